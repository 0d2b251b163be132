-- Starts Milstolpe for Markdown. Nothing is loaded before a Markdown document is opened.
if vim.g.loaded_milstolpe then return end
vim.g.loaded_milstolpe = true

-- What older ones know is little: no functions for autocommands before 0.7.
if vim.fn.has "nvim-0.10" == 0 then
  vim.cmd [[
    augroup milstolpe
      autocmd!
      autocmd FileType markdown ++once lua require("milstolpe.too_old").tell()
    augroup END
    command! -nargs=* -bang Milstolpe lua require("milstolpe.too_old").tell()
  ]]
  return
end

local group = vim.api.nvim_create_augroup("milstolpe", {})

vim.api.nvim_create_autocmd("FileType", {
  group = group,
  pattern = "markdown",
  callback = function(event) require("milstolpe").open(event.buf) end,
})

vim.api.nvim_create_user_command("Milstolpe", function(command)
  require("milstolpe.nvim.commands").run(command)
end, {
  nargs = "+",
  bang = true,
  desc = "Goals in this document: goals, explain, fix, report, toggle",
  complete = function(lead, line) return require("milstolpe.nvim.commands").complete(lead, line) end,
})

local maps = {
  goals = "list the goals with their scorecards",
  explain = "explain the rule under the cursor",
  fix = "choose a fix for what is under the cursor",
  report = "show the report of this document in the browser",
  toggle = "turn Milstolpe off and on",
}
for name, description in pairs(maps) do
  vim.keymap.set("n", ("<Plug>(milstolpe-%s)"):format(name), ("<Cmd>Milstolpe %s<CR>"):format(name),
    { desc = "Milstolpe: " .. description })
end
vim.keymap.set("n", "<Plug>(milstolpe-fix-all)", "<Cmd>Milstolpe! fix<CR>",
  { desc = "Milstolpe: make every fix that needs no decision" })
