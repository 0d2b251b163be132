-- command/rules.lua: list the rules.
local characters = require "milstolpe.characters"
local core = require "milstolpe.core"
local json = require "milstolpe.json"
local locale = require "milstolpe.locale"
local output = require "milstolpe.output"
local pages = require "milstolpe.pages"
local terminal = require "milstolpe.terminal"

local rules = {}

local CLEAN = 0
local SEVERITY_COLOR = { error = "red", warning = "yellow", info = "blue", hint = "cyan" }

local function write_json(language)
  local list = json.map(core.rules(), function(rule)
    return {
      id = rule.id,
      criterion = rule.criterion or json.null,
      severity = rule.severity,
      since = rule.since,
      text = pages.summary(rule.id, language),
    }
  end)
  output.write(json.encode { version = 1, rules = list }, "\n")
end

local function write_text(language, paint)
  local widest, room = 0, terminal.columns()
  for _, rule in ipairs(core.rules()) do widest = math.max(widest, #rule.id) end
  local indent = widest + 11
  for _, rule in ipairs(core.rules()) do
    local lines = characters.wrap(pages.summary(rule.id, language), math.max(room - indent, 30))
    output.write(paint(characters.pad(rule.id, widest), "bold"), "  ",
      paint(characters.pad(rule.severity, 7), SEVERITY_COLOR[rule.severity]), "  ",
      table.concat(lines, "\n" .. (" "):rep(indent)), "\n")
  end
end

---@param options table
---@return integer status
function rules.run(options)
  local language = options.language or locale.language()
  if options.format == "json" then
    write_json(language)
  else
    write_text(language, terminal.painter(terminal.wants_color(options.color)))
  end
  return CLEAN
end

return rules
