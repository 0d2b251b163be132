-- Runs inside vis, which tests/editors/vis_test.lua starts with this in its visrc: two commands that do by the thousand
-- what nobody types, and write what came of it into the file that they are given.
local milstolpe = require "milstolpe"
local plugin = require "plugin/vis/milstolpe"

local PIECES = {
  "", "a", "å", "😀", " ", "\n", "\n\n- Nå ", "# Mål\n", "**", "|", "```\n", "20 %", " i maj 2027", "snarast ", "<!--",
}

local function text_of(win)
  return win.file:content(0, win.file.size)
end

local function write(name, text)
  local file = assert(io.open(name, "w"))
  file:write(text, "\n")
  file:close()
end

-- The beginning of the character at or before a random byte.
local function border(text)
  local byte = math.random(0, #text)
  while byte > 0 and text:find("^[\128-\191]", byte + 1) do byte = byte - 1 end
  return byte
end

local function edit(win)
  local text = text_of(win)
  local first = border(text)
  local last = math.random(3) == 1 and border(text:sub(1, first + math.random(20))) or first
  if #text > 2000 then first, last = border(text:sub(1, 500)), #text end
  if last > first then win.file:delete(first, last - first) end
  win.file:insert(first, PIECES[math.random(#PIECES)])
end

local function told(findings)
  local list = {}
  for i, item in ipairs(findings) do
    list[i] = ("%d-%d %s %s"):format(item.range.start.byte, item.range["end"].byte, item.rule, item.message)
  end
  return table.concat(list, "\n")
end

vis:command_register("test-edits", function(argv, _, win)
  math.randomseed(20261126)
  local checker = milstolpe.checker {}
  for count = 1, 1000 do
    edit(win)
    local known = plugin.buffer_of(win)
    local fresh = told(checker:document(text_of(win)):check().findings)
    if told(known.findings) ~= fresh then
      write(argv[1], ("edit %d: expected\n%s\ngot\n%s"):format(count, fresh, told(known.findings)))
      return true
    end
  end
  write(argv[1], "1000 edits")
  return true
end, "1,000 random edits, each judged as a fresh text is")

vis:command_register("test-fixes", function(argv, _, win)
  local before, at = text_of(win), win.selection.pos
  local fixes = plugin.buffer_of(win):fixes(at)
  for number, fix in ipairs(fixes) do
    vis:command("milstolpe-fix " .. number)
    local changed = text_of(win) ~= before
    vis:feedkeys "<Escape>u"
    if not changed or text_of(win) ~= before then
      write(argv[1], ("%s: %s"):format(fix.title, changed and "not undone as one" or "nothing is changed"))
      return true
    end
    win.selection.pos = at
  end
  write(argv[1], ("%d fixes"):format(#fixes))
  return true
end, "each fix at the cursor, made and undone")
