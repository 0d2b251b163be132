-- nearest.lua: "did you mean …?"

-- The number of letters to insert, delete, replace or swap with a neighbour (optimal string
-- alignment).
local function distance(a, b)
  local before, last = {}, {}
  for j = 0, #b do last[j] = j end
  for i = 1, #a do
    local row = { [0] = i }
    for j = 1, #b do
      local cost = a:byte(i) == b:byte(j) and 0 or 1
      row[j] = math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      local swapped = i > 1 and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j)
      if swapped then row[j] = math.min(row[j], before[j - 2] + 1) end
    end
    before, last = last, row
  end
  return last[#b]
end

-- Longer than any name of ours: not worth comparing.
local LONGEST = 64

-- The name in the list closest to `word`, or nil where none is close. The first wins a tie.
local function nearest(word, names)
  if #word > LONGEST then return nil end
  local found, least = nil, math.max(2, math.floor(#word / 3)) + 1
  for _, name in ipairs(names) do
    local steps = distance(word:lower(), name:lower())
    if steps < least and steps < #name then found, least = name, steps end
  end
  return found
end

-- A tail for an error message: "; did you mean 'check'?", or "".
local function tip(word, names)
  local name = nearest(word, names)
  return name and ("; did you mean '%s'?"):format(name) or ""
end

return { find = nearest, tip = tip }
