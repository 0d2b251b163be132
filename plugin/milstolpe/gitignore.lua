-- gitignore.lua: the patterns of a .gitignore file, as gitignore(5) defines them.
local glob = require "milstolpe.glob"
local path = require "milstolpe.path"

local gitignore = {}

-- Trailing spaces go, unless a backslash keeps one.
local function trim(line)
  line = line:gsub("\r$", "")
  while line:sub(-1) == " " and line:sub(-2) ~= "\\ " do line = line:sub(1, -2) end
  return line
end

-- A line as { matches, negated, folders_only }, or nil for a blank line or comment.
local function read_line(line)
  line = trim(line)
  if line == "" or line:sub(1, 1) == "#" then return nil end
  local negated = line:sub(1, 1) == "!"
  if negated then line = line:sub(2) end
  local folders_only = line:sub(-1) == "/"
  if folders_only then line = line:sub(1, -2) end
  if line == "" then return nil end
  local matches = glob.compile(line:gsub("^/", ""), true)
  if not line:find("/", 1, true) then -- at any depth: the name alone decides
    local matches_name = matches
    matches = function(relative) return matches_name(path.base(relative)) end
  end
  return { matches = matches, negated = negated, folders_only = folders_only }
end

---The patterns of a text, one a line.
---@param text string
---@return table[]
function gitignore.parse(text)
  local patterns = {}
  for line in (text .. "\n"):gmatch "([^\n]*)\n" do
    patterns[#patterns + 1] = read_line(line)
  end
  return patterns
end

---What the last matching pattern says of a path relative to the file's folder: true (ignored),
---false (taken back by "!"), or nil (nothing).
---@param patterns table[]
---@param relative string
---@param is_folder boolean
---@return boolean?
function gitignore.decide(patterns, relative, is_folder)
  for i = #patterns, 1, -1 do
    local pattern = patterns[i]
    if (is_folder or not pattern.folders_only) and pattern.matches(relative) then
      return not pattern.negated
    end
  end
  return nil
end

return gitignore
