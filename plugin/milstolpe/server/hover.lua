-- hover.lua: what the goal under the pointer meets, by which words, and what to do about the rest.
local characters = require "milstolpe.characters"
local goals = require "milstolpe.server.goals"
local protocol = require "milstolpe.server.protocol"
local smart = require "milstolpe.smart"
local words = require "milstolpe.words"

local hover = {}

local EVIDENCE_WIDTH = 60

local function plainly(text) return text end

-- Styles of the text: Markdown, or none where the client shows plain text.
local MARKDOWN = {
  bold = function(text) return "**" .. text .. "**" end,
  literal = function(text) return (text:gsub("[\\`*_%[%]<>#|~]", "\\%0")) end,
  link = function(text, href) return href and ("[%s](%s)"):format(text, href) or "`" .. text .. "`" end,
  item = "- ",
}
local PLAIN = { bold = plainly, literal = plainly, link = plainly, item = "  " }

local function quoted(document, evidence, says, style)
  local list = {}
  for i, range in ipairs(evidence) do
    local text = document.lines:sub(range.start.byte, range["end"].byte):gsub("%s+", " ")
    list[i] = says.quote:format(style.literal(characters.cut(text, EVIDENCE_WIDTH)))
  end
  return table.concat(list, ", ")
end

-- "- **Mätbart** ✗ saknas (measurable.no-target)"
local function criterion_line(document, goal, index, says, style, page)
  local verdict = goal.criteria[smart.LETTERS[index]]
  local line = ("%s%s %s %s"):format(style.item, style.bold(says.criteria[index]),
    smart.mark(verdict.state), says.state[verdict.state])
  local evidence = quoted(document, verdict.evidence or {}, says, style)
  if evidence ~= "" then line = line .. ": " .. evidence end
  if verdict.reason then
    line = ("%s (%s)"):format(line, style.link(verdict.reason, page(verdict.reason, goal.language)))
  end
  return line
end

-- The gravest thing said of the goal.
local function advice(report, index)
  local best
  for _, finding in ipairs(report.findings) do
    local graver = not best or protocol.SEVERITY[finding.severity] < protocol.SEVERITY[best.severity]
    if finding.goal == index and graver then best = finding end
  end
  return best
end

local function title_line(goal, says, style)
  local parts = { style.bold(smart.scorecard(goal, plainly)) }
  if goal.done then parts[#parts + 1] = says.done end
  if goal.deadline then parts[#parts + 1] = says.deadline .. " " .. goal.deadline end
  return table.concat(parts, " · ")
end

---@param document milstolpe.Document
---@param byte integer
---@param client milstolpe.Client
---@param page fun(rule: string, language: string): string?
---@return table? Hover
function hover.at(document, byte, client, page)
  local report = document:must_report()
  local goal, index = goals.at(report, byte)
  if not goal then return nil end
  local style = client.markdown_hover and MARKDOWN or PLAIN
  local says = words.for_language(goal.language)
  local lines = { title_line(goal, says, style), "" }
  for i = 1, #smart.LETTERS do
    lines[#lines + 1] = criterion_line(document, goal, i, says, style, page)
  end
  local said = advice(report, index)
  if said then
    lines[#lines + 1] = ""
    lines[#lines + 1] = style.literal(said.message)
  end
  return {
    contents = { kind = client.markdown_hover and "markdown" or "plaintext", value = table.concat(lines, "\n") },
    range = document.lines:range_of(goal.range),
  }
end


return hover
