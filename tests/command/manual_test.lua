-- manual_test.lua: the manual says all that the program has, and nothing that it lacks.
local run = require "command"
local settings = require "milstolpe.settings"
local t = require "testing"

local MANUAL = t.read "doc/manual.md"

local function told(words)
  t.ok(MANUAL:find(words, 1, true), "the manual lacks " .. words)
end

-- The set of what a pattern finds.
local function set_of(text, pattern)
  local set = {}
  for found in text:gmatch(pattern) do set[found] = true end
  return set
end

local function commands()
  local list, help = {}, run({ "--help" }).out:match "\nCommands:\n(.-)\n\n"
  for name in help:gmatch "   (%l+) +%u" do list[#list + 1] = name end
  t.ok(#list >= 8, "too few commands")
  return list
end

t.test("the manual has each command", function()
  for _, name in ipairs(commands()) do told("    milstolpe " .. name) end
end)

t.test("the manual has each option, and none that is not there", function()
  local there = { ["--version"] = true }
  for _, name in ipairs(commands()) do
    for option in pairs(set_of(run({ name, "--help" }).out, "\n   [-%w, ]*(%-%-[%l-]+)")) do there[option] = true end
  end
  local in_manual = set_of(MANUAL, "%f[-](%-%-%l[%l-]+)")

  for option in pairs(there) do told("`" .. option) end
  for option in pairs(in_manual) do t.ok(there[option], "no command has " .. option) end
end)

t.test("the manual has each format", function()
  for _, name in ipairs(commands()) do
    local formats = run({ name, "--help" }).out:match "How to print: ([%l, ]+)%."
    for format in (formats or ""):gmatch "%l+" do told("`" .. format .. "`") end
  end
end)

t.test("the manual has each setting with its default", function()
  for _, key in ipairs(settings.KEYS) do
    local row = MANUAL:match("\n| `" .. key.name .. "` (|[^\n]*)\n")
    t.ok(row, "the manual lacks " .. key.name)
    if key.default then t.matches(row, "| [^|]*" .. tostring(key.default) .. "[^|]*|$") end
  end
end)

-- "milstolpe-disable-line" from the source that reads it, where such names stand alone in quotes.
t.test("the manual has each directive", function()
  local names = set_of(t.read "core/directive.c", '"(milstolpe%-[%l-]+)"')
  for name in pairs(set_of(t.read "core/directive.c", '"(%-?%l+%-[%l-]*line)"')) do names[name] = true end

  t.ok(next(names), "no directive in core/directive.c")
  for name in pairs(names) do told(name) end
end)

t.test("the manual has each variable of the environment", function()
  for variable in pairs(set_of(t.read "core/lua_main.c", 'environment%("([%u_]+)"%)')) do
    told("`" .. variable .. "`")
  end
end)
