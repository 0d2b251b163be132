-- R: words for outcomes, besides the KPIs that kpis.lua marks as such.
return {
  words = {
    relevant_outcome = {
      "\\w*försäljning\\w*", "sälj(?:a|er|s)", "sål[td]", "omsättning\\w*", "\\w*intäkt\\w*", "resultat före", "\\w*vinst(?:en|er)?", "lönsam\\w*", "\\w*marginal\\w*", "\\w*trafik(?:en)?", "\\w*besökar\\w*", "\\w*leads?\\w*",
      "\\w*konverter\\w*", "\\w*kännedom\\w*", "\\w*nöjd\\w*", "churn\\w*", "\\w*engagemang\\w*", "medlem(?!sförmån)\\w*", "medlemstal\\w*", "\\w*kund(?:|er|erna|en|tapp\\w*|nöjd\\w*|bas\\w*|nytta\\w*)", "\\w*användar(?:e|na|en|bas\\w*|upplevelse\\w*|vänlighet\\w*)",
      "\\w*följare\\w*", "\\w*prenumerant\\w*", "nps", "nki", "csat", "roi", "roas", "ltv", "cac", "arr", "mrr", "ebitda?", "marknadsandel\\w*", "\\w*kostnad(?:en|er|erna)?", "\\w*utsläpp\\w*", "klimat\\w*", "\\w*energi\\w*", "(?:mat|butiks|kassa)?svinn\\w*",
      "\\w*frånvaro\\w*", "personalomsättning\\w*", "\\w*väntetid\\w*", "\\w*svarstid\\w*", "\\w*handläggningstid\\w*", "\\w*ledtid\\w*", "tillgänglighet\\w*", "upptid\\w*", "driftsäkerhet\\w*", "prestanda\\w*", "\\w*kvalitet\\w*", "säkerhet(?:en)?", "\\w*trygghet\\w*", "hälsa\\w*",
      "\\w*jämställdhet\\w*", "könsfördelning\\w*", "mångfald\\w*", "konkurrenskraft\\w*", "\\w*partner\\w*", "avtal\\w*", "beläggning\\w*", "bokning\\w*", "\\w*sponsor\\w*", "\\w*bidrag\\w*", "finansiering\\w*", "\\w*investerare", "marknadsledande", "dominera\\w*",
      "position på marknaden", "varumärke\\w*", "synlighet\\w*", "räckvidd\\w*", "visningar", "nedladdning\\w*", "öppningsgrad\\w*", "klickfrekvens\\w*", "ctr", "retention", "lojalitet\\w*", "rekryter(?:a|ing)\\w*", "medarbetare\\w*", "elever\\w*", "resultat(?:et|en)? i skolan", "betyg\\w*",
      "medborgar\\w*", "invånare\\w*", "brukar(?:e|na)", "patient\\w*", "deltagar\\w*", "besök(?:en|et)?", "publik\\w*", "mest (?:besök|läs|köp|anlita|använ)\\w+", "världens bästa", "(?:bli|blir|vara|är) (?:\\w+ )?(?:nummer ett|etta|störst\\w*|ledande|först\\w*)", "bättre rykte", "expandera\\w*", "expansion\\w*", "tillväxt\\w*", "testare", "betatestare", "prenumerer\\w*", "\\w*scout(?:er|erna)?", "\\w*turist(?:er|erna)?", "\\w*resenärer(?:na)?", "\\w*volontär(?:er|erna)?", "\\w*funktionärer(?:na)?", "(?:\\d+|fler|många) (?:[\\w-]+ ){0,2}(?:ledare|tränare|spelare|läsare|praktikanter|lärlingar|frivilliga|studenter|familjer)", "marknad(?:en|er)?(?! s)", "beställning\\w*", "order(?:värde|ingång)?\\w*",
      "skalbarhet\\w*", "transaktion\\w*", "fel(?:en|frekvens\\w*)?", "buggar", "reklamation\\w*", "klagomål\\w*", "sjuk\\w*", "olyck\\w*", "arbetslöshet\\w*", "inflytande\\w*", "(?:bygg|utveckl|stärk|väx|skap)\\w* (?:[\\w-]+ ){0,4}?(?:community\\w*|gemenskap\\w*)", "delaktighet\\w*", "transparens\\w*", "samhälle\\w*", "föreningar(?:na)?", "uthyrda", "hyresgäst\\w*", "intervju\\w*",
      "awareness", "upsell", "score", "uptime", "churn rate", "incidents?", "duration", "\\w*laddningstid\\w*", "reaktioner", "engagement", "conversion\\w*", "performance", "ux", "användarupplevelse\\w*", "mobilupplevelse\\w*", "igenkänning\\w*", "omdömen?", "recension\\w*", "\\w*inkomst(?:er|en)?",
    },
    -- What is made to measure, serve or show an outcome, and is none itself.
    relevant_instrument = {
      "rapport", "enkät", "undersökning", "mätning", "analys", "statistik", "verktyg", "system", "plan", "policy", "formulär", "portal", "mall", "guide", "handbok", "lista", "register", "dashboard",
      "instrumentpanel", "modell", "dokument", "dokumentation", "nyckeltal", "mätetal", "mått",
    },
    -- The same as the last part of a compound: "bokningsappen" is no booking.
    relevant_thing = {
      "app", "applikation", "kort", "klubb", "brev", "bok", "kurs", "utbildning", "möte", "träff", "avgift", "tidning", "kväll", "dag", "film", "video", "blogg", "podd", "webbplats", "sida", "hemsida", "plattform",
      "databas", "karta", "folder", "broschyr", "robot", "chef", "ansvarig", "avdelning", "central", "telefon", "disk", "rum", "lokal", "skylt", "villkor", "rutin", "process", "resa", "historia", "kalender", "material", "fri", "fritt", "fria",
    },
  },
  patterns = {
    ["relevant.instrument"] = [[ \G [\p{L}-]+? {{relevant_thing}} (?: e?n | e?t | na | er | erna | or | orna | ar | arna | s | ns )? (?! \w ) | \G [\w-]*? (?: \w | \x20 ) {{relevant_instrument}} (?: en | et | n | t | er | erna | or | orna | ar | arna | s | ns )? (?! \w ) ]],
    ["relevant.okr"] = [[ (?<!\w) (?: okr (?: :?er | s )? | mål \s (?: och | & ) \s nyckelresultat ) (?!\w) ]],
    ["relevant.outcome"] = [[ (?<!\w) {{relevant_outcome}} (?!\w) ]],
  },
  messages = {
    ["relevant.no-purpose"] = "Relevant: vad ska ”{goal}” leda till? Lägg till ett syfte sist i målet, t.ex. ”för att fler kunder ska stanna kvar”, eller knyt det till ett övergripande mål.",
  },
}
