-- report/passages.lua: the source lines of a goal, with the words that decided marked by their criteria.
local html = require "milstolpe.report.html"
local smart = require "milstolpe.smart"

local passages = {}

---@class milstolpe.Passage
---@field number integer the first line's, from 1
---@field html string its lines, the words that decided in <mark>

-- What is marked: { first, last, letter } in bytes [first, last), in no order.
local function evidence_of(goal)
  local list = {}
  for _, letter in ipairs(smart.LETTERS) do
    for _, range in ipairs(goal.criteria[letter].evidence or {}) do
      list[#list + 1] = { first = range.start.byte, last = range["end"].byte, letter = letter }
    end
  end
  return list
end

-- The lines that a goal and its evidence stand in: { [number] = true }, and the numbers in order.
local function lines_of(goal)
  local present, numbers = {}, {}
  local function add(range)
    for number = range.start.line, range["end"].line do
      if not present[number] then numbers[#numbers + 1] = number end
      present[number] = true
    end
  end
  add(goal.range)
  for _, letter in ipairs(smart.LETTERS) do
    for _, range in ipairs(goal.criteria[letter].evidence or {}) do add(range) end
  end
  table.sort(numbers)
  return numbers
end

-- Bytes of a line at which a mark begins or ends, and the line's own ends, in order.
local function borders_of(first, last, evidence)
  local seen, list = { [first] = true, [last] = true }, { first, last }
  for _, item in ipairs(evidence) do
    for _, byte in ipairs { item.first, item.last } do
      if byte > first and byte < last and not seen[byte] then
        seen[byte] = true
        list[#list + 1] = byte
      end
    end
  end
  table.sort(list)
  return list
end

-- The criteria that hold from one border to the next, and those of them that end there.
local function letters_at(from, to, evidence)
  local holding, ending = {}, {}
  for _, letter in ipairs(smart.LETTERS) do
    local holds, ends = false, false
    for _, item in ipairs(evidence) do
      if item.letter == letter and item.first <= from and item.last >= to then
        holds, ends = true, ends or item.last == to
      end
    end
    if holds then holding[#holding + 1] = letter end
    if ends then ending[#ending + 1] = letter end
  end
  return holding, ending
end

local function segment(text, from, to, evidence)
  local shown = html.escape(text:sub(from + 1, to))
  local holding, ending = letters_at(from, to, evidence)
  if #holding == 0 then return shown end
  if #ending > 0 then shown = shown .. html.element("sup", "", table.concat(ending, " ")) end
  return html.element("mark", ('class="%s"'):format(table.concat(holding, " ")), shown)
end

local function line_html(text, first, last, evidence)
  local borders, parts = borders_of(first, last, evidence), {}
  for i = 1, #borders - 1 do parts[i] = segment(text, borders[i], borders[i + 1], evidence) end
  return table.concat(parts)
end

---@param text string the document
---@param starts integer[] the byte at which each line begins, and one more behind the last
---@param goal table
---@return milstolpe.Passage[] runs of lines that follow each other
function passages.of(text, starts, goal)
  local evidence, list = evidence_of(goal), {}
  local previous
  for _, number in ipairs(lines_of(goal)) do
    local first, last = starts[number], starts[number + 1]
    while last > first and text:find("^[\r\n]", last) do last = last - 1 end
    local line = line_html(text, first, last, evidence)
    if previous and number == previous + 1 then
      list[#list].html = list[#list].html .. "\n" .. line
    else
      list[#list + 1] = { number = number, html = line }
    end
    previous = number
  end
  return list
end

return passages
