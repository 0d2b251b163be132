-- What only the whole document shows, and what is said of the document itself.
return {
  messages = {
    ["plan.too-many-goals"] = "The plan has {count} top-level goals; {max} or fewer can be kept in mind. Choose among {goals}.",
    ["plan.no-review"] = "The plan doesn’t say when its goals are reviewed. Add a line, e.g. “The goals are reviewed every quarter”.",
    ["plan.duplicate-goal"] = "This goal says the same as “{other}”. Keep one of them, or write what sets them apart.",
    ["plan.late-subgoal"] = "This sub-goal is due {deadline}, but the goal it serves, “{parent}”, already {parent_deadline}. Move one of the dates.",
    ["plan.no-strategy"] = "The plan has goals, but no vision, strategy or overall goal that they serve. Add a section, e.g. “Overall goal”, at the top.",
    ["document.directive"] = "The directive “{words}” has no effect.",
    ["document.directive/unknown"] = "There is no directive “{words}”.",
    ["document.directive/unknown-rule"] = "There is no rule “{words}”; did you mean “{nearest|another}”?",
    ["document.directive/unknown-key"] = "There is no setting “{words}”; the directive reads language and today.",
    ["document.directive/bad-value"] = "The value “{words}” can’t be read; write e.g. language=en or today=2026-01-15.",
    ["document.directive/unused"] = "The directive silences nothing: “{words}” has nothing to say here. Remove it.",
    ["document.encoding"] = "The text is not valid UTF-8 from here on; the invalid bytes were read as question marks. Save the file as UTF-8.",
    ["document.limit"] = "A limit was reached here, so part of the text was not judged. Split it into shorter paragraphs.",
  },
}
