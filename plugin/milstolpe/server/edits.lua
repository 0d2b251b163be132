-- edits.lua: the engine's edits as LSP workspace edits, with tab stops where the client has them.
local json = require "milstolpe.json"

local edits = {}

local function escape(text)
  return (text:gsub("[\\$}]", "\\%0"))
end

local function escape_choice(text)
  return (text:gsub("[\\,|$}]", "\\%0"))
end

-- What stands at a place at first: an example that only the writer could confirm is not written as
-- if it were so.
local function shown(place)
  return place.fact and "[" .. place.name .. "]" or place.default
end

local function tab_stop(place, number)
  if #place.choices == 0 then return ("${%d:%s}"):format(number, escape(shown(place))) end
  local choices = {}
  if place.fact then choices[1] = escape_choice(shown(place)) end
  for _, choice in ipairs(place.choices) do choices[#choices + 1] = escape_choice(choice) end
  return ("${%d|%s|}"):format(number, table.concat(choices, ","))
end

-- The edit's text with each of its places as `write(place)` says, the rest as `literal` says.
local function fill(edit, literal, write)
  local parts, from = {}, 0
  for _, place in ipairs(edit.placeholders) do
    parts[#parts + 1] = literal(edit.text:sub(from + 1, place.start))
    parts[#parts + 1] = write(place)
    from = place.stop
  end
  parts[#parts + 1] = literal(edit.text:sub(from + 1))
  return table.concat(parts)
end

local function plainly(text) return text end

-- Editors indent the further lines of a snippet as the line that it is put in; ours are written as they
-- are to stand.
local function is_reindented(document, edit)
  if not edit.text:find "\n" then return false end
  local line = document.lines:position(edit.range.start.byte).line
  local start = document.lines:offset { line = line, character = 0 }
  return document.lines:sub(start, math.min(start + 1, document.lines:length())):find "[ \t]" ~= nil
end

---@param document milstolpe.Document
---@param list table[] edits as document:fixes gives them
---@return table[] TextEdit
function edits.plain(document, list)
  return json.map(list, function(edit)
    return { range = document.lines:range_of(edit.range), newText = fill(edit, plainly, shown) }
  end)
end

---@param document milstolpe.Document
---@param list table[]
---@return table[] TextEdit or SnippetTextEdit, the tab stops numbered through
function edits.snippets(document, list)
  local number = 0
  return json.map(list, function(edit)
    local range = document.lines:range_of(edit.range)
    if #edit.placeholders == 0 or is_reindented(document, edit) then
      return { range = range, newText = fill(edit, plainly, shown) }
    end
    local text = fill(edit, escape, function(place)
      number = number + 1
      return tab_stop(place, number)
    end)
    return { range = range, snippet = { kind = "snippet", value = text } }
  end)
end

---@param list any[]
---@return boolean
function edits.has_placeholders(list)
  for _, edit in ipairs(list) do
    if #edit.placeholders > 0 then return true end
  end
  return false
end

---The bytes of the first place to fill in, once plain edits are made: start and end, or nil.
---@param list any[]
---@return integer? first, integer? last
function edits.first_place(list)
  local shift = 0
  for _, edit in ipairs(list) do
    local place = edit.placeholders[1]
    if place then
      local first = edit.range.start.byte + shift + place.start
      return first, first + #shown(place)
    end
    shift = shift + #edit.text - (edit.range["end"].byte - edit.range.start.byte)
  end
end

---@param client milstolpe.Client
---@param document milstolpe.Document
---@param list table[] of LSP edits
---@return table WorkspaceEdit
function edits.of_document(client, document, list)
  if not client.versioned_edits then return { changes = { [document.uri] = list } } end
  local identifier = { uri = document.uri, version = document.version }
  return { documentChanges = json.array { { textDocument = identifier, edits = list } } }
end

---A workspace edit for the engine's edits, as the client likes it best.
---@param client milstolpe.Client
---@param document milstolpe.Document
---@param list any[]
---@return table WorkspaceEdit
function edits.of_fix(client, document, list)
  local write = client.snippet_edits and edits.snippets or edits.plain
  return edits.of_document(client, document, write(document, list))
end

return edits
