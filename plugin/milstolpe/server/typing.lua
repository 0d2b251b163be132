-- typing.lua: what is better not said about a word while it is being typed, since the next letter may
-- take it back.

local typing = {}

-- A finding is the same before and after a letter typed behind its beginning.
local function key(finding)
  return finding.rule .. ":" .. finding.range.start.byte
end

-- The bytes of the word that ends at the cursor, or nil where the cursor is not at the end of one.
local function word_at(text, cursor)
  if not cursor or text:find("^[%w\128-\255]", cursor + 1) then return nil end
  local start = cursor
  while start > 0 and text:find("^[%w\128-\255%-]", start) do start = start - 1 end
  if start == cursor then return nil end
  return start
end

---@param text string
---@param cursor integer? where the last typed letter ended
---@param findings table[]
---@param known table<string, boolean> what has been said before
---@return table[] said the findings to report, in order
---@return integer withheld how many are not among them
function typing.pass(text, cursor, findings, known)
  local start = word_at(text, cursor)
  if not start then return findings, 0 end
  local said = {}
  for _, finding in ipairs(findings) do
    local first, last = finding.range.start.byte, finding.range["end"].byte
    local inside = last == cursor or (first >= start and last <= cursor)
    if known[key(finding)] or not inside then said[#said + 1] = finding end
  end
  return said, #findings - #said
end

---What `pass` takes as known, for these findings.
---@param findings milstolpe.Finding[]
---@return table<string, boolean>
function typing.keys(findings)
  local set = {}
  for _, finding in ipairs(findings) do set[key(finding)] = true end
  return set
end

return typing
