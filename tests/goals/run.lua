-- Checks that each fixture in this folder holds the goals that are marked in it, and no other. See README.md.
local lfs = require "lfs"
local milstolpe = require "milstolpe"

local FOLDER = "tests/goals/"
local TODAY = "2026-11-23"

local failures, checked, goals = 0, 0, 0

local function fail(where, message)
  failures = failures + 1
  print(where .. ": " .. message)
end

-- A mark as the text that `describe` makes of a goal, or nil: the line is text.
local function read_mark(line)
  local spaces, carets, verdicts, parent = line:match "^( *)(%^+) goal( S[+-] M[+-] A[+-] R[+-] T[+-])( ?o?f? ?%d*)$"
  if carets then return ("columns %d to %d,%s%s"):format(#spaces + 1, #spaces + #carets, verdicts, parent) end
end

-- The text of a fixture without its marks, and each mark with the line (of that text) it stands under.
local function split(path)
  local lines, marks, number = {}, {}, 0
  for line in io.lines(path) do
    number = number + 1
    local mark = read_mark(line)
    if mark then
      table.insert(marks, { line = #lines, what = mark, number = number })
    else
      table.insert(lines, line)
    end
  end
  return table.concat(lines, "\n") .. "\n", marks
end

local function describe(goal)
  local verdicts = ""
  for _, letter in ipairs { "S", "M", "A", "R", "T" } do
    verdicts = verdicts .. " " .. letter .. (goal.criteria[letter].state == "met" and "+" or "-")
  end
  return ("columns %d to %d,%s%s"):format(goal.range.start.column, goal.range["end"].column - 1, verdicts,
    goal.parent and " of " .. goal.parent or "")
end

-- Both are in source order, so that the first that differs says what is wrong.
local function compare(where, found, marks)
  for i = 1, math.max(#found, #marks) do
    local goal, mark = found[i], marks[i]
    if not mark then return fail(where, "not marked: " .. goal.text .. ": " .. describe(goal)) end
    local place = where .. ":" .. mark.number
    if not goal then return fail(place, "no goal: expected " .. mark.what) end
    if goal.range.start.line ~= mark.line or describe(goal) ~= mark.what then
      return fail(place, ("expected %s; found %s: %s"):format(mark.what, goal.text, describe(goal)))
    end
  end
end

local function check_fixture(name)
  local text, marks = split(FOLDER .. name)
  local checker = assert(milstolpe.checker { today = TODAY, language = name:match "%.(%a%a)%.md$" })
  local found = assert(assert(checker:document(text)):check()).goals
  compare(FOLDER .. name, found, marks)
  checked, goals = checked + 1, goals + #marks
end

local names = {}
for name in lfs.dir(FOLDER) do
  if name:match "%.md$" and name ~= "README.md" then table.insert(names, name) end
end
table.sort(names)
for _, name in ipairs(names) do check_fixture(name) end
if goals == 0 then fail(FOLDER, "holds no fixtures with goals") end

print(("goals: %d fixtures, %d goals, %d failures"):format(checked, goals, failures))
os.exit(failures == 0 and 0 or 1)
