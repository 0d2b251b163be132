-- Fits the weights of core/feature.h to labelled documents by logistic regression, and writes them into it.
--
--     lua5.4 tests/accuracy/fit.lua FEATURES SCRATCH [CORPUS] [--write core/feature.h]
--
-- FEATURES is the program made from features.c; SCRATCH a folder for the documents without their marks. The labelled
-- documents are those in tests/accuracy/plans and, where CORPUS is given, its docs and sentences. Printed: precision,
-- recall and F1 on the documents, first with each tenth of them left out of the fit in turn, then on all.
local lfs = require "lfs"

local PENALTY = tonumber(os.getenv "PENALTY" or 0.7) -- of large weights: the higher, the less a rare feature counts
local SCALE = 20                 -- a weight of 1 in the fit is 20 in the table, so that whole numbers do
local LIMIT = 127                -- the table holds signed bytes
local FOLDS = 10
local MARK = "\194\164"          -- ¤ stands before each goal of a plan

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

local function files_in(folder, ending)
  local found = {}
  if lfs.attributes(folder, "mode") ~= "directory" then return found end
  for name in lfs.dir(folder) do
    if name:sub(-#ending) == ending and name ~= "README.md" then table.insert(found, folder .. "/" .. name) end
  end
  table.sort(found)
  return found
end

-- ---- Labelled documents: { path, goals = { { start, end_ } … }, weight } --------------------------

-- A plan of our own: its goals begin at the marks and end with their line; overlap does the rest.
local function plan_document(path, scratch)
  local text, goals = {}, {}
  local at = 0
  for line in (read(path) .. "\n"):gmatch "([^\n]*)\n" do
    local plain = line:gsub(MARK, "")
    for before, first in line:gmatch("()" .. MARK .. "()") do
      local start = at + #(line:sub(1, before - 1):gsub(MARK, ""))
      table.insert(goals, { start, start + #(line:sub(first):gsub(MARK .. ".*", "")) })
    end
    table.insert(text, plain)
    at = at + #plain + 1
  end
  local copy = scratch .. "/" .. path:match "[^/]*$"
  write(copy, table.concat(text, "\n"))
  return { path = copy, goals = goals, weight = 1, counted = true }
end

local function corpus_document(path, labels)
  local goals = {}
  for line in io.lines(labels) do
    local start, finish = line:match "^(%d+)\t(%d+)\t"
    if start then table.insert(goals, { tonumber(start), tonumber(finish) }) end
  end
  return { path = path, goals = goals, weight = 1, counted = true }
end

-- A list of single sentences, set as the scorer of the corpus sets them.
local function sentence_document(path, scratch)
  local name = path:match "([^/]*)%.tsv$"
  local plan, swedish = name:match "^plan" ~= nil, name:match "%-sv" ~= nil
  local text, goals = swedish and "## Mål\n\n" or "## Goals\n\n", {}
  for line in io.lines(path) do
    local sentence = plan and line:match "([^\t]*)$" or line:match "^[^\t]*\t([^\t]*)"
    if not plan or line:sub(1, 1) == "1" then table.insert(goals, { #text + (plan and 0 or 2), #text + #sentence }) end
    text = text .. (plan and sentence .. "\n\n" or "- " .. sentence .. "\n")
  end
  local copy = scratch .. "/" .. name .. ".md"
  write(copy, text)
  return { path = copy, goals = goals, weight = plan and 2 or 0.7 }
end

local function labelled_documents(scratch, corpus)
  local documents = {}
  for _, path in ipairs(files_in("tests/accuracy/plans", ".md")) do
    table.insert(documents, plan_document(path, scratch))
  end
  if not corpus then return documents end
  for _, path in ipairs(files_in(corpus .. "/docs", ".md")) do
    local labels = corpus .. "/labels/" .. path:match "([^/]*)%.md$" .. ".tsv"
    table.insert(documents, corpus_document(path, labels))
  end
  for _, path in ipairs(files_in(corpus .. "/sentences", ".tsv")) do
    table.insert(documents, sentence_document(path, scratch))
  end
  return documents
end

-- ---- Candidates: what the program observed, and whether it is a goal ------------------------------

-- Goals and candidates match when they share half of the shorter; each once, the largest overlap first.
local function match(goals, candidates)
  local pairs_, taken = {}, {}
  for g, goal in ipairs(goals) do
    for c, candidate in ipairs(candidates) do
      local shared = math.min(goal[2], candidate.finish) - math.max(goal[1], candidate.start)
      local shorter = math.min(goal[2] - goal[1], candidate.finish - candidate.start)
      if shared > 0 and shared * 2 >= shorter then table.insert(pairs_, { shared, g, c }) end
    end
  end
  table.sort(pairs_, function(a, b)
    if a[1] ~= b[1] then return a[1] > b[1] end
    if a[2] ~= b[2] then return a[2] < b[2] end
    return a[3] < b[3]
  end)
  for _, pair in ipairs(pairs_) do
    local goal, candidate = goals[pair[2]], candidates[pair[3]]
    if not taken[goal] and not candidate.goal then
      taken[goal], candidate.goal = true, true
    end
  end
end

local function observe(program, documents)
  local command, by_path = { program }, {}
  for _, document in ipairs(documents) do
    table.insert(command, "'" .. document.path .. "'")
    document.candidates, by_path[document.path] = {}, document
  end
  for line in assert(io.popen(table.concat(command, " "))):lines() do
    local path, start, finish, names = line:match "^([^\t]*)\t(%d+)\t(%d+)\t%-?%d+\t([^\t]*)"
    local candidate = { start = tonumber(start), finish = tonumber(finish), features = {} }
    for name in names:gmatch "%S+" do table.insert(candidate.features, name) end
    table.insert(by_path[path].candidates, candidate)
  end
  for _, document in ipairs(documents) do match(document.goals, document.candidates) end
end

-- ---- The fit --------------------------------------------------------------------------------------

-- Solves a x = b for a symmetric positive matrix by elimination; both are overwritten.
local function solve(a, b)
  local n = #b
  for i = 1, n do
    for j = i + 1, n do
      local factor = a[j][i] / a[i][i]
      if factor ~= 0 then
        for k = i, n do a[j][k] = a[j][k] - factor * a[i][k] end
        b[j] = b[j] - factor * b[i]
      end
    end
  end
  for i = n, 1, -1 do
    for k = i + 1, n do b[i] = b[i] - a[i][k] * b[k] end
    b[i] = b[i] / a[i][i]
  end
  return b
end

local function sum_of(candidate, weights)
  local sum = 0
  for _, name in ipairs(candidate.features) do sum = sum + (weights[name] or 0) end
  return sum
end

-- Newton's method on the penalised log-likelihood. Returns a weight by name.
local function fit(documents)
  local names, index = {}, {}
  for _, document in ipairs(documents) do
    for _, candidate in ipairs(document.candidates) do
      for _, name in ipairs(candidate.features) do
        if not index[name] then
          table.insert(names, name)
          index[name] = #names
        end
      end
    end
  end
  local weights, n = {}, #names
  for _, name in ipairs(names) do weights[name] = 0 end
  for _ = 1, 15 do
    local gradient, hessian = {}, {}
    for i = 1, n do
      gradient[i], hessian[i] = PENALTY * weights[names[i]], {}
      for j = 1, n do hessian[i][j] = i == j and PENALTY or 0 end
    end
    for _, document in ipairs(documents) do
      for _, candidate in ipairs(document.candidates) do
        local chance = 1 / (1 + math.exp(-sum_of(candidate, weights)))
        local slope = document.weight * (chance - (candidate.goal and 1 or 0))
        local bend = document.weight * (chance * (1 - chance) + 1e-6)
        for _, a in ipairs(candidate.features) do
          local i = index[a]
          gradient[i] = gradient[i] + slope
          for _, b in ipairs(candidate.features) do hessian[i][index[b]] = hessian[i][index[b]] + bend end
        end
      end
    end
    local step, largest = solve(hessian, gradient), 0
    for i, name in ipairs(names) do
      weights[name] = weights[name] - step[i]
      largest = math.max(largest, math.abs(step[i]))
    end
    if largest < 1e-4 then break end
  end
  return weights
end

-- ---- What comes out -------------------------------------------------------------------------------

local function count(documents, weights, tally)
  for _, document in ipairs(documents) do
    if document.counted then
      local found = 0
      for _, candidate in ipairs(document.candidates) do
        if sum_of(candidate, weights) >= 0 then
          if candidate.goal then found = found + 1 else tally.wrong = tally.wrong + 1 end
        end
      end
      tally.found, tally.missed = tally.found + found, tally.missed + #document.goals - found
    end
  end
end

local function show(title, tally)
  local precision = tally.found / math.max(1, tally.found + tally.wrong)
  local recall = tally.found / math.max(1, tally.found + tally.missed)
  print(("%-10s precision %.3f recall %.3f F1 %.3f (found %d, wrong %d, missed %d)"):format(title, precision, recall,
    2 * precision * recall / math.max(1e-9, precision + recall), tally.found, tally.wrong, tally.missed))
end

local function left_out(documents)
  local tally = { found = 0, wrong = 0, missed = 0 }
  for fold = 0, FOLDS - 1 do
    local inside, outside = {}, {}
    for i, document in ipairs(documents) do
      table.insert((i * 7) % FOLDS == fold and outside or inside, document)
    end
    count(outside, fit(inside), tally)
  end
  return tally
end

local function write_weights(path, weights)
  local function row(indent, name, _, meaning, rest)
    local weight = math.floor((weights[name] or 0) * SCALE + 0.5)
    weight = math.max(-LIMIT, math.min(LIMIT, weight))
    local text = ('%sX(%s, %d, "%s")'):format(indent, name, weight, meaning)
    return rest == "" and text or text .. (" "):rep(math.max(1, 99 - #text)) .. "\\"
  end
  write(path, (read(path):gsub('( +)X%((%w[%w_]*), (%-?%d+), "([^"]*)"%)( *\\?)', row)))
end

local rest, target = {}, nil
for i = 1, #arg do
  if arg[i - 1] == "--write" then target = arg[i]
  elseif arg[i] ~= "--write" then table.insert(rest, arg[i]) end
end
local program, scratch, corpus = rest[1], rest[2], rest[3]
assert(program and scratch, "usage: fit.lua FEATURES SCRATCH [CORPUS] [--write core/feature.h]")
lfs.mkdir(scratch)

local documents = labelled_documents(scratch, corpus)
observe(program, documents)
show("left out", left_out(documents))
local weights = fit(documents)
local tally = { found = 0, wrong = 0, missed = 0 }
count(documents, weights, tally)
show("fitted", tally)
if target then write_weights(target, weights) end
