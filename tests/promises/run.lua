-- Holds the five promises of a fix on fixtures, examples and generated goals.
--
--     lua5.4 tests/promises/run.lua [GOALS [SEED]]
--
-- Without arguments it is quick: 200 goals, a seed by the clock, and of each fixture the findings of its own rule.
--
-- Each fix of each finding is made with its placeholders as they stand at first, and the text is checked again:
--   1. the finding is gone;
--   2. no rule speaks more often than before;
--   3. other goals read as before, and line ends are of the same kind;
--   4. the sentence begins and ends as it did, with no space doubled or lost;
--   5. the same fix is not offered again.
-- What is generated can be made again from the seed, which is printed.
package.path = "tests/promises/?.lua;" .. package.path
local apply = require "milstolpe.apply"
local grammar = require "grammar"
local lfs = require "lfs"
local milstolpe = require "milstolpe"

local TODAY = "2026-11-23"
local SHOWN = 12

local wanted = tonumber(arg[1]) or 200
local seed = tonumber(arg[2]) or os.time()
local counts = { findings = 0, fixed = 0, fixes = 0, goals = 0, failures = 0 }
local without = {}

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

-- ---- Reporting ----------------------------------------------------------------------------------

local function fail(where, promise, finding, fix, text, after)
  counts.failures = counts.failures + 1
  if counts.failures > SHOWN then return end
  print(("%s: %s: %s: %s\n--- before\n%s\n--- after\n%s\n"):format(where, promise, finding and finding.rule or "-",
    fix.title, text, after))
end

-- ---- The promises -------------------------------------------------------------------------------

local function count_rules(report)
  local count = {}
  for _, finding in ipairs(report.findings) do count[finding.rule] = (count[finding.rule] or 0) + 1 end
  return count
end

-- Of a goal that is made two, each half may be told what the whole was.
local function allowed(report, finding, fix, split)
  local count = count_rules(report)
  if split and finding.goal then
    for _, other in ipairs(report.findings) do
      if other.goal == finding.goal then count[other.rule] = count[other.rule] + 1 end
    end
  end
  if fix.kind ~= "refactor" then count[finding.rule] = count[finding.rule] - (split and 2 or 1) end
  return count
end

local function has_bare_line_end(text)
  return text:gsub("\r\n", ""):find("[\r\n]") ~= nil
end

local function spacing_faults(text)
  local _, double = text:gsub("%S  +%S", "")
  local _, stop = text:gsub(" [.,;]%s", "")
  return double + stop
end

local function first_capital(text)
  return text:match "^%u" ~= nil or text:match "^\xC3[\x80-\x9E]" ~= nil
end

-- Of a goal with key results, a finding may stand in one of those.
local function holds(goal, finding)
  return goal.range.start.byte <= finding.range.start.byte and finding.range["end"].byte <= goal.range["end"].byte
end

local function others_read_the_same(before, after, finding)
  if #before.goals ~= #after.goals then return true end -- a goal was split or taken away, which 1 and 2 have seen
  for i, goal in ipairs(before.goals) do
    local other = i ~= finding.goal and not holds(goal, finding) and goal.form ~= "heading"
    if other and goal.text ~= after.goals[i].text then return false end
  end
  return true
end

