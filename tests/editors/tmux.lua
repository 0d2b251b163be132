-- tmux.lua: an editor on a screen of its own: keys in, what the eye sees out.
--
--     local screen = tmux.start("vis plan.md", { width = 100, height = 20 })
--     screen:wait_for "Increase"
--     screen:keys("8G", "w")      -- as tmux names them: "Enter", "Escape"
--     screen:text "soon"          -- letter by letter, as it is
--     screen:stop()
--
-- With $MILSTOLPE_CAPTURES, `screen:keep(name)` writes what is seen into that folder.
local tmux = {}

local Screen = {}
Screen.__index = Screen

local PATIENCE = 10 -- seconds

local function quoted(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

local function run(self, ...)
  local words = {}
  for i, word in ipairs { ... } do words[i] = quoted(word) end
  local command = ("tmux -f /dev/null -L %s %s"):format(self.name, table.concat(words, " "))
  local pipe = assert(io.popen(command))
  local out = pipe:read "a"
  return pipe:close() and out or error("failed: " .. command, 0)
end

local count = 0

local function sleep(seconds)
  os.execute(("sleep %.2f"):format(seconds))
end

---@param command string for a shell
---@param size { width: integer, height: integer }?
function tmux.start(command, size)
  count = count + 1
  local unique = (os.tmpname():gsub("^.*/", ""))
  local self = setmetatable({ name = ("milstolpe-%s-%d"):format(unique, count) }, Screen)
  size = size or { width = 110, height = 24 }
  os.remove("/tmp/" .. unique)
  run(self, "new-session", "-d", "-x", tostring(size.width), "-y", tostring(size.height), command)
  run(self, "set-option", "-g", "remain-on-exit", "on")
  run(self, "set-option", "-s", "escape-time", "0")
  return self
end

-- Lines as they are seen, without the blanks at their ends and the empty lines at the bottom.
function Screen:capture()
  return (run(self, "capture-pane", "-p"):gsub("[ \t]+\n", "\n"):gsub("\n+$", "\n"))
end

-- The same with colours and underlines, as escape sequences.
function Screen:capture_styled()
  return run(self, "capture-pane", "-e", "-p")
end

-- A key at a time, and time to be seen to.
function Screen:keys(...)
  for _, key in ipairs { ... } do
    run(self, "send-keys", key)
    sleep(0.15)
  end
end

function Screen:text(text)
  for letter in text:gmatch "[%z\1-\127\194-\244][\128-\191]*" do
    run(self, "send-keys", "-l", "--", letter)
    sleep(0.03)
  end
end

local function wait(self, holds, complaint)
  for _ = 1, PATIENCE / 0.1 do
    if holds(self:capture()) then return end
    sleep(0.1)
  end
  error(("%s:\n%s"):format(complaint, self:capture()), 3)
end

function Screen:wait_for(part)
  wait(self, function(seen) return seen:find(part, 1, true) ~= nil end, ("waited for %q"):format(part))
end

function Screen:wait_until_gone(part)
  wait(self, function(seen) return not seen:find(part, 1, true) end, ("waited for %q to go"):format(part))
end

function Screen:keep(name)
  local folder = os.getenv "MILSTOLPE_CAPTURES"
  if not folder or folder == "" then return end
  -- Not .txt, which Neovim takes for a page of its help in a folder called doc.
  local file = assert(io.open(("%s/%s.screen"):format(folder, name), "w"))
  -- Where the test's folder is would be another place each time.
  local seen = self:capture():gsub("(/tmp/%w+_%w+/)(%S+)", function(parent, rest)
    return rest .. (" "):rep(#parent)
  end)
  file:write(seen)
  file:close()
end

-- vis outlives its terminal, so it is not left to notice.
function Screen:stop()
  local known, process = pcall(run, self, "display-message", "-p", "#{pane_pid}")
  pcall(run, self, "kill-server")
  if known and process:find "^%d+" then os.execute("kill -9 " .. process:match "%d+" .. " 2>/dev/null") end
end

return tmux
