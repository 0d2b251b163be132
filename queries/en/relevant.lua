-- R: words for outcomes, besides the KPIs that kpis.lua marks as such.
return {
  words = {
    relevant_outcome = {
      "sales?", "sell(?:s|ing)?", "sold", "revenues?", "income", "profit\\w*", "margins?", "turnover", "traffic", "visit(?:s|ors?)", "most (?:visited|read|bought|used|booked)", "leads?(?! (?:the|to|by|on|an?)\\b)", "pipeline", "conver(?:t|ts|sions?)", "awareness", "satisf\\w+", "churn", "engage\\w*", "members?(?:hips?)?",
      "customers?(?:['’]s?)?", "clients?", "users?(?:['’]s?)?", "adopt\\w*", "retention", "retain\\w*", "loyalty", "followers?", "subscri(?:bers?|ptions?)", "nps", "enps", "csat", "roi", "roas", "ltv", "cac", "arr", "mrr", "ebitda?", "market share", "costs?", "savings?", "budget efficiency",
      "emissions?", "carbon", "climate", "renewable\\w*", "energy", "waste", "absence", "wait(?:ing)? times?", "response times?", "resolution times?", "latency", "p9\\d", "uptime", "availability", "reliab\\w+", "performance", "quality", "security", "safety", "health", "diversity", "accessib\\w+", "usability",
      "competitive\\w*", "partner\\w*", "deals?", "contracts?", "bookings?", "fund(?:ing|rais\\w*)", "donat\\w*", "investors?", "visibility", "reach(?= of| among)", "impressions?", "downloads?", "installs?", "sign-?ups?", "open rates?", "click\\w*", "ctr", "rankings?", "search rankings?", "domain authority", "backlinks?",
      "(?:grow|build|foster|strengthen|engage|expand|cultivate|nurture|serve)(?:s|ing)? (?:[\\w-]+ ){0,4}?communit(?:y|ies)", "communit(?:y|ies) (?:building|growth|engagement)", "market leader", "leader", "dominat\\w*", "growth", "expan(?:d|sion) (?:to|in|into)", "markets?", "audiences?", "reputation", "brand", "students?", "patients?", "citizens?", "residents?", "attend\\w*", "participat(?:ion|ants?)", "contribut(?:ors?|ions?)", "hir(?:e|ing)", "recruit\\w*", "productivity", "efficien\\w*", "accuracy",
      "lead time", "cycle time", "defects?", "bugs?", "errors?", "incidents?", "complaints?", "tickets?", "unemployment", "jobs?", "crime", "poverty", "trips", "transit", "experience", "developer experience", "time[ -]to[ -]\\w+", "throughput", "bandwidth", "freshness", "coverage", "scal(?:e|es|able|ability)", "deployment frequency", "ios and android", "self-service",
      "speed", "scores?", "durations?", "session duration", "load(?:ing)? times?", "paying", "faster", "fast", "slow", "trials?", "(?:customer|user|google|product|app|app store|positive|star|online) reviews?", "ratings?", "lift", "penetration", "stable", "stability", "profitable", "mentors?\\w*", "diverse", "impact", "meets? (?:demand|needs?)", "compliance", "soc ?2", "gdpr", "iso \\d+", "win rate", "world[ -]class", "blocked", "unblock\\w*",
      "tax base", "business(?:es)?", "wages?", "salary", "parks?", "trees", "green space", "landfills?", "air quality", "pollution",
    },
    -- What is made to measure, serve or show an outcome, and is none itself.
    relevant_instrument = {
      "metrics?", "kpis?", "analytics", "dashboards?", "reports?", "reporting", "surveys?", "questionnaires?", "data", "tracking", "models?", "hubs?", "boards?", "polic(?:y|ies)", "guides?", "guidelines?",
      "templates?", "tools?", "tooling", "systems?", "forms?", "plans?", "docs", "documentation", "manuals?", "handbooks?", "portals?", "pages?", "lists?", "decisions?", "meetings?",
    },
  },
  patterns = {
    ["relevant.instrument"] = [[ \G leads \x20 (?: the | to | by | on | an? ) \b | \G [\w'’-]+ (?: \x20 [\w'’-]+ )?? \x20 {{relevant_instrument}} (?! \w | \x20 (?: scores? | ratings? | results? ) \b ) ]],
    ["relevant.okr"] = [[ (?<!\w) (?: okrs? | objectives? \s (?: and | & | \+ ) \s key \s results? ) (?!\w) ]],
    ["relevant.outcome"] = [[ (?<!\w) {{relevant_outcome}} (?!\w) ]],
  },
  messages = {
    ["relevant.no-purpose"] = "Relevant: what should “{goal}” lead to? Add a purpose at the end of the goal, e.g. “so that more customers stay”, or tie it to an overall goal.",
  },
}
