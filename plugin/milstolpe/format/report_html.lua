-- format/report_html.lua: the report for people who were not there: one HTML page that needs nothing else.
-- Each document has a scorecard of its goals, its deadlines on a timeline, and each goal with the words
-- that decided marked in its source.
local core = require "milstolpe.core"
local html = require "milstolpe.report.html"
local passages = require "milstolpe.report.passages"
local smart = require "milstolpe.smart"
local style = require "milstolpe.report.style"
local timeline = require "milstolpe.report.timeline"
local words = require "milstolpe.words"

local Page = {}
Page.__index = Page

---@param write fun(...: string)
---@return table a format: `document(entry)` for each, `finish()` at the end
local function new(write)
  return setmetatable({ write = write, documents = {}, languages = {} }, Page)
end

-- ---- Parts of a document ------------------------------------------------------------------------

local escape, element = html.escape, html.element

local function state_cell(goal, index, says)
  local state = goal.criteria[smart.LETTERS[index]].state
  local title = ("%s: %s"):format(says.criteria[index], says.state[state])
  return ('<td class="state %s"><span title="%s" aria-label="%s">%s</span></td>')
    :format(state, title, title, smart.mark(state))
end

local function depth_of(goals, goal)
  local depth = 0
  while goal.parent and depth < 6 do
    depth, goal = depth + 1, goals[goal.parent]
  end
  return depth
end

