-- format/json.lua: the report for programs. Its shape is doc/findings.schema.json.
local core = require "milstolpe.core"
local json = require "milstolpe.json"
local severity = require "milstolpe.severity"
local shapes = require "milstolpe.format.shapes"
local smart = require "milstolpe.smart"

local Json = {}
Json.__index = Json

local function new(write)
  return setmetatable({ write = write, total = smart.tally {}, documents = 0, counts = {} }, Json)
end

local function goal_shape(goal)
  local shape = shapes.goal(goal)
  shape.language = goal.language
  shape.form = goal.form
  shape.done = goal.done
  shape.score = smart.score(goal)
  for letter, verdict in pairs(goal.criteria) do shape.criteria[letter].reason = verdict.reason end
  return shape
end

local function finding_shape(finding)
  return {
    rule = finding.rule,
    criterion = finding.criterion or json.null,
    severity = finding.severity,
    message = finding.message,
    range = shapes.range_of(finding),
    goal = shapes.index(finding.goal),
    related = shapes.index(finding.related),
  }
end

local function begin(self)
  self.write("{\n  \"version\": 1,\n  \"tool\": ",
    json.encode { name = "milstolpe", version = core.version }, ",\n  \"documents\": [")
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Json:document(entry)
  if self.documents == 0 then begin(self) end
  self.write(self.documents > 0 and "," or "", "\n    ", json.encode({
    path = entry.path,
    language = entry.report.language,
    today = entry.report.today,
    goals = json.map(entry.report.goals, goal_shape),
    findings = json.map(entry.findings, finding_shape),
  }, "    "))
  self.documents = self.documents + 1
  smart.add(self.total, smart.tally(entry.report.goals))
  for _, finding in ipairs(entry.findings) do
    self.counts[finding.severity] = (self.counts[finding.severity] or 0) + 1
  end
end

---What stands behind the last document.
---@param summary table
function Json:finish(summary)
  if self.documents == 0 then begin(self) end
  local counts, met = {}, {}
  for _, name in ipairs(severity.NAMES) do counts[name] = self.counts[name] or 0 end
  for _, letter in ipairs(smart.LETTERS) do met[letter] = self.total[letter] end
  self.write(self.documents > 0 and "\n  " or "", "],\n  \"troubles\": ",
    json.encode(json.map(summary.troubles, function(trouble)
      return { path = trouble.path or json.null, message = trouble.message }
    end), "  "), ",\n  \"summary\": ",
    json.encode({
      documents = self.documents,
      goals = self.total.goals,
      smart = self.total.all,
      met = met,
      findings = counts,
      accepted = summary.accepted,
      stale = summary.stale,
    }, "  "), "\n}\n")
end

return new
