-- Amounts in Swedish sentences, and what makes a goal measurable.
--
-- `quantity.name` finds names, codes and turns of speech with a number in them, which are passed over, and
-- `quantity.amount` one amount after the other; its named groups say what it found:
--   begin     where the words begin that show it to be one
--   size      describes what is counted: "12-månadersavtal"
--   low, high the number, or both ends of a range; percent, points, money, duration: its unit
--   ratio rank factor share none vague   amounts of other shapes
-- `num` is the grammar of numbers, called as (?&num).
return {
  words = {
    num_ones = {
      "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton",
      "sjutton", "arton", "nitton", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio",
    },
    num_big = { "hundra", "tusen", "miljon(?:er)?", "miljard(?:er)?", "dussin", "tjog" },
    amount_currency = { "kr", "kronor", "kronan?", "tkr", "mkr", "mnkr", "mdkr", "msek", "ksek", "tsek", "bsek", "sek", "euro", "eur", "meur",
      "teur", "keur", "usd", "musd", "dollar", "pund", "gbp", "nok", "dkk", "öre" },
    amount_nation = { "norska", "danska", "svenska", "amerikanska", "brittiska", "isländska" },
    amount_time = { "millisekund(?:er)?", "ms", "sekund(?:er)?", "sek", "s", "minut(?:er)?", "min", "timm(?:e|ar)", "tim", "h", "dag(?:ar)?",
      "dygn", "arbetsdag(?:ar)?", "veck(?:a|or)", "månad(?:er)?", "mån", "år" },
    amount_scale = { "k", "m", "mn", "mln", "mio", "mdr", "md", "bn", "tusen", "tusental", "miljon(?:er)?", "miljard(?:er)?", "milj", "hundra", "t" },
    -- Of a thing that is sold by size: "50 cl-flaskan".
    amount_measure = { "ml", "cl", "dl", "l", "liter", "g", "gram", "kg", "kilo", "mm", "cm", "m", "tum", "gb", "tb", "mb", "w", "kw", "v", "kronor", "kr" },
    -- What may be glued to digits without making them a name.
    amount_glued = { "k", "m", "mn", "mln", "mdr", "bn", "x", "ggr", "ms", "s", "sek", "min", "h", "tim", "kr", "tkr", "mkr", "mnkr", "mdkr", "msek",
      "ksek", "tsek", "usd", "eur", "gbp", "pp", "px", "km", "kg", "t", "kwh", "mwh", "gwh", "[kmgtp]i?bs?", "st", "mm", "cm", "ha", "m2", "d", "e", "a", "år", "mån" },
    -- What stands before a number that is a name's part and counts nothing.
    amount_named = { "iso", "iec", "sfs", "afs", "bfs", "wcag", "rfc", "agenda", "windows", "office", "web", "webb", "http", "tls", "ipv", "version(?:en)?",
      "ver", "v", "vecka", "sprint(?:en)?", "fas", "etapp", "steg", "nivå", "del", "delmål", "mål", "målsättning", "kapitel", "kap", "avsnitt", "bilaga", "figur",
      "tabell", "sida", "sid", "sidan", "artikel", "paragraf", "punkt", "ärende", "krav", "monter", "hall", "sal", "rum", "lokal", "hus", "port", "linje", "buss",
      "väg", "riksväg", "kanal", "studio", "zon", "klass", "årskurs", "åk", "grupp", "kategori", "typ", "modell", "generation", "formel", "python",
      "java", "php", "android", "ios", "serie", "spår", "prioritet", "prio", "(?-i:KR)", "kpi", "nyckelresultat", "okr", "horisont", "alternativ", "scenario", "milstolpe", "industri",
      "kvartal", "tertial", "månad", "år", "dag", "postgres", "soc", "scope", "division", "nr", "lgr", "gy" },
    -- Things that exist or don't; the last part of a compound.
    measure_artifact = {
      "plan", "rapport", "sida", "webbplats", "hemsida", "webbshop", "webbutik", "butik", "app", "applikation", "guide", "riktlinje", "handbok", "manual", "inlägg", "artikel", "bok", "broschyr",
      "trycksak", "folder", "policy", "kurs", "utbildning", "workshop", "webbinarium", "seminarium", "konferens", "evenemang", "mässa", "release", "verktyg", "funktion", "prototyp", "mvp", "demo", "produkt",
      "api", "gränssnitt", "integration", "system", "plattform", "databas", "portal", "mall", "enkät", "undersökning", "nyhetsbrev", "podd", "podcast", "film", "video", "kampanj", "program", "pilot", "avtal",
      "överenskommelse", "certifiering", "certifikat", "licens", "patent", "kontor", "lokal", "fabrik", "anläggning", "logotyp", "profil", "kunskapsbank", "arkiv", "specifikation", "förslag", "dokument", "checklista",
      "katalog", "bibliotek", "kalender", "schema", "ramverk", "modell", "analys", "revision", "utvärdering", "budget", "lov", "tomt", "lansering", "driftsättning", "migrering", "upphandling", "flytt", "station", "park", "väg",
      "cykelväg", "lekplats", "hall", "byggnad", "bostad", "grupp", "kommitté", "råd", "nämnd", "styrelse", "organisation", "bolag", "aktiebolag", "förening", "fond", "tjänst", "assistent", "chatbot", "chatbott", "robot",
      "onboarding", "dashboard", "instrumentpanel", "konto", "kanal", "avdelning", "chef", "ledare", "säljare", "utvecklare", "tillstånd", "lag", "beslut", "finansieringsrunda", "pressmeddelande",
    },
    -- What is done to each of a set, one after the other.
    measure_each = { "ring(?:a|er)?(?: upp)?", "kontakta", "besök(?:a)?", "intervjua", "utbilda", "inspektera", "granska", "renovera", "ersätt(?:a)?", "byt(?:a)?(?: ut)?", "flytta", "migrera", "översätt(?:a)?", "dokumentera", "skydda", "utrusta", "digitalisera", "uppdatera", "uppgradera", "testa", "bjud(?:a)? in", "certifiera", "isolera", "märk(?:a)?", "skanna", "gå igenom", "kartlägg(?:a)?", "följ(?:a)? upp" },
    measure_abstract = {
      "upplevelse", "upplevelsen", "bild", "bilden", "kultur", "kulturen", "känsla", "känslan", "relation", "relationer", "relationen", "förtroende", "förståelse", "position", "positionen", "närvaro", "gemenskap", "framtid", "samhälle", "samhället",
      "värde", "värden", "miljö", "miljön", "grund", "grunden", "rytm", "effekt", "medvetenhet", "förmåga", "kapacitet", "identitet", "röst", "fokus", "värld", "hållbarhet", "omställning", "omställningen",
      "förbättringar", "samarbete", "samarbeten", "samverkan", "kommunikation", "kommunikationen", "effektivitet", "kvalitet", "kvaliteten", "tillväxt", "framgång", "innovation", "forum", "sammanhang", "engagemang", "intryck", "begrepp", "dialog", "dialogen", "förändring", "voice", "ekonomi", "retention",
    },
    measure_mass = {
      "innehåll", "material", "underlag", "arbete", "marknadsföring", "infrastruktur", "information", "kunskap", "stöd", "bevakning", "nätverk", "program", "projekt", "initiativ", "verktyg", "system", "event", "forum", "förslag", "inlägg",
      "kompetens", "utbildning", "processer", "finansiering", "medlemsbas",
    },
    measure_adjective = {
      "ny", "nya", "nytt", "fler", "bättre", "bra", "relevant", "relevanta", "engagerande", "spännande", "starka?", "tydliga?", "viktiga", "andra", "olika", "hållbara?", "gemensamma", "effektiva?", "lokala?", "breda?", "systematiska?",
      "moderna?", "smarta?", "digitala?", "färdiga", "riktade?", "långsiktiga", "kreativa", "innovativa", "attraktiva", "konkreta", "anpassade",
    },
    amount_vague_words = {
      "fler", "flera", "flest", "mer", "mera", "mest", "många", "mycket", "några", "en del", "en mängd", "mängder", "massor", "en rad", "ett antal",
      "ett flertal", "flertalet", "åtskilliga", "diverse", "ett par", "en handfull", "tiotals", "hundratals", "tusentals", "miljontals", "färre",
      "mindre", "avsevärt", "betydligt", "betydande", "kraftigt?a?", "markant", "väsentligt", "väsentlig", "påtagligt", "rejält", "ordentligt",
      "drastiskt", "dramatiskt", "stort", "kraftfullt", "tydligt", "successivt", "stadigt", "något", "lite", "bättre", "högre", "lägre", "större", "starkare",
      "snabbare", "oftare", "bredare", "längre", "kortare", "billigare", "enklare", "tillräckligt?a?", "ytterligare", "extra",
      "maximera", "minimera", "så (?:många|mycket|ofta|snabbt) som möjligt", "rikligt", "mång(?:dubbl|faldig)\\w*", "stor skala",
    },
  },
  define = {
    num_digits = [[ \d+ : [0-5]\d (?= \s? (?: min | h | tim | timmar | minuter ) \b ) | \d{1,3} (?: [\x20.'’] \d{3} (?! \d ) )+ (?: , \d+ )? | \d{1,3} (?: , \d{3} ){2,} | \d+ (?: [.,] \d+ )? | [½¼¾] ]],
    num_words = [[
      \b (?= t[vriojuå] | f[yej] | s[ej] | åt | ni | el | ar | hu | mi | du | e[nt] ) # saves trying the rest
      (?: (?: en | ett ) \s halvt? \s (?: dussin | miljon | miljard ) \b
       | (?: en | ett ) \s och \s en \s halv | {{num_ones}} \s och \s en \s halv | (?: en | ett ) \s halvt?
       | (?: {{num_ones}} | hundra | tusen )+ tal (?= \s \p{L} )
       | (?: (?: en | ett ) | {{num_ones}} )? \s? (?: {{num_big}} | {{num_ones}} (?= {{num_big}} ) ) (?: \s? (?: och \s )? (?: {{num_ones}} | {{num_big}} | (?: en | ett ) ) )*
       | {{num_ones}} (?: {{num_ones}} | (?: en | ett ) )? (?: \s? {{num_big}} )* ) \b ]],
    num_start = [[ (?<! [\p{L}\p{N}_] ) (?<! \p{L}- ) (?<! \d[.,:/] ) ]],
    -- "en" counts where a number is plain from the words around it.
    num_one = [[ (?: (?: minst | högst | max | maximalt | exakt | bara | endast | åtminstone ) \s \K (?: en | ett ) \b
       | (?: \d | {{num_ones}} ) \s (?: {{amount_time}} | \p{L}+ ) \s till \s \K (?: en | ett ) \b (?= \s* (?: [.,;] | $ ) )
       | \b (?: en | ett ) (?= \s [\p{L}-]+ (?: \s [\p{L}-]+ ){0,3} \s (?: per | i | om | varje | varannan | var ) \s (?: dag | dagen | vecka | veckan | månad | månaden | kvartal | kvartalet | tertial | halvår | termin | år | året | kund | medlem | anställd | medarbetare | kurs | person | sprint ) \b ) ) ]],

    amount_sign = [[ (?: (?<! [-=] ) [<>≤≥=~≈±]{1,2} (?! > ) \s? | (?<! \S ) [+−–-] \s? | \+ ) ]],
    amount_symbol = [[ (?: us\$ | [$€£¥] | (?: sek | usd | eur | gbp | nok | dkk | kr | msek | tkr | mkr ) (?= \s? \d ) ) ]],
    amount_dash = [[ \s? (?: – | — | - | ‑ | \.\. ) \s? ]],

    amount_name = [[
         https?://\S+ | www\.\S+ | [\w.+-]++@\S+
       | (?<! [\p{L}\p{N}] ) \d+ (?: \. \d+ ){2,} (?! \d ) (?<! \.000 )
       | (?: \+ \d{1,3} [\s-]? )? (?: \( \d{2,4} \) | \b 0\d{1,3} (?= [\s-] ) ) [\s-]? \d{2,4} (?: [\s-] \d{2,4} ){1,3} \b
       | \+ \d{2} [\s-] \d [\d\s-]{6,} \d
       | ^ \W* \d+ (?: \. \d+ )* (?: [.)] (?= \s | $ ) | \s? : (?! \d ) )
       | ^ \W* \d+ (?: \. \d+ )+ (?= \s (?-i: \p{Lu} ) )
       | ^ \W* \d \s (?= (?-i: \p{Lu} \p{L}+ \s \p{Ll} ) ) | \b (?: åldern | bland | kvinnor | män | personer | målgruppen | barn | unga | ungdomar | invånare | elever | vuxna ) \s \d\d? \s? [-–] \s? \d\d \b (?: \s år )?
       | (?= [\w-]++ (?: \s nr\.? | \s nummer )? [\s\#.-]{0,2} (?: \d | ett | två | tre | fyra | fem ) ) {{amount_named}} (?: \s (?: nr\.? | nummer ) | \s? [\#.-] )? \s? (?: \d+ (?: [.:,/–-] \d+ )* [a-z]? | ett | två | tre | fyra | fem ) \b (?! \s? % )
       | (?<! \p{L} ) (?! (?: sek | usd | eur | gbp | nok | kr | us\$ | x | topp ) \d ) (?: \p{L}++ [-.]? (?= \d ) (?<! topp- ) ) \d [\w.]* (?: [-/] \w* \d \w* )* (?<! \. )
       | {{num_start}} \d+ (?! (?: {{amount_glued}} ) (?! [\p{L}\p{N}] ) ) [\p{L}_] [\w]*
       | (?-i: (?<= \p{Ll} \x20 ) (?! NPS | NKI | CSAT | ROAS | ROI | SEK | USD | EUR | GBP | NOK | DKK | ARR | MRR | MAU | DAU | HME | NMI ) \p{Ll}? \p{Lu} [\p{L}&]+ ) \s \d{1,4} (?: \.\d+ )? \b (?! \s? (?: [%‰] | [-–] | [.,] \d | \d{3} \b ) | \s (?: procent | miljon | miljard | kr \b | kronor ) )
       | \b \p{L}+ (?: gatan | vägen | torget | gränd | allén | stigen ) \s \d+ \s? [a-z]? \b
       | \( \d{1,2} \) \s (?= \p{L} )
       | \b 24\s?/\s?7 (?: /365 )? \b | \b 50/50 \b | \b \d+ / \d+ \s? -? (?: regel | princip | fördelning ) \p{L}* | \b \d+ \s? [x×] \s? \d+ \b | \b (?-i: \d [DG] ) \b | \b 360 \s? (?: ° | grader )
       | \b (?: 19 | 20 ) \d\d \b (?! , \d ) (?= [-–/] (?: 20 )? \d\d \b | \s* (?: $ | [,.;:)\x5d] ) | \s (?: och | till | eller | för | med | i | på | som | än | vi | är | års ) \b ) (?: [-–/] \d+ )?
       | \b (?: en | ett ) \s av \s (?! (?: {{num_ones}} | \d+ ) \b ) \p{L}+ | \b (?: en | ett ) \s (?: gång | annan | annat | dag )
       | \b (?: (?: en | ett ) | två | tre | några ) \s steg \s (?: före | närmare | framåt | vidare | till ) \b
       | \b två \s (?: flugor | sidor ) \b | \b (?: med | ur ) \s (?: noll | inga ) \b | \b dubbel (?! t ) \p{L}+
       | \b (?: allt \s eller \s inget | inget \s annat | ingen \s annan | ingen \s (?: roll | aning | tvekan | skillnad ) | inga \s problem | ingenting )
       | \b (?: mer \s (?: eller | om | information ) | mer \s än \s bara | inte \s minst | minst \s sagt | lite \s till | framför \s allt | så \s mycket \s som ) \b
       | \b (?: utan \s att | i \s stort \s sett | något \s som | det \s mesta | för \s det \s mesta ) \b | \b sex (?: uell | ism | ist ) \p{L}* ]],
    amount_size = [[ {{num_start}} \d[\d.,]* (?: {{amount_dash}} \d[\d.,]* )? \s? {{amount_measure}} (?: -e?n )? [-‑] \p{L}{2,} | \d{1,3} {{amount_dash}} \d{1,3} [-‑] \p{L}{2,} | \b de \s (?: första | senaste | närmaste | kommande ) \s (?&num) \s (?: {{amount_time}} (?: n | na | en )? ) \b | {{num_start}} (?&num) [-‑] (?! (?: procent | punkt | tal \b ) ) \p{L}{2,} (?: - \p{L}+ )* | \b (?: {{num_ones}} )+ (?: - | (?: års | månaders | dagars | timmars | veckors | minuters | sidigt? | radig | stjärnig | gradig | siffrig ) ) \p{L}* ]],
    amount_ratio = [[
         {{num_start}} \d+ (?: [.,] \d+ )? \s? : \s? [1-9] (?! \d | : ) | {{num_start}} 1 \s? : \s? \d+ \b
       | {{num_start}} \d+ [.,] \d+ \s? (?: / | \s av \s ) \s? \d+ \b
       | {{num_start}} \d{1,3} / (?: 5 | 10 | 100 ) \b
       | {{num_start}} (?&num) \s? (?: stjärnor | ★ ) ]],
    amount_rank = [[
         \b topp [\s-]? (?: \d+ | {{num_ones}} ) \b (?! \s? % ) | \b på \s (?: pris )?pallen \b | \b (?: bästa | övre | översta ) \s (?: kvartilen | fjärdedelen | tredjedelen | decilen ) \b
       | \b (?: (?: första | andra | tredje | pall ) plats (?: en )? | förstasidan ) \b | \b (?: {{num_ones}} | ett | en )* (?: hundrade | tusende ) (?= \s \p{L} ) | {{num_start}} \d{1,3} (?: [\x20.] \d{3} )* :[ae] (?= \s (?: medlem | kund | gäst | besökare | användare | prenumerant | anställd ) )
       | \b (?: första | andra | tredje | fjärde | femte | \d+ (?: :[ae] ) ) \s (?: plats(?:en)? | placering(?:en)? | position(?:en)? | sidan ) (?= [^.]* )
       | \b (?: plats | placering | position ) \s (?: nr\.? \s | nummer \s )? \#? (?: \d+ (?: [-–] \d+ )? | ett | {{num_ones}} ) \b
       | \b (?: nummer \s ett | nr\.? \s? (?: 1 | ett ) | \# \s? 1 | etta (?: n )? ) \b (?= [^.;]* \b (?: rank \w* | listan? | google | sök \w* | tabell \w* | serien | mätning \w* | topplist \w* | sökord \w* ) )
       | \b (?: rank\w* | placer\w* | ligga | hamna ) (?: \s \w+ ){0,2} \s \K (?: nummer \s ett | etta | tvåa | trea | fyra | femma | först | nr\.? \s? \d+ | \# \s? \d+ ) \b ]],
    amount_factor = [[
         {{num_start}} \d+ (?: [.,] \d+ )? (?: \s? [–-] \s? \d+ (?: [.,] \d+ )? )? \s? (?: x | × | ggr ) (?! [\p{L}\p{N}] )
       | \b (?: för )? dubbl (?: a | ar | as | at | ad | ade | ats | ering | era | erar | eras | erat | erad | ing | ingen ) \b
       | \b (?: fyr | hundra | tusen | {{num_ones}} )+ (?: dubbl | faldig ) (?: a | ar | as | at | ad | ade | ing | era | eras | t )? \b
       | \b halver (?: a | ar | as | at | ad | ade | ats | ing | ingen ) \b
       | \b (?: dubbelt | hälften | dubbla ) \s (?: så \s \p{L}+ | antalet | mot \b | upp )
       | \b hälften (?= \s* (?: [.,;] | $ ) )
       | (?: (?&num) | ett \s och \s ett \s halvt | en ) \s gång (?: er )? (?: \s så \s \p{L}+ | \s (?: dagens | fler | mer | högre | större | snabbare | nuvarande | årets | fjolårets ) )
       | \b (?: till | med ) \s (?: hälften | (?: en | två ) \s (?: tredjedel | fjärdedel | femtedel ) (?: ar )? ) \b ]],
    amount_share = [[
         (?<= \b med\x20 | \b till\x20 ) (?<low> [1-4] ) / (?<high> [2-5] | 10 ) (?! [\d/] ) |
         {{num_start}} (?<low> \d{1,2} | en | ett | (?: {{num_ones}} )+ ) \s (?: av | på | utav ) \s (?<high> \d{1,2} | (?: {{num_ones}} )+ ) \b (?! \s? (?: [.,]\d | % ) | \s {{amount_time}} \b )
       | \b (?: (?: över | minst | mer \s än | under | drygt | ungefär | cirka ) \s )? hälften (?: \s (?: av | så ) \b )?
       | \b (?: (?: över | minst | mer \s än | under | drygt | ungefär | cirka ) \s )? (?: en | {{num_ones}} ) \s (?: tredjedel | fjärdedel | femtedel | sjättedel | tiondel | kvarts | åttondel ) (?: ar )? \b
       | \b (?: en \s )? majoritet (?: en )? \s av \b
       | \b (?: varannan | vartannat | var \s (?: tredje | fjärde | femte | tionde ) ) (?= \s \p{L} ) (?! \s (?: dag | vecka | månad | kvartal | år | tisdag | onsdag | torsdag | fredag | måndag | lördag | söndag | timme ) ) ]],
    amount_none = [[
         \b noll \b | \b (?: ingen | inga | inget | inte \s (?: en | ett ) \s enda | inte \s någon ) (?= \s (?: av \s )? \p{L}{3,} ) | {{num_start}} 0 (?= \s? (?: $ | [;)] | \p{L}+ ) ) (?! \s? (?: % | → | -> ) ) ]],
    amount_vague = [[ \b (?! mest \s \p{L}+ (?: ade | ta | da | na | iga | iska | nde ) \b ) {{amount_vague_words}} \b ]],
    amount_unit = [[ (?: \s? \+ )? (?: \s? (?<points> (?: procent | % ) -? (?: enhet (?: er )? | punkt (?: er )? ) \b | räntepunkt (?: er )? \b | p\.?e\.? \b | pp \b )
       | \s? (?<percent> [%‰] (?: -?ig\p{L}* )? | -? procent (?: ig\p{L}* )? \b | promille \b )
       | (?: \s? (?<scale> {{amount_scale}} ) (?! [\p{L}\p{N}] ) )? (?: \s? (?<money> (?: {{amount_nation}} \s )? {{amount_currency}} \b | [$€£] | :-+ ) | [\s-]? (?<duration> {{amount_time}} (?! [\p{L}\p{N}] ) ) )? ) ]],
    amount_plain = [[ (?<between> \b mellan \s )? (?: {{num_start}} {{amount_sign}}? (?: (?<symbol> {{amount_symbol}} ) \s? )? (?<! [\p{L}\p{N}_] (?<! sek ) (?<! usd ) (?<! eur ) (?<! gbp ) (?<! nok ) (?<! kr ) ) (?<low> (?&num) ) (?! [\p{L}_] (?<! [kmbxshdgtp€uen] ) ) )
       (?: (?: {{amount_dash}} | \s? (?: {{amount_scale}} )? (?: \s? % )? \s och \s (?(<between>) | (?!) ) ) [+]? (?<high> (?&num) ) )? {{amount_unit}} ]],
  },
  patterns = {
    ["quantity.name"] = [[ (?<! [\p{L}\p{N}_] ) (?! \s ) (?: {{amount_name}} ) ]],
    ["quantity.amount"] = [[ (?(DEFINE) (?<num> {{num_digits}} | {{num_words}} ) )
      (?<! [\p{L}\p{N}_] ) (?! \s ) (?<begin>) # an amount begins where a word may
      (?: (?<size> {{amount_size}} ) | (?<ratio> {{amount_ratio}} ) | (?<rank> {{amount_rank}} )
        | (?<factor> {{amount_factor}} ) | (?<share> {{amount_share}} ) | (?<one> {{num_one}} ) | {{amount_plain}}
        | (?<none> {{amount_none}} ) | (?<vague> {{amount_vague}} ) ) ]],
    ["quantity.from"] = [[ (?: (?: (?<pair> \b från ) | \( \s? (?: från | var | nu ) \b | \b (?: nuläge (?: t )? :? | nuvarande | utgångsläge (?: t )? :? | baslinje :? | idag :? | i \s dag :? | jämfört \s med | i \s stället \s för | istället \s för | dagens ) ) \s? (?: (?: dagens | nuvarande | snittet | ett | en | är | cirka | ca\.? | drygt | omkring | ungefär | bara | endast | knappt ) \s )* ) $ ]],
    ["quantity.start"] = [[ ^ [^.,;()]{0,24}? (?: → | -> | ➔ | ➜ | ⟶ | => ) \s? [~+<>≤≥$€£]{0,2} \s? \d | ^ \s? (?: idag | i \s dag | i \s nuläget | nu ) \b ]],
    ["quantity.to"] = [[ ^ [^.;:()]{0,60}? (?: \b till \b | → | -> ) ]],
    ["quantity.by"] = [[ (?: \b (?: med | plus | minus | ytterligare ) \s (?: (?: minst | högst | cirka | ca\.? | omkring | drygt | ungefär | upp \s till | ytterligare | mellan | hela ) \s )* | [+−] \s? ) $ ]],
    ["quantity.more"] = [[ ^ (?: \s? \+ )? \s (?: \p{L}+ \s )? (?: fler | mer | högre | lägre | färre | mindre | större | snabbare | bättre | billigare | kortare | ökning | ökad | minskning | minskad | tillväxt | förbättring | höjning | sänkning | uppgång | besparing | per \s år \s i \s tillväxt ) \b ]],
    ["quantity.known"] = [[ \b (?: (?<won> (?: vinn (?: a | er ) (?: \s tillbaka )? | åter (?: ta | vinna ) | nå (?: r )? | få (?: r )? (?: \s tillbaka )? | sälj (?: a | er )? | passera | {{measure_each}} | alla | samtliga | båda ) \s ) )? (?: våra | de | dessa | deras | sina ) \s $ ]],
    ["quantity.first"] = [[ ^ \s (?: första | sista | bästa | främsta | största | vanligaste | viktigaste | mest \s ) | ^ \s? (?: % | procent | miljoner | miljarder | tusen | kr \b | kronor ) ]],
    ["quantity.aside"] = [[
         => \s? (?! [~<>≤≥+$€£]* \d ) .* |         \b (?: eftersom | därför \s att | trots \s att | medan | även \s om | nu \s när ) \s [^,;.]+? (?= , | \s (?: ska | skall | bör | måste | vill ) \b )
       | \b (?: familj(?:er)? | föräldrar | par | hushåll ) \s med \s [^,;.:)]*
       | \b (?: rival(?:er|erna)? | konkurrent(?:er|erna)? | företag(?:en)? | bolag(?:en)? | aktör(?:er|erna)? | organisation(?:er|erna)? | arbetsgivare | leverantör(?:er|erna)? | hushåll(?:en)? | kommun(?:er|erna)? | städer | skolor | butiker | kedjor | varumärken )
         \s (?: som | med | vars | på | inom ) \s (?! oss \b | vårt? \b ) [^,;.:)]*
       | \b (?: trots | förutom | utöver | utav \s våra ) \s [^,;.]*
       | \b (?: en | vår | ett | vårt ) \s (?: budget | prislapp | kostnad ) \s på \s [^,;.]* ]],
    ["measurable.linked"] = [[ ^ [$€£]? (?-i: [NX] ) \s? \d? \s? [%kKM]? $ ]],
    ["measurable.placeholder"] = [[
         (?<! \p{L} ) (?: x{1,4} | y{2,3} | n{2} | z{2} ) \s? (?: % | procent )
       | (?<! [\p{L}\d-] ) (?<! generation\x20 | gen\x20 | os\x20 ) (?-i: X | XX | XXX | N | NN | Y | YY ) (?= \s (?: kr | tkr | mkr | kronor | (?-i:\p{Ll}{3,}) ) )
       | \[ \s? (?: (?: x{1,3} | n ) (?! \p{L} ) | antal | belopp | mål | mätetal | värde | siffra | procent | andel | fyll \s i | datum | namn | kpi | nuläge | \#+ | \.\.\. | … | _+ ) [^\x5d]{0,30} \] | \[ (?: övergripande \s mål | syfte | enhet | period | verb ) \]
       | < (?: antal | belopp | mål | x+ | värde | fyll \s i [^>]* ) > | \{ (?: antal | belopp | mål | x+ | värde ) \}
       | \b (?: tbd | tba | bestäms \s senare | fylls \s i \s senare | ska \s fastställas ) \b | _{3,} | \?{2,} \s? % | \b \d*[x#]{2,} \s? % ]],
    ["measurable.full-set"] = [[
         (?: ^ | [:–—-] \s ) (?: (?: ✅ | \P{L} ) \s* )? (?<words> alla | samtliga | varje | vartenda | båda ) \s (?: (?: våra | de | nya | ny | vår ) \s )* (?! ska | skall | har | är | kan | får ) [\p{L}-]+ (?: \s (?! ska | skall ) [\p{L}-]+ ){0,6}? \s (?: ska | skall | har | är | bör | kommer | får | kan | följer | uppfyller | erbjuds | använder | når | klarar | drivs | säljer | går | kör | känner | svarar | öppnar | saknar | betalar | deltar | lämnar | skriver | erbjuder | kan ) \b
       | (?: ^ (?: \P{L} )* | \b (?: ska | ha | har | vi ) \s ) {{measure_each}} (?: r | s | t | de | d )? \s (?<words> alla | samtliga | varje | båda | var \s och \s en \s av ) \s (?: (?: \d+ | {{num_ones}} | våra | de | befintliga | nya | kvarvarande ) \s )* (?! behov | frågor | människor | möjliga ) [\p{L}-]{4,}
       | \b (?: i | vid ) \s (?<words> alla | samtliga | varje ) \s (?: (?: våra | de | offentliga | nya ) \s )* (?! kanaler | sammanhang | lägen | situationer | avseenden | led \b | delar | frågor | fall ) [\p{L}-]{4,} ]],
    ["measurable.state"] = [[
         \b (?: är | har | vara | blir | bli | blivit | ha | finns | skall? ) \s (?: (?: nu | helt | fullt | alla | redan | också | blivit ) \s )* (?<words> (?: publicer | lanser | defin | dokumenter | driftsatt | driftsätt | signer | godkän | anta | avsluta | färdigställ | genomför | implementer | installer | migrer | automatiser | översat | certifier | anställ | leverer | integrer | aktiver | säkr | etabler | tryck | invig | beslut | utsed | tecknad | påbörja | upphandl | inför ) \p{L}* | (?: klar | färdig | redo | igång | på \s plats | i \s drift | i \s produktion | i \s bruk | öppen | tillgänglig | inskriven ) (?: t | a )? )
       | \b (?: ska | skall | kommer \s att | bör ) \s (?: \p{L}+ \s ){0,3} (?<words> publiceras | lanseras | antas | beslutas | färdigställas | invigas | öppnas | tryckas | tas \s i \s (?: bruk | drift ) | driftsättas | undertecknas | upphandlas | införas | genomföras | slutföras | översättas | installeras | tillsättas | utses | levereras | inrättas | byggas | startas | hållas )
       | \b (?: har | ha ) \s (?: vi \s )? (?<words> (?: en | ett | publicerat | lanserat | släppt | infört | antagit | beslutat | anställt | tecknat | dokumenterat | etablerat ) \s ) (?! (?: bra | bättre | god | gott | stark\w* | tydlig\w* | del | känsla | mer | positiv\w* | hög\w* ) )
       | (?<= en | et | na ) \s (?<words> finns \s (?: på | i | att | hos | till ) \s ) (?! sikt )
       | \b det \s finns \s (?<words> (?: en | ett | \d+ ) \s ) (?! behov )
       | ^ \W* (?: (?! (?: vi | alla | varje | fler | så | hur | där ) \b ) [\p{L}-]+ \s ){1,3} (?<words> kan ) \s (?! vara | bli ) \p{L}
       | \b (?<words> (?: bli | vara | blir | är ) \s lönsam\w* | (?: gå | går ) \s (?: med \s vinst | plus | runt ) | nå \s (?: break[\s-]?even | lönsamhet ) ) \b
       | ^ \W* (?<words> eliminer\w+ ) \s | \b (?<words> felfri\w* )
       | ^ \W* (?<words> (?: förbjud\w* | avskaffa | slopa | inför \s krav | kräv ) \s \p{L} | (?: ta \s bort | lägg\w* \s ner | avveckla | stäng\w* ) \s (?: \p{L}+ \s )? [\p{L}-]+ (?: en | et | na ) \b )
       | \b (?<words> (?: \p{L}* (?: miljömärk | svanenmärk | kravmärk | certifier | ackrediter ) (?: t | d | da | ing | ingen | as | ade | ad ) ) ) \b
       | \b (?<words> (?: publicerad | lanserad | antagen | beslutad | färdigställd | genomförd | implementerad | installerad | driftsatt | översatt | godkän[dt] | vald | utsedd | uppsatt | tecknad | byggd | bokad | utbildad | invald | certifierad | levererad | aktiverad | säkrad | undertecknad | tryckt | invigd | integrerad | automatiserad | upphandlad ) (?: e | a | t | n )? | (?: publicerat | lanserat | antaget | beslutat | färdigställt | genomfört | infört | klart? | färdigt? | på \s plats | i \s drift ) )
         (?= \s* (?: [.;:!✅(]* \s* $ | \s (?: till | senast | före | innan | i | på | under | med | för | av | hos | inom | vid ) \b ) ) ]],
    ["measurable.loose"] = [[
         ^ (?! (?: en | ett | den | det | de | vår | vårt | våra | denna | detta | dessa | varje ) \s ) (?: {{measure_adjective}} (?: , | \s och )? \s )*
           (?: [\p{L}\d-]+ (?: , )? \s ){0,2}? (?: [\p{L}-]{3,} (?: or | ar | er ) | [\p{L}-]* {{measure_mass}} ) (?= \s* $ | \s (?: för | av | till | om | i | på | med | som | där | och | samt | mellan | inom | mot | bland | hos | från | kring ) \b | , | \( )
       | ^ (?: hur | vad | vilk(?:en|et|a) | om | varför | vem | var ) \b | ^ {{measure_adjective}} $ | ^ (?: version(?:en)? | fas(?:en)? | det | den | dem | detta | såsom \s .* ) $
       | \b (?: en \s (?: rad | mängd | serie | uppsättning ) | ett \s (?: antal | flertal ) ) \b ]],
    ["measurable.abstract"] = [[ \b [\p{L}-]* {{measure_abstract}} (?= \s* $ | \s (?: för | av | till | om | i | på | med | som | där | och | mellan | inom ) \b | , ) ]],
    ["measurable.firm"] = [[ ^ (?: automatiser\w+ | migrer\w+ | översät\w+ | standardiser\w+ | ersät\w+ | byt\w* \s ut ) \b ]],
    ["measurable.result"] = [[ ^ [^:]{0,60}? \b (?: kr | nyckelresultat | key \s results? ) (?: \s? \d+ (?: \. \d+ )? )? \s? : ]],
    ["measurable.acronym"] = [[ ^ \s? \( (?<words> (?-i: \p{Lu} [\p{Lu}\d-]{1,7} ) ) \) ]],
    ["measurable.named"] = [[ ^ (?: den \s | det \s | en \s | ett \s )? (?-i: (?: \p{Lu} [\p{L}\d.+-]+ ) (?: \s (?: (?: och | för | & | av | i ) \s )? (?: \p{Lu} | \d ) [\p{L}\d.+-]* )+ | \p{Lu}{2,} \d* ) (?= \s* $ | [(,:;] | \s (?: i | på | till | för | nationellt | lokalt ) \b ) ]],
    ["measurable.soft"] = [[ ^ (?: bli(?:r|vit)? | del(?:a|ar|as) | dela \s med \s sig | identifiera\w* | gör(?:a|s)? | ge(?:r|s)? | få(?:r)? | hitta\w* | mät(?:a|er|s) | kartlägg\w* | samordna\w* | använd\w* | visa\w* | ta(?:r)? (?! \s fram ) | kommunicera\w* | läs(?:a|er) | lär(?:a|er)? | ha(?:r)? | delta(?:r|ga)? | testa\w* | öppna \s upp | erbjud\w* | validera\w* | utvärder\w* | analyser\w* | förbered\w* | flytt(?:a|ar|as) | genomför(?:a|s)? | slutför(?:a|s)? ) \b ]],
    ["measurable.artifact"] = [[ ^ (?! .* \b (?: fler | bättre | några | flera | många ) \b )
         (?: (?! (?: genom | via | med | så | för | att | av | i | på | till | från | som | där | när | om | än | hos | utan | mot | inom ) \b ) [^\s,;:.]+ \s ){0,8}?
         (?<words> [\p{L}-]* {{measure_artifact}} (?: en | et | n | t )? ) (?= \s* (?: $ | [.,;:(!–—] ) | \s - \s | \s (?: av | för | till | med | i | på | hos | som | där | och | över | om | är | ska | skall | kring | vid | senast | före | under | inom ) \b ) ]],
    ["measurable.article"] = [[ ^ (?: en | ett | ny | nytt | den \s första ) \s ]],
    ["measurable.get"] = [[ ^ (?: teckna(?:r|s)? | vinn(?:a|er)? | få(?:r)?(?: \s till)? | säkra(?:r|s)? | anställ(?:a|er)? | landa(?:r)? ) \s (?: (?: (?: det | den ) \s (?: \p{L}+ \s )? )? [\p{L}-]+ (?: et | en ) | \p{L}+ s \s [\p{L}-]{4,} ) (?! \w ) ]],
    ["measurable.rate"] = [[ \b (?<words> (?: dag | veck | månat | kvartal | årl | årsvis | halvårs ) (?: lig (?: a | en | t )? | ovis (?: a | t )? | svis (?: a | t )? | vis (?: a | t )? | ig (?: a | en | t )? )? (?<= lig | liga | ligen | ligt | vis | visa | vist ) ) \b (?! (?: \s [\p{L}-]+ ){0,2} \s (?: rytm | rutin | användare | besökare | transaktioner | försäljning | arbete | liv | verksamhet ) \b ) | \b (?<words> (?: vecko | månads | kvartals ) (?: möte\w* | brev\w* | rapport\w* | avstämning\w* | träff\w* | uppföljning\w* | genomgång\w* ) ) \b ]],
    ["measurable.counted"] = [[ ^ (?: (?: det | den | vårt | vår | totala | sammanlagda | genomsnittliga ) \s )* (?: antal | andel | mängd | volym | nivå | kostnad | pris | längd | storlek | frekvens | tid | åtgång | förbrukning | [\p{L}]+ (?: tid | grad | antal | andel | volym | nivå | kostnad | förbrukning | tal ) ) (?: et | en | n | erna )? \b ]],
    ["measurable.plural"] = [[ ^ (?! {{any_verb}} \b ) (?: [\p{L}-]+ a \s ){0,3} (?: [\p{L}-]* (?: leads | inlägg | avtal | besök | möten | event | företag | webbinarier | samtal | köp | evenemang | test ) | [\p{L}-]{2,} (?: or | ar | er | ioner ) ) (?= \s | \z ) ]],
    ["measurable.clause"] = [[ \b (?: och | men | eller | som | att | utan | enklare | bättre | ska | skall | kan ) \b ]],
    ["measurable.manner"] = [[ ^ (?: (?! många | några | fler | flera | flest | färre | en \s | ett \s | åtskilliga | diverse | mängder | massor | \p{L}+tals ) .* ) $ ]],
    ["measurable.compares"] = [[ \b (?: jämfört \s med | än \s (?: i \s fjol | förra | \d{4} | år | idag | i \s dag ) | mot \s (?: föregående | förra | \d{4} | i \s fjol ) | nuläge | baslinje | utgångsläge | i \s jämförelse | från \s (?: \d | dagens | nuvarande ) | sedan \s \d{4} | gentemot ) ]],
  },
  messages = {
    ["measurable.no-target"] = "Mätbart: hur märks det att ”{goal}” är nått? Skriv ett tal att nå, t.ex. ”minst 80 %” eller ”från 200 till 300”.",
    ["measurable.no-target/change"] = "Mätbart: hur mycket ska {object} {become}? T.ex. {example}.",
    ["measurable.no-target/deliverable"] = "Mätbart: hur många {object} gäller det, eller vilka? Skriv ett antal, t.ex. ”tre”, eller nämn dem vid namn.",
    ["measurable.vague-amount"] = "Mätbart: ”{words}” är ingen mängd; skriv ett antal, t.ex. ”50” eller ”20 % fler”.",
    ["measurable.vague-amount/manner"] = "Mätbart: ”{words}” säger inte hur mycket; skriv t.ex. ”med 20 %” eller ”från 200 till 300”.",
    ["measurable.no-baseline"] = "Mätbart: ”{words}”, räknat från vad? Skriv nuläget, t.ex. ”från 200”.",
    ["measurable.placeholder"] = "Mätbart: ”{words}” återstår att fylla i.",
  },
  -- Amounts to write, by the unit of a KPI; good for any direction.
  examples = {
    count = "”med 20 %” eller ”till 300”",
    percent = "”med 2 procentenheter” eller ”till 15 %”",
    money = "”med 20 %” eller ”till 250 000 kr”",
    time = "”med två dagar” eller ”till under en timme”",
    score = "”med en halv enhet” eller ”till 4,4”",
    factor = "”med 20 %” eller ”till 4:1”",
  },
  number_words = {
    { word = "och en halv", value = 0.5 }, { word = "en halv", value = 0.5 }, { word = "ett halvt", value = 0.5 },
    { word = "ett och ett halvt", value = 1.5 },
    { word = "en", value = 1 }, { word = "ett", value = 1 }, { word = "två", value = 2 }, { word = "tre", value = 3 },
    { word = "fyra", value = 4 }, { word = "fem", value = 5 }, { word = "sex", value = 6 }, { word = "sju", value = 7 },
    { word = "åtta", value = 8 }, { word = "nio", value = 9 }, { word = "tio", value = 10 }, { word = "elva", value = 11 },
    { word = "tolv", value = 12 }, { word = "tretton", value = 13 }, { word = "fjorton", value = 14 }, { word = "femton", value = 15 },
    { word = "sexton", value = 16 }, { word = "sjutton", value = 17 }, { word = "arton", value = 18 }, { word = "nitton", value = 19 },
    { word = "tjugo", value = 20 }, { word = "trettio", value = 30 }, { word = "fyrtio", value = 40 }, { word = "femtio", value = 50 },
    { word = "sextio", value = 60 }, { word = "sjuttio", value = 70 }, { word = "åttio", value = 80 }, { word = "nittio", value = 90 },
    -- Those with `by` multiply what stands before them.
    { word = "dussin", by = 12 }, { word = "tjog", by = 20 }, { word = "hundra", by = 100 }, { word = "tusen", by = 1e3 },
    { word = "miljon", by = 1e6 }, { word = "miljard", by = 1e9 },
    -- Factors and shares as words; `over` divides.
    { word = "dubb", value = 2 }, { word = "fördubb", value = 2 }, { word = "tredubb", value = 3 }, { word = "fyrdubb", value = 4 },
    { word = "fyradubb", value = 4 }, { word = "femdubb", value = 5 }, { word = "sexdubb", value = 6 }, { word = "sjudubb", value = 7 },
    { word = "åttadubb", value = 8 }, { word = "niodubb", value = 9 }, { word = "tiodubb", value = 10 }, { word = "tjugodubb", value = 20 },
    { word = "hundradubb", value = 100 }, { word = "trefaldig", value = 3 }, { word = "fyrfaldig", value = 4 },
    { word = "femfaldig", value = 5 }, { word = "tiofaldig", value = 10 }, { word = "hundrafaldig", value = 100 },
    { word = "halver", value = 0.5 }, { word = "hälften", value = 0.5 }, { word = "majoritet", value = 0.5 },
    { word = "varannan", value = 0.5 }, { word = "vartannat", value = 0.5 }, { word = "var tredje", value = 1 / 3 },
    { word = "var fjärde", value = 0.25 }, { word = "var femte", value = 0.2 }, { word = "var tionde", value = 0.1 },
    { word = "tredjedel", over = 3 }, { word = "fjärdedel", over = 4 }, { word = "kvarts", over = 4 }, { word = "femtedel", over = 5 },
    { word = "sjättedel", over = 6 }, { word = "åttondel", over = 8 }, { word = "tiondel", over = 10 },
    { word = "första", value = 1 }, { word = "andra", value = 2 }, { word = "tredje", value = 3 }, { word = "fjärde", value = 4 },
    { word = "femte", value = 5 }, { word = "etta", value = 1 }, { word = "tvåa", value = 2 }, { word = "trea", value = 3 },
    { word = "femma", value = 5 }, { word = "först", value = 1 },
  },
  number_scales = {
    { word = "k", factor = 1e3 }, { word = "t", factor = 1e3 }, { word = "tusen", factor = 1e3 }, { word = "hundra", factor = 100 },
    { word = "tkr", factor = 1e3 }, { word = "ksek", factor = 1e3 }, { word = "tsek", factor = 1e3 }, { word = "keur", factor = 1e3 },
    { word = "teur", factor = 1e3 }, { word = "m", factor = 1e6 }, { word = "mn", factor = 1e6 }, { word = "mln", factor = 1e6 },
    { word = "mio", factor = 1e6 }, { word = "milj", factor = 1e6 }, { word = "miljon", factor = 1e6 }, { word = "miljoner", factor = 1e6 },
    { word = "mkr", factor = 1e6 }, { word = "mnkr", factor = 1e6 }, { word = "msek", factor = 1e6 }, { word = "meur", factor = 1e6 },
    { word = "musd", factor = 1e6 }, { word = "md", factor = 1e9 }, { word = "mdr", factor = 1e9 }, { word = "mdkr", factor = 1e9 },
    { word = "bn", factor = 1e9 }, { word = "bsek", factor = 1e9 }, { word = "miljard", factor = 1e9 }, { word = "miljarder", factor = 1e9 },
    { word = "räntepunkt", factor = 0.01 }, { word = "räntepunkter", factor = 0.01 }, { word = "‰", factor = 0.1 }, { word = "promille", factor = 0.1 },
  },
}
