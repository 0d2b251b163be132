-- Fixes from Lua: their shape, and how they are made together.
local apply = require "milstolpe.apply"
local milstolpe = require "milstolpe"
local t = require "testing"

local function document_of(text)
  local checker = assert(milstolpe.checker { today = "2026-11-23", language = "sv" })
  return assert(checker:document(text)), checker
end

local function index_of(report, rule)
  for index, finding in ipairs(report.findings) do
    if finding.rule == rule then return index end
  end
end

local TEXT = "# Mål\n\n- Öka webbtrafiken.\n"

t.test("a fix says where, what, and what is to be filled in", function()
  local document = document_of(TEXT)
  local index = index_of(assert(document:check()), "timebound.no-deadline")

  local fix = assert(document:fixes(index))[1]

  t.equal(fix.title, "Lägg till en tidsram: senast 31 mars 2027")
  t.equal(fix.kind, "repair")
  t.equal(fix.safe, false)
  t.equal(#fix.edits, 1)
  t.equal(fix.edits[1].text, " senast 31 mars 2027")
  t.equal(fix.edits[1].range.start.byte, TEXT:find(".", 1, true) - 1)
  local place = fix.edits[1].placeholders[1]
  t.equal({ place.start, place.stop, place.name, place.default, place.fact }, { 8, 20, "datum", "31 mars 2027", false })
  t.equal(place.choices, { "31 mars 2027", "31 december 2026", "23 maj 2027", "31 december 2027" })
end)

t.test("fixes of a text that has changed are stale", function()
  local document = document_of(TEXT)
  assert(document:check())
  assert(document:edit(0, 0, "\n"))

  local fixes, message = document:fixes(1)

  t.equal(fixes, nil)
  t.contains(message, "has changed")
end)

t.test("an index that no finding has gives nil and a message", function()
  local document = document_of(TEXT)
  assert(document:check())

  t.equal(document:fixes(99), nil)
  t.equal(document:refactorings(99), nil)
  t.ok(not pcall(document.fixes, document, 0))
end)

local function edit(start, stop, text, placeholders)
  local range = { start = { byte = start }, ["end"] = { byte = stop } }
  return { range = range, text = text, placeholders = placeholders or {} }
end

t.test("edits are made in the order of their places", function()
  t.equal(apply.edits("abcdef", { edit(4, 5, "X"), edit(1, 2, "") }), "acdXf")
end)

t.test("places to fill in move with the text before them", function()
  local text, marks = apply.edits("abc", { edit(3, 3, " 12", { { start = 1, stop = 3, name = "antal" } }) })

  text, marks = apply.edits(text, { edit(0, 1, "xyz") }, marks)

  t.equal(apply.name_marks(text, marks), "xyzbc [antal]")
end)

t.test("a place that an edit takes away is no longer one", function()
  local _, marks = apply.edits("abc", { edit(0, 0, "12", { { start = 0, stop = 2, name = "antal" } }) })

  local text, left = apply.edits("12abc", { edit(0, 3, "") }, marks)

  t.equal(text, "bc")
  t.equal(left, {})
end)

t.test("edits that touch overlap", function()
  t.ok(apply.overlap(edit(1, 2, ""), edit(2, 3, "")))
  t.ok(not apply.overlap(edit(1, 2, ""), edit(3, 3, "")))
end)

t.test("safe fixes of several goals are made in one go", function()
  local _, checker = document_of ""
  local text = "# Mål\n\n- Nå 300 besök i maj\n- Nå 200 läsare under Q3\n\nMålen följs upp varje kvartal.\n"

  local fixed, made = apply.fixpoint(checker, text, {})

  t.equal(fixed, (text:gsub("maj", "maj 2027"):gsub("Q3", "Q3 2027")))
  t.equal(#made, 2)
end)

t.test("with places to fill in, a hint is mended only where its rule is asked for", function()
  local _, checker = document_of ""
  local text = "# Mål\n\n- Nå 12 000 besök under 2027.\n\nMålen följs upp varje kvartal.\n"

  local all = apply.fixpoint(checker, text, { placeholders = true })
  local named = apply.fixpoint(checker, text, { placeholders = true, rules = { ["achievable.no-owner"] = true } })

  t.ok(not all:find "ansvarig")
  t.ok(named:find("(ansvarig: [namn]).", 1, true))
end)
