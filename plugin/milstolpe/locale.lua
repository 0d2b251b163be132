-- locale.lua: which of our languages the user reads.
local languages = require "milstolpe.languages"

local locale = {}

---"sv" where the environment says so in POSIX's order, else "en".
---@return string
function locale.language()
  for _, name in ipairs { "LC_ALL", "LC_MESSAGES", "LANG" } do
    local value = os.getenv(name) or ""
    if value ~= "" then
      for _, language in ipairs(languages) do
        if value:match "^%a+" == language then return language end
      end
      return "en"
    end
  end
  return "en"
end

return locale
