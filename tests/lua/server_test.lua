-- The language server on Lua tables.
require "tree"
local server = require "milstolpe.server"
local t = require "testing"

local FULL = {
  general = { positionEncodings = { "utf-8", "utf-16" } },
  window = { showDocument = { support = true } },
  workspace = {
    configuration = true,
    didChangeConfiguration = { dynamicRegistration = true },
    didChangeWatchedFiles = { dynamicRegistration = true },
    workspaceEdit = { documentChanges = true, snippetEditSupport = true },
  },
  textDocument = {
    publishDiagnostics = {
      codeDescriptionSupport = true, relatedInformation = true, dataSupport = true,
      tagSupport = { valueSet = { 1, 2 } },
    },
    codeAction = {
      codeActionLiteralSupport = { codeActionKind = { valueSet = {} } }, dataSupport = true,
      resolveSupport = { properties = { "edit" } },
    },
    documentSymbol = { hierarchicalDocumentSymbolSupport = true },
    hover = { contentFormat = { "markdown", "plaintext" } },
    inlayHint = {},
    codeLens = {},
  },
}

local ACTIONS = { textDocument = { codeAction = { codeActionLiteralSupport = {} } } }

-- A server with a client of these abilities, and what it has sent: { { method, params, answered } }.
local function start(capabilities, options, folder)
  local sent = {}
  local s = server.new {
    notify = function(method, params) sent[#sent + 1] = { method = method, params = params } end,
    request = function(method, params, answered)
      sent[#sent + 1] = { method = method, params = params, answered = answered }
    end,
    page = function(rule, language) return "page:" .. language .. "/" .. rule end,
    today = function() return "2026-11-23" end,
  }
  folder = folder or t.folder()
  local result = assert(s:request("initialize",
    { capabilities = capabilities or {}, initializationOptions = options, rootUri = "file://" .. folder }))
  s:notify("initialized", {})
  return s, sent, result, "file://" .. folder .. "/plan.md"
end

local function open(s, uri, text)
  s:notify("textDocument/didOpen", { textDocument = { uri = uri, version = 1, text = text } })
  s:flush()
end

-- Types letters at the end of a line, each a change of its own.
local function type_at(s, uri, line, character, text)
  for letter in text:gmatch "[%z\1-\127\194-\244][\128-\191]*" do
    local at = { line = line, character = character }
    s:notify("textDocument/didChange", { textDocument = { uri = uri, version = 2 },
      contentChanges = { { range = { start = at, ["end"] = at }, text = letter } } })
    s:flush()
    character = character + #letter
  end
end

-- The last parameters of that method sent, for that document where one is named.
local function last(sent, method, uri)
  for i = #sent, 1, -1 do
    if sent[i].method == method and (not uri or sent[i].params.uri == uri) then return sent[i].params, sent[i] end
  end
end

local function diagnostics(sent, uri)
  return last(sent, "textDocument/publishDiagnostics", uri).diagnostics
end

local function by_code(list)
  local map = {}
  for _, item in ipairs(list) do map[item.code] = item end
  return map
end

local function range(line, from, to)
  return { start = { line = line, character = from }, ["end"] = { line = line, character = to } }
end

local function actions(s, uri, where, only)
  return assert(s:request("textDocument/codeAction",
    { textDocument = { uri = uri }, range = where, context = { diagnostics = {}, only = only } }))
end

local PLAN = "# Mål 😀\n\n- Öka webbtrafiken snarast\n"

-- ---- Diagnostics --------------------------------------------------------------------------------

t.test("a diagnostic has the words' range, its rule, and the rule's page", function()
  local s, sent, _, uri = start(FULL)
  open(s, uri, PLAN)

  local vague = by_code(diagnostics(sent, uri))["timebound.vague"]

  t.equal(vague.range, range(2, 20, 27)) -- in bytes, as agreed
  t.equal(vague.severity, 2)
  t.equal(vague.source, "milstolpe")
  t.equal(vague.codeDescription.href, "page:sv/timebound.vague")
  t.equal(vague.data, { rule = "timebound.vague" })
end)

t.test("a letter that changes nothing gives the same list again", function()
  local s, sent, _, uri = start()
  open(s, uri, "# Mål\n\n- Öka webbtrafiken snarast\n\n## Om\n\nOrd\n")
  local before = diagnostics(sent, uri)
  type_at(s, uri, 6, 3, " nu")
  local same = diagnostics(sent, uri)
  type_at(s, uri, 4, 0, "\n")
  type_at(s, uri, 0, 0, "\n")
  local moved = diagnostics(sent, uri)

  t.ok(#before > 0)
  t.ok(rawequal(before, same))
  t.equal(moved[1].range.start.line, before[1].range.start.line + 1)
end)

t.test("a client that speaks UTF-16 only gets UTF-16, and nothing it can't show", function()
  local s, sent, result, uri = start {}
  open(s, uri, "# Mål\n\n- 😀 Öka webbtrafiken snarast\n")

  local vague = by_code(diagnostics(sent, uri))["timebound.vague"]

  t.equal(result.capabilities.positionEncoding, "utf-16")
  t.equal(vague.range, range(2, 22, 29))
  t.equal({ vague.codeDescription, vague.data, vague.tags, vague.relatedInformation }, {})
end)

t.test("the other goal of a duplicate is related, and one of them faded", function()
  local s, sent, _, uri = start(FULL)
  open(s, uri, "# Mål för 2027\n\n- Öka webbtrafiken med 20 %\n- Nå NPS 45\n- Öka webbtrafiken med 20 %\n")

  local duplicate = by_code(diagnostics(sent, uri))["plan.duplicate-goal"]

  t.ok(duplicate, "a duplicate")
  t.equal(duplicate.tags, { 1 })
  t.equal(duplicate.relatedInformation[1].location.uri, uri)
  t.contains(duplicate.relatedInformation[1].message, "webbtrafiken")
end)

t.test("a client that pulls gets nothing unasked", function()
  local s, sent, result, uri = start { textDocument = { diagnostic = {} } }
  open(s, uri, PLAN)

  local full = assert(s:request("textDocument/diagnostic", { textDocument = { uri = uri } }))
  local again = assert(s:request("textDocument/diagnostic",
    { textDocument = { uri = uri }, previousResultId = full.resultId }))

  t.ok(result.capabilities.diagnosticProvider)
  t.equal(last(sent, "textDocument/publishDiagnostics"), nil)
  t.ok(#full.items > 0)
  t.equal(again, { kind = "unchanged", resultId = full.resultId })
end)

t.test("a client that doesn't pull is offered no pulling", function()
  local _, _, result = start(FULL)

  t.equal(result.capabilities.diagnosticProvider, nil)
end)

t.test("a closed document loses its diagnostics", function()
  local s, sent, _, uri = start(FULL)
  open(s, uri, PLAN)
  s:notify("textDocument/didClose", { textDocument = { uri = uri } })

  t.equal(diagnostics(sent, uri), {})
end)

t.test("a word is not judged before it is finished", function()
  local s, sent, _, uri = start(FULL)
  open(s, uri, "# Mål\n\n- Öka webbtrafiken \n")

  type_at(s, uri, 2, 20, "snarast")
  t.equal(by_code(diagnostics(sent, uri))["timebound.vague"], nil)
  t.ok(s:is_unsettled())
  type_at(s, uri, 2, 27, " ")

  t.ok(by_code(diagnostics(sent, uri))["timebound.vague"])
  t.equal(s:is_unsettled(), false)
end)

-- What is typed as the first goal of a plan that has another.
local TYPED = {
  ["# Mål\n\n- \n\n## Mer\n\n- Öka försäljningen snarast\n"] = {
    "Öka webbtrafiken med 20 % till den 31 mars 2027, för att fler ska hitta oss",
    "Förbättra kundnöjdheten avsevärt så snart som möjligt", "Tiodubbla förfrågningarna på en månad",
    "Minska bortfallet från 5 % till 3 % under första kvartalet",
  },
  ["# Goals\n\n- \n\n## More\n\n- Increase sales soon\n"] = {
    "Increase website traffic by 20% within 6 months to win more families", "Never lose a customer",
    "Reach 3,500 newsletter subscribers before Black Friday", "Launch the subscription in April (owner: Priya)",
  },
}

local function test_typing(plan, sentence)
  t.test("nothing new is said inside a word of: " .. sentence, function()
    local s, sent, _, uri = start(FULL)
    open(s, uri, plan)
    local before, character = by_code(diagnostics(sent, uri)), 2
    for letter in sentence:gmatch "[%z\1-\127\194-\244][\128-\191]*" do
      type_at(s, uri, 2, character, letter)
      character = character + #letter
      local now = by_code(diagnostics(sent, uri))
      if not letter:find "[%s%p]" then
        for code in pairs(now) do t.ok(before[code], ("%s in '%s'"):format(code, sentence:sub(1, character - 2))) end
      end
      t.ok(now["timebound.vague"], "what is said of another goal stays")
      before = now
    end
    s:settle()
    t.equal(#diagnostics(sent, uri), #s.documents.open[uri]:report().findings)
  end)
end

for plan, sentences in pairs(TYPED) do
  for _, sentence in ipairs(sentences) do test_typing(plan, sentence) end
end

t.test("when nobody types any more the word is judged", function()
  local s, sent, _, uri = start(FULL)
  open(s, uri, "# Mål\n\n- Öka webbtrafiken \n")
  type_at(s, uri, 2, 20, "snarast")
  s:settle()

  t.ok(by_code(diagnostics(sent, uri))["timebound.vague"])
  t.equal(s:is_unsettled(), false)
end)

t.test("what has been said stays while its words are typed on", function()
  local s, sent, _, uri = start(FULL)
  open(s, uri, "# Mål för 2027\n\n- Öka webbtrafiken\n")
  t.ok(by_code(diagnostics(sent, uri))["measurable.no-target"])
  type_at(s, uri, 2, 18, "s")

  t.ok(by_code(diagnostics(sent, uri))["measurable.no-target"])
end)

-- ---- Settings -----------------------------------------------------------------------------------

t.test("settings come from the file above, and the client's stand over them", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\ntimebound.vague = error\nmeasurable.no-target = off\n" }
  local s, sent, _, uri = start(FULL, nil, folder)
  open(s, uri, PLAN)
  local found = by_code(diagnostics(sent, uri))
  t.equal(found["timebound.vague"].severity, 1)
  t.equal(found["measurable.no-target"], nil)

  local _, asked = last(sent, "workspace/configuration")
  asked.answered { { rules = { ["timebound.vague"] = "hint" } } }
  s:flush()

  t.equal(by_code(diagnostics(sent, uri))["timebound.vague"].severity, 4)
end)

t.test("a file of settings that changes is read anew", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\n" }
  local s, sent, _, uri = start(FULL, nil, folder)
  open(s, uri, PLAN)
  t.write(folder .. "/.milstolpe.ini", "root = true\ntimebound.vague = off\n")
  s:notify("workspace/didChangeWatchedFiles",
    { changes = { { uri = "file://" .. folder .. "/.milstolpe.ini", type = 2 } } })
  s:flush()

  t.equal(by_code(diagnostics(sent, uri))["timebound.vague"], nil)
end)

t.test("the client is asked to watch the files of settings", function()
  local _, sent = start(FULL)

  local asked = last(sent, "client/registerCapability").registrations

  t.equal(asked[1].registerOptions.watchers[1].globPattern, "**/.milstolpe.ini")
  t.equal(asked[2].method, "workspace/didChangeConfiguration")
end)

t.test("what is wrong in a file of settings shows in it, until it is mended", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\ntimebound.vauge = off\n" }
  local ini = "file://" .. folder .. "/.milstolpe.ini"
  local s, sent, _, uri = start({}, nil, folder)
  open(s, uri, PLAN)
  local fault = diagnostics(sent, ini)[1]
  t.contains(fault.message, "did you mean 'timebound.vague'?")
  t.equal(fault.range.start, { line = 1, character = 0 })

  t.write(folder .. "/.milstolpe.ini", "root = true\n")
  s:notify("textDocument/didSave", { textDocument = { uri = uri } })
  s:flush()

  t.equal(diagnostics(sent, ini), {})
end)

t.test("settings of the client that are wrong are told, the others hold", function()
  local s, sent, _, uri = start({}, { langauge = "sv", far_years = 0, rules = { ["timebound.vague"] = "off" } })
  open(s, uri, PLAN)

  t.equal(sent[1].params.message,
    "milstolpe.far_years: '0' is no whole number from 1 to 1000")
  t.equal(sent[2].params.message, "milstolpe.langauge: unknown setting 'langauge'; did you mean 'language'?")
  t.equal(by_code(diagnostics(sent, uri))["timebound.vague"], nil)
end)

t.test("a document that the settings ignore is left alone", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\nignore = drafts/\n" }
  local s, sent = start({}, nil, folder)
  local uri = "file://" .. folder .. "/drafts/plan.md"
  open(s, uri, PLAN)

  t.equal(diagnostics(sent, uri), {})
end)

t.test("a document without a file is judged by the root's settings", function()
  local folder = t.folder { [".milstolpe.ini"] = "root = true\ntimebound.vague = off\n" }
  local s, sent = start({}, nil, folder)
  open(s, "untitled:Untitled-1", PLAN)

  local found = by_code(diagnostics(sent, "untitled:Untitled-1"))

  t.equal(found["timebound.vague"], nil)
  t.ok(found["measurable.no-target"])
end)

-- ---- Code actions -------------------------------------------------------------------------------

t.test("quick fixes come from the range, whatever diagnostics the client sends", function()
  local s, _, _, uri = start(FULL)
  open(s, uri, PLAN)

  local on, off = actions(s, uri, range(2, 22, 22)), actions(s, uri, range(0, 0, 1), { "quickfix" })

  t.equal(on[1].kind, "quickfix")
  t.ok(on[1].diagnostics[1].code)
  t.equal(on[1].edit.documentChanges[1].textDocument, { uri = uri, version = 1 })
  for _, action in ipairs(off) do t.ok(action.diagnostics[1].code ~= "timebound.vague") end
end)

t.test("no two actions of a goal are called the same", function()
  local s, _, _, uri = start(FULL)
  open(s, uri, "# Mål\n\n- Öka webbtrafiken\n")

  local seen = {}
  for _, action in ipairs(actions(s, uri, range(2, 10, 10))) do
    t.ok(not seen[action.title], action.title)
    seen[action.title] = true
  end
end)

-- The first action with edits that match, and its first edit.
local function edit_with(list, field)
  for _, action in ipairs(list) do
    local changes = action.edit and (action.edit.documentChanges and action.edit.documentChanges[1].edits
      or select(2, next(action.edit.changes)))
    for _, edit in ipairs(changes or {}) do
      if edit[field] then return edit, action end
    end
  end
end

t.test("places to fill in are tab stops where the client has them", function()
  local s, _, _, uri = start(FULL)
  open(s, uri, PLAN)

  local edit = edit_with(actions(s, uri, range(2, 22, 22)), "snippet")

  t.ok(edit, "an edit with a snippet")
  t.equal(edit.snippet.kind, "snippet")
  t.matches(edit.snippet.value, "%${1[:|]")
end)

t.test("places to fill in are plain text where it doesn't", function()
  local s, _, _, uri = start(ACTIONS)
  open(s, uri, PLAN)

  local list = actions(s, uri, range(2, 20, 20))

  t.ok(#list > 0)
  t.equal(edit_with(list, "snippet"), nil)
  t.lacks(edit_with(list, "newText").newText, "${")
end)

t.test("and selected where the client can show a place", function()
  local capabilities = { textDocument = ACTIONS.textDocument, window = { showDocument = { support = true } } }
  local s, sent, _, uri = start(capabilities)
  open(s, uri, "# Mål för 2027\n\n- Öka webbtrafiken\n")
  local edit, command
  for _, action in ipairs(actions(s, uri, range(2, 10, 10), { "quickfix" })) do
    if action.command and not command then
      edit, command = edit_with({ action }, "newText"), action.command
    end
  end
  s:notify("textDocument/didChange", { textDocument = { uri = uri, version = 2 },
    contentChanges = { { range = edit.range, text = edit.newText } } })

  assert(s:request("workspace/executeCommand", command))

  local shown = last(sent, "window/showDocument")
  t.equal(shown.uri, uri)
  t.ok(shown.selection["end"].character > shown.selection.start.character, "something is selected")
end)

t.test("`only` is honoured", function()
  local s, _, _, uri = start(FULL)
  open(s, uri, PLAN)

  for _, only in ipairs { "quickfix", "refactor", "source.fixAll", "source.organizeImports" } do
    for _, action in ipairs(actions(s, uri, range(2, 2, 27), { only })) do
      t.equal(action.kind:sub(1, #only), only)
    end
  end
  t.equal(#actions(s, uri, range(2, 2, 27), { "source.organizeImports" }), 0)
end)

t.test("fix all is made when it is wanted, and refused once the text has changed", function()
  local s, _, _, uri = start(FULL)
  open(s, uri, "# Goals\n\n- Grow newsletter sign-ups by 20% within 6 months\n")
  local action = actions(s, uri, range(0, 0, 0), { "source.fixAll.milstolpe" })[1]
  t.equal(action.kind, "source.fixAll.milstolpe")
  t.equal(action.edit, nil)

  local resolved = assert(s:request("codeAction/resolve", action))
  t.ok(#resolved.edit.documentChanges[1].edits > 0)
  type_at(s, uri, 0, 0, "x")
  local _, failure = s:request("codeAction/resolve", action)

  t.equal(failure.code, -32801)
end)

t.test("fix all leaves nothing safe to fix", function()
  local s, sent, _, uri = start(ACTIONS)
  open(s, uri, "# Goals\n\n- Grow newsletter sign-ups by 20% within 6 months\n")
  local only = { "source.fixAll" }
  local changes = actions(s, uri, range(0, 0, 0), only)[1].edit.changes[uri]
  for i = #changes, 1, -1 do
    s:notify("textDocument/didChange", { textDocument = { uri = uri, version = i + 1 },
      contentChanges = { { range = changes[i].range, text = changes[i].newText } } })
  end
  s:flush()

  t.equal(actions(s, uri, range(0, 0, 0), only), {})
  t.equal(by_code(diagnostics(sent, uri))["timebound.relative"], nil)
end)

-- ---- The rest -----------------------------------------------------------------------------------

t.test("hover shows the scorecard, the words that decided, and advice", function()
  local s, _, _, uri = start(FULL)
  open(s, uri, "# Mål för 2027\n\n- Öka webbtrafiken till den 31 mars 2027\n")
  local at = { textDocument = { uri = uri }, position = { line = 2, character = 5 } }

  local shown = assert(s:request("textDocument/hover", at))

  t.equal(shown.contents.kind, "markdown")
  t.matches(shown.contents.value, "^%*%*S✓ M✗.* · senast 2027%-03%-31\n")
  t.contains(shown.contents.value, "- **Tidsbundet** ✓ uppfyllt: ”")
  t.contains(shown.contents.value, "(page:sv/measurable.no-target)")
  t.equal(shown.range, range(2, 2, 41))
  at.position = { line = 0, character = 0 }
  t.equal(s:request("textDocument/hover", at), nil)
end)

t.test("plain text for those who show no Markdown", function()
  local s, _, _, uri = start {}
  open(s, uri, PLAN)

  local shown = assert(s:request("textDocument/hover",
    { textDocument = { uri = uri }, position = { line = 2, character = 5 } }))

  t.equal(shown.contents.kind, "plaintext")
  t.lacks(shown.contents.value, "**")
end)

t.test("each goal has its scorecard as a hint, or as a lens", function()
  local with, _, _, uri = start(FULL)
  open(with, uri, PLAN)
  local from, to = { line = 0, character = 0 }, { line = 9, character = 0 }
  local whole = { textDocument = { uri = uri }, range = { start = from, ["end"] = to } }
  local hints = assert(with:request("textDocument/inlayHint", whole))
  t.equal(#hints, 1)
  t.matches(hints[1].label, "^S%S+ M✗ A%S+ R%S+ T✗$")
  t.equal(hints[1].position, { line = 2, character = 27 })
  t.equal(with:request("textDocument/codeLens", whole), {})

  local without, _, _, other = start { textDocument = { codeLens = {} } }
  open(without, other, PLAN)
  local lenses = assert(without:request("textDocument/codeLens", { textDocument = { uri = other } }))
  t.matches(lenses[1].command.title, "^S%S+ M✗")

  local off, _, _, third = start(FULL, { scorecards = "off" })
  open(off, third, PLAN)
  t.equal(off:request("textDocument/inlayHint",
    { textDocument = { uri = third }, range = whole.range }), {})
end)

t.test("the outline holds goals under those that they serve", function()
  local s, _, _, uri = start(FULL)
  open(s, uri, "# Mål\n\n- Öka försäljningen med 20 % till 2027-12-31\n"
    .. "  - Öka webbtrafiken med 10 % till 2027-06-30\n")

  local list = assert(s:request("textDocument/documentSymbol", { textDocument = { uri = uri } }))

  t.equal(#list, 1)
  t.contains(list[1].name, "försäljningen")
  t.contains(list[1].children[1].name, "webbtrafiken")
  t.matches(list[1].children[1].detail, "^S✓ M✓")
  t.equal(list[1].range["end"], list[1].children[1].range["end"])
end)

t.test("a rule is explained", function()
  local s, sent, _, _ = start(FULL)

  local page = assert(s:request("workspace/executeCommand",
    { command = "milstolpe.explain", arguments = { "timebound.vague", "en" } }))

  t.matches(page, "^# timebound.vague")
  t.equal(last(sent, "window/showDocument").uri, "page:en/timebound.vague")
  local _, failure = s:request("workspace/executeCommand", { command = "milstolpe.explain", arguments = { "x" } })
  t.equal(failure.code, -32602)
end)

t.test("a review section is inserted, once", function()
  local s, sent, _, uri = start(FULL)
  open(s, uri, PLAN)
  local command = { command = "milstolpe.insertReview", arguments = { uri } }
  t.equal(s:request("workspace/executeCommand", command), true)
  local edit = last(sent, "workspace/applyEdit").edit.documentChanges[1].edits[1]
  s:notify("textDocument/didChange", { textDocument = { uri = uri, version = 2 },
    contentChanges = { { range = edit.range, text = edit.newText } } })

  t.equal(s:request("workspace/executeCommand", command), false)
  t.equal(last(sent, "window/showMessage").message, "Dokumentet säger redan när målen följs upp.")
end)

t.test("null is nothing, and the host's tables are left as they are", function()
  local s, _, _, uri = start(ACTIONS)
  open(s, uri, PLAN)
  local params = { textDocument = { uri = uri }, range = range(2, 22, 22), context = { only = io.stdout } }

  t.ok(#assert(s:request("textDocument/codeAction", params)) > 0)
  t.equal(params.context.only, io.stdout)
end)
