-- client.lua: Neovim's LSP client for the server in this process, and what it shows.
local options = require "milstolpe.nvim.options"
local snippets = require "milstolpe.nvim.snippets"

local client = {}

local NAME = "milstolpe"

-- The server of the running client.
local server

-- Functions of a client are methods since 0.11.
local takes_self = vim.fn.has "nvim-0.11" == 1

local function call(one, method, ...)
  if takes_self then return one[method](one, ...) end
  return one[method](...)
end

---The running client.
---@return table? vim.lsp.Client
function client.get()
  local running = vim.lsp.get_clients { name = NAME }
  for _, one in ipairs(running) do
    if not call(one, "is_stopped") then return one end
  end
end

-- Settings that are written here, or elsewhere while Neovim was out of focus.
local function watch_settings(group)
  local function tell()
    local running = client.get()
    if running then call(running, "notify", "workspace/didChangeWatchedFiles", { changes = {} }) end
  end
  vim.api.nvim_create_autocmd("BufWritePost", { group = group, pattern = ".milstolpe.ini", callback = tell })
  vim.api.nvim_create_autocmd("FocusGained", { group = group, callback = tell })
end

local function show_scorecards(buffer)
  if options.get().scorecards then vim.lsp.inlay_hint.enable(true, { bufnr = buffer }) end
end

local function on_attach(one, buffer)
  vim.diagnostic.config(options.diagnostics(), vim.lsp.diagnostic.get_namespace(one.id))
  show_scorecards(buffer)
end

local function configuration()
  local settings = options.get().settings
  return {
    name = NAME,
    cmd = function(dispatchers)
      local rpc
      rpc, server = require("milstolpe.nvim.transport").start(dispatchers)
      return rpc
    end,
    init_options = settings,
    settings = { milstolpe = settings },
    flags = { debounce_text_changes = 20 },
    commands = { [snippets.COMMAND] = snippets.apply },
    on_attach = on_attach,
    on_exit = function() server = nil end,
  }
end

---@param buffer integer
---@return boolean? ok
---@return string? message
function client.attach(buffer)
  local _, faults = options.get()
  if #faults > 0 then vim.notify("Milstolpe: " .. table.concat(faults, "; "), vim.log.levels.WARN) end
  watch_settings(vim.api.nvim_create_augroup("milstolpe.settings", {}))
  local id = vim.lsp.start(configuration(), {
    bufnr = buffer,
    reuse_client = function(running) return running.name == NAME and not call(running, "is_stopped") end,
  })
  if not id then return nil, "the client does not start" end
  return true
end

---@param buffer integer
function client.detach(buffer)
  local running = client.get()
  if running then vim.lsp.buf_detach_client(buffer, running.id) end
end

---Ends the client; what it showed goes.
function client.stop()
  local running = client.get()
  if running then call(running, "stop") end
end

---What format modules take: { path, text, report, lines } of a buffer; nil where it is not attached.
---@param buffer integer
---@return milstolpe.Entry?
function client.entry(buffer)
  local document = server and server.documents and server.documents.open[vim.uri_from_bufnr(buffer)]
  local report = document and document:report()
  if not report then return nil end
  local name = vim.api.nvim_buf_get_name(buffer)
  return {
    path = name == "" and "[No Name]" or vim.fn.fnamemodify(name, ":."),
    text = document.lines:sub(0),
    report = report,
    lines = document.lines,
  }
end

---Settings files with faults, by path; nil where nothing runs.
---@return table<string, table[]>?
function client.faults()
  return server and server.configuration and server.configuration.faults
end

return client
