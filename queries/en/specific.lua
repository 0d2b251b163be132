-- S: what is concrete, what is generic, and which words each reader fills in differently.
return {
  words = {
    -- Nouns that name no one thing.
    specific_generic = {
      "business", "company", "organi[sz]ation", "things?", "stuff", "process(?:es)?", "practices?", "communications?", "initiatives?", "relationships?", "relations",
      "communit(?:y|ies)", "value", "insights?", "services?", "experiences?", "performance", "functionality", "marketing", "brand", "products?", "operations?", "strateg(?:y|ies)",
      "culture", "collaborations?", "frameworks?", "iterations?", "opportunit(?:y|ies)", "quality", "efficiency", "effectiveness", "presence", "position", "state", "standing",
      "pages?", "content", "documentation", "systems?", "structures?", "programs?", "programmes?", "projects?", "activit(?:y|ies)", "solutions?", "capabilit(?:y|ies)", "innovation", "growth",
      "development", "results?", "outcomes?", "impact", "partners?", "partnerships?", "teams?", "teamwork", "members?", "participants?", "stakeholders?", "people", "image", "reputation", "awareness", "visibility",
      "markets?", "world", "future", "society", "everything", "anything", "something", "areas?", "ways?", "resources?", "management", "feedback", "infrastructure", "productivity",
      "foundations?", "changes?", "mindset", "transparency", "availability", "rules", "work", "efforts?", "offerings?", "features?", "tools?", "environment", "ecosystem", "engagement and feedback",
      "skills?", "leadership", "knowledge", "potential", "influence", "expression", "activity", "user[ -]interfaces?", "progress", "goals?", "plans?", "synerg(?:y|ies)", "optimi[sz]ations?", "mission", "objectives?", "life", "self", "levels?",
    },
    specific_empty = {
      "we", "us", "it", "them", "everyone", "all", "more", "things", "everything", "everything we do", "quality in everything we do", "forward", "further", "on track",
    },
    specific_vague = {
      "better", "best(?:-in-class)?", "world[ -]class", "modern", "seamless(?:ly)?", "efficient(?:ly)?", "effective(?:ly)?", "innovative", "leading", "cutting[ -]edge", "state[ -]of[ -]the[ -]art", "excellen(?:t|ce)", "great(?:er)?", "amazing",
      "user-friendly", "intuitive", "accessible", "robust", "scalable", "flexible", "strong(?:er)?", "actionable", "meaningful", "sustainabl[ey]", "holistic", "strategic", "dynamic", "vibrant", "engaging", "high[ -]quality", "optimal(?:ly)?",
      "smart(?:er)?", "agile", "next-level", "top-notch", "superior", "exceptional", "impactful", "aspirational", "personal", "customi[sz]able", "national leader", "global leader", "market leader", "leader in", "leaders? of", "brightest", "fair", "brighter", "improved",
      "envisions?", "society where", "a future where", "a world where", "of choice", "second to none", "adaptive", "data driven", "data-driven", "thought leader(?:ship)?",
    },
  },
  define = {
    specific_det = [[ (?: our | my | the | an? | their | its | your | all | more | new | existing | other | various | different | overall | general | current | key | both | some | further | internal | external | local | global ) ]],
    specific_noun = [[ (?: {{specific_det}} \x20 | , )* (?: (?-i: \p{Ll}[\p{Ll}-]* ) \x20 ){0,2}? (?: {{specific_generic}} \x20? (?: and | / | & )? \x20? ){0,2} {{specific_generic}} ]],
  },
  patterns = {
    -- The whole object is generic.
    ["specific.generic-object"] = [[ \G \s* (?:
      {{specific_empty}}
      | {{specific_noun}} (?: (?: \x20 (?: and | & | or | for | of | in | with | to | on | across | between | within | from | around | by | based \x20 on | at ) | , (?: \x20 and )? ) \x20 (?: {{specific_noun}} | everyone | all | others | regions \x20 and \x20 sectors | the \x20 market | data | what \x20 we \x20 do | everything \x20 we \x20 do ) )* (?: \x20 (?: by | overall | internally | externally | in \x20 general ) )? )
      \s* \.? \z ]],
    ["specific.superlative"] = [[ ['’]s? \x20 (?: best | largest | biggest | leading | fastest | favou?rite | friendliest | cheapest | most \x20 \w+ ) (?! \w ) | \b (?: number \x20 one | no\.? \x20? 1 | \# \x20? 1 | best | largest | biggest ) (?: \x20 [\w-]+ ){0,3} \x20 in \x20 (?! all | every ) \w+ ]],
    ["specific.vague-word"] = [[ (?<!\w) {{specific_vague}} (?!\w) ]],
    -- Names inside the sentence, acronyms, quotations, words with digits.
    ["specific.concrete"] = [[
      (?<= (?-i:\p{Ll}) \x20 | (?-i:\p{Ll}) \x20 \( ) (?! I['’\x20] ) (?-i: \p{Lu} [\p{Ll}\p{Lu}\d&.-]* \p{L} (?: \x20 \p{Lu}[\w&-]* )* )
      | (?<! \w ) (?! (?: OKR | KPI | UX | SMART | AI | IT | PR | HR | KR | CEO | TBD | ASAP )s? (?!\w) ) (?-i: \p{Lu}{3,}s? | \p{Lu}+ -? \d+ | \p{Lu}\p{Ll}+\p{Lu}\p{L}* | \p{Lu}{2,}/\p{Lu}{2,} ) (?= [\W] | \z )
      | ["”“»«‘] [^"”“»«’]{3,60} ["”“»«’]
      | \b (?: website | homepage | campaign | mailing \x20 list | newsletter | manual | handbook | report | polic(?:y|ies) | app | workshop | webinar | course | store | office | exhibition | conference | video | podcast | blog | brochure | survey | domain | chatbot | database | article | contract | certificate | library | release | playbook | dashboard | roadmap | pipeline | demo | onboarding | meetup | guidebook | guidelines? | runbook | landing \x20 page | white \x20? paper | prototype | page \x20 | test \x20 coverage | backlog | bike \x20 lane | buildings? | trees | scholarship | e-?book | api | editors? | plugin | calendar | rota | templates? )s? \b ]],
    -- A second result: "and" with a goal verb that has an object or an amount of its own.
    ["specific.compound"] = [[ (?: , \x20 )? \b (?: and | & ) \x20 (?= (?: to \x20 )? {{any_verb}} (?! [\w-] ) \x20 (?! and | or | of | in | on | for | with | to | \z ) \w )
      | (?<= % | \d ) \x20 (?: and ) \x20 (?= [^.;]* \d [\d.,]* (?: % | \x20 percent | k | m ) ) ]],
  },
  messages = {
    ["specific.no-object"] = "Specific: what exactly should change in “{object}”? Pick one thing that can be pointed at, e.g. “the share of returning customers” or “response time in support”.",
    ["specific.no-object/deliverable"] = "Specific: which “{object}” exactly? Write what is to exist in the end, e.g. “a price list for resellers” or “a course for new members”.",
    ["specific.no-object/none"] = "Specific: what is “{goal}” about? Write what should change, e.g. “the number of returning customers”.",
    ["specific.vague-verb"] = "Specific: “{words}” doesn’t say what should happen to “{object|the result}”. Write what grows, falls or gets done, e.g. “increase the number of …”, “cut the time for …” or “launch …”.",
    ["specific.vague-word"] = "Specific: what does “{words}” mean here? Write what can be seen once the goal is reached, e.g. a metric or something that is in place.",
    ["specific.compound"] = "Specific: this goal holds two results. Split it at “{words}”, so that each can be followed up.",
  },
}
