-- measures.lua: runs what is compared, prints each result as it comes, and keeps it.
--
-- Programs take turns, and their best times are compared: whatever else the machine does only makes a time longer.
local cjson = require "cjson"
local lfs = require "lfs"

local Bench = {}
Bench.__index = Bench

local measures = {}

local function output_of(command)
  local pipe = assert(io.popen(command))
  local text = pipe:read "*a"
  local fine = pipe:close()
  return fine and text or nil
end

local function quote(text) return "'" .. text .. "'" end

-- `turns` of each comparison, `seconds` for the keystrokes of a size.
function measures.new(build, folder, turns, seconds)
  return setmetatable({ build = build, folder = folder, turns = turns, seconds = seconds, results = {} }, Bench)
end

-- ---- Programs -----------------------------------------------------------------------------------

-- The command of each program for a path; nil where it is not there. `files` are those below the path.
local PROGRAMS = {
  milstolpe = function(self, path) return self:check(path) end,
  ["one thread"] = function(self, path) return self:check(path) .. " --threads=1" end,
  cmark = function(_, _, files) return "cmark " .. files end,
  blocks = function(self, _, files) return self.build .. "/tests/bench/parse block " .. files end,
  ["blocks and inline"] = function(self, _, files) return self.build .. "/tests/bench/parse both " .. files end,
  rumdl = function(self, path) return self:peer("rumdl", "rumdl check --no-cache --no-config " .. quote(path)) end,
  textlint = function(self, path)
    local rules = quote(self.folder .. "/peers/node_modules")
    return self:peer("textlint", ("textlint --no-textlintrc --rules-base-directory %s --rule write-good %s"):format(
      rules, quote(path)))
  end,
}

function Bench:check(path)
  return ("%s/milstolpe check --quiet --no-config --today=2026-11-23 %s"):format(self.build, quote(path))
end

