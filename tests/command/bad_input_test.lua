-- bad_input_test.lua: whatever bytes a file holds and whatever a pack is, the command says what it made of it,
-- in a few seconds. The limit of time is ten times what a slow machine takes.
local cjson = require "cjson"
local lfs = require "lfs"
local run = require "command"
local t = require "testing"

local SECONDS = 60
local TIMED_OUT = 124

-- Runs the command in a folder of these files; `arguments` after "check".
local function check(contents, arguments, environment)
  contents[".milstolpe.ini"] = "root = true\n"
  local all = { "check", "--today", "2026-11-23", table.unpack(arguments) }
  local result = run(all, {
    cwd = t.folder(contents),
    shell = ("timeout %d %s"):format(SECONDS, run.shell(all, environment)),
  })
  t.ok(result.status ~= TIMED_OUT, "hangs")
  t.ok(result.status <= 2, "status " .. tostring(result.status) .. ": " .. result.err:sub(1, 200))
  t.lacks(result.err, "traceback")
  return result
end

local function findings_of(text)
  local result = check({ ["plan.md"] = text }, { "--format", "json", "plan.md" })
  t.equal(result.err, "")
  return cjson.decode(result.out).documents[1].findings, result.status
end

-- The place of the only finding of a rule: "line:column", "none" or "many".
local function place_of(findings, rule)
  local place = "none"
  for _, finding in ipairs(findings) do
    if finding.rule == rule then
      local start = finding.range.start
      place = place == "none" and ("%d:%d"):format(start.line, start.column) or "many"
    end
  end
  return place
end

-- ---- Bytes --------------------------------------------------------------------------------------

local function random_bytes(count)
  local bytes, state = {}, 1
  for i = 1, count do
    state = (state * 1103515245 + 12345) % 2147483648
    bytes[i] = string.char(math.floor(state / 65536) % 256)
  end
  return table.concat(bytes)
end

local SV = "# Mål\n\n- Öka försäljningen på sikt\n"

-- What the document is, its text, the rule that must speak, and where.
local BYTES = {
  { "a byte order mark before front matter", "\239\187\191---\nlang: sv\n---\n\n" .. SV, "timebound.vague", "7:21" },
  { "CRLF", SV:gsub("\n", "\r\n"), "timebound.vague", "3:21" },
  { "a lone CR", SV:gsub("\n", "\r"), "timebound.vague", "3:21" },
  { "Latin-1", SV:gsub("ö", "\246"), "document.encoding", "3:8" },
  { "NUL bytes", SV:gsub("för", "f\0r") .. "\n\0", "document.encoding", "3:8" },
  { "no line end at the end", SV:sub(1, -2), "timebound.vague", "3:21" },
  { "random bytes", random_bytes(100000), "document.encoding" },
  { "nothing but a byte order mark", "\239\187\191", "none" },
  { "nothing but line ends", ("\r\n"):rep(100000), "none" },
  { "front matter that never ends", "---\n" .. ("lang: sv\n"):rep(500), "none" },
}

