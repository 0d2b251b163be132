-- arguments.lua: the command line: which commands and options there are, and their help.
local argparse = require "argparse"
local core = require "milstolpe.core"
local languages = require "milstolpe.languages"
local nearest = require "milstolpe.nearest"
local settings = require "milstolpe.settings"

local arguments = {}

local PROGRAM = "milstolpe"

-- What a help or version flag wants printed; the flag leaves the parser by an error, since
-- argparse knows no other way but to exit.
local shown

local function show(text)
  shown = text
  error("shown", 0)
end

-- ---- Options that several commands share --------------------------------------------------------

local RULE_SEVERITY = "Set a rule's severity: error, warning, info, hint or off. Repeatable."

local function settings_options(command, rule_help, rule_name)
  command:option("--today", "Judge as if it were this day.", nil, nil, nil):argname "DATE"
  command:option("--language", "Language of the documents: sv, en or auto."):argname "LANGUAGE"
  command:option("--message-language", "Language of the messages: sv, en or auto (each goal's own).")
    :argname "LANGUAGE"
  command:option("--rule", rule_help or RULE_SEVERITY):argname(rule_name or "ID=SEVERITY"):count "*"
  command:option("--config", "Go by this settings file alone."):argname "FILE"
  command:flag("--no-config", "Go by no settings file.")
end

local function path_arguments(command)
  command:argument("paths", "Files, folders, patterns; - is standard input. Default: this folder.")
    :args "*":argname "PATH"
  command:option("--stdin-filename", "What standard input is called, and whose settings it gets.")
    :argname "FILE"
end

local function color_option(command)
  command:option("--color", "Colour: auto, always or never."):argname "WHEN"
    :choices { "auto", "always", "never" }:default "auto"
end

local MOST_THREADS = 256

local function threads_option(command)
  command:option("--threads", "Check so many documents at once. Default: one for each processor."):argname "N"
    :convert(function(text)
      local count = text:match "^%d+$" and tonumber(text)
      if count and count >= 1 and count <= MOST_THREADS then return count end
      return nil, ("--threads '%s': a whole number from 1 to %d is wanted"):format(text, MOST_THREADS)
    end)
end

local function format_option(command, names)
  command:option("--format", "How to print: " .. table.concat(names, ", ") .. "."):argname "FORMAT"
    :choices(names):default(names[1])
  color_option(command)
end

-- ---- Commands -----------------------------------------------------------------------------------

