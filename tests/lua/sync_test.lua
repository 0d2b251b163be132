-- What the server holds after many edits, beside an editor of the plainest kind: a list of characters, in which
-- places are counted from the top each time.
require "tree"
local server = require "milstolpe.server"
local t = require "testing"

local UNITS = {
  ["utf-8"] = function(code) return code < 0x80 and 1 or code < 0x800 and 2 or code < 0x10000 and 3 or 4 end,
  ["utf-16"] = function(code) return code < 0x10000 and 1 or 2 end,
  ["utf-32"] = function() return 1 end,
}

-- ---- The model ----------------------------------------------------------------------------------

local Model = {}
Model.__index = Model

local function model(text, encoding)
  return setmetatable({ codes = { utf8.codepoint(text, 1, -1) }, units = UNITS[encoding] }, Model)
end

local CR, LF = 13, 10

-- Lines as { first, last } of their characters, what ends them left out.
function Model:lines()
  local list, first, at = {}, 1, 1
  while at <= #self.codes do
    local code = self.codes[at]
    if code == CR or code == LF then
      list[#list + 1] = { first, at - 1 }
      if code == CR and self.codes[at + 1] == LF then at = at + 1 end
      first = at + 1
    end
    at = at + 1
  end
  list[#list + 1] = { first, #self.codes }
  return list
end

-- How many characters stand before a place.
function Model:before(place)
  local line = self:lines()[place.line + 1]
  if not line then return #self.codes end
  local count, left = line[1] - 1, place.character
  while count < line[2] do
    left = left - self.units(self.codes[count + 1])
    if left < 0 then break end
    count = count + 1
  end
  return count
end

function Model:change(range, text)
  local first, last = self:before(range.start), self:before(range["end"])
  if first > last then first, last = last, first end
  local codes = {}
  for i = 1, first do codes[i] = self.codes[i] end
  for _, code in utf8.codes(text) do codes[#codes + 1] = code end
  for i = last + 1, #self.codes do codes[#codes + 1] = self.codes[i] end
  self.codes = codes
end

function Model:text()
  local parts = {}
  for i, code in ipairs(self.codes) do parts[i] = utf8.char(code) end
  return table.concat(parts)
end

-- The text between two places.
function Model:between(range)
  local parts = {}
  for i = self:before(range.start) + 1, self:before(range["end"]) do parts[#parts + 1] = utf8.char(self.codes[i]) end
  return table.concat(parts)
end

-- ---- Random edits -------------------------------------------------------------------------------

local PIECES = {
  "", "", "a", "å", "😀", "e\u{301}", "👩‍👩‍👧", "\u{fffd}", " ", "\n", "\r\n", "\r", "\n\r",
  "\n\n- Nå ", "# Mål\n", "**", "|", "```\n", "20 %", " senast i maj 2027", "snarast ", "Öka försäljningen",
}

local PLAN = "# Mål 😀 2027\r\n\r\n- Öka webbtrafiken snarast\n  - Nå 500 kunder i maj\n\rVårt mål är att bli bättre.\n"

-- A place in the text, or a little outside of it: inside a character, behind a line's end, below the last line.
local function random_place(lines)
  local line = math.random(0, #lines)
  local span = lines[line + 1] or { 0, 0 }
  return { line = line, character = math.random(0, 2 * math.max(span[2] - span[1] + 1, 0) + 3) }
end

local function random_change(held)
  local lines = held:lines()
  local start = random_place(lines)
  local stop = math.random(3) > 1 and start or random_place(lines)
  if stop.line - start.line > 1 then stop = { line = start.line + 1, character = stop.character } end
  return { range = { start = start, ["end"] = stop }, text = PIECES[math.random(#PIECES)] }
end

local function start(encoding)
  local said
  local s = server.new {
    notify = function(method, params)
      if method == "textDocument/publishDiagnostics" then said = params end
    end,
    request = function() end,
    today = function() return "2026-11-23" end,
  }
  local folder = t.folder()
  assert(s:request("initialize", { capabilities = { general = { positionEncodings = { encoding } } },
    rootUri = "file://" .. folder }))
  s:notify("initialized", {})
  local uri = "file://" .. folder .. "/plan.md"
  s:notify("textDocument/didOpen", { textDocument = { uri = uri, version = 1, text = PLAN } })
  return s, uri, function()
    s:flush()
    s:settle()
    return said
  end
end

-- The words that a finding is about, as the engine has them and as an editor would underline them.
local function compare_findings(document, said, held)
  local report = document:report()
  t.equal(#said.diagnostics, #report.findings)
  for i, finding in ipairs(report.findings) do
    local range = finding.range
    t.equal(held:between(said.diagnostics[i].range), document.lines:sub(range.start.byte, range["end"].byte))
  end
end

for _, encoding in ipairs { "utf-8", "utf-16", "utf-32" } do
  t.test("after each of 1,000 random edits in " .. encoding .. " the server holds what the editor has", function()
    math.randomseed(20261126)
    local s, uri, publish = start(encoding)
    local held, document = model(PLAN, encoding), s.documents.open[uri]
    for version = 2, 1001 do
      local changes = { random_change(held) }
      held:change(changes[1].range, changes[1].text)
      if version % 7 == 0 then
        changes[2] = random_change(held)
        held:change(changes[2].range, changes[2].text)
      end
      if #held.codes > 400 then
        changes[#changes + 1] = { text = PLAN }
        held = model(PLAN, encoding)
      end
      s:notify("textDocument/didChange", { textDocument = { uri = uri, version = version }, contentChanges = changes })

      local text = held:text()
      t.equal(document.lines:sub(0), text)
      if version % 5 == 0 then
        local said = publish()
        t.equal(said.version, version)
        t.equal(document.engine:text(), text)
        compare_findings(document, said, held)
      end
    end
  end)
end

t.test("a place past the end, before the start or inside a character is the nearest that is one", function()
  local s, uri = start "utf-16"
  local document = s.documents.open[uri]
  local function text_after(line, character)
    document:change(1, { { text = "å😀\r\nx" } })
    local at = { line = line, character = character }
    document:change(2, { { range = { start = at, ["end"] = at }, text = "|" } })
    return document.lines:sub(0)
  end

  t.equal(text_after(0, 2), "å|😀\r\nx") -- between the surrogates
  t.equal(text_after(0, 99), "å😀|\r\nx")
  t.equal(text_after(1, 99), "å😀\r\nx|")
  t.equal(text_after(99, 0), "å😀\r\nx|")
end)
