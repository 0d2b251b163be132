-- One engine: a fix writes the same bytes wherever it is asked for: from Lua, through the server, by the command.
package.path = "tests/promises/?.lua;" .. package.path
local apply = require "milstolpe.apply"
local client = require "client"
local cjson = require "cjson"
local grammar = require "grammar"
local lfs = require "lfs"
local milstolpe = require "milstolpe"
local t = require "testing"

local PROGRAM = os.getenv "MILSTOLPE" or "build/milstolpe"
local TODAY = "2026-11-23"
local FIX_ALL = "source.fixAll.milstolpe"

-- ---- From Lua -----------------------------------------------------------------------------------

-- What only the writer knows stands there by its name.
local function named(edit)
  local parts, from = {}, 1
  for _, place in ipairs(edit.placeholders) do
    parts[#parts + 1] = edit.text:sub(from, place.start)
    parts[#parts + 1] = place.fact and "[" .. place.name .. "]" or place.default
    from = place.stop + 1
  end
  return table.concat(parts) .. edit.text:sub(from)
end

local function by_lua(checker, text)
  local document, list = checker:document(text), {}
  local report = document:check()
  local function add(fixes)
    for _, fix in ipairs(fixes) do
      local edits = {}
      for i, edit in ipairs(fix.edits) do edits[i] = { range = edit.range, text = named(edit), placeholders = {} } end
      list[#list + 1] = fix.title .. "\n" .. apply.edits(text, edits)
    end
  end
  for index in ipairs(report.findings) do add(document:fixes(index)) end
  for index in ipairs(report.goals) do add(document:refactorings(index)) end
  table.sort(list)
  return list
end

-- ---- Through the server -------------------------------------------------------------------------

local CAPABILITIES = {
  general = { positionEncodings = { "utf-8" } },
  textDocument = { codeAction = { codeActionLiteralSupport = { codeActionKind = { valueSet = { "quickfix" } } } } },
}

-- Where each line of the text begins.
local function line_starts(text)
  local starts, at = { 0 }, 1
  while at <= #text do
    local first, last = text:find("\r?\n", at)
    local lone = text:find("\r", at, true)
    if lone and (not first or lone < first) then first, last = lone, lone end
    if not first then break end
    starts[#starts + 1] = last
    at = last + 1
  end
  return starts
end

local function made(text, workspace_edit)
  local starts, list = line_starts(text), {}
  local _, edits = next(workspace_edit.changes)
  local function byte(place) return { byte = starts[place.line + 1] + place.character } end
  for i, edit in ipairs(edits or {}) do
    local range = { start = byte(edit.range.start), ["end"] = byte(edit.range["end"]) }
    list[i] = { range = range, text = edit.newText, placeholders = {} }
  end
  return (apply.edits(text, list))
end

-- Starts at the end of the last line that holds something: a range from the first byte to it is the whole text.
local function whole(text)
  return { start = { line = 0, character = 0 }, ["end"] = { line = #line_starts(text), character = 0 } }
end

local function by_server(c, text, name)
  c:open(text, name)
  local list, fixed = {}, text
  local actions = c:request("textDocument/codeAction", {
    textDocument = { uri = c:uri(name) }, range = whole(text), context = { diagnostics = cjson.empty_array },
  })
  for _, action in ipairs(actions) do
    if action.kind == FIX_ALL then
      fixed = made(text, action.edit)
    else
      list[#list + 1] = action.title .. "\n" .. made(text, action.edit)
    end
  end
  table.sort(list)
  return list, fixed
end

-- ---- By the command -----------------------------------------------------------------------------

local function by_command(folder, text, language, ...)
  t.write(folder .. "/stdin", text)
  local options = table.concat({ "--no-config", "--today", TODAY, "--language", language, ... }, " ")
  local pipe = assert(io.popen(("'%s' fix %s - <'%s/stdin'"):format(PROGRAM, options, folder)))
  local out = pipe:read "a"
  pipe:close()
  return out
end

-- ---- The test -----------------------------------------------------------------------------------

local function documents_of(name)
  local list = {}
  for text in (t.read("tests/documents/" .. name) .. "\n=====\n"):gmatch "(.-)\n=====+\n" do
    list[#list + 1] = (text:gsub("\n *%^+ [%w.-]+%f[\n\0]", ""):gsub("\n! [%w.-]+ ?%a*%f[\n\0]", ""))
  end
  return list
end

local function generated(language)
  local random, list = grammar.random(7), {}
  for i = 1, 12 do list[i] = (grammar.document(language, random)) end
  return list
end

-- Also those that leave places to fill in, round after round, where `long`.
local function hold(language, documents, long)
  local checker = assert(milstolpe.checker { today = TODAY, language = language })
  local folder = t.folder {}
  local c = client.start()
  c:initialize(CAPABILITIES, { today = TODAY, language = language })
  local count = 0
  for i, text in ipairs(documents) do
    local list, all = by_server(c, text, ("plan%d.md"):format(i))
    local fixed = assert(apply.fixpoint(checker, text, {}))

    t.equal(list, by_lua(checker, text))
    t.equal(all, fixed)
    t.equal(by_command(folder, text, language), fixed)
    if long then
      local filled = assert(apply.fixpoint(checker, text, { placeholders = true }))
      t.equal(by_command(folder, text, language, "--placeholders"), filled)
    end
    count = count + #list
  end
  t.equal(c:stop(), 0)
  return count
end

local names = {}
for name in lfs.dir "tests/documents" do
  if name:find "^.+%.%a%a%.md$" then names[#names + 1] = name end
end
table.sort(names)

for _, name in ipairs(names) do
  t.test("the fixes in " .. name .. " write the same bytes everywhere", function()
    hold(name:match "%.(%a%a)%.md$", documents_of(name))
  end)
end

for _, language in ipairs(milstolpe.languages()) do
  t.test("the fixes in made-up plans in " .. language .. " write the same bytes everywhere", function()
    t.ok(hold(language, generated(language), true) > 50)
  end)
end
