-- commands.lua: what an editor may ask to be done, by workspace/executeCommand.
local diagnostics = require "milstolpe.server.diagnostics"
local edits = require "milstolpe.server.edits"
local pages = require "milstolpe.pages"
local protocol = require "milstolpe.server.protocol"
local texts = require "milstolpe.server.texts"

local commands = {}

local run = {}

---The page of a rule, shown where the client can show a document; its text is the answer.
run["milstolpe.explain"] = function(server, rule, language)
  if type(language) ~= "string" then language = server.locale end
  local page, message = pages.rule(tostring(rule), language)
  if not page then
    protocol.raise(protocol.ERROR.INVALID_PARAMS, message or texts.of(language).unknown_rule:format(tostring(rule)))
  end
  local href = server.client.shows_documents and server.page(rule, language)
  if href then server:ask("window/showDocument", { uri = href, takeFocus = true }) end
  return page
end

local function finding_of(report, rule)
  for index, finding in ipairs(report.findings) do
    if finding.rule == rule then return finding, index end
  end
end

---Adds a section that says when the goals are reviewed.
run["milstolpe.insertReview"] = function(server, uri)
  local document = server.documents:get { uri = uri }
  local report = document:must_report()
  local finding, index = finding_of(report, "plan.no-review")
  local fixes = finding and document.engine:fixes(index) or {}
  for _, fix in ipairs(fixes) do
    if fix.kind == "repair" then
      local edit = edits.of_fix(server.client, document, fix.edits)
      server:ask("workspace/applyEdit", { label = fix.title, edit = edit })
      return true
    end
  end
  local language = finding and diagnostics.language(report, finding) or report.language
  server:tell(protocol.MESSAGE.INFO, texts.of(language).no_review)
  return false
end

---Selects bytes of a document: the place that a fix left to be filled in.
run["milstolpe.select"] = function(server, uri, first, last)
  local document = server.documents:get { uri = uri }
  local length = document.lines:length()
  if type(first) ~= "number" or type(last) ~= "number" or first < 0 or last > length then return false end
  local range = document.lines:range(first, last)
  server:ask("window/showDocument", { uri = uri, takeFocus = true, selection = range })
  return true
end

commands.NAMES = { "milstolpe.explain", "milstolpe.insertReview", "milstolpe.select" }

---@param server milstolpe.Server
---@param name string
---@param arguments any[]
---@return any
function commands.run(server, name, arguments)
  if not run[name] then
    protocol.raise(protocol.ERROR.INVALID_PARAMS, ("unknown command '%s'"):format(tostring(name)))
  end
  arguments = arguments or {}
  return run[name](server, arguments[1], arguments[2], arguments[3])
end

return commands
