-- invariance_test.lua: what must hold of every document there is, whatever stands in it.
local core = require "milstolpe.core"
local t = require "testing"

local FOLDERS = "doc/examples tests/documents tests/goals tests/accuracy/plans"

-- Every document: { name, text }.
local function documents()
  local list = {}
  for name in io.popen(("find %s -name '*.md' ! -name README.md | sort"):format(FOLDERS)):lines() do
    list[#list + 1] = { name = name, text = t.read(name) }
  end
  t.ok(#list > 100, "too few documents")
  return list
end

local checker = assert(core.checker { clock = "2026-11-23" })

local function report_of(text) return assert(assert(checker:document(text)):check()) end

-- The findings of a report as lines of text, their places moved back by so many lines.
local function findings_of(text, lines)
  local list = {}
  for i, finding in ipairs(report_of(text).findings) do
    local start, finish = finding.range.start, finding.range["end"]
    list[i] = ("%d:%d-%d:%d %s %s"):format(start.line - lines, start.column, finish.line - lines, finish.column,
      finding.rule, finding.message)
  end
  return table.concat(list, "\n")
end

-- What is done to a text, how, and the lines by which it moves.
local CHANGES = {
  { "CRLF at its line ends", function(text) return (text:gsub("\n", "\r\n")) end, 0 },
  { "CR at its line ends", function(text) return (text:gsub("\n", "\r")) end, 0 },
  { "front matter", function(text) return "---\nauthor: Eva\n---\n" .. text end, 3 },
  { "front matter in TOML", function(text) return '+++\nauthor = "Eva"\n+++\n' .. text end, 3 },
  { "blank lines above", function(text) return "\n\n\n" .. text end, 3 },
  { "no line end at its end", function(text) return (text:gsub("\n+$", "")) end, 0 },
}

for _, change in ipairs(CHANGES) do
  t.test("every document with " .. change[1] .. " gets the same findings, moved", function()
    for _, document in ipairs(documents()) do
      local has_front = document.text:find "^%-%-%-\n" or document.text:find "^%+%+%+\n"
      -- Front matter stands at the top, and once; a bare CR in it is not looked for.
      if not (has_front and (change[3] > 0 or change[1]:find "^CR at")) then
        local expected = document.name .. "\n" .. findings_of(document.text, 0)
        t.equal(document.name .. "\n" .. findings_of(change[2](document.text), change[3]), expected)
      end
    end
  end)
end

-- ---- Ranges ---------------------------------------------------------------------------------------

local LETTER = "[%w\128-\255]"

-- What is wrong with a range of a text, or nil. Beyond ASCII all are taken for letters.
local function fault_of(text, range)
  local from, to = range.start.byte + 1, range["end"].byte
  local words = text:sub(from, to)
  if words == "" then return "empty" end
  if words:find "^%s" or words:find "%s$" then return "begins or ends with a space" end
  if words:find("^" .. LETTER) and text:sub(from - 1, from - 1):find "%w" then return "begins inside a word" end
  if words:find(LETTER .. "$") and text:sub(to + 1, to + 1):find "%w" then return "ends inside a word" end
end

local function each_range(report, visit)
  for _, finding in ipairs(report.findings) do visit(finding.range, finding.rule) end
  for _, goal in ipairs(report.goals) do
    visit(goal.range, "goal")
    for letter, verdict in pairs(goal.criteria) do
      for _, range in ipairs(verdict.evidence) do visit(range, "evidence of " .. letter) end
    end
  end
end

t.test("every range of every document begins and ends on words", function()
  local faults, count = {}, 0
  for _, document in ipairs(documents()) do
    each_range(report_of(document.text), function(range, what)
      count = count + 1
      local fault = fault_of(document.text, range)
      if fault then
        local words = document.text:sub(range.start.byte + 1, range["end"].byte)
        faults[#faults + 1] = ("%s:%d: %s %s: %q"):format(document.name, range.start.line, what, fault, words)
      end
    end)
  end
  t.ok(count > 3000, "too few ranges")
  t.equal(table.concat(faults, "\n"), "")
end)