-- npm's wrapper would start a second program where there is a native one.
function Bench:peer(name, command)
  local bin = self.folder .. "/peers/node_modules/"
  local native = output_of(("ls %s@%s/cli-*/%s 2>/dev/null"):format(bin, name, name))
  local path = native and native:match "[^\n]+" or bin .. ".bin/" .. name
  return lfs.attributes(path, "mode") and path .. command:sub(#name + 1) or nil
end

local function files_below(path)
  return (output_of(("find %s -name '*.md' | sort"):format(quote(path))):gsub("\n", " "))
end

-- ---- Measuring ----------------------------------------------------------------------------------

-- Runs the commands `runs` times, and takes the best times so far into `best`.
local function take_turn(self, commands, runs, best)
  local report = self.folder .. "/hyperfine.json"
  local command = "hyperfine -N --ignore-failure --style=none --warmup=1 --runs=%d --export-json=%s %s >%s.log 2>&1"
  assert(os.execute(command:format(math.max(2, runs), quote(report), table.concat(commands, " "), quote(report))),
    "hyperfine failed")
  local file = assert(io.open(report, "rb"))
  for i, result in ipairs(cjson.decode(file:read "a").results) do
    local processor = result.user + result.system
    best[i] = best[i] or { seconds = result.min, processor = processor }
    best[i] = { seconds = math.min(best[i].seconds, result.min), processor = math.min(best[i].processor, processor) }
  end
  file:close()
end

-- { seconds, processor } of the program and of each peer that is there, by name.
function Bench:compare(path, peers, runs)
  local names, parts = { "milstolpe", table.unpack(peers) }, {}
  local files, present, best = files_below(path), {}, {}
  for _, name in ipairs(names) do
    local command = PROGRAMS[name](self, path, files)
    if command then
      present[#present + 1] = name
      parts[#parts + 1] = '"' .. command .. '"'
    else
      print(("%-42s left out: %s is not here"):format(path:match "[^/]*$", name))
    end
  end
  for _ = 1, self.turns do take_turn(self, parts, runs or 2, best) end
  local times = {}
  for i, name in ipairs(present) do times[name] = best[i] end
  return times
end

-- Seconds, processor seconds and KB of memory of one run of the program; the best of three short ones.
function Bench:once(path, options)
  local best
  for _ = 1, 3 do
    local command = ("%s/tests/bench/measure %s %s"):format(self.build, self:check(path), options or "")
    local seconds, processor, peak = output_of(command):match "(%S+) (%S+) (%S+)"
    seconds = tonumber(seconds)
    if not best or seconds < best[1] then best = { seconds, tonumber(processor), tonumber(peak) } end
    if best[1] > 5 then break end
  end
  return best[1], best[2], best[3]
end

-- A Lua with the module in it; nil where there is no such Lua.
local function lua(self, program)
  local version = program == "luajit" and "5.1" or "5.4"
  if not output_of(("command -v %s"):format(program)) then return nil end
  return ("LUA_PATH='plugin/?.lua;;' LUA_CPATH='%s/lua/%s/?.so;;' MILSTOLPE='%s/milstolpe' %s"):format(
    self.build, version, self.build, program)
end

-- How many edits, and the milliseconds of half of them and of 99 in 100; `host` is a Lua, or the server.
function Bench:keystrokes(host, path, kilobytes)
  local serves = host == "milstolpe lsp"
  local program = lua(self, serves and "lua5.4" or host)
  if not program then return 0 end
  local answer = output_of(("%s tests/bench/keystrokes.lua %s %s %d 2000 %d"):format(program,
    serves and "lsp" or "module", quote(path), kilobytes, self.seconds))
  local edits, p50, p99 = assert(answer, "keystrokes failed"):match "(%S+) (%S+) (%S+)"
  return tonumber(edits), tonumber(p50), tonumber(p99)
end

-- KB of a process of Lua in which a document of 1 MB is open and has been edited.
function Bench:open_peak(path)
  local command = lua(self, "lua5.4"):gsub("lua5.4$", self.build .. "/tests/bench/measure lua5.4")
  local answer = output_of(("%s tests/bench/keystrokes.lua module %s 1024 200 20"):format(command, quote(path)))
  return tonumber(answer:match "%S+ %S+ (%S+)")
end

-- ---- Results ------------------------------------------------------------------------------------

local function add(self, what, value, unit, goal, reached, edits)
  local verdict = goal and (reached and "reached" or "NOT reached") or ""
  local beside = goal and ("goal %.4g"):format(goal) or ""
  local few = edits and edits < 2000 and (" (%d edits)"):format(edits) or ""
  print(("%-40s %9.3f %s%s  %s %s"):format(what, value, unit, few, beside, verdict))
  io.stdout:flush()
  self.results[#self.results + 1] =
    { what = what, value = value, unit = unit, goal = goal, reached = reached, edits = edits }
end

-- A value that may be at most `goal`; nil where it could not be measured.
function Bench:value(what, value, unit, goal, edits)
  if not value then return print(("%-42s left out"):format(what)) end
  add(self, what, value, unit, goal, goal and value <= goal, edits)
end

function Bench:ratio(what, times, peer, goal)
  local ours, theirs = times.milstolpe, times[peer]
  if not theirs then return end
  local unit = ("x %s (%.1f / %.1f ms, processor %.1f / %.1f ms)"):format(peer, ours.seconds * 1000,
    theirs.seconds * 1000, ours.processor * 1000, theirs.processor * 1000)
  add(self, what, ours.seconds / theirs.seconds, unit, goal, ours.seconds <= goal * theirs.seconds)
end

function Bench:speedup(what, times, slower, goal)
  local factor = times[slower].seconds / times.milstolpe.seconds
  add(self, what, factor, "x as fast as " .. slower, goal, factor >= goal)
end

function measures.machine()
  return {
    kernel = output_of "uname -sr",
    processor = output_of "sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1",
    processors = output_of "nproc",
    load = output_of "cat /proc/loadavg",
    cmark = output_of "cmark --version",
  }
end

return measures
