-- diagnostics.lua: findings as LSP diagnostics.
local all_findings = require "milstolpe.findings"
local core = require "milstolpe.core"
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
local function related_of(document, report, finding, client)
  local other = client.related and finding.related and report.goals[finding.related]
  if not other then return nil end
  local location = { uri = document.uri, range = document.lines:range_of(other.range) }
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

-- All but its range, which is all that most edits change.
local function without_range(document, report, finding, client, page)
  local href = client.code_descriptions and page(finding.rule, diagnostics.language(report, finding))
  return {
    severity = protocol.SEVERITY[finding.severity],
    code = finding.rule,
    codeDescription = href and { href = href } or nil,
    source = SOURCE,
    message = finding.message,
    tags = tags_of(finding, client),
    relatedInformation = related_of(document, report, finding, client),
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
---perhaps.
---@param encode fun(value: table): string as JSON
---@param client milstolpe.Client
---@param page fun(rule: string, language: string): string?
---@return table
function diagnostics.writer(encode, client, page)
  return setmetatable({ encode = encode, client = client, page = page, related = {} }, Writer)
end

-- What stands behind the range of a finding.
local function write(self, document, report, finding)
  return "," .. self.encode(without_range(document, report, finding, self.client, self.page)):sub(2)
end

-- The same where it tells the place of another goal, which moves by itself.
local function write_related(self, document, report, finding, last)
  local other = report.goals[finding.related]
  local _, line, _, utf16, _, last_line, _, last_utf16 = core.place(other)
  local key = table.concat({ finding.message, other.text, line, utf16, last_line, last_utf16 }, "\n")
  self.related[key] = self.related[key] or last[key] or write(self, document, report, finding)
  return self.related[key]
end

---Makes `text` a list in JSON of these findings.
---@param document milstolpe.Document
---@param report milstolpe.Report
---@param findings milstolpe.Finding[]
function Writer:write(document, report, findings)
  local last = self.related
  self.related = {}
  local function rest(finding)
    if finding.related then return write_related(self, document, report, finding, last) end
    return write(self, document, report, finding)
  end
  self.text, self.kept = all_findings.join(findings, document.lines, rest, self.text, self.kept)
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
