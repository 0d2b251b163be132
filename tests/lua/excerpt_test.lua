local excerpt = require "milstolpe.excerpt"
local t = require "testing"

-- The range of `words` in a text, as the engine gives it.
local function range_of(text, words)
  local first, last = text:find(words, 1, true)
  assert(first, "no such words")
  local starts = excerpt.line_starts(text)
  local function line_of(index)
    local line = 1
    while starts[line + 1] and starts[line + 1] <= index do line = line + 1 end
    return line
  end
  return {
    start = { byte = first - 1, line = line_of(first) },
    ["end"] = { byte = last, line = line_of(last + 1) },
  }
end

local function lines(text, words, columns)
  local list = excerpt.lines(text, excerpt.line_starts(text), range_of(text, words), columns or 80)
  for i, line in ipairs(list) do list[i] = line.number .. "|" .. line.source .. "|" .. line.marks end
  return list
end

t.test("the marks stand under the words", function()
  t.equal(lines("# A\n- Öka webbtrafiken snart\n", "webbtrafiken"), {
    "2|- Öka webbtrafiken snart|      ^^^^^^^^^^^^",
  })
end)

t.test("wide characters get two marks, combining ones none", function()
  t.equal(lines("漢 e\u{301}tt 😀", "e\u{301}tt"), { "1|漢 e\u{301}tt 😀|   ^^^" })
  t.equal(lines("a 漢😀 b", "漢😀"), { "1|a 漢😀 b|  ^^^^" })
end)

t.test("a tab goes to the next tab stop", function()
  t.equal(lines("-\tÖka\tnu", "Öka"), { "1|-   Öka nu|    ^^^" })
  t.equal(lines("-\tÖka\tnu", "nu"), { "1|-   Öka nu|        ^^" })
end)

t.test("control characters are replaced one by one", function()
  t.equal(lines("a\27[2Jb ord", "ord"), { "1|a�[2Jb ord|       ^^^" })
end)

t.test("LF, CRLF and a lone CR each end a line", function()
  t.equal(lines("a\rb\r\nc\nord", "ord"), { "4|ord|^^^" })
end)

t.test("a range over several lines is marked on each, without its indentation", function()
  t.equal(lines("- Öka webb-\n  trafiken nu\n", "webb-\n  trafiken"), {
    "1|- Öka webb-|      ^^^^^", "2|  trafiken nu|  ^^^^^^^^",
  })
end)

t.test("of a range over many lines the first three are shown", function()
  t.equal(#lines("a\nb\nc\nd\ne\n", "a\nb\nc\nd\ne"), 3)
end)

t.test("a long line is cut round the words", function()
  local text = ("före "):rep(100) .. "ordet" .. (" efter"):rep(100)

  local list = lines(text, "ordet", 40)

  t.matches(list[1], "^1|….*ordet.*…|")
  local source, marks = list[1]:match "^1|(.*)|(.*)$"
  local characters = require "milstolpe.characters"
  t.ok(characters.width(source) <= 40, "too wide")
  t.equal(characters.width(source:match "^(.-)ordet"), #marks:match "^ *")
end)

t.test("words wider than the window are marked as far as it goes", function()
  local text = ("x"):rep(500)

  local list = lines(text, text, 40)

  t.equal(list[1], "1|" .. ("x"):rep(38) .. "…|" .. ("^"):rep(38))
end)

t.test("a line of 10 MB costs no more than the part that is shown", function()
  local text = ("x "):rep(5 * 1024 * 1024) .. "ordet"
  local starts = excerpt.line_starts(text)
  local range = { start = { byte = #text - 5, line = 1 }, ["end"] = { byte = #text, line = 1 } }
  local start = os.clock()

  local list = excerpt.lines(text, starts, range, 40)

  t.matches(list[1].source, "^….*ordet$")
  t.ok(os.clock() - start < 0.1, "took longer than 0.1 s")
end)

t.test("an empty range gets one mark, also at the end of the text", function()
  local text = "ett två\n"
  local range = { start = { byte = 4, line = 1 }, ["end"] = { byte = 4, line = 1 } }
  t.equal(excerpt.lines(text, excerpt.line_starts(text), range, 40)[1].marks, "    ^")

  range = { start = { byte = 9, line = 2 }, ["end"] = { byte = 9, line = 2 } }
  t.equal(excerpt.lines(text, excerpt.line_starts(text), range, 40)[1].marks, "^")
end)
