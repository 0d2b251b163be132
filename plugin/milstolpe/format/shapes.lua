-- format/shapes.lua: parts that the JSON formats share.
local core = require "milstolpe.core"
local json = require "milstolpe.json"
local smart = require "milstolpe.smart"

local shapes = {}

local PLACE = '{"byte": %d, "line": %d, "column": %d}'
local RANGE = '{\n%s  "start": ' .. PLACE .. ',\n%s  "end": ' .. PLACE .. "\n%s}"

-- Most of a report is ranges, and they all look alike.
local function written(byte, line, column, last_byte, last_line, last_column)
  return json.written(function(indent)
    return RANGE:format(indent, byte, line, column, indent, last_byte, last_line, last_column, indent)
  end)
end

---@param range milstolpe.Range
---@return table
function shapes.range(range)
  local start, stop = range.start, range["end"]
  return written(start.byte, start.line, start.column, stop.byte, stop.line, stop.column)
end

---The range of a goal or finding.
---@param part milstolpe.Goal|milstolpe.Finding
---@return table
function shapes.range_of(part)
  local byte, line, column, _, last_byte, last_line, last_column = core.place(part)
  return written(byte, line, column, last_byte, last_line, last_column)
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
    range = shapes.range_of(goal),
    criteria = criteria,
    deadline = goal.deadline or json.null,
    parent = shapes.index(goal.parent),
  }
end

return shapes
