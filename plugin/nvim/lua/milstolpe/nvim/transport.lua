-- transport.lua: the language server in this process, as vim.lsp wants a server: functions instead of a pipe.
local capabilities = require "milstolpe.nvim.capabilities"
local native = require "milstolpe.nvim.native"
local snippets = require "milstolpe.nvim.snippets"

local transport = {}

local PAUSE = 60 -- milliseconds after the last change at which it is checked
local PAUSE_MOST = 400 -- and after so many, however slow the last check was
local SETTLE = 1000 -- after so many nobody is typing

---@class milstolpe.Transport
local Transport = {}
Transport.__index = Transport

local function later(timer, milliseconds, work)
  timer:stop()
  timer:start(milliseconds, 0, vim.schedule_wrap(work))
end

local function answer(self, method, params)
  if method == "initialize" then
    params = vim.tbl_extend("force", params, { capabilities = capabilities.of(params.capabilities) })
  end
  local result, failure = self.server:request(method, params)
  if failure then return failure end
  if method == "textDocument/codeAction" then snippets.prepare(result) end
  return nil, result
end

-- As Neovim's own transport: nobody is told of what was cancelled, or came to be asked again.
local function finish(self, asked)
  if self.closing then return end
  if asked.answered then asked.answered(asked.id) end
  local is_wanted = not (self.cancelled[asked.id] or asked.overtaken)
  self.cancelled[asked.id] = nil
  if is_wanted then asked.callback(answer(self, asked.method, asked.params)) end
end

-- Neovim asks for hints at each key, and an answer takes a check; so they wait for the check that comes when the keys
-- pause, and the last one counts.
local function hold(self, asked)
  local uri = asked.params.textDocument.uri
  local earlier = self.held[uri]
  self.held[uri] = asked
  if earlier then
    earlier.overtaken = true
    vim.schedule(function() finish(self, earlier) end)
  end
end

local function release(self)
  local held = self.held
  self.held = {}
  for _, asked in pairs(held) do finish(self, asked) end
end

-- Thousands of findings take long to show, and most keys change none.
local function notify_client(self, method, params)
  if method == "textDocument/publishDiagnostics" then
    if vim.deep_equal(self.published[params.uri], params.diagnostics) then return end
    self.published[params.uri] = params.diagnostics
  end
  self.dispatchers.notification(method, params)
end

-- A slow check is not followed by the next one at once: the editor comes first.
local function flush(self)
  if self.closing then return end
  local start = vim.uv.hrtime()
  self.server:flush()
  release(self)
  local took = (vim.uv.hrtime() - start) / 1e6
  self.pause = math.max(PAUSE, math.min(PAUSE_MOST, math.floor(2 * took)))
  if self.server:is_unsettled() then
    later(self.timer, SETTLE, function()
      if not self.closing then self.server:settle() end
    end)
  end
end

local function stop(self, code)
  if self.closing then return end
  self.closing = true
  self.timer:stop()
  self.timer:close()
  self.dispatchers.on_exit(code, 0)
end

local function notify(self, method, params)
  if self.closing then return false end
  if method == "$/cancelRequest" then
    self.cancelled[params.id] = true
    return true
  end
  self.server:notify(method, params)
  if self.server.exit_status then
    stop(self, self.server.exit_status)
  elseif self.server:has_changes() then
    later(self.timer, self.pause, function() flush(self) end)
  end
  return true
end

-- The client keeps the number of a request when `request` returns, so the answer comes after that.
local function request(self, method, params, callback, answered)
  if self.closing then return false end
  self.requests = self.requests + 1
  local asked = { id = self.requests, method = method, params = params, callback = callback, answered = answered }
  if method == "textDocument/inlayHint" and self.server:has_changes() then
    hold(self, asked)
  else
    vim.schedule(function() finish(self, asked) end)
  end
  return true, asked.id
end

-- Gives the URI of a rule's page, which stands in the project's tree; each is looked for once.
local function page_finder()
  local known = {}
  return function(rule, language)
    local short = ("doc/rules/%s/%s.md"):format(language, rule)
    if known[short] == nil then
      local path = native.root .. "/" .. short
      known[short] = vim.uv.fs_stat(path) and vim.uri_from_fname(path) or false
    end
    return known[short] or nil
  end
end

---@param dispatchers table of vim.lsp
---@return table an RPC client as vim.lsp.rpc makes them
---@return milstolpe.Server
function transport.start(dispatchers)
  local self = setmetatable({
    dispatchers = dispatchers, timer = vim.uv.new_timer(), pause = PAUSE, requests = 0,
    cancelled = {}, held = {}, published = {},
  }, Transport)
  self.server = require("milstolpe.server").new {
    notify = function(method, params) notify_client(self, method, params) end,
    request = function(method, params, answered)
      vim.schedule(function()
        if not self.closing then answered((dispatchers.server_request(method, params))) end
      end)
    end,
    page = page_finder(),
  }
  return {
    request = function(...) return request(self, ...) end,
    notify = function(...) return notify(self, ...) end,
    is_closing = function() return self.closing == true end,
    terminate = function() stop(self, 0) end,
  }, self.server
end

return transport
