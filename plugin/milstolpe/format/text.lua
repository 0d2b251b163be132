-- format/text.lua: the report for people: each goal with its scorecard, the words that a
-- finding is about, the finding; at the end how many goals meet each criterion.
local characters = require "milstolpe.characters"
local excerpt = require "milstolpe.excerpt"
local severity = require "milstolpe.severity"
local smart = require "milstolpe.smart"
local terminal = require "milstolpe.terminal"
local words = require "milstolpe.words"

local Text = {}
Text.__index = Text

local function new(write, options)
  return setmetatable({
    write = write,
    paint = terminal.painter(options.color),
    columns = options.columns or terminal.columns(),
    quiet = options.quiet,
    hints = options.hints,
    rows = {},
    total = {},
    counts = { error = 0, warning = 0, info = 0, hint = 0 },
    languages = {},
  }, Text)
end

local SEVERITY_COLOR = { error = "red", warning = "yellow", info = "blue", hint = "cyan" }

-- ---- Findings -----------------------------------------------------------------------------------

local GUTTER = "  %5s %s "
local GUTTER_WIDTH = 10
local SEVERITY_WIDTH = 7 -- "warning", "varning"

local function gutter(self, number)
  return self.paint(GUTTER:format(number, "│"), "dim")
end

local function write_lines(self, ...)
  self.write(table.concat({ ... }, "\n"), "\n")
end

local function marks_are_last(self, lines)
  local last = self.last
  if not last or #last ~= #lines then return false end
  for i, line in ipairs(lines) do
    if line.number ~= last[i].number or line.marks ~= last[i].marks
        or line.source ~= last[i].source then return false end
  end
  return true
end

-- The source lines, unless the finding before was on the same words; one line with other marks
-- shows only its marks.
local function write_excerpt(self, lines, color)
  if marks_are_last(self, lines) then return end
  local last = self.last
  local same_line = last and #last == 1 and #lines == 1 and last[1].number == lines[1].number
    and last[1].source == lines[1].source
  for _, line in ipairs(lines) do
    if not same_line then write_lines(self, gutter(self, line.number) .. line.source) end
    if line.marks ~= "" then
      write_lines(self, gutter(self, "") .. self.paint(line.marks, color, "bold"))
    end
  end
  self.last = lines
end

-- The message with the rule's name at its end, wrapped, under the marks.
local function write_message(self, finding, language)
  local label = language.severity[finding.severity]
  local indent = SEVERITY_WIDTH + 2
  local message = characters.printable(finding.message)
  local lines = characters.wrap(message, self.columns - GUTTER_WIDTH - indent)
  local rule = "[" .. finding.rule .. "]"
  local room = self.columns - GUTTER_WIDTH - indent - characters.width(lines[#lines]) - 1
  local colored_rule = self.paint(rule, "dim")
  if #rule <= room then
    lines[#lines] = lines[#lines] .. " " .. colored_rule
  else
    lines[#lines + 1] = colored_rule
  end
  for i, line in ipairs(lines) do
    local head = (" "):rep(indent)
    if i == 1 then
      local padding = (" "):rep(indent - characters.width(label))
      head = self.paint(label, SEVERITY_COLOR[finding.severity], "bold") .. padding
    end
    write_lines(self, gutter(self, "") .. head .. line)
  end
end

local function write_finding(self, entry, finding, language)
  local room = self.columns - GUTTER_WIDTH
  local start, stop = finding.range.start, finding.range["end"]
  local lines = excerpt.lines(entry.text, start.byte, stop.byte, start.line, room)
  write_excerpt(self, lines, SEVERITY_COLOR[finding.severity])
  write_message(self, finding, language)
end

-- ---- Documents ----------------------------------------------------------------------------------

local function write_goal_title(self, goal)
  local room = self.columns - smart.SCORECARD_WIDTH - 2
  local title = characters.cut(characters.printable(goal.text), room)
  local card = smart.scorecard(goal, self.paint)
  write_lines(self, "", self.paint(characters.pad(title, room), "bold") .. "  " .. card)
end

-- The findings of one goal, or those of no goal where `goal` is nil.
local function write_group(self, entry, findings, goal, language)
  if goal then
    write_goal_title(self, goal)
  else
    write_lines(self, "", self.paint(language.whole_document, "bold"))
  end
  self.last = nil
  for _, finding in ipairs(findings) do write_finding(self, entry, finding, language) end
end

local CRITERION_RANK = {}
for i, letter in ipairs(smart.LETTERS) do CRITERION_RANK[letter] = i end

-- The order in which a goal's findings are shown: line by line, the gravest first, then as the scorecard
-- reads.
local function comes_before(a, b)
  local first, second = a.range.start, b.range.start
  if first.line ~= second.line then return first.line < second.line end
  if a.severity ~= b.severity then return severity.reaches(a.severity, b.severity) end
  local rank, other = CRITERION_RANK[a.criterion] or 0, CRITERION_RANK[b.criterion] or 0
  if rank ~= other then return rank < other end
  if first.byte ~= second.byte then return first.byte < second.byte end
  return a.rule < b.rule
end

-- Findings by the goal they are about, 0 for none.
local function by_goal(findings)
  local groups = {}
  for _, finding in ipairs(findings) do
    local key = finding.goal or 0
    groups[key] = groups[key] or {}
    table.insert(groups[key], finding)
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
  if self.started then self.write "\n" end
  self.started = true
  write_lines(self, self.paint(characters.printable(entry.path), "bold", "underline"))
  local groups = by_goal(shown)
  for i, goal in ipairs(report.goals) do
    if groups[i] then write_group(self, entry, groups[i], goal, language) end
  end
  if groups[0] then write_group(self, entry, groups[0], nil, language) end
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
local function write_table(self, language)
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
  write_lines(self, table_head(self, names, width))
  for _, row in ipairs(rows) do
    write_lines(self, table_row(self, names, row.name, row.tally, width))
  end
  if omitted > 0 then write_lines(self, self.paint(language.more_documents(omitted), "dim")) end
  if #rows > 1 then
    write_lines(self, table_row(self, names, language.all, total, width))
  end
  write_lines(self, "")
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

local function write_advice(self, language)
  for _, line in ipairs(characters.wrap(language.advice, self.columns)) do
    write_lines(self, self.paint(line, "dim"))
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
  if self.started then self.write "\n" end
  if goals == 0 then
    write_lines(self, language.no_goals:format(documents))
  else
    local total = write_table(self, language)
    write_lines(self, language.all_five:format(language.goals(goals), documents, total.all))
  end
  if goals > 0 or self.started then write_lines(self, counts_of(self, language)) end
  if summary.accepted > 0 then write_lines(self, language.accepted(summary.accepted)) end
  if summary.stale > 0 then write_lines(self, language.stale(summary.stale)) end
  if self.started then write_advice(self, language) end
end

return new
