-- headings.lua: under which headings a line stands, for keys that outlive a move of the text.
--
-- This reads ATX headings outside of fenced code. The engine knows headings better; a key need
-- only be the same every time.

local headings = {}

local function fence_of(line)
  return line:match "^ ? ? ?(```+)" or line:match "^ ? ? ?(~~~+)"
end

---The headings of a text, in order: { { line, level, title } }.
---@param text string
---@return table[]
function headings.read(text)
  local list, number, fence = {}, 0, nil
  for line in (text:gsub("\r\n?", "\n") .. "\n"):gmatch "([^\n]*)\n" do
    number = number + 1
    local mark = fence_of(line)
    local marks, title = line:match "^ ? ? ?(#+)%s+(.-)%s*#*%s*$"
    if fence then
      local closes = mark and mark:sub(1, 1) == fence:sub(1, 1) and #mark >= #fence
      if closes then fence = nil end
    elseif mark then
      fence = mark
    elseif marks and #marks <= 6 then
      list[#list + 1] = { line = number, level = #marks, title = title }
    end
  end
  return list
end

---The titles above a line, the highest first; a heading counts among its own.
---@param list table[]
---@param line integer
---@return string[]
function headings.path(list, line)
  local open = {}
  for _, heading in ipairs(list) do
    if heading.line > line then break end
    while #open > 0 and open[#open].level >= heading.level do open[#open] = nil end
    open[#open + 1] = heading
  end
  local titles = {}
  for i, heading in ipairs(open) do titles[i] = heading.title end
  return titles
end

return headings
