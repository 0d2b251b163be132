-- keystrokes.lua: how long an edit and the findings after it take.
--
--     lua5.4 tests/bench/keystrokes.lua module|lsp FILE KB EDITS SECONDS
--
-- On the first KB of FILE, up to EDITS random edits (edits.lua) for at most SECONDS; `module` in the Lua module of
-- this Lua (5.4 or LuaJIT), `lsp` through `milstolpe lsp` (MILSTOLPE): a change and a request for the diagnostics,
-- until all bytes of the answer are here; reading them as JSON is the editor's time, and is not counted. Prints
-- "EDITS P50 P99", the times in milliseconds.
package.path = "tests/bench/?.lua;tests/lsp/?.lua;tests/lua/?.lua;" .. package.path
local edits = require "edits"
local pipe = require "milstolpe.pipe"

local host, name, kilobytes, most, seconds = arg[1], arg[2], tonumber(arg[3]), tonumber(arg[4]), tonumber(arg[5])

local file = assert(io.open(name, "rb"))
local text = file:read "*a"
file:close()
text = text:sub(1, kilobytes * 1024):gsub("[^\n]*$", "")

-- Each gives the work that is timed, and what is to be done after it (or nil).
local hosts = {}

function hosts.module()
  local document = require("milstolpe").checker({ today = "2026-11-23" }):document(text)
  assert(document:check())
  return function(edit)
    assert(document:edit(edit.from, edit.to, edit.text))
    assert(document:check())
  end
end

function hosts.lsp()
  local client = require("client").start(nil, 3600)
  client:initialize { textDocument = { diagnostic = {} } }
  client:open(text)
  local document, version = { uri = client:uri() }, 1
  local result, body = client:request("textDocument/diagnostic", { textDocument = document }).resultId, nil
  return function(edit)
    version = version + 1
    client:send(
      { method = "textDocument/didChange", params = {
        textDocument = { uri = document.uri, version = version },
        contentChanges = { { text = edit.text, range = {
          start = { line = edit.line, character = edit.column },
          ["end"] = { line = edit.end_line, character = edit.end_column } } } } } },
      { id = version, method = "textDocument/diagnostic",
        params = { textDocument = document, previousResultId = result } })
    body = client:receive_body()
  end, function()
    -- Editors say what they were told last, so that the same need not be told again.
    result = assert(body:match '"resultId"%s*:%s*"([^"]*)"', "an answer with its number")
  end
end

local work, finish = hosts[host]()
local writer, times = edits.writer(text), {}
local began = pipe.now()
while #times < most and pipe.now() - began < seconds do
  local edit = writer:next()
  local start = pipe.now()
  work(edit)
  times[#times + 1] = pipe.now() - start
  if finish then finish() end
end
table.sort(times)
local function at(share) return times[math.max(1, math.ceil(#times * share))] * 1000 end
print(("%d %.3f %.3f"):format(#times, at(0.5), at(0.99)))
os.exit(true, false)
