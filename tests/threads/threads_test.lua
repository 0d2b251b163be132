local lfs = require "lfs"
local run = require "command"
local t = require "testing"

local here = lfs.currentdir()

local function is_folder(name) return lfs.attributes(name, "mode") == "directory" end

-- Folders of documents: those of the project, and more where they are.
local FOLDERS = {}
for _, name in ipairs { "tests", "doc", "../shared/corpus/docs", "../shared/bench/many" } do
  if is_folder(name) then FOLDERS[#FOLDERS + 1] = name end
end

local COUNTS = { 2, 3, 7 }

-- Runs the program with one thread and with more; all results must be those of one.
local function compare(arguments, options)
  local function with(threads)
    local list = table.move(arguments, 1, #arguments, 1, {})
    list[#list + 1] = "--threads=" .. threads
    return run(list, options)
  end

  local expected = with(1)
  for _, threads in ipairs(COUNTS) do
    local result = with(threads)
    for _, part in ipairs { "status", "out", "err" } do
      t.ok(result[part] == expected[part], ("%s: %s differs between 1 and %d threads"):format(
        table.concat(arguments, " "), part, threads))
    end
  end
  return expected
end

for _, folder in ipairs(FOLDERS) do
  t.test("the findings of " .. folder, function()
    local result = compare({ "check", "--today=2026-11-23", "--format=json", folder }, { cwd = here })
    t.contains(result.out, '"findings"')
  end)
end

t.test("what people read, and pages", function()
  for _, arguments in ipairs {
    { "check", "--hints" }, { "check", "--quiet" }, { "check", "--format=sarif" }, { "goals" },
    { "goals", "--evidence", "--format=json" }, { "report" },
  } do
    arguments[#arguments + 1] = "--today=2026-11-23"
    arguments[#arguments + 1] = "tests/accuracy/plans"
    t.ok(#compare(arguments, { cwd = here }).out > 1000)
  end
end)

-- Long enough that all threads get some.
local function plan(number)
  return ("# Goals %d\n\n"):format(number) .. ("- Increase sales in June by a lot\n"):rep(number)
    .. "\n# Words\n\n" .. ("Nothing of interest here.\n\n"):rep(600)
end

local function plans()
  local files = {}
  for number = 1, 30 do files[("plan-%02d.md"):format(number)] = plan(number) end
  return files
end

t.test("troubles stand where their documents would", function()
  local files = plans()
  files["plan-07.md"] = "bad \255 bytes\n"
  files[".milstolpe.ini"] = "fail_on = nothing\n[plan-1*.md]\nmessage_language = sv\n"
    .. "[plan-2*.md]\ntimebound.past = of\n"
  local folder = t.folder(files)
  lfs.mkdir(folder .. "/plan-31.md")
  os.execute(("chmod a-r '%s/plan-05.md'; ln -s nowhere '%s/plan-32.md'"):format(folder, folder))

  local arguments = { "check" }
  for number = 32, 1, -1 do arguments[#arguments + 1] = ("plan-%02d.md"):format(number) end
  arguments[#arguments + 1] = "plan-99.md"
  local result = compare(arguments, { cwd = folder })

  t.equal(result.status, 2)
  t.contains(result.err, "plan-99.md")
  t.contains(result.out, "plan-01.md")
end)

t.test("a faulty pack is told once", function()
  local folder = t.folder(plans())
  local data = t.folder()
  os.execute(("cp -r queries '%s/queries'"):format(data))
  local name = data .. "/queries/en/timebound.lua"
  t.write(name, (t.read(name):gsub("%[%[", "[[ ( ", 1)))

  local result = compare({ "check", "." }, { cwd = folder, env = { MILSTOLPE_DATA = data } })

  t.equal(result.status, 2)
  local _, times = result.err:gsub("timebound%.lua", "")
  t.equal(times, 1)
end)

t.test("few and small documents start no thread, many do", function()
  local few = run({ "check", "--stats", "--threads=4", "." }, { cwd = t.folder { ["a.md"] = "a\n", ["b.md"] = "b\n" } })
  local many = run({ "check", "--stats", "--threads=4", "." }, { cwd = t.folder(plans()) })

  t.contains(few.err, "1 thread\n")
  t.contains(many.err, "threads, whose times add up")
end)

t.test("a reader that leaves early is no trouble", function()
  local folder = t.folder(plans())
  local shell = run.shell({ "check", "--threads=4", "." }) .. " | head -n 3"
  local result = run({}, { cwd = folder, shell = shell })
  t.equal(result.err, "")
end)

t.test("an interrupt ends the run at once", function()
  local arguments = { "check", "--threads=4", ".", "-" } -- standard input never comes
  local shell = ("(sleep 2 | timeout --preserve-status -s INT 1 %s)"):format(run.shell(arguments))

  local result = run({}, { cwd = t.folder(plans()), shell = shell })

  t.equal(result.status, 128 + 2)
  t.equal(result.err, "")
end)
