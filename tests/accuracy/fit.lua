-- Fits the weights of core/feature.h to labelled documents by logistic regression, and writes them into it.
--
--     lua5.4 tests/accuracy/fit.lua FEATURES SCRATCH [CORPUS] [--write core/feature.h]
--
-- FEATURES is the program made from features.c; SCRATCH a folder for the documents without their marks. The labelled
-- documents are those in tests/accuracy/plans and, where CORPUS is given, its docs and sentences. Printed: how well the
-- documents are read that were left out of the fit, a twentieth of them in turn (the figure to work by), and how well
-- they are read when all were in it.
local lfs = require "lfs"

-- Of leaving what is expected: the higher, the less a rare feature moves.
local PENALTY = tonumber(os.getenv "PENALTY" or 10)
-- Added to each sum: F1 is best where also a sentence counts as a goal that is a little more likely none.
local LENIENCE = tonumber(os.getenv "LENIENCE" or 0.3)
local SCALE = 20                 -- a weight of 1 in the fit is 20 in the table, so that whole numbers do
local LIMIT = 127                -- the table holds signed bytes
local FOLDS = 20
local SHUFFLES = 3                -- of the documents, for other twentieths
local MARK = "\194\164"          -- ¤ stands before each goal of a plan

-- What a reader expects before seeing any document, in the units of the table; of all else nothing is expected. What
-- is rare but sure ("Did we grow?" is no goal) needs no dozens of examples that way.
local EXPECTED = {
  headless = 20, aim = 50, aim_denied = 20, row_headed = 50, label_goal = 40, label_objective = 40, label_result = 30,
  question = -60, link_only = -60, label_scope = -60, label_aside = -60, continued = -60, bare_metric = -20,
  not_goal = -40, title_denies = -40, quoted = -40, past = -40, advice = -40, about = -40, aside = -20, colon_end = -40,
}

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
  return { path = copy, goals = goals, weight = 1, own = true }
end

local function corpus_document(path, labels)
  local goals = {}
  for line in io.lines(labels) do
    local start, finish = line:match "^(%d+)\t(%d+)\t"
    if start then table.insert(goals, { tonumber(start), tonumber(finish) }) end
  end
  return { path = path, goals = goals, weight = 1, foreign = true }
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
  return { path = copy, goals = goals, weight = plan and 1 or 0.4 }
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

local function names_of(documents)
  local names, seen = {}, {}
  for _, document in ipairs(documents) do
    for _, candidate in ipairs(document.candidates) do
      for _, name in ipairs(candidate.features) do
        if not seen[name] then table.insert(names, name) end
        seen[name] = true
      end
    end
  end
  return names
end

-- Adds to the gradient and the Hessian of the penalised log-likelihood what one candidate says.
local function add_candidate(candidate, weight, weights, index, gradient, hessian)
  local chance = 1 / (1 + math.exp(-sum_of(candidate, weights)))
  local slope = weight * (chance - (candidate.goal and 1 or 0))
  local bend = weight * (chance * (1 - chance) + 1e-6)
  for _, a in ipairs(candidate.features) do
    local i = index[a]
    gradient[i] = gradient[i] + slope
    for _, b in ipairs(candidate.features) do hessian[i][index[b]] = hessian[i][index[b]] + bend end
  end
end

local function expected(name) return (EXPECTED[name] or 0) / SCALE end

-- Newton's method, from `start` on. Returns a weight by name.
local function fit(documents, names, start, steps)
  local weights, index, n = {}, {}, #names
  for i, name in ipairs(names) do weights[name], index[name] = start[name] or expected(name), i end
  for _ = 1, steps do
    local gradient, hessian = {}, {}
    for i = 1, n do
      gradient[i], hessian[i] = PENALTY * (weights[names[i]] - expected(names[i])), {}
      for j = 1, n do hessian[i][j] = i == j and PENALTY or 0 end
    end
    for _, document in ipairs(documents) do
      for _, candidate in ipairs(document.candidates) do
        add_candidate(candidate, document.weight, weights, index, gradient, hessian)
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

local function new_tally() return { found = 0, wrong = 0, missed = 0, goalless = 0, documents = 0, shares = 0 } end

local function f1(found, wrong, missed) return 2 * found / math.max(1, 2 * found + wrong + missed) end

local function count(document, weights, tally)
  local found, wrong = 0, 0
  for _, candidate in ipairs(document.candidates) do
    if sum_of(candidate, weights) + LENIENCE >= 0 then
      if candidate.goal then found = found + 1 else wrong = wrong + 1 end
    end
  end
  local missed = #document.goals - found
  tally.found, tally.wrong, tally.missed = tally.found + found, tally.wrong + wrong, tally.missed + missed
  if #document.goals == 0 then
    tally.goalless = tally.goalless + wrong
  else
    tally.documents, tally.shares = tally.documents + 1, tally.shares + f1(found, wrong, missed)
  end
end

local function language_of(document)
  local name = document.path:match "[^/]*$"
  return name:match "^(%a%a)%-%d" or name:match "%.(%a%a)%.md$"
end

local groups = {
  { "corpus", function(document) return document.foreign end },
  { "  English", function(document) return document.foreign and language_of(document) == "en" end },
  { "  Swedish", function(document) return document.foreign and language_of(document) == "sv" end },
  { "own plans", function(document) return document.own end },
}

-- `runs` times over all documents; `weights_of` says which weights a document is read with.
local function show(title, documents, weights_of, runs)
  print(title)
  for _, group in ipairs(groups) do
    local tally = new_tally()
    for run = 1, runs do
      for _, document in ipairs(documents) do
        if group[2](document) then count(document, weights_of(document, run), tally) end
      end
    end
    if tally.found + tally.wrong + tally.missed > 0 then
      print(("  %-10s precision %.3f recall %.3f F1 %.3f; a document %.3f; where there is no goal %.1f wrong"):format(
        group[1], tally.found / math.max(1, tally.found + tally.wrong),
        tally.found / math.max(1, tally.found + tally.missed),
        f1(tally.found, tally.wrong, tally.missed), tally.shares / math.max(1, tally.documents), tally.goalless / runs))
    end
  end
end

-- Numbers that look random and are the same each time.
local function shuffled(list, seed)
  local copy, state = {}, seed
  for i, item in ipairs(list) do copy[i] = item end
  for i = #copy, 2, -1 do
    state = (state * 1103515245 + 12345) % 2147483648
    local j = state // 65536 % i + 1
    copy[i], copy[j] = copy[j], copy[i]
  end
  return copy
end

-- The weights for each document that were fitted without it.
local function left_out(documents, names, weights)
  local runs = {}
  for run = 1, SHUFFLES do
    local order, by_document = shuffled(documents, run), {}
    for fold = 0, FOLDS - 1 do
      local inside, outside = {}, {}
      for i, document in ipairs(order) do table.insert(i % FOLDS == fold and outside or inside, document) end
      local without = fit(inside, names, weights, 3)
      for _, document in ipairs(outside) do by_document[document] = without end
    end
    runs[run] = by_document
  end
  return function(document, run) return runs[run][document] end
end

local function write_weights(path, weights)
  local function row(indent, name, _, meaning, rest)
    local weight = math.floor(((weights[name] or expected(name)) + (name == "any" and LENIENCE or 0)) * SCALE + 0.5)
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
local names = names_of(documents)
local weights = fit(documents, names, {}, 25)
show("left out of the fit", documents, left_out(documents, names, weights), SHUFFLES)
show("fitted", documents, function() return weights end, 1)
if target then write_weights(target, weights) end
