-- format/github.lua: workflow commands that GitHub shows as annotations on the lines of a change. It
-- shows ten of a level in a step, so hints are left out unless they were asked for.
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

local function annotation(path, finding)
  local start, stop = finding.range.start, finding.range["end"]
  local properties = {
    { "file", path }, { "line", start.line }, { "col", start.column },
    { "endLine", stop.line }, { "endColumn", stop.column }, { "title", finding.rule },
  }
  local parts = {}
  for i, property in ipairs(properties) do
    parts[i] = property[1] .. "=" .. tostring(property[2]):gsub("[%%\r\n:,]", PROPERTY_ESCAPES)
  end
  return ("::%s %s::%s\n"):format(LEVELS[finding.severity], table.concat(parts, ","),
    (finding.message:gsub("[%%\r\n]", MESSAGE_ESCAPES)))
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Github:document(entry)
  for _, finding in ipairs(entry.findings) do
    if self.hints or finding.severity ~= "hint" then self.write(annotation(entry.path, finding)) end
  end
end

---What stands behind the last document.
function Github.finish() end

return new
