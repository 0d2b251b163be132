-- settings.lua: what .milstolpe.ini files and the command line say, for one document at a time.
--
-- A file speaks for the folder that it is in and all below. Files nearer to a document win over
-- those farther up, later lines over earlier ones, the command line over all. `root = true`
-- ends the search upward. Keys before the first section, and those in [*], are for every
-- document; a section [docs/**.md] is for those that its pattern matches.
local characters = require "milstolpe.characters"
local core = require "milstolpe.core"
local files = require "milstolpe.files"
local gitignore = require "milstolpe.gitignore"
local glob = require "milstolpe.glob"
local ini = require "milstolpe.ini"
local known_languages = require "milstolpe.languages"
local nearest = require "milstolpe.nearest"
local path = require "milstolpe.path"

local settings = {}

settings.FILE_NAME = ".milstolpe.ini"

-- ---- Values -------------------------------------------------------------------------------------

-- Each reader turns the text of a value into the value, or nil and a message.

local function one_of(names)
  local known = {}
  for _, name in ipairs(names) do known[name] = true end
  return function(text)
    if known[text] then return text end
    local choices = table.concat(names, ", ")
    return nil, ("'%s' is none of %s%s"):format(text, choices, nearest.tip(text, names))
  end
end

local function whole_number(least, most)
  return function(text)
    local number = text:match "^%d+$" and tonumber(text)
    if number and number >= least and number <= most then return number end
    return nil, ("'%s' is no whole number from %d to %d"):format(text, least, most)
  end
end

local MONTH_DAYS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function days_in(year, month)
  local leap = year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
  return (month == 2 and leap) and 29 or MONTH_DAYS[month]
end

local function date(text)
  local year, month, day = text:match "^(%d%d%d%d)%-(%d%d)%-(%d%d)$"
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  local exists = year and MONTH_DAYS[month] and day >= 1 and day <= days_in(year, month)
  if exists then return text end
  return nil, ("'%s' is no date; write it as 2026-11-23"):format(text)
end

local function boolean(text)
  local value = ({ ["true"] = true, ["false"] = false })[text:lower()]
  if value ~= nil then return value end
  return nil, ("'%s' is neither true nor false"):format(text)
end

local function patterns(text)
  local list = {}
  for word in text:gmatch "[^%s,]+" do list[#list + 1] = word end
  return list
end

local function languages(first)
  local names = { first }
  for _, name in ipairs(known_languages) do names[#names + 1] = name end
  return one_of(names)
end

settings.SEVERITIES = { "off", "hint", "info", "warning", "error" }

local FAIL_ON = { "hint", "info", "warning", "error", "never" }

-- The keys: how each is read, and what holds where nothing is said. `top`: only for all
-- documents at once.
local KEYS = {
  { name = "language", read = languages "auto", default = "auto" },
  { name = "message_language", read = languages "auto", default = "auto" },
  { name = "today", read = date },
  { name = "fiscal_start", read = whole_number(1, 12), default = 1 },
  { name = "far_years", read = whole_number(1, 1000), default = 3 },
  { name = "max_goals", read = whole_number(1, 10000), default = 7 },
  { name = "fail_on", read = one_of(FAIL_ON), default = "warning" },
  { name = "ignore", read = patterns, top = true },
  { name = "root", read = boolean, top = true },
}

local key_by_name, key_names, rule_by_name, rule_names = {}, {}, {}, {}
for i, key in ipairs(KEYS) do
  key_by_name[key.name], key_names[i] = key, key.name
end
for i, rule in ipairs(core.rules()) do
  rule_by_name[rule.id], rule_names[i] = rule, rule.id
end

settings.KEYS, settings.rule_names = KEYS, rule_names

local read_severity = one_of(settings.SEVERITIES)

---The message about a name that is no rule.
---@param name string
---@return string
function settings.unknown_rule(name)
  return ("unknown rule '%s'%s"):format(name, nearest.tip(name, rule_names))
end

local function unknown_name(name)
  if name:find(".", 1, true) then return settings.unknown_rule(name) end
  local names = {}
  for _, list in ipairs { key_names, rule_names } do
    for _, known in ipairs(list) do names[#names + 1] = known end
  end
  return ("unknown setting '%s'%s"):format(name, nearest.tip(name, names))
end

---The name as we write it and the value of a setting given as text. A failure is nil, a message
---and the part to blame, "name" or "value".
---@param name string
---@param text string
---@return string? key
---@return any value or a message
function settings.read(name, text)
  if rule_by_name[name] then
    local severity, message = read_severity(text)
    if not severity then return nil, message, "value" end
    return name, severity
  end
  local key = key_by_name[(name:gsub("%-", "_"))]
  if not key then return nil, unknown_name(name), "name" end
  local value, message = key.read(text)
  if value == nil then return nil, message, "value" end
  return key.name, value
end

-- ---- Files --------------------------------------------------------------------------------------

local function code_points(text)
  local _, count = text:gsub("[^\128-\191]", "")
  return count
end

-- The one-based column at which a setting's name or value begins in its line. A line that
-- continues the one above holds only a value.
local function column_of(line, key, part)
  local before, name, space = line:match "^(%s*)([^=:]-)(%s*[=:]%s*)"
  if part == "value" and name == key then before = before .. name .. space end
  return code_points(before or line:match "^%s*") + 1
end

local function lines_of(text)
  local list = {}
  for line in (text .. "\n"):gmatch "([^\n]*)\n" do list[#list + 1] = (line:gsub("\r$", "")) end
  return list
end

-- A file as { name, folder, entries = { { key, value, line, applies } }, ignore = patterns,
-- root }. `complain(line, column, message)` is told of each entry that is no good; the others
-- stand.
local function interpret(file, items, source, complain)
  local lines, sections = lines_of(source), {}
  for _, item in ipairs(items) do
    local line = lines[item.line] or ""
    local key, value, part = settings.read(item.key, item.value)
    local section = item.section or ""
    local everywhere = section == "" or section == "*"
    if not everywhere and not sections[section] then
      local matches, message = glob.section(section)
      if not matches then complain(item.line, 1, message) end
      sections[section] = matches or function() return false end
    end
    if not key then
      complain(item.line, column_of(line, item.key, part), value)
    elseif not everywhere and key_by_name[key] and key_by_name[key].top then
      complain(item.line, column_of(line, item.key, "name"), ("'%s' must stand before the first section"):format(key))
    elseif key == "root" then
      file.root = value
    elseif key == "ignore" then
      for _, pattern in ipairs(gitignore.parse(table.concat(value, "\n"))) do
        file.ignore[#file.ignore + 1] = pattern
      end
    else
      local entry = { key = key, value = value, line = item.line, applies = sections[section] }
      file.entries[#file.entries + 1] = entry
    end
  end
  return file
end

local Settings = {}
Settings.__index = Settings

---What one run goes by. `options.file`: this file instead of those in the folders;
---`options.none`: no file; `options.given`: { { key, value } } of the command line, already
---read; `trouble(message, place)`: called once for each thing that is wrong in a file; `place` is
---{ path, line, column, message }, the path absolute and the others alone.
---@param options table
---@return milstolpe.Settings
function settings.new(options)
  return setmetatable({
    file = options.file,
    none = options.none,
    given = options.given or {},
    trouble = options.trouble,
    chains = {},
  }, Settings)
end

local function load(self, name, folder)
  local shown = characters.printable(path.display(name))
  local function complain(line, column, message)
    self.trouble(("%s:%d:%d: %s"):format(shown, line, column, message),
      { path = name, line = line, column = column, message = message })
  end
  local source, message = files.read(name)
  if not source then
    self.trouble(("%s: %s"):format(shown, message),
      { path = name, line = 1, column = 1, message = message })
    return nil
  end
  local items, failure, line = ini.parse(source)
  if not items then
    complain(line or 1, 1, failure)
    return nil
  end
  local file = { name = shown, folder = folder, entries = {}, ignore = {} }
  return interpret(file, items, source, complain)
end

-- The files that speak for a folder, the farthest first.
local function chain_of(self, folder)
  if self.chains[folder] then return self.chains[folder] end
  local name, chain = path.join(folder, settings.FILE_NAME), {}
  local file = files.exists(name) and load(self, name, folder)
  local above = not (file and file.root) and path.parent(folder)
  if above then
    for i, other in ipairs(chain_of(self, above)) do chain[i] = other end
  end
  chain[#chain + 1] = file or nil
  self.chains[folder] = chain
  return chain
end

---@param folder string
---@return table[]
function Settings:files_for(folder)
  if self.none then return {} end
  if not self.file then return chain_of(self, folder) end
  if not self.loaded then
    local name = path.absolute(self.file)
    self.loaded = { load(self, name, path.parent(name)) }
  end
  return self.loaded
end

---The settings for the document at an absolute path: { [key or rule] = { value, source } },
---`source` being "file:line" or "command line"; what nobody has set is absent.
---@param absolute string
---@return table<string, any>
function Settings:of(absolute)
  local values = {}
  for _, file in ipairs(self:files_for(path.parent(absolute))) do
    local relative = path.relative(absolute, file.folder) or path.base(absolute)
    for _, entry in ipairs(file.entries) do
      if not entry.applies or entry.applies(relative) then
        local source = ("%s:%d"):format(file.name, entry.line)
        values[entry.key] = { value = entry.value, source = source }
      end
    end
  end
  for _, pair in ipairs(self.given) do
    values[pair[1]] = { value = pair[2], source = "command line" }
  end
  return values
end

---Whether an `ignore =` line speaks for a path met in a folder.
---@param absolute string
---@param is_folder boolean
---@return boolean
function Settings:ignores(absolute, is_folder)
  local chain = self:files_for(path.parent(absolute))
  for i = #chain, 1, -1 do
    local relative = path.relative(absolute, chain[i].folder)
    local decision = relative and gitignore.decide(chain[i].ignore, relative, is_folder)
    if decision ~= nil then return decision end
  end
  return false
end

---The value of a key in what `Settings:of` gave, or its default.
---@param values table<string, any>
---@param name string
---@return any
function settings.value(values, name)
  if values[name] then return values[name].value end
  return key_by_name[name].default
end

---The fields of milstolpe.checker for such values.
---@param values table<string, any>
---@return table
function settings.checker_options(values)
  local rules = {}
  for name, setting in pairs(values) do
    if rule_by_name[name] then rules[name] = setting.value end
  end
  local message_language = settings.value(values, "message_language")
  return {
    today = settings.value(values, "today"),
    language = settings.value(values, "language"),
    message_language = message_language ~= "auto" and message_language or nil,
    fiscal_start = settings.value(values, "fiscal_start"),
    far_years = settings.value(values, "far_years"),
    max_goals = settings.value(values, "max_goals"),
    rules = rules,
  }
end

return settings
