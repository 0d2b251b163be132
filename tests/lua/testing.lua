-- testing.lua: a small test runner.
--
--     local t = require "testing"
--     t.test("a sentence that says what holds", function()
--       local folder = t.folder { ["plan.md"] = "# Plan\n" }   -- gone after the test
--
--       local result = …
--
--       t.equal(result, "expected")
--     end)
local lfs = require "lfs"

local testing = { passed = 0, failures = {} }

local folders = {}

-- Its argument as a source text, tables with their keys in order.
local function show(value)
  if type(value) == "string" then return ("%q"):format(value) end
  if type(value) == "number" then return ("%.14g"):format(value) end -- 1 and 1.0 are the same
  if type(value) ~= "table" then return tostring(value) end
  local keys, parts = {}, {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for i, key in ipairs(keys) do parts[i] = ("[%s] = %s"):format(show(key), show(value[key])) end
  return "{ " .. table.concat(parts, ", ") .. " }"
end

local function fail(format, ...)
  error(format:format(...), 3)
end

-- Tables are equal when what they hold is.
function testing.equal(actual, expected)
  if show(actual) == show(expected) then return end
  fail("expected %s\n     got %s", show(expected), show(actual))
end

function testing.matches(text, pattern)
  local found = type(text) == "string" and text:find(pattern)
  if not found then fail("no match for %q in %s", pattern, show(text)) end
end

-- `part` as it is, not as a pattern.
function testing.contains(text, part)
  local found = type(text) == "string" and text:find(part, 1, true)
  if not found then fail("no %s in %s", show(part), show(text)) end
end

function testing.lacks(text, part)
  if text:find(part, 1, true) then fail("unexpected %s in %s", show(part), show(text)) end
end

function testing.ok(value, message)
  if not value then fail("%s", message or "expected a true value") end
end

-- ---- Files --------------------------------------------------------------------------------------

local function make_parents(name)
  for parent in name:gmatch "()/" do lfs.mkdir(name:sub(1, parent - 1)) end
end

function testing.write(name, text)
  make_parents(name)
  local file = assert(io.open(name, "wb"))
  assert(file:write(text))
  assert(file:close())
end

function testing.read(name)
  local file = assert(io.open(name, "rb"))
  local text = assert(file:read "a")
  file:close()
  return text
end

-- A new folder holding these files, { [name] = text }, until the test ends.
function testing.folder(contents)
  local name = os.tmpname()
  os.remove(name)
  assert(lfs.mkdir(name))
  folders[#folders + 1] = name
  for file, text in pairs(contents or {}) do testing.write(name .. "/" .. file, text) end
  return name
end

local function remove_folders()
  for _, name in ipairs(folders) do
    os.execute(("chmod -R u+rwx '%s'; rm -rf '%s'"):format(name, name))
  end
  folders = {}
end

-- ---- Running ------------------------------------------------------------------------------------

function testing.test(sentence, body)
  local ok, message = xpcall(body, function(failure)
    return type(failure) == "string" and failure or show(failure)
  end)
  remove_folders()
  if ok then
    testing.passed = testing.passed + 1
  else
    table.insert(testing.failures, sentence)
    io.stdout:write("FAIL  ", sentence, "\n      ", tostring(message), "\n")
  end
end

-- Runs each *_test.lua of a folder, or those named; ends the program with what came of it.
function testing.run(folder, names)
  if #names == 0 then
    for name in lfs.dir(folder) do
      if name:find "_test%.lua$" then names[#names + 1] = folder .. "/" .. name end
    end
    table.sort(names)
  end
  for _, name in ipairs(names) do
    local chunk = assert(loadfile(name))
    testing.test(name .. " loads", function() chunk() end)
  end
  print(("%s: %d passed, %d failed"):format(folder, testing.passed, #testing.failures))
  os.exit(#testing.failures == 0 and testing.passed > 0)
end

return testing
