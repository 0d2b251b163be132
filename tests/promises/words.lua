-- words.lua: of what grammar.lua makes its sentences. `%%` is a per cent sign in `states`, `amounts`, `seconds`.
-- luacheck: no max line length
local words = {}

words.sv = {
  change = { "Öka", "Höja", "Minska", "Sänk", "Förbättra", "Stärka", "Utveckla", "Behålla", "Fördubbla", "Optimera", "Arbeta med", "Tiodubbla", "Halvera", "Säkerställa", "Modernisera", "Få ner", "Bibehåll", "Satsa på" },
  deliver = { "Lansera", "Publicera", "Ta fram", "Bygga", "Genomföra", "Anordna", "Skapa", "Anställa", "Införa" },
  things = { "webbtrafiken", "försäljningen", "kundnöjdheten", "öppningsgraden", "kundtappet", "verksamheten", "vår marknadsföring", "antalet medlemmar", "svarstiden i kundtjänst", "varumärkeskännedomen i Skåne", "NPS", "resultatet", "API:et för betalningar", "våra kunder", "medarbetarna", "utsläppen", "kostnaderna för frakt", "andelen återkommande gäster", "en ny grafisk profil", "trivseln på lagret", "samarbetet med skolorna", "Ö-vik" },
  deliverables = { "en handbok för volontärer", "nya kampanjer", "kundklubben", "fler seminarier", "flera artiklar om cykling", "årsrapporten", "en modern webbplats", "kundberättelser", "två butiker i Umeå", "montörer" },
  frames = { "Vi ska %s", "Vårt mål är att %s", "Under året ska vi %s", "Målet är att %s", "Senast i höst ska vi %s", "Styrelsen ska %s" },
  states = { "Väntetiderna i växeln ska kortas", "Kundnöjdheten ska förbättras", "Alla kurser har en kursnämnd", "NKI över 75", "20 %% fler leads", "Fler nöjda kunder", "Bättre service", "Alla kunder ska vara nöjda", "Tappa aldrig en kund", "Bli bäst i världen på kaffe", "Nå XX %% av medlemmarna", "Sälja för [belopp]", "Noll klagomål", "Öka antalet leads till [mål]", "Ökad omsättning", "Webbutiken lanserad", "Minska frakten med XX kronor", "95 %% av ärendena besvaras inom en dag" },
  amounts = { "", "", "", " med 20 %%", " med 5%%", " från 100 till 120", " till 3 000", " avsevärt", " kraftigt", " med 900 %%", " till 100 %%", " från 2 till 3,5 %%", " med [antal] %%", " något", " med 1 mkr" },
  times = { "", "", "", " snarast", " så snart som möjligt", " på sikt", " löpande", " senast 31 mars 2027", " under Q3", " i maj", " i höst", " inom 6 månader", " före Black Friday", " senast den 31 februari 2027", " senast 2025-03-31", " till 2045", " från och med maj", " jämfört med i fjol", " nästa år", " v. 42", " vecka 54", " under andra halvåret", " till midsommar", " senast den 15 april" },
  ends = { "", "", "", " genom riktade annonser", " för att fler ska hitta hit", " tillsammans med bagerier", ", framför allt i Norge", " – utan att sänka priset" },
  seconds = { "", "", "", "", "", " och minska lagret", " och lansera en app", " samt höja priset", " och minska svinnet med 5 %%" },
  fronts = { "Löpande ", "På sikt ska vi ", "Snarast ", "Inom ett år ska vi " },
  owners = { "", "", "", " (ansvarig: Eva)", " (Bo Ek)", " – ansvarig: Åsa", " @eva" },
  headings = { "Mål", "Mål för 2027", "Delmål", "OKR", "Övergripande mål" },
  columns = { { "Mål", "Nuläge", "Målvärde", "Deadline", "Ansvarig" }, { "Mål", "Deadline" }, { "Mål", "Varför", "När" }, { "KPI", "Nuläge", "Mål" } },
  labels = { "Deadline: 30 juni 2027", "Ansvarig: Eva", "Syfte: fler ska hitta hit", "Mätetal: antal besök" },
  objective = "Mål", result = "Nyckelresultat", notes = { "Rabatten är 5%.", "Beslutad 2026-11-01.", "Planen gäller hela 2027.", "Visionen är att alla ska kunna cykla." },
}

words.en = {
  change = { "Increase", "Raise", "Reduce", "Improve", "Strengthen", "Grow", "Maintain", "Double", "Optimise", "Work on", "Leverage", "Triple", "Halve", "Ensure", "Modernise", "Lower", "Keep", "Enhance" },
  deliver = { "Launch", "Publish", "Build", "Create", "Deliver", "Organise", "Develop", "Hire", "Introduce" },
  things = { "website traffic", "sales", "customer satisfaction", "the open rate", "churn", "the business", "our marketing", "the number of members", "response time in support", "brand awareness in Wales", "NPS", "results", "the payment API", "our customers", "our managers", "emissions", "shipping costs", "the share of returning guests", "a new visual identity", "the mood in the warehouse", "cooperation with schools", "Plan B" },
  deliverables = { "a handbook for volunteers", "new campaigns", "the customer club", "more seminars", "several articles on cycling", "the annual report", "a modern website", "customer stories", "two shops in Bath", "fitters" },
  frames = { "We will %s", "Our goal is to %s", "This year we aim to %s", "The goal is to %s", "By autumn, we will %s", "The board will %s" },
  states = { "Waiting times shall be shortened", "Customer satisfaction should improve", "All courses have a board", "NPS above 75", "20%% more leads", "More happy customers", "Better service", "Every customer will be happy", "Never lose a customer", "Become the best in the world at coffee", "Reach XX%% of members", "Sell for [amount]", "Zero complaints", "Grow the number of leads to [target]", "Increased revenue", "Web shop launched", "Reduce shipping by $XX", "95%% of tickets answered within a day" },
  amounts = { "", "", "", " by 20%%", " by 5 %%", " from 100 to 120", " to 3,000", " significantly", " substantially", " by 900%%", " to 100%%", " from 2% to 3.5%%", " by [number]%%", " somewhat", " by $1m" },
  times = { "", "", "", " ASAP", " as soon as possible", " in the long run", " continuously", " by 31 March 2027", " in Q3", " in May", " this autumn", " within 6 months", " before Black Friday", " by 31 February 2027", " by 2025-03-31", " by 2045", " from May on", " compared with last year", " next year", " by May 15", " in week 54", " in the second half", " by midsummer", " no later than 15 April" },
  ends = { "", "", "", " through targeted ads", " so that more people find us", " together with bakeries", ", above all in Norway", " – without lowering the price" },
  seconds = { "", "", "", "", "", " and reduce stock", " and launch an app", " and raise the price", " and cut waste by 5%%" },
  fronts = { "Continuously ", "Soon, we will ", "Eventually ", "Within a year, we will " },
  owners = { "", "", "", " (owner: Eva)", " (Bo Ek)", " – owner: Ann", " @eva" },
  headings = { "Goals", "Goals for 2027", "Objectives", "OKRs", "Overall goals" },
  columns = { { "Goal", "Baseline", "Target", "Deadline", "Owner" }, { "Goal", "Deadline" }, { "Goal", "Why", "When" }, { "KPI", "Baseline", "Target" } },
  labels = { "Deadline: 30 June 2027", "Owner: Eva", "Purpose: more people find us", "Metric: number of visits" },
  objective = "Objective", result = "Key result", notes = { "The discount is 5 %.", "Decided 2026-11-01.", "The plan holds for all of 2027.", "Our vision is that everybody can cycle." },
}

return words
