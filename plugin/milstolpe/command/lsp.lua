-- command/lsp.lua: the language server on standard input and output.
--
-- All that has come in is read before anything is answered, so that a request may still be cancelled, and
-- a document that changes many times is checked once: when the input pauses.
local cjson = require "cjson"
local json = require "milstolpe.json"
local page_files = require "milstolpe.page_files"
local pipe = require "milstolpe.pipe"
local protocol = require "milstolpe.server.protocol"
local rpc = require "milstolpe.rpc"
local server = require "milstolpe.server"

local lsp = {}

local PAUSE = 0.05 -- seconds without input after which changes are checked
local PATIENCE = 0.5 -- after so many they are checked even if it goes on
local SETTLE = 1 -- after so many nobody is typing
local BROKEN = 1

local Connection = {}
Connection.__index = Connection

-- ---- Writing ------------------------------------------------------------------------------------

-- What ends the server where the client is gone.
local GONE = {}

local function read_more(self)
  local bytes = pipe.read()
  if bytes == nil or bytes == "" then
    self.ended = true
  else
    self.reader:push(bytes)
  end
end

-- A client may be writing too, and wait for us: what it writes is taken in meanwhile.
local function write(self, text)
  local at = 1
  while at <= #text do
    local readable, writable = pipe.poll(self.ended and 1000 or -1, true)
    if writable then
      local count = pipe.write(text, at)
      if not count then error(GONE, 0) end
      at = at + count
    elseif readable and not self.ended then
      read_more(self)
    end
  end
end

-- Whether it holds what only we can write: an empty list (or null), which cjson would take for an object, or text.
local function is_special(value)
  if type(value) ~= "table" then return false end
  if next(value) == nil or json.is_written(value) then return true end
  for _, item in pairs(value) do
    if is_special(item) then return true end
  end
  return false
end

local function encode(value)
  return is_special(value) and json.encode(value) or cjson.encode(value)
end

local function send(self, message)
  message.jsonrpc = "2.0"
  local pieces = is_special(message) and json.pieces(message) or { cjson.encode(message) }
  for _, piece in ipairs(rpc.frame(pieces)) do write(self, piece) end
end

local function respond(self, id, result, failure)
  if failure then
    send(self, { id = id, error = { code = failure.code, message = failure.message, data = failure.data } })
  else
    if result == nil then result = json.null end
    send(self, { id = id, result = result })
  end
end

-- ---- Reading ------------------------------------------------------------------------------------

local function refuse(self, id, code, message)
  respond(self, id or json.null, nil, { code = code, message = message })
end

local function is_id(value)
  return type(value) == "string" or type(value) == "number"
end

local function cancel(self, id)
  for i, message in ipairs(self.queue) do
    if message.id == id and message.method then
      table.remove(self.queue, i)
      return refuse(self, id, protocol.ERROR.REQUEST_CANCELLED, "cancelled")
    end
  end
end

-- A null means that the field is not there.
local function field(message, name)
  local value = message[name]
  if value == cjson.null then return nil end
  return value
end

local function take_answer(self, message)
  local answered = self.asked[message.id]
  self.asked[message.id] = nil
  if answered and message.error == nil then answered(field(message, "result")) end
end

-- Sorts what has come: answers and cancellations count at once, the rest in its turn.
local function take(self, body)
  local message = rpc.decode(cjson.decode, body)
  if message == nil then return refuse(self, nil, protocol.ERROR.PARSE, "no JSON") end
  if type(message) ~= "table" then return refuse(self, nil, protocol.ERROR.INVALID_REQUEST, "no message") end
  message.id, message.error = field(message, "id"), field(message, "error")
  local params = field(message, "params")
  if type(message.method) == "string" and (message.id == nil or is_id(message.id)) then
    if message.method == "$/cancelRequest" then
      if type(params) == "table" then cancel(self, params.id) end
    else
      self.queue[#self.queue + 1] = { id = message.id, method = message.method, params = params }
    end
  elseif is_id(message.id) and message.method == nil then
    take_answer(self, message)
  else
    refuse(self, nil, protocol.ERROR.INVALID_REQUEST, "no message")
  end
end

local function take_all(self)
  while true do
    local body, fault = self.reader:next()
    if body then
      take(self, body)
    elseif fault then
      refuse(self, nil, protocol.ERROR.PARSE, fault)
    else
      return
    end
  end
end

local function drain(self)
  while not self.ended and pipe.poll(0) do read_more(self) end
  take_all(self)
end

-- ---- Working ------------------------------------------------------------------------------------

-- A pull that a change behind it makes worthless; the client asks again.
local function is_overtaken(self, message)
  if message.method ~= "textDocument/diagnostic" then return false end
  for _, later in ipairs(self.queue) do
    local same = later.method == "textDocument/didChange" and type(later.params) == "table"
      and type(later.params.textDocument) == "table" and type(message.params) == "table"
      and type(message.params.textDocument) == "table"
      and later.params.textDocument.uri == message.params.textDocument.uri
    if same then return true end
  end
  return false
end

local function handle(self, message)
  if message.id == nil then return self.server:notify(message.method, message.params) end
  if is_overtaken(self, message) then
    return respond(self, message.id, nil, { code = protocol.ERROR.SERVER_CANCELLED, message = "changed",
      data = { retriggerRequest = true } })
  end
  local params = message.params
  if params ~= nil and type(params) ~= "table" then
    return refuse(self, message.id, protocol.ERROR.INVALID_PARAMS, "no parameters")
  end
  local result, failure = self.server:request(message.method, params)
  respond(self, message.id, result, failure)
end

local function work(self)
  drain(self)
  while #self.queue > 0 and not self.server.exit_status do
    handle(self, table.remove(self.queue, 1))
    drain(self)
  end
end

-- Milliseconds to wait for input before there is something else to do.
local function patience(self)
  local wait = -1
  if self.server:has_changes() then
    wait = self.pause
  elseif self.server:is_unsettled() then
    wait = SETTLE
  end
  return wait < 0 and -1 or math.ceil(wait * 1000)
end

-- After a slow check the next one waits longer, so that typing has the machine for itself.
local function flush(self)
  local start = pipe.now()
  self.server:flush()
  self.changed = nil
  self.pause = math.max(PAUSE, math.min(1, pipe.now() - start))
end

local function is_overdue(self)
  if not self.server:has_changes() then return false end
  self.changed = self.changed or pipe.now()
  return pipe.now() - self.changed > math.max(PATIENCE, self.pause)
end

local function serve(self)
  while true do
    work(self)
    if self.server.exit_status then return self.server.exit_status end
    if self.ended then return BROKEN end
    if is_overdue(self) then flush(self) end
    if pipe.poll(patience(self)) then
      read_more(self)
    elseif self.server:has_changes() then
      flush(self)
    else
      self.server:settle()
    end
  end
end

local function connect()
  local self = setmetatable({ reader = rpc.reader(), queue = {}, asked = {}, ids = 0, pause = PAUSE }, Connection)
  self.server = server.new {
    page = page_files.uri,
    encode = encode,
    notify = function(method, params) send(self, { method = method, params = params }) end,
    request = function(method, params, answered)
      self.ids = self.ids + 1
      self.asked[self.ids] = answered
      send(self, { id = self.ids, method = method, params = params })
    end,
  }
  return self
end

---Serves until the client leaves.
---@return integer status
function lsp.run()
  local ok, status = xpcall(serve, function(failure)
    if failure == GONE then return GONE end
    return debug.traceback(tostring(failure), 2)
  end, connect())
  if ok then return status end
  if status == GONE then return BROKEN end
  error(status, 0)
end

return lsp
