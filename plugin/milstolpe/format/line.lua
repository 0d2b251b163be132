-- format/line.lua: path:line:column: severity: message [rule], as compilers write and editors
-- read.
local characters = require "milstolpe.characters"

local Line = {}
Line.__index = Line

local function new(write)
  return setmetatable({ write = write }, Line)
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Line:document(entry)
  local name = characters.printable(entry.path)
  for _, finding in ipairs(entry.findings) do
    local start, message = finding.range.start, characters.printable(finding.message)
    self.write(("%s:%d:%d: %s: %s [%s]\n"):format(name, start.line, start.column,
      finding.severity, message, finding.rule))
  end
end

---What stands behind the last document.
function Line.finish() end

return new
