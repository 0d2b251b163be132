-- What the server says after many edits is what a fresh check of the same bytes says.
local client = require "client"
local milstolpe = require "milstolpe"
local t = require "testing"

local TODAY = "2026-11-23"

local PLAN = [[
# Marknadsplan 2027

## Mål för 2027 😀

- Öka webbtrafiken med 20 % till den 31 mars 2027, för att fler ska hitta oss
- Öka försäljningen snarast
  - Nå 500 nya kunder senast i maj
- [ ] Förbättra **kundnöjdheten** avsevärt

| Mål | Deadline |
|---|---|
| NKI över 75 | 31 februari 2027 |

Vårt mål är att bli bättre.
]]

-- What is written; ends of lines and marks that change what a line is more than others.
local PIECES = {
  "a", "å", "😀", " ", "\n", "\r\n", "\r", "\n\n- Nå ", "# Mål\n", "- [x] ", "**", "|", "`", "```\n", "20 %",
  " senast i maj 2027", "snarast ", "Öka försäljningen", "<!-- milstolpe-disable -->\n", "> ", "  ",
}

-- The bytes of a text at which characters begin, and its end.
local function borders(text)
  local list = {}
  for at in text:gmatch "()[^\128-\191]" do list[#list + 1] = at - 1 end
  list[#list + 1] = #text
  return list
end

-- The UTF-16 place of a byte, by reading from the top.
local function place_of(text, byte)
  local line, units, at = 0, 0, 1
  while at <= byte do
    local first = text:byte(at)
    if text:sub(at, at + 1) == "\r\n" and at + 1 <= byte then
      line, units, at = line + 1, 0, at + 2
    elseif text:sub(at, at) == "\n" or (text:sub(at, at) == "\r" and text:sub(at + 1, at + 1) ~= "\n") then
      line, units, at = line + 1, 0, at + 1
    else
      local size = first >= 240 and 4 or first >= 224 and 3 or first >= 192 and 2 or 1
      units, at = units + (size == 4 and 2 or 1), at + size
    end
  end
  return { line = line, character = units }
end

local function random_edit(text)
  local at = borders(text)
  local from = math.random(#at)
  local to = math.min(#at, from + (math.random(4) == 1 and math.random(0, 12) or 0))
  local first, last = at[from], at[to]
  -- No place of a client lies between a CR and its LF.
  local function splits(byte) return text:sub(byte, byte + 1) == "\r\n" end
  if splits(first) then first = first - 1 end
  if splits(last) then last = last + 1 end
  return first, last, PIECES[math.random(#PIECES)]
end

-- Findings of the engine, their places as the engine counts them.
local function fresh(checker, text)
  local list = {}
  for i, finding in ipairs(checker:document(text):check().findings) do
    local from, to = finding.range.start, finding.range["end"]
    list[i] = { finding.rule, finding.message, from.line - 1, from.utf16 - 1, to.line - 1, to.utf16 - 1 }
  end
  return list
end

local function pulled(c)
  local list = {}
  for i, item in ipairs(c:request("textDocument/diagnostic", { textDocument = { uri = c:uri() } }).items) do
    local from, to = item.range.start, item.range["end"]
    list[i] = { item.code, item.message, from.line, from.character, to.line, to.character }
  end
  return list
end

t.test("after each of 1,000 random edits the findings are those of a fresh check", function()
  math.randomseed(20261123)
  local checker = milstolpe.checker { today = TODAY }
  local c, text = client.start(), PLAN
  c:initialize({ textDocument = { diagnostic = {} } })
  c:open(text)
  for version = 2, 1001 do
    local first, last, piece = random_edit(text)
    if #text > 2 * #PLAN then first, last, piece = 0, #text, PLAN end
    c:notify("textDocument/didChange", {
      textDocument = { uri = c:uri(), version = version },
      contentChanges = { {
        range = { start = place_of(text, first), ["end"] = place_of(text, last) },
        text = piece,
      } },
    })
    text = text:sub(1, first) .. piece .. text:sub(last + 1)

    t.equal(pulled(c), fresh(checker, text))
  end
  t.equal(c:stop(), 0)
end)

t.test("several changes in one message, and a whole text, are taken in order", function()
  local checker = milstolpe.checker { today = TODAY }
  local c = client.start()
  c:initialize({ textDocument = { diagnostic = {} } })
  c:open "tom"
  local at = { line = 0, character = 0 }
  c:notify("textDocument/didChange", {
    textDocument = { uri = c:uri(), version = 2 },
    contentChanges = {
      { text = "- Öka försäljningen" },
      { range = { start = at, ["end"] = at }, text = "# Mål\r\n\r\n" },
      { range = { start = { line = 2, character = 19 }, ["end"] = { line = 9, character = 9 } }, text = " snarast\n" },
    },
  })

  t.equal(pulled(c), fresh(checker, "# Mål\r\n\r\n- Öka försäljningen snarast\n"))
  t.equal(c:stop(), 0)
end)
