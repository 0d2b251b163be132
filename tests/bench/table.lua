-- table.lua: what hyperfine and keystrokes.lua measured, as a table and as one JSON file.
--
--     lua5.4 tests/bench/table.lua FOLDER JSON
local cjson = require "cjson"
local folder, target = arg[1], arg[2]

local function read(name)
  local file = assert(io.open(folder .. "/" .. name, "rb"))
  local text = file:read "*a"
  file:close()
  return text
end

local works = {
  { "start", "an empty document" }, { "plan", "20 KB, 30 goals" }, { "one", "1 MB" }, { "many", "120 documents" },
  { "four", "480 documents" },
}
local all = { works = {}, keystrokes = {} }

print(("%-18s %-18s %10s  %s"):format("work", "program", "ms", "milstolpe takes"))
for _, work in ipairs(works) do
  local ours
  for _, result in ipairs(cjson.decode(read(work[1] .. ".json")).results) do
    ours = ours or result.median
    local ratio = result.median == ours and "" or ("%.2f x that"):format(ours / result.median)
    print(("%-18s %-18s %10.1f  %s"):format(work[2], result.command, result.median * 1000, ratio))
    table.insert(all.works, { work = work[1], program = result.command, median = result.median, min = result.min,
      max = result.max, ratio = ours / result.median })
  end
end

print(("\n%-18s %10s %10s %10s"):format("a keystroke at", "edits", "p50 ms", "p99 ms"))
for size, edits, median, most in read("keystrokes.tsv"):gmatch "(%d+)\t(%d+)\t(%S+)\t(%S+)" do
  print(("%15d KB %10d %10s %10s"):format(size // 1000, edits, median, most))
  table.insert(all.keystrokes, { bytes = tonumber(size), edits = tonumber(edits), p50 = tonumber(median),
    p99 = tonumber(most) })
end

local file = assert(io.open(target, "wb"))
file:write(cjson.encode(all), "\n")
file:close()
