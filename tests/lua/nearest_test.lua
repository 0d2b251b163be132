local nearest = require "milstolpe.nearest"
local t = require "testing"

local NAMES = { "check", "goals", "explain", "timebound.no-deadline", "timebound.vague" }

t.test("the nearest name survives a letter too few, too many, wrong or swapped", function()
  for _, word in ipairs { "chek", "checkk", "chock", "chekc", "CHECK" } do
    t.equal(nearest.find(word, NAMES), "check")
  end
  t.equal(nearest.find("timebound.no-dedline", NAMES), "timebound.no-deadline")
end)

t.test("nothing is suggested for what is far from everything", function()
  t.equal(nearest.find("frobnicate", NAMES), nil)
  t.equal(nearest.find("", NAMES), nil)
  t.equal(nearest.find(("x"):rep(10000), NAMES), nil)
  t.equal(nearest.tip("frobnicate", NAMES), "")
end)
