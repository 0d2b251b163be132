-- diff.lua: two texts as a unified diff, as `patch` reads it.
--
-- Lines are compared by Myers' algorithm ("An O(ND) Difference Algorithm", 1986), behind what the texts
-- have in common at both ends.
local diff = {}

local CONTEXT = 3

-- Lines with their ends, so that CRLF and a missing last one show.
local function split(text)
  local lines = {}
  for line in text:gmatch "[^\n]*\n?" do
    if line ~= "" then lines[#lines + 1] = line end
  end
  return lines
end

-- The furthest point on each diagonal after each number of changes.
local function search(a, b)
  local n, m = #a, #b
  local reach, history = { [1] = 0 }, {}
  for changes = 0, n + m do
    local before = {}
    for k, x in pairs(reach) do before[k] = x end
    history[changes] = before
    for k = -changes, changes, 2 do
      local down = k == -changes or (k ~= changes and reach[k - 1] < reach[k + 1])
      local x = down and reach[k + 1] or reach[k - 1] + 1
      while x < n and x - k < m and a[x + 1] == b[x - k + 1] do x = x + 1 end
      reach[k] = x
      if x >= n and x - k >= m then return history, changes end
    end
  end
end

-- The way back through the history: { " " | "-" | "+", line }, last one first.
local function backtrack(a, b, history, changes, steps)
  local x, y = #a, #b
  for d = changes, 1, -1 do
    local reach, k = history[d], x - y
    local down = k == -d or (k ~= d and reach[k - 1] < reach[k + 1])
    local from_k = down and k + 1 or k - 1
    local from_x = reach[from_k]
    local from_y = from_x - from_k
    while x > from_x and y > from_y do
      steps[#steps + 1] = { " ", a[x] }
      x, y = x - 1, y - 1
    end
    steps[#steps + 1] = down and { "+", b[y] } or { "-", a[x] }
    x, y = from_x, from_y
  end
  while x > 0 do
    steps[#steps + 1] = { " ", a[x] }
    x = x - 1
  end
end

local function slice(list, first, last)
  local part = {}
  for i = first, last do part[#part + 1] = list[i] end
  return part
end

local function compare(a, b)
  local head, tail = 0, 0
  while head < #a and head < #b and a[head + 1] == b[head + 1] do head = head + 1 end
  while tail < #a - head and tail < #b - head and a[#a - tail] == b[#b - tail] do tail = tail + 1 end
  local middle_a, middle_b = slice(a, head + 1, #a - tail), slice(b, head + 1, #b - tail)
  local back, steps = {}, {}
  local history, changes = search(middle_a, middle_b)
  backtrack(middle_a, middle_b, history, changes, back)
  for i = 1, head do steps[#steps + 1] = { " ", a[i] } end
  for i = #back, 1, -1 do steps[#steps + 1] = back[i] end
  for i = #a - tail + 1, #a do steps[#steps + 1] = { " ", a[i] } end
  return steps
end

-- The steps from the first to the last change of a hunk, with their context.
local function next_hunk(steps, from)
  local first = from
  while steps[first] and steps[first][1] == " " do first = first + 1 end
  if not steps[first] then return nil end
  local last, at = first, first
  while steps[at] and at - last <= 2 * CONTEXT do
    if steps[at][1] ~= " " then last = at end
    at = at + 1
  end
  return math.max(from, first - CONTEXT), math.min(#steps, last + CONTEXT)
end

local function place(line, count)
  if count == 0 then line = line - 1 end
  return count == 1 and tostring(line) or line .. "," .. count
end

local function write_hunk(out, steps, first, last, old_line, new_line)
  local old_count, new_count, body = 0, 0, {}
  for i = first, last do
    local kind, line = steps[i][1], steps[i][2]
    if kind ~= "+" then old_count = old_count + 1 end
    if kind ~= "-" then new_count = new_count + 1 end
    local missing = line:sub(-1) == "\n" and "" or "\n\\ No newline at end of file\n"
    body[#body + 1] = kind .. line .. missing
  end
  out[#out + 1] = ("@@ -%s +%s @@\n"):format(place(old_line, old_count), place(new_line, new_count))
  out[#out + 1] = table.concat(body)
end

---What makes one text of another, by whole lines: { start, stop, text } each, the bytes zero-based.
---@param old string
---@param new string
---@return table[]
function diff.changes(old, new)
  local list, at, change = {}, 0, nil
  for _, step in ipairs(old == new and {} or compare(split(old), split(new))) do
    local kind, line = step[1], step[2]
    if kind == " " then
      change = nil
    elseif not change then
      change = { start = at, stop = at, text = "" }
      list[#list + 1] = change
    end
    if kind == "+" then change.text = change.text .. line else at = at + #line end
    if kind == "-" then change.stop = at end
  end
  return list
end

---The unified diff of two texts; "" where they are equal.
---@param old string
---@param new string
---@param path string
---@return string
function diff.unified(old, new, path)
  if old == new then return "" end
  local steps = compare(split(old), split(new))
  path = path:gsub("^/+", "")
  local out = { ("--- a/%s\n+++ b/%s\n"):format(path, path) }
  local from, old_line, new_line = 1, 1, 1
  while true do
    local first, last = next_hunk(steps, from)
    if not first then break end
    for i = from, last do
      if i == first then write_hunk(out, steps, first, last, old_line, new_line) end
      if steps[i][1] ~= "+" then old_line = old_line + 1 end
      if steps[i][1] ~= "-" then new_line = new_line + 1 end
    end
    from = last + 1
  end
  return table.concat(out)
end

return diff
