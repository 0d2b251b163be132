-- mod-version:3
-- mod-version:4
-- init.lua: Milstolpe in lite-xl 2.1.7 and newer: squiggles, messages, scorecards, commands.
local core = require "core"
local command = require "core.command"
local common = require "core.common"
local config = require "core.config"
local Doc = require "core.doc"
local DocView = require "core.docview"
local keymap = require "core.keymap"
local StatusView = require "core.statusview"
local style = require "core.style"

---@class config.plugins.milstolpe
---@field enabled boolean
---@field scorecards boolean
---@field messages "caret"|"all"|"off"
---@field delay number
config.plugins.milstolpe = common.merge({
  enabled = true,
  scorecards = true,
  messages = "caret",
  delay = 0.2,
  config_spec = {
    name = "Milstolpe",
    {
      label = "Enabled",
      description = "Find the goals of Markdown plans and judge them by the SMART criteria.",
      path = "enabled",
      type = "toggle",
      default = true,
    },
    {
      label = "Scorecards",
      description = "Show beside each goal which criteria it meets.",
      path = "scorecards",
      type = "toggle",
      default = true,
    },
    {
      label = "Messages",
      description = "In which lines the message stands behind the text.",
      path = "messages",
      type = "selection",
      default = "caret",
      values = { { "The caret's line", "caret" }, { "All lines", "all" }, { "None", "off" } },
    },
    {
      label = "Delay",
      description = "Seconds without typing after which a long document is judged.",
      path = "delay",
      type = "number",
      default = 0.2,
      min = 0,
      max = 5,
      step = 0.1,
    },
  },
}, config.plugins.milstolpe)

local settings = config.plugins.milstolpe

-- ---- Loading ------------------------------------------------------------------------------------

local here = debug.getinfo(1, "S").source:match "^@(.*)[/\\][^/\\]*$"

-- In a clone of Milstolpe all stands where it was built; else where lpm puts it.
local CLONE, LIBRARY = here .. "/../../..", USERDIR .. "/libraries/milstolpe-shared"
package.path = ("%s;%s/plugin/?.lua;%s/?.lua"):format(package.path, CLONE, LIBRARY)

-- lite-xl looks for native modules by the last part of their names: ours holds several.
local function preload(library)
  for _, name in ipairs { "core", "ini" } do
    package.preload["milstolpe." .. name] = function()
      local open, message = package.loadlib(library, "luaopen_milstolpe_" .. name)
      if not open then error(message, 0) end
      return open()
    end
  end
end

for _, name in ipairs { CLONE .. "/build/lua/5.4/milstolpe.so", LIBRARY .. "/milstolpe.so" } do
  if system.get_file_info(name) then
    preload(name)
    break
  end
end

-- lite-xl brings no LuaFileSystem, but knows the same.
package.preload["milstolpe.filesystem"] = function()
  local function mode(name)
    local info = system.get_file_info(name)
    if not info then return nil, name .. ": no such file" end
    return info.type == "dir" and "directory" or "file"
  end
  return { attributes = mode, symlinkattributes = mode, currentdir = function() return system.absolute_path "." end }
end

local loaded, finder = pcall(require, "plugins.milstolpe.finder")
if not loaded then
  core.error("Milstolpe can't be loaded: %s", finder)
  return {}
end
local checker_for = require("milstolpe.checkers").cache()
local files = require "milstolpe.files"

-- ---- Documents ----------------------------------------------------------------------------------

---@class plugins.milstolpe
local milstolpe = {}

local finders = setmetatable({}, { __mode = "k" })

local function is_markdown(doc)
  return doc.filename ~= nil and files.is_markdown(doc.filename) or doc.syntax.name == "Markdown"
end

-- A check that is not felt is made at once, another when nothing has been typed for a while.
local FELT = 0.01

local function check_later(self)
  self.due = system.get_time() + settings.delay
  if self.waiting then return end
  self.waiting = true
  core.add_thread(function()
    while system.get_time() < self.due do coroutine.yield(self.due - system.get_time()) end
    self.waiting = false
    if self.stale then self:update() else self:settle() end
    self.stale, core.redraw = false, true
  end)
end

---What is known of a document; nil where it is no Markdown or Milstolpe is off.
---@param doc table
---@return milstolpe.Finder?
function milstolpe.finder_of(doc)
  if not settings.enabled or not doc or not doc.lines or not is_markdown(doc) then return nil end
  local self = finders[doc]
  if not self then
    self = finder.new(doc, checker_for)
    finders[doc] = self
    self:update()
  elseif self.stale and self.cost < FELT then
    self:update()
    self.stale = false
  end
  return self
