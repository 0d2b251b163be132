-- What a report keeps of the one before it, and that it goes on saying what it said.
local milstolpe = require "milstolpe"
local t = require "testing"

local PLAN = [[
# Plan för butiken och webben

Det här är vad vi vill nå under året som kommer, och varför vi vill det.

## Mål på sikt

- Öka webbtrafiken på sikt
- Nöjdare kunder

## Mål 2027

- [ ] Lansera butiken i maj
- Öka försäljningen i Göteborg

## Rest

Ord.

## More goals

- Increase sales by June 2027
- Make customers happier in the *long* run
]]

local function checker() return assert(milstolpe.checker { today = "2026-11-23" }) end

local function edit(document, old, new)
  local first, last = document:text():find(old, 1, true)
  assert(document:edit(first - 1, last, new))
end

-- The finding of that rule on the goal with that text.
local function find(report, text, rule)
  for _, finding in ipairs(report.findings) do
    local goal = report.goals[finding.goal]
    if finding.rule == rule and goal and goal.text:find(text, 1, true) then return finding end
  end
  error(("no %s on %q"):format(rule, text))
end

t.test("a report says after edits and other checks what it said", function()
  local own = checker()
  local document = own:document(PLAN)
  local reports, expected = {}, {}
  for i, new in ipairs { "i god tid", "snart\n\n# Mer\n\n- Mål", "x", "på sikt" } do
    reports[i] = document:check()
    expected[i] = own:document(document:text()):check()
    find(reports[i], "Lansera", "relevant.no-purpose") -- some of it is looked at now, the rest later
    edit(document, i == 1 and "på sikt" or ({ "i god tid", "snart\n\n# Mer\n\n- Mål", "x" })[i - 1], new)
    document:check()
  end
  document:close()
  own:close()
  collectgarbage()
  for i = 1, #reports do t.equal(reports[i], expected[i]) end
end)

t.test("what an edit leaves where it was is the same table", function()
  local document = checker():document(PLAN)
  local before = document:check()
  edit(document, "Ord.", "Ord, ord.")
  local after = document:check()
  t.ok(rawequal(before.goals[2], after.goals[2]))
  local rule = "measurable.no-target"
  t.ok(rawequal(find(before, "webbtrafiken", rule), find(after, "webbtrafiken", rule)))
end)

t.test("what an edit moved is another table with its place now", function()
  local document = checker():document(PLAN)
  local before = find(document:check(), "happier", "measurable.no-target")
  local byte, line, column = before.range.start.byte, before.range.start.line, before.range.start.column
  edit(document, "Ord.", "Ord.\r\nOr\rord.")
  local after = find(document:check(), "happier", "measurable.no-target")
  t.equal({ after.range.start.byte, after.range.start.line, after.range.start.column }, { byte + 9, line + 2, column })
  t.equal(before.range.start.byte, byte)
  t.equal(after.message, before.message)
end)

t.test("a goal before changes which goal a finding is on", function()
  local document = checker():document(PLAN)
  local old = document:check()
  local before = find(old, "happier", "measurable.no-target")
  edit(document, "- Nöjdare", "- Minska kostnaderna\n- Nöjdare")
  local new = document:check()
  local after = find(new, "happier", "measurable.no-target")
  t.equal({ old.goals[before.goal].text, after.goal - before.goal }, { new.goals[after.goal].text, 1 })
end)

t.test("a goal that repeats another is the same table until one of the two is another", function()
  local same = "- Increase sales in the Leeds shop\n"
  local plan = "# Plan\n\n## Goals\n\n%s\n## More goals\n\n%s\n## Rest\n\nEnd.\n"
  local document = checker():document(plan:format(same, same))
  local function duplicate(report) return find(report, "Leeds", "plan.duplicate-goal") end
  local first = duplicate(document:check())
  edit(document, "End", "The end")
  t.ok(rawequal(duplicate(document:check()), first))
  edit(document, "- Increase", "- Hire a cook\n- Increase")
  local second = duplicate(document:check())
  t.equal({ first.goal, first.related, second.goal, second.related }, { 2, 1, 3, 2 })
  edit(document, "- Increase sales in the", "- INCREASE sales in the")
  local third = duplicate(document:check())
  t.contains(third.message, "INCREASE")
  t.equal(second.range.start.byte, third.range.start.byte)
  t.lacks(second.message, "INCREASE")
end)

