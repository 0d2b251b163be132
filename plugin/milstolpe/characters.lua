-- characters.lua: text as a terminal shows it: characters and the columns that they take.

local characters = {}

-- Ranges of code points, in order. Zero columns: combining marks, joiners, variation selectors,
-- marks of direction.
local ZERO = {
  { 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05BD }, { 0x0610, 0x061A },
  { 0x064B, 0x065F }, { 0x06D6, 0x06DC }, { 0x06DF, 0x06E4 }, { 0x0900, 0x0902 },
  { 0x093C, 0x093C }, { 0x0941, 0x0948 }, { 0x094D, 0x094D }, { 0x0E31, 0x0E31 },
  { 0x0E34, 0x0E3A }, { 0x0E47, 0x0E4E }, { 0x1AB0, 0x1ACE }, { 0x1DC0, 0x1DFF },
  { 0x200B, 0x200F }, { 0x202A, 0x202E }, { 0x2060, 0x2064 }, { 0x20D0, 0x20F0 },
  { 0x302A, 0x302D }, { 0x3099, 0x309A }, { 0xFE00, 0xFE0F }, { 0xFE20, 0xFE2F },
  { 0xFEFF, 0xFEFF }, { 0xE0001, 0xE01EF },
}

-- Two columns: East Asian wide and full-width, and emoji.
local WIDE = {
  { 0x1100, 0x115F }, { 0x231A, 0x231B }, { 0x2329, 0x232A }, { 0x23E9, 0x23EC },
  { 0x23F0, 0x23F0 }, { 0x23F3, 0x23F3 }, { 0x25FD, 0x25FE }, { 0x2614, 0x2615 },
  { 0x2648, 0x2653 }, { 0x267F, 0x267F }, { 0x2693, 0x2693 }, { 0x26A1, 0x26A1 },
  { 0x26AA, 0x26AB }, { 0x26BD, 0x26BE }, { 0x26C4, 0x26C5 }, { 0x26CE, 0x26CE },
  { 0x26D4, 0x26D4 }, { 0x26EA, 0x26EA }, { 0x26F2, 0x26F3 }, { 0x26F5, 0x26F5 },
  { 0x26FA, 0x26FA }, { 0x26FD, 0x26FD }, { 0x2705, 0x2705 }, { 0x270A, 0x270B },
  { 0x2728, 0x2728 }, { 0x274C, 0x274C }, { 0x274E, 0x274E }, { 0x2753, 0x2755 },
  { 0x2757, 0x2757 }, { 0x2795, 0x2797 }, { 0x27B0, 0x27B0 }, { 0x27BF, 0x27BF },
  { 0x2B1B, 0x2B1C }, { 0x2B50, 0x2B50 }, { 0x2B55, 0x2B55 }, { 0x2E80, 0x303E },
  { 0x3041, 0x3247 }, { 0x3250, 0x4DBF }, { 0x4E00, 0xA4CF }, { 0xA960, 0xA97F },
  { 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF }, { 0xFE10, 0xFE19 }, { 0xFE30, 0xFE6F },
  { 0xFF00, 0xFF60 }, { 0xFFE0, 0xFFE6 }, { 0x1F004, 0x1F004 }, { 0x1F0CF, 0x1F0CF },
  { 0x1F18E, 0x1F18E }, { 0x1F191, 0x1F19A }, { 0x1F200, 0x1F320 }, { 0x1F32D, 0x1F335 },
  { 0x1F337, 0x1F37C }, { 0x1F37E, 0x1F393 }, { 0x1F3A0, 0x1F3CA }, { 0x1F3CF, 0x1F3D3 },
  { 0x1F3E0, 0x1F3F0 }, { 0x1F3F4, 0x1F3F4 }, { 0x1F3F8, 0x1F43E }, { 0x1F440, 0x1F440 },
  { 0x1F442, 0x1F4FC }, { 0x1F4FF, 0x1F53D }, { 0x1F54B, 0x1F567 }, { 0x1F57A, 0x1F57A },
  { 0x1F595, 0x1F596 }, { 0x1F5A4, 0x1F5A4 }, { 0x1F5FB, 0x1F64F }, { 0x1F680, 0x1F6C5 },
  { 0x1F6CC, 0x1F6CC }, { 0x1F6D0, 0x1F6D2 }, { 0x1F6D5, 0x1F6DF }, { 0x1F6EB, 0x1F6EC },
  { 0x1F6F4, 0x1F6FC }, { 0x1F7E0, 0x1F7EB }, { 0x1F90C, 0x1F9FF }, { 0x1FA70, 0x1FAFF },
  { 0x20000, 0x3FFFD },
}

local function contains(ranges, code)
  local low, high = 1, #ranges
  while low <= high do
    local middle = math.floor((low + high) / 2)
    if code < ranges[middle][1] then
      high = middle - 1
    elseif code > ranges[middle][2] then
      low = middle + 1
    else
      return true
    end
  end
  return false
end

local LEAST = { 0, 0x80, 0x800, 0x10000 } -- of each length: less is overlong
local REPLACEMENT = "\239\191\189"

