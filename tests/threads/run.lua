-- run.lua: the program with many threads against the program with one: every byte of its output must be the same.
--
--     lua5.4 tests/threads/run.lua
--
-- On the project's own documents, and on ../shared/corpus and ../shared/bench where they are there.
package.path = "tests/threads/?.lua;tests/command/?.lua;tests/lua/?.lua;" .. package.path
require("testing").run("tests/threads", { ... })
