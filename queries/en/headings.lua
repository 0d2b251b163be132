-- What a heading, or a bold line used as one, says of the text below it.
return {
  words = {
    heading_goal = {
      "goals?", "sub-?goals?", "objectives?", "okrs?", "key results?", "krs?", "kpis?", "targets?", "milestones?",
      "(?:success|key|core|business|growth|marketing|performance|innovation|product|team) (?:metrics?|measures?|indicators?|criteria|outcomes?)", "metrics?", "north stars?",
      "(?:expected|desired|intended|target) (?:outcomes?|results?)", "outcomes?", "definition of success", "what success looks like",
      "success looks like", "what we (?:want|aim|hope|are (?:shooting|aiming)) (?:to achieve|for)?", "measures? of success", "how we(?:'ll| will)? (?:measure|know)",
      "resolutions?", "aims?", "ambitions?", "aspirations?", "commitments?",
      "next (?:\\d+|three|six|twelve|few) (?:days|weeks|months|quarters|years)", "accountability",
    },
    heading_not_goal = {
      "non-?goals?", "anti-?goals?", "not goals", "out of scope", "scope", "not doing", "won't do", "to-?do'?s?", "next steps?", "action (?:plan|items?)", "tasks?",
      "budgets?", "forecasts?", "projections?", "financials?", "target (?:audiences?|groups?|markets?|users?|customers?)", "audiences?", "personas?",
      "lessons learned", "learnings", "retrospective", "(?:bad|poor|good|grading|other)? ?examples?", "templates?", "anti-?patterns?", "mistakes", "pitfalls", "tips", "best practices",
      "background", "context", "current (?:state|status|situation)", "existing \\w+", "swot", "competit(?:ors?|ion|ive \\w+)", "risks?(?: and .*)?", "dependencies",
      "resources?", "references?", "sources?", "links?", "further reading", "see also", "appendix", "glossary", "table of contents", "contacts?",
      "faqs?", "frequently asked questions", "how (?:it|this|to) .*", "what (?:is|are) .*", "usage", "installation", "getting started", "requirements?", "prerequisites",
      "drawbacks", "alternatives(?: considered)?", "unresolved questions", "user stories", "design details", "test plan", "implementation (?:history|details)", "graduation criteria",
      "pricing", "costs?", "stakeholders?", "deliverables?", "change ?log", "history", "notes?", "definitions?", "methodology", "process", "tools?", "trade-?offs.*", "status", "checklist",
      "features?", "rationale", "caveats", "assumptions", "open questions", "questions",
    },
    heading_plan = {
      "strateg(?:y|ies|ic)", "phases? ?\\d*", "priorit(?:y|ies)", "focus(?: areas?| projects?)?", "roadmaps?", "timeline", "plans?", "initiatives?",
      "vision", "mission", "purpose", "summary", "motivation", "program(?:me)?s?", "q[1-4]", "h[12]", "20\\d\\d", "fy ?\\d\\d", "month \\d+", "week \\d+", "year \\d+", "improvements?",
      "themes?", "pillars?", "projects?", "key initiatives", "deliver", "growth", "development",
    },
    heading_strategy = {
      "vision", "mission", "strateg(?:y|ies|ic)", "overall (?:goals?|objectives?)", "company (?:goals?|objectives?)", "north star", "purpose", "why", "long-?term (?:goals?|objectives?)",
    },
  },
  patterns = {
    ["heading.goal"] = [[ (?<![\w-]) {{heading_goal}} (?![\w-]) ]],
    ["heading.not-goal"] = [[ ^ [^\w(]* (?: \d+ [.)] \s* )? {{heading_not_goal}} (?! [\w-] ) | \b (?: non | anti | not )-?\s?goals? \b ]],
    ["heading.plan"] = [[ (?<!\w) {{heading_plan}} (?!\w) ]],
    ["heading.strategy"] = [[ (?<!\w) {{heading_strategy}} (?!\w) ]],
  },
}
