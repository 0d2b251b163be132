-- schema.lua: checks decoded JSON against a JSON Schema, as far as our schemas and SARIF's go:
-- any keyword that is not known here is refused, so that none is passed over in silence.
local cjson = require "cjson"

local schema = {}

local KNOWN_IDLE = {
  ["$schema"] = true, ["$defs"] = true, id = true, title = true, description = true, default = true,
  definitions = true, format = true,
}

local function is_list(value)
  return type(value) == "table" and (#value > 0 or next(value) == nil)
end

-- An empty table of cjson may be either.
local TYPES = {
  null = function(value) return value == cjson.null end,
  boolean = function(value) return type(value) == "boolean" end,
  string = function(value) return type(value) == "string" end,
  number = function(value) return type(value) == "number" end,
  integer = function(value) return type(value) == "number" and value % 1 == 0 end,
  array = is_list,
  object = function(value) return type(value) == "table" and #value == 0 end,
}

-- What of a regular expression our schemas use, as a Lua pattern.
local function to_pattern(expression)
  return (expression:gsub("%-", "%%-"):gsub("%[(.-)%]", function(set)
    return "[" .. set:gsub("%%%-", "-") .. "]"
  end):gsub("\\%.", "%%."):gsub("(%[[^%]]*%])%{(%d+)%}", function(set, count)
    return set:rep(tonumber(count))
  end))
end

local function resolve(root, reference)
  local node = root
  for part in reference:match("^#/(.*)$"):gmatch "[^/]+" do node = assert(node[part], reference) end
  return node
end

local check

local function count_matches(root, list, value)
  local count = 0
  for _, option in ipairs(list) do
    if not check(root, option, value, "") then count = count + 1 end
  end
  return count
end

local function equal(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  for key, item in pairs(a) do if not equal(item, b[key]) then return false end end
  for key in pairs(b) do if a[key] == nil then return false end end
  return true
end

-- Each returns a fault, or nothing.
local KEYWORDS = {
  ["$ref"] = function(root, reference, value, where)
    return check(root, resolve(root, reference), value, where)
  end,
  const = function(_, constant, value)
    return value ~= constant and "is not " .. tostring(constant)
  end,
  enum = function(_, values, value)
    for _, known in ipairs(values) do if known == value then return nil end end
    return "is not in the enumeration"
  end,
  type = function(_, names, value)
    for _, name in ipairs(type(names) == "table" and names or { names }) do
      if TYPES[name](value) then return nil end
    end
    return "is of another type"
  end,
  minimum = function(_, least, value)
    return type(value) == "number" and value < least and "is too small"
  end,
  maximum = function(_, most, value)
    return type(value) == "number" and value > most and "is too large"
  end,
  pattern = function(_, expression, value)
    if type(value) ~= "string" or expression:find "[|(]" then return nil end
    return not value:find(to_pattern(expression)) and "does not match " .. expression
  end,
  required = function(_, names, value)
    for _, name in ipairs(names) do
      if type(value) == "table" and value[name] == nil then return "lacks " .. name end
    end
  end,
  properties = function(root, properties, value, where)
    for name, inner in pairs(properties) do
      if type(value) == "table" and value[name] ~= nil then
        local fault = check(root, inner, value[name], where .. "/" .. name)
        if fault then return fault end
      end
    end
  end,
  additionalProperties = function(root, inner, value, where, node)
    for name, item in pairs(type(value) == "table" and value or {}) do
      if type(name) == "string" and not (node.properties or {})[name] then
        if inner == false then return "has an unknown property " .. name end
        local fault = type(inner) == "table" and check(root, inner, item, where .. "/" .. name)
        if fault then return fault end
      end
    end
  end,
  items = function(root, inner, value, where)
    for i, item in ipairs(is_list(value) and value or {}) do
      local fault = check(root, inner, item, where .. "/" .. i)
      if fault then return fault end
    end
  end,
  minItems = function(_, least, value)
    return is_list(value) and #value < least and "has too few items"
  end,
  uniqueItems = function(_, unique, value)
    for i = 1, unique and is_list(value) and #value or 0 do
      for j = 1, i - 1 do if equal(value[i], value[j]) then return "has an item twice" end end
    end
  end,
  anyOf = function(root, list, value)
    return count_matches(root, list, value) == 0 and "fits no alternative"
  end,
  oneOf = function(root, list, value)
    return count_matches(root, list, value) ~= 1 and "does not fit exactly one alternative"
  end,
}

function check(root, node, value, where)
  if type(node) ~= "table" then return nil end
  for keyword, argument in pairs(node) do
    if not KNOWN_IDLE[keyword] then
      local test = assert(KEYWORDS[keyword], "unknown keyword " .. keyword)
      local fault = test(root, argument, value, where, node)
      if fault and fault:find "^/" then return fault end
      if fault then return ("%s %s"):format(where == "" and "/" or where, fault) end
    end
  end
  return nil
end

-- What is wrong with `value`, beginning with where, or nil.
function schema.fault(root, value)
  return check(root, root, value, "")
end

return schema
