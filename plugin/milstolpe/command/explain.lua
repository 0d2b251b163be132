-- command/explain.lua: print the page of a rule.
local locale = require "milstolpe.locale"
local output = require "milstolpe.output"
local pages = require "milstolpe.pages"
local settings = require "milstolpe.settings"
local terminal = require "milstolpe.terminal"

local explain = {}

local CLEAN, TROUBLE = 0, 2

-- Headings in bold; the rest of a page reads well as it is.
local function dress(page, paint)
  local dressed = ("\n" .. page):gsub("\n(#+ [^\n]*)", function(heading)
    return "\n" .. paint(heading, "bold")
  end)
  return dressed:sub(2)
end

---@param options table
---@param complain fun(message: string)
---@return integer status
function explain.run(options, complain)
  local page, message = pages.rule(options.rule, options.language or locale.language())
  if not page then
    complain(message or settings.unknown_rule(options.rule))
    return TROUBLE
  end
  output.write(dress(page, terminal.painter(terminal.wants_color(options.color))))
  return CLEAN
end

return explain
