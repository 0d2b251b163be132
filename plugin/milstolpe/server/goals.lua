-- goals.lua: goals by where they stand.

local goals = {}

---Whether a range of the engine and bytes [first, last] touch; ends count, since a cursor stands there.
---@param range milstolpe.Range
---@param first integer
---@param last integer
---@return boolean
function goals.touches(range, first, last)
  return range.start.byte <= last and first <= range["end"].byte
end

local function length(goal)
  return goal.range["end"].byte - goal.range.start.byte
end

---The innermost goal at a byte, and its index; or nil.
---@param report milstolpe.Report
---@param byte integer
---@return milstolpe.Goal? goal
---@return integer? index
function goals.at(report, byte)
  local found, index
  for i, goal in ipairs(report.goals) do
    if goals.touches(goal.range, byte, byte) and not (found and length(found) <= length(goal)) then
      found, index = goal, i
    end
  end
  return found, index
end

return goals
