-- buffer.lua: a text in an editor that tells us the whole text, not its edits: kept in step with it,
-- judged, and asked about by byte. Knows no editor; vis and lite-xl share it.
local checkers = require "milstolpe.checkers"
local goals = require "milstolpe.server.goals"
local path = require "milstolpe.path"
local settings = require "milstolpe.settings"
local severity = require "milstolpe.severity"
local smart = require "milstolpe.smart"
local typing = require "milstolpe.server.typing"

---@class milstolpe.Buffer
---@field text string? what was last judged
---@field report table? what came of it, as document:check gives it; nil where it failed
---@field message string? why it failed
---@field findings table[] what is to be shown: those of the report but what is still being typed
local Buffer = {}
Buffer.__index = Buffer

local buffer = {}

-- Bytes at the beginning that two texts share. Halves are compared as a whole: a loop over bytes
-- would be felt at each key.
local function common_head(a, b)
  local low, high = 0, math.min(#a, #b)
  while low < high do
    local middle = math.ceil((low + high) / 2)
    if a:sub(low + 1, middle) == b:sub(low + 1, middle) then low = middle else high = middle - 1 end
  end
  return low
end

-- Bytes at the end that two texts share, behind `head` in both.
local function common_tail(a, b, head)
  local low, high = 0, math.min(#a, #b) - head
  while low < high do
    local middle = math.ceil((low + high) / 2)
    if a:sub(-middle, -low - 1) == b:sub(-middle, -low - 1) then low = middle else high = middle - 1 end
  end
  return low
end

local function splits_character(text, byte)
  return text:find("^[\128-\191]", byte + 1) ~= nil
end

---The smallest edit of whole characters that makes one text of another.
---@param old string
---@param new string
---@return integer start zero-based
---@return integer stop in the old text, exclusive
---@return string text what stands there in the new one
function buffer.difference(old, new)
  local head = common_head(old, new)
  while head > 0 and (splits_character(old, head) or splits_character(new, head)) do head = head - 1 end
  local tail = common_tail(old, new, head)
  while tail > 0 and splits_character(old, #old - tail) do tail = tail - 1 end
  return head, #old - tail, new:sub(head + 1, #new - tail)
end

---@param options { path: string?, checker_for: fun(options: table): table?, string? }? the absolute path of the
---  file, whose settings hold; where checkers are made
---@return milstolpe.Buffer
function buffer.new(options)
  options = options or {}
  return setmetatable({
    path = options.path,
    checker_for = options.checker_for or checkers.cache(),
    findings = {},
    troubles = {},
    said = typing.said({}, 0),
  }, Buffer)
end

-- The settings are read when a text is first seen and when the editor says that they may have changed.
local function find_checker(self)
  self.troubles = {}
  local found = settings.new { trouble = function(message) self.troubles[#self.troubles + 1] = message end }
  local name = path.absolute(self.path or "unnamed.md")
  self.ignored = self.path ~= nil and found:ignores(name, false)
  return self.checker_for(settings.checker_options(found:of(name)))
end

-- The engine's document holding `text`, made anew where an edit is refused (bytes that are no UTF-8).
local function renew(self, text)
  if self.document then
    local start, stop, new = buffer.difference(self.text, text)
    if self.document:edit(start, stop, new) then
      self.typed = #new <= 8 and stop - start <= 8 and start + #new or nil
      return self.document
    end
    self.document:close()
    self.document = nil
  end
  self.typed = nil
  local message
  if not self.checker then self.checker, message = find_checker(self) end
  if not self.checker then return nil, message end
  self.document, message = self.checker:document(text)
  return self.document, message
end

local NOTHING = { goals = {}, findings = {}, language = "en" }

local function check(self, text)
  local document, message = renew(self, text)
  if not document then return nil, message end
  if self.ignored then return NOTHING end
  return document:check()
end

local function is_unfinished(text, cursor)
  return cursor ~= nil and typing.is_unfinished(text:sub(cursor, cursor), text:sub(cursor + 1, cursor + 1))
end

---Judges a text, if it is another than before.
---@param text string
---@return boolean changed
function Buffer:update(text)
  if text == self.text then return false end
  self.report, self.message = check(self, text)
  self.text, self.list = text, nil
  local all = self.report and self.report.findings or {}
  self.findings, self.withheld = all, 0
  if is_unfinished(text, self.typed) then
    self.findings, self.withheld = typing.pass(all, #text, self.typed, self.said)
  end
  self.said = typing.said(self.findings, #text)
  return true
end

---Shows also what was held back while a word was being typed: the cursor has left it.
---@return boolean changed
function Buffer:settle()
  if not self.report or (self.withheld or 0) == 0 then return false end
  self.findings, self.withheld = self.report.findings, 0
  self.said = typing.said(self.findings, #self.text)
  return true
end

---Reads the settings again and judges the text anew.
function Buffer:refresh()
  local text = self.text
  self:close()
  if text then self:update(text) end
end

---Forgets the text and what came of it.
function Buffer:close()
  if self.document then self.document:close() end
  self.document, self.checker, self.text, self.report = nil, nil, nil, nil
  self.findings, self.said = {}, typing.said({}, 0)
end

-- ---- Places -------------------------------------------------------------------------------------

local function length(finding)
  return finding.range["end"].byte - finding.range.start.byte
end

-- The shorter is nearer to what is meant; of equals the graver one counts.
local function is_nearer(finding, best)
  if not best then return true end
  if length(finding) ~= length(best) then return length(finding) < length(best) end
  return finding.severity ~= best.severity and severity.reaches(finding.severity, best.severity)
end

---The shortest finding at a byte, the gravest of equals.
---@param byte integer
---@return table? finding
function Buffer:at(byte)
  local best
  for _, finding in ipairs(self.findings) do
    if goals.touches(finding.range, byte, byte) and is_nearer(finding, best) then best = finding end
  end
  return best
end

---The next finding behind a byte, or the first of all.
---@param byte integer
---@return table? finding
function Buffer:next(byte)
  for _, finding in ipairs(self.findings) do
    if finding.range.start.byte > byte then return finding end
  end
  return self.findings[1]
end

---The last finding before a byte, or the last of all.
---@param byte integer
---@return table? finding
function Buffer:previous(byte)
  for i = #self.findings, 1, -1 do
    if self.findings[i].range.start.byte < byte then return self.findings[i] end
  end
  return self.findings[#self.findings]
end

---How many goals are SMART on all five, and how many there are.
---@return integer all
---@return integer goals
function Buffer:tally()
  local tally = smart.tally(self.report and self.report.goals or {})
  return tally.all, tally.goals
end

-- ---- Fixes --------------------------------------------------------------------------------------

local ORDER = { "repair", "refactor", "silence" }

---What can be done at a byte: repairs first, then what may be done with the goal, then silence.
---@param byte integer
---@return table[] fixes as document:fixes gives them
function Buffer:fixes(byte)
  local all, list = {}, {}
  local function take(found)
    for _, fix in ipairs(found or {}) do all[#all + 1] = fix end
  end
  if not self.report or not self.document then return list end
  for index, finding in ipairs(self.report.findings) do
    if goals.touches(finding.range, byte, byte) then take(self.document:fixes(index)) end
  end
  for index, goal in ipairs(self.report.goals) do
    if goals.touches(goal.range, byte, byte) then take(self.document:refactorings(index)) end
  end
  for _, kind in ipairs(ORDER) do
    for _, fix in ipairs(all) do
      if fix.kind == kind then list[#list + 1] = fix end
    end
  end
  return list
end

-- An edit as it is written: what only the writer knows stands as `[name]`.
local function written(edit)
  local parts, from, size = {}, 0, 0
  local item = { start = edit.range.start.byte, stop = edit.range["end"].byte, marks = {} }
  local function add(part)
    parts[#parts + 1] = part
    size = size + #part
  end
  for _, place in ipairs(edit.placeholders) do
    add(edit.text:sub(from + 1, place.start))
    local mark = { start = size, name = place.name, choices = place.choices }
    add(place.fact and "[" .. place.name .. "]" or edit.text:sub(place.start + 1, place.stop))
    mark.stop = size
    item.marks[#item.marks + 1] = mark
    from = place.stop
  end
  add(edit.text:sub(from + 1))
  item.text = table.concat(parts)
  return item
end

---A fix as an editor makes it: replacements, the last in the text first, so that each stands where
---it says; and where the places to fill in are afterwards, in order. (The edits of a fix stand in order.)
---@param fix table
---@return table[] replacements { start, stop, text } each
---@return table[] places { start, stop, name, choices } each
function buffer.replacements(fix)
  local edits, places, shift = {}, {}, 0
  for _, edit in ipairs(fix.edits) do
    local item = written(edit)
    for _, mark in ipairs(item.marks) do
      mark.start, mark.stop = item.start + shift + mark.start, item.start + shift + mark.stop
      places[#places + 1] = mark
    end
    table.insert(edits, 1, item)
    shift = shift + #item.text - (item.stop - item.start)
  end
  return edits, places
end

return buffer
