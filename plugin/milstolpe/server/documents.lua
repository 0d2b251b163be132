-- documents.lua: the texts that are open in the editor, kept as it has them.
local json = require "milstolpe.json"
local positions = require "milstolpe.positions"
local protocol = require "milstolpe.server.protocol"
local typing = require "milstolpe.server.typing"
local uri_of = require "milstolpe.server.uri"

---@class milstolpe.Document
---@field uri string
---@field path string? nil where it is in no file
---@field version integer
---@field lines milstolpe.Lines
---@field engine table? the engine's document; made when first needed
---@field cursor integer? where a single insertion or deletion of this last change ended
---@field unpublished boolean the client has not been told of it as it is
---@field said milstolpe.Said what it has been told of
---@field shown string? the fingerprint of that, where it was all that there was
---@field items table? the diagnostics of that
local Document = {}
Document.__index = Document

---@class milstolpe.Documents
local Documents = {}
Documents.__index = Documents

local documents = {}

---@param configuration milstolpe.Configuration
---@param encoding string
---@return milstolpe.Documents
function documents.new(configuration, encoding)
  return setmetatable({ configuration = configuration, encoding = encoding, open = {} }, Documents)
end

local function invalid(message)
  protocol.raise(protocol.ERROR.INVALID_PARAMS, message)
end

---@param item table TextDocumentItem
---@return milstolpe.Document
function Documents:add(item)
  if type(item.uri) ~= "string" or type(item.text) ~= "string" then invalid "a document has a uri and a text" end
  local old = self.open[item.uri]
  if old then old:close() end
  self.open[item.uri] = setmetatable({
    uri = item.uri,
    path = uri_of.path(item.uri),
    version = item.version,
    lines = positions.new(item.text, self.encoding),
    configuration = self.configuration,
    unpublished = true,
    said = typing.said({}, 0),
    result = 0,
  }, Document)
  return self.open[item.uri]
end

---@param uri string
function Documents:remove(uri)
  local document = self.open[uri]
  if document then document:close() end
  self.open[uri] = nil
end

---The open document of that name; raises where there is none.
---@param identifier table
---@return milstolpe.Document
function Documents:get(identifier)
  local uri = type(identifier) == "table" and identifier.uri
  local document = self.open[uri]
  if not document then invalid(("'%s' is not open"):format(tostring(uri))) end
  return document
end

---All that are open, in the order of their names.
---@return milstolpe.Document[]
function Documents:list()
  local list = {}
  for _, document in pairs(self.open) do list[#list + 1] = document end
  table.sort(list, function(a, b) return a.uri < b.uri end)
  return list
end

-- ---- One document -------------------------------------------------------------------------------

local function is_place(place)
  return type(place) == "table" and type(place.line) == "number" and type(place.character) == "number"
end

---The bytes that an LSP range stands for; raises where it is none.
---@param range table
---@return integer first, integer last
function Document:bytes(range)
  if type(range) ~= "table" or not (is_place(range.start) and is_place(range["end"])) then invalid "no range" end
  local first, last = self.lines:offset(range.start), self.lines:offset(range["end"])
  if first > last then first, last = last, first end
  return first, last
end

---The byte of an LSP position; raises where it is none.
---@param place table
---@return integer
function Document:byte(place)
  if not is_place(place) then invalid "no position" end
  return self.lines:offset(place)
end

-- A letter or two at a time is typing; more is a paste.
local TYPED_MOST = 8

local function edit(self, first, last, text)
  self.lines:replace(first, last, text)
  if self.engine and not self.engine:edit(first, last, text) then
    self.engine:close() -- it will be made from the whole text
    self.engine = nil
  end
end

---@param version integer
---@param changes table[] TextDocumentContentChangeEvent
function Document:change(version, changes)
  self.cursor = nil
  for _, change in ipairs(changes) do
    if type(change.text) ~= "string" then invalid "a change has a text" end
    local first, last = 0, self.lines:length()
    if change.range then first, last = self:bytes(change.range) end
    edit(self, first, last, change.text)
    local typed = change.range and #changes == 1 and #change.text <= TYPED_MOST and last - first <= TYPED_MOST
    self.cursor = typed and first + #change.text or nil
  end
  self.version, self.cached, self.unpublished = version, nil, true
end

-- Other settings, or another day, mean another checker.
local function renew_engine(self)
  local checker, message = self.configuration:checker(self.path)
  if not checker then return nil, message end
  if self.engine and self.checker == checker then return self.engine end
  if self.engine then self.engine:close() end
  self.cached, self.checker = nil, checker
  self.engine, message = checker:document(self.lines:sub(0))
  return self.engine, message
end

local NOTHING = { goals = {}, findings = {}, language = "en" }

---What the engine says of the text as it is; nil and a message where it can't be checked. A document
---that the settings ignore has no goals.
---@return milstolpe.Report? report
---@return string? message
function Document:report()
  if self.path and self.configuration:ignores(self.path) then return NOTHING end
  local engine, message = renew_engine(self)
  if not engine then return nil, message end
  if not self.cached then
    self.cached, message = engine:check()
  end
  return self.cached, message
end

---A mark that stays as long as what is found looks the same, at a fraction of what a report costs; nil where there is
---nothing to look at.
---@return string?
function Document:fingerprint()
  if self.path and self.configuration:ignores(self.path) then return nil end
  local engine = renew_engine(self)
  return engine and engine:fingerprint() or nil
end

---The same as `report`, but raises.
---@return milstolpe.Report
function Document:must_report()
  local report, message = self:report()
  if not report then protocol.raise(protocol.ERROR.REQUEST_FAILED, message) end
  return report
end

---Whether the cursor stands behind a word that may go on.
---@return boolean
function Document:is_unfinished()
  local lines, cursor = self.lines, self.cursor
  if not cursor then return false end
  return typing.is_unfinished(lines:sub(math.max(cursor - 1, 0), cursor),
    lines:sub(cursor, math.min(cursor + 1, lines:length())))
end

-- As far as is quickly told.
local function are_same(items, others)
  if items == others then return true end
  if json.is_written(items) then return others ~= nil and items.text == others.text end
  return others ~= nil and #items == 0 and #others == 0
end

---The number of an answer with these diagnostics: the last one's where they are the same.
---@param items table
---@return integer
function Document:number_answer(items)
  if not are_same(items, self.answered) then self.result = self.result + 1 end
  self.answered, self.unpublished = items, false
  return self.result
end

---Whether the settings have changed since it was last checked.
---@return boolean
function Document:is_outdated()
  local checker = self.configuration:checker(self.path)
  return checker ~= self.checker or (self.path ~= nil and self.configuration:ignores(self.path))
end

---Frees what the engine holds.
function Document:close()
  if self.engine then self.engine:close() end
  self.lines:close()
  self.engine, self.cached = nil, nil
end

return documents
