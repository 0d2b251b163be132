local cjson = require "cjson"
local client = require "client"
local t = require "testing"

local PLAN = "# Mål för 2027\n\n- Öka webbtrafiken snarast\n"

t.test("a session from initialize to exit ends with 0", function()
  local c = client.start()

  local result = c:initialize()
  c:open(PLAN)
  local params = c:await "textDocument/publishDiagnostics"

  t.equal(result.capabilities.positionEncoding, "utf-16")
  t.equal(result.capabilities.textDocumentSync.change, 2)
  t.equal(params.uri, c:uri())
  t.equal(params.version, 1)
  t.ok(#params.diagnostics > 0)
  t.equal(c:stop(), 0)
  t.equal(c:complaints(), "")
end)

t.test("exit without shutdown, and an end without exit, end with 1", function()
  local left = client.start()
  left:initialize()
  left:notify "exit"
  local cut = client.start()
  cut:initialize()

  t.equal(left:wait(), 1)
  t.equal(cut:wait(), 1)
  t.equal(left:complaints() .. cut:complaints(), "")
end)

t.test("exit before initialize ends it too", function()
  local c = client.start()
  c:notify "exit"

  t.equal(c:wait(), 1)
end)

t.test("a closed pipe ends it without a word", function()
  local c = client.start()
  c:initialize()
  c.output:close()
  c.output = nil
  c:send { id = 1, method = "nope" }

  t.equal(c:wait(), 1)
  t.equal(c:complaints(), "")
end)

t.test("requests out of order are refused by number", function()
  local c = client.start()
  c:notify("textDocument/didOpen", {})

  t.equal(c:call("textDocument/hover", {}).error.code, -32002)
  c:initialize()
  t.equal(c:call("initialize", { capabilities = {} }).error.code, -32600)
  t.equal(c:call("textDocument/nope", {}).error.code, -32601)
  t.equal(c:call("$/nope", {}).error.code, -32601)
  t.equal(c:call("textDocument/hover", {}).error.code, -32602)
  t.equal(c:call("textDocument/hover", 3).error.code, -32602)
  t.equal(c:call("textDocument/hover", { textDocument = { uri = c:uri() } }).error.code, -32602)
  c:notify("$/nope", {})
  c:notify("nope", {})
  c:notify("textDocument/didChange", { textDocument = { uri = c:uri() }, contentChanges = {} })
  t.contains(c:await "window/logMessage".message, "is not open")
  c:request "shutdown"
  t.equal(c:call("textDocument/hover", {}).error.code, -32600)
  c:notify "exit"
  t.equal(c:wait(), 0)
end)

local BODIES = {
  { "{", -32700 }, { "", -32700 }, { "\255", -32700 },
  { "[]", -32600 }, { "3", -32600 }, { "null", -32600 }, { '{"jsonrpc":"2.0"}', -32600 },
  { '{"id":{},"method":"shutdown"}', -32600 }, { '{"id":1,"method":7}', -32600 },
}

t.test("what is no message is refused, and the next one answered", function()
  local c = client.start()
  c:initialize()
  for _, row in ipairs(BODIES) do
    c:send(row[1])
    local answer = c:answer(cjson.null)

    t.equal(answer.error.code, row[2])
  end

  t.equal(c:call("nope").error.code, -32601)
  t.equal(c:stop(), 0)
end)

-- Frames that are none, each followed by a good one.
local FRAMES = {
  "Content-Length: twelve\r\n\r\n{}",
  "Content-Length: -4\r\n\r\n{}",
  "Content-Length: 99999999999999999999\r\n\r\n{}",
  "Content-Length: 3000000000\r\n\r\n{}",
  "Content-Type: application/json\r\n\r\n{}",
  "\r\n\r\n{}",
  ("x"):rep(100000),
}

t.test("a frame that is broken is refused once, and the next one is found", function()
  for _, bytes in ipairs(FRAMES) do
    local c = client.start()
    c:initialize()
    c:write(bytes)
    t.equal(c:call("nope").error.code, -32601)

    local refused = 0
    for _, message in ipairs(c.kept) do
      if message.id == cjson.null then
        refused = refused + 1
        t.equal(message.error.code, -32700)
      end
    end
    t.equal(refused, 1)
    t.equal(c:stop(), 0)
  end
end)

t.test("an end in the middle of a message, or of a header, ends the server without a word", function()
  for _, bytes in ipairs { "Content-Length: 2000\r\n\r\n{\"jsonrpc\"", "Content-Le", "Content-Length: 7\r\n" } do
    local c = client.start()
    c:initialize()
    c:write(bytes)

    t.equal(c:wait(), 1)
    t.equal(c:complaints(), "")
  end
end)

t.test("bytes that are no UTF-8 do not break the session, and what is sent back is UTF-8", function()
  local c = client.start()
  c:initialize()
  local open = cjson.encode { jsonrpc = "2.0", method = "textDocument/didOpen", params = {
    textDocument = { uri = c:uri(), languageId = "markdown", version = 1,
      text = "# Mål för 2027\n\n- Öka HALF snarast\n" } } }
  c:send((open:gsub("HALF", "webb\255trafiken\195")))
  local said = c:await "textDocument/publishDiagnostics"
  local symbols = c:request("textDocument/documentSymbol", { textDocument = { uri = c:uri() } })

  t.ok(#said.diagnostics > 0)
  for _, item in ipairs(said.diagnostics) do t.ok(utf8.len(item.message)) end
  t.equal(symbols[1].name, "Öka webb\u{fffd}trafiken\u{fffd} snarast")
  t.equal(c:stop(), 0)
end)

-- An insertion at the beginning of the third line.
local function typed(c, version, text)
  local at = { line = 2, character = 0 }
  return { method = "textDocument/didChange", params = {
    textDocument = { uri = c:uri(), version = version },
    contentChanges = { { range = { start = at, ["end"] = at }, text = text } },
  } }
end

t.test("a request is answered for the text before it, not for what is typed behind it", function()
  local c = client.start()
  c:initialize()
  c:open(PLAN)
  local batch, symbols = {}, { textDocument = { uri = c:uri() } }
  for i = 1, 60, 3 do
    batch[i] = typed(c, i + 1, "- Nå 50 kunder\n")
    batch[i + 1] = { id = i, method = "textDocument/documentSymbol", params = symbols }
    batch[i + 2] = typed(c, i + 2, "\n")
  end
  c:send(table.unpack(batch))

  for count, id in ipairs { 1, 4, 7 } do t.equal(#c:answer(id).result, count + 1) end
  t.equal(#c:answer(58).result, 21)
  local said
  repeat said = c:await "textDocument/publishDiagnostics" until said.version == 60
  t.equal(c:stop(), 0)
end)

t.test("a flood of changes is checked a few times, not each time", function()
  local c = client.start()
  c:initialize()
  c:open(PLAN)
  local batch = {}
  for i = 1, 2000 do batch[i] = typed(c, i + 1, "x") end
  c:send(table.unpack(batch))

  local pushes = 0
  local version
  repeat
    pushes, version = pushes + 1, c:await("textDocument/publishDiagnostics").version
  until version == 2001
  t.ok(pushes <= 20, pushes .. " times")
  t.equal(c:stop(), 0)
end)

t.test("a pull that is overtaken by a change is to be asked again", function()
  local c = client.start()
  c:initialize { textDocument = { diagnostic = {} } }
  c:open(PLAN)
  c:send({ id = 1, method = "textDocument/diagnostic", params = { textDocument = { uri = c:uri() } } },
    typed(c, 2, "- Nå 50 kunder\n"),
    { id = 2, method = "textDocument/diagnostic", params = { textDocument = { uri = c:uri() } } })

  local overtaken = c:answer(1).error
  t.equal({ overtaken.code, overtaken.data.retriggerRequest }, { -32802, true })
  t.equal(c:answer(2).result.kind, "full")
  t.equal(c:stop(), 0)
end)

t.test("what a change leaves as it was is not told again", function()
  local c = client.start()
  c:initialize { textDocument = { diagnostic = {} } }
  c:open(PLAN .. "\n## Bakgrund\n\nHär står ingenting.\n")
  local document = { uri = c:uri() }
  local last = c:request("textDocument/diagnostic", { textDocument = document })
  local function change(version, line, text)
    local at = { line = line, character = 0 }
    c:notify("textDocument/didChange", { textDocument = { uri = c:uri(), version = version },
      contentChanges = { { range = { start = at, ["end"] = at }, text = text } } })
    return c:request("textDocument/diagnostic", { textDocument = document, previousResultId = last.resultId })
  end
  t.ok(#last.items > 0)

  t.equal(change(2, 6, "Och "), { kind = "unchanged", resultId = last.resultId })
  local moved = change(3, 0, "\n")
  t.equal(moved.kind, "full")
  t.ok(moved.resultId ~= last.resultId)
  for i, item in ipairs(moved.items) do
    t.equal(item.range.start.line, last.items[i].range.start.line + 1)
    t.equal(item.message, last.items[i].message)
  end
  t.equal(c:request("textDocument/diagnostic", { textDocument = document }), moved)
  t.equal(c:stop(), 0)
end)

t.test("an answer larger than a pipe arrives whole", function()
  local c = client.start()
  c:initialize { textDocument = { diagnostic = {} } }
  c:open("# Mål\n\n" .. ("- Öka webbtrafiken snarast\n"):rep(3000))
  local id = { 1, 2 }
  for _, number in ipairs(id) do
    c:send { id = number, method = "textDocument/diagnostic", params = { textDocument = { uri = c:uri() } } }
  end

  for _, number in ipairs(id) do t.ok(#c:answer(number).result.items >= 6000) end
  t.equal(c:stop(), 0)
end)

t.test("a message may come byte by byte", function()
  local c = client.start()
  local body = '{"jsonrpc":"2.0","id":7,"method":"shutdown"}'
  for char in ("Content-Length: %d\r\nContent-Type: x\r\n\r\n%s"):format(#body, body):gmatch "." do
    c:write(char)
  end

  t.equal(c:answer(7).error.code, -32002)
  t.equal(c:wait(), 1)
end)

t.test("a request that is cancelled in time is answered so", function()
  local c = client.start()
  c:initialize()
  c:open(PLAN)
  local at = { textDocument = { uri = c:uri() }, position = { line = 2, character = 3 } }
  c:send({ id = 1, method = "textDocument/hover", params = at },
    { id = "two", method = "textDocument/hover", params = at },
    { method = "$/cancelRequest", params = { id = "two" } },
    { method = "$/cancelRequest", params = { id = 99 } })

  t.ok(c:answer(1).result.contents)
  t.equal(c:answer("two").error.code, -32800)
  c:notify("$/cancelRequest", { id = 1 }) -- too late
  t.equal(c:stop(), 0)
end)

t.test("an action that needs no resolving comes back as it was", function()
  local c = client.start()
  c:initialize { textDocument = { codeAction = { codeActionLiteralSupport = { codeActionKind = { valueSet = { "" } } },
    dataSupport = true, resolveSupport = { properties = { "edit" } } } } }
  c:open(PLAN)
  local place = { line = 2, character = 5 }
  local list = c:request("textDocument/codeAction", { textDocument = { uri = c:uri() },
    range = { start = place, ["end"] = place }, context = { diagnostics = {} } })

  t.ok(list[1].edit)
  t.equal(c:request("codeAction/resolve", list[1]), list[1])
  t.equal(c:stop(), 0)
end)

t.test("a message of 20 MB is read", function()
  local c = client.start()
  c:initialize()
  local filler = ("Här står något som inte är ett mål, rad efter rad.\n"):rep(400000)
  c:open(PLAN .. "\n## Bilaga\n\n" .. filler)

  t.ok(#c:await "textDocument/publishDiagnostics".diagnostics > 0)
  t.ok(c:request("textDocument/hover",
    { textDocument = { uri = c:uri() }, position = { line = 2, character = 3 } }).contents)
  t.equal(c:stop(), 0)
end)

t.test("a client that writes for long before it reads is waited for", function()
  local c = client.start()
  c:initialize()
  c:open(PLAN:rep(20))
  local params = { textDocument = { uri = c:uri() } }
  for i = 1, 2000 do c:send { id = i, method = "textDocument/documentSymbol", params = params } end

  for i = 1, 2000 do t.ok(#c:answer(i).result > 0) end
  t.equal(c:stop(), 0)
end)

t.test("half a surrogate pair in a text does not break the session", function()
  local c = client.start()
  c:initialize()
  local open = cjson.encode { jsonrpc = "2.0", method = "textDocument/didOpen", params = {
    textDocument = { uri = c:uri(), languageId = "markdown", version = 1, text = "HALF " .. PLAN } } }
  c:send((open:gsub("HALF", "\\ud83d")))

  t.ok(c:await "textDocument/publishDiagnostics".diagnostics)
  t.equal(c:stop(), 0)
end)
