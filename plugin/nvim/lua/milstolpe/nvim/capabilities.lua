-- capabilities.lua: what the server is told that this client can do.
--
-- Neovim fills in what a configuration leaves out, and since 0.12 what it takes away too, so it is changed where the
-- client says it to the server.
local capabilities = {}

---@param given table ClientCapabilities, as Neovim says them
---@return table
function capabilities.of(given)
  local all = vim.deepcopy(given)
  all.general.positionEncodings = { "utf-8" }
  all.textDocument.diagnostic = nil -- pushed as one types, instead of asked for now and then
  all.textDocument.publishDiagnostics.dataSupport = nil -- nobody asks for it; with it each version's would differ
  all.textDocument.codeLens = nil -- scorecards are inlay hints here
  all.workspace.workspaceEdit.documentChanges = true
  all.workspace.workspaceEdit.snippetEditSupport = true -- see snippets.lua
  all.workspace.didChangeWatchedFiles = nil -- see client.lua
  return all
end

return capabilities
