local core = require "milstolpe.core"
local t = require "testing"

local SENTENCE = "%s has a page in '%s' with a summary, reasons, examples and settings"

local function test_page(language, id)
  t.test(SENTENCE:format(id, language), function()
    local page = t.read(("doc/rules/%s/%s.md"):format(language, id))

    t.matches(page, "^# " .. id:gsub("[.-]", "%%%0") .. "\n\n[^\n]")
    t.contains(page, "\n" .. id .. " = off\n")
    t.contains(page, "<!-- milstolpe-disable-next-line " .. id .. " -->")
  end)
end

for _, language in ipairs(core.languages()) do
  for _, rule in ipairs(core.rules()) do test_page(language, rule.id) end
end
