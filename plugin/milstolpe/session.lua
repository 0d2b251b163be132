-- session.lua: one run over documents: finds them, reads them, has them checked by several threads, and hands them
-- back in their order; keeps what went wrong.
local checkers = require "milstolpe.checkers"
local embedded = require "milstolpe.embedded"
local files = require "milstolpe.files"
local path = require "milstolpe.path"
local pools = require "milstolpe.pool"
local settings = require "milstolpe.settings"

local Session = {}
Session.__index = Session

-- Packs from a folder are being edited: with one thread, a fault in one of them is told of the same documents at
-- each run.
local function default_threads()
  return embedded.folder and 1 or pools.processors()
end

-- `options`:
--   settings        what Settings:of gives for each path
--   stdin_filename  what "-" is called, and whose settings it gets
--   on_trouble      function(path, message), called for what stops a document from being checked;
--                   a fault in a language pack or query is told once, without a path
--   on_step         function(done, count, path), called before each document; may be nil
--   threads         at most so many check documents; default: one for each processor
--   measure         whether Session:steps is to tell the steps of the checks
local function new(options)
  return setmetatable({
    settings = options.settings,
    stdin_filename = options.stdin_filename,
    on_trouble = options.on_trouble,
    on_step = options.on_step or function() end,
    threads = options.threads or default_threads(),
    measure = options.measure,
    checker_for = checkers.cache(),
    faults = {},
    documents = 0,
    bytes = 0,
    seconds = { find = 0, read = 0 },
  }, Session)
end

-- The session that the options of a command ask for; `more` (may be nil) are further options of a session, which win.
local function of_command(options, on_trouble, more)
  local asked = {
    settings = settings.new {
      file = options.config,
      none = options.no_config,
      given = options.given,
      trouble = function(message) on_trouble(nil, message) end,
    },
    stdin_filename = options.stdin_filename,
    on_trouble = on_trouble,
    threads = options.threads,
  }
  for name, value in pairs(more or {}) do asked[name] = value end
  return new(asked)
end

-- Runs `work`, adds the seconds it took to `self.seconds[step]`, and returns its results (at most
-- two).
local function timed(self, step, work, ...)
  local start = pools.now()
  local a, b = work(...)
  self.seconds[step] = self.seconds[step] + pools.now() - start
  return a, b
end

local function read_stdin()
  local text, message = io.stdin:read "*a"
  if not text then return nil, message end
  return text
end

-- ---- One document -------------------------------------------------------------------------------

-- { argument, path, is_stdin, settings } of what an argument names.
local function describe(self, argument)
  local is_stdin = argument == "-"
  local shown = is_stdin and (self.stdin_filename or "<stdin>") or argument
  return { argument = argument, path = shown, is_stdin = is_stdin, settings = self.settings:of(path.absolute(shown)) }
end

-- Reads it and gives it to the pool. What fails is kept until its turn: `failure` and `at_fault`, the file of the
-- pack that is at fault, if one is ("" where unknown which).
local function begin(self, entry)
  local message, file
  entry.text, message = timed(self, "read", entry.is_stdin and read_stdin or files.read, entry.argument)
  if not entry.text then
    entry.failure = message
    return
  end
  local options = settings.checker_options(entry.settings)
  options.measure = self.measure
  local index
  index, message, file = self.options_for(options)
  if index then index, message = self.pool:submit(index, entry.text) end
  if not index then entry.failure, entry.at_fault = message, file or "" end
end

-- A pack is at fault for every document, and so is told of once.
local function complain(self, entry)
  if not entry.at_fault then return self.on_trouble(entry.path, entry.failure) end
  if not self.faults[entry.failure] then self.on_trouble(nil, entry.failure) end
  self.faults[entry.failure] = true
end

local function finish(self, entry, visit)
  if not entry.failure then
    entry.report, entry.failure, entry.at_fault = self.pool:take()
  end
  if entry.failure then return complain(self, entry) end
  self.documents = self.documents + 1
  self.bytes = self.bytes + #entry.text
  visit(entry)
end

-- ---- All of them --------------------------------------------------------------------------------

-- What the arguments name, each with its settings, so that what is wrong in those is told before any document.
local function find(self, arguments)
  local function ignores(absolute, is_folder) return self.settings:ignores(absolute, is_folder) end
  local list = files.find(arguments, ignores, self.on_trouble)
  for i, argument in ipairs(list) do list[i] = describe(self, argument) end
  return list
end

---Calls `visit(entry)` for each document that the arguments name and that can be checked: { path, text, report,
---settings, is_stdin }, in order. Those behind it are read and checked meanwhile.
---@param arguments string[]
---@param visit fun(entry: milstolpe.Entry)
function Session:each(arguments, visit)
  local list = timed(self, "find", find, self, arguments)
  local pool <close> = pools.new(self.threads)
  self.pool = pool
  self.options_for = checkers.cache(function(options) return pool:options(options) end)
  local done = 0
  local function finish_next()
    done = done + 1
    finish(self, list[done], visit)
    list[done] = false -- the text and the report may go
  end
  for begun, entry in ipairs(list) do
    while done < begun - 1 and (pool:is_full() or list[done + 1].failure or pool:is_ready()) do finish_next() end
    self.on_step(done, #list, entry.path)
    begin(self, entry)
  end
  while done < #list do finish_next() end
  self.stats, self.used_threads = pool:stats(), pool:threads()
end

---The checker for an entry, for those who want to do more with its text.
---@param entry milstolpe.Entry
---@return table? checker
---@return string? message
function Session:checker(entry)
  return self.checker_for(settings.checker_options(entry.settings))
end

---What the run took so far: { { step, seconds, bytes } }, in the order of a document's way.
---@return table
function Session:steps()
  local steps = {
    { step = "find", seconds = self.seconds.find, bytes = 0 },
    { step = "read", seconds = self.seconds.read, bytes = self.bytes },
  }
  for _, row in ipairs(self.stats) do steps[#steps + 1] = row end
  return steps
end

return { new = new, of_command = of_command }
