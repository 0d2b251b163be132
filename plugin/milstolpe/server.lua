-- server.lua: answers the methods of the language server protocol, on Lua tables.
--
-- It knows no JSON, no pipe and no timer. A transport hands it requests and notifications, sends what it
-- wants sent, and calls `flush` once the input pauses:
--
--     local server = require("milstolpe.server").new {
--       notify = function(method, params) … end,              -- to the client
--       request = function(method, params, answered) … end,   -- answered(result), or never
--       page = function(rule, language) … end,                -- the URI of a rule's page, or nil
--       encode = function(value) … end,                       -- its JSON, where diagnostics are wanted as text
--     }
--     local result, failure = server:request(method, params)  -- failure: { code, message, data }
--     server:notify(method, params)
--     server:flush()
--
-- Lists in what it sends are marked by json.array, text by json.written; null in what it gets may be any userdata.
local Configuration = require "milstolpe.server.configuration"
local actions = require "milstolpe.server.actions"
local client = require "milstolpe.server.client"
local commands = require "milstolpe.server.commands"
local core = require "milstolpe.core"
local diagnostics = require "milstolpe.server.diagnostics"
local documents = require "milstolpe.server.documents"
local hover = require "milstolpe.server.hover"
local json = require "milstolpe.json"
local languages = require "milstolpe.languages"
local locale = require "milstolpe.locale"
local protocol = require "milstolpe.server.protocol"
local scorecards = require "milstolpe.server.scorecards"
local settings = require "milstolpe.settings"
local symbols = require "milstolpe.server.symbols"
local typing = require "milstolpe.server.typing"
local uri = require "milstolpe.server.uri"

---@class milstolpe.Server
---@field state "new"|"ready"|"shut down"
---@field exit_status integer? set once the client has said `exit`
---@field client milstolpe.Client
---@field documents milstolpe.Documents
---@field configuration milstolpe.Configuration
---@field locale string
---@field page fun(rule: string, language: string): string?
local Server = {}
Server.__index = Server

-- ---- Speaking to the client ---------------------------------------------------------------------

---@param method string
---@param params table?
---@param answered fun(result: any)?
function Server:ask(method, params, answered)
  self.host.request(method, params, answered or function() end)
end

---In a window of the editor.
---@param kind integer
---@param message string
function Server:tell(kind, message)
  self.host.notify("window/showMessage", { type = kind, message = message })
end

---@param kind integer
---@param message string
function Server:log(kind, message)
  self.host.notify("window/logMessage", { type = kind, message = message })
end

local function publish(self, document_uri, version, list)
  self.host.notify("textDocument/publishDiagnostics",
    { uri = document_uri, version = version, diagnostics = list })
end

-- ---- Settings -----------------------------------------------------------------------------------

-- Faults of settings files show in those files, which the client does not pull for.
local function publish_faults(self)
  local now = self.configuration.faults
  for path in pairs(self.faulty) do
    if not now[path] then publish(self, uri.of(path), nil, json.array {}) end
  end
  self.faulty = {}
  for path, faults in pairs(now) do
    publish(self, uri.of(path), nil, diagnostics.of_settings(faults))
    self.faulty[path] = true
  end
end

local function refresh(self)
  if self.client.pulls and self.client.refreshes_diagnostics then self:ask("workspace/diagnostic/refresh") end
  if self.client.refreshes_hints then self:ask "workspace/inlayHint/refresh" end
  if self.client.refreshes_lenses then self:ask "workspace/codeLens/refresh" end
end

-- What the new settings touch is judged anew.
local function settings_changed(self)
  local changed = false
  for _, document in ipairs(self.documents:list()) do
    if document:is_outdated() then
      document.unpublished, document.cached, changed = true, nil, true
    end
  end
  publish_faults(self)
  if changed then refresh(self) end
end

local function take_settings(self, given)
  if type(given) ~= "table" then given = {} end
  for _, message in ipairs(self.configuration:apply(given)) do
    self:tell(protocol.MESSAGE.WARNING, message)
  end
  settings_changed(self)
