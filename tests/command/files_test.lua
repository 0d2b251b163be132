-- files_test.lua: which files a run is about, and what becomes of those that are odd.
local cjson = require "cjson"
local run = require "command"
local t = require "testing"

-- Documents whose goals nobody could doubt: what the engine finds is tested elsewhere.
local BAD = "# Mål för 2027\n\n- Öka webbtrafiken\n"
local GOOD = "# Mål för 2027\n\n- Öka webbplatsens trafik med 20% inom de närmaste 6 månaderna "
  .. "genom riktade SEO-insatser\n"

-- Runs check in a folder of such files, without the settings of the folders above it.
local function check(contents, ...)
  contents[".milstolpe.ini"] = contents[".milstolpe.ini"] or "root = true\n"
  return run({ "check", "--today", "2026-11-23", ... }, { cwd = t.folder(contents) })
end

-- Runs check with JSON in a folder that a shell command has prepared; what hangs is ended.
local function check_in(folder, prepare, ...)
  assert(os.execute(("cd '%s' && %s"):format(folder, prepare)))
  local command = run.shell { "check", "--no-config", "--format", "json", ... }
  return run(nil, { cwd = folder, shell = "timeout 60 " .. command })
end

local function paths_of(result)
  local paths = {}
  for path in result.out:gmatch '"path": "([^"]*)"' do paths[#paths + 1] = path end
  return paths
end

local function found(contents, ...)
  return paths_of(check(contents, "--format", "json", ...))
end

t.test("a folder gives its Markdown files, sorted, hidden ones left out", function()
  local contents = {
    ["b.md"] = GOOD, ["a/x.markdown"] = GOOD, ["a/y.MDX"] = GOOD, ["a/z.txt"] = GOOD, [".h.md"] = GOOD,
    [".git/x.md"] = GOOD,
  }

  t.equal(found(contents), { "a/x.markdown", "a/y.MDX", "b.md" })
end)

t.test("what .gitignore names is left out, also in folders below and taken back by !", function()
  local contents = {
    [".gitignore"] = "build/\n*.tmp.md\n", ["sub/.gitignore"] = "/x.md\n!keep.tmp.md\n", ["build/a.md"] = GOOD,
    ["a.md"] = GOOD, ["a.tmp.md"] = GOOD, ["sub/x.md"] = GOOD, ["sub/y/x.md"] = GOOD, ["sub/keep.tmp.md"] = GOOD,
  }

  t.equal(found(contents), { "a.md", "sub/keep.tmp.md", "sub/y/x.md" })
end)

t.test("the .gitignore of a repository holds in a folder of it too", function()
  local contents = {
    [".git/HEAD"] = "", [".gitignore"] = "old.md\n", ["docs/old.md"] = GOOD, ["docs/new.md"] = GOOD,
  }

  t.equal(found(contents, "docs"), { "docs/new.md" })
end)

t.test("what ignore = names is left out, unless it is named in full", function()
  local contents = { [".milstolpe.ini"] = "root = true\nignore = old/\n", ["old/a.md"] = GOOD, ["b.md"] = GOOD }

  t.equal(found(contents), { "b.md" })
  t.equal(found(contents, "old/a.md", "b.md"), { "old/a.md", "b.md" })
end)

t.test("a file is checked once, however often it is named", function()
  t.equal(found({ ["a.md"] = GOOD }, "a.md", "./a.md", ".", "*.md"), { "a.md" })
end)

t.test("a pattern that the shell left alone is matched", function()
  local contents = { ["a.md"] = GOOD, ["d/b.md"] = GOOD, ["d/e/c.md"] = GOOD, ["d/x.mdx"] = GOOD }

  t.equal(found(contents, "d/**/*.md"), { "d/b.md", "d/e/c.md" })
  t.equal(found(contents, "d/*.{md,mdx}"), { "d/b.md", "d/x.mdx" })
end)

t.test("links are not followed out of the tree or in circles", function()
  local outside, folder = t.folder { ["secret.md"] = GOOD }, t.folder { ["a.md"] = GOOD }
  os.execute(("cd '%s' && ln -s '%s' out && ln -s . loop && ln -s '%s/secret.md' b.md"):format(folder, outside,
    outside))

  local result = run({ "check", "--no-config", "--format", "json" }, { cwd = folder })

  t.equal(paths_of(result), { "a.md" })
end)

t.test("a link that is named is followed", function()
  local folder = t.folder { ["a.md"] = GOOD }
  os.execute(("ln -s a.md '%s/link.md'"):format(folder))

  t.equal(paths_of(run({ "check", "--no-config", "--format", "json", "link.md" }, { cwd = folder })), { "link.md" })
end)

t.test("standard input is checked under the name it is given", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\n[docs/*]\nmeasurable.no-target = off\n" }
  local function rules(...)
    return run({ "check", "--format", "line", ... }, { cwd = folder, stdin = BAD }).out
  end

  t.contains(rules "-", "<stdin>:3:")
  t.contains(rules "-", "measurable.no-target")
  t.contains(rules("-", "--stdin-filename", "docs/plan.md"), "docs/plan.md:3:")
  t.lacks(rules("-", "--stdin-filename", "docs/plan.md"), "measurable.no-target")
end)

-- ---- Odd files ---------------------------------------------------------------------------------------

t.test("circles of links, and pipes and devices in a folder, are passed over", function()
  local folder = t.folder { ["d/a.md"] = GOOD, ["x.md/b.md"] = GOOD }

  local result = check_in(folder, "ln -s .. d/up && ln -s d/loop d/loop && ln -s nowhere e.md && mkfifo f.md d/g.md")

  t.equal(paths_of(result), { "d/a.md", "x.md/b.md" })
  t.equal(result.status, 0)
end)

t.test("a pipe that is named is read", function()
  local folder = t.folder { ["a.md"] = BAD }

  local result = check_in(folder, "mkfifo pipe && (cat a.md >pipe &)", "pipe")

  t.equal(paths_of(result), { "pipe" })
  t.equal(result.status, 1)
end)

t.test("a link to nowhere that is named is trouble", function()
  local result = check_in(t.folder(), "ln -s nowhere a.md", "a.md")

  t.equal(result.err, "milstolpe: a.md: No such file or directory\n")
  t.equal(result.status, 2)
end)

t.test("a link to itself that is named is trouble", function()
  local result = check_in(t.folder(), "ln -s a.md a.md", "a.md")

  t.equal(result.err, "milstolpe: a.md: Too many levels of symbolic links\n")
  t.equal(result.status, 2)
end)

t.test("the null device is an empty document", function()
  local result = run { "check", "--no-config", "/dev/null" }

  t.equal(result.err, "")
  t.equal(result.status, 0)
end)

t.test("a name that begins with a hyphen comes after --", function()
  t.equal(found({ ["-x.md"] = GOOD }, "--", "-x.md"), { "-x.md" })
  t.equal(found({ ["-x.md"] = GOOD }, "./-x.md"), { "-x.md" })
end)

t.test("a name with blanks, quotes and a line break comes through", function()
  local name = "en \"plan\" <&> 100%,\n.md"

  t.contains(check({ [name] = BAD }, "--format", "checkstyle").out, "en &quot;plan&quot; &lt;&amp;&gt; 100%,�.md")
  t.contains(check({ [name] = BAD }, "--format", "github").out, 'file=en "plan" <&> 100%25%2C%0A.md,')
  t.contains(check({ [name] = BAD }, "--format", "json").out, [["path": "en \"plan\" <&> 100%,\n.md"]])
  t.contains(check({ [name] = BAD }, "--format", "line").out, 'en "plan" <&> 100%,�.md:3:')
end)

t.test("a name that is no UTF-8 comes through, and keeps every format sound", function()
  local contents = { ["\255.md"] = BAD }

  t.equal(cjson.decode(check(contents, "--format", "json").out).documents[1].path, "�.md")
  t.contains(check(contents, "--format", "sarif").out, '"uri": "%FF.md"')
  for _, format in ipairs { "text", "checkstyle", "line", "json", "sarif" } do
    local result = check(contents, "--format", format)
    t.ok(utf8.len(result.out), format)
    t.equal(result.status, 1)
  end
end)

t.test("what commands a terminal in a path reaches none", function()
  local result = check({ ["\27[31m.md"] = BAD }, ".", "\27]0;nowhere")

  t.lacks(result.out .. result.err, "\27")
  t.contains(result.err, "�]0;nowhere: No such file or directory")
end)

-- What is wrong with a path, the path, what is said.
local WRONG = {
  { "nothing at all", "", "'': no such file or folder" },
  { "one through a file", "a.md/b.md", "a.md/b.md: Not a directory" },
  { "one with too long a name", ("a"):rep(300), "File name too long" },
  { "one that is too long", ("a/"):rep(5000), "File name too long" },
}

for _, case in ipairs(WRONG) do
  t.test(("a path that is %s is trouble"):format(case[1]), function()
    local result = check({ ["a.md"] = GOOD }, case[2])

    t.equal(result.status, 2)
    t.contains(result.err, case[3])
    t.equal(select(2, result.err:gsub("\n", "")), 1)
  end)
end

t.test("folders may be deep", function()
  local name = ("d/"):rep(300) .. "a.md"

  t.equal(found { [name] = GOOD }, { name })
end)

-- root reads everything; a command of the system makes it somebody else.
local function as_somebody(command)
  local is_root = io.popen("id -u"):read "*l" == "0"
  return (is_root and "setpriv --reuid=65534 --regid=65534 --clear-groups " or "") .. command
end

t.test("a file or folder that may not be read is trouble; the others are still checked", function()
  local folder = t.folder { ["a.md"] = BAD, ["b.md"] = BAD, ["c/d.md"] = BAD }
  assert(os.execute(("cp '%s' '%s/program' && cd '%s' && chmod 755 . program && chmod 644 b.md && chmod 0 a.md c")
    :format(run.program, folder, folder)))

  local result = run(nil, { cwd = folder, shell = as_somebody "./program check --no-config ." })

  t.equal(result.status, 2)
  t.contains(result.err, "milstolpe: a.md: Permission denied\n")
  t.contains(result.err, "milstolpe: c: Permission denied\n")
  t.contains(result.out, "b.md")
end)

t.test("standard input that is a folder or closed is trouble", function()
  local function check_stdin(from) return run(nil, { shell = "{ " .. run.shell { "check", "-" } .. from .. "; }" }) end

  t.equal(check_stdin(" </").err, "milstolpe: <stdin>: Is a directory\n")
  t.equal(check_stdin(" <&-").err, "milstolpe: <stdin>: Bad file descriptor\n")
  t.equal(check_stdin(" <&-").status, 2)
end)

-- ---- .gitignore, by git itself -----------------------------------------------------------------------

-- Lines that a .gitignore may hold, to make files of at random.
local LINES = {
  "a.md", "*.md", "!a.md", "!b.md", "d/", "/d", "/d/", "d/a.md", "**/a.md", "d/**", "d/**/b.md", "!d/", "!/d/e", "e",
  "*", "!*/", "# a.md", "", "\\!x.md", "\\#x.md", "x?.md", "[a-c].md", "![!a]*.md", "d/*", "!d/b.md", "e/", "/*", "!/d",
  "**/e/**", "**", "a.md ", "*.MD", "/**/b.md", "d*/", "!**/b.md",
}
local NAMES = {
  "a.md", "b.md", "xy.md", "#x.md", "!x.md", "d/a.md", "d/b.md", "d/e/a.md", "d/e/b.md", "e/a.md", "de/b.md",
}

t.test("what is passed over is what git passes over", function()
  local state = 7
  local function random(count)
    state = (state * 1103515245 + 12345) % 2147483648
    return math.floor(state / 65536) % count + 1
  end
  local function lines()
    local list = {}
    for i = 1, random(4) do list[i] = LINES[random(#LINES)] end
    return table.concat(list, "\n") .. "\n"
  end
  local contents = { [".milstolpe.ini"] = "root = true\n" }
  for case = 1, 150 do
    local place = ("case%03d/"):format(case)
    for _, name in ipairs(NAMES) do contents[place .. name] = GOOD end
    contents[place .. ".gitignore"] = lines()
    if random(2) == 1 then contents[place .. "d/.gitignore"] = lines() end
  end
  local folder = t.folder(contents)
  local git = io.popen(("cd '%s' && export GIT_CONFIG_GLOBAL=/dev/null && git init -q . && "
    .. "git -c core.quotePath=false ls-files --others --exclude-standard '*.md'"):format(folder))
  local expected = {}
  for line in git:lines() do expected[#expected + 1] = line end
  git:close()
  table.sort(expected)

  local paths = paths_of(run({ "check", "--format", "json" }, { cwd = folder }))
  table.sort(paths)

  t.ok(#expected > 300, "too few files to compare")
  t.equal(paths, expected)
end)
