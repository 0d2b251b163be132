-- command.lua: runs the program as a user would.
--
--     local run = require "command"
--     local result = run({ "check", "plan.md" }, { cwd = folder, stdin = "…", env = { LANG = "sv_SE.UTF-8" } })
--     result.status, result.out, result.err
local lfs = require "lfs"
local t = require "testing"

local function absolute(name)
  return name:sub(1, 1) == "/" and name or lfs.currentdir() .. "/" .. name
end

local PROGRAM = absolute(os.getenv "MILSTOLPE" or "build/milstolpe")

-- What could change the output is left out of the environment.
local CLEAN = "env -u NO_COLOR -u COLUMNS -u LC_ALL -u LC_MESSAGES -u LANG -u MILSTOLPE_DATA "

local function quote(text)
  return "'" .. text:gsub("'", [['\'']]) .. "'"
end

local function environment(variables)
  local parts = { CLEAN }
  for name, value in pairs(variables or {}) do parts[#parts + 1] = quote(name .. "=" .. value) .. " " end
  return table.concat(parts)
end

-- The text of a shell command that runs the program with these arguments.
local function shell(arguments, variables)
  local words = {}
  for i, argument in ipairs(arguments) do words[i] = quote(argument) end
  return environment(variables) .. quote(PROGRAM) .. " " .. table.concat(words, " ")
end

local function run(arguments, options)
  options = options or {}
  local folder = t.folder { stdin = options.stdin or "" }
  local command = ("cd %s && %s <%s/stdin >%s/out 2>%s/err"):format(quote(options.cwd or folder),
    options.shell or shell(arguments, options.env), folder, folder, folder)
  local _, _, status = os.execute(command)
  return { status = status, out = t.read(folder .. "/out"), err = t.read(folder .. "/err") }
end

return setmetatable({ shell = shell, program = PROGRAM }, {
  __call = function(_, ...) return run(...) end,
})
