-- The command `fix`: what it writes, shows and refuses.
local lfs = require "lfs"
local run = require "command"
local t = require "testing"

local PLAN = "# Mål\n\n- Nå 3 000 besök i maj\n- Öka webbtrafiken.\n\nMålen följs upp varje kvartal.\n"
local FIXED = PLAN:gsub("i maj", "i maj 2027")

local function fix(folder, ...)
  return run({ "fix", "--no-config", "--today", "2026-11-23", "--language", "sv", ... }, { cwd = folder })
end

local function mode(path)
  return lfs.attributes(path, "permissions")
end

t.test("safe fixes are written, others not", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local result = fix(folder, "plan.md")

  t.equal(result.status, 0)
  t.equal(result.out, "plan.md: Skriv ut året: maj 2027 [timebound.no-year]\n")
  t.equal(t.read(folder .. "/plan.md"), FIXED)
end)

t.test("a second run changes nothing", function()
  local folder = t.folder { ["plan.md"] = PLAN }
  fix(folder, "plan.md")

  local result = fix(folder, "plan.md")

  t.equal(result.status, 0)
  t.equal(result.out, "")
  t.equal(t.read(folder .. "/plan.md"), FIXED)
end)

t.test("line ends and the mode stay", function()
  local text = PLAN:gsub("\n", "\r\n")
  local folder = t.folder { ["plan.md"] = text }
  os.execute(("chmod 640 '%s/plan.md'"):format(folder))

  fix(folder, "plan.md")

  t.equal(t.read(folder .. "/plan.md"), (FIXED:gsub("\n", "\r\n")))
  t.equal(mode(folder .. "/plan.md"), "rw-r-----")
end)

t.test("a symbolic link stays one", function()
  local folder = t.folder { ["plan.md"] = PLAN }
  assert(lfs.link("plan.md", folder .. "/link.md", true))

  fix(folder, "link.md")

  t.equal(lfs.symlinkattributes(folder .. "/link.md", "mode"), "link")
  t.equal(t.read(folder .. "/plan.md"), FIXED)
end)

