-- edits.lua: random edits as somebody makes who writes: letters one after the other, pastes, deletions, headings and
-- fences that come and go. The same at each run; under Lua 5.4 and LuaJIT.
--
--     local writer = require("edits").writer(text)
--     local edit = writer:next()
--
-- An edit replaces [edit.from, edit.to) of the bytes (zero-based) by edit.text; for a language server, from
-- edit.line, edit.column to edit.end_line, 0 (zero-based; columns are so placed that bytes and UTF-16 units agree).
local Writer = {}
Writer.__index = Writer

local edits = {}

function edits.writer(text)
  local lines = {}
  for line in text:gmatch "[^\n]*\n" do lines[#lines + 1] = line end
  return setmetatable({ lines = lines, seed = 1, letters = 0 }, Writer)
end

local function below(self, bound)
  self.seed = (self.seed * 1103515245 + 12345) % 2147483648
  return math.floor(self.seed / 65536) % bound
end

local function random_line(self)
  return 1 + (below(self, 32768) * 32768 + below(self, 32768)) % #self.lines
end

-- The bytes before line `number`.
local function offset_of(self, number)
  local offset = 0
  for i = 1, number - 1 do offset = offset + #self.lines[i] end
  return offset
end

-- Puts `text`, which may hold lines, at `column` of line `number`, in the place of the `count` lines from there on.
local function replace(self, number, column, text, count)
  local from = offset_of(self, number) + column
  local to = from
  for i = number, number + count - 1 do to = to + #self.lines[i] end
  local edit = { from = from, to = to, text = text, line = number - 1, column = column,
    end_line = number - 1 + count, end_column = count > 0 and 0 or column }
  for _ = 1, count do table.remove(self.lines, number) end
  if text:find("\n", 1, true) then
    local at = number
    for line in text:gmatch "[^\n]*\n" do
      table.insert(self.lines, at, line)
      at = at + 1
    end
  elseif text ~= "" then
    local line = self.lines[number]
    self.lines[number] = line:sub(1, column) .. text .. line:sub(column + 1)
  end
  return edit
end

-- Letters go on where the last one was typed, a word of eight; the place is the end of a line without other letters
-- than ASCII's.
local function type_letter(self)
  if self.letters == 0 then
    repeat self.place = random_line(self) until not self.lines[self.place]:find "[\128-\255]"
    self.letters = 8
  end
  self.letters = self.letters - 1
  local letter = self.letters == 0 and " " or string.char(97 + below(self, 26))
  return replace(self, self.place, #self.lines[self.place] - 1, letter, 0)
end

local PASTES = {
  "- Increase sales by 20% by June 2027\n",
  "Some words that were written elsewhere.\n\nAnd some more of them.\n",
  "- Öka försäljningen med 10 % till den 31 mars 2027\n- Minska kostnaderna\n",
}

local function paste(self)
  return replace(self, random_line(self), 0, PASTES[1 + below(self, #PASTES)], 0)
end

local function delete(self)
  local count = math.min(1 + below(self, 3), #self.lines - 1)
  return replace(self, math.min(random_line(self), #self.lines - count), 0, "", count)
end

-- A line that comes, and goes the next time if it stands there still.
local function toggle(self, line)
  local key = "toggled " .. line
  local place = self[key]
  self[key] = nil
  if place then
    for number = math.max(1, place - 50), math.min(#self.lines - 1, place + 50) do
      if self.lines[number] == line then return replace(self, number, 0, "", 1) end
    end
  end
  self[key] = random_line(self)
  return replace(self, self[key], 0, line, 0)
end

function Writer:next()
  local kind = below(self, 10)
  if self.letters > 0 or kind < 3 then return type_letter(self) end
  self.letters = 0
  if kind < 5 then return paste(self) end
  if kind < 7 then return delete(self) end
  return toggle(self, kind < 9 and "## Goals\n" or "```\n")
end

return edits
