-- milstolpe.lua: Milstolpe in vis 0.9 and newer. In visrc.lua, with Milstolpe cloned to
-- ~/.config/vis/milstolpe and built by `make`:
--
--     require "milstolpe/plugin/vis/milstolpe"
--
-- Findings are underlined, the one under the cursor stands in the info line.
--
--     :milstolpe [list]       choose among the findings
--     :milstolpe next         go to the next one; `previous` likewise
--     :milstolpe goals        the goals with their scorecards
--     :milstolpe-fix [n]      choose what to do about what is under the cursor, or take the n-th
--
-- The module that is returned may be changed: `styles`, by severity; `enabled`.
local file_of_this = select(2, ...) or debug.getinfo(1, "S").source:sub(2)
local here = file_of_this:match "^(.*)/[^/]*$" or "."

-- Behind what the user has: an installed Milstolpe is found first.
package.path = ("%s;%s/../?.lua"):format(package.path, here)
package.cpath = ("%s;%s/../../build/lua/5.4/?.so"):format(package.cpath, here)

-- vis brings no LuaFileSystem; of it we need to know what is a file and what a folder.
package.preload["milstolpe.filesystem"] = function()
  local function mode(name)
    local file = io.open(name, "rb")
    if not file then return nil, "cannot open " .. name end
    local _, _, code = file:read(0)
    file:close()
    return code and "directory" or "file"
  end
  return {
    attributes = mode,
    symlinkattributes = mode,
    currentdir = function() return os.getenv "PWD" or "/" end,
  }
end

local buffer = require "milstolpe.buffer"
local checkers = require "milstolpe.checkers"
local files = require "milstolpe.files"
local path = require "milstolpe.path"
local settings = require "milstolpe.settings"
local smart = require "milstolpe.smart"

---@class milstolpe.vis
---@field enabled boolean
---@field styles table<string, string> by severity, as win:style_define takes them
local plugin = {
  enabled = true,
  styles = {
    error = "underlined,fore:red",
    warning = "underlined,fore:yellow",
    info = "underlined,fore:cyan",
    hint = "underlined",
  },
}

-- ---- Texts --------------------------------------------------------------------------------------

local checker_for = checkers.cache()

-- By file; a file that is closed is forgotten with it.
local buffers = setmetatable({}, { __mode = "k" })

local function is_markdown(win)
  return win.syntax == "markdown" or (win.file.name ~= nil and files.is_markdown(win.file.name))
end

---What is known of the text in a window, up to date; nil where it holds no Markdown.
---@param win table
---@return milstolpe.Buffer?
function plugin.buffer_of(win)
  if not (plugin.enabled and is_markdown(win)) then return nil end
  local file = win.file
  local known = buffers[file]
  if not known or known.path ~= file.path then
    known = buffer.new { path = file.path, checker_for = checker_for }
    buffers[file] = known
  end
  known:update(file:content(0, file.size))
  if vis.mode ~= vis.modes.INSERT then known:settle() end
  return known
end

-- ---- What is seen -------------------------------------------------------------------------------

local SEVERITIES = { "hint", "info", "warning", "error" }

-- The last ids that lexers may use; none has so many kinds of token.
local function style_id(win, index)
  return win.STYLE_LEXER_MAX - #SEVERITIES + index
end

-- The graver are drawn later, over the others.
local function highlight(win)
  local known = plugin.buffer_of(win)
  local seen = win.viewport.bytes or win.viewport
  if not known then return end
  for index, severity in ipairs(SEVERITIES) do
    local id = style_id(win, index)
    win:style_define(id, plugin.styles[severity])
    for _, finding in ipairs(known.findings) do
      local first, last = finding.range.start.byte, finding.range["end"].byte - 1
      if finding.severity == severity and first <= seen.finish and last >= seen.start then
        win:style(id, math.max(first, seen.start), last)
      end
    end
  end
end

local function said_of(finding)
  return ("%s [%s]"):format(finding.message, finding.rule)
end

-- What was shown last, so that other messages (of a search, of writing) are not covered while the
-- cursor rests.
local shown = {}