end

local function ask_for_settings(self)
  self:ask("workspace/configuration", { items = json.array { { section = "milstolpe" } } },
    function(result) take_settings(self, type(result) == "table" and result[1]) end)
end

local function reload_settings(self)
  self.configuration:reload()
  settings_changed(self)
end

-- ---- Diagnostics --------------------------------------------------------------------------------

-- What is to be said now, and whether more is held back until the word being typed is finished.
local function diagnose(self, document, settled)
  local mark, length = document:fingerprint(), document.lines:length()
  if mark and mark == document.shown then
    document.said = { marks = document.engine:marks(), length = length }
    return document.items
  end
  local list = mark and self.host.encode and self.written or self.listed
  local cursor = not settled and document:is_unfinished() and document.cursor or nil
  local items, marks, withheld = list(self, document, cursor)
  document.items, document.said = items, { marks = marks, length = length }
  document.unsettled = withheld > 0
  document.shown = withheld == 0 and mark or nil
  return items
end

---Diagnostics as tables.
---@param document milstolpe.Document
---@param cursor integer? where a word is being typed: what it has made is left out
---@return table[] items
---@return any marks of those in it
---@return integer withheld how many are not
function Server:listed(document, cursor)
  local report = document:must_report()
  local findings, withheld = report.findings, 0
  if cursor then findings, withheld = typing.pass(findings, document.lines:length(), cursor, document.said) end
  return json.map(findings, function(finding)
    return diagnostics.of(document, report, finding, self.client, self.page)
  end), typing.marks(findings), withheld
end

---The same as text, for a host that wants it.
---@param document milstolpe.Document
---@param cursor integer?
---@return table items
---@return any marks
---@return integer withheld
function Server:written(document, cursor)
  document.writer = document.writer or diagnostics.writer(self.host.encode, self.client, self.page)
  local text, marks, withheld = document.writer:list(document, cursor)
  if not text then protocol.raise(protocol.ERROR.REQUEST_FAILED, marks) end
  return json.written(text), marks, withheld
end

local function push(self, document, settled)
  local ok, list = pcall(diagnose, self, document, settled)
  document.unpublished = false
  if ok then return publish(self, document.uri, document.version, list) end
  document.unsettled = false
  local message = type(list) == "table" and list.lsp and list.lsp.message or tostring(list)
  self:log(protocol.MESSAGE.ERROR, ("%s: %s"):format(document.uri, message))
end

---Whether `flush` has something to say.
---@return boolean
function Server:has_changes()
  if self.state ~= "ready" or self.client.pulls then return false end
  for _, document in pairs(self.documents.open) do
    if document.unpublished then return true end
  end
  return false
end

---Whether something is held back until a word is finished: call `settle` when nobody types any more.
---@return boolean
function Server:is_unsettled()
  if self.state ~= "ready" then return false end
  for _, document in pairs(self.documents.open) do
    if document.unsettled then return true end
  end
  return false
end

---Sends the findings of documents that have changed.
function Server:flush()
  if not self:has_changes() then return end
  for _, document in ipairs(self.documents:list()) do
    if document.unpublished then push(self, document) end
  end
  publish_faults(self)
end

---Sends what was held back.
function Server:settle()
  if not self:is_unsettled() then return end
  for _, document in ipairs(self.documents:list()) do
    if document.unsettled and self.client.pulls then
      document.unsettled, document.cursor, document.unpublished = false, nil, true
      self:ask "workspace/diagnostic/refresh"
    elseif document.unsettled then
      push(self, document, true)
    end
  end
end

-- ---- Requests -----------------------------------------------------------------------------------

local answer = {}

