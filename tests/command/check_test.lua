local run = require "command"
local t = require "testing"

-- Documents whose goals nobody could doubt: what the engine finds is tested elsewhere.
local BAD = "# Mål för 2027\n\n- Öka webbtrafiken\n"
local GOOD = "# Mål för 2027\n\n- Öka webbplatsens trafik med 20% inom de närmaste 6 månaderna "
  .. "genom riktade SEO-insatser\n"
local TODAY = "2026-11-23"

-- Runs check in a folder of such files, without the settings of the folders above it.
local function check(contents, ...)
  contents[".milstolpe.ini"] = contents[".milstolpe.ini"] or "root = true\n"
  return run({ "check", "--today", TODAY, ... }, { cwd = t.folder(contents) })
end

t.test("a goal that lacks something is reported, and the status is 1", function()
  local result = check({ ["plan.md"] = BAD }, "plan.md")

  t.equal(result.status, 1)
  t.equal(result.err, "")
  t.contains(result.out, "plan.md")
  t.contains(result.out, "Öka webbtrafiken")
  t.contains(result.out, "M✗")
  t.matches(result.out, "\n      3 │ %- Öka webbtrafiken\n        │ +^+\n")
  t.contains(result.out, "[measurable.no-target]")
  t.contains(result.out, "Mätbart")
end)

t.test("a SMART goal passes", function()
  local result = check({ ["plan.md"] = GOOD }, "plan.md")

  t.equal(result.status, 0)
  t.contains(result.out, "varav 1 SMART")
end)

t.test("a document without goals passes and says so", function()
  local result = check({ ["plan.md"] = "# Hej\n\nText.\n" }, "plan.md")

  t.equal(result.status, 0)
  t.matches(result.out, "plan%.md")
end)

t.test("an empty document passes", function()
  t.equal(check({ ["plan.md"] = "" }, "plan.md").status, 0)
end)

-- ---- Trouble -----------------------------------------------------------------------------------------

t.test("a path that does not exist is trouble; the others are still checked", function()
  local result = check({ ["plan.md"] = BAD }, "nope.md", "plan.md")

  t.equal(result.status, 2)
  t.equal(result.err, "milstolpe: nope.md: No such file or directory\n")
  t.contains(result.out, "measurable.no-target")
end)

t.test("a folder without Markdown is trouble", function()
  local result = check({ ["a.txt"] = "" })

  t.equal(result.status, 2)
  t.matches(result.err, "^milstolpe: %.: nothing to check")
end)

t.test("a pattern that matches nothing is trouble", function()
  local result = check({ ["a.md"] = GOOD }, "docs/*.md")

  t.equal(result.status, 2)
  t.equal(result.err, "milstolpe: docs/*.md: no file matches\n")
end)

t.test("a file whose reading fails is trouble", function()
  if not io.open "/proc/self/mem" then return end -- not Linux

  local result = run { "check", "--no-config", "/proc/self/mem" }

  t.equal(result.status, 2)
  t.equal(result.err, "milstolpe: /proc/self/mem: Input/output error\n")
end)

-- A copy of the packs and queries, for MILSTOLPE_DATA, with one file more.
local function data_with(name, text)
  local folder = t.folder {}
  os.execute(("cp -r queries '%s'"):format(folder))
  t.write(folder .. "/" .. name, text)
  return folder
end

local FAULTY_DATA = {
  ["queries/sv/zz.lua"] = "return { patterns = { [\"heading.goal\"] = \"(\" } ",
  ["queries/en/zz.lua"] = "return { patterns = { [\"no.such-pattern\"] = \"a\" } }",
  ["queries/markdown/units.scm"] = "(paragraph) @no.such.capture",
}

for name, text in pairs(FAULTY_DATA) do
  t.test(("a fault in %s is told with its place, and is trouble"):format(name), function()
    local data, folder = data_with(name, text), t.folder { ["plan.md"] = BAD }

    local result = run({ "check", "--no-config", "plan.md" },
      { cwd = folder, env = { MILSTOLPE_DATA = data } })

    t.equal(result.status, 2)
    t.matches(result.err, "^milstolpe: [^\n]*" .. name:gsub("[.-]", "%%%0"))
    t.lacks(result.err, "internal error")
  end)
end

