-- lite_xl.lua: what tests/editors/lite_xl.sh lets lite-xl run as init.lua of its user folder: opens plan.md,
-- and writes what it sees into results.txt, one fact a line, for the script to compare.
--
-- $MILSTOLPE_PAUSE seconds pass at the end of each scene, for a picture to be taken.
local core = require "core"
local command = require "core.command"
local config = require "core.config"
local keymap = require "core.keymap"

config.message_timeout = 0.1 -- what is said at the start hides the status bar

local pause = tonumber(os.getenv "MILSTOLPE_PAUSE") or 0
local results = assert(io.open(os.getenv "MILSTOLPE_RESULTS", "w"))

local function say(name, value)
  results:write(name, ": ", tostring(value), "\n")
  results:flush()
end

local function wait(seconds)
  local ends = system.get_time() + seconds
  repeat
    core.redraw = true
    coroutine.yield(0.05)
  until system.get_time() >= ends
end

-- What is drawn is seen by what asks the renderer.
local drawn = {}
local draw_text = renderer.draw_text
function renderer.draw_text(font, text, ...)
  drawn[#drawn + 1] = text
  return draw_text(font, text, ...)
end

local function is_drawn(part)
  drawn = {}
  wait(0.2)
  for _, text in ipairs(drawn) do
    if type(text) == "string" and text:find(part, 1, true) then return true end
  end
  return false
end

-- The script takes its pictures while it finds the name of the scene at the end.
local function scene(name)
  say("scene", name)
  wait(pause)
end

local function run()
  local milstolpe = require "plugins.milstolpe"
  local view = core.root_view:open_doc(core.open_doc(os.getenv "MILSTOLPE_PLAN"))
  local doc = view.doc
  local original = table.concat(doc.lines)
  wait(0.3)
  say("findings", #milstolpe.finder_of(doc).buffer.findings)
  say("scorecard", is_drawn "S+ M- A+ R+ T- 3/5")
  command.perform "milstolpe:next"
  command.perform "milstolpe:next"
  say("caret", table.concat({ doc:get_selection() }, " ", 1, 2))
  say("message", is_drawn "Time-bound: by when")
  say("status", is_drawn "SMART 1/2")
  scene "findings"
  command.perform "milstolpe:fix"
  wait(0.2)
  local titles = {}
  for i, item in ipairs(core.command_view.suggestions) do titles[i] = item.text end
  say("fixes", table.concat(titles, " | "))
  scene "fixes"
  for letter in ("deadline"):gmatch "." do core.root_view:on_text_input(letter) end
  wait(0.2)
  keymap.on_key_pressed "return"
  wait(0.2)
  say("fixed", (doc.lines[8]:gsub("\n", "")))
  say("selected", doc:get_selection_text())
  scene "fixed"
  command.perform "doc:undo"
  say("undone", (doc.lines[8]:gsub("\n", "")))
  doc:set_selection(8, 3)
  command.perform "milstolpe:fix"
  for letter in ("five"):gmatch "." do core.root_view:on_text_input(letter) end
  wait(0.2)
  keymap.on_key_pressed "return"
  for number = 1, 3 do
    say("place " .. number, doc:get_selection_text())
    core.root_view:on_text_input "7"
    keymap.on_key_pressed "tab"
  end
  scene "places"
  for _ = 1, 20 do
    if table.concat(doc.lines) == original then break end
    command.perform "doc:undo"
  end
  say("all undone", table.concat(doc.lines) == original)
  local line = #doc.lines[8]
  doc:set_selection(8, line)
  for letter in (" by June 2026"):gmatch "." do
    core.root_view:on_text_input(letter)
    wait(0.05)
  end
  wait(0.5)
  say("line", (doc.lines[8]:gsub("\n", "")))
  local rules = {}
  for _, finding in ipairs(milstolpe.finder_of(doc).buffer.findings) do rules[#rules + 1] = finding.rule end
  say("typed", table.concat(rules, " "))
  scene "typed"
  command.perform "milstolpe:toggle"
  say("off", is_drawn "SMART")
end

core.add_thread(function()
  local ok, message = xpcall(run, debug.traceback)
  say("error", ok and "none" or message:gsub("\n", " / "))
  results:close()
  core.quit(true)
  os.exit(ok)
end)