local function server_capabilities(self)
  local can = self.client
  local hints, lenses = can.inlay_hints, can.code_lenses
  return {
    positionEncoding = can.encoding,
    textDocumentSync = { openClose = true, change = protocol.SYNC.INCREMENTAL, save = { includeText = false } },
    hoverProvider = true,
    codeActionProvider = can.action_literals and {
      codeActionKinds = json.array { actions.KINDS[1], actions.KINDS[2], actions.KINDS[3] },
      resolveProvider = can.resolves_edits,
    } or nil,
    documentSymbolProvider = true,
    executeCommandProvider = { commands = json.map(commands.NAMES, function(name) return name end) },
    inlayHintProvider = hints or nil,
    codeLensProvider = lenses and { resolveProvider = false } or nil,
    diagnosticProvider = can.pulls and {
      identifier = "milstolpe",
      interFileDependencies = false,
      workspaceDiagnostics = false,
    } or nil,
  }
end

local function root_of(params)
  local folder = type(params.workspaceFolders) == "table" and params.workspaceFolders[1]
  local name = folder and folder.uri or params.rootUri
  return type(name) == "string" and uri.path(name) or nil
end

-- The language of the client's own texts, "sv-SE" say, where it is one of ours.
local function locale_of(name)
  for _, language in ipairs(languages) do
    if type(name) == "string" and name:lower():match "^%a+" == language then return language end
  end
  return name and "en" or locale.language()
end

function answer.initialize(self, params)
  if self.state ~= "new" then
    protocol.raise(protocol.ERROR.INVALID_REQUEST, "already initialized")
  end
  self.client = client.new(params.capabilities)
  self.locale = locale_of(params.locale)
  self.configuration = Configuration.new(self.host.today, root_of(params))
  self.documents = documents.new(self.configuration, self.client.encoding)
  self.state = "ready"
  take_settings(self, params.initializationOptions)
  return {
    capabilities = server_capabilities(self),
    serverInfo = { name = "milstolpe", version = core.version },
  }
end

function answer.shutdown(self)
  self.state = "shut down"
  for _, document in ipairs(self.documents:list()) do self.documents:remove(document.uri) end
end

answer["textDocument/diagnostic"] = function(self, params)
  local document = self.documents:get(params.textDocument)
  local items = diagnose(self, document, not self.client.refreshes_diagnostics)
  publish_faults(self)
  local id = tostring(document:number_answer(items))
  if params.previousResultId == id then return { kind = "unchanged", resultId = id } end
  return { kind = "full", resultId = id, items = items }
end

answer["textDocument/hover"] = function(self, params)
  local document = self.documents:get(params.textDocument)
  return hover.at(document, document:byte(params.position), self.client, self.page)
end

