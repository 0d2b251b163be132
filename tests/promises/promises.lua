-- promises.lua: what a fix owes, held against a text before and after it.
--
--   1. the finding is gone;
--   2. no rule speaks more often of any goal, or of the document, than before;
--   3. other goals read as before, lines stay lines, and line ends are of the same kind;
--   4. the sentence begins and ends as it did, with no space or word doubled or lost;
--   5. the same finding does not come back.
local apply = require "milstolpe.apply"

local promises = {}

-- ---- What is compared ---------------------------------------------------------------------------

local function count_rules(report)
  local count = {}
  for _, finding in ipairs(report.findings) do
    local key = finding.rule .. " " .. (finding.goal or 0)
    count[key] = (count[key] or 0) + 1
  end
  return count
end

local function totals(report)
  local count = {}
  for _, finding in ipairs(report.findings) do count[finding.rule] = (count[finding.rule] or 0) + 1 end
  return count
end

-- The same text is asked about for each of its fixes.
local function remembered(f)
  local last, answer
  return function(text)
    if text ~= last then last, answer = text, f(text) end
    return answer
  end
end

local function count_of(text, pattern)
  return select(2, text:gsub(pattern, ""))
end

local function has_bare_line_end(text)
  return text:gsub("\r\n", ""):find("[\r\n]") ~= nil
end

-- Behind a quote's mark, space is indentation.
local function spacing_faults(text)
  return count_of(text, "[^%s>]  +%S") + count_of(text, " [.,;]%s")
end

local function doubled_words(text)
  local count, last = 0, nil
  for word in text:lower():gmatch "[%w\x80-\xFF]+" do
    if word == last and not word:find "^%d+$" then count = count + 1 end
    last = word
  end
  return count
end

local function first_capital(text)
  return text:match "^%u" ~= nil or text:match "^\xC3[\x80-\x9E]" ~= nil
end

local function line_count(text)
  return count_of(text:gsub("\r\n", "\n"), "[\r\n]")
end

-- Of a goal with key results, a finding may stand in one of those.
local function holds(goal, finding)
  return goal.range.start.byte <= finding.range.start.byte and finding.range["end"].byte <= goal.range["end"].byte
end

local function others_read_the_same(before, after, finding)
  for i, goal in ipairs(before.goals) do
    local other = i ~= finding.goal and not holds(goal, finding) and goal.form ~= "heading"
    if other and goal.text ~= after.goals[i].text then return false end
  end
  return true
end

-- ---- A repair, or silence -----------------------------------------------------------------------

-- Of a goal that is made two, each half may be told what the whole was; of one taken away, nothing is.
local function broken_of_parts(before, after, finding)
  local may, more = totals(before), #after.goals > #before.goals
  for _, other in ipairs(before.findings) do
    if more and other.goal == finding.goal then may[other.rule] = may[other.rule] + 1 end
  end
  may[finding.rule] = may[finding.rule] - (more and 2 or 1)
  for rule, count in pairs(totals(after)) do
    if count > (may[rule] or 0) then return "2, a new finding of " .. rule end
  end
end

local function broken_of_same(before, after, finding)
  local may = count_rules(before)
  local key = finding.rule .. " " .. (finding.goal or 0)
  may[key] = may[key] - 1
  for rule, count in pairs(count_rules(after)) do
    if count > (may[rule] or 0) then return (rule == key and "1, it stays: " or "2, a new finding of ") .. rule end
  end
  if not others_read_the_same(before, after, finding) then return "3, another goal reads otherwise" end
  local old, new = finding.goal and before.goals[finding.goal], finding.goal and after.goals[finding.goal]
  if not old then return nil end
  if first_capital(old.text) and new.text:match "^%l" then return "4, a capital is lost" end
  if old.text:match "%.$" and not new.text:match "%.$" then return "4, the full stop is lost" end
  if doubled_words(new.text) > doubled_words(old.text) then return "4, a word is doubled" end
  if old.form ~= new.form then return "3, the goal stands in something else" end
end

local spacing_before, lines_before = remembered(spacing_faults), remembered(line_count)

local function broken_of_bytes(text, fixed, fix)
  local added, taken = 0, 0
  if text:find "\r\n" and not has_bare_line_end(text) and has_bare_line_end(fixed) then return "3, line ends" end
  if spacing_faults(fixed) > spacing_before(text) then return "4, spaces" end
  for _, edit in ipairs(fix.edits) do
    added = added + line_count(edit.text)
    taken = taken + line_count(text:sub(edit.range.start.byte + 1, edit.range["end"].byte))
  end
  if line_count(fixed) ~= lines_before(text) + added - taken then return "3, a line is lost" end
end

---Which promise a fix breaks; nil where it holds all.
---@param checker table
---@param text string
---@param report table of the text
---@param finding table
---@param fix table of that finding
---@return string? promise, string fixed the text with the fix made
function promises.broken(checker, text, report, finding, fix)
  local fixed = apply.edits(text, fix.edits)
  local after = assert(assert(checker:document(fixed)):check())
  local same = #after.goals == #report.goals
  if not same and finding.rule ~= "specific.compound" and finding.rule ~= "plan.duplicate-goal" then
    return "2, a goal more or less", fixed
  end
  local part = same and broken_of_same or broken_of_parts
  return part(report, after, finding) or broken_of_bytes(text, fixed, fix), fixed
end

-- ---- A refactoring ------------------------------------------------------------------------------

local RANK = { missing = 0, weak = 1, met = 2 }

---The same of a refactoring of a goal: no goal is lost, and of those that stay no criterion is worse.
function promises.broken_refactoring(checker, text, report, fix)
  local fixed = apply.edits(text, fix.edits)
  local after = assert(assert(checker:document(fixed)):check())
  if #after.goals < #report.goals then return "a goal is lost", fixed end
  if #after.goals == #report.goals then
    for i, goal in ipairs(report.goals) do
      for name, verdict in pairs(goal.criteria) do
        if RANK[after.goals[i].criteria[name].state] < RANK[verdict.state] then return "worse: " .. name, fixed end
      end
    end
  end
  return broken_of_bytes(text, fixed, fix), fixed
end

---What the safe fixes make of a text, all together, is left alone the second time.
function promises.broken_twice(checker, text)
  local once = assert(apply.fixpoint(checker, text, {}))
  local twice = assert(apply.fixpoint(checker, once, {}))
  if once ~= twice then return "5, fixed twice", twice end
end

return promises
