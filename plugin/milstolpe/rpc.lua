-- rpc.lua: JSON-RPC messages in the frames of the language server protocol. Knows no pipe.
local characters = require "milstolpe.characters"

local rpc = {}

-- Beyond this a length is no length; the engine takes no more either.
local LARGEST = 2 ^ 31 - 1
-- No header of ours or anybody's is so long.
local HEADER_MOST = 4096

---@class milstolpe.FrameReader
local Reader = {}
Reader.__index = Reader

---Cuts what comes in into message bodies.
---@return milstolpe.FrameReader
function rpc.reader()
  return setmetatable({ parts = {}, size = 0, need = nil }, Reader)
end

---@param bytes string
function Reader:push(bytes)
  self.parts[#self.parts + 1] = bytes
  self.size = self.size + #bytes
end

-- All that waits, as one string.
local function joined(self)
  if #self.parts > 1 then self.parts = { table.concat(self.parts) } end
  return self.parts[1] or ""
end

local function drop(self, count)
  local rest = joined(self):sub(count + 1)
  self.parts, self.size = { rest }, #rest
end

local HEADER = "Content-Length:"

-- On to where another header begins; until there is one the reader is lost, which is said once.
local function resynchronise(self, from)
  local buffer = joined(self)
  local at = buffer:find(HEADER, from, true)
  self.lost = not at
  drop(self, at and at - 1 or math.max(from - 1, #buffer - #HEADER + 1))
end

local function length_of(header)
  for line in (header .. "\r\n"):gmatch "(.-)\r\n" do
    local name, value = line:match "^%s*([%w%-]+)%s*:%s*(.-)%s*$"
    if name and name:lower() == "content-length" then
      local length = value:match "^%d+$" and tonumber(value)
      return length and length <= LARGEST and length or nil
    end
  end
end

-- Reads a header where one is whole; a message about one that is broken.
local function read_header(self)
  if self.lost then resynchronise(self, 1) end
  if self.lost then return nil end
  local buffer = joined(self)
  local first, last = buffer:find("\r\n\r\n", 1, true)
  if first then
    local header = buffer:sub(1, first - 1)
    self.need = length_of(header)
    if self.need then return drop(self, last) end
    -- Noise may stand right before a good header, in the same line.
    local behind_noise = header:find("[^\n]Content%-Length:")
    resynchronise(self, behind_noise and behind_noise + 1 or last + 1)
    return "a header without a length"
  elseif #buffer > HEADER_MOST then
    resynchronise(self, 2)
    return "no header"
  end
end

---The next message body; or nil, and what is wrong where something was no frame. Nil alone: more is
---to come.
---@return string? body
---@return string? fault
function Reader:next()
  if not self.need and self.size > 0 then
    local fault = read_header(self)
    if fault then return nil, fault end
  end
  if not self.need or self.size < self.need then return nil end
  local body = joined(self):sub(1, self.need)
  drop(self, self.need)
  self.need = nil
  return body
end

---@param pieces string[] of a body
---@return string[] pieces of the frame
function rpc.frame(pieces)
  local length = 0
  for _, piece in ipairs(pieces) do length = length + #piece end
  pieces[1] = ("Content-Length: %d\r\n\r\n%s"):format(length, pieces[1])
  return pieces
end

-- Half of a surrogate pair, which editors send when one stands in a document, is no JSON. It is one
-- UTF-16 unit, and so is what replaces it.
local function mend_surrogates(body)
  local parts, from, at = {}, 1, body:find("\\", 1, true)
  while at do
    local code = body:match("^\\u([dD][89a-fA-F]%x%x)", at)
    local is_pair = code and body:find("^\\u[dD][89abAB]%x%x\\u[dD][c-fC-F]%x%x", at)
    local size = is_pair and 12 or code and 6 or 2
    if code and not is_pair then
      parts[#parts + 1] = body:sub(from, at - 1) .. "\\ufffd"
      from = at + size
    end
    at = body:find("\\", at + size, true)
  end
  parts[#parts + 1] = body:sub(from)
  return table.concat(parts)
end

---A body as a Lua value, or nil. Bytes that are no UTF-8 are replaced, as the client shows them.
---@param decode fun(text: string): any raises where it is no JSON
---@param body string
function rpc.decode(decode, body)
  if not utf8.len(body) then body = characters.valid(body) end
  local ok, value = pcall(decode, body)
  if not ok then ok, value = pcall(decode, mend_surrogates(body)) end
  if ok then return value end
  return nil
end

return rpc
