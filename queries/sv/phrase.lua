-- The shape of a Swedish goal sentence: which words are its verb, which name what is to change.
--
-- Verbs stand by what they do to their object. Lists that end in `_ar` hold verbs of the first
-- conjugation, which all bend alike (öka, ökar, ökas, ökat, ökad, ökade); the others bring their own forms.
return {
  words = {
    verb_up_ar = {
      "öka", "utöka", "\\w*dubbla", "maximera", "bredda", "skala", "accelerera", "expandera", "boosta", "rekrytera",
      "värva", "attrahera", "generera", "samla in", "ackumulera",
    },
    verb_up_other = {
      "höj(?:a|er|s|as|t|d|da|de|ts)?", "väx(?:a|er|te|t|ande)?", "få upp", "bygg(?:a|er|s|t|d|da)? upp",
      "nå(?:r|s|tt|dd|dda|dde)?", "uppnå(?:r|s|tt|dd|dda|dde)?", "vinn(?:a|er|s)?", "vunnit", "vunn(?:en|et|na)",
      "sälj(?:a|er|s)?", "sål(?:t|d|da|de|ts)", "tjäna(?:r|t)?", "dra(?:r)? in", "få(?:r|tt)? in", "få(?:r|tt)?",
      "lyft(?:a|er|s|t|as)?", "överträffa(?:r|s|t)?", "passera(?:r|t)?", "locka(?:r|s|t)?", "ta(?:r)? in",
      "öppna(?:r|s|t|d|de)? upp", "teckna(?:r|s|t|d|de)?", "hitta(?:r|s|t)?", "landa(?:r|t)?", "bli(?:r|vit)? fler",
      "omsätt(?:a|er|s)", "omsatt", "gå(?= från \\d)", "stiga", "stig(?:er|it)", "synas mer", "generera(?:r|s|t|d|de)?",
    },
    verb_down_ar = {
      "minska", "halvera", "reducera", "minimera", "begränsa", "eliminera", "korta", "förkorta", "avveckla",
      "krympa", "dämpa", "lindra", "mildra", "bespara", "spara", "motverka", "sluta", "åtgärda",
    },
    verb_down_other = {
      "sänk(?:a|er|s|as|t|t[ae]|tes|ts)?", "sjunk(?:a|er|it)", "skär(?:a)?s? ner", "skära", "dra(?:s)? ned?",
      "få(?:r|tt)? ned?", "ta(?:s|gits)? bort", "sluta med", "fas(?:a|as|ar) ut", "förebygg(?:a|er|s|t)?",
      "undvik(?:a|er|s|it)?", "avskaffa(?:r|s|t|d|de)?", "kort(?:as|ats)", "bryt(?:a|er|s)?",
    },
    verb_keep_other = {
      "behåll(?:a|er|s|as|it|en|et|na)?", "bibehåll(?:a|er|s|as|it|en|et|na)?", "upprätthåll(?:a|er|s|as|it)?",
      "bevara(?:r|s|t|d|de)?", "håll(?:a|er|s|as|it)?", "vidmakthåll(?:a|er|s|as|it)?", "säkra(?:r|s|t|d|de)?",
      "säkerställ(?:a|er|s|as|t|d|da|ts)?", "garantera(?:r|s|t|d|de)?", "ligga", "ligger", "försvara(?:r|s|t)?",
      "skydda(?:r|s|t|d|de)?", "trygga(?:r|s|t|d|de)?", "fortsätt(?:a|er|s)?",
    },
    verb_vague_ar = {
      "förbättra", "utveckla", "vidareutveckla", "optimera", "effektivisera", "modernisera", "fokusera",
      "satsa", "jobba", "arbeta", "verka", "sträva", "prioritera", "främja", "förstärka", "stimulera",
      "fördjupa", "uppmuntra", "underlätta", "hantera", "bejaka", "uppmärksamma", "synliggöra", "inspirera",
      "engagera", "aktivera", "vårda", "odla", "professionalisera", "förnya", "förenkla", "stödja", "bidra",
      "förfina", "finslipa", "polera", "revolutionera", "transformera", "kvalitetssäkra", "samverka",
      "samarbeta", "profilera", "positionera", "digitalisera", "stabilisera",
    },
    verb_vague_other = {
      "stärk(?:a|er|s|as|t|t[ae]|ts)?", "förstärk(?:a|er|s|t|t[ae])?", "stöd(?:ja|jer|js|er|jas)?", "stött",
      "bidra(?:r|git)?", "driv(?:a|er|s|it)?", "följ(?:a|er)? upp", "se(?:r|s)? över", "sett över",
      "ta(?:r|git)? tag i", "ta(?:r|git)? hand om", "bli(?:r|vit)? (?:mer|mycket|ännu|lite|bäst|bättre|modernare)",
      "bli(?:r|vit)?", "gör(?:a|s|as)? (?:bättre|mer)", "gör(?:a|s|as)?", "gjort", "skapa(?:r|s|t)? (?:bättre|mer|ökad)",
      "titta(?:r)? på", "lyft(?:a|er|s|t)? fram", "jobba(?:r|t)? (?:med|på|mot|för)", "arbeta(?:r|t)? (?:med|på|mot|för)", "satsa(?:r|t)? på",
      "fokusera(?:r|t)? på", "verka(?:r|t)? för", "främja(?:r|s|t|d|de)?", "tillgodose(?:r|s)?", "vara", "vårda",
      "ta(?:r|git)? vara på", "dra(?:r|git)? nytta av", "värna(?:r|s|t)?(?: om)?", "växla(?:r|t)? upp",
      "sprid(?:a|er|s|as|it)?", "förändra(?:r|s|t|d|de)?", "påverka(?:r|s|t|d|de)?",
    },
    verb_deliver_ar = {
      "publicera", "lansera", "starta", "etablera", "implementera", "installera", "integrera", "automatisera",
      "anställa", "skapa", "producera", "arrangera", "anordna", "certifiera", "kartlägga", "dokumentera",
      "leverera", "driftsätta", "migrera", "granska", "testa", "validera", "verifiera", "registrera", "beställa",
      "planera", "formulera", "definiera", "utvärdera", "analysera", "mäta", "rapportera", "presentera",
      "inventera", "utse", "uppdatera", "renovera", "restaurera", "köpa", "förvärva", "införskaffa", "tillsätta",
      "konfigurera", "designa", "skissa", "trycka", "filma", "intervjua", "utreda", "besöka", "delta",
      "organisera", "signera", "godkänna", "anta", "besluta", "detaljera", "initiera",
      "strukturera", "komplettera", "programmera", "koda", "illustrera", "marknadsföra", "exportera", "färdigställa",
      "möjliggöra", "öppna", "stänga", "ansluta", "koppla", "översätta", "erbjuda", "utbilda", "plantera",
      "visualisera", "digitalisera", "refaktorera", "flytta", "ersätta", "byta",
    },
    verb_deliver_other = {
      "skicka(?:r|s|t|d|de|ts)? in", "lämna(?:r|s|t|d|de|ts)? in",
      "släpp(?:a|er|s|t|t[ae])?", "bygg(?:a|er|s|t|d|da|as)?", "ta(?:r|s|git|gits|s)? fram", "tagits? fram",
      "inför(?:a|s|t|d|da|as)?", "genomför(?:a|s|t|d|da|as)?", "slutför(?:a|s|t|d|da|as)?",
      "färdigställ(?:a|er|s|as|t|d|da|ts)?", "anställ(?:a|er|s|as|t|d|da|ts)?", "skriv(?:a|er|s|it|as)?(?: klart)?",
      "skriv(?:en|et|na)", "gör(?:a|s|as)? klart?", "översätt(?:a|er|s|as)?", "översatt(?:a|s)?",
      "öppna(?:r|s|t|d|de)?", "stäng(?:a|er|s|as|t|d|da)?", "ut(?:ge|ger|givit|ges)", "ge(?:r|s)? ut",
      "driftsätt(?:a|er|s|as)?", "driftsatt(?:a|s)?", "lägg(?:a|er|s)? (?:upp|ut|om)", "ordna(?:r|s|t|d|de)?",
      "upprätta(?:r|s|t|d|de)?", "sätt(?:a|er|s|as)? (?:upp|igång|ihop)", "dra(?:r|s|git)? igång", "anta(?:r|s|git|gits|gen|get|gna)?",
      "bli(?:r|vit)? (?:certifierade?|godkän[dt]a?|klar[at]?|utsed[da]a?)", "godkänn(?:a|er|s|as|t|d|da)?",
      "köp(?:a|er|s|t|t[ae])?", "tryck(?:a|er|s|as|t|t[ae])?", "erbjud(?:a|er|s|as|it)?", "utse(?:r|s|tt|dd|dda)?",
      "tillsätt(?:a|er|s|as)?", "tillsatt(?:a|s)?", "håll(?:a|er|s|it)? (?:en|ett|två|tre|fyra|fem|\\d+)\\b",
      "anslut(?:a|er|s|as|it|en|et|na)?", "mät(?:a|er|s|as|t)?", "ut(?:reda|reder|reds|rett|redd)",
      "kartlägg(?:a|er|s|as)?", "kartlagt?", "ersätt(?:a|er|s|as)?", "ersatt(?:a|s)?", "byt(?:a|er|s|t)?(?: ut)?",
      "delta(?:r|git)?", "besluta(?:r|s|t|d|de)?", "lär(?:a|er|t)? (?:oss|mig|er)", "spela(?:r|s|t|d|de)? in",
      "knyt(?:a|er)?", "möjliggör(?:a|s|as)?", "besök(?:a|er|s|t)?", "läs(?:a|er|t)?", "spring(?:a|er)?",
      "ha(?:r)?", "haft", "lämna(?:r|s|t)?", "förbered(?:a|er|s|as|t|d)?",
    },
    -- A deverbal noun does the work of its verb: "Utveckling av …"
    verb_noun_vague = {
      "utveckling(?:en)?", "förbättring(?:en|ar|arna)?", "optimering(?:en)?", "effektivisering(?:en)?",
      "modernisering(?:en)?", "förstärkning(?:en)?", "främjande(?:t)?", "stärkande(?:t)?", "förnyelse(?:n)?",
      "skydd(?:et)?", "stöd(?:et)?", "samverkan", "fokus", "satsning(?:en|ar)?",
    },
    verb_noun_up = { "ökning(?:en)?", "höjning(?:en)?", "tillväxt(?:en)?", "fördubbling(?:en)?", "expansion(?:en)?" },
    verb_noun_down = { "minskning(?:en)?", "sänkning(?:en)?", "halvering(?:en)?", "reducering(?:en)?" },
    verb_noun_deliver = {
      "implementering(?:en)?", "implementation(?:en)?", "lansering(?:en)?", "publicering(?:en)?",
      "driftsättning(?:en)?", "färdigställande(?:t)?", "etablering(?:en)?", "införande(?:t)?",
      "genomförande(?:t)?", "framtagande(?:t)?", "framtagning(?:en)?", "integrering(?:en)?", "installation(?:en)?",
      "uppdatering(?:en)?", "automatisering(?:en)?", "certifiering(?:en)?", "anställning(?:en)?",
    },
    -- Adverbs and the like between an aim and its verb, or before an object.
    phrase_adverb = {
      "även", "också", "inte", "alltid", "aktivt", "kontinuerligt", "löpande", "tillsammans", "gemensamt",
      "därför", "då", "nu", "sedan", "först", "successivt", "gradvis", "fortsatt", "ytterligare", "årligen", "minst",
      "till", "sist", "dessutom", "i stället", "istället", "snabbt", "tydligt", "avsevärt", "kraftigt",
      "väsentligt", "betydligt", "markant", "rejält", "alla", "tidigt", "bara", "verkligen",
    },
    phrase_month = {
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
      "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept?", "okt", "nov", "dec",
    },
    phrase_season = {
      "våren", "sommaren", "hösten", "vintern", "vår", "sommar", "höst", "vinter", "jul(?:en)?", "påsk(?:en)?",
      "midsommar", "pingst", "lucia", "advent", "(?:jul|års|halvårs)skifte[nt]?", "årsskiftet",
      "terminsstart(?:en)?", "semester(?:n)?", "(?:vår|höst)terminen", "black friday", "årsmötet", "nyår",
      "årets slut", "årets (?:första|sista)", "utgången", "slutet", "början", "mitten", "(?:första|andra|tredje|fjärde) (?:kvartalet|tertialet|halvåret)",
    },
  },
  define = {
    verb_up = [[ {{verb_up_ar}} (?: r|s|t|d|de|ts|des )? | {{verb_up_other}} ]],
    verb_down = [[ {{verb_down_ar}} (?: r|s|t|d|de|ts|des )? | {{verb_down_other}} ]],
    verb_keep = [[ {{verb_keep_other}} ]],
    verb_vague = [[ {{verb_vague_other}} | {{verb_vague_ar}} (?: r|s|t|d|de|ts|des )? ]],
    verb_deliver = [[ {{verb_deliver_other}} | {{verb_deliver_ar}} (?: r|s|t|d|de|ts|des )? ]],
    -- Any form of any goal verb; longer readings first, so that "ta fram" is not "ta".
    any_verb = [[ (?: {{verb_deliver}} | {{verb_vague}} | {{verb_up}} | {{verb_down}} | {{verb_keep}} ) ]],
    verb_noun = [[ (?: {{verb_noun_vague}} | {{verb_noun_up}} | {{verb_noun_down}} | {{verb_noun_deliver}} )(?= \x20 av \b ) ]],

    phrase_modal = [[ (?: ska | skall | bör | måste | vill | kan | får | behöver | kommer \x20 att | kommer | siktar \x20 på
      | avser | planerar | strävar \x20 efter | hoppas | tänker | lyckas | har \x20 som \x20 mål | satsar \x20 på ) ]],
    phrase_we = [[ (?: vi | jag | man | företaget | föreningen | bolaget | organisationen | kommunen | nämnden
      | förvaltningen | styrelsen | klubben | teamet | gruppen | skolan | regionen | förbundet | partiet ) ]],
    phrase_number = [[ (?: [<>≥≤~±+]=? \x20? | ca\.? \x20 | cirka \x20 | drygt \x20 | minst \x20 | högst \x20 | max \x20 | över \x20 | under \x20 )*
      (?: [+−-]? (?: \d [\d\x20.,]* ) (?: [–-] \d [\d.,]* )? (?: \x20? (?: % | ‰ | procent(?:enheter)? | kr\b | kronor\b | tkr\b | mnkr\b | mkr\b | sek\b | \+ ) )?
        | (?: noll | två | tre | fyra | fem | sex | sju | åtta | nio | tio | elva | tolv | femton | tjugo | trettio | fyrtio | femtio | hundra | tusen ) \b ) ]],
    phrase_time = [[ (?: den \x20 \d | \d{4}\b | \d{1,2} \x20 {{phrase_month}} \b | {{phrase_month}}\b | {{phrase_season}}\b | (?:[qk]|kvartal \x20 ?)[1-4]\b | v(?:ecka)?\.? \x20? \d
      | (?: nästa | detta | varje | kommande | innevarande | hela ) \x20 (?: år | kvartal | månad | vecka | halvår | termin | tertial ) (?:en|et)?
      | (?: året | kvartalet | månaden | veckan | dagen | halvåret | terminen | tertial(?:et)? ) \b | år\b
      | (?: (?: en | ett | två | tre | fyra | fem | sex | tolv | några | de \x20 närmaste | \d+ ) \x20 )+ (?: \w+ \x20 )? (?: dag|veck|månad|mån\b|år|kvartal|minut|timm|sekund )
      | sista \x20 | senast | \d{4}-\d\d ) ]],
    -- What ends an object: an amount, a time, a purpose, means, a comparison, a further clause.
    phrase_end = [[
      \x20? (?: [;:(\[<>=→⇒|!?] | => | -> | \.\.\. | … | [–—-] (?=\x20) | ,\x20 (?! (?:\w+ ,\x20)* [\w-]+ \x20 (?:och|eller) \x20 \w ) | \.\z | \. (?=\x20) )
      | \x20 (?: med | till | från | på | över | under | inom | i | om | mot | upp \x20 till | upp \x20 (?:med|till) | ned? \x20 (?:med|till) | före | av | vid )
          \x20 (?= {{phrase_number}} | mer \x20 än | minst | högst | under \x20 \d | hälften | en \x20 (?:tredjedel|fjärdedel|femtedel|procent) | nivån | topp )
      | \x20 (?: i | under | till | före | innan | inom | vid | om | per | från | fram \x20 till | till \x20 och \x20 med | t\.?o\.?m\.? | senast | efter | på | över )
          \x20 (?= {{phrase_time}} )
      | \x20 (?: senast | per \x20 (?= dag|dygn|vecka|månad|mån\b|kvartal|år|termin|tertial|halvår ) | som | genom | via | med \x20 hjälp \x20 av | för \x20 att | så \x20 att | i \x20 syfte | därför | eftersom | vilket | jämfört | snarast | avsevärt | betydligt | kraftigt | markant | väsentligt | påtagligt | rejält | ordentligt | drastiskt | successivt | stadigt
          | innan | före | inom | där | när | om \x20 vi | så \x20 snart | på \x20 sikt | löpande | utan \x20 att | samt \x20 att | sedan | genom \x20 att | mellan \x20 (?= \w+ \x20 och ) )\b
      | \x20 (?= den \x20 \d )
      | \x20 (?<! iso\x20 | iec\x20 | wcag\x20 | rfc\x20 | windows\x20 | office\x20 ) (?: {{phrase_number}} ) (?= \x20 | \z )
      | \x20 (?: ska | skall | bör | måste | är | har | hade | blir | kommer | ligger )\b
      | ,? \x20 (?: och | samt ) \x20 (?: att \x20 )? (?= {{any_verb}} (?! \w ) \x20 \w )
      | \x20 än (?! \w )
      | \s* \z ]],
  },
  patterns = {
    ["phrase.label"] = [=[ \G \s* (?:
      [\p{So}\p{Sk}\p{Sm}\x{FE0F}\x{200D}•·*‣▪✓✔✗-]+ \s*
      | (?: (?:slut|del|etapp|fas|huvud|effekt|års|process|resultat|inriktnings|övergripande \x20)?mål(?:sättning(?:en)?)? | målbild | nyckelresultat | delmål | objective | objectives | key \x20 results? | kr | okr | o | mål
          | milstolpe | kpi | resultat | slutresultat | etapp | steg | fokus | prio(?:ritet)? | huvudmål | goal | target | p | vision | m ) \x20? [#\d]* (?:\.\d+)* [a-z]? \s* (?: [:–—] | -(?=\s) | \.(?=\s) | \)(?=\s) ) \s*
      | (?: kr | o | p | m ) \d+ (?:\.\d+)* \s+
      | (?-i: \p{Lu}{1,3} ) \s? \( (?-i: \p{Lu}? [\dX]{1,2} ) \) \s* [:–—-]? \s*
      | \(? (?: \d{1,2} | [a-z] ) [.)] (?: \d+ \.? )* \s+
      | \[ [^\]]{0,24} \] \s+ ) ]=],
    -- A frame of a declared aim; its end is where the verb or the object begins.
    ["phrase.aim"] = [[
      (?: (?:vårt|mitt|ett|företagets|föreningens|kommunens|huvud|det|våra|övergripande|viktigt|långsiktiga|\w+s) \x20 )* (?: \w*mål(?:et|en)? | målsättning(?:en)? | ambition(?:en)? | avsikt(?:en)? | vision(?:en)? | målbild(?:en)? | syfte(?:t)? | strävan )
        (?: \x20 (?:för|med|under|till|i|på|år) \x20 (?:\w+\x20){0,3}? \w+ )? \x20? (?: är | : | blir | var | att )? \x20? (?: därför \x20 | också \x20 )? att \b (?: \x20 {{phrase_we}} (?: \x20 {{phrase_modal}} )? )?
      | \b {{phrase_we}} (?: \x20 (?:har|hade) \x20 (?:som|en|ett) \x20 (?:\w+\x20)?(?:mål|ambition|vision|avsikt) (?: \x20 (?:att|om) )? | \x20 {{phrase_modal}} (?: \x20 {{phrase_adverb}} )* )
      | (?: ska | skall | vill | har | måste | kommer | bör ) \x20 vi \b (?: \x20 att\b )? (?: \x20 {{phrase_adverb}} )*
      | \b (?: jag | vi ) \b (?= \x20 {{any_verb}} \b )
      ]],
    -- A verb that stands where one is expected.
    ["phrase.verb"] = [[ \G \s* (?: att \x20 )? (?: {{phrase_adverb}} \x20 )* (?: ha \x20 (?= {{any_verb}} (?! \w ) ) )? (?<verb> {{any_verb}} (?: \x20 (?:och|eller) \x20 (?: {{any_verb}} | [\p{L}-]+ (?= \x20 ) ) | , \x20 {{any_verb}} )* | {{verb_noun}} ) (?! [\w] ) ]],
    -- What a modal or a passive says of its subject: "Väntetiderna ska kortas".
    ["phrase.passive"] = [[ \G \s* (?<subject> (?: (?! [.;:] \s ) [^()] ){2,160}? ) \x20 (?: ska | skall | bör | måste | kommer \x20 att | har | är | blir | behöver | vill ) (?! \w )
      (?: \x20 (?: ha | vara | bli | kunna | {{phrase_adverb}} ) (?! \w ) )*+ (?: \x20 (?<verb> {{any_verb}} | \w+ (?: as | ats | ade | eras | erade | erad | erat ) | upp | ned? | ner ) (?! [\w] ) )? ]],
    -- What stands before the object proper: quantifiers, an amount, a preposition that the verb brings.
    ["phrase.inverted"] = [[ \G \s* (?: senast | under | till | inom | före | innan | vid | efter | från | fram \x20 till | i | om | på | sommaren | hösten | våren | år ) \b [^,;:]{0,60}? \x20 (?: ska | skall | bör | måste | har | är | kommer ) \x20
      (?<subject> [^,;:]{2,80}? ) (?: \x20 (?: ha | vara | bli | kunna | {{phrase_adverb}} ) (?! \w ) )* \x20 (?<verb> {{any_verb}} | \w+ (?: as | ats | ade | eras | erade | erad | erat ) ) (?! \w ) ]],
    -- "Hemsidan översatt": a participle, so no infinitive or present.
    ["phrase.done"] = [[ (?<= \w \x20 ) (?<verb> (?= \w+ (?: at | ad | ade | tt | dd | dda | da | ta | lt | rt | it | nt | pt | kt | gt | et | en | na | dt ) (?! \w ) ) (?: {{verb_deliver}} | {{verb_up}} | {{verb_down}} | {{verb_vague}} ) | \w{3,} (?: erad | erat | erade ) ) (?! \w ) ]],
    ["phrase.before"] = [[ \G \s* (?: (?: av | om | på | med | för | till | i | mot | att | så \x20 att | upp | fram | in | ut | bort | ner | ned | den | det | de )(?= \x20 (?! \w+ing\b ) ) \x20 (?= {{phrase_number}} | minst | högst | över | en \x20 | ett \x20 | vår | på | till ) | (?:av|om|på|med|för) \x20
      | {{phrase_number}} (?: \s | (?= \p{L} | [.,;!]? \z ) ) \s* (?: (?: av | i ) \x20 )?
      | (?: från | till | enligt ) \x20 (?= {{phrase_number}} ) | enligt \x20
      | (?: en | ett ) \x20 (?= procent|tredjedel|fjärdedel|femtedel|dussin|tiotal|femtiotal|hundratal|tusental )
      | (?: minst | högst | max | cirka | ca\.? | ungefär | över | drygt | fler | färre | mer | mindre | högre | lägre | kortare | snabbare | ytterligare | några | många | flera | hälften \x20 av | dubbelt \x20 så \x20 många | totalt | ännu | första | tio | procent | % | kr | kronor | tkr | mnkr | mkr | st | stycken | (?: alla | varje ) (?! \x20 (?: ska | skall | bör | måste | kan | får | vill | har | är ) \b ) | \w+tal ) (?: \x20 | (?= \z ) ) \s* ) ]],
    ["phrase.end"] = [[ {{phrase_end}} ]],
    ["phrase.purpose"] = [[ \b (?: för \x20 att | så \x20 att | i \x20 syfte \x20 att | med \x20 syfte(?:t)? \x20 att | med \x20 målet \x20 att | vilket \x20 (?: ska \x20 )? (?: ger | leder | gör | bidrar | innebär | minskar | ökar | skapar ) | som \x20 (?: ska \x20 )? (?: leder \x20 till | bidrar \x20 till | ökar | minskar | ger \x20 oss | främjar | lockar | driver | underlättar | frigör )
      | eftersom | därför \x20 att | på \x20 grund \x20 av | tack \x20 vare \x20 att | därmed | och \x20 därigenom | och \x20 på \x20 så \x20 sätt ) \b [^.;]* ]],
    -- The class of a verb; the groups are directions and kinds.
    ["phrase.class"] = [[ \G (?: (?<deliver> {{verb_deliver}} | {{verb_noun_deliver}} ) | (?<vague> {{verb_vague}} | {{verb_noun_vague}} ) | (?<up> {{verb_up}} | {{verb_noun_up}} | upp ) | (?<down> {{verb_down}} | {{verb_noun_down}} | ned | ner ) | (?<keep> {{verb_keep}} ) ) (?! \w ) ]],
    -- A nominal target that says a direction: "20 % fler leads", "Högre betyg", "Halverad väntetid".
    ["phrase.more"] = [[ (?<up> [>≥↑] | \b (?: fler | mer | högre | ökad[et]? | större | längre | ökat | dubbl(?:a|ad|erad) | fördubbl(?:ad|at|ade) ) (?! \w ) ) | (?<down> [<≤↓] | \b (?: färre | mindre | lägre | minskad[et]? | minskat | kortare | halverad[et]? | halverat | sänk[tda]+ | inga | ingen | inget | noll ) (?! \w ) ) ]],
  },
  phrase = {
    -- What a thing does of itself, after "ska": "hur mycket ska webbtrafiken öka?"
    up = "öka",
    down = "minska",
    keep = "ligga kvar",
    none = "förändras",
  },
}
