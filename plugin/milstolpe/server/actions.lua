-- actions.lua: quick fixes, refactorings and "fix all", for the range that the editor asks about.
local apply = require "milstolpe.apply"
local diagnostics = require "milstolpe.server.diagnostics"
local diff = require "milstolpe.diff"
local edits = require "milstolpe.server.edits"
local goals = require "milstolpe.server.goals"
local json = require "milstolpe.json"
local protocol = require "milstolpe.server.protocol"
local texts = require "milstolpe.server.texts"

local actions = {}

local FIX_ALL = "source.fixAll.milstolpe"

actions.KINDS = { "quickfix", "refactor.rewrite", FIX_ALL }

local KIND = { repair = "quickfix", silence = "quickfix", refactor = "refactor.rewrite" }

-- Whether one of the wanted kinds is this or above it; without a list all are.
local function is_wanted(kind, only)
  if not only then return true end
  for _, wanted in ipairs(only) do
    if wanted == "" or kind == wanted or kind:sub(1, #wanted + 1) == wanted .. "." then return true end
  end
  return false
end

-- An editor without snippets gets the first place selected once the edit is made.
local function selection(self, document, list)
  if self.client.snippet_edits or not self.client.shows_documents then return nil end
  local first, last = edits.first_place(list)
  if not first then return nil end
  return {
    title = texts.of(document.cached.language).select,
    command = "milstolpe.select",
    arguments = json.array { document.uri, first, last },
  }
end

local function action_of(self, document, fix, diagnostic)
  return {
    title = fix.title,
    kind = KIND[fix.kind],
    diagnostics = diagnostic and json.array { diagnostic } or nil,
    edit = edits.of_fix(self.client, document, fix.edits),
    command = selection(self, document, fix.edits),
  }
end

-- Indexes of the findings that touch bytes [first, last], the gravest first.
local function findings_at(report, first, last)
  local list = {}
  for index, finding in ipairs(report.findings) do
    if goals.touches(finding.range, first, last) then list[#list + 1] = index end
  end
  local function rank(index) return protocol.SEVERITY[report.findings[index].severity] end
  table.sort(list, function(a, b)
    if rank(a) ~= rank(b) then return rank(a) < rank(b) end
    return a < b
  end)
  return list
end

-- Only what is right without a look may be preferred: editors apply it unasked.
local function add_fixes(self, document, report, first, last, lists)
  for _, index in ipairs(findings_at(report, first, last)) do
    local diagnostic = diagnostics.of(document, report, report.findings[index], self.client, self.page)
    for _, fix in ipairs(document.engine:fixes(index) or {}) do
      local action = action_of(self, document, fix, diagnostic)
      if fix.safe then
        action.isPreferred = fix.kind == "repair" or nil
        lists.has_safe = lists.has_safe or fix.kind == "repair"
      end
      local list = fix.kind == "silence" and lists.silence or lists.repair
      list[#list + 1] = action
    end
  end
end

local function add_refactorings(self, document, report, first, last, list)
  for index, goal in ipairs(report.goals) do
    if goals.touches(goal.range, first, last) then
      for _, fix in ipairs(document.engine:refactorings(index) or {}) do
        list[#list + 1] = action_of(self, document, fix)
      end
    end
  end
end

-- The edit that makes all safe fixes, those that further ones make possible too; nil where none is.
local function fix_all(self, document)
  local checker, text = document.checker, document.lines:sub(0)
  local fixed, message = apply.fixpoint(checker, text, {})
  if not fixed then protocol.raise(protocol.ERROR.REQUEST_FAILED, message) end
  if fixed == text then return nil end
  local list = json.map(diff.changes(text, fixed), function(change)
    return { range = document.lines:range(change.start, change.stop), newText = change.text }
  end)
  return edits.of_document(self.client, document, list)
end

-- Where the client can ask for the edit later, nothing is tried before somebody wants it.
local function fix_all_action(self, document, report)
  local action = { title = texts.of(report.language).fix_all, kind = FIX_ALL }
  if self.client.resolves_edits then
    action.data = { uri = document.uri, version = document.version }
    return action
  end
  action.edit = fix_all(self, document)
  return action.edit and action
end

---@class milstolpe.ActionContext
---@field client milstolpe.Client
---@field page fun(rule: string, language: string): string?

---@param self milstolpe.ActionContext
---@param document milstolpe.Document
---@param range table LSP range
---@param only? string[] the kinds that the client wants
---@return table[] CodeAction
function actions.list(self, document, range, only)
  local list = json.array {}
  if not self.client.action_literals then return list end
  local report = document:must_report()
  if not document.engine then return list end
  local first, last = document:bytes(range)
  local lists = { repair = {}, silence = {}, refactor = {} }
  if is_wanted("quickfix", only) then add_fixes(self, document, report, first, last, lists) end
  if is_wanted("refactor.rewrite", only) then
    add_refactorings(self, document, report, first, last, lists.refactor)
  end
  for _, name in ipairs { "repair", "refactor", "silence" } do
    for _, action in ipairs(lists[name]) do list[#list + 1] = action end
  end
  if is_wanted(FIX_ALL, only) and (only or lists.has_safe) then
    list[#list + 1] = fix_all_action(self, document, report)
  end
  return list
end

---@param self milstolpe.ActionContext
---@param open milstolpe.Documents
---@param action table CodeAction that `list` gave without its edit
---@return table CodeAction
function actions.resolve(self, open, action)
  if type(action.data) ~= "table" or action.kind ~= FIX_ALL then return action end
  local document = open:get(action.data)
  if document.version ~= action.data.version then
    protocol.raise(protocol.ERROR.CONTENT_MODIFIED, "the document has changed")
  end
  document:must_report()
  action.edit = fix_all(self, document) or { changes = {} }
  return action
end

return actions
