-- What quick fixes write. `{name}` in a template is filled in: `names` says what a placeholder is called until then. A
-- title names the fix, with its placeholders as they stand at first.
--
-- Templates that are inserted begin with their space. Lists are choices for a placeholder, the likeliest first.
return {
  patterns = {
    ["rewrite.stop"] = [[ (?: \s* (?: [.!?…] | [\p{So}✓✔✗] \x{FE0F}? ) )+ \s* \z ]],
    ["rewrite.end"] = [[
      (?: \s* (?: [.!?…] | [\p{So}✓✔✗] \x{FE0F}? | @ [\p{L}\d_-]+ | \s [–—-] \s (?: klart? | pågår | försenat | påbörjat )
        | ,? \s \( (?: (?: ansv | ägare | status | klar | pågår | försena | påbörja ) [^()]* | (?-i: \p{Lu} \p{Ll}+ (?: \s (?: och \s | & \s )? \p{Lu} \p{Ll}+ ){0,2} ) ) \) ) )+ \s* \z ]],
    ["rewrite.tail"] = [[ ,? \s (?: genom | via | med \s hjälp \s av | för \s att | så \s att | i \s syfte | vilket | eftersom | därför \s att | jämfört \s med | i \s jämförelse \s med | än \s (?: i | förra ) | utan \s att | och \s därmed ) \b | \s [–—] \s ]],
    ["rewrite.clause"] = [[ \G ,? \s (?: ska | skall | vill | kommer | bör | måste | har | siktar | är | blir | når ) \b ]],
    ["rewrite.by"] = [[ \b (?: senast | till | före | innan | den | per | vid | t\.?o\.?m\.? | till \s och \s med ) \s \z ]],
    ["rewrite.year-of"] = [[ (?!) ]],
    ["rewrite.year-comma"] = [[ (?!) ]],
    ["rewrite.plural"] = [[ ^ (?: [\p{L}-]+ a \s ){0,3} (?: [\p{L}-]* (?: leads | inlägg | avtal | besök | möten | event | företag | webbinarier | samtal | köp | evenemang | test ) | [\p{L}-]{2,} (?: or | ar | er | ioner ) ) (?= \s | \z ) ]],
    ["rewrite.present"] = [[ \A (?: \p{L}+ (?: ar | er ) ) (?= \s | \z ) ]],
    ["rewrite.other"] = [[ \A (?: \p{L}+ (?: as | es | ades | ning | ningen | ande | ing | ingen | at | ad | ade ) ) (?= \s | \z ) | \s (?: och | , ) \s ]],
    ["rewrite.attribute"] = [[ \G \s (?! (?: och | på | i | för | än | av | med | till | inom | som | eller | ut | att | när | där | under | senast | vid ) \b ) (?-i:\p{Ll}) ]],
  },
  rewrites = {
    names = {
      date = "datum", amount = "antal", share = "andel", baseline = "nuläge", target = "mål", metric = "mätetal", owner = "namn",
      purpose = "syfte", verb = "verb", strategy = "syfte", limit = "antal",
    },

    -- Time
    deadline = {
      title = "Lägg till en tidsram: senast {date}",
      by = "senast {date}",
      add = " senast {date}",
      ["until"] = " till och med {date}",
    },
    vague_time = { title = "Skriv ett datum: senast {date}" },
    other_time = { title = "Sätt ett nytt datum: senast {date}" },
    relative = { title = "Skriv ut datumet: senast {date}" },
    year = { title = "Skriv ut året: {words} {year}", add = " {year}", of = " {year}", comma = " {year}" },
    milestone = { title = "Lägg till ett delmål: senast {date}", text = ", med ett första delmål senast {date}" },

    -- Amounts
    change = {
      title = "Ange hur mycket: med {amount}{percent}",
      text = " med {amount}{percent}",
      from_now = " med {amount}{percent} från dagens nivå",
    },
    amounts = { "20", "10", "30", "50" },
    levels = { title = "Ange nuläge och mål: från {baseline} till {target}{unit}", text = " från {baseline} till {target}{unit}", low = "100", high = "120" },
    levels_percent = { low = "70", high = "80" },
    levels_rate = { low = "2", high = "3" },
    levels_third = { low = "25", high = "30" },
    levels_small = { low = "5", high = "8" }, -- in percent, of what should be low
    levels_score = { low = "40", high = "50" },
    levels_time = { low = "5", high = "8", unit = " dagar" },
    measure = { title = "Säg hur det mäts: {metric}", text = " (mätt som {metric}: från {baseline} till {target}{unit})" },
    measures = { "andelen nöjda i enkäten", "andelen som rekommenderar oss", "andelen återkommande kunder", "andelen som svarar inom ett dygn" },
    target = { title = "Fyll i målvärdet: {target}{unit}", cell = "{target}{unit}" },
    count = { title = "Ange ett antal: {amount}", text = "{amount} " },
    counts = { "tre", "fem", "tio", "två" },
    counts_digits = { "50", "20", "100", "200" },
    keep = { title = "Sätt en gräns: {target}{unit}", least = " på minst {target}{unit}", most = " på högst {target}{unit}" },
    quantifier = { title = "Ange hur mycket i stället för ”{words}”: {amount}" },
    -- Where the object is several things `many` is tried first, else `much`.
    quantifiers = {
      { words = { "fler", "färre" }, many = "{amount} {words}", list = "counts_digits", much = "{amount}{percent} {words}", behind = " än i dag" },
      { words = { "mer", "mindre", "högre", "lägre", "ökad", "ökat", "minskad", "minskat" }, much = "{amount}{percent} {words}", behind = " än i dag" },
      { words = { "flera", "många", "några", "ett antal", "ett flertal", "en mängd", "åtskilliga", "diverse", "ett par", "en rad", "ett stort antal" }, many = "{amount}" },
    },
    baseline = { title = "Ange nuläget", text = " från {baseline}{unit}", aside = " (nuläge: {baseline}{unit})" },
    fill = { title = "Fyll i ”{words}”", from_now = "{amount}{percent} från dagens nivå" },

    -- What changes
    object = { title = "Nämn ett mätetal: {metric}", text = "{metric}", all = "öka {metric}", present = "ökar {metric}" },
    metrics = { "antalet återkommande kunder", "försäljningen", "kundnöjdheten", "antalet besökare", "marknadsandelen", "antalet leads", "lönsamheten" },
    verb = { title = "Säg vad som ska hända: {verb} …" },
    verbs = { "öka nöjdheten med", "öka antalet besök på", "korta väntetiden i", "halvera felen i" },
    verbs_present = { "ökar nöjdheten med", "ökar antalet besök på", "kortar väntetiden i", "halverar felen i" },
    delete = { title = "Stryk ”{words}”" },
    split = { title = "Dela i två mål" },

    -- Reach
    absolute = { title = "Sätt en gräns i stället för ”{words}”" },
    -- `from`: the words as they are found, * for any; `to` stands instead of them, `add` goes behind the sentence.
    absolutes = {
      { from = "100 %", to = "minst {limit}{percent}", limit = "95" },
      { from = "100%", to = "minst {limit}{percent}", limit = "95" },
      { from = "100 procent", to = "minst {limit} procent", limit = "95" },
      { from = "alltid", to = "i minst {limit}{percent} av fallen", limit = "95" },
      { from = "jämt och ständigt", to = "i minst {limit}{percent} av fallen", limit = "95" },
      { from = "aldrig", to = "", add = " högst {limit} om året", limit = "två gånger" },
      { from = "varje kund", to = "minst {limit} kunder", limit = "nio av tio" },
      { from = "varje gäst", to = "minst {limit} gäster", limit = "nio av tio" },
      { from = "varje människa", to = "minst {limit} människor", limit = "nio av tio" },
      { from = "varje person", to = "minst {limit} personer", limit = "nio av tio" },
      { from = "alla kunderna", to = "minst {limit} av kunderna", limit = "nio av tio" },
      { from = "alla användarna", to = "minst {limit} av användarna", limit = "nio av tio" },
      { from = "alla våra *", to = "minst {limit} av våra {rest}", limit = "nio av tio" },
      { from = "samtliga våra *", to = "minst {limit} av våra {rest}", limit = "nio av tio" },
      { from = "alla", to = "minst {limit}", limit = "nio av tio" },
      { from = "för alla", to = "för minst {limit}", limit = "nio av tio" },
      { from = "av alla", to = "av minst {limit}", limit = "nio av tio" },
      { from = "hos alla", to = "hos minst {limit}", limit = "nio av tio" },
      { from = "till alla", to = "till minst {limit}", limit = "nio av tio" },
      { from = "åt alla", to = "åt minst {limit}", limit = "nio av tio" },
      { from = "alla *", to = "minst {limit} {rest}", limit = "nio av tio" },
      { from = "samtliga *", to = "minst {limit} {rest}", limit = "nio av tio" },
      { from = "hela världen", to = "minst {limit} länder", limit = "tio" },
      { from = "hela sverige", to = "minst {limit} län", limit = "tio" },
      { from = "hela landet", to = "minst {limit} län", limit = "tio" },
      { from = "bäst i världen", to = "bäst i {limit}", limit = "regionen" },
      { from = "ledande i världen", to = "ledande i {limit}", limit = "regionen" },
      { from = "störst i världen", to = "störst i {limit}", limit = "regionen" },
      { from = "noll", to = "högst {limit}", limit = "två" },
      { from = "0 %", to = "högst {limit}{percent}", limit = "2" },
      { from = "0", to = "högst {limit}", limit = "två" },
      { from = "inga", to = "högst {limit}", limit = "två" },
      { from = "inte en enda", to = "högst {limit}", limit = "två" },
      { from = "utan undantag", to = "i minst {limit}{percent} av fallen", limit = "95" },
      { from = "utan fel", to = "med högst {limit}{percent} fel", limit = "2" },
      { from = "utan ett enda fel", to = "med högst {limit}{percent} fel", limit = "2" },
      { from = "eliminera", to = "halvera", add = " från dagens nivå" },
      { from = "utrota", to = "halvera", add = " från dagens nivå" },
      { from = "världens *", to = "{limit} {rest}", limit = "regionens" },
      { from = "sveriges *", to = "{limit} {rest}", limit = "regionens" },
      { from = "världens *", to = "{limit} {rest}", limit = "Norrlands" },
      { from = "sveriges *", to = "{limit} {rest}", limit = "Norrlands" },
      { from = "europas *", to = "{limit} {rest}", limit = "regionens" },
      { from = "nordens *", to = "{limit} {rest}", limit = "regionens" },
      { from = "branschens *", to = "{limit} {rest}", limit = "regionens" },
      { from = "marknadens *", to = "{limit} {rest}", limit = "regionens" },
    },
    pace = { title = "Sänk till något som går att nå" },
    factors = {
      { from = "tredubbla", to = "fördubbla" }, { from = "fyrdubbla", to = "fördubbla" },
      { from = "femdubbla", to = "fördubbla" }, { from = "tiodubbla", to = "tredubbla" }, { from = "tiodubbla", to = "fördubbla" }, { from = "tjugodubbla", to = "tredubbla" },
      { from = "tjugodubbla", to = "fördubbla" }, { from = "hundradubbla", to = "tredubbla" }, { from = "hundradubbla", to = "fördubbla" },
      { from = "*dubbla", to = "öka", add = " med {amount}{percent} från dagens nivå", amount = "50" }, { from = "*dubbla", to = "öka", add = " med {amount}{percent} från dagens nivå", amount = "20" },
    },
    later = { title = "Ge det mer tid: senast {date}" },
    owner = { title = "Skriv vem som ansvarar", example = "Eva", text = " (ansvarig: {owner})", aside = " – ansvarig: {owner}" },

    -- What for
    purpose = { title = "Säg vad det är till för: för att {purpose}", text = " för att {purpose}", cell = "För att {purpose}", line = "för att {purpose}", aim = "{aim}", named = "bidra till ”{aim}”" },
    purposes = { "öka försäljningen", "höja kundnöjdheten", "behålla fler kunder", "sänka kostnaderna", "stärka varumärket" },

    -- The plan
    review = {
      title = "Lägg till ett avsnitt om uppföljning",
      text = "{before}{marks} Uppföljning{gap}Målen följs upp varje kvartal.{after}",
    },
    strategy = {
      title = "Lägg till ett avsnitt om det övergripande målet",
      text = "{marks} Övergripande mål{gap}{strategy}{gap}",
    },
    visions = { "Nöjdare kunder och en stabil ekonomi.", "Det här är till för våra kunder." },
    duplicate = { title = "Stryk det här målet" },
    silence = { title = "Tysta {rule} här" },

    -- Any goal
    breakdown = {
      title = "Skriv ut de fem SMART-delarna",
      measurable = "från 100 till 120",
      text = "{gap}{line}{prefix}- Specifikt: {specific}{line}{prefix}- Mätbart: {measurable}{line}{prefix}- Accepterat: {owner} ansvarar{line}{prefix}- Relevant: {relevant}{line}{prefix}- Tidsbundet: {timebound}",
    },
    table = {
      title = "Flytta listan till en måltabell",
      head = "| Mål | Nuläge | Målvärde | Deadline | Ansvarig |{line}| --- | --- | --- | --- | --- |",
      row = "{line}| {goal} | | | | |",
      dated = "{line}| {goal} | | | {date} | |",
    },
  },
}
