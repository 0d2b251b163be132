-- format/text.lua: the report for people: each goal with its scorecard, the words that a
-- finding is about, the finding; at the end how many goals meet each criterion.
local characters = require "milstolpe.characters"
local core = require "milstolpe.core"
local excerpt = require "milstolpe.excerpt"
local severity = require "milstolpe.severity"
local smart = require "milstolpe.smart"
local terminal = require "milstolpe.terminal"
local words = require "milstolpe.words"

local Text = {}
Text.__index = Text

local GUTTER = "  %5s │ "
local GUTTER_WIDTH = 10

local function new(write, options)
  local paint = terminal.painter(options.color)
  return setmetatable({
    write = write,
    paint = paint,
    columns = options.columns or terminal.columns(),
    quiet = options.quiet,
    hints = options.hints,
    gutter = paint(GUTTER:format "", "dim"),
    lines = {},
    rows = {},
    total = {},
    counts = { error = 0, warning = 0, info = 0, hint = 0 },
    languages = {},
  }, Text)
end

-- Lines are written together: a document has thousands.
local function add_line(self, line)
  self.lines[#self.lines + 1] = line
end

local function write_lines(self)
  add_line(self, "")
  self.write(table.concat(self.lines, "\n"))
  self.lines = {}
end

-- ---- Findings -----------------------------------------------------------------------------------

local SEVERITY_COLOR = { error = "red", warning = "yellow", info = "blue", hint = "cyan" }
local SEVERITY_WIDTH = 7 -- "warning", "varning"
local INDENT_WIDTH = SEVERITY_WIDTH + 2
local INDENT = (" "):rep(INDENT_WIDTH)

local function are_same(lines, last)
  if not last or #last ~= #lines then return false end
  for i, line in ipairs(lines) do
    if line.number ~= last[i].number or line.marks ~= last[i].marks
        or line.source ~= last[i].source then return false end
  end
  return true
end

-- The source lines, unless the finding before was on the same words; one line with other marks
-- shows only its marks.
local function add_excerpt(self, lines, color)
  local last = self.last
  if are_same(lines, last) then return end
  local same_line = last and #last == 1 and #lines == 1 and last[1].number == lines[1].number
    and last[1].source == lines[1].source
  for _, line in ipairs(lines) do
    if not same_line then add_line(self, self.paint(GUTTER:format(line.number), "dim") .. line.source) end
    if line.marks ~= "" then add_line(self, self.gutter .. self.paint(line.marks, color, "bold")) end
  end
  self.last = lines
end

-- What stands before a message.
local function label_of(self, name, language)
  local label = language.severity[name]
  return self.paint(label, SEVERITY_COLOR[name], "bold") .. (" "):rep(INDENT_WIDTH - characters.width(label))
end

-- The message with the rule's name at its end, wrapped, under the marks.
local function add_message(self, finding, language)
  local columns = self.columns - GUTTER_WIDTH - INDENT_WIDTH
  local lines = characters.wrap(characters.printable(finding.message), columns)
  local last, rule = lines[#lines], self.paint("[" .. finding.rule .. "]", "dim")
  if characters.width(last) + 1 + #finding.rule + 2 <= columns then
    lines[#lines] = last .. " " .. rule
  else
    lines[#lines + 1] = rule
  end
  add_line(self, self.gutter .. label_of(self, finding.severity, language) .. lines[1])
  for i = 2, #lines do add_line(self, self.gutter .. INDENT .. lines[i]) end
end

-- A finding and where it stands.
local function locate(finding)
  local first, line, _, _, last = core.place(finding)
  return { finding = finding, first = first, last = last, line = line }
end

local function add_finding(self, entry, located, language)
  local room, color = self.columns - GUTTER_WIDTH, SEVERITY_COLOR[located.finding.severity]
  add_excerpt(self, excerpt.lines(entry.text, located.first, located.last, located.line, room), color)
  add_message(self, located.finding, language)
end

-- ---- Documents ----------------------------------------------------------------------------------

local function goal_title(self, goal)
  local room = self.columns - smart.SCORECARD_WIDTH - 2
  local title = characters.cut(characters.printable(goal.text), room)
  return self.paint(characters.pad(title, room), "bold") .. "  " .. smart.scorecard(goal, self.paint)
end

-- The findings of one goal, or those of no goal.
local function add_group(self, entry, title, group, language)
  add_line(self, "")
  add_line(self, title)
  self.last = nil
  for _, located in ipairs(group) do add_finding(self, entry, located, language) end
end

local CRITERION_RANK = {}
for i, letter in ipairs(smart.LETTERS) do CRITERION_RANK[letter] = i end

-- The order in which a goal's findings are shown: line by line, the gravest first, then as the scorecard
-- reads.
local function comes_before(a, b)
  if a.line ~= b.line then return a.line < b.line end
  local first, second = a.finding, b.finding
  if first.severity ~= second.severity then return severity.reaches(first.severity, second.severity) end
  local rank, other = CRITERION_RANK[first.criterion] or 0, CRITERION_RANK[second.criterion] or 0
  if rank ~= other then return rank < other end
  if a.first ~= b.first then return a.first < b.first end
  return first.rule < second.rule
end

-- Findings by the goal they are about, 0 for none.
local function by_goal(findings)
  local groups = {}
  for _, finding in ipairs(findings) do
    local key = finding.goal or 0
    local group = groups[key] or {}
    groups[key] = group
    group[#group + 1] = locate(finding)
  end
  for _, group in pairs(groups) do table.sort(group, comes_before) end
  return groups
end

-- The same hint stands beside most goals ("name an owner"): unless asked for, hints are only counted.
local function graver_than_hints(findings)
  local kept = {}
  for _, finding in ipairs(findings) do
    if finding.severity ~= "hint" then kept[#kept + 1] = finding end
  end
  return kept
end

---`entry` is { path, text, report, findings }, its findings being those to show.
---@param entry milstolpe.Entry
function Text:document(entry)
  local report, language = entry.report, words.for_language(entry.report.language)
  self.languages[report.language] = true
  self.rows[#self.rows + 1] = { path = entry.path, tally = smart.tally(report.goals) }
  for _, finding in ipairs(entry.findings) do
    self.counts[finding.severity] = self.counts[finding.severity] + 1
  end
  local shown = self.hints and entry.findings or graver_than_hints(entry.findings)
  if #shown == 0 then return end
  if self.started then add_line(self, "") end
  self.started = true
  add_line(self, self.paint(characters.printable(entry.path), "bold", "underline"))
  local groups = by_goal(shown)
  for i, goal in ipairs(report.goals) do
    if groups[i] then add_group(self, entry, goal_title(self, goal), groups[i], language) end
  end
  if groups[0] then add_group(self, entry, self.paint(language.whole_document, "bold"), groups[0], language) end
  write_lines(self)
end

-- ---- Summary ------------------------------------------------------------------------------------

-- Documents beyond these are left out of the table; the last row counts them all the same.
local MOST_ROWS = 20

local function share_color(met, goals)
  if met == goals then return "green" end
  return met * 2 < goals and "red" or "yellow"
end

local CELL_WIDTH = 5 -- "12/34"

local function table_row(self, names, title, tally, first_width)
  local cells = { characters.pad(title, first_width) }
  for i, letter in ipairs(smart.LETTERS) do
    local text = ("%d/%d"):format(tally[letter], tally.goals)
    local width = math.max(characters.width(names[i]), CELL_WIDTH)
    local padding = (" "):rep(width - #text)
    cells[#cells + 1] = padding .. self.paint(text, share_color(tally[letter], tally.goals))
  end
  return table.concat(cells, "  ")
end

local function table_head(self, names, first_width)
  local cells = { (" "):rep(first_width) }
  for _, name in ipairs(names) do
    cells[#cells + 1] = (" "):rep(CELL_WIDTH - characters.width(name)) .. self.paint(name, "bold")
  end
  return table.concat(cells, "  ")
end

local NAMED_WIDTH, LETTERS_WIDTH, NARROWEST_TITLE = 60, 36, 20

-- What stands over the table's columns: the criteria's names, or their letters where there is no room.
local function column_names(self, language)
  local named = self.columns >= NAMED_WIDTH + NARROWEST_TITLE
  return named and language.criteria or smart.LETTERS, self.columns - (named and NAMED_WIDTH or LETTERS_WIDTH)
end

-- The table whose columns are the five criteria.
local function add_table(self, language)
  local rows, total, omitted = {}, {}, 0
  for _, row in ipairs(self.rows) do
    smart.add(total, row.tally)
    if row.tally.goals > 0 and #rows < MOST_ROWS then
      rows[#rows + 1] = row
    elseif row.tally.goals > 0 then
      omitted = omitted + 1
    end
  end
  local names, widest = column_names(self, language)
  local width = characters.width(language.all)
  for _, row in ipairs(rows) do
    row.name = characters.cut(characters.printable(row.path), widest)
    width = math.max(width, characters.width(row.name))
  end
  add_line(self, table_head(self, names, width))
  for _, row in ipairs(rows) do
    add_line(self, table_row(self, names, row.name, row.tally, width))
  end
  if omitted > 0 then add_line(self, self.paint(language.more_documents(omitted), "dim")) end
  if #rows > 1 then
    add_line(self, table_row(self, names, language.all, total, width))
  end
  add_line(self, "")
  return total
end

local function counts_of(self, language)
  local parts = {}
  for _, name in ipairs(severity.NAMES) do
    local count = self.counts[name]
    if count > 0 then
      parts[#parts + 1] = self.paint(language.severities[name](count), SEVERITY_COLOR[name])
    end
  end
  if #parts == 0 then return self.paint(language.no_findings, "green") end
  local hidden = self.counts.hint > 0 and not self.hints and language.hidden or ""
  return table.concat(parts, ", ") .. hidden .. "."
end

local function add_advice(self, language)
  for _, line in ipairs(characters.wrap(language.advice, self.columns)) do
    add_line(self, self.paint(line, "dim"))
  end
end

---`summary` is { accepted, stale }: findings that the baseline took, and those that it has in
---vain.
---@param summary table
function Text:finish(summary)
  if self.quiet or #self.rows == 0 then return end
  local language = words.for_languages(self.languages)
  local goals = 0
  for _, row in ipairs(self.rows) do goals = goals + row.tally.goals end
  local documents = language.documents(#self.rows)
  if #self.rows == 1 then documents = characters.printable(self.rows[1].path) end
  if self.started then add_line(self, "") end
  if goals == 0 then
    add_line(self, language.no_goals:format(documents))
  else
    local total = add_table(self, language)
    add_line(self, language.all_five:format(language.goals(goals), documents, total.all))
  end
  if goals > 0 or self.started then add_line(self, counts_of(self, language)) end
  if summary.accepted > 0 then add_line(self, language.accepted(summary.accepted)) end
  if summary.stale > 0 then add_line(self, language.stale(summary.stale)) end
  if self.started then add_advice(self, language) end
  write_lines(self)
end

return new