answer["textDocument/codeAction"] = function(self, params)
  local only = type(params.context) == "table" and params.context.only
  return actions.list(self, self.documents:get(params.textDocument), params.range,
    type(only) == "table" and #only > 0 and only or nil)
end

answer["codeAction/resolve"] = function(self, params)
  return actions.resolve(self, self.documents, params)
end

answer["textDocument/documentSymbol"] = function(self, params)
  local list = self.client.nested_symbols and symbols.nested or symbols.flat
  return list(self.documents:get(params.textDocument))
end

-- Hints where the client has them, lenses where not, or what the settings say.
local function shows(self, what)
  local wanted = self.configuration.own.scorecards
  if wanted == "auto" then wanted = self.client.inlay_hints and "hints" or "lenses" end
  return wanted == what
end

answer["textDocument/inlayHint"] = function(self, params)
  local document = self.documents:get(params.textDocument)
  if not shows(self, "hints") then return json.array {} end
  return scorecards.hints(document, document:bytes(params.range))
end

answer["textDocument/codeLens"] = function(self, params)
  local document = self.documents:get(params.textDocument)
  if not shows(self, "lenses") then return json.array {} end
  return scorecards.lenses(document)
end

answer["workspace/executeCommand"] = function(self, params)
  return commands.run(self, params.command, params.arguments)
end

-- ---- Notifications ------------------------------------------------------------------------------

local hear = {}

function hear.initialized(self)
  local can, registrations = self.client, json.array {}
  if can.watches_files then
    local watchers = json.array { { globPattern = "**/" .. settings.FILE_NAME } }
    registrations[#registrations + 1] = { id = "milstolpe.settings", method = "workspace/didChangeWatchedFiles",
      registerOptions = { watchers = watchers } }
  end
  if can.registers_configuration then
    registrations[#registrations + 1] = { id = "milstolpe.configuration",
      method = "workspace/didChangeConfiguration", registerOptions = { section = "milstolpe" } }
  end
  if #registrations > 0 then self:ask("client/registerCapability", { registrations = registrations }) end
  if can.configuration then ask_for_settings(self) end
end

function hear.exit(self)
  self.exit_status = self.state == "shut down" and 0 or 1
end

-- A client that watches no files may have changed settings while we looked away.
local function look_for_settings(self)
  if not self.client.watches_files then reload_settings(self) end
end

hear["textDocument/didOpen"] = function(self, params)
  look_for_settings(self)
  self.documents:add(params.textDocument)
end

hear["textDocument/didChange"] = function(self, params)
  local document = self.documents:get(params.textDocument)
  document:change(params.textDocument.version, params.contentChanges)
end

hear["textDocument/didSave"] = function(self, params)
  local document = self.documents:get(params.textDocument)
  look_for_settings(self)
  if document.unsettled then document.cursor, document.unpublished = nil, true end
end

hear["textDocument/didClose"] = function(self, params)
  local document = self.documents:get(params.textDocument)
  self.documents:remove(document.uri)
  if not self.client.pulls then publish(self, document.uri, nil, json.array {}) end
end

hear["workspace/didChangeConfiguration"] = function(self, params)
  if self.client.configuration then return ask_for_settings(self) end
  local given = params.settings
  take_settings(self, type(given) == "table" and given.milstolpe or given)
end

hear["workspace/didChangeWatchedFiles"] = function(self)
  reload_settings(self)
end

-- ---- What transports call -----------------------------------------------------------------------

-- Null is nothing, however the host writes it; tables of the host are left as they are.
local function without_null(value)
  if type(value) == "userdata" then return nil end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, item in pairs(value) do copy[key] = without_null(item) end
  return copy
end

local function describe(failure)
  if type(failure) == "table" and failure.lsp then return failure.lsp end
  return { code = protocol.ERROR.INTERNAL, message = tostring(failure), trace = debug.traceback() }
end

local function refusal(self, method)
  if self.state == "new" and method ~= "initialize" then
    return { code = protocol.ERROR.NOT_INITIALIZED, message = "not initialized" }
  elseif self.state == "shut down" then
    return { code = protocol.ERROR.INVALID_REQUEST, message = "shut down" }
  elseif not answer[method] then
    return { code = protocol.ERROR.UNKNOWN_METHOD, message = ("unknown method '%s'"):format(tostring(method)) }
  end
end

---Answers a request.
---@param method string
---@param params? table
---@return any result nil is null
---@return { code: integer, message: string, data: any }? failure
function Server:request(method, params)
  local refused = refusal(self, method)
  if refused then return nil, refused end
  local ok, result = xpcall(function() return answer[method](self, without_null(params) or {}) end, describe)
  if ok then return result end
  if result.trace then
    self:log(protocol.MESSAGE.ERROR, ("%s: %s\n%s"):format(method, result.message, result.trace))
    result.trace = nil
  end
  return nil, result
end

---Takes a notification. What can't be done with it is logged, as the protocol has no answer to it.
---@param method string
---@param params? table
function Server:notify(method, params)
  if method == "exit" then return hear.exit(self) end
  if self.state ~= "ready" or not hear[method] then return end
  local ok, failure = xpcall(function() hear[method](self, without_null(params) or {}) end, describe)
  if not ok then
    self:log(protocol.MESSAGE.ERROR, ("%s: %s"):format(method, failure.message))
  end
end

local server = {}

local function clock_date()
  return os.date "%Y-%m-%d"
end

---@param host { notify: function, request: function, page: function?, today: function? }
---@return milstolpe.Server
function server.new(host)
  local page = host.page or function() return nil end
  return setmetatable({
    host = { notify = host.notify, request = host.request, encode = host.encode, today = host.today or clock_date },
    page = page,
    state = "new",
    faulty = {},
  }, Server)
end

return server
