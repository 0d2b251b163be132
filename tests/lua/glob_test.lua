local glob = require "milstolpe.glob"
local t = require "testing"

-- pattern, paths that match, paths that don't
local CASES = {
  { "*.md", { "plan.md", ".md" }, { "docs/plan.md", "plan.mdx" } },
  { "docs/*.md", { "docs/a.md" }, { "docs/x/a.md", "a.md" } },
  { "docs/**.md", { "docs/a.md", "docs/x/y/a.md" }, { "doc/a.md" } },
  { "docs/**/a.md", { "docs/a.md", "docs/x/a.md", "docs/x/y/a.md" }, { "docs/xa.md" } },
  { "**/a.md", { "a.md", "x/a.md" }, { "xa.md" } },
  { "a/**", { "a/b", "a/b/c" }, { "a", "ab" } },
  { "?.md", { "a.md", "å.md", "漢.md" }, { "ab.md", "/.md" } },
  { "[a-c].md", { "a.md", "c.md" }, { "d.md" } },
  { "[!a-c].md", { "d.md", "å.md" }, { "a.md", "/.md" } },
  { "[]x].md", { "].md", "x.md" }, { "a.md" } },
  { "*.{md,mdx}", { "a.md", "a.mdx" }, { "a.m", "a.{md,mdx}" } },
  { "{a,b{c,d}}.md", { "a.md", "bc.md", "bd.md" }, { "b.md" } },
  { "{a}.md", { "{a}.md" }, { "a.md" } },
  { "a[.md", { "a[.md" }, { "a.md" } },
  { "\\*.md", { "*.md" }, { "a.md" } },
  { "å*", { "ål" }, { "al" } },
}

for _, case in ipairs(CASES) do
  t.test(("the pattern %s takes what a shell would"):format(case[1]), function()
    local matches = assert(glob.compile(case[1]))

    for _, path in ipairs(case[2]) do t.ok(matches(path), "should match: " .. path) end
    for _, path in ipairs(case[3]) do t.ok(not matches(path), "should not match: " .. path) end
  end)
end

t.test("a section without a slash is for names at any depth, with one for paths", function()
  t.ok(glob.section("*.md")("a/b/c.md"))
  t.ok(glob.section("a/*.md")("a/c.md"))
  t.ok(glob.section("/*.md")("c.md"))
  t.ok(not glob.section("/*.md")("a/c.md"))
  t.ok(not glob.section("a/*.md")("b/a/c.md"))
end)

t.test("many stars on a long path take no long time", function()
  local matches = assert(glob.compile(("*a"):rep(30) .. "b"))
  local start = os.clock()

  t.ok(not matches(("a"):rep(2000)))

  t.ok(os.clock() - start < 2, "took longer than 2 s")
end)

t.test("a pattern with thousands of alternatives is refused", function()
  local matches, message = glob.compile(("{a,b}"):rep(16))

  t.equal(matches, nil)
  t.matches(message, "too many alternatives")
end)
