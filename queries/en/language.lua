-- How English is written, and the words that tell it from other languages.

return {
  language = {
    name = "English",
    decimal = ".", -- 2.5
    group = ",", -- 20,000
    percent = "%", -- 20%
    letters = "",
    stemmer = "english", -- of Snowball

    -- A full stop after one of these ends no sentence.
    abbreviations = {
      "a.k.a", "acct", "approx", "appt", "apt", "asst", "ave", "avg", "bldg", "cf", "ch", "co",
      "conf", "corp", "dept", "dev", "dir", "dr", "e.g", "ed", "eds", "eg", "eq", "esp", "est",
      "et al", "etc", "excl", "ext", "fig", "figs", "fwd", "gen", "gov", "govt", "hr", "hrs", "i.e",
      "ie", "inc", "incl", "intl", "jr", "lb", "ltd", "max", "messrs", "mfg", "mgmt", "mgr", "min",
      "mins", "misc", "mktg", "mo", "mos", "mr", "mrs", "ms", "mt", "mtg", "n.b", "no", "nos",
      "orig", "p", "p.a", "para", "pct", "pp", "prof", "pt", "qtr", "qty", "rd", "ref", "rep",
      "rev", "sec", "sr", "st", "subj", "tel", "temp", "univ", "viz", "vol", "vs", "wk", "wks",
      "yr", "yrs",
    },

    -- The commonest words of any English text. They tell the language, and carry no meaning of a goal.
    function_words = {
      "a", "about", "above", "across", "after", "again", "against", "all", "almost", "along",
      "already", "also", "although", "always", "am", "among", "an", "and", "another", "any",
      "anyone", "anything", "are", "around", "as", "at", "away", "back", "be", "because", "been",
      "before", "being", "below", "between", "both", "but", "by", "can", "cannot", "could", "did",
      "do", "does", "doing", "done", "down", "during", "each", "either", "else", "enough", "etc",
      "even", "ever", "every", "everyone", "everything", "few", "first", "for", "from", "further",
      "get", "gets", "give", "go", "goes", "had", "has", "have", "having", "he", "her", "here",
      "hers", "him", "his", "how", "however", "i", "if", "in", "into", "is", "it", "its", "itself",
      "just", "last", "least", "less", "let", "like", "made", "make", "makes", "many", "may", "me",
      "might", "more", "most", "much", "must", "my", "need", "needs", "neither", "never", "new",
      "next", "no", "nor", "not", "nothing", "now", "of", "off", "often", "on", "once", "one",
      "only", "onto", "or", "other", "others", "our", "ours", "out", "over", "own", "per", "quite",
      "rather", "really", "same", "shall", "she", "should", "since", "so", "some", "someone",
      "something", "still", "such", "take", "than", "that", "the", "their", "theirs", "them",
      "themselves", "then", "there", "these", "they", "this", "those", "though", "through",
      "throughout", "to", "together", "too", "toward", "towards", "under", "until", "up", "upon",
      "us", "use", "used", "using", "very", "via", "want", "was", "way", "we", "well", "were",
      "what", "when", "where", "whether", "which", "while", "who", "whole", "whom", "whose", "why",
      "will", "with", "within", "without", "would", "yet", "you", "your", "yours",
    },

    -- Words that any goal or strategy may hold: sharing one ties a goal to no strategy. Any inflection counts.
    goal_words = {
      "achieve", "aim", "be", "become", "build", "business", "company", "create", "day", "decrease",
      "deliver", "develop", "do", "drive", "effort", "ensure", "establish", "focus", "get", "goal",
      "grow", "growth", "have", "help", "implement", "important", "improve", "increase", "keep",
      "key", "launch", "level", "lower", "maintain", "make", "maximize", "mission", "month",
      "number", "objective", "optimize", "organization", "outcome", "overall", "part", "percent",
      "period", "plan", "provide", "purpose", "quarter", "raise", "rate", "reach", "reduce",
      "result", "start", "strategic", "strategy", "strengthen", "support", "target", "time",
      "vision", "way", "week", "work", "year",
    },

    -- Common words of plans and business prose that Swedish does not have.
    frequent_words = {
      "achieve", "action", "actions", "active", "activities", "annual", "audience", "average",
      "baseline", "become", "better", "brand", "build", "business", "campaign", "campaigns",
      "challenge", "change", "channel", "channels", "close", "community", "company", "complete",
      "content", "convert", "cost", "costs", "create", "current", "customer", "customers", "daily",
      "date", "day", "days", "deadline", "december", "decrease", "define", "deliver", "develop",
      "development", "documentation", "drive", "earn", "email", "employees", "end", "engage",
      "ensure", "establish", "example", "expand", "feature", "features", "february", "finish",
      "five", "fix", "four", "goal", "goals", "grow", "growth", "half", "help", "high", "hire",
      "identify", "implement", "improve", "improvement", "increase", "issue", "issues", "january",
      "july", "june", "keep", "key", "launch", "lead", "leads", "learn", "level", "list", "local",
      "long", "low", "lower", "maintain", "manage", "management", "march", "market", "marketing",
      "measure", "meet", "meeting", "members", "metric", "metrics", "milestone", "milestones",
      "million", "minutes", "month", "monthly", "months", "name", "number", "objective",
      "objectives", "october", "offer", "organization", "outcome", "outcomes", "owner", "page",
      "pages", "part", "people", "performance", "phase", "planning", "plans", "posts", "product",
      "products", "progress", "provide", "publish", "quality", "quarter", "quarterly", "raise",
      "rate", "reach", "read", "reduce", "release", "reports", "research", "response", "result",
      "results", "retention", "revenue", "review", "risk", "roadmap", "run", "sales", "schedule",
      "score", "second", "section", "sell", "service", "services", "set", "share", "ship", "short",
      "site", "social", "start", "step", "steps", "strategy", "strengthen", "strong", "success",
      "summary", "target", "targets", "task", "tasks", "team", "teams", "term", "three", "time",
      "today", "tools", "total", "track", "traffic", "training", "two", "understand", "update",
      "user", "users", "value", "vision", "visitors", "week", "weekly", "weeks", "win", "work",
      "working", "write", "year", "yearly", "years",
    },

    -- How English words end and Swedish ones seldom do.
    endings = {
      "able", "age", "ally", "ance", "ations", "ble", "ced", "ces", "cy", "dge", "dly", "ead",
      "ear", "ed", "ees", "ence", "ents", "eous", "ers", "ery", "ess", "ful", "ght", "ial", "ible",
      "ical", "ice", "ies", "ify", "ily", "ined", "ing", "ings", "ion", "ions", "ious", "ise",
      "ish", "ism", "ists", "ite", "ity", "ive", "ize", "ized", "izing", "less", "lly", "ly",
      "ment", "ments", "ness", "ngs", "ory", "ough", "our", "ous", "ow", "self", "ship", "sion",
      "sts", "tch", "ted", "th", "ths", "tion", "tions", "tive", "ts", "ty", "ual", "ue", "ure",
      "ures", "ved", "ves", "ward", "wn", "worth", "xt", "y",
    },
  },
}
