-- on_screen.lua: tests of editors on a screen: lua5.4 tests/editors/on_screen.lua vis helix
-- MILSTOLPE names the program (default build/milstolpe); the module for Lua stands beside it in lua/5.4.
package.path = "tests/editors/?.lua;tests/lua/?.lua;" .. package.path
local names = {}
for i, name in ipairs { ... } do names[i] = ("tests/editors/%s_test.lua"):format(name) end
require("testing").run("tests/editors", names)
