-- Run inside Neovim, headless: what a user does, and what Neovim then shows.
local passed, failed = 0, 0
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, "p")

local function out(...)
  io.stdout:write(table.concat({ ... }, " "), "\n")
end

local function test(sentence, body)
  local ok, message = xpcall(body, debug.traceback)
  if ok then passed = passed + 1 else
    failed = failed + 1
    out("FAIL ", sentence, "\n     ", message)
  end
  vim.cmd "silent! %bwipeout!"
end

local function equal(actual, expected)
  if not vim.deep_equal(actual, expected) then
    error(("expected %s\n     got %s"):format(vim.inspect(expected), vim.inspect(actual)), 2)
  end
end

local function wait_for(what, condition)
  if not vim.wait(5000, condition, 10) then error("waited in vain for " .. what, 2) end
end

local function open(name, text)
  vim.fn.writefile(vim.split(text, "\n"), folder .. "/" .. name, "b")
  vim.cmd.edit(folder .. "/" .. name)
end

local function found()
  local rules = {}
  for _, item in ipairs(vim.diagnostic.get(0)) do
    if item.source == "milstolpe" then rules[item.code] = item end
  end
  return rules
end

local function wait_for_rule(rule)
  wait_for(rule, function() return found()[rule] end)
  return found()[rule]
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

local function keys(typed)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(typed, true, false, true), "tx!", false)
end

local PLAN = "# Mål\n\n- Öka webbtrafiken\n- Nå 500 kunder till den 31 mars 2027\n"

-- ---- Diagnostics --------------------------------------------------------------------------------

test("a Markdown document is judged when it is opened, with nothing set up", function()
  open("plan.md", PLAN)
  local item = wait_for_rule "timebound.no-deadline"

  equal({ item.lnum, item.col, item.end_lnum, item.end_col }, { 2, 2, 2, 19 })
  equal(item.severity, vim.diagnostic.severity.WARN)
end)

test("what is missing stands at the line's end, unless the user has chosen a way", function()
  open("plan.md", PLAN)
  local item = wait_for_rule "timebound.no-deadline"

  local shown = vim.api.nvim_buf_get_extmarks(0, -1, { 2, 0 }, { 2, -1 }, { details = true, type = "virt_text" })
  assert(vim.iter(shown):any(function(mark)
    return vim.iter(mark[4].virt_text):any(function(part) return part[1]:find "^ %u.+: " ~= nil end)
  end), vim.inspect(shown))
  equal(vim.diagnostic.config(nil, item.namespace).update_in_insert, true)
end)

test("other files are left alone", function()
  open("plan.txt", PLAN)
  vim.wait(200)

  equal(vim.lsp.get_clients { bufnr = 0 }, {})
end)

