-- session.lua: one run over documents: finds them, reads them, checks them, keeps what went
-- wrong.
local checkers = require "milstolpe.checkers"
local files = require "milstolpe.files"
local path = require "milstolpe.path"
local settings = require "milstolpe.settings"

local Session = {}
Session.__index = Session

-- `options`:
--   settings        what Settings:of gives for each path
--   stdin_filename  what "-" is called, and whose settings it gets
--   on_trouble      function(path, message), called for what stops a document from being checked;
--                   a fault in a language pack or query is told once, without a path
--   on_step         function(done, count, path), called before each document; may be nil
local function new(options)
  return setmetatable({
    settings = options.settings,
    stdin_filename = options.stdin_filename,
    on_trouble = options.on_trouble,
    on_step = options.on_step or function() end,
    checker_for = checkers.cache(),
    faults = {},
    stats = { documents = 0, bytes = 0, find = 0, read = 0, check = 0 },
  }, Session)
end

-- Runs `work`, adds the seconds it took to `self.stats[step]`, and returns its results (at most
-- three).
local function timed(self, step, work, ...)
  local start = os.clock()
  local a, b, c = work(...)
  self.stats[step] = self.stats[step] + os.clock() - start
  return a, b, c
end

local function read_stdin()
  local text, message = io.stdin:read "*a"
  if not text then return nil, message end
  return text
end

local function check(checker, text)
  local document, message, file = checker:document(text)
  if not document then return nil, message, file end
  return document:check()
end

-- A checked document: { path, text, report, settings, checker, is_stdin }, or nil, why not, the
-- document's name, and the file of the pack that is at fault, if one is ("" where unknown which).
local function examine(self, argument)
  local is_stdin = argument == "-"
  local shown = is_stdin and (self.stdin_filename or "<stdin>") or argument
  local text, failure = timed(self, "read", is_stdin and read_stdin or files.read, argument)
  if not text then return nil, failure, shown end
  local values = self.settings:of(path.absolute(shown))
  local checker, refusal, refused = self.checker_for(settings.checker_options(values))
  if not checker then return nil, refusal, shown, refused or "" end
  local report, message, file = timed(self, "check", check, checker, text)
  if not report then return nil, message, shown, file end
  self.stats.documents = self.stats.documents + 1
  self.stats.bytes = self.stats.bytes + #text
  return { path = shown, text = text, report = report, settings = values, checker = checker, is_stdin = is_stdin }
end

-- A pack is at fault for every document, and so is told of once.
local function complain(self, shown, message, file)
  if not file then return self.on_trouble(shown, message) end
  if not self.faults[message] then self.on_trouble(nil, message) end
  self.faults[message] = true
end

-- Calls `visit(entry)` for each document that the arguments name and that can be checked.
function Session:each(arguments, visit)
  local list = timed(self, "find", files.find, arguments, function(absolute, is_folder)
    return self.settings:ignores(absolute, is_folder)
  end, self.on_trouble)
  for i, argument in ipairs(list) do
    self.on_step(i - 1, #list, argument)
    local entry, message, shown, file = examine(self, argument)
    if entry then
      visit(entry)
    else
      complain(self, shown, message, file)
    end
  end
end

return { new = new }
