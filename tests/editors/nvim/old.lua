-- Run inside a Neovim that is too old, headless: it is told so, kindly, and nothing breaks.
local function out(text)
  io.stdout:write(text, "\n")
end

local function fail(sentence, seen)
  out(("FAIL  %s\n      %s"):format(sentence, seen))
  vim.cmd "cquit"
end

local function messages()
  return vim.fn.execute "messages"
end

local function occurrences(text, part)
  return select(2, text:gsub(part, ""))
end

local version = vim.version()
local shown = ("%d.%d.%d"):format(version.major, version.minor, version.patch)
local SAID = "Milstolpe needs Neovim 0%.10 or newer; this is " .. shown:gsub("%.", "%%.")

local folder = vim.fn.tempname()
vim.fn.mkdir(folder, "p")

vim.cmd("edit " .. folder .. "/plan.txt")
if messages():find "Milstolpe" then fail("other files are left alone", messages()) end

vim.cmd("edit " .. folder .. "/plan.md")
vim.cmd("edit " .. folder .. "/other.md")
if occurrences(messages(), SAID) ~= 1 then fail("a Markdown document is told of once", messages()) end

vim.cmd "Milstolpe goals"
if occurrences(messages(), SAID) ~= 2 then fail("the command says the same", messages()) end

vim.cmd "silent checkhealth milstolpe"
local health = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
if not health:find "needs 0%.10 or newer" then fail("so does :checkhealth", health) end
if messages():find "E%d+:" or messages():find "stack traceback" then fail("nothing breaks", messages()) end

vim.fn.delete(folder, "rf")
out(("Neovim %s, which is too old: 4 passed, 0 failed"):format(shown))
vim.cmd "qall!"
