-- words.lua: what reports say themselves, in the languages of the documents. A report on
-- documents of several languages is in English.

local words = {}

local function counted(one, many)
  return function(count) return ("%d %s"):format(count, count == 1 and one or many) end
end

words.en = {
  criteria = { "Specific", "Measurable", "Achievable", "Relevant", "Time-bound" },
  severity = { error = "error", warning = "warning", info = "info", hint = "hint" },
  severities = {
    error = counted("error", "errors"),
    warning = counted("warning", "warnings"),
    info = counted("remark", "remarks"),
    hint = counted("hint", "hints"),
  },
  goals = counted("goal", "goals"),
  documents = counted("document", "documents"),
  more_documents = function(count) return ("… and %d more"):format(count) end,
  all = "All",
  whole_document = "The document as a whole",
  no_goals = "No goals found in %s.",
  no_findings = "Nothing to remark.",
  hidden = " (--hints shows them)",
  all_five = "%s in %s, %d of them SMART on all five.",
  accepted = function(count) return ("%d accepted by the baseline."):format(count) end,
  stale = function(count)
    return ("%d in the baseline no longer found: --update-baseline drops them."):format(count)
  end,
  advice = "'milstolpe explain RULE' says why. 'milstolpe fix --placeholders --diff' drafts what is missing.",
  quote = "“%s”",
  state = { met = "met", weak = "weak", missing = "missing" },
  done = "done",
  deadline = "by",
  serves = "serves",
  report = {
    language = "en",
    title = "The goals, judged by the SMART criteria",
    summary = function(goals, documents, all)
      return ("%s in %s, %d of them SMART on all five criteria."):format(words.en.goals(goals),
        words.en.documents(documents), all)
    end,
    judged = "Judged as of %s.",
    all_five = "All five",
    scorecard = "Scorecard",
    timeline = "Deadlines",
    today = "today",
    undated = "Without a deadline:",
    one_by_one = "Goal by goal, with the words that decided",
    goal = "Goal",
    score = "Score",
    deadline = "Deadline",
  },
}

words.sv = {
  criteria = { "Specifikt", "Mätbart", "Accepterat", "Relevant", "Tidsbundet" },
  severity = { error = "fel", warning = "varning", info = "info", hint = "tips" },
  severities = {
    error = counted("fel", "fel"),
    warning = counted("varning", "varningar"),
    info = counted("anmärkning", "anmärkningar"),
    hint = counted("tips", "tips"),
  },
  goals = counted("mål", "mål"),
  documents = counted("dokument", "dokument"),
  more_documents = function(count) return ("… och %d till"):format(count) end,
  all = "Alla",
  whole_document = "Dokumentet i stort",
  no_goals = "Inga mål hittades i %s.",
  no_findings = "Inget att anmärka.",
  hidden = " (--hints visar dem)",
  all_five = "%s i %s, varav %d SMART på alla fem punkter.",
  accepted = function(count) return ("%d godtas av baslinjen."):format(count) end,
  stale = function(count)
    return ("%d i baslinjen finns inte längre: --update-baseline tar bort dem."):format(count)
  end,
  advice = "'milstolpe explain REGEL' säger varför. 'milstolpe fix --placeholders --diff' ger utkast till det"
    .. " som saknas.",
  quote = "”%s”",
  state = { met = "uppfyllt", weak = "svagt", missing = "saknas" },
  done = "klart",
  deadline = "senast",
  serves = "bidrar till",
  report = {
    language = "sv",
    title = "Målen, bedömda efter SMART",
    summary = function(goals, documents, all)
      return ("%s i %s, varav %d SMART på alla fem punkter."):format(words.sv.goals(goals),
        words.sv.documents(documents), all)
    end,
    judged = "Bedömt per den %s.",
    all_five = "Alla fem",
    scorecard = "Översikt",
    timeline = "Tidslinje",
    today = "i dag",
    undated = "Utan tidsgräns:",
    one_by_one = "Mål för mål, med orden som avgjorde",
    goal = "Mål",
    score = "Poäng",
    deadline = "Senast",
  },
}

---The words for a report on documents in these languages: { sv = true, … }.
---@param present table<string, boolean>
---@return table
function words.for_languages(present)
  local only = next(present)
  if only and next(present, only) == nil and words[only] then return words[only] end
  return words.en
end

---@param name string
---@return table
function words.for_language(name)
  return words[name] or words.en
end

return words
