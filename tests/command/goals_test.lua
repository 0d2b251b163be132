local cjson = require "cjson"
local run = require "command"
local schema = require "schema"
local t = require "testing"

local PLAN = "# Mål för 2027\n\n- Öka webbtrafiken\n- Öka försäljningen med 20 % till den 31 mars 2027\n"

local function goals(text, ...)
  local folder = t.folder { ["plan.md"] = text }
  return run({ "goals", "--no-config", "--today", "2026-11-23", "plan.md", ... }, { cwd = folder })
end

t.test("goals lists each goal with its line, scorecard and deadline", function()
  local result = goals(PLAN)

  t.equal(result.status, 0)
  t.matches(result.out, "\n +3  S%S+ M✗ A%S+ R%S+ T%S+ %d/5  Öka webbtrafiken")
  t.matches(result.out, "\n +4  S✓ M✓ A✓ R✓ T✓ 5/5  Öka försäljningen.*%(senast 2027%-03%-31%)\n")
end)

t.test("--evidence shows the words that decided", function()
  local result = goals(PLAN, "--evidence")

  t.matches(result.out, "Mätbart +uppfyllt +.*”20 %%”")
  t.matches(result.out, "Mätbart +saknas +.*%[measurable%.no%-target%]")
end)

t.test("goals as JSON are as the schema says", function()
  local root = cjson.decode(t.read "doc/goals.schema.json")

  local value = cjson.decode(goals(PLAN, "--format", "json").out)

  t.equal(schema.fault(root, value), nil)
  t.equal(#value.documents[1].goals, 2)
  t.equal(value.documents[1].goals[2].deadline, "2027-03-31")
  t.equal(value.documents[1].language, "sv")
end)

t.test("a sub-goal names its parent by its index from 0", function()
  local value = cjson.decode(goals("# Mål för 2027\n\n- Öka försäljningen med 20 % till 2027-12-31\n"
    .. "  - Öka webbtrafiken med 10 % till 2027-06-30\n", "--format", "json").out)

  t.equal(value.documents[1].goals[1].parent, cjson.null)
  t.equal(value.documents[1].goals[2].parent, 0)
end)

t.test("no goals is no trouble", function()
  local text, json = goals "Hej.\n", goals("Hej.\n", "--format", "json")

  t.equal(text.status, 0)
  t.equal(json.status, 0)
  t.equal(cjson.decode(json.out).documents[1].goals, {})
end)

t.test("a path that does not exist is trouble, and the JSON stays sound", function()
  local result = run { "goals", "--no-config", "--format", "json", "nope.md" }

  t.equal(result.status, 2)
  t.equal(cjson.decode(result.out), { version = 1, documents = {} })
end)
