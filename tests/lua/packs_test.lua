-- packs_test.lua: what patterns of the packs must keep to, beyond what is refused when they are compiled.
local lfs = require "lfs"
local t = require "testing"

-- Calls visit(text) for every string in a pack's tables.
local function each_text(value, visit)
  if type(value) == "string" then return visit(value) end
  if type(value) ~= "table" then return end
  for _, item in pairs(value) do each_text(item, visit) end
end

-- The first property of case in a caseless part of a pattern, with what stands round it, or nil.
local function caseless_property(pattern)
  local at, groups, in_class = 1, { false }, false
  while at <= #pattern do
    local c = pattern:sub(at, at)
    if c == "\\" then
      if pattern:find("^\\[pP]{%^?L[ult]}", at) and not groups[#groups] then return pattern:sub(at - 20, at + 20) end
      at = at + 1
    elseif in_class then
      in_class = c ~= "]"
    elseif c == "[" then
      in_class = true
      if pattern:find("^%^?%]", at + 1) then at = pattern:find("]", at, true) end
    elseif c == "(" then
      groups[#groups + 1] = groups[#groups] or pattern:find("^%(%?%-i:", at) ~= nil
    elseif c == ")" then
      groups[#groups] = nil
    end
    at = at + 1
  end
end

t.test("the finder of case properties knows where case counts", function()
  for _, pattern in ipairs { [[(?-i:\p{Lu})]], [[a (?-i: [)] (x) [\p{Ll}-] ) b]], [[\\p{Lu}]], [[\p{L}]] } do
    t.equal(caseless_property(pattern), nil)
  end
  local caseless = { [[\p{Lu}]], [[(?-i: x ) \p{Ll}]], [=[[]\p{Lt}]]=], [[\P{Lu}]], [[( (?-i:a) [^\p{Ll}] )]] }
  for _, pattern in ipairs(caseless) do
    t.ok(caseless_property(pattern), pattern)
  end
end)

-- In a caseless pattern \p{Lu} means a capital to PCRE2 10.42 (Debian 12), and any letter to 10.45 and newer (13).
for language in lfs.dir "queries" do
  if language:match "^%a%a$" then
    for name in lfs.dir("queries/" .. language) do
      local path = ("queries/%s/%s"):format(language, name)
      if name:match "%.lua$" then
        t.test(path .. " asks for case only inside (?-i: )", function()
          each_text(assert(loadfile(path, "t", {}))(), function(text) t.equal(caseless_property(text), nil) end)
        end)
      end
    end
  end
end
