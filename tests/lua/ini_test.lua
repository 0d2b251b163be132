local ini = require "milstolpe.ini"
local t = require "testing"

t.test("entries come in source order with their section and line", function()
  local text = "language = sv\n\n[docs/*.md]  ; plans\n# a comment\ntoday: 2026-01-15 ; end of year\n"

  t.equal(ini.parse(text), {
    { section = "", key = "language", value = "sv", line = 1 },
    { section = "docs/*.md", key = "today", value = "2026-01-15", line = 5 },
  })
end)

t.test("CRLF, a BOM and a last line without end are read", function()
  t.equal(ini.parse("\239\187\191a = 1\r\nb = 2"), {
    { section = "", key = "a", value = "1", line = 1 },
    { section = "", key = "b", value = "2", line = 2 },
  })
end)

t.test("an empty text has no entries", function()
  t.equal(ini.parse(""), {})
end)

local FAULTS = {
  { "a = 1\nfoo\n", "neither a [section] nor a 'key = value'", 2 },
  { "a = 1\n[open\n", "neither a [section] nor a 'key = value'", 2 },
  { "a = 1\nb = " .. ("x"):rep(300), "a line too long", 2 },
  { "[" .. ("x"):rep(60) .. "]\na = 1\n", "a section name too long", 2 },
  { ("x"):rep(60) .. " = 1\n", "a key too long", 1 },
  { "a = 1\nb = \0\n", "a NUL byte", 2 },
}

t.test("what is wrong is said with its line", function()
  for _, fault in ipairs(FAULTS) do
    local entries, message, line = ini.parse(fault[1])

    t.equal({ entries, message, line }, { nil, fault[2], fault[3] })
  end
end)
