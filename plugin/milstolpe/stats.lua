-- stats.lua: what a run took, step by step, for those who want to know where time goes.

local stats = {}

local ROW = "%-10s %9.1f ms %10.1f KB"

---The lines of a report on `session` (session.lua), which printed for so many seconds and took `total` in all.
---@param session table
---@param printing number
---@param total number
---@return string[]
function stats.lines(session, printing, total)
  local documents = session.documents == 1 and "1 document" or session.documents .. " documents"
  local threads = session.used_threads == 1 and "1 thread" or session.used_threads .. " threads, whose times add up"
  local lines = { ("%s, %.1f KB, %s"):format(documents, session.bytes / 1024, threads) }
  local function add(step, seconds, bytes) lines[#lines + 1] = ROW:format(step, seconds * 1000, bytes / 1024) end
  for _, row in ipairs(session:steps()) do add(row.step, row.seconds, row.bytes) end
  add("print", printing, session.bytes)
  lines[#lines + 1] = ("%-10s %9.1f ms"):format("total", total * 1000)
  return lines
end

return stats
