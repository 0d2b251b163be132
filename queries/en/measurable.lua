-- Amounts in English sentences, and what makes a goal measurable.
--
-- `quantity.name` finds names, codes and turns of speech with a number in them, which are passed over, and
-- `quantity.amount` one amount after the other; its named groups say what it found:
--   begin     where the words begin that show it to be one
--   size      describes what is counted: "12-month subscription"
--   low, high the number, or both ends of a range; percent, points, money, duration: its unit
--   ratio rank factor share none vague   amounts of other shapes
-- `num` is the grammar of numbers, called as (?&num).
return {
  words = {
    num_ones = {
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
      "eighty", "ninety",
    },
    num_big = { "hundred", "thousand", "million", "billion", "dozen" },
    amount_currency = { "usd", "us dollars?", "dollars?", "eur", "euros?", "gbp", "pounds?", "sterling", "sek", "nok", "dkk", "chf",
      "inr", "jpy", "cad", "aud", "kronor", "kronas?", "kr", "cents?", "pence" },
    amount_time = { "milliseconds?", "ms", "seconds?", "secs?", "s", "minutes?", "mins?", "hours?", "hrs?", "h", "days?", "weeks?",
      "months?", "years?", "yrs?", "business days?", "working days?", "man-?days?" },
    amount_scale = { "k", "m", "mn", "mln", "mio", "mm", "million", "bn", "billion", "b", "tn", "trillion", "thousand", "hundred",
      "lakh", "crore" },
    -- Of a thing that is sold by size: "the 500 ml bottle".
    amount_measure = { "ml", "cl", "dl", "l", "litre", "liter", "pint", "oz", "g", "gram", "kg", "lb", "mm", "cm", "inch", "gb", "tb", "mb", "w", "kw", "v" },
    -- What may be glued to digits without making them a name.
    amount_glued = { "k", "m", "mn", "mln", "mm", "bn", "b", "tn", "x", "ms", "s", "secs?", "mins?", "h", "hrs?", "d", "days?", "kr",
      "tkr", "mkr", "sek", "usd", "eur", "gbp", "pp", "pts?", "bps", "pct", "px", "km", "kg", "t", "kwh", "mwh", "gwh",
      "[kmgtp]i?bs?", "gb/s", "th", "st", "nd", "rd", "plus", "msek", "cm", "ha", "m2" },
    -- What stands before a number that is a name's part and counts nothing.
    amount_named = { "iso", "iec", "ieee", "wcag", "rfc", "pep", "agenda", "windows", "office", "web", "http", "tls", "ipv", "version",
      "versions", "ver", "v", "release", "sprint", "sprints", "phase", "phases", "stage", "step", "tier", "tiers", "level", "round", "part", "chapter",
      "section", "appendix", "figure", "table", "page", "pages", "article", "paragraph", "item", "no", "issue", "issues", "pr", "ticket", "bug",
      "stand", "booth", "hall", "room", "gate", "route", "highway", "flight", "bus", "line", "channel", "studio", "area",
      "formula", "python", "java", "php", "node", "android", "ios", "series", "grade", "class", "type", "model", "generation", "gen",
      "horizon", "industry", "fortune", "goal", "goals", "objective", "okr", "(?-i:KRs?)", "key result", "target", "kpi", "priority", "milestone", "day", "week", "month", "year", "quarter",
      "postgres", "mp", "cve", "soc", "scope", "apollo", "option", "plan", "scenario", "case", "group", "form", "ch" },
    -- Things that exist or don't.
    measure_artifact = {
      "plan", "roadmap", "report", "page", "site", "website", "web ?site", "web ?shop", "shop", "store", "app", "application", "dashboard", "guide", "guidebook", "guideline",
      "handbook", "playbook", "runbook", "manual", "blog post", "post", "article", "white ?paper", "case study", "book", "e-?book", "brochure", "policy", "charter", "course", "exam",
      "curriculum", "workshop", "webinar", "seminar", "conference", "event", "meetup", "summit", "hackathon", "release", "tool", "toolkit", "feature", "prototype", "mvp", "beta", "demo",
      "product", "api", "sdk", "cli", "ui", "interface", "gateway", "plugin", "extension", "integration", "system", "platform", "database", "portal", "template", "survey", "questionnaire", "newsletter", "podcast", "video",
      "film", "campaign", "program(?:me)?", "pilot", "contract", "agreement", "lease", "permit", "licen[cs]e", "tender", "mandate", "grant", "loan", "insurance", "deed", "partnership agreement", "certification", "certificate", "accreditation", "patent", "office", "factory", "logo", "brand guide",
      "style guide", "job description", "manager", "designer", "developer", "director", "engineer", "specialist", "coordinator", "owner", "team", "council", "committee", "board", "mechanism", "bot",
      "script", "pipeline", "repository", "repo", "specification", "spec", "proposal", "rfc", "document", "documentation site", "checklist", "catalogue", "catalog", "library", "archive", "calendar",
      "schedule", "backlog", "framework", "model", "benchmark", "test suite", "scorecard", "process map", "audit", "review", "analysis", "assessment", "baseline", "budget", "funding round", "launch",
      "approval", "migration", "rollout", "roll-out", "go-live", "ga", "rebrand", "redesign", "merger", "acquisition", "network station", "ban", "law", "park", "garden", "station", "route", "lane", "building",
      "facility", "fund", "transit", "clone", "assistant", "agent", "chatbot", "engine", "backend", "frontend", "kit", "license", "summary", "timeline", "mailing list", "channel", "account", "profile",
    },
    -- What is done to each of a set, one after the other.
    measure_each = { "call", "ring", "phone", "e?-?mail", "contact", "visit", "interview", "train", "inspect", "review", "audit", "renovate", "replace", "migrate", "mov", "mov?e", "translate", "document", "remove", "protect", "equip", "digiti[sz]e", "update", "upgrade", "test", "invite", "certify", "insulate", "label", "close", "repaint", "scan", "onboard" },
    measure_abstract = {
      "experience", "view", "culture", "feeling", "image", "impression", "mindset", "sense", "relationship", "relationships", "trust", "understanding", "position", "presence", "community", "future", "society", "ladder",
      "value", "way", "environment", "atmosphere", "foundation", "momentum", "muscle", "rhythm", "impact", "awareness", "synerg(?:y|ies)", "capability", "capacity", "spirit", "identity", "voice", "focus", "cadence", "approach", "space", "world", "sustainability",
      "improvements?", "collaboration", "communication", "communications", "efficiency", "quality", "growth", "success", "excellence", "innovation", "parallelization", "practices", "values",
    },
    measure_mass = {
      "content", "material", "media", "data", "research", "work", "training", "marketing", "infrastructure", "information", "knowledge", "support", "software", "advertising", "outreach", "feedback", "guidance", "progress", "expertise",
      "communication", "engagement", "people", "staff", "insight",
    },
    measure_adjective = {
      "new", "more", "better", "additional", "fresh", "great", "good", "high-quality", "quality", "relevant", "engaging", "improved", "regular", "further", "other", "exciting", "innovative", "key", "different", "clear", "strong",
      "effective", "useful", "shared", "intuitive", "accessible", "consistent", "sustainable", "modern", "robust", "seamless", "scalable", "recurrent", "actionable", "concrete", "broad", "deep", "meaningful",
    },
    amount_vague_words = {
      "more", "many", "much", "several", "some", "various", "numerous", "multiple", "a lot", "lots", "plenty", "a few",
      "a couple", "a number of", "a range of", "a variety of", "a handful of", "countless", "tons of", "loads of", "dozens of", "hundreds of",
      "thousands of", "millions of", "fewer", "less", "most", "significant", "significantly", "substantial", "substantially",
      "considerabl[ey]", "dramatic", "dramatically", "drastic", "drastically", "greatly", "markedly", "noticeabl[ey]", "vastly",
      "massively", "massive", "huge", "hugely", "strongly", "sharply", "steadily", "slightly", "somewhat", "better", "higher", "lower", "larger",
      "bigger", "greater", "smaller", "faster", "quicker", "quickly", "stronger", "wider", "broader", "longer", "shorter", "cheaper", "more often", "further",
      "enough", "sufficient", "additional", "extra", "at scale", "maximi[sz]e", "minimi[sz]e", "as (?:much|many|often|fast) as possible",
    },
  },
  define = {
    num_digits = [[ \d+ : [0-5]\d (?= \s? (?: min | h | hours? | minutes? ) \b ) | \d{1,3} (?: [\x20,.'’] \d{3} (?! \d ) )+ (?: [.,] \d+ )? | \d+ (?: [.,] \d+ )? | [½¼¾] ]],
    num_tens = [[ {{num_ones}} (?: [\s-] (?: {{num_ones}} | one ) )? ]],
    num_words = [[
      \b (?= t[whe] | f[io] | s[iec] | e[il] | ni | hu | mi | bi | do | on | an? \s | half \s ) # saves trying the rest
      (?: half \s a \s (?: dozen | million | billion ) \b
       | (?: (?: an? | one | {{num_tens}} ) (?: \s and \s a \s half )? \s )? {{num_big}} (?! s \b) \b (?: \s (?: and \s )? (?: {{num_tens}} | one ) (?: \s {{num_big}} )? \b )*
       | (?: one | {{num_tens}} ) \s and \s a \s half
       | {{num_tens}} ) \b ]],
    num_start = [[ (?<! [\p{L}\p{N}_] ) (?<! \p{L}- ) (?<! \d[.,:/] ) ]],
    -- "one" counts where a number is plain from the words around it.
    num_one = [[ (?: (?: at \s (?: least | most ) | exactly | only | just | to | minimum \s of | under | over ) \s \K one \b (?! \s (?: of | another | place ) \b | - )
       | (?: ^ | (?<= [:*] \x20 ) ) one \b (?! \s (?: of | day | another | thing | that | place | stop | way ) \b | - )
       | \b (?: an? | one ) (?= \s [\p{L}-]+ (?: \s [\p{L}-]+ ){0,3} \s (?: per | an? | each | every ) \s (?: \w+ \s )? (?: day | week | fortnight | month | quarter | year | sprint | customer | user | person | member | employee | team ) s? \b ) ) ]],

    amount_sign = [[ (?: (?<! [-=] ) [<>≤≥=~≈±]{1,2} (?! > ) \s? | (?<! \S ) [+−–-] \s? | \+ ) ]],
    amount_symbol = [[ (?: (?: us | ca? | au? | nz | hk | sg? | n?t | mx | r | j | bz )? \$ | [€£¥₹] | {{amount_currency}} (?= \s? \d ) ) ]],
    amount_dash = [[ \s? (?: – | — | - | ‑ | \.\. ) \s? ]],

    amount_name = [[
         https?://\S+ | www\.\S+ | [\w.+-]++@\S+
       | (?<! [\p{L}\p{N}] ) \d+ (?: \. \d+ ){2,} (?! \d )
       | (?: \+ \d{1,3} [\s-]? )? (?: \( \d{2,4} \) | \b 0\d{1,3} (?= [\s-] ) ) [\s-]? \d{2,4} (?: [\s-] \d{2,4} ){1,3} \b
       | \b \d{3} - \d{3} - \d{4} \b | \+ \d{2} [\s-] \d [\d\s-]{6,} \d
       | ^ \W* \d+ (?: \. \d+ )* (?: [.)] (?= \s | $ ) | \s? : (?! \d ) )
       | ^ \W* \d+ (?: \. \d+ )+ (?= \s (?-i: \p{Lu} ) )
       | ^ \W* \d \s (?= (?-i: \p{Lu} \p{L}+ \s \p{Ll} ) ) | \b (?: aged? | ages | women | men | people | adults | children | pupils | young | audience ) \s \d\d? \s? (?: [-–] | to ) \s? \d\d \b (?: \s years? )?
       | (?= [\w-]++ (?: \s results? )? (?: \s no\.? )? [\s\#.-]{0,2} (?: \d | one | two | three | four ) ) (?! page \s (?: 1 | one ) \b [^.;]* \b (?: google | bing | search | results ) ) {{amount_named}} s? (?: \s no\.? | \s? [\#.-] )? \s? (?: \d+ (?: [.:,/–-] \d+ )* [a-z]? | one | two | three | four ) \b (?! \s? % )
       | (?<! \p{L} ) (?! (?: {{amount_currency}} | us\$ | x | top ) \d ) (?: \p{L}++ [-.]? (?= \d ) (?<! top- ) ) \d [\w.]* (?: [-/] \w* \d \w* )* (?<! \. )
       | {{num_start}} \d+ (?! (?: {{amount_glued}} ) (?! [\p{L}\p{N}] ) ) [\p{L}_] [\w]*
       | (?-i: (?<= \p{Ll} \x20 ) (?! NPS | CSAT | CES | ROAS | ROI | ARR | MRR | USD | EUR | GBP | SEK | NOK | DKK | DAU | MAU ) \p{Ll}? \p{Lu} [\p{L}&]+ ) \s \d{1,4} (?: \.\d+ )? \b (?! \s? (?: [%‰] | [-–] | \. \d | , \d ) | \s (?: percent | per\scent | million | billion ) )
       | \b \d{1,4} \s (?-i: (?: \p{Lu} \p{L}+ \s ){1,2} (?: Street | Road | Avenue | St | Ave | Lane | Drive | Square | Boulevard ) ) \b
       | \( \d{1,2} \) \s (?= \p{L} )
       | \b 24\s?/\s?7 (?: /365 )? \b | \b 50/50 \b | \b \d+ / \d+ \s (?: rule | principle | split ) \b | \b \d+ \s? [x×] \s? \d+ \b | \b (?-i: \d [DG] ) \b | \b (?: 9 | nine )[\s-]to[\s-](?: 5 | five ) \b | \b 360 \s? (?: ° | degrees? )
       | \b (?: 19 | 20 ) \d\d \b (?! , \d ) (?= [-–/] (?: 20 )? \d\d \b | \s* (?: $ | [,.;:)\x5d] ) | \s (?: and | to | or | for | with | in | by | on | than | we | is | the ) \b ) (?: [-–/] \d+ )?
       | \b one (?: - [\p{L}-]+ | \s (?: of | another | day | stop | place | single ) \b )
       | \b second [\s-] to [\s-] none \b | {{num_start}} \d{1,2} (?: st | nd | rd | th ) \b (?! \s (?: place | position | spot | page | percentile ) )
       | \b (?: no | any | every | each | which | this | that | the | another | number ) \s? one \b
       | \b (?: one | two | three | a \s few ) \s steps? \s (?: ahead | closer | forward | back ) \b
       | \b two \s (?: birds | cents ) \b | \b (?: double | triple ) [\s-] (?: check \w* | opt | click | down | digit | room | bottom | glazing | edged ) \b
       | \b (?: double | triple | quadruple ) - \p{L}+ | \b the \s latter \b
       | \b no \s (?: later | longer | matter | more \s than | less \s than | fewer \s than | doubt | need | one | wonder | brainer | code ) \b
       | \b no-\p{L}+ | \b zero - \p{L}+ (?= \s (?! by | in | before | until | for | to | at | with | across ) \p{L} ) | \b zero \s (?: trust | knowledge | in ) \b
       | \b with \s (?: no | zero ) \b
       | \b (?: no | more | less | fewer ) \s (?: than | longer ) \b (?= \s [^\d]* $ ) | \b (?: once | or \s (?: more | less | fewer | better | higher | lower ) \b | more \s or \s less | what's \s more | at \s most (?! \s one \b ) | most \s likely | further \s on )
       | \b {{num_ones}} \s (?: or \s more \s )? (?: sides | worlds | ways ) \b ]],
    amount_size = [[ \d{1,3} (?: {{amount_dash}} \d{1,3} )? [\s-] years?[\s-]olds? \b | (?<= \b the\x20 | \b our\x20 | \b a\x20 | \b this\x20 ) \d[\d.,]* \s? {{amount_measure}} \s (?! of \b | or \b | per \b | by \b | in \b | and \b ) \p{L}+ | \b the \s (?: first | last | past | next | coming ) \s (?&num) \s {{amount_time}} \b | {{num_start}} (?&num) [-‑] (?! (?: percent | per | point | fold | pp | thirds? \b | quarters? \b | fifths? \b | tenths? \b | half \b ) ) (?! {{num_ones}} \b ) \p{L}{2,} (?: - \p{L}+ )* ]],
    amount_ratio = [[
         {{num_start}} \d+ (?: [.,] \d+ )? \s? : \s? [1-9] (?! \d | : ) | {{num_start}} 1 \s? : \s? \d+ \b
       | {{num_start}} \d+ [.,] \d+ \s? (?: / | \s (?: out \s )? of \s ) \s? \d+ \b
       | {{num_start}} \d{1,3} / (?: 5 | 10 | 100 ) \b
       | {{num_start}} (?&num) \+? \s? (?: stars? \b | ★ ) ]],
    amount_rank = [[
         \b top [\s-]? (?: \d+ | one | {{num_ones}} | quartile | decile | third | half ) \b (?! \s? % )
       | \b (?: first | second | third | fourth | fifth | \d+ (?: st | nd | rd | th ) | top | no\.? \s? \d+ | number \s \w+ | \# \d+ ) \s (?: place | position | spot | page ) \b
       | \b (?: position | place | rank | page ) s? \s (?: no\.? \s )? \#? (?: \d+ (?: [-–] \d+ )? | one | {{num_ones}} ) \b
       | \b (?: number \s one | no\.? \s? 1 | \# \s? 1 ) \b (?= [^.;]* \b (?: rank \w* | list | chart | google | search \w* | app \s store | league | table | results? | keyword \w* ) )
       | \b rank \w* (?: \s \w+ ){0,2} \s \K (?: number \s one | no\.? \s? 1 | \# \s? \d+ | first | second | third ) \b ]],
    amount_factor = [[
         (?: (?&num) | {{num_ones}} ) [\s-]? fold \b
       | {{num_start}} \d+ (?: [.,] \d+ )? (?: \s? [–-] \s? \d+ (?: [.,] \d+ )? )? \s? (?: x | × ) (?! [\p{L}\p{N}] )
       | \b (?: doubl (?: e[sd]? | ing ) | tripl (?: e[sd]? | ing ) | treble[sd]? | quadrupl (?: e[sd]? | ing ) | quintupl (?: e[sd]? | ing ) | hal (?: ve[sd]? | ving ) ) \b
       | \b (?: twice | thrice | half | one \s and \s a \s half \s times ) \s (?: as \s \w+ | the \s (?: number | amount | size | rate | speed | cost | time ) )
       | (?: (?&num) ) \s times \s (?: (?: as \s \w+ | the | more | higher | faster | better | larger | bigger | fewer | lower | our | current ) \b )
       | \b (?: in | by ) \s (?: half | two \s thirds | a \s (?: third | quarter | fifth ) | one [\s-] (?: third | quarter | fifth ) ) \b ]],
    amount_share = [[
         (?<= \b by\x20 | \b to\x20 ) (?<low> [1-4] ) / (?<high> [2-5] | 10 ) (?! [\d/] ) |
         {{num_start}} (?<low> \d{1,2} | one | {{num_tens}} ) \s (?: out \s of (?: \s every )? | in (?: \s every )? | of \s (?: every \s )? ) \s? (?<high> \d{1,2} | {{num_tens}} ) \b (?! \s? (?: [%.,]\d | % ) | \s {{amount_time}} \b )
       | \b (?: (?: more \s than | at \s least | over | less \s than | under | about | around ) \s )? (?: half | (?: a | one | two | three | four ) [\s-] (?: thirds? | quarters? | fifths? | tenths? ) )
         (?: \s (?: of | our | the | my | all ) \b (?! \s (?: year | month | day | week | 20\d\d ) \b ) )
       | \b (?: a | the ) \s majority \s of \b | \b every \s (?: other | second | third | fourth | fifth ) (?= \s \p{L} ) (?! \s (?: day | week | month | quarter | year ) ) ]],
    amount_none = [[
         (?<! [\p{L}\p{N}] ) (?<! \p{L}- ) zero \b | \b nil \b | \b none \b (?! \s other ) | (?: (?: ^ (?: \W | \d )* | [:;=] \s | \b (?: have | has | is | are | be | to | reach | leave | keep | get | see | and ) \s ) \K \b no | \b not \s a \s single ) (?= \s \p{L}{3,} ) | {{num_start}} 0 (?= \s? (?: $ | [;)] | \p{L}+ ) ) (?! \s? (?: % | → | -> ) ) ]],
    amount_vague = [[ \b (?! (?<= the\x20 | 's\x20 | ’s\x20 ) most \s (?! out \b | of \b | from \b ) \p{L} ) (?! (?: further | lower ) \s (?: the | our | my | its | average | cost | churn )  \b ) {{amount_vague_words}} \b ]],
    amount_unit = [[ (?: \s? \+ )? (?: \s? (?<points> (?: percentage [\s-]? | % [\s-]? ) points? \b | p\.?p\.? \b | basis [\s-] points? \b | bps \b )
       | \s? (?<percent> [%‰] | (?: - | \b ) percent (?: age )? \b | per \s cent \b | pct \b )
       | (?: \s? (?<scale> {{amount_scale}} ) (?! [\p{L}\p{N}] ) )? (?: \s? (?<money> (?: [\p{L}]+ian \s )? {{amount_currency}} \b | [$€£] ) | [\s-]? (?<duration> {{amount_time}} (?! [\p{L}\p{N}] ) ) )? ) ]],
    amount_plain = [[ (?<between> \b between \s )? (?: {{num_start}} {{amount_sign}}? (?: (?<symbol> {{amount_symbol}} ) \s? )? (?<! [\p{L}\p{N}_] ) (?<low> (?&num) ) (?! [\p{L}_] (?<! [kmbxshdgtp€] ) ) )
       (?: (?: {{amount_dash}} | \s? (?: {{amount_scale}} )? (?: \s? % )? (?: \s and \s ) (?<= \s and \s ) (?(<between>) | (?!) ) ) [$€£+]? (?<high> (?&num) ) )? {{amount_unit}} ]],
  },
  patterns = {
    ["quantity.name"] = [[ (?<! [\p{L}\p{N}_] ) (?! \s ) (?: {{amount_name}} ) ]],
    ["quantity.amount"] = [[ (?(DEFINE) (?<num> {{num_digits}} | {{num_words}} ) )
      (?<! [\p{L}\p{N}_] ) (?! \s ) (?<begin>) # an amount begins where a word may
      (?: (?<size> {{amount_size}} ) | (?<ratio> {{amount_ratio}} ) | (?<rank> {{amount_rank}} )
        | (?<factor> {{amount_factor}} ) | (?<share> {{amount_share}} ) | (?<one> {{num_one}} ) | {{amount_plain}}
        | (?<none> {{amount_none}} ) | (?<vague> {{amount_vague}} ) ) ]],
    ["quantity.from"] = [[ (?: (?: (?<pair> \b from ) | \( \s? (?: from | was | now | today ) \b | \b (?: baseline (?: \s of )? :? | currently :? | today :? | now :? | vs\.? | versus | up \s from | down \s from | compared \s (?: with | to ) | started \s at | instead \s of | as \s is :? ) ) \s? (?: (?: an? | the | our | current | average | of | at | level | around | about | only | just ) \s )* ) $ ]],
    ["quantity.start"] = [[ ^ [^.,;()]{0,24}? (?: → | -> | ➔ | ➜ | ⟶ | => ) \s? [~+<>≤≥$€£]{0,2} \s? \d | ^ \s? (?: today | now | currently | at \s present ) \b ]],
    ["quantity.to"] = [[ ^ [^.;:()]{0,60}? (?: \b (?: to | towards ) \b | → | -> ) ]],
    ["quantity.by"] = [[ (?: \b (?: by | with | plus | minus | another | additional | extra | an \s extra ) \s (?: (?: an? | at \s (?: least | most ) | around | about | over | more \s than | up \s to | additional | another | extra ) \s )* | [+−] \s? ) $ ]],
    ["quantity.more"] = [[ ^ (?: \s? \+ )? \s (?: \w+ \s )? (?: more | fewer | higher | lower | less | faster | better | cheaper | increase | decrease | reduction | growth | improvement | uplift | lift | rise | drop | gain | boost | savings? | up | down | yoy | mom | qoq | y/y | year[\s-]over[\s-]year ) \b ]],
    ["quantity.known"] = [[ \b (?: (?<won> (?: win (?: ning )? (?: \s back )? | regain | recover | reach (?: ing )? | get | sell | hit | pass | land | {{measure_each}} (?: e?s | ing )? | all (?: \s of )? | both ) \s ) )? (?: our | the | these | those | their | its ) \s $ ]],
    ["quantity.first"] = [[ ^ (?: st | nd | rd | th ) \b | ^ \s (?: most \s | best \b | largest \b | biggest \b | top \b | (?: [\p{L}-]+ \s ){0,2} (?: mark | goal | target | milestone | threshold ) \b ) | ^ \s? (?: % | percent | per \s cent | million | billion | thousand | kronor | dollars | euros | pounds ) ]],
    ["quantity.aside"] = [[
         => \s? (?! [~<>≤≥+$€£]* \d ) .* |         \b (?: since | because | although | though | whereas | while | given \s that | now \s that ) \s [^,;.]+ (?= , )
       | \b (?: rivals? | competitors? | compan (?: y | ies ) | firms? | business (?: es )? | brands? | agenc (?: y | ies ) | organi[sz]ations? | employers? | vendors? | suppliers? | households? | cities | towns | schools | homes | plants | shops | stores | teams | instances | repositories )
         \s (?: that | who | which | with | of | having | selling | employing ) \s (?! us \b | our \b ) [^,;.:)]*
       | \b (?: famil (?: y | ies ) | parents | couples | homes ) \s with \s [^,;.:)]*
       | \b (?: despite | in \s spite \s of | on \s top \s of | out \s of \s our ) \s [^,;.]*
       | \b (?: a | our | the ) \s (?: budget | price \s tag | cost ) \s of \s [^,;.]* ]],
    ["measurable.linked"] = [[ ^ [$€£]? (?-i: [NX] ) \s? \d? \s? [%kKM]? $ ]],
    ["measurable.placeholder"] = [[
         (?<! \p{L} ) (?: x{1,4} | y{2,3} | n{2} | z{2} ) \s? (?: % | percent \b | per \s cent )
       | [$€£] \s? [xy]{1,3} \b | (?<! [\p{L}\d-] ) (?<! generation\x20 | gen\x20 | os\x20 ) (?-i: X | XX | XXX | N | NN | Y | YY ) (?= \s (?-i:\p{Ll}{3,}) )
       | \[ \s? (?: (?: x{1,3} | n ) (?! \p{L} ) | number | amount | target | metric | value | figure | percent(?:age)? | insert [^\x5d]* | date | name | kpi | baseline | \#+ | \.\.\. | … | _+ ) [^\x5d]{0,30} \] | \[ (?: current | overall \s goal | purpose | unit | period | verb ) \]
       | < (?: number | amount | target | x+ | value | insert [^>]* ) > | \{ (?: number | amount | target | x+ | value ) \}
       | \b (?: tbd | tbc | tba | to \s be \s (?: determined | decided | defined | confirmed | set ) ) \b | _{3,} | \?{2,} \s? % | \b \d*[x#]{2,} \s? % ]],
    ["measurable.full-set"] = [[
         (?: ^ | [:–—-] \s ) (?: (?: ✅ | \P{L} ) \s* )? (?<words> all | each | every | both ) \s (?: \d+ \s | of \s )? (?: (?: our | the | new | core | key ) \s )* [\p{L}/-]+ (?: \s [^\s.;!?:]+ | \s \(?e\.g\. ){0,14}? \s (?: shall | should | must | will | have | has | is | are | can | gets? | meets? | follows? | pass (?: es )? | supports? | uses? | runs? | carr (?: y | ies ) | offers? | sells? | works? | holds? | opens? | completes? | goes | go | knows? | signs? | answers? | receives? | returns? | learns? | speaks? ) \b
       | (?: ^ (?: \P{L} )* | \b (?: to | will | have | we ) \s ) {{measure_each}} (?: e?s | e?d | ing )? \s (?<words> all | every | each | both ) \s (?: (?: \d+ | {{num_ones}} | of | our | the | existing | new | remaining ) \s )* (?! needs | questions | people | possible ) [\p{L}-]{4,}
       | \b (?: at | in ) \s (?<words> all | every | each ) \s (?: (?: our | the | public | new ) \s )* (?! channels? | respects? | aspects? | situations? | contexts? | ways | areas? | cases? | levels? | things? ) [\p{L}-]{4,} ]],
    ["measurable.state"] = [[
         \b (?: is | are | has \s been | have \s been | be | gets? | been ) \s (?: (?: now | fully | publicly | all | already | successfully | also ) \s | \p{L}+ed (?: , | \s and ) \s )*
         (?<words> (?: re-? )? (?: published | launched | released | shipped | defined | documented | deployed | merged | signed | approved | adopted | completed? | finished | implemented | installed | migrated | automated | translated | certified | hired | agreed | delivered | integrated | enabled | live | done | ready | in \s (?: place | production | use | effect ) | up \s and \s running | operational | available | closed | secured | set \s up | written | tested | provisioned | established | running | open | online | printed | elected | appointed | decided | removed | retired | archived | added | created | built | updated | scheduled | identified | reviewed | mirrored | agreed | alerted | merged | monitored | assigned | trained ) ) \b
       | \b (?: has | have ) \s (?<words> (?: an? | one | separate | documented | published | launched | shipped | released | completed | deployed | signed | defined | established | adopted | hired | migrated | automated | (?! improved | increased | reduced | enhanced | strengthened | decreased | continued | started ) \p{L}{4,}ed ) \s ) (?! (?: better | great | good | strong | clear | deep | lot | more | sense | deeper | much | positive ) | (?: [\p{L}-]+ \s ){0,2}? {{measure_abstract}} \b )
       | \b there \s (?: is | are ) \s (?<words> (?: an? | one | \d+ ) \s (?! lot | need ) )
       | ^ \W* (?: (?! (?: we | any | where | everyone | all | every | how | so ) \b ) [\p{L}-]+ \s ){1,3} (?<words> can ) \s (?! be \s (?: more | better | proud ) | (?: quickly | easily | efficiently | better | effectively ) \b ) \p{L}
       | \b (?<words> (?: be | become | becoming | turn ) \s (?: cash[\s-]flow \s )? (?: profitable | positive ) | break(?:ing)? \s even ) \b
       | ^ \W* (?<words> eliminat\w+ ) \s | \b (?<words> flawless(?:ly)? | error-free )
       | ^ \W* (?<words> (?: ban | prohibit | require | outlaw | abolish ) \s \p{L} | (?: remove | retire | discontinue | shut \s down | drop | close | end ) \s (?: the | our | this | all ) \s )
       | \b (?<words> (?-i: \p{Lu} [\p{L}\d]* [\p{Lu}\d] [\p{L}\d-]* ) (?: \s [\p{L}\d]+ )? \s (?: compliance | compliant | certification | certified | accreditation | accredited ) ) \b
       | \b (?<words> (?: published | launched | released | deployed | signed | approved | completed | implemented | installed | translated | certified | delivered | enabled | secured | live | online | GA | production \s ready | in \s production | in \s place ) ) (?= \s* (?: [.;:!✅(]* \s* $ | \s (?: by | before | in | on | at | with | to | for ) \b ) ) ]],
    ["measurable.loose"] = [[
         ^ (?! (?: an? | the | our | its | this | these | each | both | one ) \s ) (?: {{measure_adjective}} (?: , | \s and )? \s )*
           (?: [\p{L}\d'’/&-]+ (?: , )? \s ){0,4}? (?: [\p{L}/-]{2,} (?<! ss | us | is | 's | ics ) (?: s | ing ) (?<! ss | us | is ) | {{measure_mass}} ) (?= \s* $ | \s (?: accessible | available | of | for | to | with | in | on | that | which | who | where | and | or | from | between | across | among | around | about | at | as | within ) \b | , | \( )
       | ^ (?: which | how | what | whether | why | who | where | the \s way | ways ) \b | ^ {{measure_adjective}} $ | ^ (?: version | release | phase | it | them | this | that ) $
       | \b (?: a \s (?: set | range | variety | number | series | mix ) \s of ) \b ]],
    ["measurable.abstract"] = [[ \b {{measure_abstract}} (?= \s* $ | \s (?: of | for | to | with | in | on | that | which | where | and | between | across ) \b | , ) ]],
    ["measurable.firm"] = [[ ^ (?: automat\w+ | migrat\w+ | translat\w+ | open[\s-]sourc\w+ | standardi[sz]\w+ | replac\w+ ) \b ]],
    ["measurable.result"] = [[ ^ [^:]{0,60}? \b (?: krs? | key \s results? ) (?: \s? \d+ (?: \. \d+ )? )? \s? : ]],
    ["measurable.acronym"] = [[ ^ \s? \( (?<words> (?-i: \p{Lu} [\p{Lu}\d-]{1,7} ) ) \) ]],
    ["measurable.named"] = [[ ^ (?: the \s | an? \s )? (?-i: (?: (?: \p{Lu} | \d ) [\p{L}\d.'’+-]* ) (?: \s (?: (?: of | for | and | & | the | to | in ) \s )? (?: \p{Lu} | \d ) [\p{L}\d.'’+-]* )+ ) (?= \s* $ | [(,:;] ) ]],
    ["measurable.soft"] = [[ ^ (?: becom(?:e|es|ing) | connect\w* | shar(?:e|es|ing) | identif\w+ | mak(?:e|es|ing) | made | giv(?:e|es|ing) | bring\w* | find\w* | measur\w+ | coordinat\w+ | partner\w* | recogni[sz]\w+ | teach\w* | offer\w* | speak\w* | show\w* | us(?:e|es|ing) | tak(?:e|es|ing) | learn\w* | read\w* | try | prepar\w+ | invest\w* | demonstrat\w+ | hav(?:e|ing) | has | had | dominat\w+ | support\w* | open (?! \s (?: an? | the | our | its | my | one | two | three ) \s | \s? - ) | communicat\w+ | mov(?:e|es|ing) (?! \s (?: the | our | all ) \s ) ) \b ]],
    ["measurable.artifact"] = [[ ^ (?! .* \b (?: more | better | some | several | many ) \b )
         (?: (?! (?: can | could | may | through | via | by | with | using | so | to | based | because | of | in | on | for | from | that | which | where | when | if | as | using | than | their | its ) \b ) [^\s,;:.]+ \s ){0,9}?
         (?<words> (?: [\p{L}\d'’/-]+ \s ){0,1}? {{measure_artifact}} ) (?= \s* (?: $ | [.,;:(!–—] ) | \s - \s | \s \p{L}+ing \b | \s (?: of | for | to | with | in | on | at | that | which | where | when | and | as | by | from | into | based | describing | showing | explaining | covering | including | before | about | is | will | has ) \b ) ]],
    ["measurable.article"] = [[ ^ (?: an? | one | new | the \s first ) \s ]],
    ["measurable.get"] = [[ ^ (?: sign(?:ing)? | win(?:ning)? | land(?:ing)? | clos(?:e|ing) | secur(?:e|ing) | hir(?:e|ing) | get(?:ting)? | obtain(?:ing)? | receiv(?:e|ing) ) \s (?: the | that | this ) \s ]],
    ["measurable.rate"] = [[ \b (?<words> (?: bi-? )? (?: hourly | daily | weekly | monthly | quarterly | fortnightly ) ) (?= \s [\p{L}-]+ ) (?! (?: \s [\p{L}-]+ ){0,3} \s (?: rhythm | routine | active | users? | visitors | transactions | sales | revenue | traffic | basis | life | operations | overhead | work | challenges? ) \b ) | \b on \s a \s (?<words> (?: daily | weekly | monthly | quarterly | yearly ) ) \s (?: basis | cadence ) \b ]],
    ["measurable.counted"] = [[ ^ (?: (?: the | our | total | annual | average ) \s )* (?: numbers? | share | proportion | percentage | amount | volume | level | rate | cost | price | length | size | frequency | time | use | consumption ) \b ]],
    ["measurable.plural"] = [[ ^ (?! {{any_verb}} \b ) (?: (?! (?: for | of | to | with | and | in | on | from | by ) \b ) [\p{L}'’-]+ \s ){0,3}? (?: people | leads | [\p{L}-]{2,} (?<! s ) (?<! i ) (?<! u ) s ) (?= \s (?: on | in | for | to | from | with | of | by | at | across | via | about | between ) \b | \s* \z ) ]],
    ["measurable.clause"] = [[ \b (?: and | but | or | that | which | who | to | does | do | doesn['’]t | easier | better | more | without ) \b | ['’]s\x20 ]],
    ["measurable.manner"] = [[ ^ (?: .*ly | massive | huge | significant | substantial | better | higher | lower | larger | bigger | greater | smaller | faster | quicker | stronger | wider | broader | longer | shorter | cheaper | further | much | more \s often | at \s scale | (?:max|min)imi[sz]e | as \s .* ) $ ]],
    ["measurable.compares"] = [[ \b (?: compared \s (?: with | to ) | than \s (?: in \s )? (?: \d{4} | last | the \s previous | today ) | versus | vs\.? | baseline | year[\s-]over[\s-]year | yoy | y/y | mom | qoq | over \s (?: last | the \s previous ) | currently | from \s (?: \d | a \s | the \s current | today ) | relative \s to ) ]],
  },
  messages = {
    ["measurable.no-target"] = "Measurable: how will you see that “{goal}” is reached? Give a number to reach, e.g. “at least 80%” or “from 200 to 300”.",
    ["measurable.no-target/change"] = "Measurable: how much should {object} {become}? E.g. {example}.",
    ["measurable.no-target/deliverable"] = "Measurable: how many {object}, or which ones? Give a number, e.g. “three”, or name them.",
    ["measurable.vague-amount"] = "Measurable: “{words}” is not an amount; give a number, e.g. “50” or “20% more”.",
    ["measurable.vague-amount/manner"] = "Measurable: “{words}” doesn’t say how much; write e.g. “by 20%” or “from 200 to 300”.",
    ["measurable.no-baseline"] = "Measurable: “{words}”, counted from what? Add where you stand today, e.g. “from 200”.",
    ["measurable.placeholder"] = "Measurable: “{words}” is still to be filled in.",
  },
  -- Amounts to write, by the unit of a KPI; good for any direction.
  examples = {
    count = "“by 20%” or “to 300”",
    percent = "“by 2 percentage points” or “to 15%”",
    money = "“by 20%” or “to $250,000”",
    time = "“by two days” or “to under an hour”",
    score = "“by half a point” or “to 4.4”",
    factor = "“by 20%” or “to 4:1”",
  },
  number_words = {
    { word = "half a dozen", value = 6 }, { word = "half a million", value = 5e5 }, { word = "half a billion", value = 5e8 },
    { word = "and a half", value = 0.5 }, { word = "a half", value = 0.5 }, { word = "half", value = 0.5 },
    { word = "one", value = 1 }, { word = "two", value = 2 }, { word = "three", value = 3 }, { word = "four", value = 4 },
    { word = "five", value = 5 }, { word = "six", value = 6 }, { word = "seven", value = 7 }, { word = "eight", value = 8 },
    { word = "nine", value = 9 }, { word = "ten", value = 10 }, { word = "eleven", value = 11 }, { word = "twelve", value = 12 },
    { word = "thirteen", value = 13 }, { word = "fourteen", value = 14 }, { word = "fifteen", value = 15 },
    { word = "sixteen", value = 16 }, { word = "seventeen", value = 17 }, { word = "eighteen", value = 18 },
    { word = "nineteen", value = 19 }, { word = "twenty", value = 20 }, { word = "thirty", value = 30 },
    { word = "forty", value = 40 }, { word = "fifty", value = 50 }, { word = "sixty", value = 60 }, { word = "seventy", value = 70 },
    { word = "eighty", value = 80 }, { word = "ninety", value = 90 },
    -- Those with `by` multiply what stands before them.
    { word = "dozen", by = 12 }, { word = "hundred", by = 100 }, { word = "thousand", by = 1e3 },
    { word = "million", by = 1e6 }, { word = "billion", by = 1e9 },
    -- Factors and shares as words.
    { word = "doubl", value = 2 }, { word = "twice", value = 2 }, { word = "tripl", value = 3 }, { word = "trebl", value = 3 },
    { word = "thrice", value = 3 }, { word = "quadrupl", value = 4 }, { word = "quintupl", value = 5 },
    { word = "halv", value = 0.5 }, { word = "majority", value = 0.5 }, { word = "every other", value = 0.5 },
    { word = "every second", value = 0.5 }, { word = "every third", value = 1 / 3 }, { word = "every fourth", value = 0.25 },
    { word = "every fifth", value = 0.2 },
    { word = "third", over = 3 }, { word = "quarter", over = 4 }, { word = "fifth", over = 5 }, { word = "tenth", over = 10 },
    { word = "first", value = 1 }, { word = "second", value = 2 },
  },
  number_scales = {
    { word = "k", factor = 1e3 }, { word = "thousand", factor = 1e3 }, { word = "hundred", factor = 100 },
    { word = "m", factor = 1e6 }, { word = "mm", factor = 1e6 }, { word = "mn", factor = 1e6 }, { word = "mln", factor = 1e6 },
    { word = "mio", factor = 1e6 }, { word = "million", factor = 1e6 }, { word = "b", factor = 1e9 }, { word = "bn", factor = 1e9 },
    { word = "billion", factor = 1e9 }, { word = "tn", factor = 1e12 }, { word = "trillion", factor = 1e12 },
    { word = "lakh", factor = 1e5 }, { word = "crore", factor = 1e7 }, { word = "basis", factor = 0.01 }, { word = "bps", factor = 0.01 },
    { word = "‰", factor = 0.1 },
  },
}
