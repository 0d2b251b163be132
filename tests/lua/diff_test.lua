-- Unified diffs, as `diff -u` writes them.
local diff = require "milstolpe.diff"
local t = require "testing"

t.test("equal texts have no diff", function()
  t.equal(diff.unified("a\n", "a\n", "x"), "")
end)

t.test("a changed line stands among three of context", function()
  local old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"

  t.equal(diff.unified(old, (old:gsub("5", "five")), "x"),
    "--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
end)

t.test("changes far apart are two hunks", function()
  local old = ("a\n"):rep(20)
  local new = "b\n" .. ("a\n"):rep(18) .. "b\n"

  local _, hunks = diff.unified(old, new, "x"):gsub("@@ %-", "")

  t.equal(hunks, 2)
end)

t.test("a last line without an end is told", function()
  t.equal(diff.unified("a", "b\n", "x"), "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n")
end)

t.test("text added to nothing begins at line 0", function()
  t.equal(diff.unified("", "a\nb\n", "x"), "--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n")
end)
