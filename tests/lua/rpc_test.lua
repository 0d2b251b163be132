local cjson = require "cjson"
local rpc = require "milstolpe.rpc"
local t = require "testing"

-- The bodies and faults that come of these bytes, given so many at a time.
local function read(bytes, step)
  local reader, seen = rpc.reader(), {}
  for at = 1, #bytes, step do
    reader:push(bytes:sub(at, at + step - 1))
    while true do
      local body, fault = reader:next()
      if not body and not fault then break end
      seen[#seen + 1] = body or "fault: " .. fault
    end
  end
  return seen
end

local function frame(body) return table.concat(rpc.frame { body }) end

local TWO = frame "{}" .. "Content-Type: x; charset=utf-8\r\ncontent-length:  3\r\n\r\n[1]"

t.test("the length of a frame is that of all its pieces", function()
  t.equal(table.concat(rpc.frame { "{", "å", "}" }), "Content-Length: 4\r\n\r\n{å}")
end)

t.test("frames are read however they are cut", function()
  for step = 1, #TWO do t.equal(read(TWO, step), { "{}", "[1]" }) end
end)

t.test("after what is no frame the next one is found", function()
  local lengths = { "x", "-1", "1.5", "99999999999999999999", "" }
  for _, length in ipairs(lengths) do
    local bytes = "Content-Length: " .. length .. "\r\n\r\n{}" .. frame '"next"'
    for _, step in ipairs { 1, 7, #bytes } do
      t.equal(read(bytes, step), { "fault: a header without a length", '"next"' })
    end
  end
end)

t.test("noise that ends in a good frame is refused, and the frame is read", function()
  for _, step in ipairs { 1, 7, 1000 } do
    t.equal(read("noise" .. frame '"next"', step), { "fault: a header without a length", '"next"' })
  end
end)

t.test("noise without end is refused and passed over", function()
  local seen = read(("noise "):rep(2000) .. frame "{}", 100)

  t.matches(seen[1], "^fault: ")
  t.equal(seen[#seen], "{}")
end)

t.test("half a surrogate pair is replaced by a character as long", function()
  local cases = {
    [ [["\ud83d"]] ] = "\u{fffd}",
    [ [["\ude00x"]] ] = "\u{fffd}x",
    [ [["\ud83d\ud83d\ude00"]] ] = "\u{fffd}😀",
    [ [["\\ud83d\ud83d"]] ] = "\\ud83d\u{fffd}",
    [ [["\ud83d\u00e5"]] ] = "\u{fffd}å",
  }
  for body, text in pairs(cases) do t.equal(rpc.decode(cjson.decode, body), text) end
end)

t.test("bytes that are no UTF-8 are replaced, in a string too", function()
  t.equal(rpc.decode(cjson.decode, '{"text":"a\255b\195"}'), { text = "a\u{fffd}b\u{fffd}" })
  t.equal(rpc.decode(cjson.decode, '"\237\160\189"'), ("\u{fffd}"):rep(3))
end)

t.test("what is no JSON is nothing", function()
  for _, body in ipairs { "", "{", "{'a':1}", '{"a":1}}' } do
    t.equal(rpc.decode(cjson.decode, body), nil)
  end
end)
