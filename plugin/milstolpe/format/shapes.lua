-- format/shapes.lua: parts that the JSON formats share.
local json = require "milstolpe.json"
local smart = require "milstolpe.smart"

local shapes = {}

local function position(place)
  return { byte = place.byte, line = place.line, column = place.column }
end

---@param range milstolpe.Range
---@return table
function shapes.range(range)
  return { start = position(range.start), ["end"] = position(range["end"]) }
end

---Lists of JSON begin at 0.
---@param number integer?
---@return any
function shapes.index(number)
  return number and number - 1 or json.null
end

---What `goals --format json` says of a goal.
---@param goal milstolpe.Goal
---@return table
function shapes.goal(goal)
  local criteria = {}
  for _, letter in ipairs(smart.LETTERS) do
    local verdict = goal.criteria[letter]
    local evidence = json.map(verdict.evidence or {}, shapes.range)
    criteria[letter] = { state = verdict.state, evidence = evidence }
  end
  return {
    text = goal.text,
    range = shapes.range(goal.range),
    criteria = criteria,
    deadline = goal.deadline or json.null,
    parent = shapes.index(goal.parent),
  }
end

return shapes
