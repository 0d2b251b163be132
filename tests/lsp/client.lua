-- client.lua: a small LSP client, which talks to the real server through two named pipes.
--
--     local client = require("client").start()
--     client:initialize { textDocument = { … } }
--     local result = client:request("textDocument/hover", { … })
--     local params = client:await "textDocument/publishDiagnostics"
--     client:stop()                     -- shutdown and exit; returns the exit status
--
-- It frames messages by itself, so that a fault in the server's framing shows.
local cjson = require "cjson"
local lfs = require "lfs"
local t = require "testing"

local Client = {}
Client.__index = Client

local PROGRAM = os.getenv "MILSTOLPE" or "build/milstolpe"
if PROGRAM:sub(1, 1) ~= "/" then PROGRAM = lfs.currentdir() .. "/" .. PROGRAM end

-- A server that hangs fails the test instead of holding it up.
local SECONDS = 120

local client = {}

local COMMAND = [[cd '%s' && mkfifo in out && {
  XDG_CACHE_HOME=$PWD/cache timeout %d '%s' lsp <in >out 2>err
  echo $? >status
}]]

---@param folder? string
---@param seconds? integer after which the server is ended
function client.start(folder, seconds)
  folder = folder or t.folder {}
  local process = io.popen(COMMAND:format(folder, seconds or SECONDS, PROGRAM), "r")
  while not lfs.attributes(folder .. "/out") do os.execute "sleep 0.01" end
  local self = setmetatable({ folder = folder, process = process, ids = 0, kept = {} }, Client)
  self.input = assert(io.open(folder .. "/in", "wb"))
  self.output = assert(io.open(folder .. "/out", "rb"))
  return self
end

function Client:write(bytes)
  self.input:write(bytes)
  self.input:flush()
end

local function frame(message)
  if type(message) == "table" then
    message.jsonrpc = "2.0"
    message = cjson.encode(message)
  end
  return ("Content-Length: %d\r\n\r\n%s"):format(#message, message)
end

---Sends messages, tables or the bytes of a body, in one write.
function Client:send(...)
  local frames = {}
  for i, message in ipairs { ... } do frames[i] = frame(message) end
  self:write(table.concat(frames))
end

---The next message of the server as it came, or nil at the end.
function Client:receive_body()
  local length
  while true do
    local line = self.output:read "L"
    if not line then return nil end
    if line == "\r\n" then break end
    length = tonumber(line:match "^Content%-Length: (%d+)\r\n$") or length
  end
  local body = assert(length, "a frame has a length") and self.output:read(length)
  assert(body and #body == length, "a message is whole")
  return body
end

---The same as a table.
function Client:receive()
  local body = self:receive_body()
  if not body then return nil end
  local message = cjson.decode(body)
  assert(message.jsonrpc == "2.0")
  return message
end

function Client:notify(method, params)
  self:send { method = method, params = params }
end

local function take(list, matches)
  for i, message in ipairs(list) do
    if matches(message) then return table.remove(list, i) end
  end
end

-- The first message that matches, of those kept and those to come; others are kept.
local function await(self, matches)
  local found = take(self.kept, matches)
  while not found do
    local message = assert(self:receive(), "the server has gone")
    if matches(message) then found = message else self.kept[#self.kept + 1] = message end
  end
  return found
end

---The parameters of the next notification or request of that name.
function Client:await(method)
  return await(self, function(message) return message.method == method end).params
end

---The answer to a request that was sent: { result = … } or { error = … }.
function Client:answer(id)
  return await(self, function(message) return message.id == id and not message.method end)
end

---Sends a request and waits for its answer.
function Client:call(method, params)
  self.ids = self.ids + 1
  local id = "call " .. self.ids
  self:send { id = id, method = method, params = params }
  return self:answer(id)
end

---The same for one that must succeed.
function Client:request(method, params)
  local answer = self:call(method, params)
  assert(not answer.error, answer.error and answer.error.message)
  return answer.result
end

function Client:initialize(capabilities, options)
  local result = self:request("initialize", {
    processId = cjson.null,
    rootUri = "file://" .. self.folder,
    capabilities = capabilities or {},
    initializationOptions = options or { today = "2026-11-23" },
  })
  self:notify("initialized", {})
  return result
end

function Client:uri(name)
  return "file://" .. self.folder .. "/" .. (name or "plan.md")
end

function Client:open(text, name)
  self:notify("textDocument/didOpen",
    { textDocument = { uri = self:uri(name), languageId = "markdown", version = 1, text = text } })
end

---Waits for the server's end; its exit status.
function Client:wait()
  if self.input then self.input:close() end
  self.process:read "a"
  self.process:close()
  if self.output then self.output:close() end
  return tonumber(t.read(self.folder .. "/status"))
end

---What the server wrote on standard error; after `wait`.
function Client:complaints()
  return t.read(self.folder .. "/err")
end

function Client:stop()
  self:request "shutdown"
  self:notify "exit"
  return self:wait()
end

return client
