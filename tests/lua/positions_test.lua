local positions = require "milstolpe.positions"
local t = require "testing"

-- Each byte that begins a character, and the place of it counted by hand.
local TEXT = "aå😀x\r\nö\r\n\rsist"
local PLACES = {
  --byte line utf-8 utf-16 utf-32
  { 0, 0, 0, 0, 0 }, { 1, 0, 1, 1, 1 }, { 3, 0, 3, 2, 2 }, { 7, 0, 7, 4, 3 }, { 8, 0, 8, 5, 4 },
  { 10, 1, 0, 0, 0 }, { 12, 1, 2, 1, 1 }, { 14, 2, 0, 0, 0 }, { 15, 3, 0, 0, 0 }, { 19, 3, 4, 4, 4 },
}
local COLUMN = { ["utf-8"] = 3, ["utf-16"] = 4, ["utf-32"] = 5 }

t.test("a byte and its place are each other's", function()
  for encoding, column in pairs(COLUMN) do
    local lines = positions.new(TEXT, encoding)
    for _, row in ipairs(PLACES) do
      local place = { line = row[2], character = row[column] }
      t.equal(lines:position(row[1]), place)
      t.equal(lines:offset(place), row[1])
    end
  end
end)

-- encoding, line, character, byte
local ODD = {
  { "utf-16", 0, 3, 3 }, -- between the surrogates of 😀
  { "utf-8", 0, 2, 1 }, -- in å
  { "utf-8", 0, 5, 3 }, -- in 😀
  { "utf-16", 0, 6, 8 }, { "utf-16", 0, 99, 8 }, { "utf-8", 0, 99, 8 }, { "utf-32", 0, 99, 8 },
  { "utf-16", 0, 2147483647, 8 },
  { "utf-16", 2, 1, 14 }, -- an empty line
  { "utf-16", 3, 99, 19 }, { "utf-16", 4, 0, 19 }, { "utf-16", 99, 99, 19 },
  { "utf-16", -1, 0, 0 }, { "utf-16", 0, -1, 0 },
}

t.test("what is no place is the nearest before it", function()
  for _, row in ipairs(ODD) do
    t.equal(positions.new(TEXT, row[1]):offset { line = row[2], character = row[3] }, row[4])
  end
end)

t.test("an empty text has one line", function()
  local lines = positions.new ""

  t.equal(lines:offset { line = 0, character = 0 }, 0)
  t.equal(lines:offset { line = 5, character = 5 }, 0)
  t.equal(lines:position(0), { line = 0, character = 0 })
end)

-- The line ends are what goes wrong, so most of what is written is made of them.
local PIECES = { "\r", "\n", "\r\n", "a", "ö", "😀", "", "\n\n", "x\r" }

t.test("lines after 2,000 random edits are those of a new text", function()
  math.randomseed(2026)
  local lines = positions.new "första\r\nandra\n\rtredje"
  for _ = 1, 2000 do
    local first = math.random(0, lines:length())
    local last = math.min(lines:length(), first + math.random(0, 3))
    local piece = PIECES[math.random(#PIECES)] .. PIECES[math.random(#PIECES)]
    if lines:length() > 60 then first, last, piece = 0, 40, "" end

    lines:replace(first, last, piece)

    t.equal(lines:starts(), positions.new(lines:sub(0)):starts())
  end
end)
