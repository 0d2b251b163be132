-- typing.lua: what is better not said about a word while it is being typed, since the next letter may
-- take it back.
local findings_of = require "milstolpe.findings"

local typing = {}

---What has been said of a text of so many bytes.
---@class milstolpe.Said
---@field marks any as milstolpe.findings makes them
---@field length integer

---Whether a word ends at the cursor, and so may go on.
---@param before string what stands before the cursor, a byte at least if there is one
---@param behind string what stands behind it
---@return boolean
function typing.is_unfinished(before, behind)
  return before:find "[%w\128-\255%-]$" ~= nil and not behind:find "^[%w\128-\255]"
end

---What is new, wherever it is, the unfinished word has made: a finding is the same before and after a letter is typed,
---one before the cursor by where it begins, one behind it by how far from the text's end that is.
---@param findings milstolpe.Finding[]
---@param length integer of the text
---@param cursor integer where the last typed letter ended
---@param said milstolpe.Said before
---@return milstolpe.Finding[] known the findings to report, in order
---@return integer withheld how many are not among them
function typing.pass(findings, length, cursor, said)
  return findings_of.known(findings, cursor, length - said.length, said.marks)
end

---@param findings milstolpe.Finding[]
---@return any
function typing.marks(findings)
  return findings_of.marks(findings)
end

---What is said by these findings.
---@param findings milstolpe.Finding[]
---@param length integer of the text
---@return milstolpe.Said
function typing.said(findings, length)
  return { marks = findings_of.marks(findings), length = length }
end

return typing