-- The character at byte `at` of a text: its code point (nil where the bytes are not UTF-8) and
-- its size.
local function decode(text, at)
  local first = text:byte(at)
  if first < 0x80 then return first, 1 end
  local size = first >= 0xF0 and 4 or first >= 0xE0 and 3 or 2
  if first < 0xC2 or first > 0xF4 then return nil, 1 end
  local code = first % 2 ^ (7 - size)
  for i = at + 1, at + size - 1 do
    local byte = text:byte(i)
    if not byte or byte < 0x80 or byte > 0xBF then return nil, 1 end
    code = code * 64 + byte % 64
  end
  local surrogate = code >= 0xD800 and code <= 0xDFFF
  if code < LEAST[size] or surrogate or code > 0x10FFFF then return nil, 1 end
  return code, size
end

-- Whether a text is valid UTF-8, and of how many characters; nil where it is not, or where this Lua cannot tell
-- quickly.
local count = utf8 and utf8.len or function() return nil end -- luacheck: read globals utf8

-- Whether each character of a text is shown as it stands: no control character, no soft hyphen.
local function is_plain(text)
  return not text:find "[%z\1-\31\127]" and not text:find "\194[\128-\159\173]" and count(text) ~= nil
end

---The next character at byte `at`: what may be shown of it, the columns it takes, its bytes.
---Control characters and broken bytes show as U+FFFD, so that no document can command a
---terminal.
---@param text string
---@param at integer
---@return string shown
---@return integer columns
---@return integer size
function characters.read(text, at)
  local code, size = decode(text, at)
  if not code or code < 0x20 or (code >= 0x7F and code < 0xA0) then return REPLACEMENT, 1, size end
  local shown = text:sub(at, at + size - 1)
  if code < 0x300 then return code == 0xAD and "" or shown, code == 0xAD and 0 or 1, size end
  if contains(ZERO, code) then return shown, 0, size end
  return shown, contains(WIDE, code) and 2 or 1, size
end

---The columns that a text takes.
---@param text string
---@return integer
function characters.width(text)
  if not text:find "[^\32-\126]" then return #text end
  local columns, at = 0, 1
  if is_plain(text) then -- one for each, but for some above U+0300
    columns = count(text)
    for character in text:gmatch "[\204-\255][\128-\191]*" do
      local _, width = characters.read(character, 1)
      columns = columns + width - 1
    end
    return columns
  end
  while at <= #text do
    local _, width, size = characters.read(text, at)
    columns, at = columns + width, at + size
  end
  return columns
end

---The text with all that may not be shown replaced: control characters, broken bytes.
---@param text string
---@return string
function characters.printable(text)
  if is_plain(text) then return text end
  local parts, at = {}, 1
  while at <= #text do
    local shown, _, size = characters.read(text, at)
    parts[#parts + 1] = shown
    at = at + size
  end
  return table.concat(parts)
end

---The same for formats that machines read: valid UTF-8 with its control characters left to the
---format's own escapes.
---@param text string
---@return string
function characters.valid(text)
  if count(text) or not text:find "[\128-\255]" then return text end
  local parts, at = {}, 1
  while at <= #text do
    local code, size = decode(text, at)
    parts[#parts + 1] = code and text:sub(at, at + size - 1) or REPLACEMENT
    at = at + size
  end
  return table.concat(parts)
end

---Whether each character of a text takes one column and is shown as it stands.
---@param text string
---@return integer? columns nil where one does not
function characters.simple_width(text)
  return not text:find "[\204-\255]" and is_plain(text) and count(text) or nil
end

---@param text string
---@param columns integer
---@return string
function characters.pad(text, columns)
  return text .. (" "):rep(columns - characters.width(text))
end

---The start of a text that fits in so many columns, with "…" where it was cut.
---@param text string
---@param columns integer
---@return string
function characters.cut(text, columns)
  if characters.width(text) <= columns then return text end
  local taken, at = 0, 1
  while at <= #text do
    local _, width, size = characters.read(text, at)
    if taken + width > columns - 1 then break end
    taken, at = taken + width, at + size
  end
  return text:sub(1, at - 1):gsub("%s+$", "") .. "…"
end

-- Whether a line may end between two words: a number stays with its sign and its thousands.
local function may_part(word, following)
  return not following:find "^%%" and not (word:find "%d$" and following:find "^%d%d%d%f[%D]")
end

---The text in lines of at most so many columns, broken at spaces.
---@param text string
---@param columns integer
---@return string[]
function characters.wrap(text, columns)
  local pieces, last = {}, nil
  for word in text:gmatch "%S+" do
    if last and not may_part(last, word) then
      pieces[#pieces] = pieces[#pieces] .. " " .. word
    else
      pieces[#pieces + 1] = word
    end
    last = word
  end
  local lines, line, taken = {}, {}, 0
  for _, piece in ipairs(pieces) do
    local width = characters.width(piece)
    if #line > 0 and taken + 1 + width > columns then
      lines[#lines + 1] = table.concat(line, " ")
      line, taken = {}, 0
    end
    taken = taken + width + (#line > 0 and 1 or 0)
    line[#line + 1] = piece
  end
  lines[#lines + 1] = table.concat(line, " ")
  return lines
end

return characters
