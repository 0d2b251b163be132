local progress = require "milstolpe.progress"
local t = require "testing"

-- What is written on standard error during steps at these seconds of the clock.
local function written(shown, seconds, name)
  local parts, clock, stderr, now = {}, os.clock, io.stderr, 0
  os.clock = function() return now end
  io.stderr = { write = function(_, ...) parts[#parts + 1] = table.concat { ... } end, flush = function() end }
  local ok, failure = pcall(function()
    local line = progress.new(shown)
    for i, second in ipairs(seconds) do
      now = second
      line:step(i, 10, name or "plan.md")
    end
    line:clear()
  end)
  os.clock, io.stderr = clock, stderr
  assert(ok, failure)
  return parts
end

t.test("a run of less than a second says nothing of how far it has come", function()
  t.equal(written(true, { 0, 0.5, 0.99 }), {})
end)

t.test("a longer run says it on one line, now and then, and takes it away", function()
  t.equal(written(true, { 0.5, 1.5, 1.55, 1.7 }),
    { "\r\27[K2/10  plan.md", "\r\27[K4/10  plan.md", "\r\27[K" })
end)

t.test("where nobody is looking nothing is said", function()
  t.equal(written(false, { 0, 5, 10 }), {})
end)

t.test("a long name does not break the line, and commands no terminal", function()
  local line = written(true, { 2 }, "\27[31m" .. ("x"):rep(200))[1]

  t.lacks(line, "\27[31m")
  t.ok(utf8.len(line) <= 4 + 79, line)
end)
