-- symbols.lua: the goals of a document as its outline, each under the goal that it serves.
local json = require "milstolpe.json"
local protocol = require "milstolpe.server.protocol"
local smart = require "milstolpe.smart"

local symbols = {}

local function plainly(text) return text end

local function name_of(goal)
  return goal.text:find "%S" and goal.text or "…"
end

-- A parent's range holds those of its children, which may stand elsewhere.
local function widen(symbol)
  for _, child in ipairs(symbol.children) do
    widen(child)
    symbol.first = math.min(symbol.first, child.first)
    symbol.last = math.max(symbol.last, child.last)
  end
end

local function finish(document, list)
  return json.map(list, function(symbol)
    return {
      name = symbol.name,
      detail = symbol.detail,
      kind = protocol.SYMBOL.EVENT,
      range = document.lines:range(symbol.first, symbol.last),
      selectionRange = symbol.selection,
      children = #symbol.children > 0 and finish(document, symbol.children) or nil,
    }
  end)
end

---@param document milstolpe.Document
---@return table[] DocumentSymbol
function symbols.nested(document)
  local report, all, top = document:must_report(), {}, {}
  for i, goal in ipairs(report.goals) do
    all[i] = {
      name = name_of(goal),
      detail = smart.scorecard(goal, plainly),
      first = goal.range.start.byte,
      last = goal.range["end"].byte,
      selection = document.lines:range_of(goal.range),
      children = {},
    }
  end
  for i, goal in ipairs(report.goals) do
    local under = goal.parent and all[goal.parent].children or top
    under[#under + 1] = all[i]
  end
  for _, symbol in ipairs(top) do widen(symbol) end
  return finish(document, top)
end

---@param document milstolpe.Document
---@return table[] SymbolInformation
function symbols.flat(document)
  local report = document:must_report()
  return json.map(report.goals, function(goal)
    local parent = report.goals[goal.parent]
    return {
      name = name_of(goal),
      kind = protocol.SYMBOL.EVENT,
      location = { uri = document.uri, range = document.lines:range_of(goal.range) },
      containerName = parent and name_of(parent) or nil,
    }
  end)
end

return symbols
