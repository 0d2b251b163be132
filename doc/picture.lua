-- picture.lua: a coloured report of the program as an SVG: lua5.4 doc/picture.lua COMMAND <REPORT >PICTURE
-- The words of COMMAND are shown above the report, after a "$".
local COLUMN, LINE, SIZE = 8.43, 19, 14
local LEFT, TOP, BAR = 18, 22, 34

local COLORS = { ["31"] = "#d1242f", ["32"] = "#1a7f37", ["33"] = "#9a6700", ["34"] = "#0969da", ["36"] = "#1b7c83" }
local DARK = { ["31"] = "#ff7b72", ["32"] = "#56d364", ["33"] = "#e3b341", ["34"] = "#79c0ff", ["36"] = "#76e3ea" }

local function escape(text)
  return (text:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" }))
end

-- The classes of a run of text, from the codes in force.
local function classes(state)
  local list = {}
  for code in pairs(state) do list[#list + 1] = "c" .. code end
  table.sort(list)
  return table.concat(list, " ")
end

local function apply(state, codes)
  for code in (codes == "" and "0" or codes):gmatch "%d+" do
    if code == "0" then
      for key in pairs(state) do state[key] = nil end
    else
      state[code] = true
    end
  end
end

-- One run of text, at its own column, so that each viewer's font keeps the marks under the words.
local function draw_run(out, text, state, column, y)
  local lead = #text:match "^ *"
  local words = text:sub(lead + 1):gsub(" +$", "")
  if words == "" then return end
  local width = utf8.len(words) * COLUMN
  out[#out + 1] = ('<text x="%.2f" y="%d" textLength="%.2f" class="%s">%s</text>'):format(
    LEFT + (column + lead) * COLUMN, y, width, classes(state), escape(words))
end

-- Draws a line of text with escape sequences; its columns.
local function draw_line(out, line, state, y)
  local column, at = 0, 1
  while at <= #line do
    local from, to, codes = line:find("\27%[([%d;]*)m", at)
    local text = line:sub(at, (from or #line + 1) - 1)
    draw_run(out, text, state, column, y)
    column = column + utf8.len(text)
    if not from then break end
    apply(state, codes)
    at = to + 1
  end
  return column
end

local function style(colors)
  local rules = {}
  for code, color in pairs(colors) do rules[#rules + 1] = (".c%s{fill:%s}"):format(code, color) end
  table.sort(rules)
  return table.concat(rules)
end

local lines = { "\27[2m$\27[0m " .. table.concat(arg, " "), "" }
for line in io.lines() do lines[#lines + 1] = line end

local body, state, widest = {}, {}, 0
for i, line in ipairs(lines) do
  widest = math.max(widest, draw_line(body, line, state, BAR + TOP + (i - 1) * LINE))
end
local width, height = math.ceil(2 * LEFT + widest * COLUMN), BAR + TOP + #lines * LINE

print(([[
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
<title>%s</title>
<style>
text{font:%dpx ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#1f2328;white-space:pre}
.window{fill:#f6f8fa;stroke:#d1d9e0}.dot{fill:#d1d9e0}.c1{font-weight:700}.c2{fill:#59636e}.c4{text-decoration:underline}
%s
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.window{fill:#0d1117;stroke:#3d444d}.dot{fill:#3d444d}
.c2{fill:#9198a1}%s}
</style>
<rect class="window" x="0.5" y="0.5" width="%d" height="%d" rx="8"/>
<circle class="dot" cx="20" cy="18" r="5"/><circle class="dot" cx="37" cy="18" r="5"/><circle class="dot" cx="54" cy="18" r="5"/>]])
  :format(width, height, width, height, escape(table.concat(arg, " ")), SIZE, style(COLORS), style(DARK),
    width - 1, height - 1))
print(table.concat(body, "\n"))
print "</svg>"
