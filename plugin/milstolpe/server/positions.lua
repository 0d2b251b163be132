-- positions.lua: a text cut into lines, and places in it as an editor counts them.
--
-- Editors speak of lines and of characters in UTF-8, UTF-16 or UTF-32 units; the engine of bytes.
-- All numbers here are zero-based.

---@class milstolpe.Place
---@field line integer
---@field character integer

---@class milstolpe.Lines
---@field text string
---@field starts integer[] the byte at which each line begins
---@field encoding "utf-8"|"utf-16"|"utf-32"
local Lines = {}
Lines.__index = Lines

local positions = {}

positions.ENCODINGS = { ["utf-8"] = true, ["utf-16"] = true, ["utf-32"] = true }

-- Adds to `starts` where lines begin after the terminators in text[from, to); a start beyond `to`
-- is left out. LF, CRLF and a lone CR each end a line.
local function scan(text, from, to, starts)
  local at = from + 1
  while true do
    local ending = text:find("[\r\n]", at)
    if not ending or ending > to then return starts end
    at = ending + (text:sub(ending, ending + 1) == "\r\n" and 2 or 1)
    if at - 1 <= to then starts[#starts + 1] = at - 1 end
  end
end

---@param text string
---@param encoding? "utf-8"|"utf-16"|"utf-32" as agreed with the client; default UTF-16
---@return milstolpe.Lines
function positions.new(text, encoding)
  local starts = scan(text, 0, #text, { 0 })
  return setmetatable({ text = text, starts = starts, encoding = encoding or "utf-16" }, Lines)
end

-- The index of the line that holds a byte.
local function line_of(self, byte)
  local low, high = 1, #self.starts
  while low < high do
    local middle = math.ceil((low + high) / 2)
    if self.starts[middle] <= byte then low = middle else high = middle - 1 end
  end
  return low
end

-- Where the words of a line end, before what ends the line.
local function line_end(self, index)
  local stop = self.starts[index + 1]
  if not stop then return #self.text end
  if self.text:sub(stop - 1, stop) == "\r\n" then return stop - 2 end
  return stop - 1
end

-- Back to where the character at a byte begins.
local function character_start(text, byte, least)
  while byte > least and text:find("^[\128-\191]", byte + 1) do byte = byte - 1 end
  return byte
end

-- The byte `units` after `from`, at most `stop`; inside a character, where that begins.
local function advance(text, from, stop, units, wide)
  local special = text:find("[\128-\255]", from + 1)
  local plain = math.min((special or #text + 1) - 1, stop) - from
  if units <= plain then return from + units end
  local at, left = from + plain, units - plain
  while at < stop and left > 0 do
    local _, last = text:find("^.[\128-\191]*", at + 1)
    local size = wide and text:byte(at + 1) >= 240 and 2 or 1
    if size > left then break end
    at, left = math.min(last or at + 1, stop), left - size
  end
  return at
end

---The byte of a place. Past the end of a line is its end, past the last line the text's end,
---inside a character (between two surrogates, say) its beginning.
---@param place milstolpe.Place
---@return integer
function Lines:offset(place)
  local index = place.line + 1
  if index < 1 then return 0 end
  local start = self.starts[index]
  if not start then return #self.text end
  local stop, units = line_end(self, index), math.max(place.character, 0)
  if self.encoding == "utf-8" then
    if start + units >= stop then return stop end
    return character_start(self.text, start + units, start)
  end
  if units >= stop - start then units = stop - start end
  return advance(self.text, start, stop, units, self.encoding == "utf-16")
end

---@param byte integer
---@return milstolpe.Place
function Lines:position(byte)
  local index = line_of(self, byte)
  local start = self.starts[index]
  local units = byte - start
  if units > 0 and self.encoding ~= "utf-8" then
    local before = self.text:sub(start + 1, byte)
    local _, continuing = before:gsub("[\128-\191]", "")
    units = units - continuing
    if self.encoding == "utf-16" then
      local _, wide = before:gsub("[\240-\255]", "")
      units = units + wide
    end
  end
  return { line = index - 1, character = units }
end

---The LSP range of bytes [first, last).
---@param first integer
---@param last integer
---@return table LSP range
function Lines:range(first, last)
  return { start = self:position(first), ["end"] = self:position(last) }
end

---The LSP range of one that the engine gave.
---@param range milstolpe.Range
---@return table
function Lines:range_of(range)
  return self:range(range.start.byte, range["end"].byte)
end

-- Replaces starts[first, last] by `new`, and moves all behind by `shift` bytes.
local function splice(starts, first, last, new, shift)
  local count, grown = #starts, #new - (last - first + 1)
  local from, to, step = count, last + 1, -1
  if grown < 0 then from, to, step = last + 1, count, 1 end
  for i = from, to, step do starts[i + grown] = starts[i] + shift end
  for i = count, count + grown + 1, -1 do starts[i] = nil end
  for i, start in ipairs(new) do starts[first + i - 1] = start end
end

---Replaces bytes [first, last) by a text.
---@param first integer
---@param last integer
---@param new string
function Lines:replace(first, last, new)
  -- A CR before the edit and an LF in it make one end of line, so the line before is read again;
  -- so are starts up to the edit's end, since what ends those lines may be gone.
  local keep = line_of(self, math.max(first - 1, 0))
  local gone = keep
  while self.starts[gone + 1] and self.starts[gone + 1] <= last do gone = gone + 1 end
  self.text = self.text:sub(1, first) .. new .. self.text:sub(last + 1)
  local scanned = scan(self.text, self.starts[keep], first + #new, {})
  splice(self.starts, keep + 1, gone, scanned, #new - (last - first))
end

return positions
