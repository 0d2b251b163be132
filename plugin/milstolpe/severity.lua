-- severity.lua: the order of severities.

local severity = {}

-- From the gravest.
severity.NAMES = { "error", "warning", "info", "hint" }

local RANK = { hint = 1, info = 2, warning = 3, error = 4, never = 5 }

---Whether a finding is grave enough to fail a run.
---@param name string
---@param threshold string
---@return boolean
function severity.reaches(name, threshold)
  return RANK[name] >= RANK[threshold]
end

return severity
