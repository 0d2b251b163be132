-- transport.lua: the language server in this process, as vim.lsp wants a server: functions instead of a pipe.
local capabilities = require "milstolpe.nvim.capabilities"
local snippets = require "milstolpe.nvim.snippets"

local transport = {}

local PAUSE = 60 -- milliseconds after the last change at which it is checked
local SETTLE = 1000 -- after so many nobody is typing

---@class milstolpe.Transport
local Transport = {}
Transport.__index = Transport

local function later(timer, milliseconds, work)
  timer:stop()
  timer:start(milliseconds, 0, vim.schedule_wrap(work))
end

-- A slow check is not followed by the next one at once: the editor comes first.
local function flush(self)
  if self.closing then return end
  local start = vim.uv.hrtime()
  self.server:flush()
  local took = (vim.uv.hrtime() - start) / 1e6
  self.pause = math.max(PAUSE, math.min(2000, math.floor(2 * took)))
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

local function answer(self, method, params)
  if method == "initialize" then
    params = vim.tbl_extend("force", params, { capabilities = capabilities.of(params.capabilities) })
  end
  local result, failure = self.server:request(method, params)
  if failure then return failure end
  if method == "textDocument/codeAction" then snippets.prepare(result) end
  return nil, result
end

-- The client keeps the number of a request when `request` returns, so the answer comes after that.
local function request(self, method, params, callback, answered)
  if self.closing then return false end
  self.requests = self.requests + 1
  local id = self.requests
  vim.schedule(function()
    if self.closing then return end
    if answered then answered(id) end
    -- As Neovim's own transport: nobody is told of what was cancelled.
    if not self.cancelled[id] then callback(answer(self, method, params)) end
    self.cancelled[id] = nil
  end)
  return true, id
end

---@param dispatchers table of vim.lsp
---@return table an RPC client as vim.lsp.rpc makes them
---@return milstolpe.Server
function transport.start(dispatchers)
  local native = require "milstolpe.nvim.native"
  local self = setmetatable({
    dispatchers = dispatchers, timer = vim.uv.new_timer(), pause = PAUSE, requests = 0, cancelled = {},
  }, Transport)
  self.server = require("milstolpe.server").new {
    notify = function(method, params) dispatchers.notification(method, params) end,
    request = function(method, params, answered)
      vim.schedule(function()
        if not self.closing then answered((dispatchers.server_request(method, params))) end
      end)
    end,
    page = function(rule, language)
      local path = ("%s/doc/rules/%s/%s.md"):format(native.root, language, rule)
      return vim.uv.fs_stat(path) and vim.uri_from_fname(path) or nil
    end,
  }
  return {
    request = function(...) return request(self, ...) end,
    notify = function(...) return notify(self, ...) end,
    is_closing = function() return self.closing == true end,
    terminate = function() stop(self, 0) end,
  }, self.server
end

return transport
