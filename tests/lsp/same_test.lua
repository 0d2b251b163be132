-- One engine: the same bytes give the same findings wherever they are asked for.
require "tree"
local buffer = require "milstolpe.buffer"
local cjson = require "cjson"
local client = require "client"
local server = require "milstolpe.server"
local t = require "testing"

local PROGRAM = os.getenv "MILSTOLPE" or "build/milstolpe"
local SETTINGS = "root = true\ntoday = 2026-11-23\ntimebound.relative = error\n"

local function read_all(command)
  local pipe = assert(io.popen(command))
  local out = pipe:read "a"
  pipe:close()
  return out
end

-- A finding as one line: bytes, rule, severity, message.
local function line_of(first, last, rule, severity, message)
  return ("%d-%d %s %s %s"):format(first, last, rule, severity, message)
end

local function sorted(list)
  table.sort(list)
  return list
end

local function of_report(findings)
  local list = {}
  for i, item in ipairs(findings) do
    list[i] = line_of(item.range.start.byte, item.range["end"].byte, item.rule, item.severity, item.message)
  end
  return sorted(list)
end

-- ---- Where they are asked for -------------------------------------------------------------------

local function by_command(name)
  local out = read_all(("'%s' check --format json '%s'"):format(PROGRAM, name))
  return of_report(cjson.decode(out).documents[1].findings)
end

local SEVERITY = { "error", "warning", "info", "hint" }

-- LSP diagnostics by bytes; positions are in UTF-8, so a line's beginning is all that is to be added.
local function of_diagnostics(diagnostics, text)
  local starts, list = { 0 }, {}
  for at in text:gmatch "\n()" do starts[#starts + 1] = at - 1 end
  local function byte(place) return starts[place.line + 1] + place.character end
  for i, item in ipairs(diagnostics) do
    list[i] = line_of(byte(item.range.start), byte(item.range["end"]), item.code, SEVERITY[item.severity], item.message)
  end
  return sorted(list)
end

local UTF8 = { general = { positionEncodings = { "utf-8" } } }

local function by_server(name, text)
  local said
  local s = server.new {
    notify = function(method, params)
      if method == "textDocument/publishDiagnostics" then said = params.diagnostics end
    end,
    request = function() end,
  }
  assert(s:request("initialize", { capabilities = UTF8 }))
  s:notify("initialized", {})
  s:notify("textDocument/didOpen", { textDocument = { uri = "file://" .. name, version = 1, text = text } })
  s:flush()
  return of_diagnostics(said, text)
end

local function by_pipe(name, text)
  local c = client.start()
  c:initialize(UTF8, {})
  c:notify("textDocument/didOpen",
    { textDocument = { uri = "file://" .. name, languageId = "markdown", version = 1, text = text } })
  local said = c:await("textDocument/publishDiagnostics").diagnostics
  t.equal(c:stop(), 0)
  return of_diagnostics(said, text)
end

-- As vis does.
local function by_buffer(name, text)
  local known = buffer.new { path = name }
  known:update(text)
  return of_report(known.findings)
end

-- As lite-xl does.
local function by_finder(name, text)
  local lines = {}
  for line in text:gmatch "[^\n]*\n?" do
    if line ~= "" then lines[#lines + 1] = line end
  end
  local known = dofile("plugin/lite-xl/milstolpe/finder.lua").new { lines = lines, abs_filename = name }
  known:update()
  return of_report(known.buffer.findings)
end

-- ---- The test -----------------------------------------------------------------------------------

local PLANS = { "doc/examples/marknadsplan.md", "doc/examples/marketing-plan.md", "tests/editors/plan.md", "README.md" }

for _, source in ipairs(PLANS) do
  t.test("the findings in " .. source .. " are the same everywhere", function()
    local text = t.read(source)
    local folder = t.folder { ["plan.md"] = text, [".milstolpe.ini"] = SETTINGS }
    local name = folder .. "/plan.md"
    local expected = by_command(name)

    t.equal(by_server(name, text), expected)
    t.equal(by_pipe(name, text), expected)
    t.equal(by_buffer(name, text), expected)
    t.equal(by_finder(name, text), expected)
    t.ok(source == "README.md" or #expected >= 5)
  end)
end