-- A list is judged as a whole: a goal made better may let its neighbour be seen as one too. What is then said of that
-- neighbour is left out. A goal is known by how it reads, the one that was fixed by where it begins.
local function without_neighbours(report, now, fixed)
  local texts, findings = {}, {}
  if #now.goals <= #report.goals then return now end
  for _, goal in ipairs(report.goals) do texts[goal.text] = true end
  for _, finding in ipairs(now.findings) do
    local goal = finding.goal and now.goals[finding.goal]
    local old = goal and (texts[goal.text] or fixed and goal.range.start.byte == fixed.range.start.byte)
    if not goal or old then findings[#findings + 1] = finding end
  end
  return { goals = now.goals, findings = findings }
end

local function hold(where, checker, text, report, finding, fix)
  local after = apply.edits(text, fix.edits)
  local function broken(promise) fail(where, promise, finding, fix, text, after) end
  local now = assert(assert(checker:document(after)):check())
  local may, is = allowed(report, finding, fix, #now.goals > #report.goals), count_rules(now)
  if #now.goals == #report.goals and (is[finding.rule] or 0) > may[finding.rule] then
    return broken "1, the finding stays"
  end
  for rule, count in pairs(count_rules(without_neighbours(report, now, report.goals[finding.goal]))) do
    if count > (may[rule] or 0) then return broken("2, a new finding of " .. rule) end
  end
  if not others_read_the_same(report, now, finding) then return broken "3, another goal reads otherwise" end
  if text:find "\r\n" and not has_bare_line_end(text) and has_bare_line_end(after) then return broken "3, line ends" end
  if spacing_faults(after) > spacing_faults(text) then return broken "4, spaces" end
  local goal, new = finding.goal and report.goals[finding.goal], finding.goal and now.goals[finding.goal]
  if goal and new and #now.goals == #report.goals then
    if first_capital(goal.text) and new.text:match "^%l" then return broken "4, a capital is lost" end
    if goal.text:match "%.$" and not new.text:match "%.$" then return broken "4, the full stop is lost" end
  end
  for _, other in ipairs(now.findings) do
    local again = goal and other.rule == finding.rule and other.goal == finding.goal and #now.goals == #report.goals
    if again and fix.kind == "repair" then return broken "5, the finding comes back" end
  end
end

-- `rule`: only its findings; nil: all.
local function check_text(where, checker, text, rule)
  local document = assert(checker:document(text))
  local report = assert(document:check())
  counts.goals = counts.goals + #report.goals
  for index, finding in ipairs(report.findings) do
    local fixes = (not rule or finding.rule == rule) and assert(document:fixes(index)) or nil
    if not fixes then goto next_finding end
    local repaired = false
    counts.findings = counts.findings + 1
    for _, fix in ipairs(fixes) do
      counts.fixes = counts.fixes + 1
      repaired = repaired or fix.kind == "repair"
      hold(where, checker, text, report, finding, fix)
    end
    if repaired then
      counts.fixed = counts.fixed + 1
    else
      without[finding.rule] = without[finding.rule] or { count = 0 }
      local list = without[finding.rule]
      list.count = list.count + 1
      local goal = finding.goal and report.goals[finding.goal].text or where
      if #list < 40 then list[#list + 1] = goal end
    end
    ::next_finding::
  end
  -- The safe ones together, twice: nothing is left the second time.
  local once = assert(apply.fixpoint(checker, text, {}))
  local twice = assert(apply.fixpoint(checker, once, {}))
  if once ~= twice then fail(where, "5, fixed twice", nil, { title = "all safe fixes" }, once, twice) end
end

-- ---- What they are held on ----------------------------------------------------------------------

local function check_files(folder, pattern)
  local names = {}
  if not lfs.attributes(folder) then return end
  for name in lfs.dir(folder) do
    if name:match(pattern) then names[#names + 1] = name end
  end
  table.sort(names)
  for _, name in ipairs(names) do
    local language = name:match "%.(%a%a)%.md$"
    local checker = assert(milstolpe.checker { today = TODAY, language = language })
    -- A fixture holds several documents, with its marks below the lines.
    for text in (read(folder .. "/" .. name) .. "\n=====\n"):gmatch "(.-)\n=====+\n" do
      text = text:gsub("\n *%^+ [%w.-]+%f[\n\0]", ""):gsub("\n! [%w.-]+ ?%a*%f[\n\0]", "")
      check_text(folder .. "/" .. name, checker, text, not arg[1] and name:match "^(.*)%.%a%a%.md$" or nil)
    end
  end
end

local function check_generated()
  for _, language in ipairs(milstolpe.languages()) do
    local checker = assert(milstolpe.checker { today = TODAY, language = language })
    local random = grammar.random(seed)
    local made, number = 0, 0
    while made < wanted / 2 do
      number = number + 1
      local text, goals = grammar.document(language, random)
      made = made + goals
      check_text(("%s, document %d of seed %d"):format(language, number, seed), checker, text)
    end
  end
end

check_files("doc/examples", "%.md$")
check_files("tests/documents", "^.+%.%a%a%.md$")
if os.getenv "CORPUS" then check_files(os.getenv "CORPUS" .. "/docs", "%.md$") end
if wanted > 0 then check_generated() end

if os.getenv "VERBOSE" then
  for rule, list in pairs(without) do
    print(("no fix: %-28s %d"):format(rule, list.count))
    for _, text in ipairs(list) do print("    " .. text) end
  end
end
print(("promises: seed %d, %d goals, %d findings, %d with a fix, %d fixes, %d failures"):format(seed, counts.goals,
  counts.findings, counts.fixed, counts.fixes, counts.failures))
os.exit(counts.failures == 0 and counts.fixes > 0 and 0 or 1)
