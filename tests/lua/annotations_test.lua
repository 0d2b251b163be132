-- Every public function says in LuaCATS annotations what it takes; an editor with a language server of Lua shows it.
local t = require "testing"

-- Tables of a file that nothing else sees, and what lite-xl has itself.
local PRIVATE = { answer = true, hear = true, run = true, Doc = true, DocView = true, renderer = true }

local function is_public(name, file)
  local owner = name:match "^[%w_]+"
  return not PRIVATE[owner] and not (owner == "commands" and file:find("plugin/vis", 1, true))
end

-- What the comment above a public function lacks: "no comment", or the names of parameters.
local function lacks(comment, parameters)
  if comment == "" then return "no comment" end
  local missing = {}
  for name in parameters:gmatch "[%w_.]+" do
    local told = comment:find("@param " .. name:gsub("%.", "%%.") .. "%??%s")
    if name ~= "_" and not told then missing[#missing + 1] = name end
  end
  return #missing > 0 and table.concat(missing, ", ") or nil
end

-- A message for each public function of a file that is not annotated, and how many there are.
local function faults_in(file)
  local faults, count, comment = {}, 0, {}
  for line in io.lines(file) do
    local name, parameters = line:match "^function ([%w_]+[.:][%w_]+)%((.-)%)"
    if name and is_public(name, file) then
      count = count + 1
      local fault = lacks(table.concat(comment, "\n"), parameters)
      if fault then faults[#faults + 1] = ("%s: %s: %s"):format(file, name, fault) end
    end
    if line:find "^%-%-%-" then comment[#comment + 1] = line else comment = {} end
  end
  return faults, count
end

t.test("every public function is annotated", function()
  local all, total = {}, 0
  for file in assert(io.popen "find plugin -name '*.lua' -not -path '*/node_modules/*' | sort"):lines() do
    local faults, count = faults_in(file)
    total = total + count
    for _, fault in ipairs(faults) do all[#all + 1] = fault end
  end
  t.equal(all, {})
  t.ok(total > 150, total .. " functions")
end)
