-- `:checkhealth milstolpe`
local health = {}

-- Before 0.8 it was a module, before 0.10 it had other names.
local h = vim.health or require "health"

local function check_neovim()
  local version = vim.version()
  local shown = ("Neovim %d.%d.%d"):format(version.major, version.minor, version.patch)
  if vim.fn.has "nvim-0.10" == 0 then
    (h.error or h.report_error)(shown .. ": Milstolpe needs 0.10 or newer", { "`milstolpe check` works in a terminal" })
    return false
  end
  h.ok(shown)
  return true
end

local function check_module()
  local native = require "milstolpe.nvim.native"
  local ok, message = native.load()
  if not ok then
    h.error(message, { "Run `make nvim` in the project's folder: see |milstolpe-install|" })
    return false
  end
  local loaded, core = pcall(require, "milstolpe.core")
  if not loaded then
    h.error(core)
    return false
  end
  h.ok(("module %s, languages %s"):format(core.version, table.concat(core.languages(), ", ")))
  h.info(native.module())
  return true
end

local function check_options()
  local _, faults = require("milstolpe.nvim.options").get()
  for _, fault in ipairs(faults) do h.error(fault) end
  if #faults == 0 then h.ok "vim.g.milstolpe" end
end

local function check_settings_files()
  local settings = require "milstolpe.settings"
  local faults = {}
  local found = settings.new { trouble = function(message) faults[#faults + 1] = message end }
  local files = found:files_for(vim.fs.normalize(vim.fn.getcwd()))
  for _, file in ipairs(files) do h.ok("settings: " .. file.name) end
  if #files == 0 then h.info(("no %s in this folder or above it"):format(settings.FILE_NAME)) end
  for _, fault in ipairs(faults) do h.warn(fault) end
end

local function check_client()
  local client = require("milstolpe.nvim.client").get()
  if not client then return h.info "not running; it starts when a Markdown document is opened" end
  local count = vim.tbl_count(client.attached_buffers)
  h.ok(("running in %d %s"):format(count, count == 1 and "buffer" or "buffers"))
end

---What `:checkhealth milstolpe` runs.
function health.check()
  (h.start or h.report_start) "Milstolpe"
  if not check_neovim() then return end
  check_options()
  if not check_module() then return end
  check_settings_files()
  check_client()
end

return health
