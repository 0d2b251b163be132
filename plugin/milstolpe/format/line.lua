-- format/line.lua: path:line:column: severity: message [rule], as compilers write and editors
-- read.
local characters = require "milstolpe.characters"

local core = require "milstolpe.core"

local Line = {}
Line.__index = Line

local LINE = "%s:%d:%d: %s: %s [%s]\n"

local function new(write)
  return setmetatable({ write = write }, Line)
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Line:document(entry)
  local name, lines = characters.printable(entry.path), {}
  for i, finding in ipairs(entry.findings) do
    local _, line, column = core.place(finding)
    lines[i] = LINE:format(name, line, column, finding.severity, characters.printable(finding.message), finding.rule)
  end
  if #lines > 0 then self.write(table.concat(lines)) end
end

---What stands behind the last document.
function Line.finish() end

return new
