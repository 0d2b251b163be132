-- format/sarif.lua: SARIF 2.1.0, which code hosts and editors read.
local core = require "milstolpe.core"
local json = require "milstolpe.json"
local pages = require "milstolpe.pages"

local Sarif = {}
Sarif.__index = Sarif

local SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
  .. "sarif-schema-2.1.0.json"
local LEVELS = { error = "error", warning = "warning", info = "note", hint = "note" }

local function new(write)
  local index = {}
  for i, rule in ipairs(core.rules()) do index[rule.id] = i - 1 end
  return setmetatable({ write = write, results = {}, rule_index = index }, Sarif)
end

-- A path as a URI reference (RFC 3986), relative to where the command ran.
local function uri(name)
  local text = name:gsub("[^%w%-._~/]", function(c) return ("%%%02X"):format(c:byte()) end)
  return name:sub(1, 1) == "/" and "file://" .. text or text
end

-- Of a goal or finding in the document of that URI.
local function location(document, part)
  local byte, line, column, _, last_byte, last_line, last_column = core.place(part)
  return {
    physicalLocation = {
      artifactLocation = { uri = document },
      region = {
        startLine = line,
        startColumn = column,
        endLine = last_line,
        endColumn = last_column,
        byteOffset = byte,
        byteLength = last_byte - byte,
      },
    },
  }
end

-- The result that says the same of the same goal when lines have moved; see partialFingerprints
-- in the standard.
local function fingerprints(entry, finding, seen)
  local goal = finding.goal and entry.report.goals[finding.goal]
  local key = finding.rule .. ":" .. (goal and goal.text or "")
  seen[key] = (seen[key] or 0) + 1
  return { ["milstolpe/v1"] = ("%s:%d"):format(key, seen[key]) }
end

local function related_locations(entry, document, finding)
  local related = finding.related and entry.report.goals[finding.related]
  if not related then return nil end
  local place = location(document, related)
  place.id = 0
  place.message = { text = related.text }
  return json.array { place }
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Sarif:document(entry)
  local seen, document = {}, uri(entry.path)
  for _, finding in ipairs(entry.findings) do
    self.results[#self.results + 1] = {
      ruleId = finding.rule,
      ruleIndex = self.rule_index[finding.rule],
      level = LEVELS[finding.severity],
      message = { text = finding.message },
      locations = json.array { location(document, finding) },
      relatedLocations = related_locations(entry, document, finding),
      partialFingerprints = fingerprints(entry, finding, seen),
    }
  end
end

local function rule_shape(rule)
  local summary, page = pages.summary(rule.id, "en"), pages.rule(rule.id, "en")
  return {
    id = rule.id,
    shortDescription = { text = summary ~= "" and summary or rule.id },
    help = { text = ("Run 'milstolpe explain %s'."):format(rule.id), markdown = page },
    defaultConfiguration = { level = LEVELS[rule.severity] },
    properties = { tags = json.array { rule.criterion or "plan" } },
  }
end

local function notification(trouble)
  return {
    level = "error",
    message = { text = trouble.message },
    locations = trouble.path and json.array {
      { physicalLocation = { artifactLocation = { uri = uri(trouble.path) } } },
    } or nil,
  }
end

---What stands behind the last document.
---@param summary table
function Sarif:finish(summary)
  local driver = {
    name = "Milstolpe",
    semanticVersion = core.version,
    rules = json.map(core.rules(), rule_shape),
  }
  self.write(json.encode {
    ["$schema"] = SCHEMA,
    version = "2.1.0",
    runs = json.array { {
      tool = { driver = driver },
      invocations = json.array { {
        executionSuccessful = #summary.troubles == 0,
        toolExecutionNotifications = json.map(summary.troubles, notification),
      } },
      columnKind = "unicodeCodePoints",
      results = json.array(self.results),
    } },
  }, "\n")
end

return new
