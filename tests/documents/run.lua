-- Checks that each fixture in this folder gets the findings that are marked in it. See README.md.
local lfs = require "lfs"
local milstolpe = require "milstolpe"

local FOLDER = "tests/documents/"
local TODAY = "2026-11-23"
local LEAST = 3

local failures, checked = 0, 0

local function fail(where, message)
  failures = failures + 1
  print(where .. ": " .. message)
end

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

-- "\xE5" in a fixture of document.encoding stands for that byte, alone: no editor would show or keep it.
local function raw_bytes(text)
  return (text:gsub("\\x(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
end

-- "{sol, vind, *500}" in a fixture of document.limit stands for so many repetitions.
local function repeated(text)
  return (text:gsub("{([^{}*]+)%*(%d+)}", string.rep))
end

local spelled_out = { ["document.encoding"] = raw_bytes, ["document.limit"] = repeated }

-- One document of a fixture: its text without marks, and the marks with the line (of that text) they speak of.
local function new_document(first_line)
  return { lines = {}, expected = {}, refused = {}, first_line = first_line, origin = {} }
end

local function take_mark(document, line)
  local spaces, carets, rule = line:match "^( *)(%^+) ([%w.-]+)$"
  if carets then
    table.insert(document.expected,
      { rule = rule, line = #document.lines, column = #spaces + 1, length = #carets })
    return true
  end
  local before, toward = line:match "^( *)%^… ([%w.-]+)$"
  if before then
    table.insert(document.expected, { rule = toward, line = #document.lines, column = #before + 1, open = true })
    return true
  end
  local refused, anywhere = line:match "^! ([%w.-]+)( ?%a*)$"
  if refused then
    table.insert(document.refused,
      { rule = refused, line = anywhere == " anywhere" and "any" or #document.lines })
    return true
  end
end

local function split(text)
  local documents, number = { new_document(1) }, 0
  for line in text:gmatch "([^\n]*)\n?" do
    number = number + 1
    local document = documents[#documents]
    if line:match "^=====+$" then
      table.insert(documents, new_document(number + 1))
    elseif not take_mark(document, line) then
      table.insert(document.lines, line)
      document.origin[#document.lines] = number
    end
  end
  return documents
end

local function spans(finding, mark)
  local start, finish = finding.range.start, finding.range["end"]
  if finding.rule ~= mark.rule or start.line ~= mark.line or start.column ~= mark.column then return false end
  return mark.open or finish.line > start.line or finish.column == start.column + mark.length
end

local function describe(finding, document)
  local start, finish = finding.range.start, finding.range["end"]
  return ("%s at line %d, columns %d to %d: %s"):format(finding.rule, document.origin[start.line] or 0,
    start.column, finish.column - 1, finding.message)
end

local function check_expected(where, document, findings)
  for _, mark in ipairs(document.expected) do
    local met
    for _, finding in ipairs(findings) do
      if not finding.used and spans(finding, mark) then
        finding.used, met = true, true
        break
      end
    end
    if not met then
      fail(where .. ":" .. document.origin[mark.line], "expected " .. mark.rule .. " at column " .. mark.column ..
        (mark.open and "" or " to " .. mark.column + mark.length - 1))
    end
  end
end

local function check_refused(where, document, findings)
  for _, mark in ipairs(document.refused) do
    for _, finding in ipairs(findings) do
      if finding.rule == mark.rule and (mark.line == "any" or finding.range.start.line == mark.line) then
        finding.used = true
        fail(where, "a near miss was hit: " .. describe(finding, document))
      end
    end
  end
end

local function check_document(where, document, rule, checker)
  local text = table.concat(document.lines, "\n")
  if spelled_out[rule] then text = spelled_out[rule](text) end
  local findings = assert(assert(checker:document(text)):check()).findings
  check_expected(where, document, findings)
  check_refused(where, document, findings)
  for _, finding in ipairs(findings) do
    if finding.rule == rule and not finding.used then fail(where, "not marked: " .. describe(finding, document)) end
  end
end

local function count(documents, list, rule)
  local number = 0
  for _, document in ipairs(documents) do
    for _, mark in ipairs(document[list]) do
      if mark.rule == rule then number = number + 1 end
    end
  end
  return number
end

local function check_fixture(name, rules)
  local rule, language = name:match "^(.*)%.(%a%a)%.md$"
  local where = FOLDER .. name
  if not rule or not rules[rule] then return fail(where, "is not named RULE.LANGUAGE.md") end
  checked = checked + 1
  rules[rule][language] = true
  local documents = split(read(where))
  local checker = assert(milstolpe.checker { clock = TODAY, language = language, rules = { [rule] = "warning" } })
  for _, document in ipairs(documents) do check_document(where, document, rule, checker) end
  if count(documents, "expected", rule) < LEAST then fail(where, "has too few findings") end
  if count(documents, "refused", rule) < LEAST then fail(where, "has too few near misses") end
end

local rules = {}
for _, rule in ipairs(milstolpe.rules()) do rules[rule.id] = {} end

local names = {}
for name in lfs.dir(FOLDER) do
  if name:match "%.md$" and name ~= "README.md" then table.insert(names, name) end
end
table.sort(names)
for _, name in ipairs(names) do check_fixture(name, rules) end

for id, languages in pairs(rules) do
  for _, language in ipairs(milstolpe.languages()) do
    if not languages[language] then fail(FOLDER, ("no fixture %s.%s.md"):format(id, language)) end
  end
end

print(("documents: %d fixtures, %d failures"):format(checked, failures))
os.exit(failures == 0 and 0 or 1)
