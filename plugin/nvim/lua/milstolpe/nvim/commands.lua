-- commands.lua: `:Milstolpe goals|explain|fix|report|toggle`.
local client = require "milstolpe.nvim.client"
local milstolpe = require "milstolpe"

local commands = {}

local function say(message)
  vim.notify("Milstolpe: " .. message, vim.log.levels.WARN)
end

-- The report's entry of the current buffer, attached first where it is not.
local function current()
  local buffer = vim.api.nvim_get_current_buf()
  if not client.entry(buffer) then milstolpe.attach(buffer) end
  return client.entry(buffer), buffer
end

local function plainly(text) return text end

-- ---- The commands -------------------------------------------------------------------------------

local run = {}

-- The goals in the quickfix list, each with its scorecard.
function run.goals()
  local entry, buffer = current()
  if not entry then return say "this buffer is not judged" end
  local smart, items = require "milstolpe.smart", {}
  for i, goal in ipairs(entry.report.goals) do
    local from = entry.lines:position(goal.range.start.byte)
    local to = entry.lines:position(goal.range["end"].byte)
    items[i] = {
      bufnr = buffer,
      lnum = from.line + 1, end_lnum = to.line + 1,
      col = from.character + 1, end_col = to.character + 1,
      text = ("%s  %s"):format(smart.scorecard(goal, plainly), goal.text),
      nr = smart.score(goal),
    }
  end
  vim.fn.setqflist({}, " ", { title = "Milstolpe: " .. entry.path, items = items })
  vim.cmd.copen()
end

local function covers(item, row, column)
  local after_start = row > item.lnum or column >= item.col
  return after_start and (row < item.end_lnum or column <= item.end_col)
end

-- The rule of ours that speaks at the cursor, of the shortest finding there.
local function rule_here()
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local found, shortest
  for _, item in ipairs(vim.diagnostic.get(0)) do
    local is_here = row - 1 >= item.lnum and row - 1 <= item.end_lnum and covers(item, row - 1, column)
    local length = (item.end_lnum - item.lnum) * 1000 + item.end_col - item.col
    if item.source == "milstolpe" and is_here and (not found or length < shortest) then
      found, shortest = item.code, length
    end
  end
  return found
end

-- A window of its own for lines to read.
local function show(lines, filetype)
  vim.cmd.new()
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].buftype, vim.bo[buffer].bufhidden, vim.bo[buffer].swapfile = "nofile", "wipe", false
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  if filetype then vim.bo[buffer].filetype = filetype end
  vim.bo[buffer].modifiable = false
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = buffer, desc = "Close" })
end

local function lines_of(text)
  return vim.split((text:gsub("\n$", "")), "\n")
end

local function language_here()
  local report = milstolpe.report()
  return report and report.language or "en"
end

-- The page of a rule, in a window of its own.
function run.explain(rule)
  rule = rule or rule_here()
  if not rule then return say "no finding here; name a rule: :Milstolpe explain timebound.vague" end
  local page, message = require("milstolpe.pages").rule(rule, language_here())
  if not page then return say(message or require("milstolpe.settings").unknown_rule(rule)) end
  show(lines_of(page), "markdown")
end

-- With a bang: all that need no decision.
function run.fix(_, all)
  current()
  local kind = all and "source.fixAll.milstolpe" or "quickfix"
  vim.lsp.buf.code_action {
    apply = all,
    context = { only = { kind }, diagnostics = {} },
  }
end

-- The HTML page of a document, as `milstolpe report` writes it.
local function page_of(entry)
  local parts = {}
  local page = require("milstolpe.format.report_html")(function(...) vim.list_extend(parts, { ... }) end)
  page:document(entry)
  page:finish()
  return table.concat(parts)
end

-- Where the page of a buffer is written unless somebody says: a file of its own in Neovim's cache.
local function page_name(buffer)
  local folder = vim.fn.stdpath "cache" .. "/milstolpe"
  vim.fn.mkdir(folder, "p")
  local name = vim.api.nvim_buf_get_name(buffer):gsub("[^%w%.\128-\255-]+", "_")
  return ("%s/%s.html"):format(folder, name == "" and "unnamed" or name)
end

-- The scorecards, deadlines and evidence as an HTML page: written to a file, or shown by the browser.
function run.report(name)
  local entry, buffer = current()
  if not entry then return say "this buffer is not judged" end
  local target = name and vim.fn.fnamemodify(vim.fn.expand(name), ":p") or page_name(buffer)
  local written, message = require("milstolpe.files").write(target, page_of(entry))
  if not written then return say(("%s: %s"):format(target, message)) end
  local _, trouble
  if not name then _, trouble = vim.ui.open(target) end
  vim.notify(("Milstolpe: the report is in %s%s"):format(target, trouble and "; " .. trouble or ""),
    trouble and vim.log.levels.WARN or vim.log.levels.INFO)
end

function run.toggle()
  milstolpe.toggle()
end

local NAMES = { "explain", "fix", "goals", "report", "toggle" }

---@param command table what nvim_create_user_command gives
---@return any
function commands.run(command)
  local name, argument = command.fargs[1], command.fargs[2]
  if not run[name] then return say(("'%s' is none of %s"):format(name, table.concat(NAMES, ", "))) end
  local ok, message = require("milstolpe.nvim.native").load()
  if not ok then return say(message) end
  run[name](argument, command.bang)
end

-- What may stand behind a command's name.
local function rule_names()
  if not require("milstolpe.nvim.native").load() then return {} end
  return require("milstolpe.settings").rule_names
end

---@param lead string
---@param line string
---@return string[]
function commands.complete(lead, line)
  local command = line:match "^%s*%S+%s+(%l+)%s"
  if command == "report" then return vim.fn.getcompletion(lead, "file") end
  local names = command == "explain" and rule_names() or not command and NAMES or {}
  return vim.tbl_filter(function(name) return vim.startswith(name, lead) end, names)
end

return commands
