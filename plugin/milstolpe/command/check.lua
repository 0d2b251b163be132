-- command/check.lua: find the goals of documents, judge them, print the findings.
local Session = require "milstolpe.session"
local output = require "milstolpe.output"
local pools = require "milstolpe.pool"
local progress = require "milstolpe.progress"
local settings = require "milstolpe.settings"
local severity = require "milstolpe.severity"
local terminal = require "milstolpe.terminal"

local check = {}

local CLEAN, FINDINGS, TROUBLE = 0, 1, 2

local function keep(list, test)
  local kept = {}
  for _, item in ipairs(list) do
    if test(item) then kept[#kept + 1] = item end
  end
  return kept
end

local Run = {}
Run.__index = Run

---A trouble is told at once, and once more at the end to formats that have a place for it.
---@param path string
---@param message string
function Run:trouble(path, message)
  self.progress:clear()
  self.troubles[#self.troubles + 1] = { path = path, message = message }
  self.complain(message, path)
end

---Prints what is new in a document, and remembers whether it fails the run.
---@param entry milstolpe.Entry
function Run:document(entry)
  local fail_on = settings.value(entry.settings, "fail_on")
  local function fails(finding) return severity.reaches(finding.severity, fail_on) end
  entry.findings = self.accepted and self.accepted:filter(entry) or entry.report.findings
  if #keep(entry.findings, fails) > 0 then self.failed = true end
  if self.options.quiet then entry.findings = keep(entry.findings, fails) end
  local start = pools.now()
  self.format:document(entry)
  self.printing = self.printing + pools.now() - start
end

local function new_run(options, complain)
  local self = setmetatable({
    options = options,
    complain = complain,
    troubles = {},
    failed = false,
    printing = 0,
    progress = progress.new(not options.quiet and terminal.is_terminal(2), pools.now),
  }, Run)
  local function write(...)
    self.progress:clear()
    output.write(...)
  end
  self.format = require("milstolpe.format." .. options.format)(write, {
    color = terminal.wants_color(options.color),
    quiet = options.quiet,
    hints = options.hints or options.quiet or options.fail_on == "hint",
  })
  return self
end

-- Opens the baseline; false where it is of no use.
local function open_baseline(self)
  local options = self.options
  if not options.baseline then return true end
  local accepted, message = require("milstolpe.baseline").open(options.baseline, options.update_baseline)
  if not accepted then
    self:trouble(options.baseline, message)
    return false
  end
  self.accepted = accepted
  return true
end

local function close_baseline(self)
  if not (self.accepted and self.options.update_baseline) then return end
  local count, message = self.accepted:write()
  if not count then return self:trouble(self.options.baseline, message) end
  self.complain(("%d findings accepted"):format(count), self.options.baseline)
end

local function status_of(self)
  if #self.troubles > 0 then return TROUBLE end
  return self.failed and FINDINGS or CLEAN
end

---@param options table
---@param complain fun(message: string)
---@return integer status
function check.run(options, complain)
  local start = pools.now()
  local self = new_run(options, complain)
  if not open_baseline(self) then return TROUBLE end
  local session = Session.of_command(options, function(path, message) self:trouble(path, message) end, {
    on_step = function(done, count, path) self.progress:step(done, count, path) end,
    measure = options.stats,
  })
  session:each(options.paths, function(entry) self:document(entry) end)
  close_baseline(self)
  self.progress:clear()
  self.format:finish {
    troubles = self.troubles,
    accepted = self.accepted and self.accepted.taken or 0,
    stale = self.accepted and self.accepted:stale() or 0,
  }
  if options.stats then
    local lines = require("milstolpe.stats").lines(session, self.printing, pools.now() - start)
    io.stderr:write(table.concat(lines, "\n"), "\n")
  end
  return status_of(self)
end

return check
