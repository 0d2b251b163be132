-- report/html.lua: what every part of the page writes with: escaped text, and marks with words for those
-- who see no colours.
local characters = require "milstolpe.characters"

local html = {}

local ENTITIES = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;" }

---Text from a document as HTML: nothing of it is markup, and nothing commands a terminal.
---@param text string
---@return string
function html.escape(text)
  return (characters.printable((text:gsub("%s", " "))):gsub("[&<>\"']", ENTITIES))
end

---@param name string the element's
---@param attributes string as they stand in it, "" for none
---@param content string HTML
---@return string
function html.element(name, attributes, content)
  local space = attributes ~= "" and " " or ""
  return ("<%s%s%s>%s</%s>"):format(name, space, attributes, content, name)
end

---The identifier of a goal's part of the page.
---@param document integer which of the page's documents
---@param goal integer
---@return string
function html.id(document, goal)
  return ("d%d-g%d"):format(document, goal)
end

return html
