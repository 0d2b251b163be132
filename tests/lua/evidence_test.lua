-- The words that decided, where it is easy to take the wrong ones: tables, grades by the year, labels, asides.
local milstolpe = require "milstolpe"
local t = require "testing"

-- The evidence of criterion `letter` of the goal that begins with `words`, joined by "+".
local function evidence(text, words, letter)
  local report = milstolpe.checker({ today = "2026-11-23" }):document(text):check()
  for _, goal in ipairs(report.goals) do
    if goal.text:find(words, 1, true) == 1 then
      local list = {}
      for i, range in ipairs(goal.criteria[letter].evidence) do
        list[i] = text:sub(range.start.byte + 1, range["end"].byte)
      end
      return table.concat(list, "+")
    end
  end
  return "no such goal"
end

local YEARS = [[
# Plan 2026–2029

## Goals

| Measure | 2025 | Target 2027 | Target 2029 |
|---|---|---|---|
| Gardens in the network | 410 | 1,500 | 3,000 |
| Share of returning guests | 41% | 50% | 60% |
]]

t.test("a column of a year gone by is where the goal starts", function()
  t.equal(evidence(YEARS, "Gardens", "M"), "1,500")
  t.equal(evidence(YEARS, "Gardens", "T"), "2027")
  t.equal(evidence(YEARS, "Share", "M"), "50%")
end)

local OUTCOME = [[
# Verksamhetsplan 2027

## Mål

| Mätetal | Utfall 2025 | Mål 2027 |
|---|---|---|
| Lån per invånare 0–17 år | 14,2 | 16 |
| Betalande medlemmar | 0 | 1 500 |
]]

t.test("an outcome is no target, nor are the ages of whom it counts", function()
  t.equal(evidence(OUTCOME, "Lån", "M"), "16")
  t.equal(evidence(OUTCOME, "Lån", "T"), "2027")
  t.equal(evidence(OUTCOME, "Betalande", "M"), "1 500")
  t.equal(evidence(OUTCOME, "Betalande", "A"), "")
end)

local ITEMS = [[
# Plan

## Goals

- Fewer than 5 tickets per 1,000 invoices (today: 19)
- Improve customer satisfaction considerably by 31 March 2027
- Launch the booking app in May 2027
- M (PX) - Publish a guidebook by June 2027
]]

t.test("what is told beside the goal is none of its evidence", function()
  t.equal(evidence(ITEMS, "Fewer", "T"), "")
  t.equal(evidence(ITEMS, "Fewer", "M"), "5")
  t.equal(evidence(ITEMS, "Improve", "S"), "customer satisfaction")
  t.equal(evidence(ITEMS, "Publish", "M"), "a guidebook")
end)

local SWEDISH = [[
# Plan

## Mål

- Färre än 5 ärenden per 1 000 fakturor (idag: 19)
- Förbättra kundnöjdheten avsevärt till den 31 mars 2027
- Lansera bokningsappen den 15 mars 2027

| Mätetal | Nu | Mål |
|---|---|---|
| Återköp inom 90 dagar | 30 % | 40 % |
]]

t.test("likewise in Swedish", function()
  t.equal(evidence(SWEDISH, "Färre", "T"), "")
  t.equal(evidence(SWEDISH, "Förbättra", "S"), "kundnöjdheten")
  t.equal(evidence(SWEDISH, "Lansera", "M"), "bokningsappen")
  t.equal(evidence(SWEDISH, "Lansera", "R"), "")
  t.equal(evidence(SWEDISH, "Återköp", "T"), "inom 90 dagar") -- what is missing is said there
  t.equal(evidence(SWEDISH, "Återköp", "M"), "40 %")
end)
