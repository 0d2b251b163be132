-- files.lua: which files a run is about.
local lfs = require "milstolpe.filesystem"
local gitignore = require "milstolpe.gitignore"
local glob = require "milstolpe.glob"
local path = require "milstolpe.path"

local files = {}

local MARKDOWN = { md = true, markdown = true, mdx = true }

---The whole text of a file, or nil and why not, without the path.
---@param name string
---@return string? text
---@return string? message
function files.read(name)
  local file, message = io.open(name, "rb")
  if not file then return nil, (message:gsub("^.*: ", "", 1)) end
  local text, failure = file:read "*a"
  file:close()
  if not text then return nil, failure end
  return text
end

-- Where a new file is written before it gets its name: another run may be writing too.
local function aside_of(name)
  return ("%s.%s"):format(name, tostring({}):match "(%x+)$")
end

local function create(name, text)
  local aside = aside_of(name)
  local file, message = io.open(aside, "wb")
  if not file then return nil, (message:gsub("^.*: ", "", 1)) end
  local written, failure = file:write(text)
  local closed, late = file:close()
  if written and closed then
    local renamed, refusal = os.rename(aside, name)
    if renamed then return true end
    failure = refusal:gsub("^.*: ", "", 1)
  end
  os.remove(aside)
  return nil, failure or late
end

---Writes a file, whole or not at all. True, or nil and why not.
---@param name string
---@param text string
---@return boolean? done
---@return string? message
function files.write(name, text)
  local old = files.read(name)
  if old then return require("milstolpe.replace").file(name, old, text) end
  return create(name, text)
end

---@param name string
---@return boolean
function files.exists(name)
  return lfs.attributes(name, "mode") ~= nil
end

---@param name string
---@return boolean
function files.is_folder(name)
  return lfs.attributes(name, "mode") == "directory"
end

---@param name string
---@return boolean
function files.is_markdown(name)
  local extension = name:match "%.([^./]+)$"
  return extension ~= nil and MARKDOWN[extension:lower()] == true
end

---The names in a folder, sorted, or nil and why not.
---@param folder string
---@return string[]? names
---@return string? message
function files.names_in(folder)
  local ok, iterator, state = pcall(lfs.dir, folder)
  if not ok then return nil, (tostring(iterator):gsub("^.*: ", "", 1)) end
  local names = {}
  for name in iterator, state do
    if name ~= "." and name ~= ".." then names[#names + 1] = name end
  end
  table.sort(names)
  return names
end

-- ---- .gitignore ---------------------------------------------------------------------------------

-- { folder, patterns } of a folder's .gitignore, or nil.
local function ignore_file(folder)
  local text = files.read(path.join(folder, ".gitignore"))
  return text and { folder = folder, patterns = gitignore.parse(text) }
end

-- The .gitignore files above an absolute folder that bear on it: those of its repository.
local function ignore_files_above(folder)
  local found, at = {}, folder
  while at and not lfs.attributes(path.join(at, ".git"), "mode") do
    at = path.parent(at)
    if at then table.insert(found, 1, ignore_file(at)) end
  end
  return at and found or {}
end

local function is_ignored(ignores, absolute, is_folder)
  for i = #ignores, 1, -1 do
    local relative = path.relative(absolute, ignores[i].folder)
    local decision = relative and gitignore.decide(ignores[i].patterns, relative, is_folder)
    if decision ~= nil then return decision end
  end
  return false
end

local function copy(list)
  local new = {}
  for i, item in ipairs(list) do new[i] = item end
  return new
end

-- ---- Walking ------------------------------------------------------------------------------------

-- Visits the files below `folder` in order of their names. Links are not followed: so none
-- leads out of the tree, or round in it.
local function walk(self, folder, absolute, ignores)
  local names, message = files.names_in(folder)
  if not names then return self.trouble(folder, message) end
  local own = ignore_file(absolute)
  if own then
    ignores = copy(ignores)
    ignores[#ignores + 1] = own
  end
  for _, name in ipairs(names) do
    local here, below = path.join(folder, name), path.join(absolute, name)
    local mode = lfs.symlinkattributes(here, "mode")
    local is_folder = mode == "directory"
    local hidden = name:sub(1, 1) == "."
    if (is_folder or mode == "file") and not hidden and not is_ignored(ignores, below, is_folder)
        and not self.ignored(below, is_folder) then
      if is_folder then
        walk(self, here, below, ignores)
      else
        self.visit(here)
      end
    end
  end
end

local function walk_from(self, folder, visit)
  local absolute = path.absolute(folder)
  local walker = { trouble = self.trouble, ignored = self.ignored, visit = visit }
  walk(walker, folder, absolute, ignore_files_above(absolute))
end

-- The folder before the first part of a pattern that is one.
local function fixed_folder(pattern)
  local folder = pattern:match "^([^*?%[{]*)/" or (path.is_absolute(pattern) and "/" or ".")
  return folder == "" and "/" or folder
end

local function take_pattern(self, pattern)
  local matches, message = glob.compile(pattern)
  if not matches then return self.trouble(pattern, message) end
  local folder, found = fixed_folder(pattern), false
  if lfs.attributes(folder, "mode") == "directory" then
    walk_from(self, folder, function(name)
      if matches(name) then
        found = true
        self.take(name)
      end
    end)
  end
  if not found then self.trouble(pattern, "no file matches") end
end

local function take_folder(self, folder)
  local found = false
  walk_from(self, folder, function(name)
    if files.is_markdown(name) then
      found = true
      self.take(name)
    end
  end)
  if not found then
    self.trouble(folder, "nothing to check: no Markdown file (.md, .markdown, .mdx)")
  end
end

---The files that the arguments name, in the order of the arguments and each once. Files named
---in full are always taken, "-" too; in folders and for patterns, hidden files and those for
---which a .gitignore or `ignored(absolute, is_folder)` speaks are passed over. `trouble(path,
---message)` is told what fails.
---@param arguments string[]
---@param ignored fun(absolute: string, is_folder: boolean): boolean
---@param trouble fun(path: string, message: string)
---@return string[]
function files.find(arguments, ignored, trouble)
  local list, seen = {}, {}
  local function take(name)
    local key = name == "-" and name or path.absolute(name)
    if not seen[key] then
      seen[key] = true
      list[#list + 1] = name
    end
  end
  local self = { take = take, ignored = ignored, trouble = trouble }
  for _, argument in ipairs(arguments) do
    local name = argument == "-" and argument or path.normalise(argument)
    local mode, message = lfs.attributes(name, "mode")
    if argument == "" then
      trouble("''", "no such file or folder") -- a variable of a script that is not set
    elseif name == "-" then
      take(name)
    elseif mode == "directory" then
      take_folder(self, name)
    elseif mode then
      take(name)
    elseif glob.is_pattern(name) then
      take_pattern(self, name)
    else
      trouble(name, (message:gsub("^.*: ", "", 1)))
    end
  end
  return list
end

return files
