-- keystrokes.lua: how long an edit and the findings after it take in the Lua module.
--
--     lua5.4 tests/bench/keystrokes.lua FILE [EDITS] [SECONDS]
--
-- Up to EDITS (2,000) random edits for at most SECONDS (20): typed letters, pastes, deletions, headings and fences
-- that come and go. Prints "SIZE EDITS P50 P99", the times in milliseconds, for the first 20 KB, 200 KB and all of
-- the file.
local milstolpe = require "milstolpe"

local file = assert(io.open(arg[1], "rb"))
local whole = file:read "*a"
file:close()
local edits, seconds = tonumber(arg[2] or 2000), tonumber(arg[3] or 20)

local seed = 1
local function below(bound)
  seed = (seed * 1103515245 + 12345) % 2147483648
  return math.floor(seed / 65536) * 32768 % bound
end

-- The beginning of the line at a random place: there any edit keeps characters whole.
local function line_start(text)
  local at = below(#text)
  return (text:find("\n", at, true) or 0) % #text
end

local kinds = {
  function(at) return at, at, string.char(97 + below(26)) end,
  function(at) return at, at, "Increase sales by 20% by June 2027.\n\n" end,
  function(at, text) return at, math.min(#text, (text:find("\n", at + 1, true) or #text)), "" end,
  function(at) return at, at, "## Goals\n" end,
  function(at) return at, at, "```\n" end,
}

local function measure(size)
  local document = milstolpe.checker({ today = "2026-11-23" }):document(whole:sub(1, size):gsub("[\128-\255]+$", ""))
  document:check()
  local times, started = {}, os.clock()
  while #times < edits and os.clock() - started < seconds do
    local text = document:text()
    local kind = below(10) < 6 and kinds[1] or kinds[1 + below(#kinds)]
    local from, to, new = kind(line_start(text), text)
    local start = os.clock()
    assert(document:edit(from, to, new))
    assert(document:check())
    times[#times + 1] = os.clock() - start
  end
  table.sort(times)
  local function at(share) return times[math.max(1, math.ceil(#times * share))] * 1000 end
  print(("%d\t%d\t%.2f\t%.2f"):format(#document:text(), #times, at(0.5), at(0.99)))
end

for _, size in ipairs { 20000, 200000, #whole } do measure(size) end