local COMMANDS = {
  {
    name = "check",
    summary = "Find the goals of Markdown documents and judge them.",
    examples = {
      { "check plan.md", "one document" },
      { "check", "every Markdown file in this folder and below" },
      { "check --fail-on error --format github docs", "in a workflow of GitHub" },
      { "check --rule achievable.no-owner=off 'plans/**/*.md'", "without one rule" },
      { "check --baseline accepted.json --update-baseline .", "accept what is found today" },
      { "check - --stdin-filename plan.md < plan.md", "from an editor" },
    },
    build = function(command)
      path_arguments(command)
      format_option(command, { "text", "json", "sarif", "github", "checkstyle", "line" })
      command:option("--fail-on",
        "Exit 1 for findings this grave or graver: hint, info, warning (the default), error, never.")
        :argname "SEVERITY"
      settings_options(command)
      command:option("--baseline", "Pass over the findings that this file lists."):argname "FILE"
      command:flag("--update-baseline", "Write the findings of this run into the baseline file.")
      command:flag("-q --quiet", "Print only findings that fail the run, and no summary.")
      command:flag("--hints", "Show hints too in the formats text and github, which otherwise leave them out.")
      threads_option(command)
      command:flag("--stats", "Say on standard error how long each step took.")
    end,
  },
  {
    name = "fix",
    summary = "Write the fixes that are right without asking.",
    examples = {
      { "fix --diff plan.md", "show what would change" },
      { "fix plan.md", "write it" },
      { "fix --rule timebound.no-year .", "one rule, every document" },
      { "fix --placeholders plan.md", "the other fixes too, with [places] to fill in" },
    },
    build = function(command)
      path_arguments(command)
      command:flag("--diff", "Show the changes as a unified diff, and write nothing.")
      command:flag("--dry-run", "List the fixes, and write nothing.")
      command:flag("--placeholders", "Write also fixes with something to fill in, as [date].")
      settings_options(command, "Fix what this rule finds, and nothing else. Repeatable.", "ID")
    end,
  },
  {
    name = "goals",
    summary = "List the goals of documents with their scorecards.",
    examples = {
      { "goals plan.md", "the goals and how they score" },
      { "goals --evidence plan.md", "with the words that decided" },
      { "goals --format json plan.md", "for another program" },
    },
    build = function(command)
      path_arguments(command)
      format_option(command, { "text", "json" })
      command:flag("--evidence", "Show the words that decided each criterion.")
      settings_options(command)
      threads_option(command)
    end,
  },
  {
    name = "report",
    summary = "Write one HTML page: scorecards, deadlines, each goal with the words that decided.",
    examples = {
      { "report -o report.html plan.md", "a page to send, that needs nothing else" },
      { "report plans > report.html", "every document of a folder on one page" },
    },
    build = function(command)
      path_arguments(command)
      command:option("-o --output", "The file to write. Default: standard output."):argname "FILE"
      settings_options(command)
      threads_option(command)
    end,
  },
  {
    name = "explain",
    summary = "Say why a rule matters, with a bad and a good example.",
    examples = { { "explain timebound.vague" } },
    build = function(command)
      command:argument("rule", "The rule's name, as the report shows it."):argname "RULE"
      command:option("--language", "sv or en. Default: that of your locale."):argname "LANGUAGE"
        :choices(languages)
      color_option(command)
    end,
  },
  {
    name = "rules",
    summary = "List the rules with their default severities.",
    examples = { { "rules" }, { "rules --format json", "for another program" } },
    build = function(command)
      command:option("--language", "Language of the summaries: sv or en."):argname "LANGUAGE"
        :choices(languages)
      format_option(command, { "text", "json" })
    end,
  },
  {
    name = "config",
    summary = "Show the settings for a document, and where each comes from.",
    examples = { { "config docs/plan.md" } },
    build = function(command)
      command:argument("path", "A document or folder. Default: this folder."):args "?"
        :argname "PATH"
      format_option(command, { "text", "json" })
      settings_options(command)
      command:option("--fail-on", "As for check."):argname "SEVERITY"
    end,
  },
  {
    name = "init",
    summary = "Write a settings file with every setting explained.",
    examples = { { "init", "writes " .. settings.FILE_NAME .. " here" } },
    build = function(command)
      command:argument("folder", "Where. Default: this folder."):args "?":argname "FOLDER"
    end,
  },
  {
    name = "lsp",
    summary = "Serve an editor: the language server protocol on standard input and output.",
    examples = { { "lsp", "what an editor is told to start; see doc/editors.md" } },
    build = function(command)
      command:flag("--stdio", "What is done anyway; some editors say it.")
    end,
  },
}

local command_names, command_by_name = {}, {}
for i, command in ipairs(COMMANDS) do
  command_names[i], command_by_name[command.name] = command.name, command
end

