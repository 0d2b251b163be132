local core = require "milstolpe.core"
local t = require "testing"

local SENTENCE = "%s has a page in '%s' with a summary, reasons, examples and settings"

local function test_page(language, id)
  t.test(SENTENCE:format(id, language), function()
    local page = t.read(("doc/rules/%s/%s.md"):format(language, id))

    t.matches(page, "^# " .. id:gsub("[.-]", "%%%0") .. "\n\n[^\n]")
    t.contains(page, "\n" .. id .. " = off\n")
    t.matches(page, "\n<!%-%- milstolpe%-disable%-[next-]*line " .. id:gsub("[.-]", "%%%0") .. " %-%->\n")
  end)
end

-- The quoted examples below a page's heading, each as one line.
local function examples(page, heading)
  local list, words = {}, {}
  local section = page:match("\n## " .. heading .. "\n(.-)\n## ")
  for line in (section .. "\n>\n"):gmatch "\n>([^\n]*)" do
    if line ~= "" then
      words[#words + 1] = line:sub(2)
    elseif #words > 0 then
      list[#list + 1], words = table.concat(words, " "), {}
    end
  end
  return list
end

-- How often a rule speaks of these goals, each alone.
local function speaks(language, id, goals)
  local checker = assert(core.checker { clock = "2026-11-23", language = language, rules = { [id] = "warning" } })
  local count = 0
  for _, goal in ipairs(goals) do
    local heading = language == "sv" and "# Mål" or "# Goals"
    local document = assert(checker:document(("%s\n\n- %s\n"):format(heading, goal)))
    for _, finding in ipairs(assert(document:check()).findings) do
      if finding.rule == id then
        count = count + 1
        break
      end
    end
  end
  return count
end

local HEADINGS = { en = { "Instead of", "Write" }, sv = { "I stället för", "Skriv" } }

-- Pages on rules about the whole document show it in words.
local function test_examples(language, id)
  t.test(("the examples on the page of %s in '%s' are a bad and a good one"):format(id, language), function()
    local page = t.read(("doc/rules/%s/%s.md"):format(language, id))
    local bad, good = examples(page, HEADINGS[language][1]), examples(page, HEADINGS[language][2])

    t.ok(#bad > 0 and #good > 0, "no examples")
    t.equal(speaks(language, id, bad), #bad)
    t.equal(speaks(language, id, good), 0)
  end)
end

for _, language in ipairs(core.languages()) do
  for _, rule in ipairs(core.rules()) do
    test_page(language, rule.id)
    if rule.criterion then test_examples(language, rule.id) end
  end
end
