-- command/config.lua: show the settings that hold for a document, and where each comes from.
local core = require "milstolpe.core"
local files = require "milstolpe.files"
local json = require "milstolpe.json"
local output = require "milstolpe.output"
local path = require "milstolpe.path"
local settings = require "milstolpe.settings"
local terminal = require "milstolpe.terminal"

local config = {}

local CLEAN, TROUBLE = 0, 2
local DEFAULT = "default"

-- Keys that speak of folders, not of a document.
local OF_FOLDERS = { ignore = true, root = true }

-- Every setting in its order as { name, value, source }; a value may be nil.
local function rows_of(values)
  local rows = {}
  local function add(name, default)
    local set = values[name] or { value = default, source = DEFAULT }
    rows[#rows + 1] = { name = name, value = set.value, source = set.source }
  end
  for _, key in ipairs(settings.KEYS) do
    if not OF_FOLDERS[key.name] then add(key.name, key.default) end
  end
  for _, rule in ipairs(core.rules()) do add(rule.id, rule.severity) end
  return rows
end

-- Lines that could stand in a settings file, each with its source as a comment.
local function write_text(shown, rows, paint)
  output.write(paint("; " .. shown, "dim"), "\n")
  for _, row in ipairs(rows) do
    local line = ("%s = %s"):format(row.name, row.value or "")
    if not row.value then line = "; " .. line .. "(the clock)" end
    local is_set = row.source ~= DEFAULT
    output.write(is_set and paint(line, "bold") or line, (" "):rep(36 - #line), "  ",
      paint("; " .. row.source, "dim"), "\n")
  end
end

local function write_json(shown, rows)
  output.write(json.encode {
    version = 1,
    path = shown,
    settings = json.map(rows, function(row)
      return { name = row.name, value = row.value or json.null, source = row.source }
    end),
  }, "\n")
end

---@param options table
---@param complain fun(message: string)
---@return integer status
function config.run(options, complain)
  local status = CLEAN
  local name = path.normalise(options.path or ".")
  if not files.exists(name) then
    complain("no such file or folder", name)
    return TROUBLE
  end
  local reader = settings.new {
    file = options.config,
    none = options.no_config,
    given = options.given,
    trouble = function(message)
      status = TROUBLE
      complain(message)
    end,
  }
  -- A folder's settings are those of a document in it that no section's pattern is about.
  local document = files.is_folder(name) and path.join(name, "?") or name
  local rows = rows_of(reader:of(path.absolute(document)))
  if options.format == "json" then
    write_json(name, rows)
  else
    write_text(name, rows, terminal.painter(terminal.wants_color(options.color)))
  end
  return status
end

return config
