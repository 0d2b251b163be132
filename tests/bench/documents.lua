-- documents.lua: Markdown to measure with where there is no real one, the same at each run.
--
--     lua5.4 tests/bench/documents.lua FOLDER
--
-- Writes FOLDER/one-1mb.md, FOLDER/many/*.md (120 documents of some 20 KB), FOLDER/empty.md and FOLDER/plan-20k.md
-- (a plan with 30 goals).
local folder = assert(arg[1], "which folder?")

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

local function plan()
  local out = { "# Marketing plan 2027\n\n" }
  for _ = 1, 5 do
    for _ = 1, 12 do out[#out + 1] = paragraph() end
    out[#out + 1] = "## Goals\n\n"
    for _ = 1, 6 do out[#out + 1] = goal() end
    out[#out + 1] = "\n"
  end
  return table.concat(out)
end

local function write(name, text)
  local file = assert(io.open(folder .. "/" .. name, "wb"))
  assert(file:write(text))
  assert(file:close())
end

local documents = arg[2] ~= "plans"
write("empty.md", "")
write("plan-20k.md", plan())
if documents then
  write("one-1mb.md", document(1024 * 1024))
  os.execute(("mkdir -p '%s/many'"):format(folder))
  for i = 1, 120 do write(("many/%03d.md"):format(i), document(12000 + below(16000))) end
end
