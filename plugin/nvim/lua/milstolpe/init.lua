-- Milstolpe inside Neovim. The engine is a C module, the language server Lua that runs in this process.
local milstolpe = {}

local function warn(message)
  vim.notify("Milstolpe: " .. message, vim.log.levels.WARN)
end

-- What stops Milstolpe is said once, not for each document.
local said

local function is_document(buffer)
  return vim.bo[buffer].buftype == "" and vim.api.nvim_buf_is_loaded(buffer)
end

---Judges a buffer as it changes. Called for each Markdown buffer; call it for others as you like.
---@param buffer? integer default: the current one
---@return boolean whether it is attached
function milstolpe.attach(buffer)
  buffer = buffer or 0
  if buffer == 0 then buffer = vim.api.nvim_get_current_buf() end
  local ok, message = require("milstolpe.nvim.native").load()
  if ok then
    ok, message = require("milstolpe.nvim.client").attach(buffer)
  end
  if not ok and message ~= said then
    said = message
    warn(message)
  end
  return ok and true or false
end

---Leaves a buffer alone.
---@param buffer? integer
function milstolpe.detach(buffer)
  require("milstolpe.nvim.client").detach(buffer or vim.api.nvim_get_current_buf())
end

---What happens when a Markdown buffer is opened.
---@param buffer integer
function milstolpe.open(buffer)
  local options = require("milstolpe.nvim.options").get()
  if options.enabled and is_document(buffer) then milstolpe.attach(buffer) end
end

---Turns Milstolpe off where it is on, and on in all Markdown buffers where it is off.
function milstolpe.toggle()
  local client = require "milstolpe.nvim.client"
  if client.get() then return client.stop() end
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if is_document(buffer) and vim.bo[buffer].filetype == "markdown" then milstolpe.attach(buffer) end
  end
end

---What the engine says of a buffer: goals and findings, as doc/lua.md has them; nil where it is not
---attached.
---@param buffer? integer
---@return table? report
function milstolpe.report(buffer)
  local entry = require("milstolpe.nvim.client").entry(buffer or vim.api.nvim_get_current_buf())
  return entry and entry.report
end

return milstolpe
