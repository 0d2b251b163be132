-- Holds that a fix keeps what the Markdown means: cmark sees the same blocks before and after it.
--
--     lua5.4 tests/blocks/run.lua [GOALS [SEED]]
--
-- Held on each fix of the fixtures, the examples and some generated goals. Fixes that write or take lines (a section,
-- a further item) are left out: what those do is told in tests/core/test_refactor.c. cmark knows no tables; that a row
-- stays a row is one of the promises (tests/promises).
package.path = "tests/promises/?.lua;" .. package.path
local apply = require "milstolpe.apply"
local grammar = require "grammar"
local lfs = require "lfs"
local milstolpe = require "milstolpe"

local TODAY = "2026-11-23"
local wanted = tonumber(arg[1]) or 60
local seed = tonumber(arg[2]) or os.time()
local BLOCKS = {
  heading = true, list = true, item = true, paragraph = true, block_quote = true, code_block = true, html_block = true,
  thematic_break = true,
}

local folder = os.tmpname()
os.remove(folder)
assert(lfs.mkdir(folder))

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

-- ---- The texts, each in a file of its own -------------------------------------------------------

local texts, numbers, fixes = {}, {}, {}

local function number_of(text)
  if numbers[text] then return numbers[text] end
  texts[#texts + 1] = text
  numbers[text] = #texts
  local file = assert(io.open(("%s/%d"):format(folder, #texts), "wb"))
  assert(file:write(text))
  assert(file:close())
  return #texts
end

local function changes_lines(fix, text)
  for _, edit in ipairs(fix.edits) do
    local old = text:sub(edit.range.start.byte + 1, edit.range["end"].byte)
    if edit.text:find "[\r\n]" or old:find "[\r\n]" then return true end
  end
end

local function add(where, checker, text)
  local document = assert(checker:document(text))
  for index, finding in ipairs(assert(document:check()).findings) do
    for _, fix in ipairs(assert(document:fixes(index))) do
      if not changes_lines(fix, text) then
        local pair = { where = where, rule = finding.rule, title = fix.title }
        pair.before, pair.after = number_of(text), number_of((apply.edits(text, fix.edits)))
        fixes[#fixes + 1] = pair
      end
    end
  end
end

-- ---- What they are held on ----------------------------------------------------------------------

local function add_files(from, pattern)
  for name in lfs.dir(from) do
    if name:match(pattern) then
      local checker = assert(milstolpe.checker { today = TODAY, language = name:match "%.(%a%a)%.md$" })
      for text in (read(from .. "/" .. name) .. "\n=====\n"):gmatch "(.-)\n=====+\n" do
        text = text:gsub("\n *%^+ [%w.-]+%f[\n\0]", ""):gsub("\n! [%w.-]+ ?%a*%f[\n\0]", "")
        add(from .. "/" .. name, checker, text)
      end
    end
  end
end

local function add_generated()
  for _, language in ipairs(milstolpe.languages()) do
    local checker = assert(milstolpe.checker { today = TODAY, language = language })
    local random, made = grammar.random(seed), 0
    while made < wanted / 2 do
      local text, goals = grammar.document(language, random)
      made = made + goals
      add(("%s, seed %d"):format(language, seed), checker, text)
    end
  end
end

-- ---- The blocks ---------------------------------------------------------------------------------

-- One shell runs cmark over all of them.
local function run_cmark()
  local script = ("cd '%s' && for file in *; do cmark -t xml \"$file\" >\"$file.xml\" || exit 1; done"):format(folder)
  return os.execute(script)
end

-- The blocks in order, each with its depth.
local function shape_of(number)
  local shape, depth = {}, 0
  local xml = read(("%s/%d.xml"):format(folder, number))
  for close, name, attributes, empty in xml:gmatch "<(/?)([%w_]+)([^>]-)(/?)>" do
    if BLOCKS[name] then
      if close == "/" then
        depth = depth - 1
      else
        shape[#shape + 1] = depth .. name .. (attributes:match ' level="%d"' or attributes:match ' type="%a+"' or "")
        if empty == "" then depth = depth + 1 end
      end
    end
  end
  return table.concat(shape, "\n")
end

add_files("tests/documents", "^.+%.%a%a%.md$")
add_files("doc/examples", "%.md$")
add_generated()
assert(run_cmark(), "cmark fails")

local failures = 0
for _, pair in ipairs(fixes) do
  if shape_of(pair.before) ~= shape_of(pair.after) then
    failures = failures + 1
    if failures <= 8 then
      print(("%s: %s: %s"):format(pair.where, pair.rule, pair.title))
      print(("--- before\n%s\n--- after\n%s\n"):format(texts[pair.before], texts[pair.after]))
    end
  end
end
os.execute(("rm -r '%s'"):format(folder))
print(("blocks: seed %d, %d fixes, %d failures"):format(seed, #fixes, failures))
os.exit(failures == 0 and #fixes > 0 and 0 or 1)
