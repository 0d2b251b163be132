-- Makes doc/fixes.md by running the fixes, and says whether the one that is there is the same.
--
--     lua5.4 tests/fixes/run.lua            compares
--     lua5.4 tests/fixes/run.lua --write    writes
package.path = "tests/fixes/?.lua;" .. package.path
local milstolpe = require "milstolpe"
local pairs_of = require "pairs"

local TARGET = "doc/fixes.md"
local TODAY = "2026-11-23"
local LEAST = 40

local TITLES = { sv = "Svenska", en = "English" }
local HEADINGS = { sv = "Mål", en = "Goals" }

local INTRODUCTION = [[
# What the fixes write

Each pair was made by running the program on the goal, alone in a list under a heading, on 23 November 2026: the first
fix that is offered for the rule. An editor offers further ones; `milstolpe fix` writes those that need no asking, and
with `--placeholders` the first of the others ([manual](manual.md#what-fix-writes)).

What stands in brackets is to be filled in or accepted: in an editor a tab stop, often with choices. `[31 March 2027]`
and `[20]` are proposals: the deadline is computed from today, with the end of this quarter and of the year and half a
year from now to choose from. `[current]`, `[name]`, `[overall goal]` are what only you know: such a word counts as
unfinished (`measurable.placeholder`) until it is replaced. A fix without brackets is mostly one that is safe.

Percent signs and dates follow the document's own habit where it has one: `20%` or `20 %`, `31 mars 2027` or
`2027-03-31`, `31 March 2027` or `March 31, 2027`. Where the goal stands in a table, an empty cell under a head such as
Deadline, Owner or Target is filled, and the sentence is left alone.

What each fix owes is tested on these, on every finding of the test documents, and on plans made up from a seed
(`tests/promises`): the finding is gone, nothing new is found, all else stays byte for byte, the sentence is whole, and
a second time nothing changes.

This page is written by `tests/fixes/run.lua --write`, and a test compares.
]]

local PLANS = [[

## Whole plans, refactorings, silence

Some findings are on the plan as a whole; refactorings are offered on any goal; and each finding can be silenced where
it is.]]

local failures = 0

local function fail(message)
  failures = failures + 1
  print("fixes: " .. message)
end

-- ---- One pair -----------------------------------------------------------------------------------

-- An edit's text with its placeholders in brackets.
local function bracketed(edit)
  local parts, from = {}, 1
  for _, place in ipairs(edit.placeholders) do
    parts[#parts + 1] = edit.text:sub(from, place.start)
    parts[#parts + 1] = "[" .. (place.fact and place.name or place.default) .. "]"
    from = place.stop + 1
  end
  return table.concat(parts) .. edit.text:sub(from)
end

local function applied(text, fix)
  local parts, from = {}, 0
  for _, edit in ipairs(fix.edits) do
    parts[#parts + 1] = text:sub(from + 1, edit.range.start.byte) .. bracketed(edit)
    from = edit.range["end"].byte
  end
  return table.concat(parts) .. text:sub(from + 1)
end

local function first_repair(document, report, rule)
  for index, finding in ipairs(report.findings) do
    if finding.rule == rule then
      for _, fix in ipairs(assert(document:fixes(index))) do
        if fix.kind == "repair" then return fix end
      end
    end
  end
end

local function pair(language, rule, goal)
  local checker = assert(milstolpe.checker { today = TODAY, language = language })
  local head = ("# Plan\n\n## %s\n\n- "):format(HEADINGS[language])
  local text = head .. goal .. "\n"
  local document = assert(checker:document(text))
  local fix = first_repair(document, assert(document:check()), rule)
  if not fix then return fail(("%s: no fix of %s"):format(goal, rule)) end
  local after = applied(text, fix):sub(#head + 1)
  return (after:gsub("\n$", ""))
end

-- ---- Whole plans --------------------------------------------------------------------------------

local function fixes_of(checker, row)
  local document = assert(checker:document(row.text))
  local report = assert(document:check())
  if row.goal then return assert(document:refactorings(row.goal)) end
  for index, finding in ipairs(report.findings) do
    if finding.rule == row.rule then return assert(document:fixes(index)) end
  end
  return {}
end

-- The text with the fix of that kind made, or the refactoring of that title.
local function plan_after(language, row)
  local checker = assert(milstolpe.checker { today = TODAY, language = language })
  for _, fix in ipairs(fixes_of(checker, row)) do
    local wanted = row.goal and fix.title:find(row.title, 1, true) or fix.kind == (row.kind or "repair")
    if wanted then return applied(row.text, fix), fix.title end
  end
  fail("no fix of " .. (row.rule or row.title))
end

-- ---- The page -----------------------------------------------------------------------------------

local function cell(text)
  return (text:gsub("|", "\\|"):gsub("\n%- ", "<br>"))
end

local function write_language(lines, language)
  local list = pairs_of[language]
  if #list < LEAST then fail(language .. " has too few pairs") end
  lines[#lines + 1] = "\n## " .. TITLES[language] .. "\n"
  lines[#lines + 1] = "| rule | before | after |\n|---|---|---|"
  for _, row in ipairs(list) do
    local after = pair(language, row[1], row[2])
    if after then lines[#lines + 1] = ("| `%s` | %s | %s |"):format(row[1], cell(row[2]), cell(after)) end
  end
end

local function fenced(text)
  return "```markdown\n" .. text:gsub("\n$", "") .. "\n```"
end

local function write_plans(lines)
  lines[#lines + 1] = PLANS
  for _, row in ipairs(pairs_of.plans) do
    local after, title = plan_after(row.language, row)
    local head = row.rule and ("`%s`: %s"):format(row.rule, title) or title
    lines[#lines + 1] = ("\n### %s\n\n%s\n\nbecomes\n\n%s"):format(head, fenced(row.text), fenced(after or ""))
  end
end

local function page()
  local lines = { INTRODUCTION:sub(1, -2) }
  write_language(lines, "sv")
  write_language(lines, "en")
  write_plans(lines)
  return table.concat(lines, "\n") .. "\n"
end

local text = page()
if arg[1] == "--write" then
  local file = assert(io.open(TARGET, "wb"))
  assert(file:write(text))
  assert(file:close())
else
  local file = io.open(TARGET, "rb")
  if not file or file:read "a" ~= text then fail(TARGET .. " is out of date: lua5.4 tests/fixes/run.lua --write") end
  if file then file:close() end
end
print(("fixes: %d failures"):format(failures))
os.exit(failures == 0 and 0 or 1)
