-- json.lua: JSON with keys in an order that people can follow, the same every time.
local characters = require "milstolpe.characters"

local json = {}

-- Keys come in this order, others after them in the alphabet's.
local ORDER = {
  "$schema", "version", "tool", "name", "path", "rule", "id", "ruleId", "ruleIndex", "level",
  "criterion", "severity", "language", "today", "text", "message", "state", "reason", "start", "end",
  "range", "byte", "line", "column", "startLine", "startColumn", "endLine", "endColumn", "form",
  "done", "score", "criteria", "S", "M", "A", "R", "T", "evidence", "deadline", "parent", "goal",
  "related", "goals", "findings", "headings", "count", "documents", "troubles", "summary",
}

local rank = {}
for i, key in ipairs(ORDER) do rank[key] = i end

local ARRAY = {}

json.null = setmetatable({}, { __name = "json.null" })

---Marks a list, so that one that is empty is written as [] too.
---@param list any[]
---@return any[]
function json.array(list)
  return setmetatable(list, ARRAY)
end

---`list` with each item replaced by what `convert(item, index)` returns.
---@param list any[]
---@param convert fun(item: any, index: integer): any
---@return any[]
function json.map(list, convert)
  local new = {}
  for i, item in ipairs(list) do new[i] = convert(item, i) end
  return json.array(new)
end

local ESCAPES = {
  ['"'] = '\\"', ["\\"] = "\\\\", ["\b"] = "\\b", ["\f"] = "\\f", ["\n"] = "\\n", ["\r"] = "\\r",
  ["\t"] = "\\t",
}

local function escape(c)
  return ESCAPES[c] or ("\\u%04x"):format(c:byte())
end

-- Broken UTF-8 (in a path) is replaced.
local function encode_string(text)
  return '"' .. characters.valid(text):gsub('[%z\1-\31"\\\127]', escape) .. '"'
end

local function encode_scalar(value)
  if value == json.null then return "null" end
  if type(value) == "string" then return encode_string(value) end
  if type(value) == "number" and value % 1 == 0 then return ("%d"):format(value) end
  return tostring(value)
end

local function is_scalar(value)
  return type(value) ~= "table" or value == json.null
end

-- Ranks are sorted as numbers, which takes no function of ours.
local function keys_of(object)
  local keys, others = {}, {}
  for key in pairs(object) do
    if rank[key] then keys[#keys + 1] = rank[key] else others[#others + 1] = key end
  end
  table.sort(keys)
  for i, number in ipairs(keys) do keys[i] = ORDER[number] end
  table.sort(others)
  for _, key in ipairs(others) do keys[#keys + 1] = key end
  return keys
end

-- Empty lists are as good as scalars here.
local function only_scalars(value)
  for _, item in pairs(value) do
    if not is_scalar(item) and next(item) ~= nil then return false end
  end
  return true
end

local encode

-- The items of a list or the members of an object, as texts.
local function members(value, indent)
  local parts = {}
  if getmetatable(value) == ARRAY or value[1] ~= nil then
    for i, item in ipairs(value) do parts[i] = encode(item, indent) end
    return parts, "[", "]"
  end
  for i, key in ipairs(keys_of(value)) do
    parts[i] = encode_string(key) .. ": " .. encode(value[key], indent)
  end
  return parts, "{", "}"
end

-- What holds no further tables goes on one line.
function encode(value, indent)
  if is_scalar(value) then return encode_scalar(value) end
  local inner = indent .. "  "
  local parts, opening, closing = members(value, inner)
  if only_scalars(value) then return opening .. table.concat(parts, ", ") .. closing end
  local separator = ",\n" .. inner
  return opening .. "\n" .. inner .. table.concat(parts, separator) .. "\n" .. indent .. closing
end

---The text of a value, its lines after the first indented by `indent`.
---@param value any
---@param indent string?
---@return string
function json.encode(value, indent)
  return encode(value, indent or "")
end

return json
