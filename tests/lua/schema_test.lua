local cjson = require "cjson"
local schema = require "schema"
local t = require "testing"

local ROOT = cjson.decode [[{
  "type": "object", "required": ["a"], "additionalProperties": false,
  "properties": {
    "a": {"$ref": "#/$defs/date"}, "b": {"enum": ["x", null]},
    "c": {"type": "array", "items": {"type": "integer", "minimum": 0}}
  },
  "$defs": {"date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}}
}]]

local CASES = {
  { '{"a": "2026-11"}' },
  { '{"a": "2026-11", "b": null, "c": []}' },
  { '{}', "lacks a" },
  { '{"a": "26-11"}', "^/a does not match" },
  { '{"a": "2026-11", "b": "y"}', "^/b is not in the enumeration" },
  { '{"a": "2026-11", "c": [1, -1]}', "^/c/2 is too small" },
  { '{"a": "2026-11", "c": [1.5]}', "^/c/1 is of another type" },
  { '{"a": "2026-11", "d": 1}', "unknown property d" },
}

for _, case in ipairs(CASES) do
  t.test(("the schema checker %s %s"):format(case[2] and "refuses" or "takes", case[1]), function()
    local fault = schema.fault(ROOT, cjson.decode(case[1]))

    if case[2] then t.matches(fault, case[2]) else t.equal(fault, nil) end
  end)
end
