-- apply.lua: fixes applied to a text. Pure: texts in, texts out; editors and the command share it.
local core = require "milstolpe.core"

local apply = {}

-- Rules that have fixes which are right without being looked at: of others none is asked for.
local has_safe_fix = {}
for _, rule in ipairs(core.rules()) do has_safe_fix[rule.id] = rule.fix == "safe" end

-- After so many rounds a text that still changes is left as it is: fixes must not chase each other.
local ROUNDS_MAX = 20

-- A place that an edit left to be filled in: bytes start (zero-based) to stop of the text, and its name.
local function mark_of(edit_start, place)
  return { start = edit_start + place.start, stop = edit_start + place.stop, name = place.name }
end

---Whether two edits touch: then they are never made together.
---@param a table
---@param b table
---@return boolean
function apply.overlap(a, b)
  return a.range.start.byte <= b.range["end"].byte and b.range.start.byte <= a.range["end"].byte
end

-- Edits in the order of their places; those at one place stay in theirs.
local function sorted(edits)
  local list = {}
  for i, edit in ipairs(edits) do list[i] = { edit = edit, order = i } end
  table.sort(list, function(a, b)
    local from, to = a.edit.range.start.byte, b.edit.range.start.byte
    if from ~= to then return from < to end
    return a.order < b.order
  end)
  for i, item in ipairs(list) do list[i] = item.edit end
  return list
end

-- Where a byte of the old text is in the new one, or nil where an edit took it.
local function moved_mark(mark, changes)
  local shift = 0
  for _, change in ipairs(changes) do
    if change.stop <= mark.start then
      shift = shift + change.length - (change.stop - change.start)
    elseif change.start < mark.stop then
      return nil
    end
  end
  return { start = mark.start + shift, stop = mark.stop + shift, name = mark.name }
end

local function moved_marks(marks, edits)
  local changes, kept = {}, {}
  for i, edit in ipairs(edits) do
    changes[i] = { start = edit.range.start.byte, stop = edit.range["end"].byte, length = #edit.text }
  end
  for _, mark in ipairs(marks) do
    kept[#kept + 1] = moved_mark(mark, changes)
  end
  return kept
end

---Makes edits that do not overlap.
---@param text string
---@param edits table[] as document:fixes gives them
---@param marks table[]? places still to be filled in, in the text as it is
---@return string text with every placeholder as it stands at first
---@return table[] marks places to be filled in, the new ones too
function apply.edits(text, edits, marks)
  edits = sorted(edits)
  local parts, from, length = {}, 0, 0
  local new_marks = moved_marks(marks or {}, edits)
  local function add(part)
    parts[#parts + 1] = part
    length = length + #part
  end
  for _, edit in ipairs(edits) do
    add(text:sub(from + 1, edit.range.start.byte))
    for _, place in ipairs(edit.placeholders) do new_marks[#new_marks + 1] = mark_of(length, place) end
    add(edit.text)
    from = edit.range["end"].byte
  end
  add(text:sub(from + 1))
  table.sort(new_marks, function(a, b) return a.start < b.start end)
  return table.concat(parts), new_marks
end

---Writes `[name]` in every place that is still to be filled in.
---@param text string
---@param marks table[]
---@return string
function apply.name_marks(text, marks)
  local parts, from = {}, 0
  for _, mark in ipairs(marks) do
    parts[#parts + 1] = text:sub(from + 1, mark.start) .. "[" .. mark.name .. "]"
    from = mark.stop
  end
  return table.concat(parts) .. text:sub(from + 1)
end

-- ---- Many fixes ---------------------------------------------------------------------------------

-- Goals in which something is still to be filled in, by a fix of before or by their writer.
local function unfinished_goals(report)
  local goals = {}
  for _, finding in ipairs(report.findings) do
    if finding.rule == "measurable.placeholder" and finding.goal then goals[finding.goal] = true end
  end
  return goals
end

-- The first fix that may be made without asking.
local function first_fix(fixes, options)
  for _, fix in ipairs(fixes) do
    if fix.kind == "repair" and (fix.safe or options.placeholders) then return fix end
  end
end

local function may_fix(finding, unfinished, options)
  if options.rules and not options.rules[finding.rule] then return false end
  if not options.placeholders then return has_safe_fix[finding.rule] end
  -- A hint is no fault: what it asks for is written only where it is asked for by name.
  if finding.severity == "hint" and not has_safe_fix[finding.rule] and not options.rules then return false end
  return not (finding.goal and unfinished[finding.goal])
end

local function clashes(fix, edits)
  for _, edit in ipairs(fix.edits) do
    for _, other in ipairs(edits) do
      if apply.overlap(edit, other) then return true end
    end
  end
  return false
end

-- The edits of one round: of each goal one fix, of the document one, since each was tried alone.
local function choose(document, report, unfinished, options)
  local edits, taken, made = {}, {}, {}
  for index, finding in ipairs(report.findings) do
    local of = finding.goal or 0
    if not taken[of] and may_fix(finding, unfinished, options) then
      local fixes, message = document:fixes(index)
      if not fixes then return nil, message end
      local fix = first_fix(fixes, options)
      if fix and not clashes(fix, edits) then
        taken[of] = true
        made[#made + 1] = { rule = finding.rule, title = fix.title }
        for _, edit in ipairs(fix.edits) do edits[#edits + 1] = edit end
      end
    end
  end
  return edits, made
end

---Fixes what may be fixed without asking, until nothing is left to fix.
---@param checker table
---@param text string
---@param options { rules: table<string, boolean>?, placeholders: boolean? } only these rules; also fixes that leave
---  `[name]` to be filled in
---@return string? text nil where it can't be checked
---@return table[]|string made { rule, title } each; or why not
function apply.fixpoint(checker, text, options)
  local all, marks, unfinished = {}, {}, nil
  for _ = 1, ROUNDS_MAX do
    local document, message = checker:document(text)
    if not document then return nil, message end
    local report, failure = document:check()
    if not report then return nil, failure end
    unfinished = unfinished or unfinished_goals(report)
    local edits, made = choose(document, report, unfinished, options)
    if not edits then return nil, made end
    if #edits == 0 then break end
    text, marks = apply.edits(text, edits, marks)
    for _, item in ipairs(made) do all[#all + 1] = item end
  end
  return apply.name_marks(text, marks), all
end

return apply
