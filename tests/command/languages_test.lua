-- languages_test.lua: a language of one's own, as doc/add-a-language.md says.
local run = require "command"
local t = require "testing"

-- A folder with the packs that there are, and the files that the page spells out.
local function data_folder()
  local folder = t.folder()
  assert(os.execute(("cp -R queries '%s'"):format(folder)))
  local count = 0
  for name, text in t.read "doc/add-a-language.md":gmatch "\n`(queries/[^`\n]+)`\n\n```lua\n(.-)```" do
    t.write(folder .. "/" .. name, text)
    count = count + 1
  end
  t.equal(count, 3)
  return folder
end

local PLAN = "---\nlang: nb\n---\n\n# Mål\n\n- Øke salget\n"

t.test("the files on the page make a language that finds a goal", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local result = run({ "check", "--no-config", "--format", "line", "plan.md" },
    { cwd = folder, env = { MILSTOLPE_DATA = data_folder() } })

  t.equal(result.err, "")
  t.contains(result.out, "plan.md:7:3: warning: Tidsbundet: når skal «Øke salget» være nådd? [timebound.no-deadline]\n")
  t.contains(result.out, "[measurable.no-target]")
end)

t.test("it may be named on the command line and in settings; its pages are English at first", function()
  local environment = { MILSTOLPE_DATA = data_folder(), LANG = "nb_NO.UTF-8" }
  local settings = "root = true\nlanguage = nb\n"
  local folder = t.folder { ["plan.md"] = "# Mål\n\n- Øke salget\n", [".milstolpe.ini"] = settings }
  local function out(...) return run({ ... }, { cwd = folder, env = environment }).out end

  t.contains(out("check", "plan.md"), "når skal «Øke salget»")
  t.contains(out("check", "--no-config", "--language", "nb", "plan.md"), "når skal «Øke salget»")
  t.equal(out("explain", "timebound.vague"), t.read "doc/rules/en/timebound.vague.md")
  t.contains(out("rules", "--language", "nb"), "The goal names a time that is in no calendar.")
end)

t.test("a pack's amounts need say no more than that they are some", function()
  local folder = data_folder()
  t.write(folder .. "/queries/nb/measurable.lua",
    [==[return { patterns = { ["quantity.amount"] = [[ (?<low> \d+ ) \s? (?<percent> % ) ]] } }]==])
  local plan = t.folder { ["plan.md"] = PLAN:gsub("salget", "salget med 20 %%") }

  local result = run({ "goals", "--no-config", "--evidence", "plan.md" },
    { cwd = plan, env = { MILSTOLPE_DATA = folder } })

  t.equal(result.err, "")
  t.contains(result.out, "20 %")
end)

t.test("every other language is judged as before", function()
  local swedish = "# Mål för 2027\n\n- Öka webbtrafiken\n"
  local function check(environment)
    return run({ "check", "--no-config", "--today", "2026-11-23", "--format", "json", "-" },
      { stdin = swedish, env = environment }).out
  end

  t.equal(check { MILSTOLPE_DATA = data_folder() }, check())
end)
