-- grammar.lua: documents of goals, made up from a seed: sentences of two languages in every place and markup
-- that Markdown has for them.
-- luacheck: no max line length
local grammar = {}

-- A generator of its own, so that a seed means the same on every machine: xorshift of 32 bits.
function grammar.random(seed)
  local state = (seed * 2654435761 + 88172645) & 0xFFFFFFFF
  if state == 0 then state = 1 end
  return function(n)
    state = (state ~ (state << 13)) & 0xFFFFFFFF
    state = state ~ (state >> 17)
    state = (state ~ (state << 5)) & 0xFFFFFFFF
    return state % n + 1
  end
end

local WORDS = {}

WORDS.sv = {
  change = { "Öka", "Höja", "Minska", "Sänk", "Förbättra", "Stärka", "Utveckla", "Behålla", "Fördubbla", "Optimera", "Arbeta med", "Tiodubbla" },
  deliver = { "Lansera", "Publicera", "Ta fram", "Bygga", "Genomföra", "Anordna" },
  things = { "webbtrafiken", "försäljningen", "kundnöjdheten", "öppningsgraden", "kundtappet", "verksamheten", "vår marknadsföring", "antalet medlemmar", "svarstiden i kundtjänst", "varumärkeskännedomen i Skåne", "NPS", "resultatet", "API:et för betalningar" },
  deliverables = { "en handbok för volontärer", "nya kampanjer", "kundklubben", "fler seminarier", "flera artiklar om cykling", "årsrapporten", "en modern webbplats" },
  frames = { "Vi ska %s", "Vårt mål är att %s", "Under året ska vi %s", "Målet är att %s" },
  states = { "Väntetiderna i växeln ska kortas", "Alla kurser har en kursnämnd", "NKI över 75", "20 %% fler leads", "Fler nöjda kunder", "Bättre service", "Alla kunder ska vara nöjda", "Tappa aldrig en kund", "Bli bäst i världen på kaffe", "Nå XX %% av medlemmarna", "Sälja för [belopp]" },
  amounts = { "", "", "", " med 20 %%", " med 5%%", " från 100 till 120", " till 3 000", " avsevärt", " kraftigt", " med 900 %%", " till 100 %%" },
  times = { "", "", "", " snarast", " så snart som möjligt", " på sikt", " löpande", " senast 31 mars 2027", " under Q3", " i maj", " inom 6 månader", " före Black Friday", " senast den 31 februari 2027", " senast 2025-03-31", " till 2045", " från och med maj", " jämfört med i fjol", " nästa år", " v. 42", " under andra halvåret" },
  ends = { "", "", "", " genom riktade annonser", " för att fler ska hitta hit", " tillsammans med bagerier" },
  second = { "", "", "", "", " och minska lagret", " och lansera en app", " samt höja priset" },
  front = { "Löpande ", "På sikt ska vi ", "Snarast " },
  owner = " (ansvarig: Eva)",
  headings = { "Mål", "Mål för 2027", "Delmål", "OKR" },
  table = { "Mål", "Nuläge", "Målvärde", "Deadline", "Ansvarig" },
}

WORDS.en = {
  change = { "Increase", "Raise", "Reduce", "Improve", "Strengthen", "Grow", "Maintain", "Double", "Optimise", "Work on", "Leverage", "Triple" },
  deliver = { "Launch", "Publish", "Build", "Create", "Deliver", "Organise" },
  things = { "website traffic", "sales", "customer satisfaction", "the open rate", "churn", "the business", "our marketing", "the number of members", "response time in support", "brand awareness in Wales", "NPS", "results", "the payment API" },
  deliverables = { "a handbook for volunteers", "new campaigns", "the customer club", "more seminars", "several articles on cycling", "the annual report", "a modern website" },
  frames = { "We will %s", "Our goal is to %s", "This year we aim to %s", "The goal is to %s" },
  states = { "Waiting times shall be shortened", "All courses have a board", "NPS above 75", "20%% more leads", "More happy customers", "Better service", "Every customer will be happy", "Never lose a customer", "Become the best in the world at coffee", "Reach XX%% of members", "Sell for [amount]" },
  amounts = { "", "", "", " by 20%%", " by 5 %%", " from 100 to 120", " to 3,000", " significantly", " substantially", " by 900%%", " to 100%%" },
  times = { "", "", "", " ASAP", " as soon as possible", " in the long run", " continuously", " by 31 March 2027", " in Q3", " in May", " within 6 months", " before Black Friday", " by 31 February 2027", " by 2025-03-31", " by 2045", " from May on", " compared with last year", " next year", " by May 15", " in the second half" },
  ends = { "", "", "", " through targeted ads", " so that more people find us", " together with bakeries" },
  second = { "", "", "", "", " and reduce stock", " and launch an app", " and raise the price" },
  front = { "Continuously ", "Soon, we will ", "Eventually " },
  owner = " (owner: Eva)",
  headings = { "Goals", "Goals for 2027", "Objectives", "OKRs" },
  table = { "Goal", "Baseline", "Target", "Deadline", "Owner" },
}

