-- typing.lua: what is better not said about a word while it is being typed, since the next letter may
-- take it back.

local typing = {}

-- A finding is the same before and after a letter is typed: one before the cursor by where it begins, one behind
-- it by how far from the text's end that is.
local function key_before(finding)
  return finding.rule .. ":" .. finding.range.start.byte
end

local function key_behind(finding, text)
  return finding.rule .. ":-" .. #text - finding.range.start.byte
end

-- Whether a word ends at the cursor, and so may go on.
local function is_in_word(text, cursor)
  if not cursor or text:find("^[%w\128-\255]", cursor + 1) then return false end
  return cursor > 0 and text:find("^[%w\128-\255%-]", cursor) ~= nil
end

---@param text string
---@param cursor integer? where the last typed letter ended
---@param findings table[]
---@param known table<string, boolean> what has been said before
---@return table[] said the findings to report, in order
---@return integer withheld how many are not among them
function typing.pass(text, cursor, findings, known)
  if not is_in_word(text, cursor) then return findings, 0 end
  local said = {}
  for _, finding in ipairs(findings) do
    local is_before = finding.range.start.byte <= cursor
    -- What is new, wherever it is, the unfinished word has made.
    if known[is_before and key_before(finding) or key_behind(finding, text)] then said[#said + 1] = finding end
  end
  return said, #findings - #said
end

---What `pass` takes as known, for these findings.
---@param findings milstolpe.Finding[]
---@param text string that they are about
---@return table<string, boolean>
function typing.keys(findings, text)
  local set = {}
  for _, finding in ipairs(findings) do
    set[key_before(finding)], set[key_behind(finding, text)] = true, true
  end
  return set
end

return typing
