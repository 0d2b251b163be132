-- report/timeline.lua: the deadlines of a document's goals on one axis.
local html = require "milstolpe.report.html"

local timeline = {}

local DAY = 24 * 60 * 60

-- Days since some day long ago; noon, so that no summer time matters.
local function day_of(year, month, day)
  return math.floor(os.time { year = year, month = month, day = day, hour = 12 } / DAY)
end

local function parse(date)
  local year, month, day = date:match "^(%d+)-(%d+)-(%d+)$"
  return tonumber(year), tonumber(month), tonumber(day)
end

-- Months between the marks of an axis of so many days, few enough for a narrow screen.
local STEPS = { 1, 3, 6, 12, 24, 60, 120, 600, 1200, 12000 }

local function step_for(days)
  for _, months in ipairs(STEPS) do
    if days / (months * 30.4) <= 6 then return months end
  end
  return STEPS[#STEPS]
end

---@class milstolpe.Axis
---@field first integer the day at its left end
---@field last integer
---@field marks { at: number, text: string }[] at: per cent from the left

local function percent(axis, day)
  return 100 * (day - axis.first) / math.max(axis.last - axis.first, 1)
end

-- The first months of steps within the axis.
local function marks_of(axis, year, month, step)
  local list = {}
  local index = year * 12 + month - 1
  index = index - index % step
  while true do
    local at_year, at_month = math.floor(index / 12), index % 12 + 1
    local day = day_of(at_year, at_month, 1)
    if day > axis.last then return list end
    local text = step >= 12 and ("%d"):format(at_year) or ("%d-%02d"):format(at_year, at_month)
    if day >= axis.first then list[#list + 1] = { at = percent(axis, day), text = text } end
    index = index + step
  end
end

-- From today or the earliest deadline, whichever comes first, to the latest, with some room.
local function axis_over(dates, today)
  local first = day_of(parse(today))
  local last, start = first, today
  for _, date in ipairs(dates) do
    local day = day_of(parse(date))
    if day < first then first, start = day, date end
    last = math.max(last, day)
  end
  local axis = { first = first, last = last + math.max(1, math.ceil((last - first) / 20)) }
  local year, month = parse(start)
  axis.marks = marks_of(axis, year, month, step_for(axis.last - axis.first))
  return axis
end

local function place(axis, day)
  return ('style="left:%.2f%%"'):format(percent(axis, day))
end

local function axis_row(axis, today, says)
  local parts = {}
  for i, mark in ipairs(axis.marks) do
    parts[i] = ('<span class="tick" style="left:%.2f%%">%s</span>'):format(mark.at, mark.text)
  end
  local now = ('<span class="now" %s>%s</span>'):format(place(axis, day_of(parse(today))), says.today)
  return ('<div class="axis" aria-hidden="true"><div class="track">%s%s</div></div>'):format(table.concat(parts), now)
end

local function goal_row(axis, item, today)
  local kind = item.goal.done and "done" or item.goal.deadline < today and "past" or "open"
  return ('<li class="%s"><a href="#%s">%s</a><span class="track"><span class="now" %s></span>'
    .. '<span class="dot" %s></span></span><time>%s</time></li>'):format(kind, item.id, html.escape(item.goal.text),
    place(axis, day_of(parse(today))), place(axis, day_of(parse(item.goal.deadline))), item.goal.deadline)
end

local function comes_before(a, b)
  if a.goal.deadline ~= b.goal.deadline then return a.goal.deadline < b.goal.deadline end
  return a.index < b.index
end

local function dated_html(items, today, says)
  if #items == 0 then return "" end
  local dates, rows = {}, {}
  for i, item in ipairs(items) do dates[i] = item.goal.deadline end
  local axis = axis_over(dates, today)
  for i, item in ipairs(items) do rows[i] = goal_row(axis, item, today) end
  return ('<div class="timeline">%s<ol>\n%s\n</ol></div>\n'):format(axis_row(axis, today, says),
    table.concat(rows, "\n"))
end

local function undated_html(items, says)
  if #items == 0 then return "" end
  local links = {}
  for i, item in ipairs(items) do
    links[i] = ('<li><a href="#%s">%s</a></li>'):format(item.id, html.escape(item.goal.text))
  end
  return ('<p class="missing">%s</p>\n<ul>\n%s\n</ul>\n'):format(says.undated, table.concat(links, "\n"))
end

---The deadlines in their order on an axis, and the goals that have none.
---@param report table
---@param id_of fun(index: integer): string of a goal's part of the page
---@param says table<string, string>
---@return string html
function timeline.of(report, id_of, says)
  local dated, undated = {}, {}
  for index, goal in ipairs(report.goals) do
    local list = goal.deadline and dated or undated
    list[#list + 1] = { goal = goal, index = index, id = id_of(index) }
  end
  table.sort(dated, comes_before)
  return dated_html(dated, report.today, says) .. undated_html(undated, says)
end

return timeline
