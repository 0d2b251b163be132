-- format/checkstyle.lua: Checkstyle's XML, which many build servers read.
local characters = require "milstolpe.characters"
local core = require "milstolpe.core"

local Checkstyle = {}
Checkstyle.__index = Checkstyle

-- Checkstyle knows no hints.
local LEVELS = { error = "error", warning = "warning", info = "info", hint = "info" }

local ESCAPES = {
  ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&apos;",
}

local function attribute(text)
  return (characters.printable(text):gsub("[&<>\"']", ESCAPES))
end

local ERROR = '    <error line="%d" column="%d" severity="%s" message="%s" source="milstolpe.%s"/>'

local function new(write)
  return setmetatable({ write = write, begun = false }, Checkstyle)
end

local function begin(self)
  if self.begun then return end
  self.begun = true
  self.write '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Checkstyle:document(entry)
  begin(self)
  if #entry.findings == 0 then return end
  local lines = { '  <file name="' .. attribute(entry.path) .. '">' }
  for _, finding in ipairs(entry.findings) do
    local _, line, column = core.place(finding)
    lines[#lines + 1] = ERROR:format(line, column, LEVELS[finding.severity], attribute(finding.message), finding.rule)
  end
  self.write(table.concat(lines, "\n"), "\n  </file>\n")
end

---What stands behind the last document.
function Checkstyle:finish()
  begin(self)
  self.write "</checkstyle>\n"
end

return new
