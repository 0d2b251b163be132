-- smart.lua: the five criteria and the scorecard of a goal.
local core = require "milstolpe.core"

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

-- What is shown of each criterion's state: "S✓" and its colour.
local SHOWN = {}
for i, letter in ipairs(smart.LETTERS) do
  SHOWN[i] = {}
  for state, mark in pairs(MARKS) do SHOWN[i][state] = { letter .. mark, COLORS[state] } end
end

local function is_met(state) return state == "met" and 1 or 0 end

local function count_met(s, m, a, r, t)
  return is_met(s) + is_met(m) + is_met(a) + is_met(r) + is_met(t)
end

---How many criteria a goal meets.
---@param goal milstolpe.Goal
---@return integer
function smart.score(goal)
  return count_met(core.states(goal))
end

---"S✓ M✗ A✓ R✓ T✗ 3/5"
---@param goal milstolpe.Goal
---@param paint fun(text: string, ...: string): string
---@return string
function smart.scorecard(goal, paint)
  local states = { core.states(goal) }
  local score = paint(count_met(states[1], states[2], states[3], states[4], states[5]) .. "/5", "bold")
  for i, state in ipairs(states) do states[i] = paint(SHOWN[i][state][1], SHOWN[i][state][2]) end
  return table.concat(states, " ") .. " " .. score
end

-- The columns that a scorecard takes.
smart.SCORECARD_WIDTH = 18

---How many of the goals meet each criterion, how many meet all, how many there are.
---@param goals milstolpe.Goal[]
---@return table<string, integer>
function smart.tally(goals)
  local tally = { goals = #goals, all = 0, S = 0, M = 0, A = 0, R = 0, T = 0 }
  for _, goal in ipairs(goals) do
    local s, m, a, r, t = core.states(goal)
    tally.S, tally.M, tally.A = tally.S + is_met(s), tally.M + is_met(m), tally.A + is_met(a)
    tally.R, tally.T = tally.R + is_met(r), tally.T + is_met(t)
    if count_met(s, m, a, r, t) == #smart.LETTERS then tally.all = tally.all + 1 end
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
