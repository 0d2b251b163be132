-- terminal.lua: whether somebody is looking, and in which colours.
local lfs = require "milstolpe.filesystem"

local terminal = {}

---A stream is taken for a terminal where it is a character device other than the null device:
---all that can be known without C.
---@param descriptor any
---@return boolean
function terminal.is_terminal(descriptor)
  local stream = lfs.attributes("/dev/fd/" .. descriptor)
  if not stream or stream.mode ~= "char device" then return false end
  local null = lfs.attributes "/dev/null"
  return not (null and null.rdev == stream.rdev)
end

---Whether to colour standard output; `choice` is "auto", "always" or "never" (see no-color.org).
---@param choice string
---@return boolean
function terminal.wants_color(choice)
  if choice ~= "auto" then return choice == "always" end
  if (os.getenv "NO_COLOR" or "") ~= "" or os.getenv "TERM" == "dumb" then return false end
  return terminal.is_terminal(1)
end

local NARROW, WIDE, DEFAULT = 40, 110, 100

-- A terminal that does not know its size says 0.
local function positive(text)
  local number = tonumber(text or "")
  return number and number > 0 and number or nil
end

local function window_columns()
  if not terminal.is_terminal(1) then return nil end
  local answer = io.popen "(stty size </dev/tty) 2>/dev/null"
  if not answer then return nil end
  local columns = (answer:read "*l" or ""):match "^%d+ (%d+)$"
  answer:close()
  return positive(columns)
end

---The columns to write in: those of the window where they are known, within reason.
---@return integer
function terminal.columns()
  local columns = positive(os.getenv "COLUMNS") or window_columns() or DEFAULT
  return math.max(NARROW, math.min(WIDE, math.floor(columns)))
end

local CODES = {
  bold = "1", dim = "2", underline = "4", red = "31", green = "32", yellow = "33", blue = "34",
  magenta = "35", cyan = "36",
}

-- What switches these styles on, by the first and the second of them.
local function switch(codes, first, second)
  local on = "\27[" .. CODES[first] .. (second and ";" .. CODES[second] or "") .. "m"
  codes[first] = codes[first] or {}
  codes[first][second or ""] = on
  return on
end

---A function (text, style, another style) that dresses a text, or leaves it alone where `colored` is false.
---@param colored boolean
---@return fun(text: string, first: string, second: string?): string
function terminal.painter(colored)
  if not colored then return function(text) return text end end
  local codes = {}
  return function(text, first, second)
    if text == "" then return text end
    local on = codes[first] and codes[first][second or ""] or switch(codes, first, second)
    return on .. text .. "\27[0m"
  end
end

return terminal
