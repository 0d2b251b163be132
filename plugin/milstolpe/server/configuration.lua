-- configuration.lua: what documents are judged by: the .milstolpe.ini files above them, and the
-- client's settings over those.
local checkers = require "milstolpe.checkers"
local path = require "milstolpe.path"
local settings = require "milstolpe.settings"

---@class milstolpe.Configuration
---@field own table<string, any> settings of the server, not of the engine
---@field faults table<string, table[]> by settings file: { line, column, message }
---@field root string the folder whose settings hold for documents without a file
local Configuration = {}
Configuration.__index = Configuration

local configuration = {}

-- Settings of the server alone, with the values that they may have; the first is the default.
local OWN = { scorecards = { "auto", "hints", "lenses", "off" } }

local function own_defaults()
  local values = {}
  for name, choices in pairs(OWN) do values[name] = choices[1] end
  return values
end

local function read_own(name, value)
  for _, choice in ipairs(OWN[name]) do
    if value == choice then return value end
  end
  return nil, ("'%s' is none of %s"):format(tostring(value), table.concat(OWN[name], ", "))
end

---@param today fun(): string the date where no setting says another
---@param root? string
---@return milstolpe.Configuration
function configuration.new(today, root)
  local self = setmetatable({
    today = today,
    root = root or path.absolute ".",
    given = {},
    own = own_defaults(),
    checker_for_options = checkers.cache(),
  }, Configuration)
  self:reload()
  return self
end

---Reads the files anew when they are next needed.
function Configuration:reload()
  self.faults = {}
  self.settings = settings.new {
    given = self.given,
    trouble = function(_, place)
      local list = self.faults[place.path] or {}
      list[#list + 1] = place
      self.faults[place.path] = list
    end,
  }
end

local function as_text(value)
  if type(value) == "number" and value % 1 == 0 then return ("%d"):format(value) end
  return tostring(value)
end

-- Names and values of a client's settings in one list; rules may stand in a table of their own.
local function pairs_of(given)
  local list = {}
  for name, value in pairs(given) do
    if name == "rules" and type(value) == "table" then
      for id, severity in pairs(value) do list[#list + 1] = { tostring(id), severity } end
    else
      list[#list + 1] = { tostring(name), value }
    end
  end
  table.sort(list, function(a, b) return a[1] < b[1] end)
  return list
end

---Takes the client's settings, { language = "sv", rules = { ["timebound.vague"] = "off" } }.
---@param given table
---@return string[] messages about those that are no good; the others hold
function Configuration:apply(given)
  self.given, self.own = {}, own_defaults()
  local messages = {}
  for _, pair in ipairs(pairs_of(given)) do
    local name, value, message = pair[1], pair[2], nil
    if OWN[name] then
      local choice
      choice, message = read_own(name, value)
      self.own[name] = choice or self.own[name]
    elseif value ~= "" then -- editors send "" for what nobody has set
      local key, read = settings.read(name, as_text(value))
      if key then self.given[#self.given + 1] = { key, read } else message = read end
    end
    if message then messages[#messages + 1] = ("milstolpe.%s: %s"):format(name, message) end
  end
  self:reload()
  return messages
end

---The checker for a document at an absolute path (nil: it has no file), or nil and why not. The
---same settings on the same day give the same checker.
---@param absolute string
---@return table? checker
---@return string? message
function Configuration:checker(absolute)
  local values = self.settings:of(absolute or path.join(self.root, "untitled.md"))
  local options = settings.checker_options(values)
  options.clock = self.today()
  return self.checker_for_options(options)
end

---Whether an `ignore =` line speaks for a document or a folder that it is in.
---@param absolute string
---@return boolean
function Configuration:ignores(absolute)
  local is_folder = false
  while absolute do
    if self.settings:ignores(absolute, is_folder) then return true end
    absolute, is_folder = path.parent(absolute), true
    if absolute == "/" then return false end
  end
  return false
end

return configuration
