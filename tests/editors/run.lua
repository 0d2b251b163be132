-- run.lua: Milstolpe in the editors that this machine has: lua5.4 tests/editors/run.lua
--
-- MILSTOLPE names the program (default build/milstolpe); the module for Neovim is looked for beside it. What can't be
-- tried is said, and fails where MILSTOLPE_EDITORS names it (nvim, old-nvim, emacs, helix, vis, lite-xl, vscode, kate;
-- with commas). tests/editors/chroot.sh runs this in a Debian with editors.
local lfs = require "lfs"

local here = lfs.currentdir()

local function absolute(name)
  return name:sub(1, 1) == "/" and name or here .. "/" .. name
end

local program = absolute(os.getenv "MILSTOLPE" or "build/milstolpe")
local module = program:gsub("[^/]*$", "") .. "lua/5.1/milstolpe.so"
local left_out, tried, failed = {}, {}, 0

local wanted = {}
for name in (os.getenv "MILSTOLPE_EDITORS" or ""):gmatch "[^,]+" do wanted[name] = true end

local function leave_out(name, why)
  left_out[#left_out + 1] = ("%s: %s%s"):format(name, why, wanted[name] and ", which is a failure here" or "")
  if wanted[name] then failed = failed + 1 end
end

local function succeeds(command)
  return os.execute(command) == true
end

local function is_there(command)
  return succeeds(("command -v %s >/dev/null 2>&1"):format(command))
end

local function run(name, command)
  io.stdout:flush()
  if succeeds(command) then
    tried[#tried + 1] = name
  else
    failed = failed + 1
    print("FAIL  " .. name)
  end
end

-- A home of its own, so that the user's settings change nothing.
local home = os.tmpname()
os.remove(home)
assert(lfs.mkdir(home))
local ENVIRONMENT = ("env HOME=%s XDG_CONFIG_HOME=%s/config XDG_STATE_HOME=%s/state XDG_DATA_HOME=%s/data "
  .. "XDG_CACHE_HOME=%s/cache MILSTOLPE=%s MILSTOLPE_MODULE=%s LANG=C.UTF-8 TERM=xterm-256color ")
  :format(home, home, home, home, home, program, module)

local NVIM = ENVIRONMENT .. "timeout 300 nvim --headless -u tests/editors/nvim/init.lua -S tests/editors/nvim/"

local function try_nvim()
  if not is_there "nvim" then
    leave_out("old-nvim", "no nvim here")
    return leave_out("nvim", "no nvim here")
  end
  if not succeeds "nvim --headless -u NONE '+if !has(\"nvim-0.10\") | cquit | endif' +qa 2>/dev/null" then
    leave_out("nvim", "older than 0.10")
    return run("old-nvim", NVIM .. "old.lua")
  end
  leave_out("old-nvim", "this one is new enough")
  if not lfs.attributes(module) then return leave_out("nvim", module .. " is missing: make nvim") end
  run("nvim", NVIM .. "test.lua")
  if not is_there "tmux" then return leave_out("nvim", "no tmux here, so not on a screen") end
  run("nvim on a screen", ENVIRONMENT .. "timeout 120 lua5.4 tests/editors/on_screen.lua nvim")
end

local function try_emacs()
  if not is_there "emacs" then return leave_out("emacs", "no emacs here") end
  run("emacs", ENVIRONMENT .. "timeout 120 emacs --batch -Q -l tests/editors/emacs.el")
  if not is_there "tmux" then return leave_out("emacs", "no tmux here, so not on a screen") end
  run("emacs on a screen", ENVIRONMENT .. "timeout 120 lua5.4 tests/editors/on_screen.lua emacs")
end

local function try_on_screen(name, command)
  if not is_there(command) then return leave_out(name, ("no %s here"):format(command)) end
  if not is_there "tmux" then return leave_out(name, "no tmux here") end
  run(name, ENVIRONMENT .. "timeout 180 lua5.4 tests/editors/on_screen.lua " .. name)
end

-- No Debian has a package of it.
local function try_lite_xl()
  if not is_there "lite-xl" then return leave_out("lite-xl", "no lite-xl here; its finder is tested in tests/lua") end
  run("lite-xl", ENVIRONMENT .. "sh tests/editors/lite_xl.sh")
end

local function try_vscode()
  if not is_there "node" then return leave_out("vscode", "no node here") end
  if not lfs.attributes "plugin/vscode/node_modules" then
    return leave_out("vscode", "no node_modules: npm ci in plugin/vscode")
  end
  run("vscode", "timeout 60 node tests/editors/vscode.js " .. program)
end

try_nvim()
try_emacs()
try_on_screen("helix", "hx")
try_on_screen("vis", "vis")
try_lite_xl()
try_vscode()
os.execute(("rm -rf '%s'"):format(home))

for _, line in ipairs(left_out) do print("LEFT OUT  " .. line) end
print(("tests/editors: tried %s; %d failed, %d left out"):format(
  #tried > 0 and table.concat(tried, ", ") or "none", failed, #left_out))
os.exit(failed == 0)
