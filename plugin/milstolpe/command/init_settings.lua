-- command/init_settings.lua: write a settings file to start from.
local core = require "milstolpe.core"
local files = require "milstolpe.files"
local output = require "milstolpe.output"
local path = require "milstolpe.path"
local settings = require "milstolpe.settings"

local init_settings = {}

local CLEAN, TROUBLE = 0, 2

-- The rules are listed between the two, each with its default.
local HEAD = [[
; Settings of Milstolpe, for the documents in this folder and below. Commented out: the defaults.

; Look for no settings in the folders above.
root = true

; Language of the documents: sv, en, or auto to detect it.
;language = auto

; Language of the messages: sv, en, or auto for that of each goal.
;message_language = auto

; Judge deadlines as if it were this day. Default: the clock, or the document's own date.
;today = 2026-11-23

; The month in which the fiscal year begins, 1 to 12: what Q1 means.
;fiscal_start = 1

; timebound.too-far speaks of deadlines more years away than this.
;far_years = 3

; plan.too-many-goals speaks of more goals than this.
;max_goals = 7

; 'milstolpe check' exits 1 for findings this grave or graver: hint, info, warning, error, never.
;fail_on = warning

; Paths to pass over, written as in .gitignore and separated by spaces.
;ignore = drafts/ CHANGELOG.md

; The rules: error, warning, info, hint or off. 'milstolpe explain RULE' tells what one is about.
]]

local TAIL = [[

; A section is for the documents that its pattern matches.
;[archive/**.md]
;timebound.past = off
]]

local function text()
  local lines = {}
  for i, rule in ipairs(core.rules()) do
    lines[i] = (";%s = %s\n"):format(rule.id, rule.severity)
  end
  return HEAD .. table.concat(lines) .. TAIL
end

---@param options table
---@param complain fun(message: string)
---@return integer status
function init_settings.run(options, complain)
  local name = path.join(path.normalise(options.folder or "."), settings.FILE_NAME)
  if files.exists(name) then
    complain("is there already; left as it is", name)
    return TROUBLE
  end
  local ok, message = files.write(name, text())
  if not ok then
    complain(message, name)
    return TROUBLE
  end
  output.write("Wrote ", name, ". Every setting is in it, explained and commented out.\n")
  return CLEAN
end

return init_settings
