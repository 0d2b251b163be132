-- page_files.lua: the pages of the rules as files, since an editor opens what has a name.
local core = require "milstolpe.core"
local embedded = require "milstolpe.embedded"
local files = require "milstolpe.files"
local lfs = require "milstolpe.filesystem"
local pages = require "milstolpe.pages"
local path = require "milstolpe.path"
local uri = require "milstolpe.server.uri"

local page_files = {}

-- $XDG_CACHE_HOME, or what stands for it; nil where nobody has a home.
local function cache_folder()
  local given = os.getenv "XDG_CACHE_HOME" or ""
  if path.is_absolute(given) then return given end
  local home = os.getenv "HOME" or ""
  return path.is_absolute(home) and path.join(home, ".cache") or nil
end

local function make_folders(folder)
  if files.is_folder(folder) then return true end
  local parent = path.parent(folder)
  return parent ~= nil and make_folders(parent) and lfs.mkdir(folder) == true
end

-- Another build of the same version may say something else.
local function write(name, text)
  if files.read(name) == text then return true end
  return make_folders(path.parent(name)) and files.write(name, text)
end

local function make(rule, language)
  local page = pages.rule(rule, language)
  if not page then return nil end
  local short = ("%s/%s.md"):format(language, rule)
  local own = embedded.folder and path.absolute(path.join(embedded.folder, "doc/rules/" .. short))
  if own and files.exists(own) then return own end
  local cache = cache_folder()
  if not cache then return nil end
  local name = path.join(cache, ("milstolpe/%s/%s"):format(core.version, short))
  return write(name, page) and name or nil
end

local known = {}

---The URI of a rule's page, which is written into the user's cache when it is first asked for; nil
---where that fails.
---@param rule string
---@param language string
---@return string?
function page_files.uri(rule, language)
  local key = language .. "/" .. rule
  if known[key] == nil then
    local name = make(rule, language)
    known[key] = name and uri.of(name) or false
  end
  return known[key] or nil
end

return page_files
