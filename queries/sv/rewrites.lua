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
    ["rewrite.tail"] = [[ ,? \s (?: genom | via | med \s hjälp \s av | för \s att | så \s att | i \s syfte | vilket | eftersom | därför \s att | jämfört \s med | i \s jämförelse \s med | än \s (?: i | förra ) | utan \s att | och \s därmed ) \b | , \s (?: framför \s allt | bland \s annat | särskilt | inte \s minst | till \s exempel | t\.ex\. | bl\.a\. | inklusive | exempelvis | såsom | främst | gärna ) \b | \s [–—] \s ]],
    ["rewrite.clause"] = [[ \G ,? \s (?: ska | skall | vill | kommer | bör | måste | har | siktar | är | blir | når ) \b ]],
    ["rewrite.inverted"] = [[ \G \s (?: ska | skall | vill | kommer | bör | måste | har | \p{L}+ [ae]r ) \s ]],
    ["rewrite.open"] = [[ \G (?: \s* \z | \s* [.,;:!?)(\x5b"”–—/] | \s [-&✅] | \s (?: och | eller | samt | på | i | för | av | med | till | inom | hos | bland | från | under | senast | vid | före | innan | efter | genom | via | så | när | där | som | än | utan | om | över | mot | per | varje | nästa | jämfört | den | tills | medan | eftersom | snarast | löpande | @ [\p{L}\d_-]+ | \P{L} ) (?! \p{L} ) ) ]],
    ["rewrite.by"] = [[ \b (?: senast | till | före | innan | den | per | vid | t\.?o\.?m\.? | till \s och \s med ) \s \z ]],
    ["rewrite.when"] = [[ \b (?: under | i | på | vid | om ) \s \z ]],
    ["rewrite.before"] = [[ \b (?: före | innan | inom | efter | mellan | inför ) \b ]],
    ["rewrite.amount"] = [[ \b (?: från | med | till | över | under | minst | högst | mer \s än | mindre \s än | cirka | ca ) \s \z ]],
    ["rewrite.owner"] = [[ ,? \s \( (?: ansv \p{L}* \.? | ägare ) \s? :? \s (?<name> [^()]{2,60} ) \) | ,? \s [–—-] \s (?: ansvarig | ägare ) : \s (?<name> [^().,]{2,60} ) ]],
    ["rewrite.year-of"] = [[ (?!) ]],
    ["rewrite.year-comma"] = [[ (?!) ]],
    ["rewrite.plural"] = [[ ^ (?: [\p{L}-]+ a \s ){0,3} (?: [\p{L}-]* (?: leads | inlägg | avtal | besök | möten | event | företag | webbinarier | samtal | köp | evenemang | test ) | [\p{L}-]{2,} (?: or | ar | er | ioner ) ) (?= \s | \z ) ]],
    ["rewrite.present"] = [[ \A (?: \p{L}+ (?: ar | er ) ) (?= \s | \z ) ]],
    ["rewrite.other"] = [[ \A (?: bli | blir | blivit | få | får | vara | gör | göra | bidra | bidrar | samarbeta | samverka | arbeta \s (?: för | mot ) | jobba \s (?: för | mot ) | verka | sträva | hjälpa | inspirera | engagera | uppmuntra | aktivera | underlätta | följa \s upp | se \s över | ta \s .* | titta \s på | lyfta \s fram | skapa .* | bli \s .* | hantera | bejaka | synliggöra | positionera | profilera ) \z | \A (?: \p{L}+ (?: as | es | ades | ning | ningen | ande | ing | ingen | at | ad | ade ) ) (?= \s | \z ) | \s (?: och | , ) \s ]],
    ["rewrite.indefinite"] = [[ ^ (?: en | ett | ny | nya | nytt | bra | god | goda | gott | bättre | hög | högt | höga | stark | starkt | starka | fler | flera | olika | mer ) \s ]],
    ["rewrite.whole"] = [[ ^ (?: våra | de | dagens | nuvarande | befintliga ) \s (?! \d ) | ^ \p{L}+ (?: arna | erna | orna ) (?= \s | $ ) ]],
    ["rewrite.people"] = [[ ^ (?: (?: våra | vår | de | alla | företagets | föreningens ) \s )? (?: \p{L}+ \s )?? (?: \p{L}* (?: arna | medlemmar (?:na)? | kunder (?:na)? | gäster (?:na)? | anställda | medarbetare (?:na)? | användare (?:na)? | besökare (?:na)? | personal (?:en)? | elever (?:na)? | barn (?:en)? | unga | äldre | lärare (?:na)? | chefer (?:na)? | ledare (?:na)? | säljare (?:na)? | volontärer (?:na)? | partner (?:s|na)? | team (?:et)? ) ) (?= \s | $ ) ]],
    ["rewrite.lasting"] = [[ \A (?: behåll | bibehåll | upprätthåll | håll | bevara | vidmakthåll | ligg | fortsätt | förbli ) ]],
    ["rewrite.index"] = [[ (?<! \p{L} ) (?: kund | medarbetar ) nöjdhet (?: en )? (?! \p{L} ) (?! \s \( ) ]],
    ["rewrite.to"] = [[ \G \s (?: till | t\.?o\.?m\.? ) \b ]],
    ["rewrite.money"] = [[ \G [^\s\x5b]+ (?= \s (?: kr | kronor | sek | euro | € ) (?! \p{L} ) ) | \G \[ \s? belopp [^\x5d]* \] | \G (?<sign> [€$£] ) ]],
    ["rewrite.attribute"] = [[ \G \s (?! (?: och | på | i | för | än | av | med | till | inom | som | eller | ut | att | när | där | under | senast | vid ) \b ) (?-i:\p{Ll}) ]],
  },
  rewrites = {
    names = {
      date = "datum", amount = "antal", share = "andel", baseline = "nuläge", target = "mål", metric = "mätetal", owner = "namn",
      purpose = "övergripande mål", verb = "verb", strategy = "syfte", limit = "antal", unit = "enhet", period = "period",
    },

    -- Time
    deadline = {
      title = "Lägg till en tidsram: senast {date}",
      by = "senast {date}",
      add = "{comma} senast {date}",
      ["until"] = " till och med {date}",
    },
    both = { title = ", och till när" }, -- behind what is said of the amount
    ongoing = {
      title = "Ange hur ofta och till när: varje {period} till och med {date}",
      text = " varje {period} till och med {date}",
      words = { "löpande", "kontinuerligt", "fortlöpande", "ständigt", "hela tiden", "med jämna mellanrum" },
    },
    periods = { "månad", "vecka", "kvartal" },
    vague_time = { title = "Skriv ett datum: senast {date}" },
    other_time = { title = "Sätt ett nytt datum: senast {date}" },
    relative = { title = "Skriv ut datumet: senast {date}" },
    year = { title = "Skriv ut året: {words} {year}", add = " {year}", of = " {year}", comma = " {year}" },
    -- Words that have another form when a year follows.
    dated = {
      { from = "i vår", to = "våren" }, { from = "i sommar", to = "sommaren" }, { from = "i höst", to = "hösten" }, { from = "i vinter", to = "vintern" },
      { from = "till våren", to = "till våren" }, { from = "till hösten", to = "till hösten" },
    },
    milestone = { title = "Lägg till ett delmål: senast {date}", text = ", med ett första delmål senast {date}" },

    -- Amounts
    change = {
      title = "Ange hur mycket: med {amount}{percent}",
      text = " med {amount}{percent}",
      from_now = " med {amount}{percent} från dagens nivå",
    },
    amounts = { "20", "10", "30", "50" },
    levels = { title = "Ange nuläge och mål: från {baseline} till {target}{space}{unit}", text = " från {baseline} till {target}{space}{unit}", low = "100", high = "120" },
    levels_percent = { low = "70", high = "80" },
    levels_rate = { low = "2", high = "3" },
    levels_third = { low = "25", high = "30" },
    levels_small = { low = "5", high = "8" }, -- in percent, of what should be low
    levels_score = { low = "40", high = "50" },
    levels_time = { low = "5", high = "8", units = { "dagar", "timmar", "minuter", "veckor" } },
    levels_money = { low = "100 000", high = "120 000", units = { "kronor", "tkr", "mkr", "euro" } },
    -- What an index measures, and its name.
    indexes = { { word = "kund*", name = "NKI" }, { word = "medarbetar*", name = "NMI" } },
    -- Verbs that go with a number, instead of vague ones.
    raise_itself = { { from = "förbättras", to = "höjas" }, { from = "stärkas", to = "höjas" }, { from = "utvecklas", to = "höjas" } },
    lower_itself = { { from = "förbättras", to = "sänkas" } },
    raise = { { from = "främja", to = "öka" }, { from = "förbättra", to = "höja" }, { from = "stärka", to = "höja" }, { from = "stärk", to = "höj" }, { from = "utveckla", to = "höja" }, { from = "optimera", to = "höja" }, { from = "förbättrar", to = "höjer" } },
    lower = { { from = "förbättra", to = "sänka" }, { from = "optimera", to = "sänka" }, { from = "förbättrar", to = "sänker" } },
    measure = { title = "Säg hur det mäts: {metric}", text = " (mätt som {metric}: från {baseline} till {target}{percent})" },
    measures = { "andelen nöjda i enkäten", "andelen som rekommenderar oss", "andelen återkommande kunder", "andelen som svarar inom ett dygn" },
    target = { title = "Fyll i målvärdet: {target}{space}{unit}", cell = "{target}{space}{unit}" },
    count = { title = "Ange ett antal: {amount}", text = "{amount} " },
    counts = { "tre", "fem", "tio", "två" },
    counts_digits = { "50", "20", "100", "200" },
    amounts_money = { "50 000", "10 000", "100 000", "500 000" },
    keep = { title = "Sätt en gräns: {target}{space}{unit}", least = " på minst {target}{space}{unit}", most = " på högst {target}{space}{unit}" },
    share = { title = "Ange hur stor andel: minst {share}{percent}", text = "minst {share}{percent} av " },
    shares = { "90", "80", "95", "75" },
    quantifier = { title = "Ange hur mycket i stället för ”{words}”: {amount}" },
    -- Where the object is several things `many` is tried first, else `much`.
    quantifiers = {
      { words = { "fler", "färre" }, many = "{amount} {words}", list = "counts_digits", much = "{amount}{percent} {words}", behind = " än i dag" },
      { words = { "mer", "mindre", "högre", "lägre", "ökad", "ökat", "minskad", "minskat" }, much = "{amount}{percent} {words}", behind = " än i dag" },
      { words = { "flera", "många", "några", "ett antal", "ett flertal", "en mängd", "åtskilliga", "diverse", "ett par", "en rad", "ett stort antal" }, many = "{amount}" },
    },
    baseline = { title = "Ange nuläget", text = " från {baseline}{space}{unit}", aside = " (nuläge: {baseline}{space}{unit})" },
    fill = { title = "Fyll i ”{words}”", from_now = "{amount}{percent} från dagens nivå" },

    -- What changes
    object = { title = "Nämn ett mätetal: {metric}", text = "{metric}", all = "öka {metric}", present = "ökar {metric}" },
    metrics = { "antalet återkommande kunder", "försäljningen", "kundnöjdheten", "antalet besökare", "marknadsandelen", "antalet leads", "lönsamheten" },
    verb = { title = "Säg vad som ska hända: {verb} …" },
    -- By what the object is: anything, people, something new.
    verbs = {
      infinitive = { "öka nöjdheten med", "öka antalet besök på", "korta väntetiden i", "halvera felen i" },
      present = { "ökar nöjdheten med", "ökar antalet besök på", "kortar väntetiden i", "halverar felen i" },
    },
    verbs_people = { infinitive = { "öka nöjdheten hos", "utbilda", "fördubbla antalet" }, present = { "ökar nöjdheten hos", "utbildar" } },
    verbs_new = { infinitive = { "lansera", "införa", "ta i bruk" }, present = { "lanserar", "inför", "tar i bruk" } },
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
      { from = "aldrig", unless = "mer ", to = "", add = " högst {limit} om året", limit = "två gånger" },
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
    purpose = { title = "Säg vad det är till för: för att {purpose}", text = " för att {purpose}", cell = "För att {purpose}", aim = "{aim}", named = "bidra till ”{aim}”" },
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
    -- `said`: what the goal says already; `ask`: what is left to fill in.
    breakdown = {
      title = "Skriv ut de fem SMART-delarna",
      specific = { label = "Specifikt: ", said = "{specific}", ask = "{metric}" },
      measurable = { label = "Mätbart: ", said = "{measurable}", ask = "från {baseline} till {target}" },
      achievable = { label = "Accepterat: ", said = "{achievable} ansvarar", ask = "{owner} ansvarar" },
      relevant = { label = "Relevant: ", said = "{relevant}", ask = "för att {purpose}" },
      timebound = { label = "Tidsbundet: ", said = "{timebound}", ask = "senast {date}" },
    },
    table = {
      title = "Flytta listan till en måltabell",
      head = "| Mål | Nuläge | Målvärde | Deadline | Ansvarig |{line}| --- | --- | --- | --- | --- |",
      row = "{line}| {goal} | {start}| {aim}| {due}| {who}|",
    },
  },
}
