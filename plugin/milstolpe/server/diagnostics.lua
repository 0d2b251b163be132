-- diagnostics.lua: findings as LSP diagnostics.
local json = require "milstolpe.json"
local protocol = require "milstolpe.server.protocol"

local diagnostics = {}

local SOURCE = "milstolpe"

-- What may go without loss is shown faded.
local UNNECESSARY = { ["specific.vague-word"] = true, ["plan.duplicate-goal"] = true }

local function tags_of(finding, client)
  local tag = protocol.TAG.UNNECESSARY
  return UNNECESSARY[finding.rule] and client.tags[tag] and json.array { tag } or nil
end

-- The other goal of a duplicate, the parent of a late sub-goal.
local function related_of(document, report, finding, client, range)
  local other = client.related and finding.related and report.goals[finding.related]
  if not other then return nil end
  local location = { uri = document.uri, range = range or document.lines:range_of(other.range) }
  return json.array { { location = location, message = other.text } }
end

---The language in which a finding speaks.
---@param report milstolpe.Report
---@param finding milstolpe.Finding
---@return string
function diagnostics.language(report, finding)
  local goal = report.goals[finding.goal]
  return goal and goal.language or report.language
end

-- All but its range, which is all that most edits change; with `range` (may be nil) in the place of another goal's.
local function without_range(document, report, finding, client, page, range)
  local href = client.code_descriptions and page(finding.rule, diagnostics.language(report, finding))
  return {
    severity = protocol.SEVERITY[finding.severity],
    code = finding.rule,
    codeDescription = href and { href = href } or nil,
    source = SOURCE,
    message = finding.message,
    tags = tags_of(finding, client),
    relatedInformation = related_of(document, report, finding, client, range),
    data = client.diagnostic_data and { rule = finding.rule } or nil,
  }
end

---@param document milstolpe.Document
---@param report table
---@param finding table
---@param client milstolpe.Client
---@param page fun(rule: string, language: string): string? the URI of a rule's page
---@return table Diagnostic
function diagnostics.of(document, report, finding, client, page)
  local diagnostic = without_range(document, report, finding, client, page)
  diagnostic.range = document.lines:range_of(finding.range)
  return diagnostic
end

-- ---- As text ------------------------------------------------------------------------------------

local Writer = {}
Writer.__index = Writer

---Writes the diagnostics of one document as JSON, each but once: after an edit most are as before, in another line
---perhaps, and that the engine writes.
---@param encode fun(value: any): string as JSON
---@param client milstolpe.Client
---@param page fun(rule: string, language: string): string?
---@return table
function diagnostics.writer(encode, client, page)
  return setmetatable({ encode = encode, client = client, page = page, state = {} }, Writer)
end

-- Stands where the range of another goal goes; behind the name of a field no words of a document can do so.
local RANGE = "milstolpe:range"

-- What stands behind the range of a finding; in two pieces where the range of another goal goes between.
local function rest_of(self, document, report, finding)
  local text = "," .. self.encode(without_range(document, report, finding, self.client, self.page, RANGE)):sub(2)
  local place = '"range":' .. self.encode(RANGE)
  local first, last = text:find(place, 1, true)
  if not first then return text end
  return text:sub(1, first - 1) .. '"range":', text:sub(last + 1)
end

---@param document milstolpe.Document
---@param cursor integer? where a word is being typed: what it has made is left out
---@return string text a list in JSON
---@return any marks of those in it
---@return integer withheld how many are not
function Writer:list(document, cursor)
  local report
  local function rest(index)
    report = report or document:must_report()
    return rest_of(self, document, report, report.findings[index])
  end
  local lines, said = document.lines, document.said
  return document.engine:write(lines, rest, self.state, cursor, lines:length() - said.length, said.marks)
end

-- ---- Faults of settings -------------------------------------------------------------------------

---Faults of a settings file: each from where it stands to the end of its line.
---@param faults table[] { line, column, message }, one-based
---@return table[]
function diagnostics.of_settings(faults)
  return json.map(faults, function(fault)
    local line = fault.line - 1
    return {
      range = {
        start = { line = line, character = fault.column - 1 },
        ["end"] = { line = line + 1, character = 0 },
      },
      severity = protocol.SEVERITY.error,
      source = SOURCE,
      message = fault.message,
    }
  end)
end

return diagnostics
