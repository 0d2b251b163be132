-- documents.lua: Markdown to measure with, the same at each run.
--
--     local documents = require "documents"
--     documents.write(folder)          -- what no real document is: empty, plan-20k, growth and odd shapes
--     documents.write_stand_ins(folder) -- one-1mb.md, many/ and plans/, where there are no real ones
local documents = {}

local seed = 20261123
local function below(bound)
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed // 65536 % bound
end
local function one_of(list) return list[below(#list) + 1] end

local words = {}
for word in ([[the a customer team market price plan report we they product month which is are has from into with
  about budget campaign website newsletter visitors sales growth before after because quarter review long short first
  second people office project data value list number of to and or not new more than each]]):gmatch "%S+" do
  words[#words + 1] = word
end

local function sentence()
  local out = {}
  for i = 1, 6 + below(14) do out[i] = one_of(words) end
  return (table.concat(out, " "):gsub("^%l", string.upper)) .. "."
end

local function paragraph()
  local out = {}
  for i = 1, 2 + below(4) do out[i] = sentence() end
  return table.concat(out, " ") .. "\n\n"
end

local goals = { "Increase sales by %d%% by Q%d 2027", "Öka webbtrafiken med %d %% till Q%d 2027",
  "Reach %d new customers before Q%d 2027", "Minska churn med %d %% före Q%d 2027" }
local function goal() return "- " .. one_of(goals):format(5 + below(60), 1 + below(4)) .. "\n" end

local function item() return "- " .. sentence() .. "\n" end
local function code() return "```\n" .. sentence() .. "\n" .. sentence() .. "\n```\n\n" end
local function row() return ("| %s | %d | %s |\n"):format(one_of(words), below(100), sentence()) end

local function section()
  local out = { ("#"):rep(1 + below(3)), " ", sentence(), "\n\n" }
  for _ = 1, 2 + below(5) do
    local kind = below(8)
    if kind < 4 then
      out[#out + 1] = paragraph()
    elseif kind < 6 then
      for _ = 1, 3 + below(5) do out[#out + 1] = item() end
      out[#out + 1] = "\n"
    elseif kind < 7 then
      out[#out + 1] = code()
    else
      out[#out + 1] = "| what | how much | why |\n|---|---|---|\n"
      for _ = 1, 3 + below(5) do out[#out + 1] = row() end
      out[#out + 1] = "\n"
    end
  end
  return table.concat(out)
end

local function document(size)
  local out, length = {}, 0
  while length < size do
    out[#out + 1] = section()
    length = length + #out[#out]
  end
  return table.concat(out)
end

local function plan(paragraphs)
  local out = { "# Marketing plan 2027\n\n" }
  for _ = 1, 5 do
    for _ = 1, paragraphs do out[#out + 1] = paragraph() end
    out[#out + 1] = "## Goals\n\n"
    for _ = 1, 6 do out[#out + 1] = goal() end
    out[#out + 1] = "\n"
  end
  return table.concat(out)
end

-- `make()` again and again, until there are `size` bytes.
local function fill(size, make, head)
  local out, length = { head }, #(head or "")
  while length < size do
    out[#out + 1] = make()
    length = length + #out[#out]
  end
  return table.concat(out)
end

local function write(name, text)
  local file = assert(io.open(name, "wb"))
  assert(file:write(text))
  assert(file:close())
end

local KB, MB = 1024, 1024 * 1024

-- { name, bytes }: documents of all kinds of block, ever longer.
documents.GROWTH = {
  { "10 KB", 10 * KB }, { "100 KB", 100 * KB }, { "1 MB", MB }, { "10 MB", 10 * MB }, { "50 MB", 50 * MB },
}

-- Shapes that a parser may choke on, and what makes them.
documents.SHAPES = {
  { "a line of 10 MB", function() return (fill(10 * MB, sentence, "# Words\n\n"):gsub("%.(%u)", ". %1")) end },
  { "10,000 headings", function()
    local out = {}
    for i = 1, 10000 do out[i] = ("#"):rep(1 + i % 6) .. " " .. sentence() .. "\n" end
    return table.concat(out)
  end },
  { "100,000 items", function()
    local out = {}
    for i = 1, 100000 do out[i] = item() end
    return table.concat(out)
  end },
  { "a table of 1 MB", function() return fill(MB, row, "| what | how much | why |\n|---|---|---|\n") end },
}

-- Where a shape stands, and prose of the same length.
function documents.shape_files(folder, number)
  return ("%s/shape-%d.md"):format(folder, number), ("%s/shape-%d-prose.md"):format(folder, number)
end

function documents.write(folder)
  seed = 20261123
  write(folder .. "/empty.md", "")
  write(folder .. "/plan-20k.md", plan(15))
  for number, growth in ipairs(documents.GROWTH) do
    write(("%s/growth-%d.md"):format(folder, number), document(growth[2]))
  end
  for number, shape in ipairs(documents.SHAPES) do
    local text, odd, prose = shape[2](), documents.shape_files(folder, number)
    write(odd, text)
    write(prose, fill(#text, paragraph, "# Words\n\n"))
  end
end

function documents.write_stand_ins(folder)
  seed = 20261124
  os.execute(("mkdir -p '%s/many' '%s/plans'"):format(folder, folder))
  write(folder .. "/one-1mb.md", document(MB))
  for i = 1, 120 do write(("%s/many/%03d.md"):format(folder, i), document(12000 + below(16000))) end
  for i = 1, 60 do write(("%s/plans/%02d.md"):format(folder, i), plan(1 + below(8))) end
end

return documents
