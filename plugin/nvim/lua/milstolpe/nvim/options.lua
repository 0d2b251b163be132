-- options.lua: what the user has put into vim.g.milstolpe.

local options = {}

---@class milstolpe.Options
---@field enabled boolean start in Markdown buffers by itself
---@field scorecards boolean show `S✓ M✗ A✓ R✓ T✗` behind each goal
---@field diagnostics table for vim.diagnostic.config, for Milstolpe's own diagnostics
---@field settings table as in .milstolpe.ini, and over it: { language = "sv", rules = { … } }
---@field module string? the compiled module, where it is not in build/
local DEFAULTS = {
  enabled = true,
  scorecards = true,
  diagnostics = {},
  settings = {},
}

local TYPES = {
  enabled = "boolean", scorecards = "boolean", diagnostics = "table", settings = "table", module = "string",
}

---The options, defaults filled in.
---@return milstolpe.Options options
---@return string[] faults what is wrong; those fields have their defaults
function options.get()
  local given, faults = vim.g.milstolpe, {}
  local result = vim.deepcopy(DEFAULTS)
  if given ~= nil and type(given) ~= "table" then
    return result, { ("vim.g.milstolpe must be a table, not a %s"):format(type(given)) }
  end
  for name, value in pairs(given or {}) do
    if not TYPES[name] then
      faults[#faults + 1] = ("vim.g.milstolpe.%s is unknown"):format(tostring(name))
    elseif type(value) ~= TYPES[name] then
      faults[#faults + 1] = ("vim.g.milstolpe.%s must be a %s"):format(name, TYPES[name])
    else
      result[name] = value
    end
  end
  table.sort(faults)
  return result, faults
end

---How our diagnostics show: while one types, the gravest of a line, and at its end unless the user has chosen a way.
---@return table for vim.diagnostic.config
function options.diagnostics()
  local global = vim.diagnostic.config() or {}
  local config = { update_in_insert = true, severity_sort = true }
  if not global.virtual_text and not global.virtual_lines then config.virtual_text = true end
  return vim.tbl_extend("force", config, options.get().diagnostics)
end

return options
