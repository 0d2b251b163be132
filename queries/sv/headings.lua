-- What a heading, or a bold line used as one, says of the text below it.
return {
  words = {
    heading_goal = {
      "mål", "målen", "delmål", "delmålen", "målbild", "målsättning\\w*", "måltal", "målvärden?",
      "\\w{3,}mål(?:en)?(?!\\w)", "okr(?::?er|s)?", "nyckelresultat\\w*", "kpi(?:\\W?(?:er|erna|s))?", "kpi\\W?mål",
      "nyckeltal\\w*", "mätetal\\w*", "milstolp(?:e|ar|arna)", "effektmål\\w*", "resultatmål\\w*",
      "definition av framgång", "(?:hur|så) ser framgång ut", "framgångs(?:mått|kriterier|faktorer)", "så (?:mäter|följer) vi",
      "förväntade (?:resultat|effekter)", "önskade (?:resultat|lägen?|effekter)", "vad vi vill uppnå",
      "det här ska vi (?:nå|uppnå)", "ambition(?:er)?", "nyårslöften", "indikatorer",
    },
    -- Wherever it stands in the heading.
    heading_denial = {
      "icke\\W?mål", "inte mål", "utanför (?:scope|omfattning\\w*|projektet)", "ingår (?:inte|ej)", "avgränsning(?:ar|arna)?", "gör vi inte",
      "budget\\w*", "prognos\\w*", "kalkyl\\w*", "målgrupp\\w*", "exempel", "mallar?", "dåliga mål", "nästa steg", "vanliga (?:frågor|misstag|fel)",
      "kostnad\\w*", "intäktsmodell\\w*", "konkurrent\\w*", "lärdomar", "guide(?:n|r)?", "\\w+guide(?:n)?", "handbok(?:en)?", "handledning", "så här (?:gör|skriver)", "lathund",
    },
    -- Only as the whole heading: inside another one these words say nothing.
    heading_aside = {
      "att göra", "todo", "åtgärdslista", "personas?", "bakgrund", "nuläge(?:sanalys)?", "omvärldsanalys", "swot\\W?\\w*", "inledning", "introduktion",
      "risk(?:er|analys|hantering)?(?: och \\w+)?", "beroenden", "resurser", "referenser", "källor", "länkar", "bilagor?", "innehåll(?:sförteckning)?",
      "kontakt\\w*", "faq", "ordlista", "priser", "prissättning", "finansiell(?:a)? \\w+", "tekni(?:sk|ska|k)? \\w+", "krav(?:specifikation)?", "användning", "installation",
      "om dokumentet", "historik", "ändringslogg", "metod(?:ik)?", "verktyg", "tips", "definition(?:er)?", "ansvar(?:sfördelning)?", "översikt", "produkter", "funktioner",
      "uppföljning(?: och rapportering)?", "action ?plan\\w*", "status", "förutsättningar", "så (?:fungerar|gör) \\w+", "vad är .*", "varför .*\\?", "hur (?!ser framgång).*",
    },
    heading_plan = {
      "strategi(?:er|n|erna|ska)?", "\\w+strategi(?:n|er)?", "fas \\d+", "fas(?:er|erna)?", "etapp(?:er)? ?\\d*", "prioritering(?:ar|arna)?", "prioriterade \\w+",
      "fokus(?:områden?)?", "inriktning\\w*", "roadmap", "färdplan", "tidslinje", "tidsplan", "handlingsplan\\w*",
      "verksamhetsplan\\w*", "marknadsplan\\w*", "affärsplan\\w*", "aktivitetsplan\\w*", "plan(?:en)? för", "satsning(?:ar)?",
      "utveckling(?:splan)?", "vision(?:en)?", "syfte(?:t)?", "löften", "vad vi (?:ska|vill) göra", "implementering\\w*", "åtgärder",
      "kvartal \\d", "[qk][1-4]", "månad(?:erna)? \\d+", "vecka \\d+", "efter \\d+ månader", "sammanfattning", "acceleratorer", "tillväxt",
    },
    heading_initiative = {
      "fas(?:er)? ?\\d*", "etapp(?:er)? ?\\d*", "prioritering(?:ar|arna)?", "prioriterade \\w+", "fokus(?:områden?)?", "inriktning\\w*", "satsning(?:ar|arna)?", "åtaganden?", "implementering\\w*",
      "löften", "initiativ", "strategiska \\w+", "vad vi (?:ska|vill) (?:göra|åstadkomma)", "månad \\d+", "kvartal \\d", "[qk][1-4]", "roadmap", "färdplan", "insatser", "utveckling(?:sområden)?", "projekt (?:under )?20\\d\\d",
    },
    heading_strategy = {
      "vision(?:en)?", "mission", "övergripande mål\\w*", "strategi(?:n|er)?", "\\w+strategi(?:n)?", "affärsidé\\w*", "syfte(?:t)?",
      "verksamhetsidé\\w*", "långsiktiga mål", "strategiska (?:mål|områden|prioriteringar)", "inriktningsmål", "visionsmål",
    },
  },
  patterns = {
    ["heading.goal"] = [[ (?<!\w) {{heading_goal}} (?!\w) (?! \s* : \s* \S+ \s grupp) ]],
    ["heading.only-goal"] = [[ ^ [^\p{L}]* (?: (?: våra? | vårt | mina | mitt | de | huvud | övergripande | årliga? | smarta? | strategiska | konkreta | specifika | personliga ) \s )* {{heading_goal}} (?!\w) (?: \s* (?: och | samt | & | / | , ) \s* {{heading_goal}} (?!\w) )* (?: \W* $ | \W+ (?: för | i | under | till | med | från ) \b | (?: \W+ \w* \d [\w–-]* )+ \W* $ ) ]],
    ["heading.denial"] = [[ (?<!\w) {{heading_denial}} (?!\w) ]],
    ["heading.metric"] = [[ (?<!\w) (?: nyckeltal\w* | mätetal\w* | mått | indikator(?:er)? | kpi(?:\W?er)? ) (?!\w) ]],
    ["heading.ours"] = [[ \b (?: (?: vill | ska | skall | måste | kan | behöver ) \s vi | vår (?: a | t )? \s (?: \w+ \s )? {{heading_goal}} | framgång\w* ) \b ]],
    ["heading.not-goal"] = [[ ^ [^\w(]* (?: \d+ (?: [.)] \d* )* \s* )? {{heading_aside}} [^\w]* (?: \( .* \) )? $ ]],
    ["heading.plan"] = [[ (?<!\w) {{heading_plan}} (?!\w) ]],
    ["heading.initiative"] = [[ (?<!\w) {{heading_initiative}} (?!\w) ]],
    ["heading.strategy"] = [[ (?<!\w) {{heading_strategy}} (?!\w) ]],
  },
}
