-- baseline.lua: findings that somebody has accepted, so that only new ones are reported.
--
-- A finding is known by its document, rule, text and the headings above it, not by its line:
-- text moves. Where several are alike, as many as the file counts are accepted.
local cjson = require "cjson.safe"
local files = require "milstolpe.files"
local headings = require "milstolpe.headings"
local json = require "milstolpe.json"
local path = require "milstolpe.path"

local Baseline = {}
Baseline.__index = Baseline

local VERSION = 1

local function key_of(item)
  return table.concat({ item.path, item.rule, item.text, table.concat(item.headings, "\1") }, "\2")
end

-- The fields of an entry, or nil where one is missing or of another kind.
local function read_entry(value)
  if type(value) ~= "table" or type(value.headings) ~= "table" then return nil end
  for _, name in ipairs { "path", "rule", "text" } do
    if type(value[name]) ~= "string" then return nil end
  end
  for _, title in ipairs(value.headings) do
    if type(title) ~= "string" then return nil end
  end
  local count = value.count or 1
  return type(count) == "number" and count > 0 and { key = key_of(value), count = count } or nil
end

-- How many findings of each key a text accepts, and its entries; or nil and a message.
local function read(text)
  local value, message = cjson.decode(text)
  if type(value) ~= "table" then return nil, "no baseline: " .. (message or "not an object") end
  if value.version ~= VERSION or type(value.findings) ~= "table" then
    return nil, ("no baseline of version %d"):format(VERSION)
  end
  local counts = {}
  for i, item in ipairs(value.findings) do
    local entry = read_entry(item)
    if not entry then return nil, ("no baseline: finding %d is malformed"):format(i) end
    counts[entry.key] = (counts[entry.key] or 0) + entry.count
  end
  return counts, value.findings
end

-- Opens a baseline file. With `update` it may be absent, and accepts all that is found.
local function open(name, update)
  local self = setmetatable({
    name = name,
    folder = path.parent(path.absolute(name)),
    update = update,
    left = {}, -- how many of each key are still accepted
    found = {}, -- the entries for a new file, by key
    entries = {}, -- those of the file
    checked = {}, -- the documents of this run, by name
    taken = 0, -- findings accepted so far
  }, Baseline)
  if update and not files.exists(name) then return self end
  local text, message = files.read(name)
  if not text then return nil, message end
  local left, entries = read(text)
  if not left then return nil, entries end
  self.left, self.entries = left, entries
  return self
end

local function one_line(text)
  return (text:gsub("%s+", " "))
end

-- What the finding is about: its goal, or else the source words.
local function text_of(entry, finding)
  local goal = finding.goal and entry.report.goals[finding.goal]
  if goal then return one_line(goal.text) end
  local range = finding.range
  return one_line(entry.text:sub(range.start.byte + 1, range["end"].byte))
end

-- The document as seen from the baseline's folder, so that it may be used from anywhere.
local function document_name(self, name)
  local absolute = path.absolute(name)
  return path.relative(absolute, self.folder) or absolute
end

---The findings of a document that are new; counts those that are not.
---@param entry milstolpe.Entry
---@return milstolpe.Finding[]
function Baseline:filter(entry)
  local new, list, name = {}, headings.read(entry.text), document_name(self, entry.path)
  self.checked[name] = true
  for _, finding in ipairs(entry.report.findings) do
    local item = {
      path = name,
      rule = finding.rule,
      text = text_of(entry, finding),
      headings = headings.path(list, finding.range.start.line),
    }
    local key = key_of(item)
    local known = self.found[key]
    if known then
      known.count = known.count + 1
    else
      item.count = 1
      self.found[key] = item
    end
    local left = self.left[key] or 0
    if left > 0 then self.left[key] = left - 1 end
    if left > 0 or self.update then
      self.taken = self.taken + 1
    else
      new[#new + 1] = finding
    end
  end
  return new
end

-- Of a document that is there but was not checked in this run nothing is known.
local function is_of_another(self, item)
  return not self.checked[item.path] and files.exists(path.join(self.folder, item.path))
end

---How many accepted findings were not met.
---@return integer
function Baseline:stale()
  if self.update then return 0 end
  local count, seen = 0, {}
  for _, item in ipairs(self.entries) do
    local key = key_of(item)
    if not seen[key] and not is_of_another(self, item) then count = count + self.left[key] end
    seen[key] = true
  end
  return count
end

local function keep_others(self)
  for _, item in ipairs(self.entries) do
    if is_of_another(self, item) then
      item.count = item.count or 1
      self.found[key_of(item)] = item
    end
  end
end

---Replaces the file by what was found; the number of findings, or nil and a message.
---@return integer? count
---@return string? message
function Baseline:write()
  keep_others(self)
  local keys, items, count = {}, {}, 0
  for key in pairs(self.found) do keys[#keys + 1] = key end
  table.sort(keys)
  for i, key in ipairs(keys) do
    local item = self.found[key]
    items[i], count = item, count + item.count
    item.headings = json.array(item.headings)
    item.count = item.count > 1 and item.count or nil
  end
  local text = json.encode { version = VERSION, findings = json.array(items) } .. "\n"
  local ok, message = files.write(self.name, text)
  if not ok then return nil, message end
  return count
end

return { open = open }