t.test("nothing is left beside the file", function()
  local folder = t.folder { ["plan.md"] = PLAN }
  local names = {}

  fix(folder, "plan.md")

  for name in lfs.dir(folder) do names[#names + 1] = name end
  table.sort(names)
  t.equal(names, { ".", "..", "plan.md" })
end)

t.test("--diff shows and writes nothing", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local result = fix(folder, "--diff", "plan.md")

  t.equal(result.status, 1)
  t.equal(result.out, table.concat({
    "--- a/plan.md", "+++ b/plan.md", "@@ -1,6 +1,6 @@", " # Mål", " ", "-- Nå 3 000 besök i maj",
    "+- Nå 3 000 besök i maj 2027", " - Öka webbtrafiken.", " ", " Målen följs upp varje kvartal.", "",
  }, "\n"))
  t.equal(t.read(folder .. "/plan.md"), PLAN)
end)

t.test("what --diff shows, patch makes", function()
  local folder = t.folder { ["plan.md"] = PLAN .. ("Text.\n\n"):rep(20) .. "## Mål\n\n- Nå 300 läsare i juni" }
  local shown = fix(folder, "--diff", "plan.md").out
  t.write(folder .. "/changes", shown)

  local patched = os.execute(("cd '%s' && cp plan.md copy.md && patch -s copy.md changes"):format(folder))

  t.ok(patched)
  fix(folder, "plan.md")
  t.equal(t.read(folder .. "/copy.md"), t.read(folder .. "/plan.md"))
end)

t.test("--dry-run lists and writes nothing", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local result = fix(folder, "--dry-run", "plan.md")

  t.equal(result.status, 1)
  t.contains(result.out, "plan.md: Skriv ut året")
  t.equal(t.read(folder .. "/plan.md"), PLAN)
end)

t.test("--rule fixes one rule alone", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local result = fix(folder, "--rule", "timebound.relative", "plan.md")

  t.equal(result.status, 0)
  t.equal(t.read(folder .. "/plan.md"), PLAN)
end)

t.test("--rule wants a rule that is there", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local result = fix(folder, "--rule", "timebound.no-yaer", "plan.md")

  t.equal(result.status, 2)
  t.contains(result.err, "timebound.no-year")
end)

t.test("--placeholders leaves names, which the check reports and a second run leaves alone", function()
  local folder = t.folder { ["plan.md"] = PLAN }
  local function fix_all() return fix(folder, "--placeholders", "--rule", "timebound.no-deadline", "plan.md") end

  fix_all()

  t.contains(t.read(folder .. "/plan.md"), "- Öka webbtrafiken senast [datum].\n")
  local check = { "check", "--no-config", "--today", "2026-11-23", "--format", "line", "plan.md" }
  local found = run(check, { cwd = folder })
  t.contains(found.out, "[measurable.placeholder]")
  local once = t.read(folder .. "/plan.md")
  fix_all()
  t.equal(t.read(folder .. "/plan.md"), once)
end)

t.test("standard input goes to standard output", function()
  local result = run({ "fix", "--no-config", "--today", "2026-11-23", "-" }, { stdin = PLAN })

  t.equal(result.status, 0)
  t.equal(result.out, FIXED)
end)

t.test("a file that may not be written stays", function()
  local folder = t.folder { ["plan.md"] = PLAN }
  os.execute(("chmod 444 '%s/plan.md'"):format(folder))

  local result = fix(folder, "plan.md")

  t.equal(result.status, 2)
  t.contains(result.err, "plan.md: read-only")
  t.equal(t.read(folder .. "/plan.md"), PLAN)
end)

local function names_in(folder)
  local names = {}
  for name in lfs.dir(folder) do names[#names + 1] = name end
  table.sort(names)
  return names
end

-- What a shell command says when it is run in the folder.
local function answer_of(folder, command)
  local pipe = assert(io.popen(("cd '%s' && { %s; } 2>&1"):format(folder, command)))
  local said = pipe:read "a"
  pipe:close()
  return said
end

local SHELL = run.shell { "fix", "--no-config", "--today", "2026-11-23", "plan.md" }

t.test("a disk that is full leaves the file whole", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local said = answer_of(folder, "ulimit -f 0; " .. SHELL .. " | cat")

  t.contains(said, "plan.md: can't be written, and is left as it was: File too large")
  t.equal(t.read(folder .. "/plan.md"), PLAN)
  t.equal(names_in(folder), { ".", "..", "plan.md" })
end)

t.test("a folder that may not be written to leaves the file whole", function()
  local folder = t.folder { ["plan.md"] = PLAN }
  os.execute(("chmod 755 '%s' && chmod 666 '%s/plan.md'"):format(folder, folder))
  local as_other = answer_of(folder, "id -u"):match "^0" and "setpriv --reuid 65534 --clear-groups " or "chmod 555 .; "

  local said = answer_of(folder, as_other .. SHELL)

  t.contains(said, "plan.md: can't be replaced, since its folder can't be written to: Permission denied")
  t.equal(t.read(folder .. "/plan.md"), PLAN)
  os.execute(("chmod 755 '%s'"):format(folder))
end)

t.test("a name as long as names can be", function()
  local name = ("a"):rep(252) .. ".md"
  local folder = t.folder { [name] = PLAN }

  local result = fix(folder, name)

  t.equal(result.err, "")
  t.equal(t.read(folder .. "/" .. name), FIXED)
end)

-- Ended at many points of its way: each time the file is whole, the old one or the new.
t.test("a run that is ended leaves the file whole and nothing beside it", function()
  local plan = PLAN .. ("\n## Mål\n\n- Nå 300 läsare i juni\n"):rep(200)
  local folder = t.folder { ["plan.md"] = plan }
  local whole = { [plan] = true, [answer_of(folder, SHELL:gsub("'plan.md'$", "'-'") .. " <plan.md")] = true }

  for turn = 1, 24 do
    t.write(folder .. "/plan.md", plan)
    local signal = turn % 2 == 0 and "INT" or "TERM"
    answer_of(folder, ("%s >said & sleep 0.%02d; kill -%s $!; wait $!; rm -f said"):format(SHELL, turn * 4, signal))

    t.ok(whole[t.read(folder .. "/plan.md")])
    t.equal(names_in(folder), { ".", "..", "plan.md" })
  end
end)

t.test("a file that is gone is a trouble", function()
  local folder = t.folder {}

  local result = fix(folder, "plan.md")

  t.equal(result.status, 2)
  t.contains(result.err, "plan.md")
end)
