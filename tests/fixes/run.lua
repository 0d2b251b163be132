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
fix that is offered for the rule. What stands in brackets is a placeholder: in an editor a tab stop, often with choices;
a word there is something that only the writer knows. A fix without brackets is mostly one that is safe.

This page is written by `tests/fixes/run.lua --write`, and a test compares.
]]

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

local function page()
  local lines = { INTRODUCTION:sub(1, -2) }
  write_language(lines, "sv")
  write_language(lines, "en")
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
