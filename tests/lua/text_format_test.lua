local t = require "testing"
local text_format = require "milstolpe.format.text"

local function place(byte, line, column)
  return { byte = byte, line = line, column = column }
end

local function verdicts(states)
  local criteria = {}
  for letter, state in pairs(states) do criteria[letter] = { state = state, evidence = {} } end
  return criteria
end

local SOURCE = "# Mål\n\n- Öka webbtrafiken\n"
local RANGE = { start = place(10, 3, 3), ["end"] = place(27, 3, 19) }

local function entry()
  local goal = {
    text = "Öka webbtrafiken",
    range = RANGE,
    language = "sv",
    criteria = verdicts { S = "met", M = "missing", A = "met", R = "weak", T = "missing" },
  }
  local function finding(rule, message, severity)
    return { rule = rule, message = message, severity = severity, range = RANGE, goal = 1 }
  end
  return {
    path = "plan.md",
    text = SOURCE,
    report = { language = "sv", goals = { goal } },
    findings = {
      finding("measurable.no-target", "Mätbart: hur mycket?", "warning"),
      finding("timebound.no-deadline", "Tidsbundet: när?", "hint"),
    },
  }
end

local function print_entry(options)
  local parts = {}
  local format = text_format(function(...) parts[#parts + 1] = table.concat { ... } end, options)
  format:document(entry())
  format:finish { accepted = 2, stale = 0 }
  return table.concat(parts)
end

t.test("the text report shows goal, scorecard, line, marks, messages and the summary", function()
  t.equal(print_entry { color = false, columns = 60, hints = true }, [[
plan.md

Öka webbtrafiken                          S✓ M✗ A✓ R~ T✗ 2/5
      3 │ - Öka webbtrafiken
        │   ^^^^^^^^^^^^^^^^
        │ varning  Mätbart: hur mycket?
        │          [measurable.no-target]
        │ tips     Tidsbundet: när? [timebound.no-deadline]

             S      M      A      R      T
plan.md    1/1    0/1    1/1    0/1    0/1

1 mål i plan.md, varav 0 SMART på alla fem punkter.
1 varning, 1 tips.
2 godtas av baslinjen.
'milstolpe explain REGEL' säger varför. 'milstolpe fix
--placeholders --diff' ger utkast till det som saknas.
]])
end)

t.test("the table names the criteria where there is room", function()
  t.contains(print_entry { color = false, columns = 80 }, [[
         Specifikt  Mätbart  Accepterat  Relevant  Tidsbundet
plan.md        1/1      0/1         1/1       0/1         0/1
]])
end)

t.test("hints are only counted unless asked for", function()
  local report = print_entry { color = false, columns = 60 }
  t.lacks(report, "Tidsbundet: när?")
  t.contains(report, "1 tips (--hints visar dem).")
end)

t.test("a quiet report has no summary", function()
  t.lacks(print_entry { color = false, columns = 60, quiet = true }, "Specifikt")
end)

t.test("colours come in pairs of on and off, and only where wanted", function()
  local _, on = print_entry({ color = true, columns = 60 }):gsub("\27%[[1-9][0-9;]*m", "")
  local _, off = print_entry({ color = true, columns = 60 }):gsub("\27%[0m", "")

  t.ok(on > 0)
  t.equal(on, off)
  t.lacks(print_entry { color = false, columns = 60 }, "\27")
end)
