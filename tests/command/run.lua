-- run.lua: tests of the program through its binary: lua5.4 tests/command/run.lua [FILE…]
-- MILSTOLPE names the binary (default build/milstolpe); tests/lua holds the runner.
package.path = "tests/command/?.lua;tests/lua/?.lua;" .. package.path
require("testing").run("tests/command", { ... })
