-- emacs_test.lua: `milstolpe lsp` in the real Emacs as a user sees it, set up as doc/editors.md says.
-- emacs.el has the rest.
local t = require "testing"
local tmux = require "tmux"

local here = assert(io.popen "pwd"):read "l"
local program = os.getenv "MILSTOLPE" or "build/milstolpe"
if program:sub(1, 1) ~= "/" then program = here .. "/" .. program end

-- The Lisp of the section on Emacs, with the program where it is.
local function documented()
  local section = t.read("doc/editors.md"):match "\n## Emacs\n(.-)\n## "
  local code = section:match "```elisp\n(.-)```"
  return (code:gsub('"milstolpe"', ("%q"):format(program)))
end

t.test("emacs: set up as documented, the findings are listed, and a fix is chosen and undone", function()
  local folder = t.folder { ["plan.md"] = t.read "tests/editors/plan.md", [".emacs.d/init.el"] = documented() }
  local screen = tmux.start(("cd '%s' && HOME='%s' exec emacs -nw --no-splash plan.md"):format(folder, folder),
    { width = 120, height = 30 })
  local ok, message = pcall(function()
    screen:wait_for "Increase"
    screen:wait_for "S✓ M✗ A✓ R✓ T✗"
    screen:keys("M-x")
    screen:text "flymake-show-buffer-diagnostics"
    screen:keys "Enter"
    screen:wait_for "Time-bound: by when"
    screen:keep "emacs"
    screen:keys("C-s")
    screen:text "Increase"
    screen:keys("Enter", "M-x")
    screen:text "eglot-code-actions"
    screen:keys "Enter"
    screen:wait_for "Add a deadline"
    screen:keep "emacs-actions"
    screen:text "Add a dead"
    screen:keys("Tab", "Enter")
    screen:wait_for "significantly by 2026"
    screen:keys "C-_"
    screen:wait_until_gone "significantly by 2026"
  end)
  screen:stop()
  if not ok then error(message, 0) end
end)
