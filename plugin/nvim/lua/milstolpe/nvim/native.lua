-- native.lua: makes the compiled module and the Lua that all editors share known to `require`.
local native = {}

-- …/plugin/nvim/lua/milstolpe/nvim/native.lua
local function project_root()
  local here = vim.uv.fs_realpath(debug.getinfo(1, "S").source:sub(2))
  return here and vim.fs.normalize(here):match "^(.*)/plugin/nvim/lua/" or nil
end

native.root = project_root()

-- Where `make nvim` and LuaRocks put it, as seen from the root.
local PLACES = { "build/lua/5.1/milstolpe.so", "../../../../lua/5.1/milstolpe.so" }

-- All that may be the module, the likeliest first.
local function candidates(given)
  if given then return { vim.fs.normalize(given) } end
  local list = {}
  for _, place in ipairs(native.root and PLACES or {}) do list[#list + 1] = native.root .. "/" .. place end
  list[#list + 1] = package.searchpath("milstolpe", package.cpath)
  return list
end

---Where the compiled module is: as the user says, in the project, or where Lua finds it.
---@return string? path
function native.module()
  for _, path in ipairs(candidates(require("milstolpe.nvim.options").get().module)) do
    local found = vim.uv.fs_realpath(path)
    if found then return found end
  end
end

-- ---- What the shared modules ask of their host --------------------------------------------------

local TYPES = { directory = "directory", file = "file", link = "link" }

local function attributes(stat)
  return function(name, field)
    local found, message = stat(name)
    if not found then return nil, message end
    local all = { mode = TYPES[found.type] or "other", modification = found.mtime.sec, size = found.size }
    if field then return all[field] end
    return all
  end
end

-- LuaFileSystem's functions by Neovim's.
local function open_filesystem()
  return {
    attributes = attributes(vim.uv.fs_stat),
    symlinkattributes = attributes(vim.uv.fs_lstat),
    currentdir = vim.uv.cwd,
    mkdir = function(name) return vim.uv.fs_mkdir(name, tonumber("755", 8)) end,
    dir = function(name)
      local handle, message = vim.uv.fs_scandir(name)
      if not handle then error(message, 2) end
      return function() return (vim.uv.fs_scandir_next(handle)) end
    end,
  }
end

-- The files that the program holds inside stand in the project's tree.
local function open_embedded()
  return {
    folder = native.root,
    get = function(name)
      local file = io.open(native.root .. "/" .. name, "rb")
      local text = file and file:read "*a"
      if file then file:close() end
      return text
    end,
  }
end

-- plugin/milstolpe/server.lua for "milstolpe.server".
local function find_shared(name)
  if not name:find "^milstolpe%." then return nil end
  local path = ("%s/plugin/%s.lua"):format(native.root, (name:gsub("%.", "/")))
  if not vim.uv.fs_stat(path) then return ("\n\tno file '%s'"):format(path) end
  return assert(loadfile(path))
end

local function prepare(module)
  for _, name in ipairs { "characters", "core", "findings", "ini", "positions", "replace" } do
    local open, message = package.loadlib(module, "luaopen_milstolpe_" .. name)
    if not open then return nil, message end
    package.preload["milstolpe." .. name] = open
  end
  package.preload["milstolpe.filesystem"] = open_filesystem
  package.preload["milstolpe.embedded"] = open_embedded
  table.insert(package.loaders, find_shared)
  return true
end

local ready

---Makes everything known, once.
---@return boolean? ok
---@return string? message what is missing and what to do
function native.load()
  if ready then return true end
  if not jit then return nil, "this Neovim is built without LuaJIT, which the compiled module needs" end
  if not native.root then return nil, "the plugin's files are not in a tree of Milstolpe" end
  local module = native.module()
  if not module then
    return nil, ("the compiled module is missing; run `make nvim` in %s"):format(native.root)
  end
  local ok, message = prepare(module)
  if not ok then return nil, ("'%s' does not load: %s"):format(module, message) end
  ready = true
  return true
end

return native