end

local function touch(doc)
  local self = finders[doc]
  if not self then return end
  self.stale = true
  check_later(self)
end

for _, name in ipairs { "raw_insert", "raw_remove", "load", "set_filename" } do
  local original = Doc[name]
  Doc[name] = function(self, ...)
    local a, b = original(self, ...)
    touch(self)
    return a, b
  end
end

-- Settings that have been written hold at once.
local save = Doc.save
function Doc:save(...)
  save(self, ...)
  if self.filename and common.basename(self.filename) == ".milstolpe.ini" then
    for _, known in pairs(finders) do
      known.buffer:close()
      known:update()
    end
  end
end

-- ---- Drawing ------------------------------------------------------------------------------------

-- A theme may bring colours of ours.
local COLORS = {
  error = function() return style.milstolpe_error or style.error or style.accent end,
  warning = function() return style.milstolpe_warning or style.warn or style.accent end,
  info = function() return style.milstolpe_info or style.accent end,
  hint = function() return style.milstolpe_hint or style.dim end,
}

local function draw_squiggle(x1, x2, y, color)
  local step = math.max(1, common.round(2 * SCALE))
  local up = false
  for x = x1, x2 - 1, step do
    renderer.draw_rect(x, up and y - step or y, math.min(step, x2 - x), math.max(1, step // 2), color)
    up = not up
  end
end

local function draw_spans(view, known, line, x, y)
  local left, right = view.position.x, view.position.x + view.size.x
  local bottom = y + view:get_line_height() - math.max(1, common.round(2 * SCALE))
  local length = #view.doc.lines[line]
  for _, span in ipairs(known:spans_in(line)) do
    local x1 = x + view:get_col_x_offset(line, math.min(span.col1, length))
    local x2 = x + view:get_col_x_offset(line, math.min(span.col2, length))
    draw_squiggle(math.max(x1, left), math.min(x2, right), bottom, COLORS[span.finding.severity]())
  end
end

local function is_message_shown(view, line)
  if settings.messages ~= "caret" then return settings.messages == "all" end
  return core.active_view == view and line == view.doc:get_selection()
end

local function message_of(known, line)
  local finding, more = known:said_in(line)
  if not finding then return nil end
  return more > 0 and ("%s (+%d)"):format(finding.message, more) or finding.message, finding.severity
end

-- The message of the caret's line where there is no room for it behind the text: drawn in a box.
local below

local function draw_behind(view, known, line, x, y)
  local font, space = view:get_font(), 2 * style.padding.x
  local at = x + view:get_col_x_offset(line, #view.doc.lines[line]) + space
  local text_y = y + view:get_line_text_y_offset()
  local card = settings.scorecards and known:card_in(line)
  if card then at = renderer.draw_text(font, card, at, text_y, style.dim) + space end
  local message, severity = message_of(known, line)
  if not message or not is_message_shown(view, line) then return end
  local fits = at + font:get_width(message) <= view.position.x + view.size.x
  if fits or settings.messages == "all" then
    renderer.draw_text(font, message, at, text_y, COLORS[severity]())
  else
    below = { view = view, line = line, y = y, text = message, color = COLORS[severity]() }
  end
end

-- A text as lines of words that are no wider than that.
local function wrap(font, text, width)
  local lines, line = {}, ""
  for word in text:gmatch "%S+" do
    local longer = line == "" and word or line .. " " .. word
    if line ~= "" and font:get_width(longer) > width then
      lines[#lines + 1], line = line, word
    else
      line = longer
    end
  end
  lines[#lines + 1] = line
  return lines
end

-- A box at the bottom of the view, or at its top where the caret would be under it.
local function draw_box(view, message)
  local font, pad = view:get_font(), style.padding
  local lines = wrap(font, message.text, view.size.x - 2 * pad.x)
  local height = #lines * font:get_height() + 2 * pad.y
  local y = view.position.y + view.size.y - height
  if message.y + view:get_line_height() > y then y = view.position.y end
  renderer.draw_rect(view.position.x, y, view.size.x, height, style.background2)
  renderer.draw_rect(view.position.x, y, view.size.x, style.divider_size, style.divider)
  for i, line in ipairs(lines) do
    renderer.draw_text(font, line, view.position.x + pad.x, y + pad.y + (i - 1) * font:get_height(), message.color)
  end
end

-- lite-xl calls this for the lines that can be seen, so no others cost anything.
local draw_line_text = DocView.draw_line_text
function DocView:draw_line_text(line, x, y)
  local height = draw_line_text(self, line, x, y)
  local known = milstolpe.finder_of(self.doc)
  if known then
    draw_spans(self, known, line, x, y)
    draw_behind(self, known, line, x, y)
  end
  return height
end

-- A message is of the frame in which its line was drawn.
local draw = DocView.draw
function DocView:draw()
  below = nil
  draw(self)
  if below then draw_box(self, below) end
end

local function current()
  local view = core.active_view
  if not view or not view:is(DocView) then return nil end
  return milstolpe.finder_of(view.doc), view
end

core.status_view:add_item {
  predicate = function() return current() ~= nil end,
  name = "milstolpe:goals",
  alignment = StatusView.Item.RIGHT,
  get_item = function()
    local all, goals = current().buffer:tally()
    return { all == goals and style.text or style.accent, ("SMART %d/%d"):format(all, goals) }
  end,
  command = "milstolpe:next",
  tooltip = "goals that are SMART / all",
}

-- ---- Commands -----------------------------------------------------------------------------------

-- What a command works on is up to date, however long that takes.
local function fresh()
  local known, view = current()
  if known and known.stale then
    known:update()
    known.stale = false
  end
  return known ~= nil, known, view
end

local function go_to(view, line, col)
  if not line then return core.log "Milstolpe: nothing to remark" end
  view.doc:set_selection(line, col)
  view:scroll_to_make_visible(line, col)
end

-- Places of the last fix that are still to be filled in.
local pending

local function select_next_place()
  local place = table.remove(pending.places, 1)
  local line1, col1, line2, col2 = pending.finder:locate(place)
  pending.view.doc:set_selection(line2, col2, line1, col1)
  pending.view:scroll_to_make_visible(line1, col1)
  pending.line = line1
  if #pending.places == 0 then pending = nil end
end

-- Tab goes to the next place as long as the caret has not left the line of the one before.
local function has_next_place()
  local view = core.active_view
  return pending ~= nil and view == pending.view and view.doc:get_selection() == pending.line
end

local function make(known, view, fix)
  local places = known:apply(fix)
  pending = #places > 0 and { finder = known, view = view, places = places } or nil
  if pending then select_next_place() end
end

local function suggest(fixes)
  local items = {}
  for i, fix in ipairs(fixes) do items[i] = { text = fix.title, fix = fix } end
  return function(text)
    if text == "" then return items end
    local found = {}
    for _, item in ipairs(items) do
      if item.text:lower():find(text:lower(), 1, true) then found[#found + 1] = item end
    end
    return found
  end
end

local function choose_fix(known, view)
  local fixes = known:fixes(view.doc:get_selection())
  if #fixes == 0 then return core.log "Milstolpe: nothing to fix here" end
  core.command_view:enter("Milstolpe", {
    suggest = suggest(fixes),
    validate = function(_, item) return item ~= nil end,
    submit = function(_, item) make(known, view, item.fix) end,
  })
end

-- The page of the rule, where it is at hand; else its name.
local function explain(known, view)
  local finding = known:at(view.doc:get_selection())
  if not finding then return core.log "Milstolpe: nothing to explain here" end
  local goal = finding.goal and known.buffer.report.goals[finding.goal]
  local language = goal and goal.language or known.buffer.report.language
  local page = ("%s/doc/rules/%s/%s.md"):format(CLONE, language, finding.rule)
  if not system.get_file_info(page) then
    return core.log("Milstolpe: %s [milstolpe explain %s]", finding.message, finding.rule)
  end
  core.root_view:open_doc(core.open_doc(system.absolute_path(page)))
end

command.add(fresh, {
  ["milstolpe:next"] = function(known, view) go_to(view, known:next(view.doc:get_selection())) end,
  ["milstolpe:previous"] = function(known, view) go_to(view, known:previous(view.doc:get_selection())) end,
  ["milstolpe:fix"] = choose_fix,
  ["milstolpe:explain"] = explain,
})

command.add(has_next_place, { ["milstolpe:next-place"] = select_next_place })

command.add(nil, {
  ["milstolpe:toggle"] = function()
    settings.enabled = not settings.enabled
    core.redraw = true
  end,
})

keymap.add {
  ["alt+f8"] = "milstolpe:next",
  ["alt+shift+f8"] = "milstolpe:previous",
  ["alt+return"] = "milstolpe:fix",
  ["alt+f1"] = "milstolpe:explain",
  ["tab"] = "milstolpe:next-place",
}

return milstolpe
