-- Time: how English says when. What each pattern is for stands in core/vocabulary.h; the groups that a kind of
-- expression may have are read in core/time_kind.c, those of what stands beside it in core/time_role.c.

return {
  words = {
    time_month = {
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
      "jan\\.?", "feb\\.?", "mar\\.?", "apr\\.?", "jun\\.?", "jul\\.?", "aug\\.?", "sept?\\.?", "oct\\.?", "nov\\.?", "dec\\.?",
    },
    time_weekday = {
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon(?=,? |[.,]|$)\\.?", "tues?(?=,? |[.,]|$)\\.?", "wed(?=,? |[.,]|$)\\.?",
      "thur?s?(?=,? |[.,]|$)\\.?", "fri(?=,? |[.,]|$)\\.?", "sat\\.?(?=,? \\w+ \\d)", "sun\\.?(?=,? \\w+ \\d)",
    },
    time_numeral = {
      "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty[- ]four", "twenty[- ]five", "thirty", "forty", "forty[- ]five", "fifty", "sixty",
      "ninety", "a hundred", "a few", "few", "a couple(?: of)?", "couple of", "several", "a dozen", "half a dozen",
    },
    time_ordinal = {
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
      "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)", "thirty[- ]first", "[1-9]\\d?(?:st|nd|rd|th)",
    },
    time_unit = {
      "seconds?", "secs?", "ms", "minutes?", "mins?", "hours?", "hrs?", "days?", "business days?", "working days?", "weekdays?", "weeks?", "wks?", "fortnights?", "months?", "mos?",
      "quarters?", "half[- ]years?", "halves", "terms?", "semesters?", "years?", "yrs?", "decades?", "sprints?",
    },
    -- With "the", "this", "next", or at the end of something.
    time_a_unit = {
      "day", "week", "weekend", "fortnight", "month", "quarter", "half[- ]?year", "half", "term", "semester", "year", "qtr", "yr", "fiscal year", "financial year", "calendar year", "school year",
      "academic year", "business year", "sprint", "decade", "season",
    },
    time_which = { "this", "next", "the coming", "coming", "the following", "the upcoming", "upcoming", "the current", "current", "the next", "this coming" },
    time_season = {
      "spring", "summer", "autumn", "fall", "winter", "springtime", "summertime", "wintertime", "early summer", "late summer", "holiday season", "the holidays", "spring (?:term|semester)", "autumn (?:term|semester)",
      "fall (?:term|semester)",
    },
    time_holiday = {
      "new year'?s?(?: (?:day|eve))?", "new year['’]s(?: (?:day|eve))?", "nye", "epiphany", "martin luther king(?:,? jr\\.?)?(?:['’]?s)?(?: day)?", "mlk day", "presidents?['’]?s? day", "groundhog day", "valentine['’]?s?(?: day)?", "super ?bowl(?: sunday)?",
      "st\\.? patrick['’]?s(?: day)?", "saint patrick['’]?s(?: day)?", "mardi gras", "shrove tuesday", "pancake (?:day|tuesday)", "ash wednesday", "lent", "palm sunday", "maundy thursday", "good friday", "easter(?: (?:sunday|monday|weekend|holidays?|break|week))?",
      "ascension(?: day)?", "pentecost", "whit sunday", "whit monday", "whitsun", "trinity sunday", "corpus christi", "earth day", "tax day", "may day", "cinco de mayo", "mother['’]?s['’]? day", "mothers['’] day", "memorial day(?: weekend)?", "father['’]?s['’]? day", "fathers['’] day", "juneteenth", "midsummer(?:['’]?s)?(?: (?:eve|day))?",
      "independence day", "canada day", "bastille day", "labou?r day(?: weekend)?", "columbus day", "indigenous peoples['’]? day", "halloween", "all saints['’]?(?: day)?", "guy fawkes(?: (?:day|night))?", "bonfire night", "veterans?['’]?s? day", "remembrance day",
      "armistice day", "singles['’]? day", "thanksgiving(?: (?:day|week|weekend))?", "black friday", "small business saturday", "cyber (?:monday|week)", "black week", "giving tuesday", "st\\.? lucia", "lucia", "advent", "christmas(?: (?:day|eve|time|season|holidays?|break|rush))?", "xmas(?: (?:day|eve))?", "x-mas", "boxing day", "kwanzaa",
      "hanukkah", "chanukah", "(?:\\w+ )?bank holiday(?: weekend| monday)?", "passover", "rosh hashanah", "yom kippur", "sukkot", "purim", "shavuot", "ramadan", "eid(?: al[- ](?:fitr|adha))?", "diwali", "deepavali", "holi", "navaratri", "dussehra", "vaisakhi", "raksha bandhan", "chinese new year", "lunar new year", "vesak", "nowruz", "prime day",
      "spring break", "winter break", "summer break", "back[- ]to[- ]school(?: season)?", "half[- ]term", "golden week", "oktoberfest", "yom \\w+", "ashura", "mawlid", "laylat al-\\w+", "dhanteras", "(?:\\w+ )?(?:onam|pongal|ugadi|jayanti|navami|puja|chaturthi|janmashtami|shivaratri)", "vijayadashami", "karva chauth", "holika dahan", "simchat torah", "shemini atzeret", "lag ba['’]?omer", "tu bishvat", "tisha b['’]av", "songkran", "tet", "king['’]s day", "international women['’]s day", "(?:world|international|national|global)(?: \\w+){1,3} day", "\\w+['’]s day", "(?-i:\\p{Lu}\\w+ Day)",
    },
    -- Events whose day the reader knows, after a preposition of time.
    time_event = {
      "(?:\\w+ )?launch(?: day| date| event)?", "release(?: day| date)?", "(?:\\w+ )?fair", "(?:\\w+ )?conference", "(?:\\w+ )?summit", "trade show", "(?:\\w+ )?expo", "(?:\\w+ )?opening", "(?:\\w+ )?premiere", "kick-?off", "go-live", "(?:\\w+ )?season(?: (?:starts|begins|opens|opener))?", "(?:\\w+ )?election",
      "annual (?:general )?meeting", "agm", "board meeting", "all-hands", "(?:\\w+ )?event", "(?:\\w+ )?campaign(?: (?:ends|starts))?", "project end", "end of the (?:project|campaign|term|season|pilot|sprint|programme|program|trial)", "(?:\\w+ )?deadline", "(?:\\w+ )?anniversary", "birthday", "ipo", "audit", "(?:\\w+ )?review", "holidays", "festival", "tournament",
      "semester (?:starts|begins|ends)", "term (?:starts|begins|ends)", "school (?:starts|begins)", "beta(?: launch)?", "ga", "code freeze", "series [a-d]",
    },
    -- Service whose own pace is measured.
    time_service = {
      "respon(?:d|ds|se|ses|ding|ded)(?: to)?", "repl(?:y|ies|ied|ying)(?: to)?", "answer(?:s|ed|ing)?", "deliver(?:y|ies|ed|s|ing)?", "ship(?:s|ped|ping|ment|ments)?", "resolv(?:e|es|ed|ing)", "resolution", "fix(?:ed|es)?", "handl(?:e|es|ed|ing)", "process(?:ed|es|ing)?", "return(?:s|ed)?",
      "refund(?:s|ed)?", "pa(?:y|id|yment|yments)", "contact(?:ed|s)?", "call(?:ed)? back", "follow(?:ed)?[- ]up", "load(?:s|ed|ing)?", "onboard(?:ed|ing)?", "activat(?:e|es|ed|ion)", "confirm(?:s|ed)?", "acknowledg(?:e|es|ed)", "completes?", "triag(?:e|ed)", "review(?:ed|s)?", "approv(?:e|ed|al)", "schedul(?:e|ed)", "repair(?:ed|s)?", "get (?:an )?(?:answer|help)", "helped", "notif(?:y|ied|ications?)", "recover(?:y|ed)?", "restored?", "sync(?:ed|s)?", "churn(?:s|ed)?", "convert(?:s|ed)?", "renew(?:s|ed)?", "come back", "return", "stay", "opened", "buy(?:s)? again", "repurchase",
    },
    -- Time as such: in days it is what is measured; of weeks and months it is when.
    time_wait = { "wait(?:s|ing)?(?: times?)?", "turnaround(?: times?)?", "\\w+ times?", "time to \\w+", "time-to-\\w+" },
    time_function = {
      "we", "our", "will", "shall", "should", "must", "is", "are", "was", "were", "be", "the", "a", "an", "than", "compared", "for", "and", "or", "through", "via", "with", "without", "by", "at", "to", "in", "on", "of", "from", "as", "that", "which", "this", "these",
      "all", "at least", "it", "they", "each", "every", "per", "when", "while", "so", "but", "over", "under", "before", "after", "until", "using", "across", "among", "has", "have", "had", "can", "would", "increase", "reach", "grow", "reduce", "vs", "versus", "onwards?", "target", "goals?", "objectives?", "okrs?", "plan",
      "budget", "revenue", "sales", "aim", "ambition", "roadmap", "priorities", "milestones?", "up", "down", "plus", "including", "then", "if", "there", "everyone", "more", "no", "only", "not", "i", "you", "half", "kpis?", "season", "year",
    },
    time_vague = {
      "asap", "a\\.s\\.a\\.p\\.?", "as soon as (?:possible|we can|practicable|feasible)", "as quickly as (?:possible|we can)", "as fast as (?:possible|we can)", "soon(?:er or later)?", "sooner or later", "sometime(?: soon)?", "some ?day", "(?<!in |within |per |after |than |under |over |least |most |by |for )one day", "one fine day", "eventually", "ultimately", "over time", "with time", "in time(?! (?:for|to)\\b)",
      "in due (?:course|time)", "in the (?:near|foreseeable|not[- ]too[- ]distant|not so distant|distant|immediate|short|long|longer|medium) (?:future|term|run)", "for the foreseeable future", "in the future", "in future", "in (?:a )?(?:short|long|near) (?:order|term)", "before long", "shortly", "in the long run", "in the years? to come", "down the (?:road|line)", "at some (?:point|stage)", "going forward",
      "moving forward", "ongoing", "on an ongoing basis", "continuous(?:ly)?", "continually", "constantly", "over the long(?:er)? (?:term|run|haul)", "long[- ]term", "short[- ]term", "when (?:time|resources?|budgets?|possible|capacity|funds?|money|the budget|circumstances|the time) ?(?:allows?|permits?|(?:is|are|becomes?) (?:available|right|ripe))?",
      "when (?:possible|we (?:can|have (?:the )?(?:time|resources|budget|money|capacity)))", "as (?:resources|time|budget|capacity|needed|required|necessary)(?: (?:allows?|permits?))?", "if time (?:allows|permits)", "as and when", "right now", "right away", "at once", "immediately", "promptly", "now(?! (?:and|to|until|till|through)\\b)", "nowadays", "without delay", "in no time", "any ?(?:time|day) now", "at the earliest (?:opportunity|convenience)", "at the (?:first|next) opportunity",
      "gradually", "progressively", "step by step", "little by little", "bit by bit", "from time to time", "at all times", "always", "in a timely (?:manner|fashion)", "within (?:a )?reasonable time", "sooner rather than later", "tbd", "periodically", "regularly", "every now and then", "in the fullness of time", "by and by", "until further notice", "the sooner the better", "when ready", "when we (?:get|find) (?:the )?time",
    },
  },

  define = {
    -- "this year's", before a part of it.
    time_whose_year = [[ (?: (?: (?:this|the) \s year | (?<which_year>next) \s year | (?<year>(?:19|20)\d\d) ) ['’]s \s )? ]],
    time_year4 = [[ (?:19|20)\d\d ]],
    time_of_year = [[ (?: ,? \s? (?:(?:of|in)\s)? (?:the\s (?:fiscal\s|financial\s)? year\s)? (?: (?<year>{{time_year4}}) (?![\d%]|[.,]\d) | (?<!\s) [-/'’] (?<year>{{time_year4}}|\d\d) \b | \s ['’] (?<year>\d\d) \b ) | \s (?:of\s|in\s)? (?<which_year>next|this) \s year \b ) ]],
    time_dash = [[ \s? [-–—] \s? | \s (?:to|till|until|through|thru) \s (?:the\s)? ]],
    -- What may stand between a service and its time. By how much it is to change, or how many are to be served, makes it a goal
    -- like another; a share doesn't.
    time_service_words = [[ (?! \s (?: rates? | shares? | ratio | reliability | accuracy | precision | volumes? | costs? | quality | bot | form | page ) \b )
      (?: \s (?! (?:by|to) \s [$€£]? \d | \d[\d.,]* (?! [\d.,] | \s? % | \s percent | \s (?:of|out|in) \b ) ) [\w%:'’-]+ ){0,5} ]],
    time_a_number = [[ \d{1,3} (?:\.\d)? | {{time_numeral}} ]],
    -- A finite verb of the past, told by its subject or auxiliary: "10 posts published in May" is none.
    -- A clause about the past: what is dated in it is no deadline.
    time_past_clause = [[
      (?: we | who | that | which | they ) \s (?: \w+ly \s )? (?: lost | left | had | won | sold | bought | joined | met | made | ran | launched | opened | missed | dropped | cancelled | canceled | churned | started | began | signed | visited | attended | failed )
    ]],
    time_past_verb = [[
      (?: was | were | been | had | did | who | which | that | we | they | it ) \s (?: \w+ly \s | not \s | just \s | first \s )? (?: \w{2,}ed | left | quit | bought | chose | came | got | gave | kept | paid | begun | born | brought | built | cut | done | founded | given | held | hit | lost | made | met | rebuilt | run | sold | seen | sent | shut | spent | started | taken | told | won | written | went | saw )
      | , \s (?: founded | established | born | launched | introduced | created | built | opened ) | fell | rose | grew | dropped | began | went | saw | took | ran | lost | was | were | founded | established | had
    ]],
  },

  patterns = {
    ---- Days
    ["time.iso"] = [[
      (?<![\d.,/-]) (?<year>{{time_year4}}) (?: [-/.] (?<month>\d\d?) [-/.] (?<day>\d\d?) | - (?<month>0[1-9]|1[0-2]) ) (?![\d-]|[.,/]\d)
    ]],
    ["time.numeric"] = [[
      (?<![\d.,/:-]) (?<first>\d{1,2}) (?: / (?<second>\d{1,2}) (?: [/-] (?<year>(?:19|20)?\d\d) | ,? \s (?<year>20\d\d) ) | - (?<second>\d{1,2}) - (?<year>(?:19|20)\d\d)
        | \. (?<second>\d{1,2}) (?<dotted>\.) (?<year>{{time_year4}}) ) (?![\d/-]|[.,:]\d)
    ]],
    ["time.slash"] = [[ (?<![\d.,/:-]) (?!24/7) (?! (?<= \bby\s) (?: 1/[234] | 2/3 | 3/4 ) (?!\d) ) (?: (?<first>1[0-2]|0?[1-9]) / (?<second>3[01]|[12]\d|0?[1-9]) | (?<first>3[01]|1[3-9]|2\d) / (?<second>1[0-2]|0?[1-9]) ) (?![\d/%-]|[.,:]\d) ]],
    ["time.date"] = [[
      (?<![\w.,/-]) (?: (?<weekday>{{time_weekday}}) ,? \s (?:the\s)? )? (?:
        (?: (?<day>[1-9]\d?|0[1-9]) (?:\s?(?:st|nd|rd|th))? (?: {{time_dash}} (?<to_day>[1-9]\d?) (?:st|nd|rd|th)? )? | (?<day>{{time_ordinal}}) ) (?: \s (?:day\s)? of )? \s?-? (?<month>{{time_month}}) {{time_of_year}}? (?!\w)
        | (?<month>{{time_month}}) \s? (?:the\s)? (?: (?<day>[1-9]\d?|0[1-9]) (?:\s?(?:st|nd|rd|th)\b)? (?: {{time_dash}} (?<to_day>[1-9]\d?) (?:st|nd|rd|th)? )? | (?<day>{{time_ordinal}}) ) (?! [\d%] | [.,:]\d | \s?% | \s(?:new|more|extra|additional|percent|people|users|customers|leads)\b ) (?: ,? \s (?<year>{{time_year4}}) \b | \s (?:of\s)? (?<which_year>next|this) \s year \b | ,? \s? ['’] (?<year>\d\d) \b )? (?!\w)
      )
      | \b (?<day>[1-9]\d?) (?:st|nd|rd|th)? \s (?:day\s)? of \s (?<which>this|next|the\snext|the\scurrent|the\sfollowing|the\scoming) \s (?<unit>month) \b
      | (?<= \bthe\s | \bday\s | day,\s | \bon\s | \bby\s | before\s ) (?<day>[1-9]\d?)(?:st|nd|rd|th) (?: \s of \s (?: the | each | every | this | next ) \s month )? (?= \s* (?: [.,;:)!] | \z ) )
    ]],
    ["time.run"] = [[
      \b (?: (?<nth>first) | (?<last>last|final) ) \s (?<count>{{time_a_number}}) \s (?: (?<week>weeks) | days ) \s (?:of|in) \s (?<month>{{time_month}}) {{time_of_year}}? \b
      | \b (?:the\s)? (?: (?<nth>first) | (?<last>last|final) ) \s (?<count>{{time_a_number}}) \s (?<months>months) \s (?:of|in) \s (?: (?<year>{{time_year4}}) | (?<which_year>next|this) \s year | the \s year ) \b
    ]],
    ["time.nth"] = [[
      \b (?: (?<nth>{{time_ordinal}}) | (?<last>last|final) ) \s (?: (?<weekday>{{time_weekday}}) | (?<week>week) | (?:calendar\s)?day ) \s (?:of|in) \s (?<month>{{time_month}}) {{time_of_year}}? \b
      | \b (?: (?<nth>{{time_ordinal}}) | (?<last>last|final) ) \s (?<week>week) \s (?:of|in) \s (?<year>{{time_year4}}) \b
      | \b (?<last>last(?:\sday)?) (?:\sof)? \s (?<month>{{time_month}}) {{time_of_year}}? \b
    ]],
    ["time.weekday"] = [[
      (?! (?<= \bto\sthe\s | \bto\sour\s ) {{time_weekday}} \s (?! {{time_function}} \b ) (?-i:\p{Ll}) ) \b (?: (?<weekday>{{time_weekday}}) \s (?: of | in )? \s? (?<which>next|this|the\scoming|the\sfollowing) \s (?<week>week) \b
        | (?<weekday>{{time_weekday}}) \s (?<after_next>after\snext|week (?= \s* (?: [.,;:)!] | \z ) ) ) \b
        | (?<which>{{time_which}}) \s (?<weekday>{{time_weekday}}) (?!\w)
        | (?<weekday>{{time_weekday}}) (?!\w) )
    ]],

    ---- Parts of the year
    ["time.month"] = [[ (?<!\w) (?<month>{{time_month}}) {{time_of_year}}? (?!\w) ]],
    ["time.quarter"] = [[
      (?<![\w-]) (?:
        (?: [FC]Y \s? ['’]? (?<year>\d\d|{{time_year4}}) \s?-?\s? | (?<year>{{time_year4}}) \s? [-/:,]? \s? | (?<![\d.,]) (?<year>\d\d) ) Q(?<index>\d) (?: \s?[-–]\s? Q?(?<to_index>\d) )?
        | (?<![\d.,]) (?<index>[1-4]) Q (?: \s? ['’]? (?<year>{{time_year4}}|\d\d) )? (?!\w)
        | Q (?<index>\d) (?: \s? [-–/] \s? Q (?<to_index>\d) )? (?: ,? \s? (?:of\s)? FY \s? ['’]? (?<year>\d\d|{{time_year4}}) | {{time_of_year}} )?
        | quarter \s (?<index>\d|one|two|three|four) (?: \s?[-–]\s? (?<to_index>\d) )? {{time_of_year}}?
        | {{time_whose_year}} (?: (?<index>{{time_ordinal}}) | (?<last>last|final) (?: (?=\s(?:quarter|qtr)\s(?:of|in)\b) | (?<=['’]s\slast|['’]s\sfinal) ) ) \s (?: quarter | qtr\.? ) (?: \s of \s (?:the|this) \s year \b | \s of \s FY \s? (?<year>\d\d|{{time_year4}}) | {{time_of_year}} )?
      ) (?![\w%]|[.,:]\d)
    ]],
    ["time.half"] = [[
      (?<![\w-]) (?: (?: (?<year>{{time_year4}}) \s? [-/]? \s? | FY \s? (?<year>\d\d|{{time_year4}}) \s?-?\s? ) H(?<index>\d) | (?<index>[12]) H (?: \s? ['’]? (?<year>{{time_year4}}|\d\d) ) | H (?<index>\d) (?: ,? \s? (?:of\s)? FY \s? (?<year>\d\d|{{time_year4}}) | {{time_of_year}} )?
        | {{time_whose_year}} (?: (?<index>first|second|1st|2nd) | (?<last>last|latter) ) \s half (?: {{time_of_year}} | \s of \s (?:the|this) \s year )? (?! \s of | \w ) | half \s (?<index>[12]) {{time_of_year}}? )
      (?![\w%]|[.,:]\d|-(?!\s)) (?! \s? (?:tag|heading)s? )
    ]],
    ["time.tertial"] = [[
      (?<![\w-]) (?: (?: tertial \s? | trimester \s ) (?<index>\d) {{time_of_year}}? | (?<year>{{time_year4}}) \s? [-/]? \s? T(?<index>\d) | T(?<index>\d) \s? (?<year>{{time_year4}}) | (?<index>{{time_ordinal}}) \s (?:tertial|trimester|third\sof\sthe\syear) {{time_of_year}}? )
      (?![\w%-]|[.,:]\d)
    ]],
    ["time.week"] = [[
      (?<![\w-]) (?: (?<year>{{time_year4}}) - W (?<index>\d\d) | (?: weeks? \s (?:no\.?\s|number\s|\#)? | wk\.?\s? | cw\s? | w(?=\d) )
        (?<index>\d\d?) (?: (?: \s?[-–—]\s? | \s (?:to|through|and|until) \s ) (?:w|week\s)? (?<to_index>\d\d?) )? (?: ,? \s (?:of|in)? \s? (?<year>{{time_year4}}) )? )
      (?![\w%]|[.,:]\d)
    ]],
    ["time.fiscal"] = [[
      (?<![\w-]) (?: [FC]Y \s? ['’]? | (?:fiscal|financial|budget|school|academic) \s year \s | fiscal \s (?=\d) ) (?<year>{{time_year4}}|\d\d) (?: \s? [-/–] \s? (?:FY\s?)? (?<to_year>{{time_year4}}|\d\d) )? (?!\w)
      | (?<![\w-]) (?<year>{{time_year4}}) (?: [-/–] (?<to_year>{{time_year4}}|\d\d) )? \s (?: (?:fiscal|financial|budget|school|academic) \s year | season ) (?! \w | \s tickets? )
    ]],
    ["time.year"] = [[
      (?: (?<![\w.,:/+'’§#"“-]) | (?<=\bmid-) ) (?<!\d\s) (?: (?:calendar\s)? year \s )? (?<year>{{time_year4}}) (?: (?<decade>(?<=20[2-9]0)s) | \s? [-–—/] \s? (?<to_year>{{time_year4}}|\d\d(?!\d|-)) | \s (?:and|to|through|until) \s (?<to_year>{{time_year4}}) )?
      (?! \d | [.,:]\d | \s\d{1,3}\b | \s?% | \s?[-/]\d | \w )
    ]],
    ["time.season"] = [[ \b (?<season>{{time_season}}) (?: ['’]s (?=\send) )? (?: \s (?:of\s)? (?<year>{{time_year4}}) | \s? ['’] (?<year>\d\d) \b | \s (?:of\s)? (?<which_year>next|this) \s year \b )? (?![\w]|[-’']\w) ]],
    ["time.holiday"] = [[ (?<![\w-]) (?! (?<= \bto\sthe\s | \bto\sour\s ) {{time_holiday}} \s (?! {{time_function}} \b ) (?-i:\p{Ll}) ) (?<holiday>{{time_holiday}}) (?: ,? \s (?:(?:of|in)\s)? (?<year>{{time_year4}}) | \s (?:of\s|in\s)? (?<which_year>next|this) \s year \b )? (?!\w) ]],

    ---- Counted from today
    ["time.relative"] = [[
      \b (?: (?<daily> now (?=\s(?:and|to|until|till|through)\b) | the\sday\safter\stomorrow | tomorrow(?:\s(?:morning|afternoon|evening|night))? | (?<!\bof\s)(?<!\bthan\s)(?<!\bfrom\s)(?<!\bas\s) (?<! \A ) today (?! ['’-] | \s? [:=] | \s \d ) | tonight | this\s(?:morning|afternoon|evening) ) (?!\w)
        | (?:all\s|later\s)? (?<which>{{time_which}}) \s (?<unit>{{time_a_unit}}) (?!\w) (?! \s\d )
        | (?: rest | remainder | balance | course ) \s of \s (?: the | this ) \s (?<unit>{{time_a_unit}}) (?!\w) (?!\s(?:of|\d))
        | (?<= end\sof\s | close\sof\s | beginning\sof\s | start\sof\s | middle\sof\s | end\sof\sthe\s | close\sof\sthe\s | beginning\sof\sthe\s | start\sof\sthe\s | middle\sof\sthe\s ) (?<unit>{{time_a_unit}}) (?!\w) (?!\s(?:of|\d))
        | all \s (?<unit>day|week|month|quarter|year|season) (?!\w)
        | later \s (?:in|on\sin|during) \s the \s (?<unit>{{time_a_unit}}) (?!\w)
        | (?<= \bin\sthe\s | \bduring\sthe\s | \bwithin\sthe\s | throughout\sthe\s | \bover\sthe\s | \bfor\sthe\s | \bof\sthe\s | before\sthe\s | by\sthe\s | until\sthe\s | when\sthe\s ) (?<unit>week|weekend|month|quarter|year|fiscal\syear|financial\syear|term|semester) (?= \s* (?: [.,;:)!] | \z | (?:is|ends|closes|runs|we|to|is\sout|through) \b ) )
        | the \s (?<unit>month|quarter|year|week|term|semester|decade|sprint|season|fiscal\syear) (?= \s (?: is \s (?:out|over|up) | ends? \b | closes? \b ) )
        | (?<unit>day|week|month|quarter|year) (?:['’]s)? (?= [\s-] end \b | s\send\b ) )
    ]],
    ["time.end"] = [[
      \b (?: (?:the\s)? EO(?:\s?F)?(?<unit>[DWMQY]) (?: \s? (?<year>{{time_year4}}) )? | (?<unit>FY) (?: E | [-\s]end ) | (?<unit>month|quarter|year|fiscal\syear|week(?!end)|yr)(?:['’]s)?[-\s]?end (?: \s (?<year>{{time_year4}}) )? | end[-\s]of[-\s](?<unit>month|quarter|year) | (?:turn|close) \s of \s the \s (?<unit>year) ) (?!\w)
    ]],
    ["time.numbered"] = [[ (?<![\w-]) (?: month | day | year | sprint | semester | term )s? \s (?:no\.?\s|\#)? \d{1,3} (?: \s?[-–—]\s? \d{1,3} | \s (?:and|to|through) \s \d{1,3} )? (?![\w%]|[.,:]\d) ]],
    ["time.duration"] = [[
      (?<![\w.,/-]) (?! a \s second \s \p{L} ) (?: (?: (?<number>\d{1,4}(?:\.\d)?) (?: \s?[-–]\s? | \s (?:to|or) \s ) )? (?<to_number>\d{1,4} (?:\.\d)?) (?<plus>\+)? | (?: (?:{{time_numeral}}) \s (?:to|or) \s )? (?<number>{{time_numeral}}) )
        (?: \s and \s (?:a \s|one[-\s])? (?<half>half|-half) )? [\s-]? (?: (?:full|whole|consecutive|short|more|calendar|straight|additional|further) \s )? (?<unit>{{time_unit}}) (?:['’]s?)? (?: \s and \s (?:a|one)[\s-] (?<half>half) \b )?
        (?: ,? \s and \s (?<more_number>{{time_a_number}}) \s (?<more_unit>{{time_unit}}) )? (?![\w]|-\w)
      | \b a \s (?<number>{{time_a_number}}) - (?<unit>year|month|week|day|quarter) \s (?: period | span ) \b
      | \b (?<half>half) \s (?:a|an)[\s-] (?<unit>year|month|decade|day|hour|week) (?!\w) | \b a \s (?<half>half)[-\s](?<unit>year|hour|month|day) (?!\w)
      | (?<= next\s | coming\s | following\s | upcoming\s ) (?: (?<number> (?! few\b ) {{time_a_number}}) [\s-] | few\s )? (?<unit> half[-\s]year | decade | (?<some> months | years | weeks | days | quarters | sprints ) ) (?!\w)
    ]],

    ---- With a role of their own
    ["time.rate"] = [[
      (?: \b (?: per | p ) [\s/]{1,2} (?: calendar \s | business \s | working \s )? (?: (?:\d+|{{time_numeral}}) \s )? (?: {{time_unit}} | m | a(?:nnum)? | season | night | evening | morning | weekend | shift | session ) \b
        | (?<=[\w\d)%]) \s? / \s? (?: mo(?:nth)? | mth | week | wk | w | yr | year | y | day | d | quarter | qtr | q | hr | hour ) (?![\w/])
        | (?=an?\s) (?<! \bin\s | within\s | \bfor\s | after\s | \bover\s | half\s | since\s | \bonce\s | \buntil\s | \bof\s | \bas\s | \bonly\s | \babout\s | \bthan\s | least\s | \bis\s | \bwas\s | \btakes\s ) (?<=\s) (?<!\A) an? \s (?: day | night | week | month | quarter | year | fortnight | season ) (?! \s (?: before | after | ago | later | earlier | from | hence | old | and | prior | in\sadvance ) | [\w-] )
        | \b (?: once | twice | (?:{{time_a_number}}) \s times? | times ) \s (?: an? | per | each | every ) \s (?: {{time_unit}} | {{time_weekday}} )
        | \b (?: every | each ) \s (?: other \s | second \s | third \s | single \s | (?:\d+|two|three|four|five|six|ten) \s )? (?: {{time_unit}} | {{time_weekday}} s? | {{time_month}} | season | spring | summer | autumn | fall | winter | morning | evening | weekend | christmas ) (?!\w)
        | \b (?: hold | run | publish | send | write | host | give | issue | post | have | conduct | organi[sz]e | arrange | ship | release ) (?: s | ing )? \s (?: (?: an? | one | two | three | four | \d+ ) \s )? \K (?: daily | weekly | fortnightly | bi-?weekly | monthly | quarterly | yearly | annual ) (?= \s (?! report | accounts | meeting | sales | revenue ) [\p{L}-]+ )
        | \b (?: annually | yearly (?!\s\w) | monthly (?! [\s-] (?!(?:and|or|by|to|from|for|in|on|at|with|via|through|until|rate|target|basis|recurring)\b) \w ) | weekly (?! [\s-] (?!(?:and|or|by|to|from|for|in|on|at|with|via|through|until|basis)\b) \w ) | quarterly (?! [\s-] (?!(?:and|or|by|to|from|for|in|on|at|with|via|through|until|basis)\b) \w ) | daily (?! [\s-] (?!(?:and|or|by|to|from|for|in|on|at|with|via|through|until|basis)\b) \w ) | fortnightly (?!\s\w) | bi-?weekly (?!\s\w) | bi-?monthly (?!\s\w) | semi-?annually )
        | \b (?! day-to-day \b ) (?: year | month | quarter | week | day ) (?: [-\s] (?: on | over | by | after | to | upon | in\s(?:and|,)\s\w+ ) [-\s] ) (?: year | month | quarter | week | day ) \b
        | \b (?: yoy | y/y | [yqmw]-on-[yqmw] | [yqmw]-over-[yqmw] | mom | m/m | qoq | q/q | wow | p\.a\. | p/m | p/a | pcm ) (?!\w)
        | \b (?: on \s an? \s | on \s a \s )? (?: annual | yearly | monthly | weekly | quarterly | daily ) \s (?: basis | rate )
        | \b (?: annualized | annualised ) \b )
    ]],
    ["time.vague"] = [[ \b (?: {{time_vague}} ) (?!\w) ]],
    ["time.open"] = [[ \b (?: from \s (?: now \s on(?:wards?)? | today \s on(?:wards?)? | here \s on(?:wards)? | then \s on ) | until \s further \s notice | henceforth | thereafter | indefinitely ) (?!\w) ]],
    ["time.past"] = [[
      \b (?: the \s day \s before \s yesterday | yesterday (?:\s(?:morning|afternoon|evening|night))? | last \s night | recently | so \s far | to \s date | year-to-date | ytd | lately | previously | formerly | the \s other \s day | (?:the\s)? preceding \s \w+
        | (?: (?:the|this|our|its|their)\s )? (?:last|past|previous|prior) \s (?: (?:{{time_a_number}}) \s )? (?: (?:fiscal|financial|calendar|school)\s )? (?: {{time_unit}} | weekend | {{time_weekday}} | {{time_month}} (?!\w) | spring | summer | autumn | fall | winter | season | christmas | easter | time | {{time_holiday}} ) (?! \s (?:of|in) \s )
        | (?:the|this) \s past \s (?: {{time_a_unit}} | {{time_season}} | {{time_month}} ) ) (?!\w)
    ]],
    ["time.clock"] = [[
      \b (?: (?:at|by|around|from|before|after|until)? \s? \d{1,2} (?: [:.]\d\d )? \s? (?:am|pm|a\.m\.?|p\.m\.?) (?: \s?[-–]\s? \d{1,2} (?::\d\d)? \s? (?:am|pm|a\.m\.?|p\.m\.?) )? | \d{1,2} : \d\d (?![\d:]) (?! \s? (?: min | h | hours? | minutes? ) \b ) | \d{1,2} \s o['’]?clock
        | at \s (?: noon | midnight | night | lunch(?:time)? | dinner(?:time)? | breakfast | weekends? | dawn | dusk | sunrise | sunset | rush \s hour )
        | (?: (?:in|during|before|after|every|on)\s)? (?:the\s)? (?: early \s | late \s )? (?: morning | afternoon | evening )s? (?!\w) | (?:after|before|during|over|around) \s (?:lunch|dinner|breakfast|work|hours|midnight|noon|dark)
        | (?:on\s)? (?:{{time_weekday}} | weekday | weekend | week-?day) s? \s (?:morning|afternoon|evening|night|lunchtime)s? | (?:on\s|at\s)? (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends) | overnight | around \s the \s clock ) (?!\w)
    ]],

    ---- Events
    ["time.event"] = [[
      \b (?: (?<pinned> by \s then | (?: when | once | before | until | till | by \s the \s time ) \s (?! (?:the\s|this\s|our\s)? (?:week|month|quarter|(?:fiscal\s|financial\s)?year|term|semester|decade|sprint) \s ) (?: [\w'’-]+ \s ){1,4}? (?: starts | begins | opens | ends | closes | launches | kicks \s off | goes \s live | is \s (?:out|over|up) )
        | (?: before | until | till | by \s the \s time | when ) \s we \s (?: launch | open | turn \s \d+ | go \s live | move | ship | release ) )
        | (?<= before\s | \bby\s | until\s | \btill\s | \btime\sfor\s | ahead\sof\s | prior\sto\s | \bat\s | \bfor\s | leading\sup\sto\s | \bduring\s | \bafter\s | following\s ) (?: (?:the|our|my|this|next|this\syear['’]s|its|their|its\snext|our\snext) \s ) (?: (?:\d+(?:st|nd|rd|th)|next|annual|spring|summer|autumn|fall|winter|big|official|public|new|\d{4}) \s )? {{time_event}}
        | (?<= before\s | until\s | ahead\sof\s | prior\sto\s | time\sfor\s ) {{time_event}} ) (?![\w-])
    ]],

    ---- What narrows an expression
    ["time.part"] = [[
      (?: \b (?: (?:the\s)? (?: (?<end> end (?:\sof|-of)? | close \s of | last \s day \s of | ultimo )
        | (?<start> (?:start|beginning|outset|turn|first\sday) \s of )
        | (?<late> late(?:r)? (?:\s(?:in|on\sin|part\sof))? | (?:latter|last) \s part \s of )
        | (?<middle> middle \s of | midway \s (?:through|in) | halfway \s (?:through|into) | middle )
        | (?<early> early (?:\s(?:in|part\sof))? | (?:first|early) \s part \s of )
        | (?<first_half> first \s half \s of ) | (?<second_half> (?:second|latter|last|other) \s half \s of )
        | (?<week> week \s (?:of|beginning|starting|commencing) (?=\s) )
        | (?: course | rest | remainder ) \s of | day \s (?:before|after) (?=\s?\z) | month \s of | year \s of ) ) \s (?:the\s|fiscal\s|calendar\s|year\s|month\sof\s)* | \b (?: (?<middle>mid) | (?<end>end) ) - | \b (?<middle>mid) \s ) \z
    ]],
    ["time.part-after"] = [[ \G (?: ['’]s | s['’] )? [\s-] (?<end> end (?!\w|\sof) | is \s (?:out|over|up) | ends | closes ) ]],

    ---- What stands beside
    ["time.before"] = [[
      (?: \b (?<until> by (?=\s(?:the\s|(?:the\s)?end\s|(?:the\s)?close\s|early\s|late\s|mid)) | no \s later \s than | not \s later \s than | latest (?:\sby)? | at \s the \s latest (?:\sby)? | until | till | up \s (?:to|until) | through | thru | on \s or \s before | due \s (?:by|on|in) | in \s time \s for | come | when | once | by \s the \s time | for )
        | \b (?<label> (?: deadline | due (?:\sdate)? | (?:\w+\s)? date | when | goals? | targets? | plan | okrs? | budget ) :? (?:\s(?:is|of))? )
        | \b (?<before> before | ahead \s of | prior \s to | leading \s up \s to | in \s the \s (?:run|lead)-?\s?up \s to | in \s advance \s of | earlier \s than | (?:the\s)? day \s before )
        | \b (?<until> (?:by|until|in\stime\sfor) (?-i: (?:\s(?:the\s)? \p{Lu} [\p{L}'’-]* ){1,4} ) ) | \b (?<before> (?:before|ahead\sof) (?-i: (?:\s(?:the\s)? \p{Lu} [\p{L}'’-]* ){1,4} ) )
        | \b (?<after> after | following )
        | \b (?<to> by | to | over )
        | \b (?<in> in | during | within | on | throughout | over | across | for (?:\s all \s of)? | this | next | current | coming | upcoming | around | between | at | sometime \s (?:in|during) | later | all | every (?=\z) | as \s (?:early|soon) \s as | already \s in | as \s of )
        | \b (?<since> since | than (?:\s(?:in|during|at))? | compared \s (?:with|to) | versus | vs\.? | relative \s to | against | (?:up|down) \s from (?: \s [$€£]? \d[\d.,]* \s? (?:%|[km]\b)? (?: \s \p{L}+ )?? ) (?: \s (?:in|during|on) ) | up \s from | down \s from | beat(?:ing|s)? | exceed(?:ing|s)? | surpass(?:ing|es)? | outperform(?:ing|s)? | improv(?:e|es|ing) \s (?:up)?on | (?:levels?|figures?|results?|numbers?|totals?|records?|heights?|standards?|orders?|sales) \s of | match(?:ing|es)? | baseline (?:\s of)? :? | {{time_past_verb}} (?: \s (?: us | them | it | him | her | me | you | here | there | back | up | out | down | away | (?:the|our|their|its) \s \w+ ) )? (?:\s (?:back\s)? (?:in|on|during|of|around|at))? )
        | \b (?<from> from | starting (?:\s(?:in|from|on|with))? | beginning (?:\s(?:in|from|on))? | effective (?:\s(?:in|from))? | as \s from | start(?:s)? (?:\s(?:in|on|date))? :? )
        | \b (?<each> every | each | per )
        | (?<measure> [<>≤≥=~] )
        | \b (?<article> the | our | a | an | their | its | his | her | my | these | those )
        | \b (?<name> version:? | ver\.? | v | iso | office | windows | agenda | vision | horizon | directive | regulation | act | model | type | room | hall | booth | stand | article | no\.? | number | sql \s server | section | rfc | unit | flight | route | highway | area | order | class \s of | project | series | edition | expo | world \s cup | olympics )
        | (?=(?-i:\p{Lu})) \b (?<! \A ) (?<! [.!?:;–—•|]\s ) (?<! \bin\s ) (?<! \bon\s ) (?<![.!?:;–—•|]) (?<! \bby\s | before\s | until\s | time\sfor\s | ahead\sof\s ) (?<proper> (?-i: (?! Goals?\b | OKRs?\b | KPIs?\b | Budget | Plan | Targets?\b | NPS\b | ARR\b | MRR\b ) \b \p{Lu} [\p{L}\d&]* ) )
        | (?<edge> \A | [(\[:;,–—|•] | \d \s? %? | \s - )
      ) \s? (?:the\s)? \z
    ]],
    ["time.before-year"] = [[
      \b (?: (?<measure> to | with | about | above | over | under | reach(?:ing|es)? | another | exactly | at \s (?:least|most) | (?:more|less|fewer) \s than | up \s to | around | some | total (?:\sof)? | from \s [\d.,]+ \s to )
        | (?<since> beat(?:ing|s)? | match(?:ing|es)? | up \s from | down \s from ) ) \s? \z
    ]],
    ["time.before-duration"] = [[
      (?: \b (?<since> since | (?:the\s)? (?:last|past|previous|prior) | compared \s (?:with|to) )
        | \b (?<in> (?:in|within|inside) \s (?:under|less \s than|fewer \s than|at \s most|no \s more \s than|not \s more \s than) ) | \b (?<measure> (?:to\s)? (?:under|less \s than|fewer \s than|more \s than|at \s most|at \s least|no \s more \s than|not \s more \s than|up \s to|above|over (?=\s?\z)(?<=\bare\sover|people\sover|aged\sover|women\sover|men\sover|customers\sover|anyone\sover) | below | longer \s than | shorter \s than | older \s than | younger \s than | maximum(?:\sof)? | minimum(?:\sof)? | an? \s average \s of | averag(?:e|es|ing) ) | by | to | from | of | aged? | with | is | are | the | (?:after|in|within|for|during|over) \s (?:the|their|his|her|its|a) (?:\s(?:first|initial))? | first | initial | trial | than )
        | \b (?<until> no \s later \s than | deadline:? )
        | \b (?<in> \A (?: in | within | during | after | over ) \s the \s first | (?: in | within | over | for | during | across | throughout ) (?:\s(?:the|these|a\speriod\sof|about|around|roughly|approximately|only|just|as\slittle\sas|at\smost|the\sspace\sof|a\smatter\sof|no\smore\sthan))? (?:\s(?:next|coming|following|upcoming))? | (?:the\s)? (?:next|coming|following|upcoming) | after | before | inside(?:\sof)? | every (?=\z) )
        | \b (?<each> per | every | each | once \s (?:in|every) )
        | (?<measure> [<>≤≥=~±] )
        | (?<edge> \A | [(\[:;,–—|•] )
      ) \s? \z
    ]],
    ["time.after"] = [[
      \G (?: (?<name> - \p{L} | (?-i: (?: \s \p{Lu} [\p{L}&]+ ){1,3}? ) \s (?: awards? | prizes? | cup | games | festival | expo | summit | forum | conference | edition | olympics | championships? | census | act ) \b | \s (?: campaigns? | collections? | editions? | models? | awards? | catalogu?es? | reports? | survey | brochures? | anniversary | cards? | sales? (?=\s(?:page|event|team|email)) | newsletter | guide | tree | party | gift (?:s|\scards?) | deals? | shoppers? | club | manual | summit | olympics | cup | programme | standard | version | release | rebrand | rebranding | redesign | show | vintage | brand | act | directive | log | lineup | line-up | range | season \s tickets? | conference | festival | trends? | census | election | pandemic | budget \s cuts | recession | crisis | figures | cohort | class ) \b | :\d )
        | (?<ago> \s (?: ago | earlier | previously | back ) \b )
        | (?<baseline> (?:['’]s)? \s (?: baselines? | levels? | numbers? | results? | performance | actuals? | total | average ) \b | (?= \s? [→>] | \s? -> ) )
        | (?<hence> ,? \s (?: hence | from \s (?:now|today|start|launch|kick-?off) | later (?!\s(?:than)) | out (?=[\s.,]|\z) | (?:of|after|from) \s (?:the\s)? (?:launch|release|go-live|opening|start|kick-?off) \b ) )
        | (?<open> \+ (?!\d) | \s (?: and | or ) \s (?: beyond | later | after | onwards? | thereafter ) \b | \s (?: onwards? | on | forward ) \b (?=\s?(?:[.,;:)]|\z|we\b|all\b|every)) | \s? (?:→|–) \s? \z )
        | (?<edge> \s* (?: \z | [)\]:;,.!?–—|•] ) | \s - )
        | (?<noun> \s (?! {{time_function}} \b ) (?-i:\p{Ll}) )
      )
    ]],

    ---- Between two expressions
    ["time.join"] = [[ \A (?: \s? [-–—] \s? | \s? → \s? | ,? \s (?:up\s)? (?:to|till|until|through|thru) (?:\sand\sincluding)? (?: \s the (?: \s end \s of )? | \s end \s of )? \s | (?<and> \s and (?: \s the )? \s ) ) \z ]],
    ["time.join-start"] = [[ \b (?: between | in | during | over | for | throughout ) (?: \s the )? \s? \z ]],
    ["time.offset"] = [[ \A \s (?: (?<before> before | ahead \s of | prior \s to | in \s advance \s of ) | after | from | following ) (?:\sthe)? \s \z ]],
    ["time.reason"] = [[ \b {{time_past_clause}} [^.,;:!?]* \z | \b (?: because | since | given \s that | due \s to \s the | after \s (?:we|the|sales|it) \s \w+ (?:ed|fell|lost|dropped) | as \s (?:we|sales|they) \s \w+ed ) \b [^.,;:!?]* \z ]],
    ["time.measure"] = [[ \b (?<ever> repurchases? | repeat \s \w+ | renewals? | (?: who | that | which ) \s (?:\w+\s){0,2}? (?: renew | return | stay | remain | leave | cancel | churn | convert | come \s back | buy ) \w* (?: \s [\w%:'’-]+ ){0,3} ) \s? \z | \b (?<! \d \x20 ) {{time_service}} {{time_service_words}} \s? \z | \b (?<wait> {{time_wait}} {{time_service_words}} ) \s? \z ]],

    ["period.not"] = [[
      \b (?: results? (?=\s(?:for\s|of\s|in\s)?(?:Q\d|20)) | retrospective | recap | look(?:ing)? \s back | year \s in \s review | lessons \s learned | background | post-?mortem | agenda \s 2030 | accomplishments? | achievements? | what \s we \s (?:did|achieved) | copyright | version | changelog | release \s notes | last \s (?:updated|modified|edited) | updated | created | history | annual \s report ) \b
    ]],
  },

  messages = {
    ["timebound.no-deadline"] = "Time-bound: by when should “{goal}” be reached? Add e.g. “by {date}”.",
    ["timebound.no-deadline/open"] = "Time-bound: “{words}” has a beginning but no end; add e.g. “until {date}”.",
    ["timebound.no-deadline/baseline"] = "Time-bound: “{words}” says what the goal is compared with, not by when it should be reached; add e.g. “by {date}”.",
    ["timebound.no-deadline/measure"] = "Time-bound: “{words}” is what is measured; also say by when it should hold, e.g. “by {date}”.",
    ["timebound.vague"] = "Time-bound: “{words}” doesn’t say when; write e.g. “by {date}”.",
    ["timebound.past"] = "Time-bound: “{words}” has already passed ({date}); set a new date for “{goal}”.",
    ["timebound.past/dated"] = "Time-bound: “{words}” has already passed; set a new date for “{goal}”.",
    ["timebound.impossible-date"] = "Time-bound: “{words}” isn’t in the calendar; when do you mean?",
    ["timebound.relative"] = "Time-bound: “{words}”, counted from when? From today that is {date}; write out the date.",
    ["timebound.no-year"] = "Time-bound: which year is “{words}”? Write e.g. “{words} {year}”.",
    ["timebound.too-far"] = "Time-bound: “{words}” is more than {years} years away; add a milestone within a year, e.g. “by {milestone}”.",
  },

  time = {
    names = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" },
    day_first = false,
    -- Keys are beginnings of words; the longest that fits decides.
    months = {
      jan = 1, feb = 2, mar = 3, apr = 4, may = 5, jun = 6, jul = 7, aug = 8, sep = 9, oct = 10, nov = 11, dec = 12,
    },
    weekdays = { mon = 1, tue = 2, wed = 3, thu = 4, fri = 5, sat = 6, sun = 7 },
    numerals = {
      a = 1, an = 1, one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10, eleven = 11, twelve = 12, thirteen = 13, fourteen = 14, fifteen = 15,
      sixteen = 16, seventeen = 17, eighteen = 18, nineteen = 19, twenty = 20, ["twenty-four"] = 24, ["twenty four"] = 24, ["twenty-five"] = 25, ["twenty five"] = 25, thirty = 30, forty = 40, ["forty-five"] = 45, fifty = 50, sixty = 60, ninety = 90, ["a hundred"] = 100,
      ["a few"] = 3, few = 3, ["a couple"] = 2, ["couple of"] = 2, several = 3, ["a dozen"] = 12, ["half a dozen"] = 6,
      first = 1, second = 2, third = 3, fourth = 4, fifth = 5, sixth = 6, seventh = 7, eighth = 8, ninth = 9, tenth = 10, eleventh = 11, twelfth = 12, thirteenth = 13, fourteenth = 14, fifteenth = 15,
      sixteenth = 16, seventeenth = 17, eighteenth = 18, nineteenth = 19, twentieth = 20, ["twenty-first"] = 21, ["twenty-second"] = 22, ["twenty-third"] = 23, ["twenty-fourth"] = 24, ["twenty-fifth"] = 25, ["twenty-sixth"] = 26, ["twenty-seventh"] = 27, ["twenty-eighth"] = 28, ["twenty-ninth"] = 29, thirtieth = 30, ["thirty-first"] = 31, ["thirty first"] = 31,
    },
    -- Days or months that a unit lasts; neither where it is shorter than a day.
    units = {
      s = {}, ms = {}, min = {}, h = {}, d = { days = 1 }, day = { days = 1 }, ["business day"] = { days = 1.4 }, ["working day"] = { days = 1.4 }, weekday = { days = 1.4 }, w = { days = 7 }, week = { days = 7 }, wk = { days = 7 }, weekend = { days = 2 },
      fortnight = { days = 14 }, m = { months = 1 }, mo = { months = 1 }, month = { months = 1 }, q = { months = 3 }, quarter = { months = 3 }, ["half"] = { months = 6 }, halves = { months = 6 }, term = { months = 6 }, semester = { months = 6 },
      y = { months = 12 }, year = { months = 12 }, yr = { months = 12 }, ["calendar year"] = { months = 12 }, ["fiscal year"] = { months = 12, fiscal = true }, ["financial year"] = { months = 12, fiscal = true }, ["business year"] = { months = 12, fiscal = true }, fy = { months = 12, fiscal = true },
      ["school year"] = { months = 12 }, ["academic year"] = { months = 12 }, decade = { months = 120 }, season = { months = 3 }, sprint = { days = 14 },
    },
    -- How many periods from the one that today is in.
    which = { next = 1, ["the next"] = 1, coming = 1, ["the coming"] = 1, ["this coming"] = 1, upcoming = 1, ["the upcoming"] = 1, ["the following"] = 1 },
    days = { tomorrow = 1, ["the day after tomorrow"] = 2 },
    seasons = {
      spring = { month = 3, count = 3 }, summer = { month = 6, count = 3 }, autumn = { month = 9, count = 3 }, fall = { month = 9, count = 3 }, winter = { month = 12, count = 3 }, ["early summer"] = { month = 6, count = 1 }, ["late summer"] = { month = 8, count = 1 },
      ["holiday season"] = { month = 11, count = 2 }, ["the holidays"] = { month = 12, count = 1 }, ["spring term"] = { month = 1, count = 6 }, ["spring sem"] = { month = 1, count = 6 }, ["autumn term"] = { month = 8, count = 5 }, ["autumn sem"] = { month = 8, count = 5 },
      ["fall term"] = { month = 8, count = 5 }, ["fall sem"] = { month = 8, count = 5 },
    },
    -- A fixed day, the first weekday from a day on, or so many days after Easter. Empty: a name without a date.
    holidays = {
      ["new year"] = { month = 12, day = 31 }, ["new year's day"] = { month = 1, day = 1 }, ["new years day"] = { month = 1, day = 1 }, ["new year’s day"] = { month = 1, day = 1 }, nye = { month = 12, day = 31 }, epiphany = { month = 1, day = 6 }, ["martin luther"] = { month = 1, day = 15, weekday = 1 }, ["mlk"] = { month = 1, day = 15, weekday = 1 },
      president = { month = 2, day = 15, weekday = 1 }, ["groundhog"] = { month = 2, day = 2 }, valentine = { month = 2, day = 14 }, ["st. patrick"] = { month = 3, day = 17 }, ["st patrick"] = { month = 3, day = 17 }, ["saint patrick"] = { month = 3, day = 17 },
      ["mardi gras"] = { easter = -47 }, ["shrove"] = { easter = -47 }, pancake = { easter = -47 }, ["ash wed"] = { easter = -46 }, lent = { easter = -46, count = 46 }, ["palm sun"] = { easter = -7 }, maundy = { easter = -3 }, ["good fri"] = { easter = -2 }, easter = { easter = 0 }, ["easter mon"] = { easter = 1 },
      ["easter weekend"] = { easter = -2, count = 4 }, ["easter week"] = { easter = -6, count = 7 }, ascension = { easter = 39 }, pentecost = { easter = 49 }, ["whit"] = { easter = 49 }, ["whit mon"] = { easter = 50 }, trinity = { easter = 56 }, ["corpus chr"] = { easter = 60 }, ["earth day"] = { month = 4, day = 22 }, ["tax day"] = { month = 4, day = 15 },
      ["may day"] = { month = 5, day = 1 }, cinco = { month = 5, day = 5 }, mother = { month = 5, day = 8, weekday = 7 }, memorial = { month = 5, day = 25, weekday = 1 }, father = { month = 6, day = 15, weekday = 7 }, juneteenth = { month = 6, day = 19 }, midsummer = { month = 6, day = 24 }, ["independence"] = { month = 7, day = 4 },
      canada = { month = 7, day = 1 }, bastille = { month = 7, day = 14 }, labor = { month = 9, day = 1, weekday = 1 }, labour = { month = 9, day = 1, weekday = 1 }, columbus = { month = 10, day = 8, weekday = 1 }, indigenous = { month = 10, day = 8, weekday = 1 }, halloween = { month = 10, day = 31 }, ["all saints"] = { month = 11, day = 1 },
      ["guy fawkes"] = { month = 11, day = 5 }, bonfire = { month = 11, day = 5 }, veteran = { month = 11, day = 11 }, remembrance = { month = 11, day = 11 }, armistice = { month = 11, day = 11 }, singles = { month = 11, day = 11 }, thanksgiving = { month = 11, day = 22, weekday = 4 }, ["black fri"] = { month = 11, day = 23, weekday = 5 },
      ["black week"] = { month = 11, day = 19, weekday = 1, count = 7 }, ["small business"] = { month = 11, day = 24, weekday = 6 }, ["cyber mon"] = { month = 11, day = 26, weekday = 1 }, ["cyber week"] = { month = 11, day = 26, weekday = 1, count = 7 }, ["giving tue"] = { month = 11, day = 27, weekday = 2 }, advent = { month = 11, day = 27, weekday = 7 }, lucia = { month = 12, day = 13 },
      ["st. lucia"] = { month = 12, day = 13 }, ["st lucia"] = { month = 12, day = 13 }, christmas = { month = 12, day = 25 }, ["christmas eve"] = { month = 12, day = 24 }, xmas = { month = 12, day = 25 }, ["xmas eve"] = { month = 12, day = 24 }, ["x-mas"] = { month = 12, day = 25 }, boxing = { month = 12, day = 26 }, kwanzaa = { month = 12, day = 26, count = 7 }, ["international women"] = { month = 3, day = 8 },
    },
  },
}
