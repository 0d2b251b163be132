-- buffer_test.lua: a text kept in step with an editor that tells only the whole of it.
local t = require "testing"
local buffer = require "milstolpe.buffer"

local PLAN = [[
---
date: 2026-01-15
---
# Marketing plan

## Goals

- Increase web traffic significantly
- Öka försäljningen 🎯
]]

local function new(text)
  local known = buffer.new()
  known:update(text or PLAN)
  return known
end

local function rules(findings)
  local list = {}
  for i, finding in ipairs(findings) do list[i] = finding.rule .. "@" .. finding.range.start.byte end
  return table.concat(list, " ")
end

local function byte_of(part)
  return (PLAN:find(part, 1, true)) - 1
end

t.test("the difference of two texts is the smallest of whole characters", function()
  local cases = {
    { "", "", 0, 0, "" },
    { "abc", "abXc", 2, 2, "X" },
    { "abXc", "abc", 2, 3, "" },
    { "aaa", "aaaa", 3, 3, "a" },
    { "å", "ä", 0, 2, "ä" },       -- their first bytes are equal
    { "xåy", "xåäy", 3, 3, "ä" },
    { "🎯", "🎮", 0, 4, "🎮" },
    { "¥", "å", 0, 2, "å" },       -- their last bytes are equal
    { "abc", "", 0, 3, "" },
  }
  for _, case in ipairs(cases) do
    local start, stop, text = buffer.difference(case[1], case[2])
    t.equal({ start, stop, text }, { case[3], case[4], case[5] })
  end
end)

t.test("the difference makes one text of the other, whatever they are", function()
  math.randomseed(7)
  local letters = { "a", "b", "å", "ä", "\n", "🎯", "✓" }
  local function random_text()
    local list = {}
    for i = 1, math.random(0, 12) do list[i] = letters[math.random(#letters)] end
    return table.concat(list)
  end
  for _ = 1, 2000 do
    local old, new_text = random_text(), random_text()
    local start, stop, text = buffer.difference(old, new_text)
    t.equal(old:sub(1, start) .. text .. old:sub(stop + 1), new_text)
    t.ok(utf8.len(old:sub(1, start)) and utf8.len(text), "a character is split")
  end
end)

t.test("a thousand edits leave what a fresh check finds", function()
  math.randomseed(11)
  local words = { " by 2027-03-31", "soon", "\n- Reach 500 leads", "å", "\n\n## Goals\n\n", " significantly", "🎯" }
  local known, text = new(), PLAN
  for round = 1, 1000 do
    local at = math.random(0, #text)
    while text:find("^[\128-\191]", at + 1) do at = at - 1 end
    local stop = #text > 2000 and #text or utf8.offset(text, math.random(0, 4), at + 1) or #text + 1
    if stop > #text then stop = #text + 1 end
    text = text:sub(1, at) .. words[math.random(#words)] .. text:sub(stop)
    known:update(text)
    if round % 20 == 0 then t.equal(rules(known.report.findings), rules(new(text).report.findings)) end
  end
end)

t.test("nothing is done where the text is the same", function()
  local known = new()
  local report = known.report
  t.equal(known:update(PLAN), false)
  t.ok(known.report == report)
end)

t.test("the shortest finding at a byte is the one", function()
  t.equal(new():at(byte_of "significantly").rule, "measurable.vague-amount")
  t.equal(new():at(0), nil)
end)

t.test("next and previous go round", function()
  local known = new()
  local first, last = known.findings[1], known.findings[#known.findings]
  t.equal(known:next(#PLAN).rule, first.rule)
  t.equal(known:previous(0).rule, last.rule)
  t.equal(known:next(first.range.start.byte).range.start.byte > first.range.start.byte, true)
end)

t.test("repairs stand before what silences", function()
  local seen_silence = false
  local fixes = new():fixes(byte_of "traffic")
  t.ok(#fixes > 1)
  for _, fix in ipairs(fixes) do
    if fix.kind == "silence" then seen_silence = true end
    if fix.kind == "repair" then t.equal(seen_silence, false) end
  end
end)

t.test("the replacements of a fix say where its places are afterwards", function()
  local known = new()
  for _, fix in ipairs(known:fixes(byte_of "traffic")) do
    local text = PLAN
    local replacements, places = buffer.replacements(fix)
    for _, item in ipairs(replacements) do
      text = text:sub(1, item.start) .. item.text .. text:sub(item.stop + 1)
    end
    for _, place in ipairs(places) do
      local there = text:sub(place.start + 1, place.stop)
      t.ok(there ~= "" and not there:find("^%s") and not there:find("%s$"), fix.title .. ": " .. there)
    end
  end
end)

t.test("settings hold for the path, and are read again", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\n[*]\ntimebound.no-deadline = off\n" }
  local known = buffer.new { path = folder .. "/plan.md" }
  known:update(PLAN)
  t.lacks(rules(known.findings), "timebound.no-deadline")
  t.write(folder .. "/.milstolpe.ini", "root = true\n")
  known:refresh()
  t.contains(rules(known.findings), "timebound.no-deadline")
  t.write(folder .. "/.milstolpe.ini", "root = true\nignore = plan.md\n")
  known:refresh()
  t.equal(#known.findings, 0)
end)

t.test("a mistake in the settings is told", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\ntimebound.no-deadlin = off\n" }
  local known = buffer.new { path = folder .. "/plan.md" }
  known:update(PLAN)
  t.contains(known.troubles[1], "timebound.no-deadline")
end)

t.test("bytes that are no text are no trouble", function()
  local known = new()
  known:update(PLAN .. "\255\254\0\n")
  known:update(PLAN .. "\255\n")
  known:update(PLAN)
  t.equal(rules(known.report.findings), rules(new().report.findings))
end)
