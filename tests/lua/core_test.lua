local milstolpe = require "milstolpe"
local t = require "testing"

local PLAN = "# Mål\n\n- Öka webbtrafiken med 20 % till den 31 mars 2027\n- Öka försäljningen\n"

local function checker(options)
  options = options or {}
  options.today = options.today or "2026-11-23"
  return assert(milstolpe.checker(options))
end

t.test("the module says its version, rules and languages", function()
  t.matches(milstolpe.version, "^%d+%.%d+%.%d+$")
  t.equal(milstolpe.languages(), { "en", "sv" })
  t.equal(milstolpe.rules()[1],
    { id = "specific.no-object", criterion = "S", severity = "warning", since = "0.1.0", fix = "ask" })
  t.equal(require "milstolpe.core".version, milstolpe.version)
end)

t.test("a report says what doc/lua.md says", function()
  local report = assert(checker():document(PLAN):check())

  t.equal(report.today, "2026-11-23")
  t.equal(report.language, "sv")
  t.equal(#report.goals, 2)
  local first = report.goals[1]
  t.equal(first.text, "Öka webbtrafiken med 20 % till den 31 mars 2027")
  t.equal(first.form, "item")
  t.equal(first.done, false)
  t.equal(first.deadline, "2027-03-31")
  t.equal(first.criteria.M.state, "met")
  t.equal(first.range.start, { byte = 10, line = 3, column = 3, utf16 = 3 })
  t.equal(report.goals[2].criteria.T, { state = "missing", reason = "timebound.no-deadline", evidence = {} })
end)

t.test("places are those of the text that was checked, also after an edit", function()
  local document = checker():document(PLAN)
  local before = assert(document:check())

  assert(document:edit(0, 0, "# Plan\n\n"))
  local after = assert(document:check())

  t.equal(before.goals[1].range.start.byte + 8, after.goals[1].range.start.byte)
  t.equal(before.goals[1].criteria.T.evidence[1].start.line + 2, after.goals[1].criteria.T.evidence[1].start.line)
  local last, moved = before.findings[#before.findings], after.findings[#after.findings]
  t.equal(last.range.start.line + 2, moved.range.start.line)
  t.equal(rawget(after.goals[1], "range"), after.goals[1].range)
end)

-- What `place` is to say of a goal or finding.
local function place_of(part)
  local list = {}
  for _, name in ipairs { "start", "end" } do
    local place = part.range[name]
    for _, number in ipairs { place.byte, place.line, place.column, place.utf16 } do list[#list + 1] = number end
  end
  return list
end

t.test("places and states are told without their tables, and the same as these", function()
  local report = assert(checker():document("# Mål\n\n- 😀 Öka webbtrafiken med 20 %\n- Öka försäljningen\n"):check())
  for _, list in ipairs { report.goals, report.findings } do
    for _, part in ipairs(list) do
      local packed = { milstolpe.place(part) }
      local few = list == report.findings and not part.goal -- of the document itself
      t.ok(few or rawget(part, "range") == nil)
      t.equal(packed, place_of(part))
      t.equal({ milstolpe.place(part) }, packed)
    end
  end
  for _, goal in ipairs(report.goals) do
    local packed, states = { milstolpe.states(goal) }, {}
    t.equal(rawget(goal, "criteria"), nil)
    for i, letter in ipairs { "S", "M", "A", "R", "T" } do states[i] = goal.criteria[letter].state end
    t.equal(packed, states)
    t.equal({ milstolpe.states(goal) }, states)
  end
end)

t.test("what is neither a goal nor a finding has no place", function()
  for _, value in ipairs { {}, { "packed?" }, { range = {} }, "text" } do
    t.ok(not pcall(milstolpe.place, value))
    t.ok(not pcall(milstolpe.states, value))
  end
  local finding = assert(checker():document(PLAN):check()).findings[1]
  t.ok(not pcall(milstolpe.states, finding))
end)

t.test("a checker that measures tells its steps", function()
  local function steps(measure)
    local measured = checker { measure = measure }
    measured:document("# Goals\n\n- Increase sales by 10 % by June\n"):check()
    local seconds, bytes, names = 0, 0, {}
    for i, row in ipairs(measured:stats()) do
      seconds, bytes, names[i] = seconds + row.seconds, bytes + row.bytes, row.step
    end
    t.equal(table.concat(names, " "), "cut prefilter parse query prose goals judge")
    t.equal(measured:stats()[2].bytes > 0, measure)
    return seconds > 0 and bytes > 0
  end

  t.equal(steps(true), true)
  t.equal(steps(false), false)
end)

t.test("a severity set to off silences its rule", function()
  local report = checker { rules = { ["timebound.no-deadline"] = "off" } }:document(PLAN):check()

  for _, finding in ipairs(report.findings) do t.ok(finding.rule ~= "timebound.no-deadline") end
end)

t.test("an edited document is judged as if it were new", function()
  local document = checker():document "# Mål\n\n- Öka försäljningen\n"

  t.ok(document:edit(10, 29, "Öka webbtrafiken med 20 %"))

  local text = document:text()
  t.equal(document:check(), checker():document(text):check())
end)

t.test("positions count characters and UTF-16 units", function()
  local document = checker():document "å😀x\ny"

  t.equal({ document:position(6) }, { 1, 3, 4 })
  t.equal({ document:position(8) }, { 2, 1, 1 })
end)

t.test("packs from a folder judge as the built-in ones", function()
  t.equal(checker { data = "." }:document(PLAN):check(), checker():document(PLAN):check())
end)

t.test("a broken pack is an error with file and line", function()
  local folder = t.folder { ["queries/sv/bad.lua"] = "return {\n  words = ,\n}\n" }

  local made, message = milstolpe.checker { data = folder }

  t.equal(made, nil)
  t.contains(message, "bad.lua:2: unexpected symbol near ','\n    words = ,")
end)

local WORLD = {
  { { today = "2026-02-31" }, "no such day: '2026-02-31'" },
  { { today = "tomorrow" }, "no such day" },
  { { fiscal_start = 13 }, "'fiscal_start' must be a whole number from 1 to 12" },
  { { language = "xx" }, "'xx'" },
  { { rules = { ["timebound.vauge"] = "off" } }, "did you mean 'timebound.vague'?" },
  { { rules = { ["timebound.vague"] = "loud" } }, "unknown severity 'loud'" },
  { { data = "/nonexistent" }, "cannot read the folder" },
}

t.test("a wrong value is nil and a message", function()
  for _, case in ipairs(WORLD) do
    local made, message = milstolpe.checker(case[1])

    t.equal(made, nil)
    t.contains(message, case[2])
  end
end)

local MISUSE = {
  { function() milstolpe.checker(3) end, "table expected" },
  { function() milstolpe.checker { tody = "x" } end, "unknown field 'tody'" },
  { function() milstolpe.checker { today = 3 } end, "field 'today': string expected, got number" },
  { function() checker():document() end, "string expected" },
  { function() checker():document("x"):position(2) end, "outside the text" },
  { function() checker():document("x"):edit(1, 0, "") end, "before the start" },
  { function() checker().document(io.stdout, "x") end, "milstolpe.checker expected" },
}

t.test("misuse by the programmer raises", function()
  for _, case in ipairs(MISUSE) do
    local ok, message = pcall(case[1])

    t.equal(ok, false)
    t.contains(message, case[2])
  end
end)

t.test("a document outlives its checker, and neither is used once closed", function()
  local one = checker()
  local document = one:document(PLAN)
  one:close()
  one:close()
  t.equal(pcall(one.document, one, PLAN), false)
  collectgarbage()

  t.equal(#document:check().goals, 2)
  document:close()
  t.equal(pcall(document.check, document), false)
end)

t.test("to-be-closed variables close", function()
  local kept
  do
    local one <close> = checker()
    kept = one
  end

  t.contains(tostring(kept), "closed milstolpe.checker")
end)
