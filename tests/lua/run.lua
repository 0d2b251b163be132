-- run.lua: runs the tests of the Lua modules: lua5.4 tests/lua/run.lua [FILE…]
require("testing").run("tests/lua", { ... })
