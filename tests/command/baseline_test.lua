local run = require "command"
local t = require "testing"

local PLAN = "# Plan\n\n## Mål för 2027\n\n- Öka webbtrafiken\n- Öka försäljningen\n"

-- A folder with a plan whose findings are accepted in accepted.json.
local function accepted(text)
  local folder = t.folder { ["plan.md"] = text or PLAN, [".milstolpe.ini"] = "root = true\n" }
  local result = run({ "check", "--baseline", "accepted.json", "--update-baseline", "plan.md" }, { cwd = folder })
  t.equal(result.status, 0)
  return folder, result
end

local function check(folder, ...)
  return run({ "check", "--baseline", "accepted.json", "--format", "line", ... }, { cwd = folder })
end

t.test("what is accepted is not reported again", function()
  local folder, first = accepted()

  local result = check(folder, "plan.md")

  t.matches(first.err, "^milstolpe: accepted%.json: %d+ findings accepted\n$")
  t.equal(result.status, 0)
  t.equal(result.out, "")
end)

t.test("accepted findings may move to other lines", function()
  local folder = accepted()
  t.write(folder .. "/plan.md", (PLAN:gsub("## Mål", "En ny rad.\n\n\n%0")))

  t.equal(check(folder, "plan.md").out, "")
end)

t.test("a new goal is reported", function()
  local folder = accepted()
  t.write(folder .. "/plan.md", PLAN .. "- Öka antalet leads\n")

  local result = check(folder, "plan.md")

  t.equal(result.status, 1)
  t.contains(result.out, "plan.md:7:")
  t.lacks(result.out, "plan.md:5:")
end)

t.test("under another heading the same goal is new", function()
  local folder = accepted()
  t.write(folder .. "/plan.md", (PLAN:gsub("## Mål", "## Nya mål")))

  t.contains(check(folder, "plan.md").out, "plan.md:5:")
end)

t.test("of findings that are alike, as many are accepted as there were", function()
  local folder = accepted()
  t.write(folder .. "/plan.md", PLAN .. "- Öka webbtrafiken\n")

  local result = check(folder, "--rule", "plan.duplicate-goal=off", "plan.md")

  t.contains(result.out, "plan.md:7:")
  t.lacks(result.out, "plan.md:5:")
end)

t.test("the baseline may be used from another folder", function()
  local folder = accepted()

  local result = run({ "check", "--baseline", folder .. "/accepted.json", "--format", "line",
    folder .. "/plan.md" })

  t.equal(result.out, "")
end)

t.test("what is gone is counted, and dropped by an update", function()
  local folder = accepted()
  t.write(folder .. "/plan.md", "# Plan\n\n## Mål för 2027\n\n- Öka försäljningen\n")

  local result = run({ "check", "--baseline", "accepted.json", "plan.md" }, { cwd = folder })
  t.contains(result.out, "--update-baseline")
  run({ "check", "--baseline", "accepted.json", "--update-baseline", "plan.md" }, { cwd = folder })

  t.lacks(t.read(folder .. "/accepted.json"), "webbtrafiken")
end)

t.test("an update keeps documents that were not checked, and drops those that are gone", function()
  local folder = t.folder { ["a.md"] = PLAN, ["b.md"] = PLAN, ["c.md"] = PLAN, [".milstolpe.ini"] = "root = true\n" }
  run({ "check", "--baseline", "accepted.json", "--update-baseline", "." }, { cwd = folder })
  t.write(folder .. "/a.md", "# Plan\n")
  os.remove(folder .. "/c.md")

  local before = run({ "check", "--baseline", "accepted.json", "a.md" }, { cwd = folder })
  local update = run({ "check", "--baseline", "accepted.json", "--update-baseline", "a.md", "no.md" }, { cwd = folder })

  t.matches(before.out, "\n12 in the baseline no longer found")
  t.equal(update.status, 2)
  local text = t.read(folder .. "/accepted.json")
  t.lacks(text, '"a.md"')
  t.contains(text, '"b.md"')
  t.lacks(text, '"c.md"')
  t.equal(check(folder, "b.md").out, "")
end)

