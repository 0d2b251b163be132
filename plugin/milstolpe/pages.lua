-- pages.lua: the pages about rules, doc/rules/LANGUAGE/RULE.md.
local core = require "milstolpe.core"
local embedded = require "milstolpe.embedded"

local pages = {}

local function is_rule(id)
  for _, rule in ipairs(core.rules()) do
    if rule.id == id then return true end
  end
  return false
end

---The page of a rule, in English where a language lacks it; nil where there is no such rule, nil and a
---message where it has no page.
---@param id string
---@param language string
---@return string? page
---@return string? message
function pages.rule(id, language)
  if not is_rule(id) then return nil end
  local name = "doc/rules/%s/" .. id .. ".md"
  local page = embedded.get(name:format(language)) or embedded.get(name:format "en")
  if not page then return nil, name:format "en" .. " is missing from this build" end
  return page
end

---What a rule is about, in a sentence: the first paragraph under the page's title.
---@param id string
---@param language string
---@return string?
function pages.summary(id, language)
  local page = pages.rule(id, language) or ""
  local paragraph = page:match "^#[^\n]*\n+(.-)\n\n" or ""
  return (paragraph:gsub("%s+", " "))
end

return pages
