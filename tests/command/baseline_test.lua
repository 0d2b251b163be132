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
