-- Time: how Swedish says when. What each pattern is for stands in core/vocabulary.h; the groups that a kind of
-- expression may have are read in core/time_kind.c, those of what stands beside it in core/time_role.c.

return {
  words = {
    time_month = {
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
      "december", "jan\\.?", "feb\\.?", "febr\\.?", "apr\\.?", "jun\\.?", "mar(?=\\.? ?\\d|[-–).])\\.?", "(?<=\\d )jul\\.?", "jul(?=\\.? ?\\d|[-–]\\w{3})\\.?", "aug\\.?", "sept?\\.?",
      "okt\\.?", "nov\\.?", "dec\\.?",
    },
    time_weekday = {
      "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "(?:mån|tis|ons|tors?|fre|lör|sön)(?=[.,]? (?:den |\\d|\\w{3,9} ?\\d)|[.,]|$)",
    },
    -- As amounts of a unit, and as ordinals.
    time_numeral = {
      "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton",
      "femton", "sexton", "sjutton", "arton", "nitton", "tjugo", "tjugofyra", "tjugofem", "trettio", "fyrtio", "femtio", "sextio",
      "nittio", "hundra", "några", "ett par", "ett fåtal", "ett dussin",
    },
    time_ordinal = {
      "första", "förste", "andra", "andre", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
      "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde", "tjugo(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)", "tjugonde", "trettionde", "trettioförsta",
      "[1-9]\\d?:?[ae]",
    },
    -- Units that a plan counts in, as nouns after a number.
    time_unit = {
      "sekund(?:er)?", "(?-i:sek)", "minut(?:er)?", "min", "timm(?:e|ar)", "tim", "dag(?:ar)?", "dgr", "arbetsdag(?:ar)?",
      "vardag(?:ar)?", "bankdag(?:ar)?", "dygn", "veck(?:a|or)", "månad(?:er)?", "mån", "mån\\.", "kvartal", "tertial(?:er)?",
      "halvår", "termin(?:er)?", "år", "årtionde(?:n)?", "decennie?r?(?:um)?",
    },
    -- The same with the article, which after a preposition means the one that is now.
    time_the_unit = {
      "dagens?", "veckans?", "helgens?", "månadens?", "kvartalets?", "tertialets?", "halvårets?", "terminens?", "årets?",
      "räkenskapsårets?", "verksamhetsårets?", "budgetårets?", "kalenderårets?", "skolårets?", "läsårets?", "decenniets?", "årtiondets?",
    },
    -- After "nästa", "denna": the bare noun.
    time_a_unit = {
      "dag", "vecka", "helg", "månad", "kvartal", "tertial", "halvår", "termin", "år", "räkenskapsår", "verksamhetsår", "budgetår",
      "kalenderår", "skolår", "läsår", "sprint", "säsong", "säsongen",
    },
    time_which = {
      "denna", "detta", "den här", "det här", "innevarande", "nuvarande", "pågående", "nästa", "nästkommande", "kommande", "följande",
    },
    time_this = { "denna", "detta", "den här", "det här", "innevarande", "nuvarande", "pågående", "hela" },
    time_season = {
      "våren", "vår", "sommaren", "sommar", "hösten", "höst", "vintern", "vinter", "vårterminen", "höstterminen",
      "vårsäsongen", "sommarsäsongen", "höstsäsongen", "vintersäsongen", "försommaren", "sensommaren", "försommar", "sensommar",
      "senhösten", "förvåren",
    },
    time_holiday = {
      "nyårs?(?:afton|dagen|dag)?", "nyåret", "(?:nästa )?årsskifte(?:t|n)?", "halvårsskiftet", "trettondag\\w*", "tjugondag\\w*", "alla hjärtans(?: dag)?",
      "fettisdagen", "sportlovet", "påsk(?:en|afton|dagen|helgen|lovet|veckan)?", "annandag påsk", "annandag jul", "långfredagen",
      "skärtorsdagen", "palmsöndagen", "valborg(?:smässoafton)?", "första maj", "kristi himmels?färd(?:s ?dag(?:en)?|shelgen)?", "pingst(?:en|afton|dagen|helgen)?",
      "mors dag", "fars dag", "nationaldagen", "skolavslutningen", "midsommar(?:en|afton|dagen|helgen|veckan)?", "industrisemestern", "semestern",
      "semestrarna", "semesterperioden", "kräftskivan", "skolstarten?", "terminsstarten?", "höstlovet", "halloween", "alla helgons? dag", "allhelgona(?:helgen|dagen)?",
      "black friday", "black week", "cyber monday", "singles day", "(?:första|andra|tredje|fjärde) (?:söndagen i )?advent", "advent", "lucia(?:dagen)?",
      "jul(?:en|afton|dagen|helgen|lovet|handeln|rushen|ruschen|säsongen)?", "mellandagarna", "mellandagsrean", "ramadan", "eid", "internationella kvinnodagen",
      "kanelbullens dag", "mårten gås", "våffeldagen", "sommarlovet", "thanksgiving", "almedalsveckan", "almedalen", "vasaloppet",
    },
    -- Events whose day the reader knows: with the article, after a preposition of time.
    time_event = {
      "\\w*lansering(?:en|ens|arna)?", "\\w*släpp(?:et|en)", "\\w*mässan", "\\w*premiären?", "invigningen", "öppningen", "\\w*konferensen", "\\w*kongressen",
      "\\w*start(?:en)?", "säsongsstart(?:en)?", "säsongen", "\\w*säsongen", "\\w*valet", "\\w*stämman", "årsmötet", "\\w*mötet", "\\w*kampanjen", "inflyttningen", "\\w*mätningen",
      "\\w*undersökningen?", "\\w*bokslut(?:et)?", "deadline", "projekt(?:ets)? slut", "projektslut", "\\w*festivalen", "\\w*jubileet", "\\w*revisionen", "\\w*uppföljningen",
      "\\w*perioden(?:s slut)?", "mandatperioden", "\\w*sprinten", "\\w*releasen", "\\w{3,}loppet", "\\w*tävlingen", "\\w{3,}dagen", "\\w{3,}helgen", "\\w{3,}veckan", "\\w{3,}lovet",
    },
    -- Service whose own pace is measured.
    time_service = {
      "svar(?:a|ar|as|s|at|et|en)?", "besvara[sdt]?\\w*", "åter(?:kopplar?|koppling|kommer)\\w*", "leverera[s]?", "leverans(?:en|er|erna)?", "skicka[s]?", "hanteras?", "handlägg(?:a|er|s|as)?", "(?:åter|ut)betalning(?:en|ar|arna)?",
      "handläggning(?:en)?", "åtgärda[s]?", "lös(?:a|es|s|ta)", "behandlas?", "expedieras?", "betala[s]?", "kontakta[s]?", "ring(?:a|er|s)? upp", "laddar?", "laddas", "laddning(?:en)?", "onboarding(?:en)?", "öppna[s]?", "returnera[s]?", "retur(?:er|erna)?", "bekräfta[s]?", "påbörja[s]?", "följs? upp", "följa upp", "hjälp(?:a|s|er)?", "får hjälp",
      "får svar", "reparera[s]?", "packas?", "bokas?", "granska[s]?", "kom(?:ma|mer)? tillbaka", "återvända", "återvänder", "återkomma", "stanna[rt]?", "stannat", "notis\\w*", "notifikation\\w*", "skickas",
    },
    -- Time as such: in days it is what is measured; of weeks and months it is when.
    time_wait = { "[\\w-]*tid(?:en|er|erna)?", "väntan", "kön?" },
    -- What may follow a year that is a time: it counts nothing.
    time_function = {
      "ska", "skall", "vill", "har", "är", "bör", "blir", "kommer", "än", "jämfört", "för", "att", "genom", "med", "och", "eller", "som", "på", "i", "av", "från",
      "via", "hos", "vi", "den", "det", "de", "då", "där", "så", "till", "vid", "inom", "under", "över", "utan", "samt", "om", "mot", "ha", "nå", "års", "varav", "minst", "högst", "senast", "per", "ska[ln]?",
      "öka\\w*", "minska\\w*", "innan", "före", "efter", "ligger", "vara", "bli", "växa", "fram", "totalt", "kan", "måste", "skulle", "tillsammans", "framför", "gentemot", "\\(",
    },
    time_vague = {
      "snarast(?: möjligt)?", "så snart (?:som|det är) möjligt", "så snart som", "så fort som möjligt", "så fort", "så snart", "snart", "inom kort", "på (?:lång |kort |medellång )?sikt", "långsiktigt",
      "kortsiktigt", "på längre sikt", "löpande", "kontinuerligt", "fortlöpande", "successivt", "så småningom", "med tiden", "en vacker dag", "(?<!inom |\\bom |\\bpå |\\bper |under |efter |med |till |från |var |än |minst |högst |max |cirka |bara )en dag", "framöver", "framgent", "i framtiden", "i en (?:nära |inte alltför avlägsen )?framtid", "inom en snar framtid",
      "inom överskådlig (?:tid|framtid)", "vid (?:första bästa )?tillfälle", "vid första bästa tillfälle", "när (?:tid|det|resurser(?:na)?|tillfälle|ekonomin|läget|budgeten|tiden) (?:finns|ges|tillåter|medger|passar|är möjligt|går)(?: tid)?", "när det finns tid",
      "när vi (?:har|hinner|får|kan)(?: tid| råd| resurser)?", "vid behov", "vid tillfälle", "omgående", "omedelbart", "skyndsamt", "genast", "förr eller senare", "i sinom tid", "i det långa loppet", "hela tiden", "ständigt", "alltid", "någon gång", "allteftersom", "efter hand", "efterhand",
      "inom rimlig tid", "just nu", "just idag", "nu genast", "till slut", "i förlängningen", "med jämna mellanrum", "asap", "tids nog", "på sikt", "endera dagen", "vad det lider", "inom en nära framtid", "tillsvidare",
    },
  },

  define = {
    -- "årets", before a part of it.
    time_whose_year = [[ (?: (?: årets | (?<which_year>nästa) \s års | (?<year>(?:19|20)\d\d) \s års ) \s )? ]],
    time_year4 = [[ (?:19|20)\d\d ]],
    -- A year after an expression: "oktober 2027", "Q3-27", "okt '27"; not "maj 2 000", "till 2030 nya".
    time_of_year = [[ (?: ,? \s? (?:år\s)? (?: (?<year>{{time_year4}}) (?![\d%]|[.,]\d|\s\d{3}\b) | (?<!\s) [-/'’] (?<year>{{time_year4}}|\d\d) \b | \s ['’] (?<year>\d\d) \b | \s - (?<year>\d\d) (?! [\d%] | \s?% ) ) | \s (?:i\s)? (?<which_year>nästa) \s år \b ) ]],
    time_dash = [[ \s? [-–—] \s? | \s till \s (?!och\b) | \s t\.?\s?o\.?\s?m\.? \s | \s till \s och \s med \s ]],
    -- What may stand between a service and its time. By how much it is to change, or how many are to be served, makes it a goal
    -- like another; a share doesn't.
    time_service_words = [[ (?: \s (?! (?:med|till) \s \d | \d[\d\x20.,]*+ (?! \s? % | procent | av \b ) ) [\w%:-]+ ){0,5} ]],
    time_a_number = [[ \d{1,3} (?:[.,]\d)? | {{time_numeral}} ]],
    time_today = [[ nu (?=\s(?:och|till|fram|t\.o\.m)\b) | (?<!\bän\s)(?<!\bsom\s)(?<!\bfrån\s) (?<! \A ) i\s?dag (?! \s? [:=] | \s \d ) | i\s?morgon | i\s?övermorgon | övermorgon | i\s?kväll | i\s?natt ]],
    -- A clause about the past: what is dated in it is no deadline.
    time_past_clause = [[
      (?: vi | som | de | man ) \s (?: \w+ \s )? (?: \w{2,}(?: ade | ades | rde | rdes | dde | ddes | lde | ldes | gde | kte | ktes | pte | tte | ttes ) (?<!skulle) | fick | gick | vann | låg | kom | föll | skrev | tog | gav | höll | gjorde | blev | såg | drog | hade ) \b
    ]],
  },

  patterns = {
    ---- Days
    ["time.iso"] = [[
      (?<![\d.,/-]) (?<year>{{time_year4}}) (?: [-/.] (?<month>\d\d?) [-/.] (?<day>\d\d?) | - (?<month>0[1-9]|1[0-2]) ) (?![\d-]|[.,/]\d)
      | (?<= senast\s | \bden\s | före\s | innan\s | \btill\s | line\s | line:\s | o\.m\.\s ) (?<year>[23]\d) (?<month>0[1-9]|1[0-2]) -? (?<day>0[1-9]|[12]\d|3[01]) (?= \s* (?: [.,;:)] (?!\d) | \z | (?: ska | har | är ) \b ) )
    ]],
    ["time.numeric"] = [[
      (?<![\d.,/:-]) (?<!version\s|version:\s|v) (?<first>\d{1,2}) (?: / (?<second>\d{1,2}) (?: [/-] (?<year>(?:19|20)?\d\d) | ,? \s (?<year>20\d\d) | \s -(?<year>\d\d) ) | - (?<second>\d{1,2}) - (?<year>(?:19|20)\d\d)
        | \. (?<second>\d{1,2}) \. (?<year>{{time_year4}}) | (?<=\d\d) \. (?<second>\d\d) \. (?<year>\d\d) ) (?![\d/-]|[.,:]\d)
    ]],
    ["time.slash"] = [[ (?<![\d.,/:-]) (?!24/7) (?<first>3[01]|[12]\d|0?[1-9]) / (?<second>1[0-2]|0?[1-9]) (?![\d/%-]|[.,:]\d) ]],
    ["time.date"] = [[
      (?<![\w.,/-]) (?: (?<weekday>{{time_weekday}}) (?:en)? \.? ,? \s )? (?: den \s )?
      (?: (?<day>[1-9]\d?|0[1-9]) (?: :?[ae]\b | : | \.(?!\d) )? (?: (?: {{time_dash}} ) (?:den\s)? (?<to_day>[1-9]\d?) (?: :[ae]\b )? )? | (?<day>{{time_ordinal}}) )
      \s? (?<month>{{time_month}}) (?:s\b)? {{time_of_year}}? (?!\w)
      | \b (?: (?<weekday>{{time_weekday}}) (?:en)? \.? ,? \s )? (?<month>{{time_month}}) \s? (?<day>[1-9]\d?) (?: ,? \s (?<year>{{time_year4}}) \b | (?= \s* (?: [.,;:)!] (?!\d) | \z ) ) )
      | \b (?:den\s)? (?<day>[1-9]\d?) (?: :?[ae]\b )? \s (?:i\s)? (?<which>nästa|denna|kommande|innevarande) \s (?<unit>månad) \b
      | \b (?: (?<weekday>{{time_weekday}}) (?:en)? ,? \s den | den ) \s (?<day>[1-9]\d?) (?: :?[ae]\b )? (?= \s* (?: [.,;:)!] | \z | (?:ska|ha|har)\b ) )
    ]],
    ["time.run"] = [[
      \b (?:de\s)? (?: (?<nth>första) | (?<last>sista) ) \s (?<count>{{time_a_number}}) \s (?: (?<week>veckorna) | dagarna ) \s (?:i|av|under) \s (?<month>{{time_month}}) {{time_of_year}}? \b
      | \b (?:de\s)? (?: (?: (?<nth>första) | (?<last>sista) ) \s (?<count>{{time_a_number}}) | (?<count>{{time_a_number}}) \s (?: (?<nth>första) | (?<last>sista) ) ) \s (?<months>månaderna) \s (?:(?:av|på|i|under)\s)? (?: (?:år\s)? (?<year>{{time_year4}}) | (?<which_year>nästa) \s år | året | i \s år ) \b
    ]],
    ["time.nth"] = [[
      \b (?: (?<nth>{{time_ordinal}}) | (?<last>sista) ) \s (?: (?<weekday>{{time_weekday}})(?:en)? | (?<week>veckan) | dagen ) \s (?:i|av|under) \s (?<month>{{time_month}}) {{time_of_year}}? \b
      | \b (?: (?<nth>{{time_ordinal}}) | (?<last>sista) ) \s (?<week>veckan) \s (?:i|av|på|under) \s (?:år\s)? (?<year>{{time_year4}}) \b
      | \b (?<last>sista|ultimo) \s (?<month>{{time_month}}) (?!s?\s*[-–]) {{time_of_year}}? \b
    ]],
    ["time.weekday"] = [[
      \b (?: (?<which>{{time_which}}) \s (?<weekday>{{time_weekday}}) (?!\w)
        | (?<weekday>{{time_weekday}}) (?:en)? \s (?<after_next> om \s en \s vecka ) \b
        | (?<weekday>{{time_weekday}})(?:en)? \s (?: i \s )? (?<which>nästa|denna|den\shär|kommande) \s (?<week>veckan?) \b
        | (?<=på\s) (?<weekday>{{time_weekday}}) (?!\w) | (?<weekday>{{time_weekday}}) (?:en)? (?!\w) )
    ]],

    ---- Parts of the year
    ["time.month"] = [[
      (?<!\w) (?<month>{{time_month}}) (?: s(?=\s(?:slut|utgång|början|mitt)) | (?<![.])månad )? {{time_of_year}}? (?!\w)
    ]],
    ["time.quarter"] = [[
      (?<![\w-]) (?:
        (?: [FC]Y \s? (?<year>\d\d|{{time_year4}}) \s?-?\s? | (?<year>{{time_year4}}) \s? [-/:,]? \s? | (?<![\d.,]) (?<year>\d\d) ) [QK](?<index>\d) (?: \s?[-–]\s? [QK]?(?<to_index>\d) )?
        | (?<![\d.,]) (?<index>[1-4]) [QK] (?: \s? ['’-]? (?<year>{{time_year4}}|\d\d) )? (?!\w)
        | [QK] (?<index>\d) (?: \s? [-–/] \s? [QK] (?<to_index>\d) )? (?: ,? \s? FY \s? (?<year>\d\d|{{time_year4}}) | {{time_of_year}} )?
        | (?:kvartal|kv\.?) \s? (?<index>\d|ett|två|tre|fyra) (?: \s?[-–]\s? (?<to_index>\d) )? {{time_of_year}}?
        | {{time_whose_year}} (?: (?<index>{{time_ordinal}}) | (?<last>sista) ) \s kvartal(?:ets?)? {{time_of_year}}?
      ) (?![\w%]|[.,:]\d)
    ]],
    ["time.half"] = [[
      (?<![\w-]) (?: (?<year>{{time_year4}}) \s? [-/]? \s? H(?<index>\d) | H (?<index>\d) (?: ,? \s? FY \s? (?<year>\d\d|{{time_year4}}) | {{time_of_year}} )?
        | {{time_whose_year}} (?: (?<index>första) | (?<last>andra|sista|senare) ) \s (?:hälft|halva|halvår) (?= \b ) | (?: (?<index>{{time_ordinal}}) | (?<last>sista) ) \s (?: halvåret | halvan \s av \s (?:år(?:et)?\b)? ) s? {{time_of_year}}? | halvår \s (?<index>\d) {{time_of_year}}? )
      (?![\w%]|[.,:]\d|-(?!\s)) (?!\s?-?(?:tagg|rubrik))
    ]],
    ["time.tertial"] = [[
      (?<![\w-]) (?: (?: tertial \s? | T(?=\d\b) ) (?<index>\d) {{time_of_year}}? | (?<year>{{time_year4}}) \s? [-/]? \s? T(?<index>\d) | {{time_whose_year}} (?: (?<index>{{time_ordinal}}) | (?<last>sista) ) \s tertial(?:ets?)? {{time_of_year}}? )
      (?![\w%-]|[.,:]\d)
    ]],
    ["time.week"] = [[
      (?<![\w-]) (?: (?<year>{{time_year4}}) - W (?<index>\d\d) | (?: v\.\s? | (?-i: v ) \s? (?=[1-4]?\d\b|5[0-3]\b) | (?-i: V ) \s? (?=[1-4]\d\b|5[0-3]\b|\d\d?\s?[-–]) | veck(?:a|orna|or) \s (?:nr\.?\s)? | w )
        (?<index>\d\d?) (?: (?: \s?[-–—]\s? | \s till \s | \s och \s | \s t\.?o\.?m\.? \s | / ) (?:v\.?\s?|vecka\s)? (?<to_index>\d\d?) )? (?: ,? \s (?:år\s)? (?<year>{{time_year4}}) | / (?<year>{{time_year4}}) )? )
      (?![\w%]|[.,:]\d)
    ]],
    ["time.fiscal"] = [[
      (?<![\w-]) (?: [FC]Y \s? | (?:räkenskaps|verksamhets|budget|bokförings|skol|läs)året? \s | säsongen \s ) (?<year>{{time_year4}}|\d\d) (?: \s? [-/–] \s? (?<to_year>{{time_year4}}|\d\d) )? (?!\w)
    ]],
    ["time.year"] = [[
      (?<![\w.,:/+'’§#"”-]) (?<!\d\s|sfs\s|tel\s) (?: (?:kalender|hel)?år(?:et|en)? \s )? (?<year>{{time_year4}}) (?: (?<decade>(?<=20[2-9]0)-talet) | \s? [-–—/] \s? (?<to_year>{{time_year4}}|\d\d(?!\d|-)) | \s (?:och|till|t\.?o\.?m\.?) \s (?<to_year>{{time_year4}}) )?
      (?! \d | [.,:]\d | \s\d{1,3}\b | \s?% | \s?[-/]\d | \w )
    ]],
    ["time.season"] = [[ \b (?<season> vår (?= \s* (?: [.,;:!?)–—] | \z | \s - ) | \s (?: {{time_function}} \b | \d ) ) | (?! vår \b ) {{time_season}} ) s? (?: \s (?<year>{{time_year4}}) | \s (?<which_year>nästa) \s år \b )? (?![\w]|-\w)
      | (?<![\w-]) (?<season> (?-i: [VH]T ) ) (?: \s? -? (?<year>{{time_year4}}|\d\d) )? (?![\w-]) ]],
    ["time.holiday"] = [[ (?<![\w-]) (?<holiday>{{time_holiday}}) s? (?: \s (?<year>{{time_year4}}) (?:[/-](?:20)?\d\d)? | \s (?<year>\d\d) [/-] \d\d | \s (?<which_year>nästa) \s år \b )? (?!\w) ]],

    ---- Counted from today
    ["time.relative"] = [[
      \b (?: (?<daily>{{time_today}}) (?!\w)
        | (?:i\s|under\s(?:hela\s)?|hela\s)? (?<which>{{time_which}}) \s (?<unit>{{time_a_unit}}|{{time_the_unit}}) (?:s\b)? (?!\w) (?! \s \d | \s {{time_ordinal}} \s (?:kvartal|tertial|hälft|halva|halvår) | \s (?:sista|senare) \s \p{L} )
        | i \s (?<unit>år|helgen|veckan) (?!\w) (?!\s?\d)
        | (?:resten|återstoden) \s av \s (?<unit>{{time_the_unit}}) (?!\w)
        | senare \s (?:i|under) \s (?<unit>år|{{time_the_unit}}) (?!\w)
        | (?<= \bunder\s | \binom\s | \bföre\s | \binnan\s | \btill\s | \bvid\s | mitten\sav\s | halvan\sav\s | hälften\sav\s | delen\sav\s | ningen\sav\s | ången\sav\s | rutom\s | hela\s | \bpå\s | \bi\s | slutet\sav\s | slutet\spå\s | början\sav\s | utgången\sav\s | löpet\sav\s ) (?<unit>{{time_the_unit}}) (?!\w) (?! \s \d | \s (?-i:\p{Lu}) )
        | (?<unit>{{time_the_unit}}) (?= \s slut\b | \s är \s (?:slut|över|till\sända) | \s utgång\b ) )
    ]],
    ["time.end"] = [[
      \b (?: månadsskiftet \s (?<month>{{time_month}}) \s? [/–-] \s? {{time_month}} {{time_of_year}}? | (?<unit>kvartals|månads|tertial|vecko) (?:skiftet|slut(?:et)?) | EO(?<unit>[DWMQY]) | (?<unit>år)s(?:slut(?:et)?|bokslut(?:et)?) (?: \s (?<year>{{time_year4}}) )? ) (?!\w)
    ]],
    ["time.numbered"] = [[ (?<![\w-]) (?: månad | dag | år | sprint | termin ) (?:en|et)? \s? (?:nr\.?\s?)? \d{1,3} (?: \s?[-–—]\s? \d{1,3} | \s (?:och|till) \s \d{1,3} )? (?![\w%]|[.,:]\d) ]],
    ["time.duration"] = [[
      (?<![\w.,/-]) (?: (?: (?<number>\d{1,3}(?:[.,]\d)?) (?: \s?[-–]\s? | \s till \s ) )? (?<to_number>\d{1,3} (?:[.,]\d)?) (?<plus>\+)? | (?<number>{{time_numeral}}) )
        (?: \s och \s (?:ett \s|en \s)? (?<half>halvt|halv|en\shalv) )? [\s-]? (?: (?:hela|nya|fulla|kalender|dryga|knappa|korta) \s )? (?<unit>{{time_unit}}) (?: s\b )?
        (?: \s och \s (?<more_number>{{time_a_number}}) \s (?<more_unit>{{time_unit}}) )? (?![\w]|-\w)
      | \b ett? \s (?<half>halvt|halv) \s (?<unit>år|kvartal|dag|dygn|vecka|månad|timme) (?!\w)
      | (?<= närmaste\s | närmsta\s | kommande\s | första\s | nästa\s ) (?<unit> året | halvåret | månaden | veckan | kvartalet | (?<some> månaderna | åren | veckorna | dagarna | kvartalen ) ) (?!\w)
      | \b (?<number>{{time_numeral}}|\d{1,3}) -? (?<unit>års|månaders|veckors|dagars) -? period (?:en)? (?!\w)
      | \b (?: ett | en ) \s (?<unit>år|dag|vecka|månad|termin|sommar) (?!\w)
      | (?<= närmaste\s | närmsta\s | kommande\s | nästa\s ) (?<number>{{time_a_number}}) \s? (?<unit>månader(?:na)?|år(?:en)?|veckor(?:na)?|dagar(?:na)?|kvartal(?:en)?|dygnen) (?!\w)
    ]],

    ---- With a role of their own
    ["time.rate"] = [[
      (?: \b per \s (?: {{time_unit}} | kväll | natt | helg | sprint | arbetspass | kalendermånad | kalenderår | säsong | verksamhetsår | helår | (?:\d+|{{time_numeral}}) \s? {{time_unit}} ) \b
        | (?<=[\w\d)]) \s? / \s? (?: mån(?:ad)? | må?n\. | vecka | v | år | dag | dygn | kvartal | kv | termin | helg ) (?![\w/])
        | \b (?: i \s (?:månaden|kvartalet|halvåret|timmen) | om \s (?:året|dagen|dygnet|månaden|veckan) | (?<=\d\s|st\s|gånger\s|gång\s|inlägg\s|möten\s|kunder\s|leads\s|artiklar\s) i \s veckan ) (?!\w)
        | \b (?: \d+ | {{time_numeral}} ) (?: \s [\p{L}-]+ ){1,3}? \s \K (?: i \s veckan | om \s (?:kvällen|natten) ) (?!\w)
        | \b (?: hålla | håller | håll | skicka | publicera | ge \s ut | skriva | ha | genomföra | arrangera | anordna | ordna | släppa ) \s (?: (?: en | ett | två | tre | fyra | \d+ ) \s )? \K (?: dagliga? | veckovisa? | månatliga? | kvartalsvisa? | halvårsvisa? | årliga? ) (?= \s [\p{L}-]+ )
        | \b (?: årligen | månatligen (?! \s aktiv ) | veckovis | månadsvis | kvartalsvis | dagligen | årsvis | halvårsvis | dagvis | (?:års|månads|kvartals|vecko)basis ) (?!\w)
        | \b (?: varje | varannan | vartannat | varenda | (?:var|vart) \s (?: {{time_ordinal}} | \d+:?[ae]?) ) \s (?: {{time_a_unit}} | {{time_weekday}} | {{time_month}} | dygn | säsong | vår | sommar | höst | vinter | jul | arbetsdag | vardag ) (?!\w)
        | \b (?: år \s (?:för|från|till) \s år | månad \s (?:för|till) \s månad | kvartal \s (?:för|till) \s kvartal | vecka \s för \s vecka ) \b
        | \b (?: en | två | tre | fyra | fem | \d+ ) \s (?:gång|gånger) \s (?:om|i) \s \w+ )
    ]],
    ["time.vague"] = [[ \b (?: {{time_vague}} ) (?!\w) ]],
    ["time.open"] = [[ \b (?: tills \s vidare | från \s och \s med \s nu | från \s nu (?! \s (?:till|och|fram) \b ) | hädanefter | (?: fr\.?\s?o\.?\s?m\.? | från \s och \s med ) \s (?:nu|i\s?dag) ) (?!\w) ]],
    ["time.past"] = [[
      \b (?: i \s fjol | i\s?går | i \s förrgår | förrgår | (?:i \s)? (?:somras|höstas|våras|vintras|julas|påskas|midsomras) | häromdagen | häromåret | nyligen | hittills
        | i \s (?:måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags|natt) | (?:sedan \s)? tidigare
        | (?:under \s)? (?:förra|föregående|fjolårets?|gångna|förrförra) (?: \s (?: \w*(?:år|året|kvartalet|kvartal|vecka|veckan|månad|månaden|halvåret|säsongen|sommaren|hösten|våren|vintern|terminen|julen|påsken|gången|{{time_weekday}}) ) )?
        | (?:de|den|det) \s senaste (?: \s (?:{{time_a_number}}) )? (?: \s \w*(?:år|året|åren|kvartalet|kvartalen|månaden|månaderna|veckan|veckorna|dagarna|tiden|dygnet|halvåret) )
        | senaste \s (?:året|åren|kvartalet|månaden|tiden|veckan|halvåret) | året \s innan | fjol(?:året)? ) (?!\w)
    ]],
    ["time.clock"] = [[
      \b (?: (?:kl(?:ockan)?\.?) \s? \d{1,2} (?: [.:] \d\d )? (?: \s?[-–]\s? \d{1,2} (?: [.:] \d\d )? )? | \d{1,2} : \d\d (?!\d) (?! \s? (?: min | h | tim | timmar | minuter ) \b )
        | (?:på|om) \s (?: morgonen | morgnarna? | förmiddagen | förmiddagar(?:na)? | eftermiddagen | eftermiddagar(?:na)? | kvällen | kvällar(?:na)? | kvällstid | natten | nätterna | dagtid | lunchen | vardagar(?:na)? | helger(?:na)? )
        | (?:på \s)? {{time_weekday}}s?(?:morgon|morgnar|förmiddag|eftermiddag|kväll|kvällar|natt|lunch)\w* | (?:på \s)? {{time_weekday}}ar(?:na)?
        | (?:dagtid|kvällstid|nattetid|lunchtid|under \s lunchen|efter \s lunch|före \s lunch|dygnet \s runt | vid \s lunch(?:tid)? | mitt \s på \s dagen | mitt \s i \s natten) ) (?!\w)
    ]],

    ---- Events
    ["time.event"] = [[
      \b (?: (?<pinned> (?: innan | tills | när ) \s (?: vi | jag | de | kunderna | företaget | föreningen | skolan ) \s (?: fyller \s [\w-]+ (?:\sår)? | flyttar | öppnar | lanserar | startar | släpper ) (?: \s in )? | till \s dess | (?: när | då | innan | före | tills ) \s (?! (?:nästa\s|det\shär\s|detta\s)? (?:veckan?|månad(?:en)?|kvartal(?:et)?|tertialet|halvåret|året?) \s ) (?: [\w-]+ \s ){1,4}? (?: startar | börjar | öppnar | inleds | slutar | avslutas | stänger | lanseras | drar \s igång | är \s slut | går \s mot \s sitt \s slut ) )
        | (?<= \bföre\s | \binnan\s | \binför\s | \btill\s | \bsenast\s | \bvid\s | \blagom\still\s | \btid\still\s | fram\still\s | senast\svid\s | \bunder\s | \befter\s | före\sden\s | \bden\s | \bpå\s(?=\w*(?:mässan|konferensen|kongressen|festivalen|jubileet|premiären|invigningen|stämman)\b) ) (?<! jetter\still\s | ökare\still\s | gäster\still\s | löpare\still\s | tagare\still\s | anmälda\still\s | lningar\still\s | läsare\still\s | talare\still\s | ställare\still\s ) (?: (?:nästa|årets|höstens|vårens|sommarens|vinterns|den|vår|den\skommande|kommande|nya) \s )? {{time_event}} ) (?![\w-]|\s{{time_year4}}-)
    ]],

    ---- What narrows an expression
    ["time.part"] = [[
      \b (?: (?<end> utgången \s av | slutet \s av \s utgången \s av | (?:sista|allra \s sista) \s dagen \s (?:i|på|av) | ultimo )
        | (?<start> (?:ingången|inledningen) \s av | första \s dagen \s (?:i|på|av) | primo | starten \s av | dagen \s (?:då|när) )
        | (?<late> (?:slutet|sista \s delen) \s (?:av|på) | sent \s (?:i|under|på)? | senare \s delen \s av )
        | (?<middle> mitten \s (?:av|på) | medio | halva | halvvägs \s (?:in\s)?(?:i|genom) | mitt \s (?:i|under) | omkring \s mitten \s av )
        | (?<early> början \s (?:av|på) | tidigt \s (?:i|under|på)? | första \s delen \s av )
        | (?<first_half> första \s (?:halvan|hälften) \s (?:av|på) ) | (?<second_half> (?:andra|sista|senare) \s (?:halvan|hälften) \s (?:av|på) )
        | (?<week> veckan \s (?: som \s (?:börjar|inleds) (?:\sden)? | med \s (?:start|början) (?:\sden)? | från (?:\sden)? | kring | runt ) )
        | (?: loppet | perioden | resten | återstoden ) \s av | dagen \s (?:före|innan) ) \s (?:år\s)? \z
    ]],
    ["time.part-after"] = [[ \G s? \s (?: (?<end> slut | utgång | är \s (?:slut|över|till\sända) ) | (?<start> början | inledning | start ) | (?<middle> mitt ) ) \b ]],

    ---- What stands beside
    ["time.before"] = [[
      (?: \b (?<until> senast (?: \s (?:vid|till|under|den|i|per|innan|på|om|inom) )? (?: \s (?:slutet|utgången) \s av )? | t\.?\s?o\.?\s?m\.? | till \s och \s med | fram \s till (?: \s och \s med )? | tills | lagom \s till | i \s tid \s (?:till|för|inför)
            | vid | när | tills \s dess | för | per )
        | \b (?<label> (?: deadline | tidsfrist | sluttid | slutdatum | målår | frist | datum | när | mål(?:et)? | budget | plan(?:en)? | klart? | färdig\w* | förfaller ) :? (?:\s(?:är|den|för))? )
        | \b (?<before> före | innan | inför | dagen \s (?:före|innan) | fram \s emot | in \s i )
        | \b (?<until> (?:senast|lagom\still|i\stid\still) (?-i: (?:\s \p{Lu} [\p{L}-]* ){1,4} ) ) | \b (?<before> (?:före|innan|inför) (?-i: (?:\s \p{Lu} [\p{L}-]* ){1,4} ) )
        | \b (?<after> efter | med \s början \s efter )
        | \b (?<to> till | över | upp \s till | uppgå \s till | mot )
        | \b (?<in> i | under (?:\s (?:hela|slutet \s av|början \s av|loppet \s av|perioden|återstoden \s av))? | inom | på | den | om | hela | kommande | nästa | denna | den \s här | det \s här | detta | kring | runt | omkring | mellan | för | nu (?:\s i)? | redan (?:\s (?:i|under|den|till))? | årets | vi \s når )
        | \b (?<since> sedan | jämfört \s med | i \s jämförelse \s med | jämfört \s mot | än (?:\s (?:i|under))? | gentemot | slå | slår | överträffa | överträffar | matcha | (?:upp|ned|ner) \s från \s \d[\d\x20.,]* (?: \s? % | \s (?!till\b) \p{L}+ )?? \s (?:i|under|den) | sen | relativt | kontra | vs\.? | jmf\.? | basår:? | (?:blev|startade|började|grundades|lanserades|infördes|öppnades|skedde|byggdes|gjordes|\w{2,}ades|\w{2,}erades) (?:\s (?:i|under|den|år))? | (?:var|hade|låg|vann|tappade|sålde|fick|gick|kom|föll|sjönk|ökade|minskade|byttes|tappades|såldes|skrevs|startades) \s (?:i|under|den|år) )
        | \b (?<from> fr\.?\s?o\.?\s?m\.? | från \s och \s med | från | med \s start (?:\s (?:i|den|under|från))? | start:? | startar (?:\s (?:i|den))? | börjar (?:\s (?:i|den))? | med \s början (?:\s (?:i|den))? )
        | \b (?<each> varje | varannan | vart | varje \s år \s i )
        | (?<measure> [<>≤≥=~] )
        | \b (?<name> version | ver\.? | iso | office | windows | agenda | vision | horisont | horizon | direktiv | förordning | modell | ur | typ | rum | sal | monter | klass | årgång | upplaga | hall | artikel | nr | nummer | paragraf | sfs | tel(?:efon)? | postnummer )
        | (?=(?-i:\p{Lu})) \b (?<! \A ) (?<! [.!?:;–—•|]\s ) (?<! \bi\s ) (?<! \bpå\s ) (?<![.!?:;–—•|]) (?<proper> (?-i: (?! Mål | Delmål | OKR | KPI | Budget | Plan | Target | Okt | År | NKI | NPS ) \b \p{Lu} [\p{L}\d&]* ) (?<!\bvi) )
        | (?<edge> \A | [(\[:;,–—|•] | \d \s? %? | \s - )
      ) \s? (?:de[nt]?\s)? \z
    ]],
    ["time.before-year"] = [[
      \b (?: (?<measure> med | minst | högst | cirka | ca\.? | drygt | knappt | ungefär | över | (?:mer|fler|mindre|färre) \s än | totalt | sammanlagt | från \s [\d,]+ \s till | ytterligare | omkring )
        | (?<since> mot | gentemot | (?: grundad | grundat | bildad | bildat | etablerad | etablerat | född | byggd | byggt | instiftad | instiftat ) (?:\s(?:år|i))? )
        | (?<article> (?<! till\s | nast\s | före\s | nnan\s | från\s | \bpå\s ) den | de | våra | vår | ett | en ) ) \s? \z
    ]],
    ["time.before-duration"] = [[
      (?: \b (?<since> för (?=\s?\z) | sedan | de \s senaste | den \s senaste | senaste )
        | \b (?<measure> under (?=\s?\z)(?<=\d\sunder|kunder\sunder|personer\sunder|till\sunder|på\sunder|vara\sunder|ungdomar\sunder|barn\sunder|är\sunder|alla\sunder|målgruppen\sunder|besökare\sunder|medlemmar\sunder|unga\sunder|tid\sunder|följare\sunder|användare\sunder|väntetid\sunder) | högst | minst | mer \s än | mindre \s än | längst | maximalt | max\.? | (?:kortare|längre|äldre|yngre) \s än | över | fyller | i \s snitt | upp \s till | med | till | från | åldern | snitt | snittålder | (?<! \A) (?: (?:inom|under|efter|på|i) \s )? (?: (?:de|det|den) \s )? första )
        | \b (?<until> senast \s (?:inom|om|efter) | deadline:? )
        | \b (?<in> inom (?:\s (?:loppet \s av|de|det|den|en \s period (?:av|på)|högst|max(?:imalt)?|som \s mest|cirka|ca\.?|ungefär))? (?:\s (?:närmaste|närmsta|kommande|nästa|följande))? | om (?:\s (?:cirka|ca\.?|ungefär|drygt|knappt))? | på (?:\s (?:bara|endast|mindre \s än|cirka|ca\.?|högst|max))? | under (?:\s (?:de|det|den|en \s period (?:av|på)|en|hela|loppet \s av))? (?:\s (?:närmaste|närmsta|kommande|nästa|följande))? | (?:(?:i|för|över|på)\s)? (?:de|det|den|ett) \s (?:närmaste|närmsta|kommande|nästa|följande) | (?:närmaste|närmsta|kommande|nästa) | i | \A (?: efter | under | inom ) (?:\s (?:de|det|den))? \s första | efter (?:\s (?:de|det|den))? | innan | före | genom (?=\s\d) | fram \s till )
        | \b (?<each> per | var | vart | varje | varannan )
        | (?<measure> [<>≤≥=~±] )
        | (?<edge> \A | [(\[:;,–—|•] )
      ) \s? \z
    ]],
    ["time.after"] = [[
      \G (?: (?<name> \s?- \p{L} | \s års \s (?:modell|kollektion|upplaga|årgång|version)\w* | :(?:s|an|or|orna)\b )
        | (?<ago> \s (?: sedan | tidigare | dessförinnan ) \b )
        | (?<baseline> (?: \s? års)? \s (?: nivå(?:er|erna|n)? | siffror | resultat | utfall | bas(?:linje|nivå|år) ) \b | (?= \s? [→>] | \s? -> ) )
        | (?<hence> \s (?: från \s (?:nu|i\s?dag|idag|start) | framåt (?!\s\w) | fram \s i \s tiden | härifrån ) )
        | (?<open> \+ (?!\d) | \s (?: och | eller ) \s (?: framåt | senare | därefter | vidare | bortom ) \b | \s? -> | \s? (?:→|–) \s? \z | \s (?: framåt | framöver | och \s framöver ) \b )
        | (?<edge> \s* (?: \z | [)\]:;,.!?–—|•] ) | \s - )
        | (?<noun> \s (?! {{time_function}} \b ) (?-i:\p{Ll}) )
      )
    ]],

    ---- Between two expressions
    ["time.join"] = [[ \A (?: \s? [-–—] \s? | \s? → \s? | \s till (?: \s och \s med )? (?: \s den )? \s | ,? \s t\.?\s?o\.?\s?m\.? (?: \s den )? \s | \s fram \s till \s | (?<and> \s och (?: \s den )? \s ) ) \z ]],
    ["time.join-start"] = [[ \b (?: mellan | under | i ) (?: \s den )? \s? \z ]],
    ["time.offset"] = [[ \A \s (?: (?<before> före | innan ) | efter | från | in \s i ) \s (?:den\s|i\s)? \z ]],
    ["time.reason"] = [[ \b {{time_past_clause}} [^.,;:!?]* \z | \b (?: eftersom | sedan | därför \s att | på \s grund \s av | till \s följd \s av | med \s tanke \s på | trots | efter \s att \s (?:vi|de|den|det) ) \b [^.,;:!?]* \z ]],
    ["time.measure"] = [[ \b (?<ever> (?: återköp | återbesök | förnyelse ) \w* | som \s (?:\w+\s){0,2}? (?: förnya | återvänd | komm | stanna | lämna | säg | slut | köp | handla | återkom | är \s kvar ) \w* (?: \s [\w%:-]+ ){0,3} | behåll\w* (?: \s [\w%:-]+ ){0,4} ) \s? \z | \b (?<! \d \x20 ) {{time_service}} {{time_service_words}} \s? \z | \b (?<wait> {{time_wait}} {{time_service_words}} ) \s? \z ]],

    ["period.not"] = [[
      \b (?: resultat (?=\s\d) | utfall | bokslut | årsredovisning | historik | tillbakablick | verksamhetsberättelse | agenda \s 2030 | lärdomar | bakgrund | utvärdering \s av | summering | uppnått | vad \s vi \s gjorde | copyright | version | uppdaterad | senast \s (?:ändrad|uppdaterad) | skapad | tid: ) \b
    ]],
  },

  messages = {
    ["timebound.no-deadline"] = "Tidsbundet: när ska ”{goal}” vara nått? Lägg till t.ex. ”senast den {date}”.",
    ["timebound.no-deadline/open"] = "Tidsbundet: ”{words}” har en början men inget slut; lägg till t.ex. ”till den {date}”.",
    ["timebound.no-deadline/baseline"] = "Tidsbundet: ”{words}” säger vad målet jämförs med, inte när det ska vara nått; lägg till t.ex. ”senast den {date}”.",
    ["timebound.no-deadline/measure"] = "Tidsbundet: ”{words}” är det som mäts; skriv också när det ska gälla, t.ex. ”senast den {date}”.",
    ["timebound.vague"] = "Tidsbundet: ”{words}” säger inte när; skriv t.ex. ”senast den {date}”.",
    ["timebound.past"] = "Tidsbundet: ”{words}” har redan passerat ({date}); sätt ett nytt datum för ”{goal}”.",
    ["timebound.past/dated"] = "Tidsbundet: ”{words}” har redan passerat; sätt ett nytt datum för ”{goal}”.",
    ["timebound.impossible-date"] = "Tidsbundet: ”{words}” finns inte i almanackan; vilken tid avses?",
    ["timebound.relative"] = "Tidsbundet: ”{words}”, räknat från när? Från i dag blir det den {date}; skriv ut datumet.",
    ["timebound.no-year"] = "Tidsbundet: vilket år gäller ”{words}”? Skriv t.ex. ”{words} {year}”.",
    ["timebound.too-far"] = "Tidsbundet: ”{words}” ligger mer än {years} år bort; lägg till ett delmål inom ett år, t.ex. ”senast den {milestone}”.",
  },

  time = {
    names = { "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december" },
    day_first = true,
    -- Keys are beginnings of words; the longest that fits decides.
    months = {
      jan = 1, feb = 2, mar = 3, apr = 4, maj = 5, jun = 6, jul = 7, aug = 8, sep = 9, okt = 10, nov = 11, dec = 12,
    },
    weekdays = { ["mån"] = 1, tis = 2, ons = 3, tor = 4, fre = 5, ["lör"] = 6, ["sön"] = 7 },
    numerals = {
      en = 1, ett = 1, ["två"] = 2, tre = 3, fyra = 4, fem = 5, sex = 6, sju = 7, ["åtta"] = 8, nio = 9, tio = 10, elva = 11, tolv = 12, tretton = 13,
      fjorton = 14, femton = 15, sexton = 16, sjutton = 17, arton = 18, nitton = 19, tjugo = 20, tjugofyra = 24, tjugofem = 25, trettio = 30, fyrtio = 40, femtio = 50, sextio = 60, nittio = 90, hundra = 100,
      ["några"] = 3, ["ett par"] = 2, ["ett fåtal"] = 3, ["ett dussin"] = 12,
      ["första"] = 1, ["förste"] = 1, andra = 2, andre = 2, tredje = 3, ["fjärde"] = 4, femte = 5, ["sjätte"] = 6, sjunde = 7, ["åttonde"] = 8, nionde = 9, tionde = 10, elfte = 11,
      tolfte = 12, trettonde = 13, fjortonde = 14, femtonde = 15, sextonde = 16, sjuttonde = 17, artonde = 18, nittonde = 19, ["tjugoförsta"] = 21, tjugoandra = 22, tjugotredje = 23, ["tjugofjärde"] = 24, tjugofemte = 25, ["tjugosjätte"] = 26, tjugosjunde = 27, ["tjugoåttonde"] = 28, tjugonionde = 29, tjugonde = 20, trettionde = 30, ["trettioförsta"] = 31,
    },
    -- Days or months that a unit lasts; neither where it is shorter than a day.
    units = {
      sek = {}, min = {}, tim = {}, d = { days = 1 }, dag = { days = 1 }, dgr = { days = 1 }, dygn = { days = 1 }, arbetsdag = { days = 1.4 }, vardag = { days = 1.4 }, bankdag = { days = 1.4 },
      veck = { days = 7 }, w = { days = 7 }, helg = { days = 2 }, ["mån"] = { months = 1 }, m = { months = 1 }, kvartal = { months = 3 }, q = { months = 3 }, tertial = { months = 4 },
      ["halvår"] = { months = 6 }, termin = { months = 6 }, ["år"] = { months = 12 }, y = { months = 12 }, ["kalenderår"] = { months = 12 }, ["årtionde"] = { months = 120 },
      decenni = { months = 120 }, ["räkenskapsår"] = { months = 12, fiscal = true }, ["verksamhetsår"] = { months = 12, fiscal = true }, ["budgetår"] = { months = 12, fiscal = true },
      ["skolår"] = { months = 12 }, ["läsår"] = { months = 12 }, ["säsong"] = { months = 3 }, sprint = { days = 14 },
    },
    -- How many periods from the one that today is in.
    which = { ["nästa"] = 1, ["nästkommande"] = 1, kommande = 1, ["följande"] = 1 },
    days = { ["i morgon"] = 1, imorgon = 1, ["övermorgon"] = 2, ["i övermorgon"] = 2 },
    seasons = {
      ["vår"] = { month = 3, count = 3 }, ["förvår"] = { month = 3, count = 1 }, sommar = { month = 6, count = 3 }, ["försommar"] = { month = 6, count = 1 }, sensommar = { month = 8, count = 1 },
      ["höst"] = { month = 9, count = 3 }, ["senhöst"] = { month = 11, count = 1 }, vint = { month = 12, count = 3 }, ["vårterm"] = { month = 1, count = 6 }, vt = { month = 1, count = 6 }, ht = { month = 8, count = 5 }, ["höstterm"] = { month = 8, count = 5 },
    },
    -- A fixed day, the first weekday from a day on, or so many days after Easter. Empty: a name without a date. An `edge`
    -- ends with its day: before it is no other day than at it.
    holidays = {
      ["nyår"] = { month = 12, day = 31 }, ["nyårsdag"] = { month = 1, day = 1 }, ["årsskift"] = { month = 12, day = 31, edge = true }, ["nästa årsskift"] = { month = 12, day = 31, edge = true }, ["halvårsskift"] = { month = 6, day = 30, edge = true }, trettondag = { month = 1, day = 6 },
      tjugondag = { month = 1, day = 13 }, ["alla hj"] = { month = 2, day = 14 }, fettisdag = { easter = -47 }, ["påsk"] = { easter = 0 }, ["påskafton"] = { easter = -1 }, ["påskhelg"] = { easter = -2, count = 4 },
      ["påskvecka"] = { easter = -6, count = 7 }, ["påsklov"] = { easter = -6, count = 8 }, ["annandag påsk"] = { easter = 1 }, ["annandag jul"] = { month = 12, day = 26 }, ["långfredag"] = { easter = -2 }, ["skärtorsdag"] = { easter = -3 },
      ["palmsöndag"] = { easter = -7 }, valborg = { month = 4, day = 30 }, ["första maj"] = { month = 5, day = 1 }, ["kristi him"] = { easter = 39 }, pingst = { easter = 49 }, pingstafton = { easter = 48 },
      ["mors dag"] = { month = 5, day = 25, weekday = 7 }, ["fars dag"] = { month = 11, day = 8, weekday = 7 }, nationaldag = { month = 6, day = 6 }, midsommar = { month = 6, day = 19, weekday = 5 },
      midsommardag = { month = 6, day = 20, weekday = 6 }, halloween = { month = 10, day = 31 }, ["alla helgon"] = { month = 10, day = 31, weekday = 6 }, allhelgona = { month = 10, day = 31, weekday = 6 },
      ["black friday"] = { month = 11, day = 23, weekday = 5 }, ["black week"] = { month = 11, day = 19, weekday = 1, count = 7 }, ["cyber monday"] = { month = 11, day = 26, weekday = 1 }, ["singles day"] = { month = 11, day = 11 }, thanksgiving = { month = 11, day = 22, weekday = 4 },
      advent = { month = 11, day = 27, weekday = 7 }, ["första advent"] = { month = 11, day = 27, weekday = 7 }, ["andra advent"] = { month = 12, day = 4, weekday = 7 }, ["tredje advent"] = { month = 12, day = 11, weekday = 7 },
      ["fjärde advent"] = { month = 12, day = 18, weekday = 7 }, ["första söndag"] = { month = 11, day = 27, weekday = 7 }, ["andra söndag"] = { month = 12, day = 4, weekday = 7 }, ["tredje söndag"] = { month = 12, day = 11, weekday = 7 }, ["fjärde söndag"] = { month = 12, day = 18, weekday = 7 }, lucia = { month = 12, day = 13 }, jul = { month = 12, day = 24 }, julafton = { month = 12, day = 24 }, juldag = { month = 12, day = 25 }, julhelg = { month = 12, day = 24, count = 3 },
      mellandag = { month = 12, day = 27, count = 4 }, ["internationella kvinno"] = { month = 3, day = 8 }, ["mårten g"] = { month = 11, day = 10 }, kanelbull = { month = 10, day = 4 }, ["våffeldag"] = { month = 3, day = 25 },
    },
  },
}
