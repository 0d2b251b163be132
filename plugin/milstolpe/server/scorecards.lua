-- scorecards.lua: `S✓ M✗ A✓ R✓ T✗` beside each goal, as inlay hints, or above it, as code lenses.
local goals = require "milstolpe.server.goals"
local json = require "milstolpe.json"
local smart = require "milstolpe.smart"
local words = require "milstolpe.words"

local scorecards = {}

local function plainly(text) return text end

-- "3/5, senast 2027-03-31"
local function tooltip(goal)
  local says = words.for_language(goal.language)
  local text = ("%d/%d"):format(smart.score(goal), #smart.LETTERS)
  return goal.deadline and ("%s, %s %s"):format(text, says.deadline, goal.deadline) or text
end

local function marks(goal)
  return (smart.scorecard(goal, plainly):gsub(" %d/%d$", ""))
end

---@param document milstolpe.Document
---@param first integer bytes that the client shows
---@param last integer
---@return table[] InlayHint
function scorecards.hints(document, first, last)
  local list = json.array {}
  for _, goal in ipairs(document:must_report().goals) do
    if goals.touches(goal.range, first, last) then
      list[#list + 1] = {
        position = document.lines:position(goal.range["end"].byte),
        label = marks(goal),
        tooltip = tooltip(goal),
        paddingLeft = true,
      }
    end
  end
  return list
end

---@param document milstolpe.Document
---@return table[] CodeLens
function scorecards.lenses(document)
  return json.map(document:must_report().goals, function(goal)
    local title = ("%s  %s"):format(marks(goal), tooltip(goal))
    return { range = document.lines:range_of(goal.range), command = { title = title, command = "" } }
  end)
end

return scorecards
