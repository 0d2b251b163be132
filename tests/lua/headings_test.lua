local headings = require "milstolpe.headings"
local t = require "testing"

t.test("a line stands under the headings of higher rank above it", function()
  local list = headings.read "# Plan\n\n## Mål #\ntext\n### Q3\ntext\n## Budget\ntext\n"

  t.equal(headings.path(list, 1), { "Plan" })
  t.equal(headings.path(list, 6), { "Plan", "Mål", "Q3" })
  t.equal(headings.path(list, 8), { "Plan", "Budget" })
end)

t.test("a # in fenced code is no heading", function()
  local list = headings.read "# Plan\n```sh\n# comment\n~~~\n```\r\n## Mål\n"

  t.equal(headings.path(list, 6), { "Plan", "Mål" })
end)
