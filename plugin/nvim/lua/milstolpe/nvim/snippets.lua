-- snippets.lua: fixes with places to fill in, by Neovim's own snippets.
--
-- Neovim applies no snippet edits of code actions, so such an action becomes a command of ours.
local snippets = {}

snippets.COMMAND = "milstolpe.snippet"

local function has_snippet(edits)
  for _, edit in ipairs(edits) do
    if edit.snippet then return true end
  end
  return false
end

---Turns actions with snippets into commands.
---@param actions table[] CodeAction
function snippets.prepare(actions)
  for _, action in ipairs(actions) do
    local changes = action.edit and action.edit.documentChanges
    if changes and has_snippet(changes[1].edits) then
      action.command = { title = action.title, command = snippets.COMMAND, arguments = { changes[1] } }
      action.edit = nil
    end
  end
end

-- `${1|20,10|}` as `${1:20}`: Neovim shows choices in Insert mode only, and nothing in their place.
local function without_choices(text)
  return (text:gsub("%${(%d+)|(.-)|}", function(number, choices)
    local first = choices:gsub("\\([,|])", { [","] = "\1", ["|"] = "\2" }):match "^[^,]*"
    return ("${%s:%s}"):format(number, (first:gsub("\1", ","):gsub("\2", "|")))
  end))
end

local function escape(text)
  return (text:gsub("[\\$}]", "\\%0"))
end

local function text_between(buffer, from, to)
  local lines = vim.api.nvim_buf_get_text(buffer, from.line, from.character, to.line, to.character, {})
  return table.concat(lines, "\n")
end

-- Edits in order, as one snippet over all that lies between the first and the last.
local function joined(buffer, edits)
  local parts, at = {}, nil
  for _, edit in ipairs(edits) do
    if at then parts[#parts + 1] = escape(text_between(buffer, at, edit.range.start)) end
    parts[#parts + 1] = edit.snippet and without_choices(edit.snippet.value) or escape(edit.newText)
    at = edit.range["end"]
  end
  return { start = edits[1].range.start, ["end"] = at }, (table.concat(parts):gsub("\r\n", "\n"))
end

-- In Normal mode the cursor can't stand behind the last character of a line without this.
local function with_free_cursor(work)
  local before = vim.wo.virtualedit
  vim.wo.virtualedit = "onemore"
  local ok, message = pcall(work)
  vim.wo.virtualedit = before
  if not ok then error(message, 0) end
end

---Makes the edits of one document, positions in UTF-8, and begins at the first place to fill in.
---@param command table what `prepare` made
---@param context { bufnr: integer }
function snippets.apply(command, context)
  local change = command.arguments[1]
  local buffer = vim.uri_to_bufnr(change.textDocument.uri)
  local version = vim.lsp.util.buf_versions[buffer]
  if version and change.textDocument.version ~= version then
    return vim.notify("Milstolpe: the document has changed", vim.log.levels.WARN)
  end
  if buffer ~= vim.api.nvim_get_current_buf() then vim.cmd.buffer(context.bufnr or buffer) end
  local range, text = joined(buffer, change.edits)
  local from, to = range.start, range["end"]
  with_free_cursor(function()
    vim.api.nvim_buf_set_text(buffer, from.line, from.character, to.line, to.character, { "" })
    vim.api.nvim_win_set_cursor(0, { from.line + 1, from.character })
    vim.snippet.expand(text)
  end)
end

return snippets