t.test("a heading over it moves evidence of a goal that stays", function()
  local document = checker():document "# Plan\n\n## Mål för 2027\n\n### Här\n\n- Öka försäljningen med 10 %\n"
  local before = document:check().goals[1].criteria.T.evidence
  edit(document, "## Mål", "##   Mål")
  local after = document:check().goals[1].criteria.T.evidence
  t.ok(#before > 0)
  t.equal(after[1].start.column, before[1].start.column + 2)
  t.equal(after, checker():document(document:text()):check().goals[1].criteria.T.evidence)
end)

t.test("evidence in a heading of several lines is where it stands", function()
  local text = "Mål\nför *oss*\nsenast 2027-06-30\n===\n\n## Här\n\n- Öka försäljningen med 10 %\n"
  local goal = checker():document(text):check().goals[1]
  local places = {}
  for _, range in ipairs(goal.criteria.T.evidence) do
    local words = text:sub(range.start.byte + 1, range["end"].byte)
    places[#places + 1] = ("%d:%d %s"):format(range.start.line, range.start.column, words)
  end
  t.equal(places, { "3:1 senast 2027-06-30" })
end)

t.test("fields that nobody asked for are shown by pairs", function()
  if _VERSION == "Lua 5.1" then return end -- which doesn't ask; doc/lua.md says so
  local finding, names = checker():document(PLAN):check().findings[3], {}
  for name in pairs(finding) do names[#names + 1] = name end
  table.sort(names)
  t.equal(names, { "criterion", "goal", "message", "range", "rule", "severity" })
end)

t.test("a table that was made into something else has no fields, and harms nothing", function()
  local report = checker():document(PLAN):check()
  local entry = getmetatable(report.goals[2])
  t.equal(setmetatable({}, entry).text, nil)
  for _, number in ipairs { 1000, -3, 1.5, "x" } do t.equal(setmetatable({ number }, entry).text, nil) end
  t.equal(setmetatable({ 1 }, entry).range, report.goals[2].range)
  for _, value in ipairs { {}, "", io.stdout, false } do
    entry[1], entry[2] = value, value
    t.equal(report.goals[3].text, nil)
    t.equal(report.goals[3].range, nil)
  end
end)

-- ---- Goals that say the same, and edits far from them ----------------------------------------------

local SAME = { "Increase sales in the Leeds shop", "Cut waste in all our shops", "Hire a cook for the kitchen in town" }

local function long_plan()
  local parts = { "# Plan\n\n" }
  for i = 1, 60 do
    parts[#parts + 1] = ("## Goals %d\n\nWords about it.\n\n- %s\n- %s by %d %%\n\n")
      :format(i, SAME[1 + i % 3], SAME[1 + i % 2], i)
  end
  return table.concat(parts)
end

local function duplicates(report)
  local found = {}
  for _, finding in ipairs(report.findings) do
    if finding.rule == "plan.duplicate-goal" then found[#found + 1] = finding end
  end
  return found
end

t.test("goals that say the same come and go by edits far away", function()
  local own = checker()
  local document = own:document(long_plan())
  t.equal(#duplicates(document:check()), 57)
  edit(document, "## Goals 3\n\nWords about it.\n\n- " .. SAME[1], "## Goals 3\n\nWords about it.\n\n- Other things")
  t.equal(#duplicates(document:check()), 56)
  math.randomseed(20261126)
  for count = 1, 150 do
    local text = document:text()
    local place
    repeat place = text:find("\n- ", math.random(#text)) until place
    local stop = text:find("\n", place + 1, true)
    local goal = SAME[math.random(3)]
    local new = ({ "", "\n- " .. goal, "\n## " .. goal, "\n- [x] " .. goal })[math.random(4)]
    assert(document:edit(place - 1, math.random(2) == 1 and stop - 1 or place - 1, new))
    if count % 3 == 0 then
      t.equal(document:check(), own:document(document:text()):check())
    else
      document:check()
    end
  end
end)
