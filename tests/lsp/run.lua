-- run.lua: tests of `milstolpe lsp` over real pipes: lua5.4 tests/lsp/run.lua [FILE…]
-- MILSTOLPE names the binary (default build/milstolpe); tests/lua holds the runner.
package.path = "tests/lsp/?.lua;tests/lua/?.lua;" .. package.path
require("testing").run("tests/lsp", { ... })
