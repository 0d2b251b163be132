-- too_old.lua: what a Neovim before 0.10 is told. Runs in all that read Lua (0.5 and newer).
local too_old = {}

---Says what is missing and what works instead.
function too_old.tell()
  local version = vim.version()
  vim.notify(("Milstolpe needs Neovim 0.10 or newer; this is %d.%d.%d. `milstolpe check` works in a terminal.")
    :format(version.major, version.minor, version.patch), vim.log.levels.WARN)
end

return too_old
