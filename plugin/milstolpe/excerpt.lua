-- excerpt.lua: source lines with marks under the words that a range is about.
local characters = require "milstolpe.characters"

local excerpt = {}

local TAB = 4

---Where each line of a text begins, as one-based indexes; LF, CRLF and a lone CR end a line, as
---they do in the engine.
---@param text string
---@return integer[]
function excerpt.line_starts(text)
  local starts, at = { 1 }, 1
  local plain = not text:find("\r", 1, true) -- then a plain search will do, which is many times as fast
  while true do
    local ending = text:find(plain and "\n" or "[\r\n]", at, plain)
    if not ending then return starts end
    at = ending + (text:sub(ending, ending + 1) == "\r\n" and 2 or 1)
    starts[#starts + 1] = at
  end
end

-- Bytes beyond which a line is not looked at, on either side of where the words begin: four for
-- each column. So a line of megabytes costs what a short one does.
local function reach(columns) return 4 * columns end

-- The part of a line to look at: its first and last index, and whether something is left out on
-- either side.
local function bounds(text, starts, number, from, columns)
  local first = starts[number]
  local last = (starts[number + 1] or #text + 2) - 1
  while last >= first and text:find("^[\r\n]", last) do last = last - 1 end
  last = math.min(last, #text)
  local left, right = math.max(first, from - reach(columns)), math.min(last, from + reach(columns))
  while left > first and text:find("^[\128-\191]", left) do left = left - 1 end
  while right < last and text:find("^[\128-\191]", right + 1) do right = right + 1 end
  return left, right, left > first, right < last
end

-- The characters of text[left..right] as { shown, width, marked, before }; those in [from, to) are
-- marked.
local function cells_of(text, left, right, from, to)
  local cells, column, at = {}, 0, left
  while at <= right do
    local shown, width, size = characters.read(text, at)
    if text:byte(at) == 9 then
      width = TAB - column % TAB
      shown = (" "):rep(width)
    end
    cells[#cells + 1] =
      { shown = shown, width = width, marked = at >= from and at < to, before = at < from }
    column, at = column + width, at + size
  end
  return cells
end

-- Spaces at the ends of what is marked: indentation of a continued line.
local function unmark_spaces(cells)
  local function unmark(first, last, step)
    for i = first, last, step do
      if cells[i].marked then
        if cells[i].shown:find "%S" then return end
        cells[i].marked = false
      end
    end
  end
  unmark(1, #cells, 1)
  unmark(#cells, 1, -1)
end

local function marked_bounds(cells)
  local first, last
  for i, cell in ipairs(cells) do
    if cell.marked then first, last = first or i, i end
  end
  return first, last
end

local function width_of(cells, first, last)
  local width = 0
  for i = first, last do width = width + cells[i].width end
  return width
end

-- The columns before the place `from`.
local function width_before(cells)
  local width = 0
  for _, cell in ipairs(cells) do
    if cell.before then width = width + cell.width end
  end
  return width
end

-- The cells to show in so many columns: all, or those round the marked ones, these in the
-- middle where they fit.
local function window(cells, columns)
  if width_of(cells, 1, #cells) <= columns then return 1, #cells end
  local first, last = marked_bounds(cells)
  first, last = first or 1, last or 1
  local room = columns - 2 -- for an ellipsis on either side
  while last > first and width_of(cells, first, last) > room do last = last - 1 end
  room = room - width_of(cells, first, last)
  local before = math.floor(room / 3)
  while first > 1 and cells[first - 1].width <= before do
    first = first - 1
    before, room = before - cells[first].width, room - cells[first].width
  end
  while last < #cells and cells[last + 1].width <= room do
    last = last + 1
    room = room - cells[last].width
  end
  while first > 1 and cells[first - 1].width <= room do
    first = first - 1
    room = room - cells[first].width
  end
  return first, last
end

local function draw(cells, first, last, cut_left, cut_right)
  local source, marks = {}, {}
  if cut_left then source[1], marks[1] = "…", " " end
  for i = first, last do
    source[#source + 1] = cells[i].shown
    marks[#marks + 1] = (cells[i].marked and "^" or " "):rep(cells[i].width)
  end
  if cut_right then source[#source + 1] = "…" end
  return (table.concat(source):gsub("%s+$", "")), (table.concat(marks):gsub("%s+$", ""))
end

-- The source and the marks of a part of a line that may have to be cut.
local function draw_window(text, left, right, more_left, more_right, from, to, columns)
  local cells = cells_of(text, left, right, from, to)
  unmark_spaces(cells)
  local first, last = window(cells, columns)
  local source, marks = draw(cells, first, last, more_left or first > 1, more_right or last < #cells)
  if marks == "" and from >= to then marks = (" "):rep(width_before(cells)) .. "^" end
  return source, marks
end

-- The same by counting, for a line that fits as it stands: most do. [from, to) counts in the line.
local function draw_simple(shown, from, to)
  local before, indent, words = shown:sub(1, from - 1), shown:sub(from, to - 1):match "^(%s*)(.-)%s*$"
  local marks = ("^"):rep(from >= to and 1 or characters.width(words))
  if marks ~= "" then marks = (" "):rep(characters.width(before .. indent)) .. marks end
  return (shown:gsub("%s+$", "")), marks
end

local function line(text, starts, number, from, to, columns)
  local left, right, more_left, more_right = bounds(text, starts, number, from, columns)
  local shown = not more_left and not more_right and text:sub(left, right)
  local width = shown and characters.simple_width(shown)
  local source, marks
  if width and width <= columns then
    source, marks = draw_simple(shown, from - left + 1, to - left + 1)
  else
    source, marks = draw_window(text, left, right, more_left, more_right, from, to, columns)
  end
  return { number = number, source = source, marks = marks }
end

-- Lines of a range beyond these are not shown.
local MOST_LINES = 3

---The lines of a range (as the engine gives it) as { { number, source, marks } }, at most so
---many columns wide.
---@param text string
---@param starts integer[]
---@param range milstolpe.Range
---@param columns integer
---@return table[]
function excerpt.lines(text, starts, range, columns)
  local from, to = range.start.byte + 1, range["end"].byte + 1
  local list = {}
  for number = range.start.line, math.min(range["end"].line, range.start.line + MOST_LINES - 1) do
    local start = math.max(from, starts[number])
    local stop = math.min(to, starts[number + 1] or to)
    local shown = line(text, starts, number, start, stop, columns)
    if #list == 0 or shown.marks ~= "" then list[#list + 1] = shown end
  end
  return list
end

return excerpt
