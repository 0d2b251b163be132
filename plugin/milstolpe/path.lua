-- path.lua: the arithmetic of paths. Touches no file but the name of the current folder.
local lfs = require "milstolpe.filesystem"

local path = {}

---@param name string
---@return boolean
function path.is_absolute(name)
  return name:sub(1, 1) == "/"
end

---@param folder string
---@param name string
---@return string
function path.join(folder, name)
  if folder == "" or folder == "." or path.is_absolute(name) then return name end
  if folder:sub(-1) == "/" then return folder .. name end
  return folder .. "/" .. name
end

---The same path without "./", doubled slashes and a slash at the end. ".." stays: it may follow
---a link.
---@param name string
---@return string
function path.normalise(name)
  local parts = {}
  for part in name:gmatch "[^/]+" do
    if part ~= "." then parts[#parts + 1] = part end
  end
  local joined = table.concat(parts, "/")
  if path.is_absolute(name) then return "/" .. joined end
  return joined == "" and "." or joined
end

---From the root, with ".." taken as text.
---@param name string
---@return string
function path.absolute(name)
  local parts = {}
  for part in path.join(lfs.currentdir(), name):gmatch "[^/]+" do
    if part == ".." then
      parts[#parts] = nil
    elseif part ~= "." then
      parts[#parts + 1] = part
    end
  end
  return "/" .. table.concat(parts, "/")
end

---The folder that holds an absolute path, or nil for the root.
---@param absolute string
---@return string?
function path.parent(absolute)
  if absolute == "/" then return nil end
  local parent = absolute:match "^(.*)/[^/]*$"
  return parent == "" and "/" or parent
end

---@param name string
---@return string
function path.base(name)
  return name:match "([^/]*)$"
end

---`absolute` as seen from the absolute folder that holds it, or nil where it lies elsewhere.
---@param absolute string
---@param folder string
---@return string?
function path.relative(absolute, folder)
  local prefix = folder == "/" and "/" or folder .. "/"
  if absolute:sub(1, #prefix) == prefix then return absolute:sub(#prefix + 1) end
  return nil
end

---As people would write it here: relative where it lies below the current folder.
---@param absolute string
---@return string
function path.display(absolute)
  return path.relative(absolute, lfs.currentdir()) or absolute
end

return path
