-- format/goals_json.lua: the goals for programs. Its shape is doc/goals.schema.json.
local json = require "milstolpe.json"
local shapes = require "milstolpe.format.shapes"

local Goals = {}
Goals.__index = Goals

local function new(write)
  return setmetatable({ write = write, documents = 0 }, Goals)
end

---Takes a document that has been judged.
---@param entry milstolpe.Entry
function Goals:document(entry)
  local before = self.documents == 0 and '{\n  "version": 1,\n  "documents": [' or ","
  self.write(before, "\n    ", json.encode({
    path = entry.path,
    language = entry.report.language,
    goals = json.map(entry.report.goals, shapes.goal),
  }, "    "))
  self.documents = self.documents + 1
end

---What stands behind the last document.
function Goals:finish()
  if self.documents == 0 then return self.write '{\n  "version": 1,\n  "documents": []\n}\n' end
  self.write "\n  ]\n}\n"
end

return new
