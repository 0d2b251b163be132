-- Milstolpe for Neovim by LuaRocks: luarocks --local --lua-version 5.1 make milstolpe-scm-1.rockspec
rockspec_format = "3.0"
package = "milstolpe"
version = "scm-1"
source = { url = "git+file://." }
description = {
  summary = "Finds the goals of a Markdown plan and judges them by the SMART criteria",
  license = "MIT",
  labels = { "neovim" },
}
dependencies = { "lua == 5.1" }
build = {
  type = "command",
  build_command = "make nvim",
  install = { lib = { milstolpe = "build/lua/5.1/milstolpe.so" } },
  copy_directories = { "plugin", "doc" },
}
