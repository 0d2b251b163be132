-- command/report.lua: the goals of documents as one HTML page.
local Session = require "milstolpe.session"
local files = require "milstolpe.files"
local output = require "milstolpe.output"

local report = {}

local CLEAN, TROUBLE = 0, 2

-- A page is written whole or not at all.
local function deliver(name, parts, trouble)
  if not name then return output.write(table.concat(parts)) end
  local ok, message = files.write(name, table.concat(parts))
  if not ok then trouble(name, message) end
end

---@param options table what arguments.parse gives
---@param complain fun(message: string)
---@return integer status
function report.run(options, complain)
  local status, parts = CLEAN, {}
  local function trouble(path, message)
    status = TROUBLE
    complain(path and path .. ": " .. message or message)
  end
  local page = require("milstolpe.format.report_html")(function(...)
    for _, part in ipairs { ... } do parts[#parts + 1] = part end
  end)
  local session = Session.of_command(options, trouble)
  session:each(options.paths, function(entry) page:document(entry) end)
  page:finish()
  deliver(options.output, parts, trouble)
  return status
end

return report
