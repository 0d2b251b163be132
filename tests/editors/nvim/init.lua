-- The settings of a user who has added the plugin, and no more.
vim.opt.runtimepath:prepend(vim.fn.getcwd() .. "/plugin/nvim")
vim.g.milstolpe = { module = vim.env.MILSTOLPE_MODULE, settings = { today = "2026-11-23" } }
vim.o.swapfile = false