t.test("a fault of a settings file is told with its place, and is trouble", function()
  local result = check({ [".milstolpe.ini"] = "root = true\ntimebound.vauge = off\n", ["a.md"] = BAD })

  t.equal(result.status, 2)
  t.equal(result.err,
    "milstolpe: .milstolpe.ini:2:1: unknown rule 'timebound.vauge'; did you mean 'timebound.vague'?\n")
  t.contains(result.out, "measurable.no-target")
end)

t.test("a --config that is not there is trouble", function()
  local result = check({ ["a.md"] = GOOD }, "--config", "none.ini", "a.md")

  t.equal(result.status, 2)
  t.equal(result.err, "milstolpe: none.ini: No such file or directory\n")
end)

-- arguments, the message
local USAGE = {
  { { "chekc" }, "milstolpe: unknown command 'chekc'; did you mean 'check'?\n" },
  { { "plan.md" }, "milstolpe: 'plan.md' is no command; did you mean 'milstolpe check plan.md'?\n" },
  { { "check", "--formt", "json" }, "milstolpe: unknown option '--formt'; did you mean '--format'?" },
  { { "check", "--format", "xml" }, "must be one of 'text', 'json'" },
  { { "check", "--today", "2026-02-30" }, "milstolpe: --today: '2026-02-30' is no date" },
  { { "check", "--rule", "plan.no-reviw=off" }, "unknown rule 'plan.no-reviw'; did you mean 'plan.no-review'?" },
  { { "check", "--rule", "plan.no-review" }, "write it as" },
  { { "check", "--rule", "plan.no-review=loud" }, "'loud' is none of off, hint, info, warning, error" },
  { { "check", "--fail-on", "eror" }, "did you mean 'error'?" },
  { { "check", "--language", "de" }, "'de' is none of auto, en, sv" },
  { { "check", "--update-baseline" }, "--update-baseline needs --baseline FILE" },
  { { "check", "--config", "a", "--no-config" }, "exclude each other" },
  { {}, "milstolpe: which command?" },
}

for _, case in ipairs(USAGE) do
  t.test(("'milstolpe %s' is refused with a helpful message"):format(table.concat(case[1], " ")), function()
    local result = run(case[1])

    t.equal(result.status, 2)
    t.equal(result.out, "")
    t.contains(result.err, case[2])
  end)
end

-- ---- Options -----------------------------------------------------------------------------------------

t.test("--fail-on decides what fails the run", function()
  local function status(level) return check({ ["plan.md"] = BAD }, "--fail-on", level).status end

  t.equal(status "hint", 1)
  t.equal(status "warning", 1)
  t.equal(status "error", 0)
  t.equal(status "never", 0)
end)

t.test("fail_on in the settings does too, for each document", function()
  local settings = "root = true\nfail_on = never\n[strict/*]\nfail_on = warning\n"

  t.equal(check({ [".milstolpe.ini"] = settings, ["plan.md"] = BAD }).status, 0)
  t.equal(check({ [".milstolpe.ini"] = settings, ["strict/plan.md"] = BAD }).status, 1)
end)

t.test("--rule sets severities, and may be repeated", function()
  local result = check({ ["plan.md"] = BAD }, "--format", "line", "--rule", "measurable.no-target=error",
    "--rule", "achievable.no-owner=off")

  t.contains(result.out, ": error: ")
  t.lacks(result.out, "achievable.no-owner")
end)

t.test("--quiet prints only what fails the run, and no summary", function()
  local result = check({ ["plan.md"] = BAD }, "--quiet")

  t.contains(result.out, "measurable.no-target")
  t.lacks(result.out, "plan.no-review")
  t.lacks(result.out, "1 mål")
  t.equal(check({ ["plan.md"] = GOOD }, "--quiet").out, "")
end)

t.test("--stats tells the steps on standard error", function()
  local result = check({ ["plan.md"] = GOOD }, "--stats")

  for _, step in ipairs { "1 document,", "find", "read", "cut", "parse", "judge", "print", "total" } do
    t.contains(result.err, step)
  end
end)

t.test("--message-language decides the language of the messages", function()
  local result = check({ ["plan.md"] = BAD }, "--message-language", "en", "--format", "line")

  t.contains(result.out, "Measurable:")
  t.lacks(result.out, "Mätbart:")
end)

