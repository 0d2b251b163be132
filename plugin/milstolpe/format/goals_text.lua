-- format/goals_text.lua: the goals for people, a line each, with the words that decided where
-- asked for.
local characters = require "milstolpe.characters"
local smart = require "milstolpe.smart"
local terminal = require "milstolpe.terminal"
local words = require "milstolpe.words"

local Goals = {}
Goals.__index = Goals

local function new(write, options)
  return setmetatable({
    write = write,
    paint = terminal.painter(options.color),
    columns = options.columns or terminal.columns(),
    evidence = options.evidence,
    documents = 0,
  }, Goals)
end

local STATE_COLOR = { met = "green", weak = "yellow", missing = "red" }

-- How deep a goal stands below others.
local function depth_of(goals, goal)
  local depth, at = 0, goal
  while at.parent and depth < 6 do
    depth, at = depth + 1, goals[at.parent]
  end
  return depth
end

-- The words of a criterion's evidence, as they stand in the source.
local function quote_evidence(entry, verdict, language)
  local quotes = {}
  for i, range in ipairs(verdict.evidence or {}) do
    local text = entry.text:sub(range.start.byte + 1, range["end"].byte):gsub("%s+", " ")
    quotes[i] = language.quote:format(characters.printable(text))
  end
  return table.concat(quotes, ", ")
end

local function write_evidence(self, entry, goal, language)
  for i, letter in ipairs(smart.LETTERS) do
    local verdict = goal.criteria[letter]
    local why = quote_evidence(entry, verdict, language)
    if verdict.reason then
      why = why .. (why ~= "" and " " or "") .. self.paint("[" .. verdict.reason .. "]", "dim")
    end
    local name = characters.pad(language.criteria[i], 10)
    local state = characters.pad(language.state[verdict.state], 9)
    self.write((("         %s  %s  %s"):format(self.paint(name, "bold"),
      self.paint(state, STATE_COLOR[verdict.state]), why):gsub("%s+$", "")), "\n")
  end
end

local function write_goal(self, entry, goal, language)
  local notes = {}
  if goal.deadline then notes[#notes + 1] = language.deadline .. " " .. goal.deadline end
  if goal.done then notes[#notes + 1] = language.done end
  local note = #notes > 0 and "  (" .. table.concat(notes, ", ") .. ")" or ""
  local indent = ("  "):rep(depth_of(entry.report.goals, goal))
  local room = self.columns - smart.SCORECARD_WIDTH - 9 - #note - #indent
  local text = characters.cut(characters.printable(goal.text), math.max(room, 20))
  local line, card = ("%5d"):format(goal.range.start.line), smart.scorecard(goal, self.paint)
  self.write(self.paint(line, "dim"), "  ", card, "  ", indent, text, self.paint(note, "dim"), "\n")
  if self.evidence then write_evidence(self, entry, goal, language) end
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Goals:document(entry)
  local language = words.for_language(entry.report.language)
  if self.documents > 0 then self.write "\n" end
  self.documents = self.documents + 1
  local name = characters.printable(entry.path)
  if #entry.report.goals == 0 then return self.write(language.no_goals:format(name), "\n") end
  self.write(self.paint(name, "bold", "underline"), "\n")
  for _, goal in ipairs(entry.report.goals) do write_goal(self, entry, goal, language) end
  local tally = smart.tally(entry.report.goals)
  self.write("\n", language.all_five:format(language.goals(tally.goals), name, tally.all), "\n")
end

---What stands behind the last document.
function Goals.finish() end

return new
