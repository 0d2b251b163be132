-- uri.lua: between file URIs and paths.

local uri = {}

local function decode(text)
  return (text:gsub("%%(%x%x)", function(code) return string.char(tonumber(code, 16)) end))
end

local function encode(text)
  return (text:gsub("[^%w%-%._~/]", function(c) return ("%%%02X"):format(c:byte()) end))
end

---The absolute path of a file URI, or nil where it names no file here.
---@param text string
---@return string?
function uri.path(text)
  local host, path = text:match "^[Ff][Ii][Ll][Ee]://([^/]*)(/[^?#]*)"
  if not path or (host ~= "" and host:lower() ~= "localhost") then return nil end
  return decode(path)
end

---@param path string an absolute path
---@return string
function uri.of(path)
  return "file://" .. encode(path)
end

return uri
