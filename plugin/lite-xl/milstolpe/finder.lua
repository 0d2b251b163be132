-- finder.lua: what Milstolpe finds in a document of lite-xl, by lines and columns as lite-xl counts them.
-- Draws nothing and asks lite-xl for nothing: of a document it reads `lines` and `abs_filename`.
local buffer = require "milstolpe.buffer"
local smart = require "milstolpe.smart"

---@class milstolpe.Finder
---@field buffer milstolpe.Buffer
---@field cost number seconds that the last check took
local Finder = {}
Finder.__index = Finder

local finder = {}

local function plainly(text) return text end

-- The fonts that lite-xl brings have no ticks.
local PLAIN_MARKS = { ["✓"] = "+", ["✗"] = "-" }

-- "S+ M- A+ R~ T- 3/5"
local function card_of(goal)
  local card = smart.scorecard(goal, plainly)
  for mark, plain in pairs(PLAIN_MARKS) do card = card:gsub(mark, plain) end
  return card
end

---@param doc table with `lines`, each with its end, and `abs_filename`
---@param checker_for function? where checkers are made; see milstolpe.checkers
---@return milstolpe.Finder
function finder.new(doc, checker_for)
  local self = setmetatable({ doc = doc, cost = 0, spans = {}, cards = {}, starts = { 0 } }, Finder)
  self.buffer = buffer.new { path = doc.abs_filename, checker_for = checker_for }
  return self
end

-- The byte at which each line begins, and one more behind the last.
local function line_starts(lines)
  local starts, at = {}, 0
  for i, line in ipairs(lines) do
    starts[i] = at
    at = at + #line
  end
  starts[#lines + 1] = at
  return starts
end

-- ---- Places -------------------------------------------------------------------------------------

---@param byte integer zero-based
---@return integer line, integer col one-based, columns in bytes
function Finder:place(byte)
  local low, high = 1, math.max(#self.starts - 1, 1)
  while low < high do
    local middle = math.ceil((low + high) / 2)
    if self.starts[middle] <= byte then low = middle else high = middle - 1 end
  end
  return low, byte - self.starts[low] + 1
end

---@param line integer
---@param col integer
---@return integer byte
function Finder:byte(line, col)
  return (self.starts[line] or self.starts[#self.starts]) + col - 1
end

-- ---- What is drawn ------------------------------------------------------------------------------

-- Calls `visit(line, col1, col2)` for the part of a range in each of its lines; what ends a line and
-- indents the next is not part of the words.
local function each_part(self, range, visit)
  local line1, col1 = self:place(range.start.byte)
  local line2, col2 = self:place(range["end"].byte)
  for line = line1, line2 do
    local text = self.doc.lines[line] or ""
    local first = line == line1 and col1 or #text:match "^%s*" + 1
    local last = line == line2 and col2 or #text:match "^(.-)%s*$" + 1
    if first < last then visit(line, first, last) end
  end
end

local function add(lists, line, item)
  lists[line] = lists[line] or {}
  table.insert(lists[line], item)
end

local function lay_out(self)
  self.spans, self.cards = {}, {}
  for _, finding in ipairs(self.buffer.findings) do
    each_part(self, finding.range, function(line, col1, col2)
      add(self.spans, line, { col1 = col1, col2 = col2, finding = finding })
    end)
  end
  for _, goal in ipairs(self.buffer.report and self.buffer.report.goals or {}) do
    add(self.cards, (self:place(goal.range["end"].byte)), card_of(goal))
  end
end

---Judges the document as it is now.
function Finder:update()
  local start = os.clock()
  if not self.buffer.text or self.buffer.path ~= self.doc.abs_filename then
    local checker_for = self.buffer.checker_for
    self.buffer:close()
    self.buffer = buffer.new { path = self.doc.abs_filename, checker_for = checker_for }
  end
  self.starts = line_starts(self.doc.lines)
  self.buffer:update(table.concat(self.doc.lines))
  lay_out(self)
  self.cost = os.clock() - start
end

---Shows also what was held back while a word was being typed.
---@return boolean changed
function Finder:settle()
  local changed = self.buffer:settle()
  if changed then lay_out(self) end
  return changed
end

---The findings in a line: { col1, col2, finding } each.
---@param line integer
---@return table[]
function Finder:spans_in(line)
  return self.spans[line] or {}
end

---The scorecards of the goals that end in a line, as one text; nil where none does.
---@param line integer
---@return string?
function Finder:card_in(line)
  return self.cards[line] and table.concat(self.cards[line], "   ") or nil
end

local GRAVITY = { error = 4, warning = 3, info = 2, hint = 1 }

---The gravest finding of a line, and how many there are beside it.
---@param line integer
---@return table? finding, integer more
function Finder:said_in(line)
  local best
  for _, span in ipairs(self:spans_in(line)) do
    if not best or GRAVITY[span.finding.severity] > GRAVITY[best.severity] then best = span.finding end
  end
  return best, #self:spans_in(line) - 1
end

-- ---- What commands need -------------------------------------------------------------------------

---@param line integer
---@param col integer
---@return table? finding
function Finder:at(line, col)
  return self.buffer:at(self:byte(line, col))
end

---@param line integer
---@param col integer
---@return integer? line, integer? col
function Finder:next(line, col)
  local finding = self.buffer:next(self:byte(line, col))
  if finding then return self:place(finding.range.start.byte) end
end

---@param line integer
---@param col integer
---@return integer? line, integer? col
function Finder:previous(line, col)
  local finding = self.buffer:previous(self:byte(line, col))
  if finding then return self:place(finding.range.start.byte) end
end

---What can be done at a place; see Buffer:fixes.
---@param line integer
---@param col integer
---@return table[]
function Finder:fixes(line, col)
  return self.buffer:fixes(self:byte(line, col))
end

-- Each place knows how far from the text's end it is, which holds while the writer fills in those
-- before it.
local function from_the_end(places, size)
  local list = {}
  for i, place in ipairs(places) do
    list[i] = { from_end = size - place.start, length = place.stop - place.start, name = place.name }
  end
  return list
end

---Makes a fix in the document.
---@param fix table
---@return table[] places to be filled in, for `locate`
function Finder:apply(fix)
  local replacements, places = buffer.replacements(fix)
  local size = self.starts[#self.starts]
  for _, item in ipairs(replacements) do
    local line1, col1 = self:place(item.start)
    local line2, col2 = self:place(item.stop)
    if item.stop > item.start then self.doc:remove(line1, col1, line2, col2) end
    self.doc:insert(line1, col1, item.text)
    size = size + #item.text - (item.stop - item.start)
  end
  self:update()
  return from_the_end(places, size)
end

---Where a place is now.
---@param place table
---@return integer line1, integer col1, integer line2, integer col2
function Finder:locate(place)
  self:update()
  local start = math.max(self.starts[#self.starts] - place.from_end, 0)
  local line1, col1 = self:place(start)
  local line2, col2 = self:place(start + place.length)
  return line1, col1, line2, col2
end

return finder
