-- glob.lua: shell patterns on paths.
--
--   *       any characters but a slash        ?      one character but a slash
--   **      any characters, slashes too       [a-z]  one of these; [!a-z] none of these
--   {a,b}   one or the other                  \x     x itself
--
-- Matching takes time in proportion to pattern times path, however many stars there are.

local glob = {}

local CHARACTER = "[%z\1-\127\194-\244][\128-\191]*"

-- `{a,b}` multiplies; a pattern that grows beyond this is refused.
local MOST_ALTERNATIVES = 1024

-- The byte after the brace that closes the one at `from`, and the starts and ends between the
-- commas; nil where it does not close or holds no comma (then it is an ordinary character).
local function read_braces(pattern, from)
  local depth, parts, start, at = 0, {}, from + 1, from
  while at <= #pattern do
    local c = pattern:sub(at, at)
    if c == "\\" then
      at = at + 1
    elseif c == "{" then
      depth = depth + 1
    elseif c == "}" then
      depth = depth - 1
      if depth == 0 then
        parts[#parts + 1] = pattern:sub(start, at - 1)
        if #parts == 1 then return nil end
        return parts, at + 1
      end
    elseif c == "," and depth == 1 then
      parts[#parts + 1] = pattern:sub(start, at - 1)
      start = at + 1
    end
    at = at + 1
  end
  return nil
end

local function expand(pattern, results)
  local at = 1
  while at <= #pattern do
    local c = pattern:sub(at, at)
    if c == "\\" then
      at = at + 1
    elseif c == "{" then
      local parts, after = read_braces(pattern, at)
      if parts then
        for _, part in ipairs(parts) do
          if not expand(pattern:sub(1, at - 1) .. part .. pattern:sub(after), results) then
            return nil
          end
        end
        return results
      end
    end
    at = at + 1
  end
  if #results == MOST_ALTERNATIVES then return nil end
  results[#results + 1] = pattern
  return results
end

local function character_at(text, at)
  return text:match("^" .. CHARACTER, at) or text:sub(at, at)
end

-- The character of a set at `at`, a backslash before it taken off, and the byte after it; nil where there is none.
local function read_member(pattern, at)
  if pattern:sub(at, at) == "\\" then at = at + 1 end
  local c = pattern:match("^" .. CHARACTER, at)
  if c then return c, at + #c end
end

-- The ranges of a set whose first member stands at `at`, and the byte after its end; nil where it has none.
local function read_ranges(pattern, at)
  local ranges = {}
  repeat
    local first, after = read_member(pattern, at)
    if not first then return nil end
    local last = pattern:match("^%-(" .. CHARACTER .. ")", after)
    if last and last ~= "]" then after = after + 1 + #last else last = first end
    -- Code points sort as their UTF-8 bytes do.
    ranges[#ranges + 1] = { first, last }
    at = after
  until pattern:sub(at, at) == "]"
  return ranges, at + 1
end

-- A set `[…]` that begins at `from`: a test of one character and the byte after it, or nil.
local function read_set(pattern, from)
  local negated = pattern:find("^[!^]", from + 1) ~= nil
  local ranges, after = read_ranges(pattern, from + (negated and 2 or 1))
  if not ranges then return nil end
  local function test(c)
    if c == "/" then return false end
    for _, range in ipairs(ranges) do
      if range[1] <= c and c <= range[2] then return not negated end
    end
    return negated
  end
  return test, after
end

local function any_but_slash(c) return c ~= "/" end

local function any() return true end

-- "**/" also matches nothing, so that "a/**/b" takes "a/b": it is a star whose next step may only follow
-- a slash or begin.
local function read_stars(pattern, at)
  local begins = at == 1 or pattern:sub(at - 1, at - 1) == "/"
  if begins and pattern:find("^%*%*/", at) then return { folders = true }, at + 3 end
  if pattern:find("^%*%*", at) then return { star = any }, pattern:match("^%*+()", at) end
  return { star = any_but_slash }, at + 1
end

-- One step of a pattern and the byte after it: a character, a test of one, or { star = test, … }.
local function read_step(pattern, at)
  local c = pattern:sub(at, at)
  if c == "*" then return read_stars(pattern, at) end
  if c == "?" then return any_but_slash, at + 1 end
  if c == "[" then
    local set, after = read_set(pattern, at)
    if set then return set, after end
  elseif c == "\\" and at < #pattern then
    at = at + 1
  end
  local character = character_at(pattern, at)
  return character, at + #character
end

local function parse(pattern)
  local steps, at = {}, 1
  while at <= #pattern do steps[#steps + 1], at = read_step(pattern, at) end
  return steps
end

local function characters_of(text)
  local list, at = {}, 1
  while at <= #text do
    local c = character_at(text, at)
    list[#list + 1] = c
    at = at + #c
  end
  return list
end

local function takes(step, c)
  if type(step) == "string" then return step == c end
  return step(c)
end

-- Follows every way through the steps at once, a character at a time. `here[i]` means that
-- steps before i have matched what was read.
local function match(steps, characters)
  local function settle(here, boundary)
    for i = 1, #steps do
      local step = steps[i]
      if here[i] and type(step) == "table" and (step.star or boundary) then here[i + 1] = true end
    end
    return here
  end
  local here = settle({ true }, true)
  for _, c in ipairs(characters) do
    local after = {}
    for i = 1, #steps do
      local step = steps[i]
      if here[i] then
        if type(step) ~= "table" then
          if takes(step, c) then after[i + 1] = true end
        elseif step.folders or step.star(c) then
          after[i] = true
        end
      end
    end
    here = settle(after, c == "/")
  end
  return here[#steps + 1] == true
end

-- A test of a name. Most names fail by how they begin or end, which is seen without following the steps.
local function compile_one(pattern)
  if not pattern:find "[*?%[\\]" then return function(name) return name == pattern end end
  local steps = parse(pattern)
  local beginning = pattern:match "^[^*?%[\\]*"
  local ending = pattern:find("\\", 1, true) and "" or pattern:match "/?([^*?%[%]]*)$" -- "**/" takes nothing, too
  return function(name)
    if name:sub(1, #beginning) ~= beginning or name:sub(#name - #ending + 1) ~= ending then return false end
    return match(steps, characters_of(name))
  end
end

---A function from a path to whether the pattern matches all of it, or nil and a message.
---`plain` leaves braces alone, as .gitignore does.
---@param pattern string
---@param plain boolean?
---@return (fun(text: string): boolean)? matches
---@return string? message
function glob.compile(pattern, plain)
  local alternatives = plain and { pattern } or expand(pattern, {})
  if not alternatives then
    return nil, ("pattern '%s' has too many alternatives"):format(pattern)
  end
  for i, alternative in ipairs(alternatives) do alternatives[i] = compile_one(alternative) end
  return function(name)
    for _, matches in ipairs(alternatives) do
      if matches(name) then return true end
    end
    return false
  end
end

---As the sections of a settings file mean it: a pattern without a slash is for names at any
---depth, others are for paths from the file's folder.
---@param pattern string
---@return (fun(text: string): boolean)? matches
---@return string? message
function glob.section(pattern)
  if pattern:find("/", 1, true) then return glob.compile((pattern:gsub("^/", ""))) end
  return glob.compile("**/" .. pattern)
end

---Whether a shell would take the text for a pattern.
---@param text string
---@return boolean
function glob.is_pattern(text)
  return text:find "[*?%[{]" ~= nil
end

return glob
