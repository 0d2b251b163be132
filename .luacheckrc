-- What editors share keeps to what Lua 5.1 (LuaJIT) and 5.4 have in common.
std = "min"
max_line_length = 120
exclude_files = { "build" }

files["core/*.lua"] = { std = "lua54" }
-- Only the program has a pipe.
files["plugin/milstolpe/rpc.lua"] = { std = "lua54" }
files["tests/**/*.lua"] = { std = "lua54" }
files["plugin/nvim/**/*.lua"] = { std = "luajit", globals = { "vim" } }
files["tests/editors/nvim/init.lua"] = { std = "luajit", globals = { "vim" } }
files["tests/editors/nvim/test.lua"] = { std = "luajit", globals = { "vim" } }
files["tests/editors/nvim/old.lua"] = { std = "luajit", globals = { "vim" } }
-- Packs are data, loaded in an empty environment; their lines are as long as their patterns.
files["queries/**/*.lua"] = { std = "none", max_line_length = false }
files["plugin/vis/*.lua"] = { std = "lua54", globals = { "vis" } }
files["tests/editors/vis_inside.lua"] = { std = "lua54", globals = { "vis" } }
for _, place in ipairs { "plugin/lite-xl/**/*.lua", "tests/editors/lite_xl.lua" } do
  files[place] = { std = "lua54", globals = { "renderer" }, read_globals = { "system", "SCALE", "USERDIR" } }
end
files["tests/lua/progress_test.lua"] = { std = "lua54", globals = { "os.clock", "io.stderr" } }
