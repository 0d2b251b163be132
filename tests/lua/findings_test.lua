-- What the server does in C with all findings of a document, beside the plainest way to do it.
require "tree"
local cjson = require "cjson"
local findings_of = require "milstolpe.findings"
local milstolpe = require "milstolpe"
local positions = require "milstolpe.positions"
local server = require "milstolpe.server"
local t = require "testing"

local checker = milstolpe.checker { today = "2026-11-23" }

-- ---- What has been said -------------------------------------------------------------------------

-- A finding of this rule that begins at a byte.
local function finding(rule, byte)
  local place = { byte = byte, line = 1, column = 1, utf16 = 1 }
  return { rule = rule, range = { start = place, ["end"] = place } }
end

local function random_findings(length)
  local list, rules = {}, { "timebound.vague", "timebound.past", "plan.no-review" }
  for byte = 0, length do
    for _, rule in ipairs(rules) do
      if math.random(4) == 1 then list[#list + 1] = finding(rule, byte) end
    end
  end
  return list
end

local function is_among(said, rule, byte)
  for _, one in ipairs(said) do
    if one.rule == rule and one.range.start.byte == byte then return true end
  end
  return false
end

t.test("known are those before the cursor by their beginning, those behind by their distance from the end", function()
  math.randomseed(2026)
  for _ = 1, 500 do
    local old, new = math.random(0, 20), math.random(0, 20)
    local said, list = random_findings(old), random_findings(new)
    local cursor, expected = math.random(0, new), {}
    for _, one in ipairs(list) do
      local byte = one.range.start.byte
      if is_among(said, one.rule, byte <= cursor and byte or byte - new + old) then expected[#expected + 1] = one end
    end

    local known, withheld = findings_of.known(list, cursor, new - old, findings_of.marks(said))

    t.equal(known, expected)
    t.equal(withheld, #list - #known)
  end
end)

t.test("what was said stays said, whatever becomes of the document", function()
  local document = checker:document("# Mål\n\n- Öka webbtrafiken\n- Öka försäljningen\n")
  local before = assert(document:check()).findings
  local said = document:marks()
  assert(document:edit(0, 0, "\n\n"))
  local after = assert(document:check()).findings

  t.equal(#findings_of.known(after, 0, 2, said), #before)
  t.equal(#findings_of.known(after, 0, 2, findings_of.marks(before)), #before)
  t.equal(#findings_of.known(after, 0, 0, said), 0)
end)

-- ---- How they look ------------------------------------------------------------------------------

-- All that an editor shows of a report, in whatever units it counts columns.
local function look(report, text)
  local parts, lines = { report.language }, positions.new(text, "utf-8")
  local function add(part)
    local byte, line, column, utf16, last_byte, last_line, last_column, last_utf16 = milstolpe.place(part)
    parts[#parts + 1] = table.concat({ line, column, utf16, lines:position(byte).character, last_line, last_column,
      last_utf16, lines:position(last_byte).character }, ":")
  end
  for _, one in ipairs(report.findings) do
    parts[#parts + 1] = one.rule .. one.severity .. one.message
    add(one)
    local other = report.goals[one.related]
    if other then
      parts[#parts + 1] = other.text
      add(other)
    end
  end
  return table.concat(parts, "\n")
end

local WORDS = {
  "", "x", "o", "ö", "ord ", "😀", "\n", "\n\n",
  "- Öka webbtrafiken snarast\n", "# Mål\n", "## Goals\n", "- Cut costs\n",
}
local SHORT = "# Plan\n\nOrd.\n\n## Mål 2027\n\n- Öka webbtrafiken snarast\n\n## Goals\n\n- Increase sales\n"
  .. "- Increase sales\n\nOrd.\n"

t.test("a fingerprint stays as long as findings look the same, and no longer", function()
  math.randomseed(2026)
  local document, same, known = checker:document(SHORT), 0, {}
  local last_mark, last_look
  for _ = 1, 600 do
    local length = #document:text()
    local first = math.random(0, length)
    if length > 600 then
      document:edit(0, length, SHORT)
    else
      document:edit(first, math.min(length, first + math.random(0, 2)), WORDS[math.random(#WORDS)])
    end
    local report = assert(document:check())
    local mark, looks = document:fingerprint(), look(report, document:text())
    t.equal(mark == last_mark, looks == last_look)
    t.equal(known[looks] or mark, mark)
    same = same + (mark == last_mark and 1 or 0)
    known[looks], last_mark, last_look = mark, mark, looks
  end
  t.ok(same > 50 and same < 550, same)
end)

t.test("a letter of two bytes before a finding makes another fingerprint", function()
  local document = checker:document("# Mål\n\n- Om det. Vi ska öka webbtrafiken snarast.\n")
  local before, mark = assert(document:check()), document:fingerprint()
  local place = document:text():find("Om", 1, true) - 1

  assert(document:edit(place, place + 1, "Ö"))

  local after = assert(document:check())
  local first, last = before.findings[#before.findings].range.start, after.findings[#after.findings].range.start
  t.equal({ last.byte - first.byte, last.column, last.utf16 }, { 1, first.column, first.utf16 })
  t.ok(document:fingerprint() ~= mark)
end)

-- ---- As text ------------------------------------------------------------------------------------

local PLAN = "# Mål 😀 2027\r\n\r\n- 😀 Öka webbtrafiken snarast\n- å 😀 Öka webbtrafiken snarast\r- Minska\nkostnaderna\n"

for encoding in pairs(positions.ENCODINGS) do
  t.test("findings have the same ranges as text and as tables, in " .. encoding, function()
    local lines, asked = positions.new(PLAN, encoding), {}
    local document = checker:document(PLAN)
    local report = assert(document:check())
    local function rest(index)
      asked[#asked + 1] = index
      if report.findings[index].related then return (',"message":%d,"other":'):format(index), "}" end
      return (',"message":%d}'):format(index)
    end

    local list = cjson.decode((document:write(lines, rest, {})))

    t.ok(#list > 5)
    t.equal(#list, #report.findings)
    t.equal(#asked, #list)
    local related = 0
    for i, one in ipairs(report.findings) do
      local other = report.goals[one.related]
      related = related + (other and 1 or 0)
      t.equal(list[i],
        { range = lines:range_of(one.range), message = i, other = other and lines:range_of(other.range) })
    end
    t.ok(related > 0)
  end)
end

local function rest() return "}" end

t.test("no findings are an empty list, and text after text is right", function()
  local document, lines, state = checker:document(PLAN), positions.new(PLAN), {}
  local first = document:write(lines, rest, state)
  local function replace(text)
    document:edit(0, #document:text(), text)
    lines:replace(0, lines:length(), text)
  end
  replace "Ord."
  t.equal(document:write(lines, rest, state), "[]")
  replace(PLAN)
  t.equal(document:write(lines, rest, state), first)
  t.equal(document:write(lines, rest, state), first)
end)

t.test("what edits only move is asked for once", function()
  local text = "# Plan\n\nOrd.\n\n## Mål 2027\n\n- Öka webbtrafiken snarast\n\n"
    .. "## Mål 2028\n\n- Öka webbtrafiken snarast\n- Öka försäljningen snarast\n"
  local document, lines, state = checker:document(text), positions.new(text), {}
  local function write()
    local report, asked = assert(document:check()), 0
    local json = document:write(lines, function(index)
      local one = report.findings[index]
      asked = asked + 1
      local said = ',"message":' .. cjson.encode(one.message)
      if one.related then return said .. ',"other":', "}" end
      return said .. "}"
    end, state)
    collectgarbage()
    local expected = {}
    for i, one in ipairs(report.findings) do
      local other = report.goals[one.related]
      expected[i] = { range = lines:range_of(one.range), message = one.message,
        other = other and lines:range_of(other.range) }
    end
    t.equal(cjson.decode(json), expected)
    return asked, #expected
  end
  local function edit(first, last, new)
    assert(document:edit(first, last, new))
    lines:replace(first, last, new)
  end
  local asked, count = write()
  t.equal(asked, count)

  for _ = 1, 3 do
    edit(#"# Plan\n\n", #"# Plan\n\n", "Ord om planen.\n")
    t.equal(write(), 0)
  end
  local place = lines:sub(0):find("försäljningen", 1, true) - 1
  edit(place, place + #"försäljningen", "kvaliteten")
  asked, count = write()
  t.ok(asked > 0 and asked < count)
end)

t.test("only what is known is written where a word is being typed", function()
  local document, lines, state = checker:document(PLAN), positions.new(PLAN), {}
  local _, said, none = document:write(lines, rest, state)
  local place = #"# Mål 😀 2027\r\n"
  document:edit(place, place, "- Minska svinnet\n")
  lines:replace(place, place, "- Minska svinnet\n")

  local text, marks, withheld = document:write(lines, rest, state, place + 1, #"- Minska svinnet\n", said)
  local all = document:write(lines, rest, state)

  t.equal(none, 0)
  t.ok(withheld > 0)
  t.equal(#cjson.decode(text) + withheld, #cjson.decode(all))
  local again, _, left = document:write(lines, rest, state, place + 1, 0, marks)
  t.equal({ again, left }, { text, withheld })
end)

t.test("what can't be written is refused", function()
  local document, lines = checker:document(PLAN), positions.new(PLAN)
  t.ok(not pcall(document.write, document, lines, {}, {}))
  t.ok(not pcall(document.write, document, lines, function() return {} end, {}))
  t.ok(not pcall(document.write, document, {}, rest, {}))
  t.ok(not pcall(document.write, document, lines, rest))
  t.ok(not pcall(document.write, document, lines, rest, {}, 1, 0, {}))
  lines:close()
  t.ok(not pcall(document.write, document, lines, rest, {}))
  t.ok(not pcall(document.write, document, positions.new(PLAN), rest, { buffer = 1 }))
  t.ok(not pcall(document.write, document, positions.new(PLAN), rest, { rests = 1 }))
end)

-- ---- Through the server -------------------------------------------------------------------------

local CAPABILITIES = {
  textDocument = { publishDiagnostics = { relatedInformation = true, codeDescriptionSupport = true, dataSupport = true,
    tagSupport = { valueSet = { 1 } } } },
}

-- A server with a document open; what it says of it.
local function open(encode)
  local said
  local s = server.new {
    notify = function(method, params)
      if method == "textDocument/publishDiagnostics" then said = params.diagnostics end
    end,
    request = function() end,
    page = function(rule, language) return language .. "/" .. rule end,
    today = function() return "2026-11-23" end,
    encode = encode,
  }
  assert(s:request("initialize", { capabilities = CAPABILITIES, rootUri = "file:///nowhere" }))
  s:notify("initialized", {})
  s:notify("textDocument/didOpen", { textDocument = { uri = "file:///nowhere/plan.md", version = 1, text = PLAN } })
  return s, function()
    s:flush()
    s:settle()
    return said
  end
end

local PIECES = {
  "", "a", "å😀", "\n", "\r\n", "- Öka webbtrafiken snarast\n", "# Mål\n", " senast i maj 2027", "20 %", "## Icke-mål\n",
}

t.test("after random edits the server writes what it says in tables", function()
  math.randomseed(20261126)
  local tables, said = open()
  local texts, written = open(cjson.encode)
  for version = 2, 400 do
    local line, character = math.random(0, 12), math.random(0, 30)
    local change = { textDocument = { uri = "file:///nowhere/plan.md", version = version }, contentChanges = { {
      range = { start = { line = line, character = character },
        ["end"] = { line = line + math.random(0, 1), character = character } },
      text = PIECES[math.random(#PIECES)] .. PIECES[math.random(#PIECES)],
    } } }
    tables:notify("textDocument/didChange", change)
    texts:notify("textDocument/didChange", change)
    local list = said()
    local text = written().text
    t.equal(cjson.decode(text), setmetatable(list, nil))
  end
end)