local function examples_text(examples)
  local widest, lines = 0, { "Examples:" }
  for _, example in ipairs(examples) do
    widest = math.max(widest, #PROGRAM + 1 + #example[1])
  end
  for _, example in ipairs(examples) do
    local text = PROGRAM .. " " .. example[1]
    if example[2] then text = ("%s%s  # %s"):format(text, (" "):rep(widest - #text), example[2]) end
    lines[#lines + 1] = "  " .. text
  end
  return table.concat(lines, "\n")
end

local function add_help(parser)
  parser:flag("-h --help", "Show this help.", nil, nil, nil):action(function()
    show(parser:get_help() .. "\n")
  end)
end

local DESCRIPTION = [[
Finds the goals in Markdown documents, Swedish or English, and judges each by the
SMART criteria: specific, measurable, achievable, relevant, time-bound.]]

local EPILOG = [[

'milstolpe COMMAND --help' tells more. Settings: .milstolpe.ini, which 'milstolpe init' writes.
Exit status: 0 clean, 1 findings at or above --fail-on, 2 trouble.]]

local function add_command(parser, description)
  local command = parser:command(description.name):summary(description.summary)
    :description(description.summary):epilog(examples_text(description.examples)):add_help(false)
  description.build(command)
  add_help(command)
end

-- With one command, or with all where `only` is nil: what is not needed would take a third of the start.
local function build_parser(only)
  local parser = argparse(PROGRAM, DESCRIPTION):add_help(false):command_target "command"
  parser:require_command(false)
  for _, description in ipairs(only and { only } or COMMANDS) do add_command(parser, description) end
  add_help(parser)
  parser:flag("--version", "Show the version."):action(function()
    show(("%s %s\n"):format(PROGRAM, core.version))
  end)
  parser:epilog(examples_text {
    { "check plan.md", "what is missing in the goals of a plan" },
    { "goals plan.md", "its goals and how they score" },
    { "explain timebound.vague", "what a rule is about" },
  } .. "\n" .. EPILOG)
  return parser
end

-- ---- After the parser ---------------------------------------------------------------------------

-- Options that are settings, by the name that the parser gives them.
local SETTING_OPTIONS = { "today", "language", "message_language", "fail_on" }

local function split_rule(text)
  local id, severity = text:match "^%s*(.-)%s*=%s*(.-)%s*$"
  if not id then
    return nil, ("--rule '%s': write it as %s=off"):format(text, settings.rule_names[1])
  end
  return id, severity
end

-- The settings that options give, as Settings wants them: { { key, value } }; or nil and a
-- message.
local function given_settings(options)
  local given = {}
  local function add(name, text, option)
    local key, value = settings.read(name, text)
    if not key then return nil, ("%s: %s"):format(option, value) end
    given[#given + 1] = { key, value }
    return true
  end
  for _, name in ipairs(SETTING_OPTIONS) do
    local option = "--" .. name:gsub("_", "-")
    if options[name] then
      local ok, message = add(name, options[name], option)
      if not ok then return nil, message end
    end
  end
  for _, text in ipairs(options.rule_list or {}) do
    local id, severity = split_rule(text)
    if not id then return nil, severity end
    if not id:find(".", 1, true) then return nil, "--rule: " .. settings.unknown_rule(id) end
    local ok, message = add(id, severity, "--rule")
    if not ok then return nil, message end
  end
  return given
end

-- A mistyped command, or a document where the command should stand.
local function first_word_fault(word)
  if word:find "[./]" then
    return ("'%s' is no command; did you mean '%s check %s'?"):format(word, PROGRAM, word)
  end
  return ("unknown command '%s'%s"):format(word, nearest.tip(word, command_names))
end

local TAKES_SETTINGS = { check = true, fix = true, goals = true, report = true, config = true }

-- The rules that a run is about, where --rule names rules and no severities.
local function take_rules(options)
  for _, id in ipairs(options.rule) do
    local known = false
    for _, name in ipairs(settings.rule_names) do known = known or name == id end
    if not known then return "--rule: " .. settings.unknown_rule(id) end
  end
  options.only, options.rule = options.rule, nil
end

local function finish(options)
  if options.command == "fix" then
    local message = take_rules(options)
    if message then return { message = message } end
  end
  if TAKES_SETTINGS[options.command] then
    options.rule_list, options.rule = options.rule, nil
    local given, message = given_settings(options)
    if not given then return { message = message } end
    options.given = given
  end
  if options.update_baseline and not options.baseline then
    return { message = "--update-baseline needs --baseline FILE" }
  end
  if options.config and options.no_config then
    return { message = "--config and --no-config exclude each other" }
  end
  if options.paths and #options.paths == 0 then options.paths = { "." } end
  return { options = options }
end

---The arguments as { options = … } to run, { shown = text } to print, or { message = … } where
---they are no good.
---@param args string[]
---@return table
function arguments.parse(args)
  if args[1] == "help" then args = { args[2] or "--help", args[2] and "--help" } end
  local first = args[1]
  local parser = build_parser(command_by_name[first])
  if not first then return { message = "which command?\n\n" .. parser:get_help() } end
  if first:sub(1, 1) ~= "-" and not command_by_name[first] then
    return { message = first_word_fault(first) }
  end
  shown = nil
  local ok, parsed, result = pcall(parser.pparse, parser, args)
  if shown then
    return { shown = shown }
  elseif not ok then
    error(parsed, 0)
  elseif not parsed then
    local message = result:gsub("\n+Did you mean", "; did you mean"):gsub("\n", " ")
    return { message = ("%s; see %s --help"):format(message, PROGRAM) }
  elseif not result.command then
    return { message = "which command? " .. table.concat(command_names, ", ") }
  end
  return finish(result)
end

return arguments
