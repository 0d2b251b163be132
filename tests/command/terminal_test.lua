-- terminal_test.lua: what is different where somebody is looking.
local run = require "command"
local t = require "testing"

local PLAN = "# Mål för 2027\n\n- Öka webbtrafiken genom att skriva artiklar som många vill läsa\n"

-- What a terminal of so many columns gets, without the carriage returns that it adds.
local function on_terminal(arguments, variables, columns)
  local folder = t.folder { ["plan.md"] = PLAN, [".milstolpe.ini"] = "root = true\n" }
  local command = run.shell(arguments, variables)
  if columns then command = ("stty columns %d; %s"):format(columns, command) end
  t.write(folder .. "/run.sh", command .. "\n")
  local out = run(nil, { cwd = folder, shell = "script -qec 'sh run.sh' /dev/null" }).out
  return (out:gsub("\r\n", "\n"))
end

local CHECK = { "check", "plan.md" }

local function widest(text)
  local most = 0
  for line in text:gmatch "[^\n]+" do most = math.max(most, utf8.len(line) or 0) end
  return most
end

t.test("a terminal gets colour", function()
  t.contains(on_terminal(CHECK, { TERM = "xterm" }), "\27[")
  t.contains(on_terminal({ "explain", "timebound.vague" }, { TERM = "xterm" }), "\27[")
end)

t.test("NO_COLOR, a dumb terminal and --color=never take it away", function()
  t.lacks(on_terminal(CHECK, { TERM = "xterm", NO_COLOR = "1" }), "\27")
  t.lacks(on_terminal(CHECK, { TERM = "dumb" }), "\27")
  t.lacks(on_terminal({ "check", "--color=never", "plan.md" }, { TERM = "xterm" }), "\27")
end)

t.test("an empty NO_COLOR says nothing, and --color=always wins", function()
  t.contains(on_terminal(CHECK, { TERM = "xterm", NO_COLOR = "" }), "\27[")
  t.contains(on_terminal({ "check", "--color=always", "plan.md" }, { TERM = "dumb", NO_COLOR = "1" }), "\27[")
end)

t.test("the report is as wide as the terminal, within reason", function()
  local plain = { TERM = "dumb" }

  t.equal(widest(on_terminal(CHECK, plain, 70)), 70)
  t.equal(widest(on_terminal(CHECK, plain, 300)), 110)
  t.equal(widest(on_terminal(CHECK, plain, 0)), 100)
end)

t.test("COLUMNS decides where it is a width", function()
  local function with(columns)
    return widest(run({ "check", "-" }, { stdin = PLAN, env = { COLUMNS = columns } }).out)
  end

  t.equal(with "80", 80)
  t.ok(with "50" <= 64) -- the last lines are not cut
  t.equal(with "5", with "40")
  for _, nonsense in ipairs { "0", "-3", "wide", "" } do t.equal(with(nonsense), 100) end
end)
