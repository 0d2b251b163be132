-- nvim_test.lua: what a user of Neovim sees while a goal is typed, mended and undone. nvim/test.lua has the rest.
local t = require "testing"
local tmux = require "tmux"

t.test("Neovim shows what is missing while a goal is typed, mends it and takes it back", function()
  local folder = t.folder { ["plan.md"] = "# Mål\n\n- \n" }
  local screen = tmux.start(("nvim -u tests/editors/nvim/init.lua '%s/plan.md'"):format(folder))
  local ok, message = pcall(function()
    screen:wait_for "# Mål"
    screen:keys("3G", "A")
    screen:text "Öka webbtrafiken snarast"
    screen:wait_for "S✓ M✗ A✓ R✓ T✗"
    screen:wait_for "”snarast” säger inte när"
    screen:keep "nvim-typed"

    screen:keys("Escape")
    screen:text ":Milstolpe fix"
    screen:keys "Enter"
    screen:wait_for "Code actions"
    screen:keep "nvim-fix"
    screen:keys("1", "Enter")
    screen:wait_until_gone "Code actions"
    screen:wait_until_gone "snarast"
    screen:wait_for "webbtrafiken senast"

    screen:keys("Escape", "u")
    screen:wait_for "webbtrafiken snarast"
    screen:wait_for "”snarast” säger inte när"
  end)
  screen:stop()
  if not ok then error(message, 0) end
end)
