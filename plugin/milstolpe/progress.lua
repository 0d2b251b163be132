-- progress.lua: a line on a terminal that says how far a long run has come.
local characters = require "milstolpe.characters"

local progress = {}
progress.__index = progress

local PATIENCE = 1 -- seconds before anything is said
local INTERVAL = 0.1

---`shown`: whether there is somebody to see it; `now`: a clock, which gives seconds.
---@param shown boolean
---@param now fun(): number
---@return table
function progress.new(shown, now)
  now = now or os.clock
  return setmetatable({ shown = shown, now = now, start = now(), last = 0, visible = false }, progress)
end

---Before each piece of work.
---@param done integer
---@param count integer
---@param name string
function progress:step(done, count, name)
  local now = self.now()
  if not self.shown or now - self.start < PATIENCE or now - self.last < INTERVAL then return end
  self.last, self.visible = now, true
  local text = characters.cut(("%d/%d  %s"):format(done, count, characters.printable(name)), 79)
  io.stderr:write("\r\27[K", text)
  io.stderr:flush()
end

---Before anything else is written.
function progress:clear()
  if not self.visible then return end
  self.visible = false
  io.stderr:write "\r\27[K"
end

return progress