for _, case in ipairs(BYTES) do
  t.test("a document of " .. case[1], function()
    local findings = findings_of(case[2])

    if case[3] == "none" then return t.equal(#findings, 0) end
    local place = place_of(findings, case[3])
    t.ok(place ~= "none", case[3] .. " says nothing")
    if case[4] then t.equal(place, case[4]) end
  end)
end

-- ---- Sizes --------------------------------------------------------------------------------------

local MEGABYTES = 10 * 1000 * 1000

local function times(text, bytes) return text:rep(math.floor(bytes / #text)) end

-- What is too much, its text, and whether the report must say that a limit was reached.
local SIZES = {
  { "a word of 10 MB", times("x", MEGABYTES), true },
  { "a sentence of 10 MB in an item", "# Mål\n\n- Öka " .. times("försäljningen och ", MEGABYTES), true },
  { "a sentence of 20 KB", "# Goals\n\n- Grow " .. times("sales and ", 20000), true },
  { "a paragraph of 1 MB", "# Goals\n\n" .. times("It is so. ", 1000000), true },
  { "a heading of 1 MB", "# Goals " .. times("and sales ", 1000000), true },
  { "a cell of 1 MB", "# Goals\n\n| Goal |\n|---|\n| Grow " .. times("sales and ", 1000000) .. " |\n", true },
  { "one hundred thousand quotes", ("> "):rep(100000) .. "x", true },
  { "one hundred thousand list levels", "# Goals\n\n" .. ("- "):rep(100000) .. "Grow sales", true },
  { "one hundred thousand cells", "# Goals\n\n|" .. ("a|"):rep(100000) .. "\n|" .. ("-|"):rep(100000) .. "\n", true },
  { "one hundred thousand items", "# Notes\n\n" .. ("- Milk\n"):rep(100000), false },
  { "a table of 1 MB", "# Notes\n\n| Name | Price |\n|---|---|\n" .. times("| Milk | 12 kr |\n", 1000000), false },
  { "one hundred thousand headings", ("## Notes\n"):rep(100000), false },
  { "emphasis that never ends", "# Goals\n\n" .. ("*a **b "):rep(100000), true },
  { "brackets that never end", "# Goals\n\n" .. ("["):rep(100000), true },
  { "tags that never end", "# Goals\n\nGrow " .. ("<a "):rep(100000), true },
  { "comments that never end", "# Goals\n\n" .. ("<!-- "):rep(100000), false },
  { "entities without end", "# Goals\n\n- Grow " .. ("&amp;"):rep(100000), true },
  { "a million stops", "# Goals\n\n- Grow " .. ("."):rep(1000000), true },
  { "a number of a million digits", "# Goals\n\n- Grow sales to " .. ("1"):rep(1000000) .. " %", true },
  { "half a million combining marks", "# Goals\n\n- Grow a" .. ("\204\129"):rep(500000), true },
}

for _, case in ipairs(SIZES) do
  for _, format in ipairs { "text", "json" } do
    t.test(case[1] .. ", as " .. format, function()
      local result = check({ ["plan.md"] = case[2] }, { "--format", format, "plan.md" })

      t.equal(result.err, "")
      local limited = result.out:find("document.limit", 1, true) ~= nil
      t.equal(limited, case[3])
      t.ok(#result.out < 10 * #case[2] + 10000, "a report of " .. #result.out .. " bytes")
    end)
  end
end

t.test("what stands beside too long a sentence is judged", function()
  local text = "# Mål\n\n- Öka " .. ("försäljningen och "):rep(1000) .. "\n- Öka försäljningen på sikt\n"
  local findings = findings_of(text)

  t.equal(place_of(findings, "document.limit"), "3:3")
  t.equal(place_of(findings, "timebound.vague"), "4:21")
end)

-- ---- Packs and queries --------------------------------------------------------------------------

local ROOT = lfs.currentdir()

-- Checks two documents with one file of the data replaced.
local function check_with(name, text)
  local data = t.folder()
  assert(os.execute(("cp -R '%s/queries' '%s/plugin' '%s'"):format(ROOT, ROOT, data)))
  t.write(data .. "/" .. name, text)
  local plans = { ["a.md"] = SV, ["b.md"] = SV }
  return check(plans, { "a.md", "b.md" }, { MILSTOLPE_DATA = data })
end

-- What is wrong, the file, its text, what must be said of it after the file's name.
local FAULTS = {
  { "a pack that is no Lua", "queries/sv/timebound.lua", "return {\n  patterns = {", ":2: " },
  { "a pack that returns nothing", "queries/sv/timebound.lua", "", ": returns a nil, not a table" },
  { "a pack that runs for ever", "queries/sv/timebound.lua", "while true do end", ":1: runs for too long" },
  { "a pack that fills the memory", "queries/sv/timebound.lua", "local s = 'x'\nwhile true do s = s .. s end",
    ": takes too much memory" },
  { "a pack of random bytes", "queries/sv/timebound.lua", random_bytes(1000), "" },
  { "an unknown pattern", "queries/sv/plan.lua", 'return {\n  patterns = { nonsense = "a" },\n}', ":2:" },
  { "a query of an unknown node", "queries/markdown/units.scm", "(foo) @bar\n", ":1:2: unknown node type" },
  { "a query that does not end", "queries/markdown/units.scm", "(paragraph", ":1:" },
}

for _, case in ipairs(FAULTS) do
  t.test(case[1] .. " is told of once, with its place", function()
    local result = check_with(case[2], case[3])

    t.equal(result.status, 2)
    local _, count = result.err:gsub("milstolpe: ", "")
    t.equal(count, 1)
    t.contains(result.err, case[2] .. case[4])
    t.lacks(result.err, "a.md")
  end)
end

t.test("a folder of data that is not there is told of once", function()
  local result = check({ ["a.md"] = SV, ["b.md"] = SV }, { "." }, { MILSTOLPE_DATA = "/nowhere" })

  t.equal(result.status, 2)
  t.matches(result.err, "^milstolpe: [^\n]*/nowhere[^\n]*\n$")
end)
