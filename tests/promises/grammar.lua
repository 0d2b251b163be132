-- grammar.lua: documents of goals, made up from a seed: sentences of two languages in every place and markup
-- that Markdown has for them.
local words_of = require "words"

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

-- ---- Sentences ----------------------------------------------------------------------------------

local function lower_first(text)
  return (text:gsub("^\xC3([\x80-\x9E])", function(c) return "\xC3" .. string.char(c:byte() + 0x20) end)
    :gsub("^%u", string.lower))
end

local function as_it_is(text) return text end
local function around(open, close)
  return function(text) return open .. text .. (close or open) end
end
local function one(from, to)
  return function(text) return (text:gsub(from, to, 1)) end
end

local MARKUP = {
  as_it_is, as_it_is, as_it_is, as_it_is, as_it_is, as_it_is,
  around "**", around "*", around "_", around "`", around "~~", around "***", around("**_", "_**"),
  around("[", "](https://example.org/a_b)"), around("[", "][ref]"), around("[**", "**](<a b>)"), around("<b>", "</b>"),
  around("", "[^1]"), around("", " ![](a.png)"), around("\"", "\""), around("", " <!-- not -->"),
  one("ö", "&ouml;"), one(" ", "&nbsp;"), one(" ", "\xC2\xA0"), one("a", "&#97;"), one("ö", "o\xCC\x88"),
  one(" ", "  "),
  -- These make other words, so they are for names of things.
  one("e", "e\xCC\x81"), one("i", "𝐢"), one("n", "n\xE2\x80\x8D"),
}
local PLAIN_MARKUP = #MARKUP - 3

local function sentence(words, random)
  local function pick(list) return list[random(#list)] end
  local function dressed(text) return pick(MARKUP)(text) end
  local function filled(text) return (text:gsub("%%%%", "%%")) end
  local kind = random(8)
  local text
  if kind <= 4 then
    text = dressed(pick(words.change)) .. " " .. dressed(pick(words.things))
  elseif kind <= 6 then
    text = pick(words.deliver) .. " " .. dressed(pick(words.deliverables))
  else
    text = filled(pick(words.states))
  end
  if kind <= 6 and random(5) == 1 then text = pick(words.frames):format((lower_first(text):gsub("%%", "%%%%"))) end
  if kind <= 6 and random(16) == 1 then text = pick(words.fronts) .. lower_first(text) end
  local amount, time = kind <= 6 and filled(pick(words.amounts)) or "", pick(words.times)
  if time ~= "" then time = " " .. MARKUP[random(PLAIN_MARKUP)](time:sub(2)) end
  return text .. amount .. filled(pick(words.seconds)) .. time .. pick(words.ends)
end

local STATUS = { "", "", "", "", "", " ✅", " 🚀", "[^1]", " – klart", "  ", "\\" }

local function ended(words, random, text)
  local function pick(list) return list[random(#list)] end
  local stop = random(2) == 1 and "." or ""
  local whole = random(12) == 1 and not text:find "[*_]" and around "**" or as_it_is
  return whole(text .. pick(words.owners) .. stop) .. pick(STATUS)
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

local function goal(words, random, marker, prefix)
  return marker .. wrapped(random, ended(words, random, sentence(words, random)), prefix)
end

-- A place of goals one below the other: their markers, and what begins a further line of each.
local function lines(...)
  local markers = { ... }
  return function(words, random)
    local list = {}
    for i, marker in ipairs(markers) do
      list[i] = goal(words, random, marker, (marker:gsub("[^> \t]", " "):gsub(" %[.%]", "")))
    end
    return list, #markers
  end
end

local function table_of(words, random)
  local columns = words.columns[random(#words.columns)]
  local bar = random(4) > 1 and { "| ", " |" } or { "", "" }
  local rules = ("-- | "):rep(#columns - 1) .. ":-:"
  local rows = { bar[1] .. table.concat(columns, " | ") .. bar[2], bar[1] .. rules .. bar[2] }
  for i = 1, 2 do
    local cells = { (sentence(words, random):gsub("|", "\\|")) }
    for column = 2, #columns do
      cells[column] = random(2) == 1 and ({ "10", "20 %", "2027-06-30", "Bo", "a \\| b" })[random(5)] or ""
    end
    rows[i + 2] = bar[1] .. table.concat(cells, " | ") .. (random(3) > 1 and bar[2] or " |")
  end
  return rows, 2
end

local function labelled(words, random)
  local list = { goal(words, random, "- ", "  ") }
  for _ = 1, random(2) do list[#list + 1] = "  - " .. words.labels[random(#words.labels)] end
  return list, 1
end

local function objective(words, random)
  local list = { ("### %s 1: %s"):format(words.objective, sentence(words, random)), "" }
  for i = 1, 2 do list[#list + 1] = goal(words, random, ("- %s %d: "):format(words.result, i), "  ") end
  return list, 3
end

local PLACES = {
  lines("- ", "- "), lines("1. ", "2. "), lines("3) ", "4) "), lines("* ", "  * "), lines("+ ", "  + ", "    + "),
  lines("- [ ] ", "- [x] "), lines("- ", "  1. ", "  2. "), lines("1. ", "   - [ ] "), lines("-\t", "-\t"),
  lines("> - ", "> - "), lines("> > - "), lines(">- "), lines "", lines "> ", lines "- > ", lines("- ", "\n- "),
  function(words, random) return { "### " .. sentence(words, random) }, 1 end,
  function(words, random) return { sentence(words, random), "---" }, 1 end,
  function(words, random) return { goal(words, random, ("**%s 1:** "):format(words.objective), "") }, 1 end,
  function(words, random) return { "- " .. sentence(words, random), "", "  " .. sentence(words, random) }, 2 end,
  table_of, table_of, labelled, objective,
}

-- ---- Documents ----------------------------------------------------------------------------------

local ENDS = { "\n", "\n", "\n", "\r\n", "\r\n", "\r" }

local function add_part(list, words, random)
  list[#list + 1] = (random(3) == 1 and "# " or "## ") .. words.headings[random(#words.headings)]
  list[#list + 1] = ""
  local goals = 0
  for _ = 1, random(2) do
    local place, count = PLACES[random(#PLACES)](words, random)
    for _, line in ipairs(place) do list[#list + 1] = line end
    list[#list + 1] = ""
    goals = goals + count
  end
  return goals
end

---A document, and how many goals were put into it.
function grammar.document(language, random)
  local words = words_of[language]
  local list = random(8) == 1 and { "---", "title: Plan", "date: 2026-11-01", "---", "" } or {}
  if random(4) > 1 then list[#list + 1] = "# Plan\n" end
  if random(4) == 1 then list[#list + 1] = words.notes[random(#words.notes)] .. "\n" end
  local goals = add_part(list, words, random)
  if random(6) == 1 then goals = goals + add_part(list, words_of[language == "sv" and "en" or "sv"], random) end
  list[#list + 1] = "[ref]: https://example.org\n\n[^1]: 5 %"
  local text = table.concat(list, "\n") .. (random(4) > 1 and "\n" or "")
  local line_end = ENDS[random(#ENDS)]
  return line_end == "\n" and text or (text:gsub("\n", line_end)), goals
end

return grammar
