-- client.lua: what the client can do, from the capabilities that it sent.
local positions = require "milstolpe.positions"

local client = {}

-- The value at a dotted path, or nil.
local function at(table, path)
  for name in path:gmatch "[^.]+" do
    if type(table) ~= "table" then return nil end
    table = table[name]
  end
  return table
end

local function has(list, wanted)
  if type(list) ~= "table" then return false end
  for _, value in ipairs(list) do
    if value == wanted then return true end
  end
  return false
end

local ENCODINGS = "general.positionEncodings"

-- The client lists what it speaks, the dearest first; UTF-16 is what all speak.
local function encoding(capabilities)
  local offered = at(capabilities, ENCODINGS)
  for _, name in ipairs(type(offered) == "table" and offered or {}) do
    if positions.ENCODINGS[name] then return name end
  end
  return "utf-16"
end

local function prefers_markdown(formats)
  for _, format in ipairs(type(formats) == "table" and formats or {}) do
    if format == "markdown" then return true end
    if format == "plaintext" then return false end
  end
  return false
end

---@class milstolpe.Client
---@field encoding string
---@field pulls boolean it asks for diagnostics, so they are not sent unasked
---@field refreshes_diagnostics boolean
---@field code_descriptions boolean
---@field tags table<integer, boolean>
---@field related boolean
---@field diagnostic_data boolean
---@field action_literals boolean
---@field resolves_edits boolean
---@field versioned_edits boolean
---@field snippet_edits boolean
---@field shows_documents boolean
---@field markdown_hover boolean
---@field inlay_hints boolean
---@field refreshes_hints boolean
---@field code_lenses boolean
---@field refreshes_lenses boolean
---@field nested_symbols boolean
---@field configuration boolean
---@field registers_configuration boolean
---@field watches_files boolean
---@field applies_edits boolean

---@param capabilities table ClientCapabilities
---@return milstolpe.Client
function client.new(capabilities)
  local function can(path) return at(capabilities, path) == true end
  local resolves = at(capabilities, "textDocument.codeAction.resolveSupport.properties")
  local tags = {}
  local known = at(capabilities, "textDocument.publishDiagnostics.tagSupport.valueSet")
  for _, tag in ipairs(type(known) == "table" and known or {}) do tags[tag] = true end
  local pulled = at(capabilities, "textDocument.diagnostic")
  -- A client that pulls says there what it can show; older ones only where diagnostics are pushed.
  local function diagnostics(name)
    return can("textDocument.publishDiagnostics." .. name) or can("textDocument.diagnostic." .. name)
  end
  return {
    encoding = encoding(capabilities),
    pulls = type(pulled) == "table",
    refreshes_diagnostics = can "workspace.diagnostics.refreshSupport",
    code_descriptions = diagnostics "codeDescriptionSupport",
    tags = tags,
    related = diagnostics "relatedInformation",
    diagnostic_data = diagnostics "dataSupport",
    action_literals = type(at(capabilities, "textDocument.codeAction.codeActionLiteralSupport")) == "table",
    resolves_edits = has(resolves, "edit") and can "textDocument.codeAction.dataSupport",
    versioned_edits = can "workspace.workspaceEdit.documentChanges",
    snippet_edits = can "workspace.workspaceEdit.snippetEditSupport"
      and can "workspace.workspaceEdit.documentChanges",
    shows_documents = can "window.showDocument.support",
    markdown_hover = prefers_markdown(at(capabilities, "textDocument.hover.contentFormat")),
    inlay_hints = type(at(capabilities, "textDocument.inlayHint")) == "table",
    refreshes_hints = can "workspace.inlayHint.refreshSupport",
    code_lenses = type(at(capabilities, "textDocument.codeLens")) == "table",
    refreshes_lenses = can "workspace.codeLens.refreshSupport",
    nested_symbols = can "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport",
    configuration = can "workspace.configuration",
    registers_configuration = can "workspace.didChangeConfiguration.dynamicRegistration",
    watches_files = can "workspace.didChangeWatchedFiles.dynamicRegistration",
    applies_edits = can "workspace.applyEdit",
  }
end

return client
