-- smart.lua: the five criteria and the scorecard of a goal.

local smart = {}

smart.LETTERS = { "S", "M", "A", "R", "T" }

local MARKS = { met = "✓", weak = "~", missing = "✗" }
local COLORS = { met = "green", weak = "yellow", missing = "red" }

---"✓" of a criterion's state.
---@param state string
---@return string
function smart.mark(state)
  return MARKS[state]
end

---How many criteria a goal meets.
---@param goal milstolpe.Goal
---@return integer
function smart.score(goal)
  local met = 0
  for _, letter in ipairs(smart.LETTERS) do
    if goal.criteria[letter].state == "met" then met = met + 1 end
  end
  return met
end

---"S✓ M✗ A✓ R✓ T✗ 3/5"
---@param goal milstolpe.Goal
---@param paint fun(text: string, ...: string): string
---@return string
function smart.scorecard(goal, paint)
  local parts = {}
  for i, letter in ipairs(smart.LETTERS) do
    local state = goal.criteria[letter].state
    parts[i] = paint(letter .. MARKS[state], COLORS[state])
  end
  return ("%s %s"):format(table.concat(parts, " "), paint(smart.score(goal) .. "/5", "bold"))
end

-- The columns that a scorecard takes.
smart.SCORECARD_WIDTH = 18

---How many of the goals meet each criterion, how many meet all, how many there are.
---@param goals milstolpe.Goal[]
---@return table<string, integer>
function smart.tally(goals)
  local tally = { goals = #goals, all = 0 }
  for _, letter in ipairs(smart.LETTERS) do tally[letter] = 0 end
  for _, goal in ipairs(goals) do
    for _, letter in ipairs(smart.LETTERS) do
      if goal.criteria[letter].state == "met" then tally[letter] = tally[letter] + 1 end
    end
    if smart.score(goal) == #smart.LETTERS then tally.all = tally.all + 1 end
  end
  return tally
end

---@param total table<string, integer>
---@param tally table<string, integer>
---@return table<string, integer>
function smart.add(total, tally)
  for key, count in pairs(tally) do total[key] = (total[key] or 0) + count end
  return total
end

return smart