-- ---- Sentences ----------------------------------------------------------------------------------

local function lower_first(text)
  return (text:gsub("^\xC3([\x80-\x9E])", function(c) return "\xC3" .. string.char(c:byte() + 0x20) end)
    :gsub("^%u", string.lower))
end

local MARKUP = {
  function(text) return text end, function(text) return text end, function(text) return text end,
  function(text) return "**" .. text .. "**" end,
  function(text) return "*" .. text .. "*" end,
  function(text) return "_" .. text .. "_" end,
  function(text) return "[" .. text .. "](https://example.org/a_b)" end,
  function(text) return "[" .. text .. "][ref]" end,
  function(text) return "`" .. text .. "`" end,
  function(text) return "~~" .. text .. "~~" end,
  function(text) return "<b>" .. text .. "</b>" end,
  function(text) return (text:gsub("ö", "&ouml;", 1)) end,
  function(text) return (text:gsub(" ", "&nbsp;", 1)) end,
  function(text) return (text:gsub("ö", "o\xCC\x88", 1)) end,
  function(text) return text .. "[^1]" end,
}

local function sentence(words, random)
  local function pick(list) return list[random(#list)] end
  local function dressed(text) return pick(MARKUP)(text) end
  local kind = random(8)
  local text
  if kind <= 4 then
    text = pick(words.change) .. " " .. dressed(pick(words.things))
  elseif kind <= 6 then
    text = pick(words.deliver) .. " " .. dressed(pick(words.deliverables))
  else
    text = pick(words.states):gsub("%%%%", "%%")
  end
  if kind <= 6 and random(5) == 1 then text = pick(words.frames):format((lower_first(text):gsub("%%", "%%%%"))) end
  if kind <= 6 and random(16) == 1 then text = pick(words.front) .. lower_first(text) end
  local amount, time = pick(words.amounts):gsub("%%%%", "%%"), pick(words.times)
  if time ~= "" then time = " " .. dressed(time:sub(2)) end
  return text .. (kind <= 6 and amount or "") .. pick(words.second) .. time .. pick(words.ends)
end

local function ended(words, random, text)
  if random(4) == 1 then text = text .. words.owner end
  if random(2) == 1 then text = text .. "." end
  if random(8) == 1 then text = text .. " ✅" end
  return text
end

-- Breaks the line at a space in the middle, behind which `prefix` begins the next one.
local function wrapped(random, text, prefix)
  if random(4) > 1 then return text end
  local spaces = {}
  for at in text:gmatch "() " do spaces[#spaces + 1] = at end
  if #spaces < 3 then return text end
  local at = spaces[random(#spaces - 1) + 1]
  return text:sub(1, at - 1) .. "\n" .. prefix .. text:sub(at + 1)
end

-- ---- Places -------------------------------------------------------------------------------------

local function item(words, random, marker, prefix)
  return marker .. wrapped(random, ended(words, random, sentence(words, random)), prefix)
end

local PLACES = {
  function(words, random)
    return { item(words, random, "- ", "  "), item(words, random, "- ", "  ") }, 2
  end,
  function(words, random)
    return { item(words, random, "1. ", "   "), item(words, random, "2. ", "   ") }, 2
  end,
  function(words, random) return { item(words, random, "* ", ""), item(words, random, "  * ", "    ") }, 2 end,
  function(words, random) return { item(words, random, "- [ ] ", "  "), item(words, random, "- [x] ", "  ") }, 2 end,
  function(words, random) return { item(words, random, "> - ", ">   ") }, 1 end,
  function(words, random) return { item(words, random, "", "") }, 1 end,
  function(words, random) return { item(words, random, "> ", "> ") }, 1 end,
  function(words, random) return { "### " .. sentence(words, random) }, 1 end,
  function(words, random) return { "**" .. words.headings[1] .. " 1:** " .. ended(words, random, sentence(words, random)) }, 1 end,
  function(words, random)
    local lines = { "| " .. table.concat(words.table, " | ") .. " |", "|---|---|---|---|---|" }
    for i = 1, 2 do
      lines[i + 2] = ("| %s | %s | %s | %s | %s |"):format(sentence(words, random), random(2) == 1 and "10" or "",
        random(2) == 1 and "20" or "", random(3) == 1 and "2027-06-30" or "", random(2) == 1 and "Bo" or "")
    end
    return lines, 2
  end,
}

---A document, and how many goals were put into it.
function grammar.document(language, random)
  local words = WORDS[language]
  local lines, goals = { "# Plan", "", "## " .. words.headings[random(#words.headings)], "" }, 0
  for _ = 1, random(2) do
    local place, count = PLACES[random(#PLACES)](words, random)
    for _, line in ipairs(place) do lines[#lines + 1] = line end
    lines[#lines + 1] = ""
    goals = goals + count
  end
  lines[#lines + 1] = "[ref]: https://example.org"
  local text = table.concat(lines, "\n") .. (random(4) > 1 and "\n" or "")
  if random(4) == 1 then text = text:gsub("\n", "\r\n") end
  return text, goals
end

return grammar
