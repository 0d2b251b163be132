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

---@param document milstolpe.Document
---@param report table
---@param finding table
---@param client milstolpe.Client
---@param page fun(rule: string, language: string): string? the URI of a rule's page
---@return table Diagnostic
function diagnostics.of(document, report, finding, client, page)
  local href = client.code_descriptions and page(finding.rule, diagnostics.language(report, finding))
  return {
    range = document.lines:range_of(finding.range),
    severity = protocol.SEVERITY[finding.severity],
    code = finding.rule,
    codeDescription = href and { href = href } or nil,
    source = SOURCE,
    message = finding.message,
    tags = tags_of(finding, client),
    relatedInformation = related_of(document, report, finding, client),
    data = client.diagnostic_data and { rule = finding.rule, version = document.version } or nil,
  }
end

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
