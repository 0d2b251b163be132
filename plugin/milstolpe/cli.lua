-- cli.lua: from arguments to a command and an exit status: 0 clean, 1 findings, 2 trouble.
local arguments = require "milstolpe.arguments"
local characters = require "milstolpe.characters"
local output = require "milstolpe.output"

local cli = {}

local CLEAN, TROUBLE = 0, 2

-- The modules of commands whose name is not that of the command: "init" would be a folder's own
-- module.
local MODULES = { init = "init_settings" }

-- A path may hold what commands a terminal.
local function complain(message, path)
  if path then message = characters.printable(path) .. ": " .. message end
  io.stderr:write("milstolpe: ", message, "\n")
end

-- Runs a command; what it writes must have reached the reader before its status counts.
local function run(command, options)
  collectgarbage "restart"
  local status = command.run(options, complain)
  output.flush()
  return status
end

local function execute(args)
  local parsed = arguments.parse(args)
  if parsed.shown then
    output.write(parsed.shown)
    output.flush()
    return CLEAN
  elseif parsed.message then
    complain(parsed.message)
    return TROUBLE
  end
  local name = parsed.options.command
  return run(require("milstolpe.command." .. (MODULES[name] or name)), parsed.options)
end

-- A fault of ours; where it came from is shown to those who ask.
local function describe(failure)
  if output.is_failure(failure) then return failure end
  local message = "internal error: " .. tostring(failure)
  return (os.getenv "MILSTOLPE_DEBUG" or "") ~= "" and debug.traceback(message, 2) or message
end

---`args` is the list of command-line arguments without the program's name. Returns the exit
---status.
---@param args string[]
---@return integer status
function cli.main(args)
  local ok, result = xpcall(execute, describe, args)
  if ok then return result end
  if output.is_failure(result) and result.quiet then return CLEAN end
  complain(tostring(result))
  return TROUBLE
end

return cli
