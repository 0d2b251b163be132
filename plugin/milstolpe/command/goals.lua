-- command/goals.lua: list the goals of documents.
local Session = require "milstolpe.session"
local output = require "milstolpe.output"
local terminal = require "milstolpe.terminal"

local goals = {}

local CLEAN, TROUBLE = 0, 2

---@param options table
---@param complain fun(message: string)
---@return integer status
function goals.run(options, complain)
  local status = CLEAN
  local function trouble(path, message)
    status = TROUBLE
    complain(message, path)
  end
  local format = require("milstolpe.format.goals_" .. options.format)(output.write, {
    color = terminal.wants_color(options.color),
    evidence = options.evidence,
  })
  local session = Session.of_command(options, trouble)
  session:each(options.paths, function(entry) format:document(entry) end)
  format:finish()
  return status
end

return goals
