-- lite_xl_test.lua: the half of the plugin for lite-xl that finds; it needs of a document only its lines.
local t = require "testing"
local finder = dofile "plugin/lite-xl/milstolpe/finder.lua"

local function lines_of(text)
  local lines = {}
  for line in text:gmatch "[^\n]*\n" do lines[#lines + 1] = line end
  return lines
end

local function new(text)
  local known = finder.new { lines = lines_of("---\ndate: 2026-01-15\n---\n# Plan\n\n## Goals\n\n" .. text) }
  known:update()
  return known
end

t.test("lines and columns count bytes from one", function()
  local known = new "- Öka försäljningen\n"
  for line, text in ipairs(known.doc.lines) do
    for col = 1, #text do t.equal({ known:place(known:byte(line, col)) }, { line, col }) end
  end
end)

t.test("what is found is underlined from its first letter to its last", function()
  local known = new "- Increase sales significantly\n"
  local said = {}
  for _, span in ipairs(known:spans_in(8)) do
    said[span.finding.rule] = known.doc.lines[8]:sub(span.col1, span.col2 - 1)
  end
  t.equal(said["measurable.vague-amount"], "significantly")
  t.equal(said["timebound.no-deadline"], "Increase sales significantly")
end)

t.test("a goal of two lines is underlined in both, but for the indent", function()
  local known = new "- Increase the sales of\n  bikes in Bristol\n"
  local parts = {}
  for line = 8, 9 do
    for _, span in ipairs(known:spans_in(line)) do
      if span.finding.rule == "timebound.no-deadline" then
        parts[#parts + 1] = known.doc.lines[line]:sub(span.col1, span.col2 - 1)
      end
    end
  end
  t.equal(parts, { "Increase the sales of", "bikes in Bristol" })
end)

t.test("the scorecard stands where the goal ends, in signs that the fonts have", function()
  local known = new "- Increase the sales of\n  bikes in Bristol\n"
  t.equal(known:card_in(8), nil)
  t.matches(known:card_in(9), "^S[+~-] M[+~-] A[+~-] R[+~-] T[+~-] %d/5$")
end)

t.test("the gravest finding of a line speaks for it", function()
  local finding, more = new("- Increase sales significantly\n"):said_in(8)
  t.equal(finding.severity, "warning")
  t.ok(more > 0)
  t.equal(new("- Increase sales\n"):said_in(6), nil)
end)

t.test("a text without goals has nothing to draw", function()
  local known = new "Just words.\n"
  t.equal(#known:spans_in(8), 0)
  t.equal(known:next(1, 1), nil)
  t.equal({ known.buffer:tally() }, { 0, 0 })
end)

t.test("an empty document is no trouble", function()
  local known = finder.new { lines = { "\n" } }
  known:update()
  t.equal({ known:place(0) }, { 1, 1 })
end)
