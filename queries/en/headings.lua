-- What a heading, or a bold line used as one, says of the text below it.
return {
  words = {
    heading_goal = {
      "goals?", "sub-?goals?", "objectives?", "okrs?", "key results?", "krs?", "kpis?", "targets?", "milestones?",
      "(?:success|key|core|main|important|our|business|growth|marketing|sales|financial|customer|engagement|performance|innovation|product|team) (?:metrics?|measures?|indicators?|criteria|outcomes?)",
      "metrics (?:and|&|to|we|for)", "north stars?",
      "(?:expected|desired|intended|target) (?:outcomes?|results?)", "outcomes?", "definition of success", "what success looks like",
      "success looks? like", "what we (?:want|aim|hope|are (?:shooting|aiming)) (?:to achieve|for)?", "measures? of success", "how we(?:'ll| will)? (?:measure|know)",
      "resolutions", "aims?", "ambitions?", "aspirations?", "commitments",
      "next (?:\\d+|three|six|twelve|few) (?:days|weeks|months|quarters|years)", "accountability",
    },
    -- Wherever it stands in the heading.
    heading_denial = {
      "non-?\\s?goals?", "anti-?\\s?goals?", "not (?:goals|doing)", "out of scope", "won't do", "budgets?", "forecasts?", "projections?", "bad (?:\\w+ )?examples?",
      "target (?:audiences?|groups?|markets?|users?|customers?)", "audiences?", "lessons learned", "learnings", "retrospective", "anti-?patterns?", "mistakes", "pitfalls",
      "frequently asked questions", "templates?", "what not to do", "guides?", "guidelines?", "handbook", "how to", "tutorial", "cheat ?sheet", "grading", "alternatives considered", "next steps?",
    },
    -- Only as the whole heading: inside another one these words say nothing.
    heading_aside = {
      "scope", "to-?do'?s?", "action (?:plan|items?)", "tasks?", "financials?", "personas?", "examples?(?: of .*)?", "tips(?: for .*)?", "best practices",
      "background", "context", "introduction", "overview", "current (?:state|status|situation)", "existing \\w+", "swot(?: analysis)?", "competit(?:ors?|ion|ive \\w+)", "risks?(?: and .*)?", "dependencies",
      "resources?", "references?", "sources?", "links?", "further reading", "see also", "appendix", "glossary", "table of contents", "contents", "contacts?",
      "faqs?", "how (?:it|this|to|do) .*", "what (?:is|are) .*", "why .*", "when .*", "usage", "installation", "getting started", "requirements?", "prerequisites",
      "drawbacks", "alternatives", "unresolved questions", "user stories.*", "stor(?:y|ies) .*", "design(?: details)?", "test plan", "implementation.*", "graduation criteria", "prior art", "proposal",
      "pricing", "costs?", "stakeholders?", "deliverables?", "change ?log", "history", "notes?", "definitions?", "methodology", "process", "tools?", "trade-?offs.*", "status", "checklist",
      "features?", "rationale", "caveats", "assumptions", "(?:open |unresolved )?questions", "current projects", "conclusion", "detailed design", "guide-level explanation", "reference-level explanation", "future possibilities",
    },
    heading_plan = {
      "strateg(?:y|ies|ic)", "phases? ?\\d*", "priorit(?:y|ies)", "focus(?: areas?| projects?)?", "roadmaps?", "timeline", "plans?", "initiatives?",
      "vision", "mission", "purpose", "program(?:me)?s?", "q[1-4]", "h[12]", "20\\d\\d", "fy ?\\d\\d", "month \\d+", "week \\d+", "year \\d+", "improvements?",
      "themes?", "pillars?", "projects?", "key initiatives", "deliver", "growth", "development",
    },
    heading_initiative = {
      "phases? ?\\d*", "stages? ?\\d+", "priorit(?:y|ies)", "focus (?:areas?|projects?|for)", "(?:key |strategic )?initiatives?", "commitments?", "themes?", "pillars?", "workstreams?", "strategic \\w+", "q[1-4]",
      "month \\d+", "roadmap", "programs?", "improvements?", "what we(?:'ll| will| want to| plan to) (?:do|build|achieve|deliver)", "how we get there", "where we(?:'re| are) (?:going|headed)", "(?:short|medium|long)[- ]term", "development",
    },
    heading_strategy = {
      "vision", "mission", "strateg(?:y|ies|ic)", "overall (?:goals?|objectives?)", "company (?:goals?|objectives?)", "north star", "purpose", "why", "long-?term (?:goals?|objectives?)",
    },
  },
  patterns = {
    -- English puts what is spoken of last: "target industries" are industries, "goal setting" is an art.
    ["heading.goal"] = [[ (?<![\w-]) {{heading_goal}} (?![\w-]) (?! (?<= goal | target | metric | outcome | milestone | objective ) \s (?! (?: for | of | in | by | to | and | with | from | this | that | we | is | as | no | nr | tracker | summary | overview ) \b ) \p{L} ) | ^ [^\p{L}]* metrics \W* (?: \( .* \) )? $ ]],
    ["heading.only-goal"] = [[ ^ [^\p{L}]* (?: (?: our | my | the | main | key | top | overall | annual | quarterly | monthly | yearly | smart | team | company | personal | strategic | specific | concrete | current ) \s )* {{heading_goal}} (?![\w-]) (?: \s* (?: and | or | & | / | , ) \s* (?: {{heading_goal}} | metrics | measures ) (?![\w-]) )* (?: \W* $ | \W+ (?: for | of | in | by | this | next ) \b | (?: \W+ \w* \d [\w–-]* )+ \W* $ ) ]],
    ["heading.denial"] = [[ (?<![\w-]) {{heading_denial}} (?![\w-]) ]],
    ["heading.metric"] = [[ (?<!\w) (?: metrics? | kpis? | indicators? | measures? ) (?!\w) ]],
    ["heading.ours"] = [[ \b (?: (?: do | will | shall | should | must | can | are ) \s we | our \s (?: \w+ \s )? {{heading_goal}} | success ) \b ]],
    ["heading.not-goal"] = [[ ^ [^\w(]* (?: \d+ (?: [.)] \d* )* \s* )? {{heading_aside}} [^\w]* (?: \( .* \) )? $ ]],
    ["heading.plan"] = [[ (?<!\w) {{heading_plan}} (?!\w) ]],
    ["heading.initiative"] = [[ (?<!\w) {{heading_initiative}} (?!\w) ]],
    ["heading.strategy"] = [[ (?<!\w) {{heading_strategy}} (?!\w) ]],
  },
}
