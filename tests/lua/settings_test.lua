local settings = require "milstolpe.settings"
local t = require "testing"

local ROOT = "root = true\n"

-- The settings for a document in a folder of such files, and the complaints about them.
local function read(contents, name, options)
  local folder, complaints = t.folder(contents), {}
  options = options or {}
  options.trouble = function(message)
    complaints[#complaints + 1] = message:gsub("^" .. folder:gsub("%p", "%%%0") .. "/", "")
  end
  local reader = settings.new(options)
  return reader:of(folder .. "/" .. name), complaints, reader, folder
end

local function value(contents, name, key)
  local values, complaints = read(contents, name)
  t.equal(complaints, {})
  return settings.value(values, key)
end

t.test("without a file the defaults hold", function()
  t.equal(value({ [".milstolpe.ini"] = ROOT }, "plan.md", "max_goals"), 7)
end)

t.test("keys before the first section and those in [*] are for every document", function()
  t.equal(value({ [".milstolpe.ini"] = ROOT .. "max_goals = 9" }, "a/b/plan.md", "max_goals"), 9)
  t.equal(value({ [".milstolpe.ini"] = ROOT .. "[*]\nmax_goals = 9" }, "a/plan.md", "max_goals"), 9)
end)

t.test("a section is for what its pattern matches, and later lines win", function()
  local file = ROOT .. "language = sv\n[docs/**.md]\nlanguage = en\n[*.{md,mdx}]\nfar_years = 5\n"

  t.equal(value({ [".milstolpe.ini"] = file }, "docs/a/plan.md", "language"), "en")
  t.equal(value({ [".milstolpe.ini"] = file }, "plan.md", "language"), "sv")
  t.equal(value({ [".milstolpe.ini"] = file }, "plan.mdx", "far_years"), 5)
end)

t.test("a nearer file wins over one farther up, down to root = true", function()
  local contents = {
    [".milstolpe.ini"] = ROOT .. "max_goals = 1\nfar_years = 1",
    ["a/.milstolpe.ini"] = "max_goals = 2",
    ["b/.milstolpe.ini"] = "root = true\nmax_goals = 3",
  }

  t.equal(value(contents, "a/plan.md", "max_goals"), 2)
  t.equal(value(contents, "a/plan.md", "far_years"), 1)
  t.equal(value(contents, "b/plan.md", "far_years"), 3)
end)

t.test("a dash in a key is as good as an underscore", function()
  t.equal(value({ [".milstolpe.ini"] = ROOT .. "fiscal-start = 7" }, "plan.md", "fiscal_start"), 7)
end)

t.test("rules are settings, and the command line wins over files", function()
  local values = read({ [".milstolpe.ini"] = ROOT .. "timebound.vague = error" }, "plan.md",
    { given = { { "timebound.vague", "off" } } })

  t.equal(settings.checker_options(values).rules, { ["timebound.vague"] = "off" })
  t.equal(values["timebound.vague"].source, "command line")
end)

t.test("a setting remembers its file and line", function()
  local values, _, _, folder = read({ [".milstolpe.ini"] = ROOT .. "\nlanguage = sv" }, "plan.md")

  t.equal(values.language.source, folder .. "/.milstolpe.ini:3")
end)

-- a line of a settings file, the complaint about it
local FAULTS = {
  { "langage = sv", "2:1: unknown setting 'langage'; did you mean 'language'?" },
  { "plan.no-reveiw=off", "2:1: unknown rule 'plan.no-reveiw'; did you mean 'plan.no-review'?" },
  { "timebound.vague = loud", "2:19: 'loud' is none of off, hint, info, warning, error" },
  { "language = svenska", "2:12: 'svenska' is none of auto, en, sv" },
  { "fiscal_start = 13", "2:16: '13' is no whole number from 1 to 12" },
  { "today = 2026-02-29", "2:9: '2026-02-29' is no date; write it as 2026-11-23" },
  { "today = i morgon", "2:9: 'i morgon' is no date; write it as 2026-11-23" },
  { "max_goals = 9\n  10 or so", "3:3: '10 or so' is no whole number from 1 to 10000" },
  { "root = ja", "2:8: 'ja' is neither true nor false" },
  { "[docs/*]\nignore = x", "3:1: 'ignore' must stand before the first section" },
}

for _, case in ipairs(FAULTS) do
  t.test(("the line %q of a settings file is refused with its place"):format(case[1]), function()
    local file = ROOT .. case[1] .. "\nmax_goals = 9\n"

    local _, complaints = read({ [".milstolpe.ini"] = file }, "plan.md")

    t.equal(complaints, { ".milstolpe.ini:" .. case[2] })
  end)
end

t.test("a faulty line leaves the others in force, and is told once", function()
  local file = ROOT .. "x = y\nmax_goals = 9\n"

  local _, complaints, reader, folder = read({ [".milstolpe.ini"] = file }, "plan.md")

  t.equal(reader:of(folder .. "/other.md").max_goals.value, 9)
  t.equal(#complaints, 1)
end)

t.test("a file that is no settings file is refused with the line", function()
  local _, complaints = read({ [".milstolpe.ini"] = "root = true\nwhat is this\n" }, "plan.md")

  t.matches(complaints[1], "^%.milstolpe%.ini:2:1: ")
end)

t.test("ignore = works as .gitignore, from the file's folder", function()
  local file = ROOT .. "ignore = drafts/ /old.md *.tmp.md"

  local _, _, reader, folder = read({ [".milstolpe.ini"] = file }, "plan.md")

  t.ok(reader:ignores(folder .. "/a/drafts", true))
  t.ok(reader:ignores(folder .. "/old.md", false))
  t.ok(reader:ignores(folder .. "/a/b.tmp.md", false))
  t.ok(not reader:ignores(folder .. "/a/old.md", false))
end)

t.test("--config names the only file, --no-config none", function()
  local contents = { [".milstolpe.ini"] = ROOT .. "max_goals = 1", ["other.ini"] = "far_years = 9" }
  local folder = t.folder(contents)

  local document = folder .. "/plan.md"
  local other = settings.new { file = folder .. "/other.ini", trouble = error }:of(document)
  local none = settings.new { none = true, trouble = error }:of(document)

  t.equal(other.max_goals, nil)
  t.equal(other.far_years.value, 9)
  t.equal(none, {})
end)