local function show_finding(win)
  if win ~= vis.win or vis.mode ~= vis.modes.NORMAL then return end
  local known = plugin.buffer_of(win)
  local at = win.selection and win.selection.pos
  if not known or not at or (shown.file == win.file and shown.at == at and shown.text == known.text) then return end
  shown = { file = win.file, at = at, text = known.text }
  local finding = known:at(at)
  if finding then vis:info(said_of(finding)) end
  if known.message then vis:info("milstolpe: " .. known.message) end
  for _, trouble in ipairs(known.troubles) do vis:info("milstolpe: " .. trouble) end
end

-- ---- Commands -----------------------------------------------------------------------------------

-- For a shell to take as it is, whatever the document says.
local function quoted(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

-- The index of the line that the user takes in vis-menu, or nil.
local function choose(lines)
  for i, line in ipairs(lines) do lines[i] = ("%d  %s"):format(i, (line:gsub("%c", " "))) end
  local menu = ("printf '%%s\\n' %s | vis-menu -i -l 10"):format(quoted(table.concat(lines, "\n")))
  local status, out = vis:pipe(menu)
  return status == 0 and out and tonumber(out:match "^%d+") or nil
end

-- Several findings may stand there; the one that was chosen is shown.
local function go_to(win, known, finding)
  win.selection.pos = finding.range.start.byte
  shown = { file = win.file, at = win.selection.pos, text = known.text }
  vis:info(said_of(finding))
end

local commands = {}

function commands.next(win, known)
  local finding = known:next(win.selection.pos)
  if finding then go_to(win, known, finding) else vis:info "milstolpe: nothing to remark" end
end

function commands.previous(win, known)
  local finding = known:previous(win.selection.pos)
  if finding then go_to(win, known, finding) else vis:info "milstolpe: nothing to remark" end
end

function commands.list(win, known)
  local lines = {}
  for i, finding in ipairs(known.findings) do
    lines[i] = ("%d: %s"):format(finding.range.start.line, said_of(finding))
  end
  if #lines == 0 then return vis:info "milstolpe: nothing to remark" end
  local index = choose(lines)
  if index then go_to(win, known, known.findings[index]) end
end

local function plainly(text) return text end

function commands.goals(_, known)
  local lines = {}
  for i, goal in ipairs(known.report and known.report.goals or {}) do
    lines[i] = ("%4d  %s  %s"):format(goal.range.start.line, smart.scorecard(goal, plainly), goal.text)
  end
  vis:message(#lines > 0 and table.concat(lines, "\n") or "milstolpe: no goals")
end

local function run(argv, _, win)
  local known = plugin.buffer_of(win)
  local command = commands[argv[1] or "list"]
  if not command then
    vis:info("milstolpe: list, next, previous or goals")
  elseif not known then
    vis:info("milstolpe: not a Markdown file")
  else
    command(win, known)
  end
  return true
end

-- The place to fill in is selected, to be typed over with `c`.
local function select_place(win, place)
  win.selection.pos = place.start
  win.selection.range = { start = place.start, finish = place.stop }
  win.selection.anchored = true
  vis.mode = vis.modes.VISUAL
end

local function make(win, fix)
  local replacements, places = buffer.replacements(fix)
  local cursor = win.selection.pos
  for _, item in ipairs(replacements) do
    win.file:delete(item.start, item.stop - item.start)
    win.file:insert(item.start, item.text)
  end
  win.selection.pos = math.min(cursor, win.file.size)
  if places[1] then select_place(win, places[1]) end
  shown = {}
end

local function fix(argv, _, win)
  local known = plugin.buffer_of(win)
  local fixes, titles = known and known:fixes(win.selection.pos) or {}, {}
  for i, item in ipairs(fixes) do titles[i] = item.title end
  if #fixes == 0 then
    vis:info "milstolpe: nothing to fix here"
    return true
  end
  local index = tonumber(argv[1]) or choose(titles)
  if fixes[index] then make(win, fixes[index]) end
  return true
end

vis:command_register("milstolpe", run, "Findings of Milstolpe: list, next, previous, goals")
vis:command_register("milstolpe-fix", fix, "Fix what Milstolpe found under the cursor")

-- ---- Events -------------------------------------------------------------------------------------

vis.events.subscribe(vis.events.WIN_HIGHLIGHT, highlight)
vis.events.subscribe(vis.events.WIN_STATUS, show_finding)
vis.events.subscribe(vis.events.FILE_SAVE_POST, function(_, name)
  if name and path.base(name) == settings.FILE_NAME then
    for _, known in pairs(buffers) do known:refresh() end
  end
end)

return plugin
