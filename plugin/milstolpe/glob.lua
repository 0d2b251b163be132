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

-- A set `[…]` that begins at `from`: a test of one character and the byte after it, or nil.
local function read_set(pattern, from)
  local at, negated = from + 1, false
  if pattern:find("^[!^]", at) then negated, at = true, at + 1 end
  local ranges, first = {}, true
  while true do
    local c = pattern:match("^" .. CHARACTER, at)
    if not c then return nil end
    if c == "]" and not first then break end
    first = false
    if c == "\\" then
      at = at + 1
      c = pattern:match("^" .. CHARACTER, at)
      if not c then return nil end
    end
    at = at + #c
    local last = pattern:match("^%-(" .. CHARACTER .. ")", at)
    if last and last ~= "]" then
      at = at + 1 + #last
    else
      last = c
    end
    -- Code points sort as their UTF-8 bytes do.
    ranges[#ranges + 1] = { c, last }
  end
  local function test(c)
    if c == "/" then return false end
    for _, range in ipairs(ranges) do
      if range[1] <= c and c <= range[2] then return not negated end
    end
    return negated
  end
  return test, at + 1
end

local function any_but_slash(c) return c ~= "/" end

-- The pattern as a list of steps: a character, a test of one, or { star = test, … }. "**/" also
-- matches nothing, so that "a/**/b" takes "a/b": it is a star whose next step may only follow a
-- slash or begin.
local function parse(pattern)
  local steps, at = {}, 1
  while at <= #pattern do
    local c = pattern:match("^" .. CHARACTER, at) or pattern:sub(at, at)
    local begins = at == 1 or pattern:sub(at - 1, at - 1) == "/"
    if c == "*" and begins and pattern:find("^%*%*/", at) then
      steps[#steps + 1] = { folders = true }
      at = at + 3
    elseif c == "*" and pattern:find("^%*%*", at) then
      steps[#steps + 1] = { star = function() return true end }
      at = pattern:match("^%*+()", at)
    elseif c == "*" then
      steps[#steps + 1] = { star = any_but_slash }
      at = at + 1
    elseif c == "?" then
      steps[#steps + 1] = any_but_slash
      at = at + 1
    else
      local set, after
      if c == "[" then set, after = read_set(pattern, at) end
      if set then
        steps[#steps + 1] = set
        at = after
      else
        if c == "\\" and at < #pattern then
          at = at + 1
          c = pattern:match("^" .. CHARACTER, at) or pattern:sub(at, at)
        end
        steps[#steps + 1] = c
        at = at + #c
      end
    end
  end
  return steps
end

local function characters_of(text)
  local list, at = {}, 1
  while at <= #text do
    local c = text:match("^" .. CHARACTER, at) or text:sub(at, at)
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
