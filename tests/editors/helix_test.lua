-- helix_test.lua: `milstolpe lsp` in the real Helix.
local t = require "testing"
local tmux = require "tmux"

local here = assert(io.popen "pwd"):read "l"
local program = os.getenv "MILSTOLPE" or "build/milstolpe"
if program:sub(1, 1) ~= "/" then program = here .. "/" .. program end

-- As doc/editors.md has it, but for where the program is and what is shown.
local LANGUAGES = ([[
[language-server.milstolpe]
command = %q
args = ["lsp"]

[[language]
name = "markdown"
language-servers = ["milstolpe"]
]]):format(program):gsub("%[%[language%]\n", "[[language]]\n")

local CONFIG = [[
[editor]
end-of-line-diagnostics = "hint"
inline-diagnostics.cursor-line = "hint"
]]

local function test(sentence, body)
  t.test(sentence, function()
    local folder = t.folder {
      ["plan.md"] = t.read "tests/editors/plan.md",
      ["config/helix/languages.toml"] = LANGUAGES,
      ["config/helix/config.toml"] = CONFIG,
    }
    local screen = tmux.start(("cd '%s' && XDG_CONFIG_HOME='%s/config' exec hx plan.md"):format(folder, folder),
      { width = 120, height = 24 })
    local ok, message = pcall(function()
      screen:wait_for "Increase"
      screen:wait_for "Measurable:"
      body(screen, folder .. "/plan.md")
    end)
    screen:stop()
    if not ok then error(message, 0) end
  end)
end

local function command(screen, text)
  screen:text(":" .. text)
  screen:keys "Enter"
end

test("helix: the findings stand behind their lines", function(screen)
  screen:keys("8", "G", "w")
  screen:wait_for "Achievable"
  screen:keep "helix"
end)

test("helix: a code action is applied, and undone", function(screen)
  screen:keys("8", "G", "w", "Space", "a")
  screen:wait_for "Add a deadline"
  screen:keep "helix-actions"
  screen:keys "Enter" -- the preferred one stands first
  screen:wait_for "significantly by 2026"
  screen:keys("Escape", "u")
  screen:wait_until_gone "significantly by 2026"
end)

test("helix: findings come and go letter by letter", function(screen)
  screen:keys("8", "G")
  screen:wait_for "Time-bound"
  screen:keys "A"
  screen:text " by May 2027"
  screen:keys "Escape"
  screen:wait_until_gone "Time-bound"
  screen:keys "u"
  screen:wait_for "Time-bound"
end)

test("helix: the goals are the symbols of the document", function(screen)
  screen:keys("Space", "s")
  screen:wait_for "Grow newsletter"
  screen:keep "helix-goals"
end)

test("helix: the scorecard of the goal under the cursor", function(screen)
  screen:keys("9", "G", "w", "w", "Space", "k")
  screen:wait_for "5/5"
  screen:keep "helix-hover"
end)

test("helix: what is written is what is seen", function(screen, name)
  screen:keys("8", "G", "A")
  screen:text " by May 2027"
  screen:keys "Escape"
  command(screen, "w")
  screen:wait_until_gone "[+]"
  t.contains(t.read(name), "significantly by May 2027\n")
end)