local function table_row(self, report, goal, index, says)
  local parts = { ('<td style="padding-left:%.1frem"><a href="#%s">%s</a>%s</td>'):format(
    0.5 + 1.25 * depth_of(report.goals, goal), html.id(self.number, index), escape(goal.text),
    goal.done and " <small>" .. says.done .. "</small>" or "") }
  for i = 1, #smart.LETTERS do parts[#parts + 1] = state_cell(goal, i, says) end
  parts[#parts + 1] = ("<td>%d/%d</td>"):format(smart.score(goal), #smart.LETTERS)
  parts[#parts + 1] = ('<td class="date">%s</td>'):format(goal.deadline or "–")
  return element("tr", "", table.concat(parts))
end

local function scorecard_table(self, report, says)
  local head, rows = { element("th", 'scope="col"', says.report.goal) }, {}
  for i, letter in ipairs(smart.LETTERS) do
    head[#head + 1] = element("th", ('scope="col" title="%s"'):format(says.criteria[i]), letter)
  end
  head[#head + 1] = element("th", 'scope="col"', says.report.score)
  head[#head + 1] = element("th", 'scope="col"', says.report.deadline)
  for index, goal in ipairs(report.goals) do rows[index] = table_row(self, report, goal, index, says) end
  return ("<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s\n</tbody></table>\n")
    :format(table.concat(head), table.concat(rows, "\n"))
end

local function tally_list(report, says)
  local tally, items = smart.tally(report.goals), {}
  local function add(name, count)
    items[#items + 1] = ('<li>%s <b>%d/%d</b><meter min="0" max="%d" value="%d">%d/%d</meter></li>')
      :format(name, count, tally.goals, tally.goals, count, count, tally.goals)
  end
  add(says.report.all_five, tally.all)
  for i, letter in ipairs(smart.LETTERS) do add(says.criteria[i], tally[letter]) end
  return ('<ul class="tally">\n%s\n</ul>\n'):format(table.concat(items, "\n"))
end

local CLASS = { error = "missing", warning = "weak", info = "dim", hint = "dim" }

-- What is said of a goal, or of the document where `goal` is nil; the gravest first.
local function said_list(report, goal, says)
  local items = {}
  for _, severity in ipairs { "error", "warning", "info", "hint" } do
    for _, finding in ipairs(report.findings) do
      if finding.goal == goal and finding.severity == severity then
        items[#items + 1] = ('<li><span class="%s">%s</span> %s <code class="dim">%s</code></li>')
          :format(CLASS[severity], says.severity[severity], escape(finding.message), finding.rule)
      end
    end
  end
  if #items == 0 then return "" end
  return ('<ul class="said">\n%s\n</ul>\n'):format(table.concat(items, "\n"))
end

local function card_html(goal, says)
  local parts = {}
  for i, letter in ipairs(smart.LETTERS) do
    local state = goal.criteria[letter].state
    local title = ('class="%s" title="%s: %s"'):format(state, says.criteria[i], says.state[state])
    parts[i] = element("span", title, letter .. smart.mark(state))
  end
  local deadline = goal.deadline and (" · %s %s"):format(says.deadline, goal.deadline) or ""
  return element("span", 'class="card"', table.concat(parts, " ") .. deadline)
end

local function source_html(entry, starts, goal)
  local parts = {}
  for i, passage in ipairs(passages.of(entry.text, starts, goal)) do
    parts[i] = ("<div><span>%d</span><p>%s</p></div>"):format(passage.number, passage.html)
  end
  return element("div", 'class="source"', table.concat(parts, "\n"))
end

local function goal_article(self, entry, starts, index, says)
  local goal = entry.report.goals[index]
  local parent = goal.parent and entry.report.goals[goal.parent]
  local serves = parent and ('<p class="dim">%s <a href="#%s">%s</a></p>\n')
    :format(says.serves, html.id(self.number, goal.parent), escape(parent.text)) or ""
  return ('<article id="%s">\n<header><h4>%s</h4>%s</header>\n%s%s\n%s</article>\n'):format(
    html.id(self.number, index), escape(goal.text), card_html(goal, says), serves, source_html(entry, starts, goal),
    said_list(entry.report, index, says))
end

-- ---- A document ---------------------------------------------------------------------------------

-- The byte at which each line begins, and one more behind the last.
local function line_starts(text)
  local starts, at = { 0 }, 1
  while true do
    local ending = text:find("[\r\n]", at)
    if not ending then break end
    at = ending + (text:sub(ending, ending + 1) == "\r\n" and 2 or 1)
    starts[#starts + 1] = at - 1
  end
  starts[#starts + 1] = #text
  return starts
end

local function heading(text)
  return element("h3", "", text) .. "\n"
end

local function goals_html(self, entry, says)
  local report, number, starts = entry.report, self.number, line_starts(entry.text)
  local parts = { tally_list(report, says), heading(says.report.scorecard), scorecard_table(self, report, says) }
  local function id_of(index) return html.id(number, index) end
  parts[#parts + 1] = heading(says.report.timeline) .. timeline.of(report, id_of, says.report)
  parts[#parts + 1] = heading(says.report.one_by_one)
  for index in ipairs(report.goals) do parts[#parts + 1] = goal_article(self, entry, starts, index, says) end
  return table.concat(parts)
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Page:document(entry)
  self.number = #self.documents + 1
  local report = entry.report
  local says = words.for_language(report.language)
  local whole = said_list(report, nil, says)
  self.languages[report.language] = true
  self.today = report.today
  local body = #report.goals == 0 and element("p", "", says.no_goals:format(escape(entry.path)))
    or goals_html(self, entry, says)
  if whole ~= "" then body = body .. heading(says.whole_document) .. whole end
  self.documents[self.number] = {
    path = entry.path,
    tally = smart.tally(report.goals),
    html = ('<section id="d%d" lang="%s">\n<h2>%s</h2>\n%s</section>\n'):format(self.number, report.language,
      escape(entry.path), body),
  }
end

-- ---- The page -----------------------------------------------------------------------------------

local HEAD = [[
<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>%s</title>
<style>
%s</style>
</head>
<body>
<header>
<h1>%s</h1>
<p>%s</p>
</header>
]]

local function contents_list(documents)
  if #documents < 2 then return "" end
  local items = {}
  for i, document in ipairs(documents) do
    items[i] = ('<li><a href="#d%d">%s</a> <span class="dim">%d/%d</span></li>')
      :format(i, escape(document.path), document.tally.all, document.tally.goals)
  end
  return ("<nav><ul>\n%s\n</ul></nav>\n"):format(table.concat(items, "\n"))
end

local function legend(says)
  local items = {}
  for i, letter in ipairs(smart.LETTERS) do
    items[i] = ('<li><mark class="%s">%s</mark> %s</li>'):format(letter, letter, says.criteria[i])
  end
  for _, state in ipairs { "met", "weak", "missing" } do
    items[#items + 1] = ('<li><span class="%s">%s</span> %s</li>'):format(state, smart.mark(state), says.state[state])
  end
  return ('<ul class="legend">%s</ul>'):format(table.concat(items))
end

---Writes the page.
function Page:finish()
  local says, total = words.for_languages(self.languages), { goals = 0, all = 0 }
  for _, document in ipairs(self.documents) do smart.add(total, document.tally) end
  local summary = says.report.summary(total.goals, #self.documents, total.all)
  if self.today then summary = summary .. " " .. says.report.judged:format(self.today) end
  self.write(HEAD:format(says.report.language, says.report.title, style, says.report.title, summary),
    contents_list(self.documents))
  for _, document in ipairs(self.documents) do self.write(document.html) end
  self.write(("<footer>%s<p>Milstolpe %s</p></footer>\n</body>\n</html>\n"):format(legend(says), core.version))
end

return new
