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

-- Of each key one bit, so that a sum of them tells which an object has: a float holds them all.
local BIT = {}
for i, key in ipairs(ORDER) do BIT[key] = 2 ^ i end

local ARRAY, WRITTEN = {}, {}

json.null = setmetatable({}, { __name = "json.null" })

---Marks a list, so that one that is empty is written as [] too.
---@param list any[]
---@return any[]
function json.array(list)
  return setmetatable(list, ARRAY)
end

---A value whose text is known already; or a function tells it for an indentation of its further lines.
---@param text string|fun(indent: string): string
---@return table
function json.written(text)
  return setmetatable({ text = text }, WRITTEN)
end

---@param value any
---@return boolean
function json.is_written(value)
  return getmetatable(value) == WRITTEN
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
  text = characters.valid(text)
  if text:find '[%z\1-\31"\\\127]' then text = text:gsub('[%z\1-\31"\\\127]', escape) end
  return '"' .. text .. '"'
end

local function encode_scalar(value)
  if type(value) == "string" then return encode_string(value) end
  if type(value) == "number" and value % 1 == 0 then return ("%d"):format(value) end
  if value == json.null then return "null" end
  if type(value) == "table" then return value.text end
  return tostring(value)
end

local function is_scalar(value)
  return type(value) ~= "table" or value == json.null or type(value.text) == "string" and json.is_written(value)
end

-- ---- Objects ------------------------------------------------------------------------------------

-- Those of ORDER whose bits are in the sum.
local function ordered_keys(sum)
  local keys = {}
  for _, key in ipairs(ORDER) do
    if sum % (2 * BIT[key]) >= BIT[key] then keys[#keys + 1] = key end
  end
  return keys
end

-- By the sum of their bits: thousands of objects have the same keys.
local known_keys = setmetatable({}, { __index = function(known, sum)
  known[sum] = ordered_keys(sum)
  return known[sum]
end })

local function keys_of(object)
  local sum, others = 0, nil
  for key in pairs(object) do
    local bit = BIT[key]
    if bit then
      sum = sum + bit
    else
      others = others or {}
      others[#others + 1] = key
    end
  end
  if not others then return known_keys[sum] end
  table.sort(others)
  local keys = {}
  for i, key in ipairs(known_keys[sum]) do keys[i] = key end
  for _, key in ipairs(others) do keys[#keys + 1] = key end
  return keys
end

-- `"key": ` of each key.
local LABEL = setmetatable({}, { __index = function(labels, key)
  labels[key] = encode_string(key) .. ": "
  return labels[key]
end })

-- ---- Texts --------------------------------------------------------------------------------------

-- Empty lists are as good as scalars here.
local function only_scalars(value)
  for _, item in pairs(value) do
    if not is_scalar(item) and next(item) ~= nil then return false end
  end
  return true
end

-- The parts of a text, joined once.
local function put(out, part)
  local count = out.count + 1
  out.count, out[count] = count, part
end

local put_value

-- The items of a list, or the members of an object, each behind what parts it from the one before.
local function put_members(out, value, separator, indent)
  local between = ""
  if getmetatable(value) == ARRAY or value[1] ~= nil then
    for _, item in ipairs(value) do
      put(out, between)
      put_value(out, item, indent)
      between = separator
    end
  else
    for _, key in ipairs(keys_of(value)) do
      put(out, between)
      put(out, LABEL[key])
      put_value(out, value[key], indent)
      between = separator
    end
  end
end

-- What holds no further tables goes on one line.
function put_value(out, value, indent)
  if is_scalar(value) then return put(out, encode_scalar(value)) end
  if json.is_written(value) then return put(out, value.text(indent)) end
  local is_list = getmetatable(value) == ARRAY or value[1] ~= nil
  local inner, line_end = "\n" .. indent .. "  ", "\n" .. indent
  local flat = only_scalars(value)
  if flat then inner, line_end = "", "" end
  put(out, (is_list and "[" or "{") .. inner)
  put_members(out, value, flat and ", " or "," .. inner, indent .. "  ")
  put(out, line_end .. (is_list and "]" or "}"))
end

---The text of a value, its lines after the first indented by `indent`.
---@param value any
---@param indent string?
---@return string
function json.encode(value, indent)
  local out = { count = 0 }
  put_value(out, value, indent or "")
  return table.concat(out)
end

local LARGE = 65536

---The same in pieces, so that what is large and known need not be copied.
---@param value any
---@return string[]
function json.pieces(value)
  local out, pieces, from = { count = 0 }, {}, 1
  put_value(out, value, "")
  for i = 1, out.count do
    if #out[i] >= LARGE then
      pieces[#pieces + 1] = table.concat(out, "", from, i - 1)
      pieces[#pieces + 1] = out[i]
      from = i + 1
    end
  end
  pieces[#pieces + 1] = table.concat(out, "", from)
  return pieces
end

return json
