local cjson = require "cjson"
local run = require "command"
local t = require "testing"

t.test("--version says the version", function()
  local result = run { "--version" }

  t.equal(result.status, 0)
  t.matches(result.out, "^milstolpe %d+%.%d+%.%d+\n$")
end)

for _, arguments in ipairs { {}, { "check" }, { "goals" }, { "explain" }, { "rules" }, { "config" }, { "init" } } do
  t.test(("'milstolpe %s --help' explains itself with examples"):format(arguments[1] or ""), function()
    local result = run { arguments[1] or "--help", arguments[1] and "--help" }

    t.equal(result.status, 0)
    t.equal(result.err, "")
    t.contains(result.out, "Usage: milstolpe")
    t.contains(result.out, "Examples:")
  end)
end

t.test("help is another word for --help", function()
  t.equal(run({ "help" }).out, run({ "--help" }).out)
  t.equal(run({ "help", "check" }).out, run({ "check", "--help" }).out)
  t.contains(run({ "help", "chekc" }).err, "unknown command 'chekc'; did you mean 'check'?")
end)

-- ---- explain and rules -------------------------------------------------------------------------------

t.test("explain prints the page of a rule", function()
  local result = run { "explain", "timebound.vague" }

  t.equal(result.status, 0)
  t.equal(result.out, t.read "doc/rules/en/timebound.vague.md")
end)

t.test("explain speaks the language of the locale, or the one asked for", function()
  local swedish, english = t.read "doc/rules/sv/plan.no-review.md", t.read "doc/rules/en/plan.no-review.md"
  local function explain(env, ...) return run({ "explain", "plan.no-review", ... }, { env = env }).out end

  t.equal(explain { LANG = "sv_SE.UTF-8" }, swedish)
  t.equal(explain { LANG = "sv_SE.UTF-8", LC_ALL = "C" }, english)
  t.equal(explain { LANG = "svalbard" }, english)
  t.equal(explain({ LANG = "en_GB.UTF-8" }, "--language", "sv"), swedish)
end)

t.test("an unknown rule is refused with the nearest", function()
  local result = run { "explain", "timebound.vauge" }

  t.equal(result.status, 2)
  t.equal(result.err, "milstolpe: unknown rule 'timebound.vauge'; did you mean 'timebound.vague'?\n")
end)

t.test("rules lists each rule with severity and summary", function()
  local list = cjson.decode(run({ "rules", "--format", "json" }).out).rules
  local text = run({ "rules" }).out

  t.ok(#list > 20)
  for _, rule in ipairs(list) do
    t.contains(text, rule.id)
    t.matches(rule.text, "^%u.*%.$")
  end
end)

-- ---- config and init ---------------------------------------------------------------------------------

t.test("config shows each setting and where it comes from", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\n[docs/*]\nmax_goals = 9\n", ["docs/a.md"] = "" }

  local result = run({ "config", "--rule", "plan.no-review=off", "docs/a.md" }, { cwd = folder })

  t.equal(result.status, 0)
  t.matches(result.out, "\nmax_goals = 9 +; %.milstolpe%.ini:3\n")
  t.matches(result.out, "\nplan%.no%-review = off +; command line\n")
  t.matches(result.out, "\nlanguage = auto +; default\n")
end)

t.test("what config prints is a settings file that means the same", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\nmax_goals = 9\n" }
  local out = run({ "config" }, { cwd = folder }).out
  local copy = t.folder { ["copy.ini"] = out }

  local result = run({ "config", "--config", "copy.ini" }, { cwd = copy })

  t.equal(result.err, "")
  t.matches(result.out, "\nmax_goals = 9 ")
end)

t.test("config tells the faults of a settings file", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\nmax_gaols = 9\n" }

  local result = run({ "config" }, { cwd = folder })

  t.equal(result.status, 2)
  t.equal(result.err,
    "milstolpe: .milstolpe.ini:2:1: unknown setting 'max_gaols'; did you mean 'max_goals'?\n")
end)

t.test("init writes a file that sets the defaults and names every rule", function()
  local folder = t.folder {}

  local result = run({ "init" }, { cwd = folder })

  t.equal(result.status, 0)
  local text = t.read(folder .. "/.milstolpe.ini")
  for _, rule in ipairs(cjson.decode(run({ "rules", "--format", "json" }).out).rules) do
    t.contains(text, ";" .. rule.id .. " = " .. rule.severity .. "\n")
  end
  -- With every comment taken off, it is still without a fault.
  t.write(folder .. "/.milstolpe.ini", (text:gsub("\n;(%S)", "\n%1")))
  t.equal(run({ "config" }, { cwd = folder }).err, "")
end)

t.test("init overwrites nothing", function()
  local folder = t.folder { [".milstolpe.ini"] = "mine" }

  local result = run({ "init" }, { cwd = folder })

  t.equal(result.status, 2)
  t.equal(result.err, "milstolpe: .milstolpe.ini: is there already; left as it is\n")
  t.equal(t.read(folder .. "/.milstolpe.ini"), "mine")
end)

t.test("init in a folder that does not exist says so", function()
  local result = run { "init", "nowhere" }

  t.equal(result.status, 2)
  t.matches(result.err, "nowhere/%.milstolpe%.ini: No such file")
end)
