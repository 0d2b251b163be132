-- The module after many edits, beside a fresh check of the same bytes: as an editor uses it, whatever is typed.
local milstolpe = require "milstolpe"
local t = require "testing"

local PIECES = {
  "", "", "a", "å", "😀", " ", "\n", "\r\n", "\n\n- Nå ", "# Mål\n", "## Goals for 2027\n\n- ", "**", "|",
  "| a | b |\n|---|---|\n", "```\n", "<!--", "-->", "20 %", " senast i maj 2027", " by June 2027", "snarast ",
  "- [ ] Öka försäljningen\n", "> ", "    ",
}

-- A random byte at which a character begins.
local function border(text)
  local byte = math.random(0, #text)
  while byte > 0 and text:find("^[\128-\191]", byte + 1) do byte = byte - 1 end
  return byte
end

for _, name in ipairs { "marknadsplan", "marketing-plan" } do
  t.test("during 1,000 random edits " .. name .. ".md is judged as if it were new", function()
    math.randomseed(20261126)
    local plan = t.read(("doc/examples/%s.md"):format(name))
    local checker = milstolpe.checker { today = "2026-11-23" }
    local document, text = checker:document(plan), plan
    for count = 1, 1000 do
      local first = border(text)
      local last = math.random(4) == 1 and border(text:sub(1, first + math.random(60))) or first
      if last < first then last = first end
      local piece = PIECES[math.random(#PIECES)]
      assert(document:edit(first, last, piece))
      text = text:sub(1, first) .. piece .. text:sub(last + 1)
      if count % 10 == 0 then t.equal(document:check(), checker:document(text):check()) end
    end
    t.equal(document:text(), text)
  end)
end
