-- languages.lua: the languages that there are packs of: those built in, or in the folder that
-- MILSTOLPE_DATA names.
local core = require "milstolpe.core"
local files = require "milstolpe.files"
local path = require "milstolpe.path"

local function in_folder(folder)
  local queries, list = path.join(folder, "queries"), {}
  for _, name in ipairs(files.names_in(queries) or {}) do
    if files.exists(("%s/%s/language.lua"):format(queries, name)) then list[#list + 1] = name end
  end
  return list
end

-- Not every host of these modules has the files that the program holds inside.
local has_files, embedded = pcall(require, "milstolpe.embedded")

-- A folder without a pack is told of when a checker is made.
local own = has_files and embedded.folder and in_folder(embedded.folder) or {}

return own[1] and own or core.languages()
