-- Starts Milstolpe for Markdown. Nothing is loaded before a Markdown document is opened.
if vim.g.loaded_milstolpe then return end
vim.g.loaded_milstolpe = true

local group = vim.api.nvim_create_augroup("milstolpe", {})

if vim.fn.has "nvim-0.10" == 0 then
  vim.api.nvim_create_autocmd("FileType", {
    group = group,
    pattern = "markdown",
    once = true,
    callback = function()
      local version = vim.version()
      vim.notify(("Milstolpe needs Neovim 0.10 or newer; this is %d.%d.%d. `milstolpe check` works in a terminal.")
        :format(version.major, version.minor, version.patch), vim.log.levels.WARN)
    end,
  })
  return
end

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