t.test("the file is the same for the same findings", function()
  t.equal(t.read(accepted() .. "/accepted.json"), t.read(accepted() .. "/accepted.json"))
end)

t.test("a baseline that is not there is trouble", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local result = check(folder, "plan.md")

  t.equal(result.status, 2)
  t.equal(result.err, "milstolpe: accepted.json: No such file or directory\n")
end)

for _, text in ipairs { "", "[]", "{", '{"version": 2}', '{"version": 1, "findings": [{"rule": 1}]}' } do
  t.test(("the file %q is refused as a baseline"):format(text), function()
    local folder = t.folder { ["plan.md"] = PLAN, ["accepted.json"] = text }

    local result = check(folder, "plan.md")

    t.equal(result.status, 2)
    t.matches(result.err, "^milstolpe: accepted%.json: no baseline")
  end)
end

-- ---- Writing -----------------------------------------------------------------------------------------

local UPDATE = { "check", "--baseline", "accepted.json", "--update-baseline", "plan.md" }

-- No file may grow beyond so many blocks of 512 bytes, as if the disk were full. What is said comes as output.
local function run_with_full_disk(folder, blocks, arguments)
  local command = ("{ { trap '' XFSZ; ulimit -f %d; %s; } 2>&1 | cat; }"):format(blocks, run.shell(arguments))
  return run(nil, { cwd = folder, shell = command }).out
end

local function names_in(folder)
  local names = io.popen(("ls -A '%s'"):format(folder)):read "a"
  return names
end

t.test("a disk that is full leaves the old baseline, and no half of a new one", function()
  local folder = accepted()
  local before = t.read(folder .. "/accepted.json")
  t.write(folder .. "/plan.md", PLAN .. ("- Öka antalet leads i butiken\n- Stärka varumärket\n"):rep(20))

  local out = run_with_full_disk(folder, 1, UPDATE)

  t.contains(out, "milstolpe: accepted.json: can't be written, and is left as it was: File too large\n")
  t.equal(t.read(folder .. "/accepted.json"), before)
  t.equal(names_in(folder), ".milstolpe.ini\naccepted.json\nplan.md\n")
end)

t.test("a disk that is full gets no baseline at first either", function()
  local folder = t.folder { ["plan.md"] = PLAN, [".milstolpe.ini"] = "root = true\n" }

  local out = run_with_full_disk(folder, 0, UPDATE)

  t.contains(out, "milstolpe: accepted.json: File too large\n")
  t.equal(names_in(folder), ".milstolpe.ini\nplan.md\n")
end)

t.test("a baseline that may not be written stays, and is trouble", function()
  local folder = accepted()
  os.execute(("chmod 444 '%s/accepted.json'"):format(folder))
  t.write(folder .. "/plan.md", PLAN .. "- Öka antalet leads\n")

  local result = run(UPDATE, { cwd = folder })

  t.equal(result.status, 2)
  t.contains(result.err, "milstolpe: accepted.json: read-only\n")
end)

t.test("a baseline in a folder that is not there is trouble", function()
  local folder = t.folder { ["plan.md"] = PLAN }

  local result = run({ "check", "--baseline", "no/accepted.json", "--update-baseline", "plan.md" }, { cwd = folder })

  t.equal(result.status, 2)
  t.contains(result.err, "milstolpe: no/accepted.json: No such file or directory\n")
end)

t.test("runs at the same time write one sound baseline", function()
  local folder = accepted()
  local one = t.read(folder .. "/accepted.json")
  os.remove(folder .. "/accepted.json")
  local runs = {}
  for i = 1, 8 do runs[i] = run.shell(UPDATE) .. " >/dev/null 2>&1 & " end

  run(nil, { cwd = folder, shell = "{ " .. table.concat(runs) .. " wait; }" })

  t.equal(t.read(folder .. "/accepted.json"), one)
  t.equal(names_in(folder), ".milstolpe.ini\naccepted.json\nplan.md\n")
end)
