-- format/github.lua: workflow commands that GitHub shows as annotations on the lines of a change. It
-- shows ten of a level in a step, so hints are left out unless they were asked for.
local core = require "milstolpe.core"

local Github = {}
Github.__index = Github

-- GitHub knows three levels.
local LEVELS = { error = "error", warning = "warning", info = "notice", hint = "notice" }

local MESSAGE_ESCAPES = { ["%"] = "%25", ["\r"] = "%0D", ["\n"] = "%0A" }
local PROPERTY_ESCAPES = {
  ["%"] = "%25", ["\r"] = "%0D", ["\n"] = "%0A", [":"] = "%3A", [","] = "%2C",
}

local function new(write, options)
  return setmetatable({ write = write, hints = options.hints }, Github)
end

local ANNOTATION = "::%s file=%s,line=%d,col=%d,endLine=%d,endColumn=%d,title=%s::%s\n"

local function annotation(file, finding)
  local _, line, column, _, _, last_line, last_column = core.place(finding)
  return ANNOTATION:format(LEVELS[finding.severity], file, line, column, last_line, last_column, finding.rule,
    (finding.message:gsub("[%%\r\n]", MESSAGE_ESCAPES)))
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Github:document(entry)
  local file, lines = entry.path:gsub("[%%\r\n:,]", PROPERTY_ESCAPES), {}
  for _, finding in ipairs(entry.findings) do
    if self.hints or finding.severity ~= "hint" then lines[#lines + 1] = annotation(file, finding) end
  end
  if #lines > 0 then self.write(table.concat(lines)) end
end

---What stands behind the last document.
function Github.finish() end

return new
