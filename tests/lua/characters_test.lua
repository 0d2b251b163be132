local characters = require "milstolpe.characters"
local t = require "testing"

t.test("width counts columns, not bytes or code points", function()
  t.equal(characters.width "Öka", 3)
  t.equal(characters.width "e\u{301}", 1)
  t.equal(characters.width "漢字", 4)
  t.equal(characters.width "😀 ok", 5)
  t.equal(characters.width "\u{200B}", 0)
  t.equal(characters.width "✓✗…│", 4)
end)

t.test("nothing that a document holds can command a terminal", function()
  t.equal(characters.printable "a\27[31mb\7\127", "a�[31mb��")
  t.equal(characters.printable "\u{9B}31m", "�31m")
  t.equal(characters.printable "a\255\192\128b", "a���b")
end)

t.test("broken UTF-8 is replaced byte by byte, sound text left alone", function()
  t.equal(characters.valid "å\226\130z\t", "å��z\t")
  t.equal(characters.valid "\237\160\128", "���") -- a surrogate
  t.equal(characters.valid "\244\144\128\128", "����") -- beyond Unicode
end)

t.test("cut leaves room for its ellipsis and never splits a character", function()
  t.equal(characters.cut("kort", 10), "kort")
  t.equal(characters.cut("Öka webbtrafiken", 9), "Öka webb…")
  t.equal(characters.cut("漢字漢字", 6), "漢字…")
end)

t.test("wrap breaks at spaces and keeps words that are too long", function()
  t.equal(characters.wrap("ett två tre", 7), { "ett två", "tre" })
  t.equal(characters.wrap("minst 80 % av 3 000, alltså", 8), { "minst", "80 % av", "3 000,", "alltså" })
  t.equal(characters.wrap("år 2027 30 mål", 7), { "år 2027", "30 mål" })
  t.equal(characters.wrap("konverteringsgrad är", 5), { "konverteringsgrad", "är" })
end)
