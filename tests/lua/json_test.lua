local cjson = require "cjson"
local json = require "milstolpe.json"
local t = require "testing"

t.test("keys come in one order, what is flat on one line", function()
  local goals = json.array { { line = 3, byte = 2 } }
  local value = { zebra = 1, path = "a/b", version = 1, goals = goals }

  t.equal(json.encode(value), [[
{
  "version": 1,
  "path": "a/b",
  "goals": [
    {"byte": 2, "line": 3}
  ],
  "zebra": 1
}]])
end)

t.test("an empty list stays a list, null stays null", function()
  t.equal(json.encode(json.array {}), "[]")
  t.equal(json.encode { goals = json.array {}, parent = json.null }, '{"parent": null, "goals": []}')
end)

t.test("strings come through as they were, control characters and all", function()
  local text = '"\\/\b\f\n\r\t\0\27\127 åäö 😀'

  t.equal(cjson.decode(json.encode(json.array { text }))[1], text)
end)

t.test("broken UTF-8 becomes valid JSON", function()
  t.equal(json.encode(json.array { "a\255b" }), '["a�b"]')
end)

t.test("a text that is known already stands as it is, and is not copied where it is large", function()
  local large = ("x"):rep(100000)
  local function value(text) return { id = 1, items = json.written(text), name = "å" } end

  t.equal(json.encode(value "[1]"), '{"name": "å", "id": 1, "items": [1]}')
  t.equal(json.pieces(value "[1]"), { '{"name": "å", "id": 1, "items": [1]}' })
  t.equal(json.pieces(value(large)), { '{"name": "å", "id": 1, "items": ', large, "}" })
end)
