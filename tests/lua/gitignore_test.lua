local gitignore = require "milstolpe.gitignore"
local t = require "testing"

-- a sentence, the file, paths that are ignored ("/" at the end: a folder), paths that aren't
local CASES = {
  { "a name is ignored at any depth", "a.md", { "a.md", "x/a.md", "a.md/" }, { "b.md", "xa.md" } },
  { "a slash at the end is for folders only", "a/", { "a/", "x/a/" }, { "a", "x/a" } },
  { "a slash in front ties to the folder", "/a.md", { "a.md" }, { "x/a.md" } },
  { "a slash inside ties to the folder", "x/a.md", { "x/a.md" }, { "y/x/a.md" } },
  { "a later ! takes back", "*.md\n!keep.md", { "a.md" }, { "keep.md", "x/keep.md" } },
  { "a later pattern takes again", "!a.md\na.md", { "a.md" }, {} },
  { "comments and blank lines say nothing", "# a.md\n\n  \n\\#b", { "#b" }, { "a.md", "# a.md" } },
  { "spaces at the end go, unless escaped", "a.md  \nb\\ ", { "a.md", "b " }, { "b", "a.md  " } },
  { "two stars cross folders", "x/**/a.md", { "x/a.md", "x/y/z/a.md" }, { "a.md" } },
  { "two stars at the end are all inside", "x/**", { "x/a", "x/y/" }, { "x/", "y" } },
  { "one star stays in its folder", "x/*.md", { "x/a.md" }, { "x/y/a.md" } },
  { "braces are ordinary characters", "{a,b}.md", { "{a,b}.md" }, { "a.md" } },
  { "lines may end in CRLF", "a.md\r\nb.md\r\n", { "a.md", "b.md" }, { "c.md" } },
}

local function ignored(text, path)
  local is_folder = path:sub(-1) == "/"
  local name = is_folder and path:sub(1, -2) or path
  return gitignore.decide(gitignore.parse(text), name, is_folder) == true
end

for _, case in ipairs(CASES) do
  t.test("in .gitignore, " .. case[1], function()
    for _, path in ipairs(case[3]) do t.ok(ignored(case[2], path), "should be ignored: " .. path) end
    for _, path in ipairs(case[4]) do t.ok(not ignored(case[2], path), "should stay: " .. path) end
  end)
end
