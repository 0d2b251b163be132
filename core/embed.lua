-- embed.lua: writes files into C, at build time.
--
--     lua5.4 core/embed.lua data OUTPUT FILE…      packs and queries as `mil_data_builtin` (data.h)
--     lua5.4 core/embed.lua files OUTPUT FILE…     texts as `mil_embedded_files` (lua_embedded.h)
--
-- FILE may be NAME=PATH where it is to be known by another name. The same input gives the same output.

local function fail(...)
  io.stderr:write("embed: ", string.format(...), "\n")
  os.exit(1)
end

local function read(path)
  local file, message = io.open(path, "rb")
  if not file then fail("%s", message) end
  local text = file:read("a")
  file:close()
  return text
end

---- C literals -----------------------------------------------------------------------------------

local escapes = { ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t", ['"'] = '\\"', ["\\"] = "\\\\",
  ["?"] = "\\?" } -- "??" begins a trigraph

local function escape(text)
  return (text:gsub('[%c"\\?\x7f]', function(char)
    return escapes[char] or string.format("\\%03o", char:byte())
  end))
end

local function quote(text)
  return '"' .. escape(text) .. '"'
end

-- A string literal for each line, so that the output can be read.
local function quote_lines(text)
  local lines = {}
  for line in text:gmatch("[^\n]*\n?") do
    if line ~= "" then lines[#lines + 1] = "\n  " .. quote(line) end
  end
  return #lines > 0 and table.concat(lines) or '""'
end

---- Tables as trees of mil_datum -----------------------------------------------------------------

-- The list part in order, then the rest by key: pairs of key (false in the list) and value.
local function entries(value, where)
  local list, keyed, count = {}, {}, #value
  for index = 1, count do list[index] = { false, value[index] } end
  for key, item in pairs(value) do
    if type(key) == "string" then
      keyed[#keyed + 1] = { key, item }
    elseif math.type(key) ~= "integer" or key < 1 or key > count then
      fail("%s: a key must be a name, or part of a list without holes: %s", where, tostring(key))
    end
  end
  table.sort(keyed, function(a, b) return a[1] < b[1] end)
  return table.move(keyed, 1, #keyed, count + 1, list)
end

local kinds = { boolean = "BOOLEAN", number = "NUMBER", string = "STRING", table = "TABLE" }

-- Writes trees as arrays, the inner ones first since C wants them declared before their use.
local function tree_writer(out)
  local arrays, open = 0, {}
  local write_array

  local function fields(value, where)
    local kind = type(value)
    if kind == "string" then return string.format(", .string = %s, .length = %d", quote(value), #value) end
    if kind == "number" then return string.format(", .number = %.17g", value) end
    if kind == "boolean" then return string.format(", .number = %d", value and 1 or 0) end
    return write_array(value, where)
  end

  local function write_datum(key, value, where)
    if not kinds[type(value)] then fail("%s: a %s is no data", where, type(value)) end
    local named = key and ", .key = " .. quote(key) or ""
    return string.format("{.kind = MIL_DATUM_%s%s%s}", kinds[type(value)], named, fields(value, where))
  end

  function write_array(value, where)
    if open[value] then fail("%s: a table that holds itself", where) end
    open[value] = true
    local rows = {}
    for index, entry in ipairs(entries(value, where)) do
      rows[index] = write_datum(entry[1], entry[2], where .. "." .. (entry[1] or index))
    end
    open[value] = nil
    if #rows == 0 then return "" end
    arrays = arrays + 1
    out:write(string.format("static const mil_datum array%d[] = {\n  %s};\n", arrays,
      table.concat(rows, ",\n  ")))
    return string.format(", .items = array%d, .count = %d", arrays, #rows)
  end

  return write_datum
end

---- Packs and queries ----------------------------------------------------------------------------

-- Runs a pack as lua_data.c does: text only, in an empty environment, strings without methods.
local function run_pack(path)
  local chunk, message = loadfile(path, "t", {})
  if not chunk then fail("%s", message) end
  local methods = getmetatable("").__index
  getmetatable("").__index = nil
  local ran, value = pcall(chunk)
  getmetatable("").__index = methods
  if not ran then fail("%s", value) end
  if type(value) ~= "table" then fail("%s: returns a %s, not a table", path, type(value)) end
  return value
end

local function write_rows(out, declaration, rows)
  if #rows == 0 then rows = { "{0}" } end -- C has no empty arrays
  out:write(declaration, " = {\n  ", table.concat(rows, ",\n  "), "};\n\n")
end

local function file_row(path, table_name)
  local text = read(path)
  return string.format("{.name = %s, .length = %d, .table = %s, .text = %s}", quote(path), #text,
    table_name or "NULL", quote_lines(text))
end

-- { { name = "sv", files = { path, … } }, … }, { query, … }
local function sort_out(paths)
  local languages, queries = {}, {}
  for _, path in ipairs(paths) do
    local folder, suffix = path:match("^queries/([^/]+)/[^/]+%.(%w+)$")
    if suffix == "scm" then
      queries[#queries + 1] = path
    elseif suffix == "lua" then
      local last = languages[#languages]
      if not last or last.name ~= folder then
        last = { name = folder, files = {} }
        languages[#languages + 1] = last
      end
      last.files[#last.files + 1] = path
    else
      fail("'%s' is neither a pack nor a query", path)
    end
  end
  return languages, queries
end

local function write_language(out, language, write_datum)
  local rows = {}
  for index, path in ipairs(language.files) do
    local datum = write_datum(nil, run_pack(path), path)
    local name = string.format("%s_%d", language.name, index)
    out:write(string.format("static const mil_datum %s = %s;\n\n", name, datum))
    rows[index] = file_row(path, "&" .. name)
  end
  write_rows(out, string.format("static const mil_data_file %s_files[]", language.name), rows)
  return string.format("{%s, %s_files, %d}", quote(language.name), language.name, #language.files)
end

local function write_data(out, paths)
  local languages, queries = sort_out(paths)
  local write_datum = tree_writer(out)

  local language_rows, query_rows = {}, {}
  for index, language in ipairs(languages) do
    language_rows[index] = write_language(out, language, write_datum)
  end
  for index, path in ipairs(queries) do query_rows[index] = file_row(path) end
  write_rows(out, "static const mil_data_language languages[]", language_rows)
  write_rows(out, "static const mil_data_file queries[]", query_rows)
  out:write(string.format("const mil_data mil_data_builtin = {languages, %d, queries, %d};\n", #languages,
    #queries))
end

---- Texts ----------------------------------------------------------------------------------------

-- Lua modules stand there as they are and compiled too ("….luac"), so that the program need not parse them;
-- stripped of what only a traceback shows, since reading that takes longer than reading the code.
local function compiled_row(name, text)
  local chunk, message = load(text, "@" .. name, "t")
  if not chunk then fail("%s", message) end
  local code = string.dump(chunk, true)
  local bytes = code:gsub(".", function(byte) return string.format("\\%03o", byte:byte()) end)
  return string.format("{%s, %d,\n  \"%s\"}", quote(name), #code, bytes)
end

local function text_row(name, text)
  return string.format("{%s, %d, %s}", quote(name), #text, quote_lines(text))
end

-- { [name] = text } of files, some of which are given as NAME=PATH.
local function read_files(names)
  local texts = {}
  for _, name in ipairs(names) do
    local known, path = name:match("^(.-)=(.*)$")
    texts[known or name] = read(path or name)
  end
  return texts
end

local function write_files(out, names)
  local texts, rows = read_files(names), {}
  for name, text in pairs(texts) do
    rows[name] = text_row(name, text)
    if name:find("%.lua$") then rows[name .. "c"] = compiled_row(name .. "c", text) end
  end
  local sorted = {}
  for name in pairs(rows) do sorted[#sorted + 1] = name end
  table.sort(sorted)
  for index, name in ipairs(sorted) do sorted[index] = rows[name] end
  write_rows(out, "const mil_embedded mil_embedded_files[]", sorted)
  out:write(string.format("const size_t mil_embedded_count = %d;\n", #sorted))
end

---- Command --------------------------------------------------------------------------------------

local modes = {
  data = { header = "data.h", write = write_data },
  files = { header = "lua_embedded.h", write = write_files },
}

local mode, output = modes[arg[1]], arg[2]
if not (mode and output) then fail("usage: embed.lua data|files OUTPUT FILE…") end

local paths = table.move(arg, 3, #arg, 1, {})
table.sort(paths)
-- Written aside and moved at the end: a fault must leave no half of a file behind.
local out, message = io.open(output .. ".new", "wb")
if not out then fail("%s", message) end
out:write("/* Generated by core/embed.lua. */\n#include \"", mode.header, "\"\n\n")
mode.write(out, paths)
if not out:close() then fail("cannot write '%s'", output) end
assert(os.rename(output .. ".new", output))