test("the findings are those of the command", function()
  for _, name in ipairs { "marknadsplan", "marketing-plan" } do
    local path = vim.fn.getcwd() .. ("/doc/examples/%s.md"):format(name)
    vim.cmd.edit(path)
    wait_for("diagnostics", function() return next(found()) end)
    local here = {}
    for _, item in ipairs(vim.diagnostic.get(0)) do
      here[#here + 1] = ("%d:%d %s %s"):format(item.lnum + 1, item.col, item.code, item.message)
    end
    local result = vim.system({ vim.env.MILSTOLPE, "check", "--format", "json", "--today", "2026-11-23", path }):wait()
    local there = {}
    for _, item in ipairs(vim.json.decode(result.stdout).documents[1].findings) do
      local from = item.range.start
      local line = vim.api.nvim_buf_get_lines(0, from.line - 1, from.line, false)[1]
      local column = #vim.fn.strcharpart(line, 0, from.column - 1)
      there[#there + 1] = ("%d:%d %s %s"):format(from.line, column, item.rule, item.message)
    end
    table.sort(here)
    table.sort(there)
    equal(here, there)
  end
end)

test("a finding comes and goes as one types", function()
  open("typed.md", "# Mål\n\n- \n")
  vim.api.nvim_win_set_cursor(0, { 3, 2 })
  for letter in ("Öka webbtrafiken snarast "):gmatch "[%z\1-\127\194-\244][\128-\191]*" do
    keys("A" .. letter .. "<Esc>")
    vim.wait(30)
  end
  wait_for_rule "timebound.vague"
  keys "A<BS><BS><BS><BS><BS><BS><BS><BS>till den 31 mars 2027<Esc>"

  wait_for("the finding to go", function() return not found()["timebound.vague"] end)
end)

test("a renamed document is judged on", function()
  open("old.md", PLAN)
  wait_for_rule "timebound.no-deadline"
  vim.cmd("saveas! " .. folder .. "/new.md")
  keys "3GA snarast.<Esc>"

  wait_for_rule "timebound.vague"
end)

test("settings of the folder hold, and a written change of them at once", function()
  vim.fn.mkdir(folder .. "/with", "p")
  vim.fn.writefile({ "timebound.no-deadline = off" }, folder .. "/with/.milstolpe.ini")
  open("with/plan.md", PLAN)
  wait_for_rule "measurable.no-target"
  equal(found()["timebound.no-deadline"], nil)

  vim.cmd.split(folder .. "/with/.milstolpe.ini")
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { "timebound.no-deadline = error" })
  vim.cmd "write | close"

  wait_for_rule "timebound.no-deadline"
  os.remove(folder .. "/with/.milstolpe.ini")
end)

-- ---- Fixes --------------------------------------------------------------------------------------

-- Titles of the actions at a place.
local function titles(row, column)
  vim.api.nvim_win_set_cursor(0, { row, column })
  local list
  vim.lsp.buf_request_all(0, "textDocument/codeAction", vim.tbl_extend("error",
    vim.lsp.util.make_range_params(0, "utf-8"), { context = { diagnostics = {} } }), function(answers)
      local _, answer = next(answers)
      list = vim.tbl_map(function(action) return action.title end, answer.result)
    end)
  wait_for("actions", function() return list end)
  return list
end

test("each action of a goal changes the text, and is undone as one", function()
  open("fixed.md", PLAN)
  wait_for_rule "measurable.no-target"
  local list, before = titles(3, 10), text()
  assert(#list >= 4, "few actions: " .. vim.inspect(list))
  for _, title in ipairs(list) do
    titles(3, 10) -- the server has seen the undone text
    vim.lsp.buf.code_action { filter = function(action) return action.title == title end, apply = true }
    wait_for(title, function() return text() ~= before end)
    assert(not text():find "%${", text())
    vim.snippet.stop()
    keys "<Esc>u"
    equal(text(), before)
  end
end)

test("a place to fill in is selected, and what is typed replaces it", function()
  open("place.md", PLAN)
  wait_for_rule "measurable.no-target"
  vim.api.nvim_win_set_cursor(0, { 3, 10 })
  local function is_wanted(action) return action.title == "Ange hur mycket: med 20 %" end
  vim.lsp.buf.code_action { filter = is_wanted, apply = true }
  wait_for("the snippet", function() return vim.snippet.active() end)
  wait_for("selection", function() return vim.fn.mode() == "s" or vim.api.nvim_get_mode().mode == "n" end)

  local line = vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]
  assert(line:find "^%- Öka webbtrafiken med 20 %%", line)
  vim.snippet.stop()
end)

test(":Milstolpe! fix makes what is safe", function()
  open("safe.md", "# Goals\n\n- Grow newsletter sign-ups by 20% within 6 months\n")
  wait_for_rule "timebound.relative"
  vim.cmd "Milstolpe! fix"

  wait_for("the date", function() return text():find "2027%-05" or text():find "May" end)
end)

-- ---- Commands -----------------------------------------------------------------------------------

test(":Milstolpe goals fills the quickfix list", function()
  open("goals.md", PLAN)
  wait_for_rule "timebound.no-deadline"
  vim.cmd "Milstolpe goals"
  local list = vim.fn.getqflist()

  equal(#list, 2)
  equal({ list[1].lnum, list[1].col }, { 3, 3 })
  assert(list[1].text:find("S✓ M✗ A✓ R✓ T✗ 3/5  Öka webbtrafiken", 1, true), list[1].text)
  vim.cmd.cclose()
end)

test(":Milstolpe explain shows the page of the rule here", function()
  open("explain.md", PLAN)
  wait_for_rule "measurable.no-target"
  vim.api.nvim_win_set_cursor(0, { 3, 10 })
  vim.cmd "Milstolpe explain"
  assert(text():find "^# measurable%.no%-target\n", text())
  vim.cmd.close()

  vim.cmd "Milstolpe explain timebound.vague"
  assert(text():find "^# timebound%.vague\n", text())
  equal(vim.fn.getcompletion("Milstolpe explain timebound.v", "cmdline"), { "timebound.vague" })
end)

test(":Milstolpe report writes the page that the command writes, and opens it", function()
  open("report.md", PLAN)
  wait_for_rule "timebound.no-deadline"
  vim.cmd("Milstolpe report " .. folder .. "/report.html")
  local page = table.concat(vim.fn.readfile(folder .. "/report.html", "b"), "\n")
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ":.")
  local result = vim.system({ vim.env.MILSTOLPE, "report", "--today", "2026-11-23", name }):wait()
  equal(page, result.stdout)

  local opened
  local original = vim.ui.open
  vim.ui.open = function(path) opened = path end
  vim.cmd "Milstolpe report"
  vim.ui.open = original
  assert(opened and opened:find "report%.md%.html$", opened)
  equal(table.concat(vim.fn.readfile(opened, "b"), "\n"), page)
end)

test(":Milstolpe toggle turns it off and on", function()
  open("toggle.md", PLAN)
  wait_for_rule "timebound.no-deadline"
  vim.cmd "Milstolpe toggle"
  wait_for("silence", function() return not next(found()) and #vim.lsp.get_clients() == 0 end)
  vim.cmd "Milstolpe toggle"

  wait_for_rule "timebound.no-deadline"
end)

test("each goal has its scorecard beside it", function()
  open("hints.md", PLAN)
  wait_for("hints", function() return #vim.lsp.inlay_hint.get { bufnr = 0 } == 2 end)

  equal(vim.lsp.inlay_hint.get { bufnr = 0 }[1].inlay_hint.label, "S✓ M✗ A✓ R✓ T✗")
end)

test(":checkhealth milstolpe finds nothing wrong", function()
  open("health.md", PLAN)
  wait_for_rule "timebound.no-deadline"
  vim.cmd "silent checkhealth milstolpe"

  assert(text():find "running in 1 buffer", text())
  assert(not text():find "ERROR", text())
end)

test("the <Plug> maps and the help are there", function()
  for _, name in ipairs { "goals", "explain", "fix", "fix-all", "report", "toggle" } do
    assert(vim.fn.maparg(("<Plug>(milstolpe-%s)"):format(name), "n") ~= "", name)
  end
  local tags = vim.fn.getcwd() .. "/plugin/nvim/doc/tags"
  local made = vim.fn.readfile(tags)
  vim.cmd("helptags " .. vim.fn.fnamemodify(tags, ":h"))
  equal(made, vim.fn.readfile(tags)) -- those of `make nvim` are those of Neovim
  vim.cmd "help milstolpe-install"
  vim.cmd.close()
end)

-- ---- Many edits ---------------------------------------------------------------------------------

local PIECES = {
  "a", "å", "😀", " ", "\n", "\n- Nå ", "# Mål\n", "**", "|", "```\n", "20 % ", " i maj 2027", "snarast ",
}

local function random_place()
  local row = math.random(vim.api.nvim_buf_line_count(0))
  local line = vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1]
  return row - 1, #vim.fn.strcharpart(line, 0, math.random(0, vim.fn.strchars(line)))
end

local function random_edit()
  local row, column = random_place()
  local last_row, last_column = row, column
  if math.random(3) == 1 then
    local other, other_column = random_place()
    if other - row >= 0 and other - row < 2 and (other > row or other_column > column) then
      last_row, last_column = other, other_column
    end
  end
  local lines = vim.split(PIECES[math.random(#PIECES)], "\n")
  vim.api.nvim_buf_set_text(0, row, column, last_row, last_column, lines)
end

test("after 1,000 random edits the findings are those of a fresh check", function()
  math.randomseed(5)
  open("random.md", PLAN .. PLAN:gsub("Mål", "Fler mål"))
  wait_for_rule "timebound.no-deadline"
  local checker = require("milstolpe.core").checker { today = "2026-11-23" }
  for round = 1, 50 do
    for _ = 1, 20 do random_edit() end
    if vim.api.nvim_buf_line_count(0) > 60 then vim.api.nvim_buf_set_lines(0, 30, -1, false, {}) end
    local fresh = {}
    for i, item in ipairs(checker:document(text() .. "\n"):check().findings) do
      fresh[i] = ("%d %s %s"):format(item.range.start.line, item.rule, item.message)
    end
    table.sort(fresh)
    local here
    local same = vim.wait(3000, function()
      here = vim.tbl_map(function(item)
        return ("%d %s %s"):format(item.lnum + 1, item.code, item.message)
      end, vim.diagnostic.get(0))
      table.sort(here)
      return vim.deep_equal(here, fresh)
    end, 20)
    if not same then
      error(("round %d: expected %s\n     got %s"):format(round, vim.inspect(fresh), vim.inspect(here)))
    end
  end
end)

vim.fn.delete(folder, "rf")
out(("Neovim %s: %d passed, %d failed"):format(tostring(vim.version()), passed, failed))
vim.cmd(failed == 0 and passed > 0 and "qall!" or "cquit")
