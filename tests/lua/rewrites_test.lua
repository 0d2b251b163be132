-- What the packs say of fixes (queries/LANGUAGE/rewrites.lua) fits together.
local milstolpe = require "milstolpe"
local t = require "testing"

local GOALS = {
  sv = "# Mål\n\n- Öka webbtrafiken från %s till %s.\n",
  en = "# Goals\n\n- Grow website traffic from %s to %s.\n",
}

-- Stands in a section of its own, which is no goal.
local OUTSIDE_GOALS = { strategy = true }

local function pack(language)
  return assert(loadfile(("queries/%s/rewrites.lua"):format(language), "t", {}))().rewrites
end

local function is_reported(language, text)
  local checker = assert(milstolpe.checker { today = "2026-11-23", language = language })
  for _, finding in ipairs(assert(checker:document(text)):check().findings) do
    if finding.rule == "measurable.placeholder" then return true end
  end
  return false
end

local function count(list)
  local number = 0
  for _ in pairs(list) do number = number + 1 end
  return number
end

for language, goal in pairs(GOALS) do
  t.test("each name of a place to fill in is reported until it is filled in: " .. language, function()
    t.ok(not is_reported(language, goal:format("100", "120")))
    for key, name in pairs(pack(language).names) do
      local text = goal:format("[" .. name .. "]", "120")
      t.ok(OUTSIDE_GOALS[key] or is_reported(language, text), name)
    end
  end)
end

t.test("the languages have the same templates", function()
  local sv, en = pack "sv", pack "en"
  for name, entry in pairs(sv) do
    t.ok(type(en[name]) == type(entry), name)
    for key, template in pairs(type(entry) == "table" and entry or {}) do
      t.ok(type(key) == "number" or type(en[name][key]) == type(template) or name:find "^levels", name .. "." .. key)
    end
  end
  t.equal(count(sv), count(en))
end)
