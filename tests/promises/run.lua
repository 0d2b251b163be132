-- Holds the promises of fixes (promises.lua) on documents and on generated goals (grammar.lua).
--
--     lua5.4 tests/promises/run.lua                  fixtures, examples and 300 goals of a seed by the clock
--     lua5.4 tests/promises/run.lua GOALS [SEED]     that many generated goals alone
--
-- CORPUS=folder adds the documents of that folder; VERBOSE=1 lists what has no fix. What is generated can be made again
-- from the seed, which is printed.
package.path = "tests/promises/?.lua;" .. package.path
local grammar = require "grammar"
local lfs = require "lfs"
local milstolpe = require "milstolpe"
local promises = require "promises"

local TODAY = "2026-11-23"
local SHOWN = 12
local QUICK = 300

local wanted = tonumber(arg[1]) or QUICK
local seed = tonumber(arg[2]) or os.time()
local counts = { documents = 0, goals = 0, findings = 0, fixed = 0, fixes = 0, failures = 0 }
local without = {}

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

-- ---- Reporting ----------------------------------------------------------------------------------

local function fail(where, promise, rule, title, text, fixed)
  counts.failures = counts.failures + 1
  if counts.failures > SHOWN then return end
  print(("%s: %s: %s: %s\n--- before\n%s\n--- after\n%s\n"):format(where, promise, rule, title, text, fixed))
end

local function note_unfixed(where, report, finding)
  local list = without[finding.rule] or {}
  without[finding.rule] = list
  list[#list + 1] = finding.goal and report.goals[finding.goal].text or where
end

-- ---- A document ---------------------------------------------------------------------------------

local function hold_fixes(where, checker, document, text, report, index)
  local finding, repaired = report.findings[index], false
  counts.findings = counts.findings + 1
  for _, fix in ipairs(assert(document:fixes(index))) do
    counts.fixes = counts.fixes + 1
    repaired = repaired or fix.kind == "repair"
    local promise, fixed = promises.broken(checker, text, report, finding, fix)
    if promise then fail(where, promise, finding.rule, fix.title, text, fixed) end
  end
  if repaired then counts.fixed = counts.fixed + 1 else note_unfixed(where, report, finding) end
end

local function hold_refactorings(where, checker, document, text, report, goal)
  for _, fix in ipairs(assert(document:refactorings(goal))) do
    counts.fixes = counts.fixes + 1
    local promise, fixed = promises.broken_refactoring(checker, text, report, fix)
    if promise then fail(where, promise, "refactoring", fix.title, text, fixed) end
  end
end

local function hold(where, checker, text)
  local document = assert(checker:document(text))
  local report = assert(document:check())
  counts.documents = counts.documents + 1
  counts.goals = counts.goals + #report.goals
  for index in ipairs(report.findings) do hold_fixes(where, checker, document, text, report, index) end
  for index in ipairs(report.goals) do hold_refactorings(where, checker, document, text, report, index) end
  local promise, fixed = promises.broken_twice(checker, text)
  if promise then fail(where, promise, "-", "all safe fixes", text, fixed) end
end

-- ---- What they are held on ----------------------------------------------------------------------

local function names_in(folder, pattern)
  local names = {}
  for name in lfs.dir(folder) do
    if name:match(pattern) then names[#names + 1] = name end
  end
  table.sort(names)
  return names
end

local function hold_files(folder, pattern)
  for _, name in ipairs(names_in(folder, pattern)) do
    local checker = assert(milstolpe.checker { today = TODAY, language = name:match "%.(%a%a)%.md$" })
    -- A fixture holds several documents, with its marks below the lines.
    for text in (read(folder .. "/" .. name) .. "\n=====\n"):gmatch "(.-)\n=====+\n" do
      text = text:gsub("\n *%^+ [%w.-]+%f[\n\0]", ""):gsub("\n! [%w.-]+ ?%a*%f[\n\0]", "")
      hold(folder .. "/" .. name, checker, text)
    end
  end
end

local function hold_generated()
  for _, language in ipairs(milstolpe.languages()) do
    local checker = assert(milstolpe.checker { today = TODAY, language = language })
    local random = grammar.random(seed)
    local made, number = 0, 0
    while made < wanted / 2 do
      number = number + 1
      local text, goals = grammar.document(language, random)
      made = made + goals
      hold(("%s, document %d of seed %d"):format(language, number, seed), checker, text)
    end
  end
end

if not arg[1] then
  hold_files("doc/examples", "%.md$")
  hold_files("tests/documents", "^.+%.%a%a%.md$")
end
if os.getenv "CORPUS" then hold_files(os.getenv "CORPUS", "%.md$") end
if wanted > 0 then hold_generated() end

if os.getenv "VERBOSE" then
  for rule, list in pairs(without) do
    print(("no fix: %-28s %d"):format(rule, #list))
    print("    " .. table.concat(list, "\n    ", 1, math.min(#list, 40)))
  end
end
print(("promises: seed %d, %d documents, %d goals, %d findings, %d with a fix, %d fixes, %d failures"):format(seed,
  counts.documents, counts.goals, counts.findings, counts.fixed, counts.fixes, counts.failures))
os.exit(counts.failures == 0 and counts.fixes > 0 and 0 or 1)