t.test("today is that of the command line, else the settings', a comment's, the front matter's, the clock's", function()
  local function today(settings, comment, front, ...)
    local contents = { [".milstolpe.ini"] = "root = true\n" .. settings, ["plan.md"] = front .. comment .. BAD }
    return run({ "check", "--format", "json", ... }, { cwd = t.folder(contents) }).out:match '"today": "([^"]*)"'
  end
  local settings, comment, front = "today = 2021-01-01\n", "<!-- milstolpe today=2022-01-01 -->\n",
    "---\ndate: 2023-01-01\n---\n"

  t.equal(today(settings, comment, front, "--today", "2020-01-01"), "2020-01-01")
  t.equal(today(settings, comment, front), "2021-01-01")
  t.equal(today("", comment, front), "2022-01-01")
  t.equal(today("", "", front), "2023-01-01")
  t.equal(today("", "", ""), os.date "%Y-%m-%d")
end)

t.test("the language is that of the command line, else the settings', a comment's, the front matter's", function()
  local function language(settings, comment, front, ...)
    local contents = { [".milstolpe.ini"] = "root = true\n" .. settings, ["plan.md"] = front .. comment .. BAD }
    return run({ "check", "--format", "json", ... }, { cwd = t.folder(contents) }).out:match '"language": "([^"]*)"'
  end

  t.equal(language("language = sv\n", "", "", "--language", "en"), "en")
  t.equal(language("language = en\n", "<!-- milstolpe language=sv -->\n", "---\nlang: sv\n---\n"), "en")
  t.equal(language("", "<!-- milstolpe language=en -->\n", "---\nlang: sv\n---\n"), "en")
  t.equal(language("", "", "---\nlang: en\n---\n"), "en")
  t.equal(language("", "", ""), "sv")
end)

t.test("colour is for terminals, or where it is asked for", function()
  t.lacks(check({ ["plan.md"] = BAD }).out, "\27")
  t.contains(check({ ["plan.md"] = BAD }, "--color=always").out, "\27[")
  t.lacks(check({ ["plan.md"] = BAD }, "--color=never").out, "\27")
end)

t.test("the same input gives the same output", function()
  local contents = { ["a.md"] = BAD, ["b/c.md"] = BAD, ["d.md"] = GOOD }
  for _, format in ipairs { "text", "json", "sarif", "github", "checkstyle", "line" } do
    t.equal(check(contents, "--format", format).out, check(contents, "--format", format).out)
  end
end)

-- ---- Pipes -------------------------------------------------------------------------------------------

t.test("a reader that leaves early ends the program quietly", function()
  local folder = t.folder { ["plan.md"] = "# Mål för 2027\n\n" .. ("- Öka webbtrafiken\n"):rep(2000) }

  local result = run(nil, {
    cwd = folder,
    shell = "{ " .. run.shell { "check", "--no-config", "plan.md" } .. " | head -n 1; }",
  })

  t.equal(result.out, "plan.md\n")
  t.equal(result.err, "")
end)

t.test("output that cannot be written is trouble", function()
  local folder = t.folder { ["plan.md"] = BAD }

  local result = run(nil, {
    cwd = folder,
    shell = "{ " .. run.shell { "check", "--no-config", "plan.md" } .. " >/dev/full; }",
  })

  t.equal(result.status, 2)
  t.matches(result.err, "^milstolpe: standard output: ")
end)

-- ---- Odd documents -----------------------------------------------------------------------------------

local ODD = {
  ["NUL bytes"] = "# Mål\n\n- Öka \0 webbtrafiken\n",
  ["broken UTF-8"] = "# Mål\n\n- \214ka webbtrafiken\n",
  ["a BOM and front matter"] = "\239\187\191---\nlang: sv\n---\n# Mål\n\n- Öka webbtrafiken\n",
  ["lone CRs"] = "# Mål\r\r- Öka webbtrafiken\r",
  ["escape sequences"] = "# Mål\n\n- Öka \27[31mwebbtrafiken\27]0;x\7\n",
  ["many nested quotes"] = (">"):rep(5000) .. " text\n",
  ["a long line"] = "# Mål\n\n- Öka " .. ("webbtrafiken "):rep(5000) .. "\n",
}

for name, text in pairs(ODD) do
  t.test("a document with " .. name .. " is checked without harm in every format", function()
    for _, format in ipairs { "text", "json", "sarif", "github", "checkstyle", "line" } do
      local result = check({ ["plan.md"] = text }, "--format", format)

      t.ok(result.status == 0 or result.status == 1, ("status %s: %s"):format(result.status, result.err))
      t.lacks(result.out, "\27")
      t.lacks(result.out, "\0")
    end
  end)
end
