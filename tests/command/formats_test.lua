local cjson = require "cjson"
local lfs = require "lfs"
local run = require "command"
local schema = require "schema"
local t = require "testing"

local PLAN = [[
# Mål för 2027

- Öka webbtrafiken 😀
- Öka försäljningen med 20 % under Q1 2027

# Goals for 2027

- Grow newsletter sign-ups
]]

local FORMATS = { "json", "sarif", "github", "checkstyle", "line" }

local folder_files = { [".milstolpe.ini"] = "root = true\n", ["plan å.md"] = PLAN, ["tom.md"] = "" }

local function check(format, ...)
  return run({ "check", "--today", "2026-11-23", "--format", format, ... },
    { cwd = t.folder(folder_files) })
end

local function decoded(format, ...)
  return cjson.decode(check(format, ...).out)
end

local function decode_schema(name)
  return cjson.decode(t.read("doc/" .. name .. ".schema.json"))
end

-- The findings as rule:line:column, to compare formats with.
local function findings()
  local list = {}
  for _, document in ipairs(decoded "json".documents) do
    for _, finding in ipairs(document.findings) do
      local start = finding.range.start
      list[#list + 1] = ("%s:%d:%d"):format(finding.rule, start.line, start.column)
    end
  end
  t.ok(#list > 3, "too few findings to compare")
  return list
end

t.test("JSON is as its schema says", function()
  local value = decoded "json"

  t.equal(schema.fault(decode_schema "findings", value), nil)
  t.equal(#value.documents, 2)
  t.equal(value.documents[1].path, "plan å.md")
end)

t.test("JSON tells of trouble too", function()
  local result = check("json", ".", "nope.md")
  local value = cjson.decode(result.out)

  t.equal(schema.fault(decode_schema "findings", value), nil)
  t.equal(value.troubles, { { path = "nope.md", message = "No such file or directory" } })
  t.equal(result.status, 2)
end)

t.test("JSON without any document is as its schema says", function()
  local out = run({ "check", "--no-config", "--format", "json", "nope.md" }).out

  t.equal(schema.fault(decode_schema "findings", cjson.decode(out)), nil)
end)

t.test("the bytes of a JSON range hold the words", function()
  local document = decoded "json".documents[1]

  for _, goal in ipairs(document.goals) do
    local words = PLAN:sub(goal.range.start.byte + 1, goal.range["end"].byte)
    t.equal(words:match "^%S+", goal.text:match "^%S+")
  end
end)

t.test("the summary of JSON counts what is in it", function()
  local value = decoded "json"
  local goals, counts = 0, { error = 0, warning = 0, info = 0, hint = 0 }
  for _, document in ipairs(value.documents) do
    goals = goals + #document.goals
    for _, finding in ipairs(document.findings) do
      counts[finding.severity] = counts[finding.severity] + 1
    end
  end

  t.equal(value.summary.goals, goals)
  t.equal(value.summary.findings, counts)
  t.equal(value.summary.documents, 2)
end)

t.test("SARIF holds a result for each finding, at its place, by its rule", function()
  local value = decoded "sarif"
  local results, list = value.runs[1].results, {}
  local rules = value.runs[1].tool.driver.rules

  t.equal(value.version, "2.1.0")
  t.equal(#value.runs, 1)
  t.equal(value.runs[1].columnKind, "unicodeCodePoints")
  t.equal(value.runs[1].invocations[1].executionSuccessful, true)
  for i, result in ipairs(results) do
    local place = result.locations[1].physicalLocation
    list[i] = ("%s:%d:%d"):format(result.ruleId, place.region.startLine, place.region.startColumn)
    t.equal(rules[result.ruleIndex + 1].id, result.ruleId)
    t.equal(place.artifactLocation.uri, "plan%20%C3%A5.md")
    t.ok(({ error = true, warning = true, note = true })[result.level], result.level)
    t.ok(place.region.endLine > place.region.startLine or place.region.endColumn >= place.region.startColumn)
  end
  t.equal(list, findings())
end)

t.test("SARIF fingerprints stay when lines move, and differ from each other", function()
  local function fingerprints(text)
    local folder, list, seen = t.folder { ["plan.md"] = text }, {}, {}
    local result = run({ "check", "--no-config", "--format", "sarif" }, { cwd = folder })
    for _, item in ipairs(cjson.decode(result.out).runs[1].results) do
      local print = item.partialFingerprints["milstolpe/v1"]
      t.ok(not seen[print], "twice: " .. print)
      seen[print] = true
      list[#list + 1] = print
    end
    table.sort(list)
    return list
  end

  t.equal(fingerprints(PLAN), fingerprints("Text.\n\n" .. PLAN))
end)

t.test("SARIF tells of trouble", function()
  local value = decoded("sarif", ".", "nope.md")
  local invocation = value.runs[1].invocations[1]

  t.equal(invocation.executionSuccessful, false)
  t.equal(invocation.toolExecutionNotifications[1].message.text, "No such file or directory")
end)

t.test("GitHub gets an annotation for each finding, with its escapes", function()
  local list = {}
  for line in check("github", "--hints").out:gmatch "[^\n]+" do
    local level, row, column, rule, message = line:match
      "^::(%a+) file=plan å%.md,line=(%d+),col=(%d+),endLine=%d+,endColumn=%d+,title=([%w.-]+)::(.+)$"
    t.ok(level == "error" or level == "warning" or level == "notice", line)
    t.ok(not message:gsub("%%%x%x", ""):find "%%", "an unescaped % in " .. message)
    list[#list + 1] = ("%s:%s:%s"):format(rule, row, column)
  end

  t.equal(list, findings())
end)

t.test("GitHub gets hints only where they are asked for", function()
  t.lacks(check("github").out, "achievable.no-owner")
  t.contains(check("github", "--hints").out, "achievable.no-owner")
  t.contains(check("github", "--rule", "achievable.no-owner=info").out, "achievable.no-owner")
end)

t.test("Checkstyle gets an error for each finding, and sound XML", function()
  local out, list = check("checkstyle").out, {}
  for row, column, rule in out:gmatch '<error line="(%d+)" column="(%d+)"[^>]* source="milstolpe%.([^"]+)"/>' do
    list[#list + 1] = ("%s:%s:%s"):format(rule, row, column)
  end

  t.equal(list, findings())
  t.matches(out, '^<%?xml version="1.0" encoding="UTF%-8"%?>\n<checkstyle version="4.3">\n')
  t.matches(out, "</checkstyle>\n$")
  t.ok(not out:gsub("&%a+;", ""):find "&", "an unescaped &")
end)

t.test("line has path:line:column: severity: message [rule]", function()
  local list = {}
  for line in check("line").out:gmatch "[^\n]+" do
    local row, column, severity, rule = line:match "^plan å%.md:(%d+):(%d+): (%a+): .+ %[([%w.-]+)%]$"
    t.ok(({ error = true, warning = true, info = true, hint = true })[severity], line)
    list[#list + 1] = ("%s:%s:%s"):format(rule, row, column)
  end

  t.equal(list, findings())
end)

t.test("columns count characters, not bytes", function()
  local folder = t.folder { ["plan.md"] = "# Mål för 2027\n\n- 😀 åäö **Öka** webbtrafiken\n" }
  local result = run({ "goals", "--no-config", "--format", "json", "plan.md" }, { cwd = folder })

  for _, goal in ipairs(cjson.decode(result.out).documents[1].goals) do
    local start = goal.range.start
    local before = ("- 😀 åäö **Öka** webbtrafiken"):sub(1, start.byte - #"# Mål för 2027\n\n")
    t.equal(start.column, utf8.len(before) + 1)
  end
end)

-- ---- Every document there is --------------------------------------------------------------------

-- All our documents at once: what is printed of them, and of a path that is not there.
local function everything(format)
  local folders = { "doc/examples", "tests/documents", "tests/goals", "tests/accuracy/plans", "nope.md" }
  local result = run({ "check", "--no-config", "--today", "2026-11-23", "--format", format, table.unpack(folders) },
    { cwd = lfs.currentdir() })
  t.equal(result.status, 2)
  return result.out
end

local SARIF_SCHEMA = cjson.decode(t.read "tests/command/sarif/sarif-2.1.0-rtm.5.json")

t.test("SARIF of every document is as the standard's schema says", function()
  local value = cjson.decode(everything "sarif")

  t.ok(#value.runs[1].results > 500, "too few results to trust")
  t.equal(schema.fault(SARIF_SCHEMA, value), nil)
end)

t.test("the standard's schema refuses what is no SARIF", function()
  local value = decoded "sarif"
  value.runs[1].results[1].level = "hint"

  t.matches(schema.fault(SARIF_SCHEMA, value), "^/runs/1/results/1/level is not in the enumeration")
end)

t.test("JSON of every document is as its schema says", function()
  local value = cjson.decode(everything "json")

  t.ok(#value.documents > 100, "too few documents to trust")
  t.equal(schema.fault(decode_schema "findings", value), nil)
end)

-- What keeps a text from being well-formed XML, or nil. Knows elements with quoted attributes, no other markup.
local function xml_fault(text)
  local open, rest = {}, text:gsub("^<%?xml[^>]*%?>\n", "", 1)
  if not utf8.len(rest) or rest:find "[^%C\n]" then return "characters that XML lacks" end
  for content, tag in (rest .. "<end/>"):gmatch "([^<]*)<([^<>]*)>" do
    if content:find "%S" then return "text between elements: " .. content end
    local closes, name, attributes, empty = tag:match "^(/?)([%a:]+)(.-)(/?)$"
    local left = (attributes or "?"):gsub('%s+[%a:]+="[^"]*"', "")
    if left:find "%S" or (attributes or ""):gsub("&%a+;", ""):find "&" then return "a malformed tag: " .. tag end
    if closes == "/" then
      if table.remove(open) ~= name then return "closes what is not open: " .. tag end
    elseif empty == "" then
      open[#open + 1] = name
    end
  end
  return open[1] and "never closes: " .. open[1]
end

t.test("the checker of XML knows what is malformed", function()
  t.equal(xml_fault '<a b="c &amp; d">\n<e f="x &gt; y"/></a>\n', nil)
  for _, text in ipairs { "<a>", "<a></b>", "<a>text</a>", "<a b=c/>", '<a b="&"/>', '<a b="<"/>', "<a>\0</a>" } do
    t.ok(xml_fault(text), text)
  end
end)

t.test("Checkstyle of every document is well-formed", function()
  t.equal(xml_fault(everything "checkstyle"), nil)
end)

t.test("line of every document is a line a finding, which grep and an editor's error format take apart", function()
  for line in everything "line":gmatch "[^\n]+" do
    t.matches(line, "^[^:]+%.md:%d+:%d+: %a+: .+ %[[%w.-]+%]$")
    t.ok(utf8.len(line), line)
  end
end)

t.test("GitHub's annotations of every document are a line a finding", function()
  for line in everything "github":gmatch "[^\n]+" do
    t.matches(line, "^::%a+ file=[^,:]+,line=%d+,col=%d+,endLine=%d+,endColumn=%d+,title=[%w.-]+::.+$")
  end
end)

t.test("every format is empty but sound without findings", function()
  local folder = t.folder { ["plan.md"] = "" }
  local outs = {}
  for _, format in ipairs(FORMATS) do
    local result = run({ "check", "--no-config", "--format", format }, { cwd = folder })
    t.equal(result.status, 0)
    outs[format] = result.out
  end

  t.equal(cjson.decode(outs.sarif).runs[1].results, {})
  t.equal(cjson.decode(outs.json).documents[1].findings, {})
  t.equal(outs.github .. outs.line, "")
  t.contains(outs.checkstyle, "</checkstyle>")
end)
