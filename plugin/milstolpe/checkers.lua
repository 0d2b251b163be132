-- checkers.lua: one checker for all documents with the same settings.
local core = require "milstolpe.core"

local checkers = {}

-- The options as one text: equal texts, equal checkers.
local function fingerprint(options)
  local parts = {}
  for key, value in pairs(options) do
    if key ~= "rules" then parts[#parts + 1] = key .. "=" .. tostring(value) end
  end
  for id, severity in pairs(options.rules) do parts[#parts + 1] = id .. "=" .. severity end
  table.sort(parts)
  return table.concat(parts, "\n")
end

---A function that gives the checker for what settings.checker_options returns, or nil, a
---message and the file of the pack that is at fault.
---@param make? fun(options: table): any, string?, string? what makes one; default: milstolpe.checker
---@return fun(options: table): table?, string?, string?
function checkers.cache(make)
  local made = {}
  make = make or core.checker
  return function(options)
    local key = fingerprint(options)
    if not made[key] then
      local checker, message, file = make(options)
      if not checker then return nil, message, file end
      made[key] = checker
    end
    return made[key]
  end
end

return checkers
