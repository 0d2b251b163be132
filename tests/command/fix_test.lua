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

t.test("a disk that is full leaves the file whole", function()
  local folder = t.folder { ["plan.md"] = PLAN }
  local command = "ulimit -f 0; trap '' XFSZ; " ..
    run.shell { "fix", "--no-config", "--today", "2026-11-23", "plan.md" } .. " 2>&1 | cat"

  local result = run({}, { cwd = folder, shell = "sh -c \"cd . && :\"" })
  local answer = io.popen(("cd '%s' && (%s)"):format(folder, command))
  local said = answer:read "*a"
  answer:close()

  t.equal(result.status, 0)
  t.contains(said, "File too large")
  t.equal(t.read(folder .. "/plan.md"), PLAN)
end)

t.test("a file that is gone is a trouble", function()
  local folder = t.folder {}

  local result = fix(folder, "plan.md")

  t.equal(result.status, 2)
  t.contains(result.err, "plan.md")
end)
