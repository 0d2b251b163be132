-- vis_test.lua: the plugin in the real vis.
local t = require "testing"
local tmux = require "tmux"

local here = assert(io.popen "pwd"):read "l"
local program = os.getenv "MILSTOLPE" or "build/milstolpe"
local modules = (program:sub(1, 1) == "/" and program or here .. "/" .. program):gsub("[^/]*$", "") .. "lua/5.4/?.so"

local VISRC = ([[
require "vis"
package.cpath = %q .. ";" .. package.cpath
package.path = %q .. ";" .. package.path
vis.events.subscribe(vis.events.INIT, function()
  require "plugin/vis/milstolpe"
  require "tests/editors/vis_inside"
end)
]]):format(modules, here .. "/?.lua")

local function open(text)
  local folder = t.folder { ["plan.md"] = text or t.read "tests/editors/plan.md", ["config/vis/visrc.lua"] = VISRC }
  local screen = tmux.start(("cd '%s' && XDG_CONFIG_HOME='%s/config' exec vis plan.md"):format(folder, folder))
  screen:wait_for "Increase"
  return screen, folder .. "/plan.md"
end

local function test(sentence, body)
  t.test(sentence, function()
    local screen, name = open()
    local ok, message = pcall(body, screen, name)
    screen:stop()
    if not ok then error(message, 0) end
  end)
end

-- Runs a command and waits until its words are no longer on the screen.
local function command(screen, text)
  screen:text(":" .. text)
  screen:keys "Enter"
end

test("vis: what is found is underlined", function(screen)
  screen:keys "G"
  local line = screen:capture_styled():match "[^\n]*traffic[^\n]*"
  t.matches(line, "\27%[[0-9;]*4[;m]")
end)

test("vis: the finding under the cursor stands in the info line", function(screen)
  screen:keys("8G", "w")
  screen:wait_for "Time-bound: by when"
  screen:keep "vis"
  screen:keys "G"
  screen:wait_until_gone "Time-bound: by when"
end)

test("vis: next and previous go round", function(screen)
  command(screen, "milstolpe next")
  screen:wait_for "its goals are reviewed"
  screen:keys "G"
  command(screen, "milstolpe next")
  screen:wait_for "its goals are reviewed"
  command(screen, "milstolpe previous")
  screen:wait_for "Measurable:"
end)

test("vis: the list goes where one chooses", function(screen)
  command(screen, "milstolpe")
  screen:wait_for "8: Time-bound"
  screen:keep "vis-list"
  screen:keys("Down", "Down", "Enter")
  screen:wait_for "[achievable.no-owner]"
end)

test("vis: goals have scorecards", function(screen)
  command(screen, "milstolpe goals")
  screen:wait_for "S✓ M✗ A✓ R✓ T✗ 3/5  Increase"
  screen:keep "vis-goals"
end)

test("vis: a fix is chosen, made, undone", function(screen)
  screen:keys("8G", "w")
  command(screen, "milstolpe-fix")
  screen:wait_for "Add a deadline"
  screen:keep "vis-fix"
  screen:keys("Down", "Enter")
  screen:wait_for "significantly by 2026"
  screen:wait_for "VISUAL"
  screen:keys("Escape", "u")
  screen:wait_until_gone "significantly by 2026"
end)

test("vis: the place to fill in is typed over", function(screen, name)
  screen:keys("8G", "w")
  command(screen, "milstolpe-fix 2")
  screen:wait_for "VISUAL"
  screen:keys "c"
  screen:text "May 2027"
  screen:keys "Escape"
  command(screen, "w")
  screen:wait_until_gone "[+]"
  t.contains(t.read(name), "- Increase web traffic significantly by May 2027\n")
end)

test("vis: findings come and go letter by letter", function(screen)
  screen:keys("8G", "A")
  screen:text " by May 2027"
  screen:keys("Escape", "8G", "w")
  command(screen, "milstolpe")
  screen:wait_for "Achievable"
  t.lacks(screen:capture(), "Time-bound")
end)

test("vis: nothing in a document is run by a shell", function(screen, name)
  screen:keys "o"
  screen:text "- Increase sales '; touch pwned; echo '$(touch pwned)`touch pwned` soon"
  screen:keys("Escape", "Escape")
  command(screen, "milstolpe")
  screen:wait_for "Time-bound"
  screen:keys "Enter"
  t.ok(not io.open((name:gsub("plan%.md$", "pwned"))), "a shell ran what the document says")
end)

-- What a command of vis_inside.lua writes when it is done.
local function outcome(screen, name, text)
  local result = name:gsub("plan%.md$", "result")
  command(screen, ("%s %s"):format(text, result))
  for _ = 1, 600 do
    local file = io.open(result)
    local written = file and file:read "a" or ""
    if file then file:close() end
    if written:find "\n$" then return written end
    os.execute "sleep 0.1"
  end
  error("waited for " .. text, 2)
end

test("vis: each fix of a goal changes the text, and is undone as one", function(screen, name)
  screen:keys("8G", "w")
  t.matches(outcome(screen, name, "test-fixes"), "^[4-9] fixes\n$")
end)

test("vis: after each of 1,000 random edits the findings are those of a fresh check", function(screen, name)
  t.equal(outcome(screen, name, "test-edits"), "1000 edits\n")
end)

test("vis: a document that is written under another name is judged on", function(screen, name)
  command(screen, "w " .. name:gsub("plan%.md$", "other.md"))
  command(screen, "e " .. name:gsub("plan%.md$", "other.md"))
  screen:keys("8G", "w")
  screen:wait_for "Time-bound"
end)
