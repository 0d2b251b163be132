-- command/fix.lua: write the fixes that need no asking, or show them.
local Session = require "milstolpe.session"
local apply = require "milstolpe.apply"
local diff = require "milstolpe.diff"
local output = require "milstolpe.output"
local replace = require "milstolpe.replace"

local fix = {}

local CLEAN, FINDINGS, TROUBLE = 0, 1, 2

local Run = {}
Run.__index = Run

---@param path string
---@param message string
function Run:trouble(path, message)
  self.failed = true
  self.complain(message, path)
end

-- Standard input goes to standard output, fixed; a file is replaced.
local function write(entry, text)
  if entry.is_stdin then return true end
  return replace.file(entry.path, entry.text, text)
end

local function tell(entry, made)
  for _, item in ipairs(made) do
    output.write(("%s: %s [%s]\n"):format(entry.path, item.title, item.rule))
  end
end

---@param entry milstolpe.Entry
function Run:document(entry)
  local options = self.options
  local text, made = apply.fixpoint(self.session:checker(entry), entry.text,
    { rules = self.rules, placeholders = options.placeholders })
  if not text then return self:trouble(entry.path, made) end
  local only_show = options.diff or options.dry_run
  if text ~= entry.text then self.found = true end
  if not only_show and text ~= entry.text then
    local ok, message = write(entry, text)
    if not ok then return self:trouble(entry.path, message) end
  end
  if options.diff then
    output.write(diff.unified(entry.text, text, entry.path))
  elseif entry.is_stdin and not only_show then
    output.write(text)
  else
    tell(entry, made)
  end
end

local function set_of(list)
  if not list or #list == 0 then return nil end
  local set = {}
  for _, name in ipairs(list) do set[name] = true end
  return set
end

---@param options table
---@param complain fun(message: string)
---@return integer status
function fix.run(options, complain)
  local self = setmetatable({ options = options, complain = complain, rules = set_of(options.only) }, Run)
  self.session = Session.of_command(options, function(path, message) self:trouble(path, message) end, {
    threads = 1, -- a document may be a link to the one before, which is written first
  })
  self.session:each(options.paths, function(entry) self:document(entry) end)
  if self.failed then return TROUBLE end
  return self.found and (options.diff or options.dry_run) and FINDINGS or CLEAN
end

return fix
