local excerpt = require "milstolpe.excerpt"
local t = require "testing"

-- The marked lines of `words` in a text, which begin in line `number` (default: 1).
local function lines(text, words, columns, number)
  local first, last = text:find(words, 1, true)
  assert(first, "no such words")
  local list = excerpt.lines(text, first - 1, last, number or 1, columns or 80)
  for i, line in ipairs(list) do list[i] = line.number .. "|" .. line.source .. "|" .. line.marks end
  return list
end

t.test("the marks stand under the words", function()
  t.equal(lines("# A\n- Öka webbtrafiken snart\n", "webbtrafiken", 80, 2), {
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
  t.equal(lines("a\rb\r\nc\nord", "ord", 80, 4), { "4|ord|^^^" })
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
  local start = os.clock()

  local list = excerpt.lines(text, #text - 5, #text, 1, 40)

  t.matches(list[1].source, "^….*ordet$")
  t.ok(os.clock() - start < 0.1, "took longer than 0.1 s")
end)

t.test("an empty range gets one mark, also at the end of the text", function()
  local text = "ett två\n"
  t.equal(excerpt.lines(text, 4, 4, 1, 40)[1].marks, "    ^")
  t.equal(excerpt.lines(text, 9, 9, 2, 40)[1].marks, "^")
end)

t.test("a place inside the end of a line is marked behind its words", function()
  t.equal(lines("ord\r\nnu", "\n"), { "1|ord|", "2|nu|^" })
end)

t.test("broken bytes at the edge of what is looked at break nothing", function()
  local text = ("\128"):rep(300) .. "ord" .. ("\128"):rep(300)
  t.matches(lines(text, "ord", 10)[1], "^1|….*ord.*…|")
end)

t.test("what lies outside the text is refused", function()
  t.ok(not pcall(excerpt.lines, "ord", 2, 4, 1, 40))
  t.ok(not pcall(excerpt.lines, "ord", 2, 1, 1, 40))
  t.ok(not pcall(excerpt.lines, "ord", 0, 1, 1, 100000))
end)
