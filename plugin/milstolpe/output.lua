-- output.lua: writing to standard output, where the reader may leave or the disk may be full.

local output = {}

-- What `output.write` raises: `quiet` where the reader has closed the pipe and nobody is left
-- to tell.
local Failure = {}
Failure.__index = Failure
Failure.__tostring = function(self) return "standard output: " .. self.message end

local function fail(message)
  local quiet = message:find "[Bb]roken pipe" ~= nil
  error(setmetatable({ message = message, quiet = quiet }, Failure), 0)
end

---@param value any
---@return boolean
function output.is_failure(value)
  return getmetatable(value) == Failure
end

---Writes to standard output; raises where that fails.
---@param ... string
function output.write(...)
  local ok, message = io.stdout:write(...)
  if not ok then fail(message) end
end

---All that was written has reached its reader afterwards.
function output.flush()
  local ok, message = io.stdout:flush()
  if not ok then fail(message) end
end

return output
