-- report_test.lua: `milstolpe report`, as its reader's browser takes it.
local run = require "command"
local t = require "testing"

local PLAN = "# Mål för 2027\n\n- Öka webbtrafiken\n- Öka försäljningen med 20 % till den 31 mars 2027\n"

local function report(text, ...)
  local folder = t.folder { ["plan.md"] = text }
  return run({ "report", "--no-config", "--today", "2026-11-23", "plan.md", ... }, { cwd = folder }), folder
end

-- Elements that are opened and not closed in their order; nil where all are.
local VOID = { meta = true }
local function nesting_fault(page)
  local open = {}
  for closing, name, attributes in page:gsub("<!DOCTYPE html>", ""):gmatch "<(/?)(%w+)([^<>]*)>" do
    if closing == "" then
      for attribute in attributes:gsub('="[^"]*"', ""):gmatch "%S+" do
        if not attribute:find "^[%w-]+$" then return "attribute " .. attribute end
      end
      if not VOID[name] then open[#open + 1] = name end
    elseif table.remove(open) ~= name then
      return "unexpected </" .. name .. ">"
    end
  end
  return open[1] and "open <" .. open[#open] .. ">" or nil
end

t.test("a report is one sound page that needs nothing else", function()
  local result = report(PLAN)

  t.equal(result.status, 0)
  t.equal(result.err, "")
  t.matches(result.out, "^<!DOCTYPE html>\n<html lang=\"sv\">")
  t.equal(nesting_fault(result.out), nil)
  t.equal(result.out:match "https?://", nil)
  t.contains(result.out, "<p>2 mål i 1 dokument, varav 1 SMART på alla fem punkter. Bedömt per den 2026-11-23.</p>")
end)

t.test("the words that decided are marked by their criteria", function()
  local page = report(PLAN).out

  t.contains(page, '<mark class="T">till den 31 mars 2027<sup>T</sup></mark>')
  t.matches(page, '<mark class="[^"]*M[^"]*">[^<]*20 %%<sup>[^<]*M')
  t.contains(page, "measurable.no-target")
end)

t.test("deadlines stand on a timeline in their order, each linked to its goal", function()
  local page = report("# Goals\n\n- Grow sales by 20% by 2027-06-30\n- Hire two editors by 2027-01-31\n").out
  local first, second = page:match "<ol>\n<li.-<time>(.-)</time></li>\n<li.-<time>(.-)</time>"

  t.equal({ first, second }, { "2027-01-31", "2027-06-30" })
  for id in page:gmatch 'href="#([^"]*)"' do t.contains(page, ('id="%s"'):format(id)) end
end)

t.test("nothing in a document becomes markup", function()
  local page = report "# Goals\n\n- Grow <script>alert(1)</script> & \"sales\" by 20% by 2027-06-30 <b>now</b>\n".out

  t.lacks(page, "<script")
  t.lacks(page, "<b>now")
  t.contains(page, "&lt;script&gt;alert(")
  t.contains(page, "&lt;/script&gt; &amp; &quot;")
  t.equal(nesting_fault(page), nil)
end)

t.test("a file is written whole, and what stops that is trouble", function()
  local result, folder = report(PLAN, "-o", "report.html")
  t.equal({ result.status, result.out, result.err }, { 0, "", "" })
  t.matches(t.read(folder .. "/report.html"), "</html>\n$")

  local failed = report(PLAN, "-o", "no/such/report.html")
  t.equal(failed.status, 2)
  t.contains(failed.err, "no/such/report.html: No such file or directory")
end)

t.test("a document without goals says so, one that is missing is trouble and the rest is there", function()
  t.contains(report "# Mål\n\nVi har inga än, men det kommer.\n".out, "Inga mål hittades i plan.md.")

  local result = report(PLAN, "nope.md")
  t.equal(result.status, 2)
  t.contains(result.err, "nope.md")
  t.contains(result.out, "Öka webbtrafiken")
  t.equal(nesting_fault(result.out), nil)
end)

t.test("several documents stand on one page with a list of them", function()
  local folder = t.folder { ["a.md"] = PLAN, ["b.md"] = "# Goals\n\n- Grow sales\n" }
  local page = run({ "report", "--no-config", "--today", "2026-11-23" }, { cwd = folder }).out

  t.contains(page, '<li><a href="#d1">a.md</a> <span class="dim">1/2</span></li>')
  t.contains(page, '<section id="d2" lang="en">')
  t.contains(page, '<html lang="en">')
end)
