-- bench.lua: how fast the program is, beside others on the same text: a table of goals, and BUILD/bench.json.
--
--     lua5.4 tests/bench/bench.lua BUILD DOCUMENTS PLANS    DOCUMENTS holds one-1mb.md and many/, PLANS plans
--
-- Where they are absent it makes its own. RUNS=n measures each n times (10), SECONDS_EACH=n gives keystrokes n seconds
-- a size (60), ROWS="start plan" measures these rows alone. doc/performance.md explains it all.
package.path = "tests/bench/?.lua;" .. package.path
local cjson = require "cjson"
local documents = require "documents"
local lfs = require "lfs"
local measures = require "measures"

local build, given, given_plans = arg[1], arg[2], arg[3]
local folder = build .. "/bench"
local bench = measures.new(build, folder, tonumber(os.getenv "RUNS") or 10, tonumber(os.getenv "SECONDS_EACH") or 60)

-- ---- Documents ----------------------------------------------------------------------------------

local function exists(name) return lfs.attributes(name, "mode") ~= nil end

local function prepare()
  lfs.mkdir(folder)
  documents.write(folder)
  local real = exists(given .. "/one-1mb.md") and given
  if not (real and exists(given_plans)) then documents.write_stand_ins(folder) end
  if not real then io.stderr:write(("bench: no documents at '%s': measured on made ones\n"):format(given)) end
  local many = (real or folder) .. "/many"
  local four = folder .. "/four"
  os.execute(("chmod -R u+w '%s' 2>/dev/null; rm -rf '%s'; mkdir -p '%s'"):format(four, four, four))
  for copy = 1, 4 do os.execute(("cp -r '%s' '%s/four/%d'"):format(many, folder, copy)) end
  os.execute(("chmod -R u+w '%s/four'"):format(folder))
  return { one = (real or folder) .. "/one-1mb.md", many = many, four = folder .. "/four",
    plans = exists(given_plans) and given_plans or folder .. "/plans" }
end

-- ---- Rows ---------------------------------------------------------------------------------------

local paths = prepare()
local PLAN, EMPTY = folder .. "/plan-20k.md", folder .. "/empty.md"

-- Each row adds its results to the bench, in the order of issue and page.
local rows = {}

rows[#rows + 1] = { "start", function()
  local times = bench:compare(EMPTY, { "cmark" }, 20)
  bench:ratio("an empty document", times, "cmark", 3)
end }

rows[#rows + 1] = { "plan", function()
  local times = bench:compare(PLAN, { "textlint" })
  bench:value("a plan of 20 KB, 30 goals", times.milstolpe.seconds * 1000, "ms", 15)
  bench:ratio("a plan of 20 KB, 30 goals", times, "textlint", 1 / 20)
end }

rows[#rows + 1] = { "one", function()
  local times = bench:compare(paths.one, { "blocks", "rumdl", "cmark" })
  bench:ratio("one document of 1 MB", times, "blocks", 1 / 2)
  bench:ratio("one document of 1 MB", times, "rumdl", 1 / 3)
end }

for _, name in ipairs { "many", "four" } do
  rows[#rows + 1] = { name, function()
    local times = bench:compare(paths[name], { "rumdl", "cmark", "one thread" })
    local label = name == "many" and "120 documents" or "480 documents"
    bench:ratio(label, times, "rumdl", 1 / 4)
    bench:ratio(label, times, "cmark", 1)
    bench:speedup(label .. ", two threads", times, "one thread", 1.7)
  end }
end

rows[#rows + 1] = { "plans", function()
  local times = bench:compare(paths.plans, { "blocks and inline" })
  bench:ratio("a folder of plans", times, "blocks and inline", 0.6)
end }

local KEYSTROKES = { { 20, 0.2, 1 }, { 200, 0.3, 1.5 }, { 1024, 0.5, 2 } }

rows[#rows + 1] = { "keystrokes", function()
  for _, host in ipairs { "lua5.4", "luajit", "milstolpe lsp" } do
    local more = host == "milstolpe lsp" and 0.3 or 0
    for _, size in ipairs(KEYSTROKES) do
      local edits, p50, p99 = bench:keystrokes(host, paths.one, size[1])
      local label = ("a keystroke at %d KB, %s"):format(size[1], host)
      bench:value(label .. ", p50", p50, "ms", size[2] + more, edits)
      bench:value(label .. ", p99", p99, "ms", size[3] + more, edits)
    end
  end
end }

-- Linear: a byte of the longest costs at most half as much again as one of 1 MB.
rows[#rows + 1] = { "growth", function()
  local seconds, memory, start = {}, {}, bench:once(EMPTY)
  for number, growth in ipairs(documents.GROWTH) do
    local time, _, peak = bench:once(("%s/growth-%d.md"):format(folder, number))
    seconds[number], memory[number] = (time - start) / growth[2], peak / growth[2]
    bench:value("growth: " .. growth[1], time * 1000, "ms")
    bench:value("growth: " .. growth[1], peak, "KB of memory")
  end
  bench:value("growth: time of a byte, 50 MB to 1 MB", seconds[5] / seconds[3], "x", 1.5)
  bench:value("growth: memory of a byte, 50 MB to 1 MB", memory[5] / memory[3], "x", 1.5)
end }

rows[#rows + 1] = { "shapes", function()
  for number, shape in ipairs(documents.SHAPES) do
    local odd, prose = documents.shape_files(folder, number)
    bench:value(shape[1] .. ", to as much prose", bench:once(odd) / bench:once(prose), "x", 3)
  end
end }

rows[#rows + 1] = { "memory", function()
  bench:value("1 MB open, in Lua", bench:open_peak(paths.one) / 1024, "MB", 40)
  local _, _, one = bench:once(paths.many, "--threads=1")
  local _, _, two = bench:once(paths.many, "--threads=2")
  bench:value("120 documents, one thread", one / 1024, "MB", 32)
  bench:value("120 documents, two threads", two / 1024, "MB", 64)
end }

-- ---- All ----------------------------------------------------------------------------------------

local wanted = os.getenv "ROWS"
for _, row in ipairs(rows) do
  if not wanted or (" " .. wanted .. " "):find(" " .. row[1] .. " ", 1, true) then row[2]() end
end

local file = assert(io.open(build .. "/bench.json", "wb"))
assert(file:write(cjson.encode { machine = measures.machine(), results = bench.results }, "\n"))
assert(file:close())
