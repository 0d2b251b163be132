-- The shape of an English goal sentence: which words are its verb, which name what is to change.
--
-- Verbs stand by what they do to their object. Regular ones are listed as their stem in the `_s` lists
-- (launch, launches, launched, launching); a stem in `_e` loses its e (increase, increased, increasing).
return {
  words = {
    verb_up_s = {
      "boost", "expand", "exceed", "attract", "reach", "earn", "collect", "gain", "add", "lift", "broaden", "surpass",
      "recruit", "attain", "sign up", "extend", "scale up", "ramp up", "hit", "top", "bump up", "widen",
    },
    verb_up_e = {
      "increase", "double", "triple", "quadruple", "raise", "generate", "achieve", "maximi[sz]e", "scale", "accelerate",
      "acquire", "elevate", "amplify", "multiply", "secure", "capture", "receive", "convert", "upscale",
    },
    verb_up_other = {
      "grow(?:s|n|ing)?", "grew", "win(?:s|ning)?", "won", "get(?:s|ting)?", "got(?:ten)?", "sell(?:s|ing)?", "sold",
      "hit(?:s|ting)?", "rise(?:s|n)?", "rising", "clos(?:e|es|ed|ing)", "mak(?:e|ing) \\$", "bring(?:s|ing)? in", "beat(?:s|ing)?",
      "go(?:es)? from", "sign(?:s|ed|ing)?", "land(?:s|ed|ing)?", "sav(?:e|es|ed|ing) up", "upsell", "cross-sell", "outperform",
    },
    verb_down_s = { "lower", "shrink", "shorten", "lessen", "drop", "limit", "cut down", "curb", "slash", "trim", "avoid", "prevent", "retrofit", "ban", "end" },
    verb_down_e = {
      "reduce", "decrease", "halve", "minimi[sz]e", "eliminate", "remove", "decline", "save", "mitigate", "phase out",
      "eradicate", "retire", "deprecate", "resolve", "delete",
    },
    verb_down_other = { "cut(?:s|ting)?", "fall(?:s|en|ing)?", "quit(?:s|ting)?", "los(?:e|es|ing)", "stop(?:s|ped|ping)?", "bring(?:s|ing)? down", "spend(?:s|ing)? less" },
    verb_keep_other = {
      "keep(?:s|ing)?", "kept", "maintain(?:s|ed|ing)?", "retain(?:s|ed|ing)?", "sustain(?:s|ed|ing)?", "preserv(?:e|es|ed|ing)",
      "protect(?:s|ed|ing)?", "hold(?:s|ing)?", "held", "stay(?:s|ed|ing)?", "remain(?:s|ed|ing)?", "continu(?:e|es|ed|ing)(?: to)?", "ensur(?:e|es|ed|ing)", "guarante(?:e|es|ed|eing)", "keep up",
    },
    verb_vague_s = {
      "strengthen", "enhanc", "foster", "support", "align", "empower", "leverag", "work on", "work towards?", "work to", "work for", "work with",
      "focus on", "enrich", "solidify", "refresh", "encourag", "transform", "stream-?lin", "help", "explor", "advanc", "deepen",
      "look into", "assist", "engag", "collaborat", "nurtur", "embrac", "evolv", "prioriti[sz]", "address", "reinforc", "perfect",
      "polish", "influenc", "champion", "inspir", "motivat", "advis", "advocat", "strive for", "strive to", "aim for", "promot", "participat",
      "cultivat", "facilitat", "optimi[sz]", "moderni[sz]", "revolutioni[sz]", "positively affect", "affect", "consider", "experiment", "refin",
      "develop", "advocat(?:e)? for",
    },
    verb_vague_e = {
      "improve", "enhance", "leverage", "optimi[sz]e", "streamline", "moderni[sz]e", "develop", "facilitate", "promote", "cultivate", "nurture",
      "encourage", "engage", "collaborate", "advance", "evolve", "inspire", "motivate", "influence", "prioriti[sz]e", "revolutioni[sz]e",
      "embrace", "explore", "advise", "advocate", "reinforce", "refine", "energi[sz]e", "evangeli[sz]e", "re-?vitali[sz]e", "innovate",
      "mature", "participate", "manage",
    },
    verb_vague_other = {
      "mak(?:e|es|ing) (?:it )?(?:better|easier|stronger|more)", "be(?:ing|en)?", "becom(?:e|es|ing)", "do(?:es|ing)? (?:better|more|well)", "get(?:s|ting)? (?:better|stronger|more)",
      "rethink(?:ing)?", "giv(?:e|es|ing) back", "tak(?:e|es|ing) care of", "build(?:s|ing)? on", "driv(?:e|es|en|ing)", "drov(?:e)", "provid(?:e|es|ed|ing)",
      "work(?:s|ed|ing)? (?:on|with|for|to|towards?)", "work(?:s|ed|ing)?", "help(?:s|ed|ing)?", "support(?:s|ed|ing)?", "see", "enabl(?:e|es|ed|ing)",
    },
    verb_deliver_s = {
      "launch", "ship", "publish", "deploy", "implement", "deliver", "start", "host", "post", "open", "install", "record", "document", "draft",
      "conduct", "print", "appoint", "test", "convert", "integrat", "translat", "audit", "onboard", "complet", "creat", "introduc", "produc",
      "migrat", "automat", "establish", "organi[sz]", "configur", "certif", "design", "construct", "adopt", "pass", "attend", "visit", "present", "report", "review", "plant",
      "track", "map", "plan", "roll out", "set up", "pilot", "prototyp", "interview", "survey", "bootstrap", "kick off", "finish", "transition", "partner", "submit", "extract", "merg", "enroll?", "connect", "invest", "fix",
      "hand ?off", "assign", "graduat", "learn", "read", "obtain", "identif", "answer", "feature", "switch", "demonstrat",
    },
    verb_deliver_e = {
      "release", "create", "introduce", "produce", "migrate", "automate", "organi[sz]e", "configure", "complete", "integrate", "translate",
      "finali[sz]e", "prepare", "open source", "define", "validate", "measure", "evaluate", "analy[sz]e", "replace", "update", "upgrade",
      "institute", "purchase", "compile", "outline", "centrali[sz]e", "merge", "prototype", "graduate", "feature", "resume", "separate", "initiate", "assemble", "arrange", "stage", "communicate",
      "renovate", "hire", "locali[sz]e", "standardi[sz]e", "renegotiate", "conclude", "dominate", "execute", "schedule",
    },
    verb_deliver_other = {
      "(?:re)?build(?:s|ing)?", "(?:re)?built", "repaint(?:s|ed|ing)?", "writ(?:e|es|ing|ten)(?: down)?", "wrote", "set(?:s|ting)? up", "roll(?:s|ed|ing)? out", "hold(?:s|ing)? (?:a|an|one|two|three|\\d+)", "run(?:s|ning)?", "ran",
      "put(?:s|ting)? in place", "hav(?:e|ing) (?:a|an|the|one|two)", "send(?:s|ing)?", "sent", "buy(?:s|ing)?", "bought", "identif(?:y|ies|ied|ying)", "certif(?:y|ies|ied|ying)",
      "simplif(?:y|ies|ied|ying)", "appl(?:y|ies|ied|ying)", "giv(?:e|es|en|ing)", "speak(?:s|ing)?", "show(?:s|n|ed|ing)?", "teach(?:es|ing)?", "taught", "offer(?:s|ed|ing)?",
      "be(?:come)? certified", "get(?:s|ting)? (?:certified|approv\\w+|live|accepted)", "go(?:es)? live", "mov(?:e|es|ed|ing)", "bring(?:s|ing)?", "stand(?:s|ing)? up", "have", "has", "having", "had", "mak(?:e|es|ing)", "made", "tak(?:e|es|ing|en)", "use[sd]?", "using",
      "try", "cook(?:s|ed)?", "run (?:a|the)", "finish(?:es|ed|ing)?", "find(?:s|ing)?", "stat(?:e|es) (?:the|our)", "cover(?:s|ed|ing)?", "shar(?:e|es|ed|ing)", "choos(?:e|es|ing)", "decid(?:e|es|ed|ing)",
    },
    -- A deverbal noun does the work of its verb: "Implementation of the MVP"
    verb_noun_vague = { "development", "improvement", "optimi[sz]ation", "enhancement", "moderni[sz]ation", "strengthening", "facilitation", "promotion" },
    verb_noun_up = { "growth", "increase", "expansion", "doubling" },
    verb_noun_down = { "reduction", "decrease", "elimination", "removal" },
    verb_noun_deliver = { "implementation", "launch", "publication", "completion", "deployment", "introduction", "creation", "delivery", "rollout", "installation", "release", "adoption" },
    phrase_adverb = {
      "also", "not", "always", "actively", "continuously", "continually", "together", "jointly", "therefore", "now", "then", "first", "gradually", "further", "at least",
      "successfully", "proactively", "quickly", "significantly", "greatly", "substantially", "dramatically", "finally", "fully", "consistently", "only", "just", "really", "all", "each", "both", "never", "rapidly", "steadily", "effectively", "better", "collectively", "already", "positively",
    },
    phrase_month = {
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
      "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept?", "oct", "nov", "dec",
    },
    phrase_season = {
      "spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "thanksgiving", "black friday", "halloween", "new year", "year[ -]end", "year's end", "eoy", "eoq", "mid-year",
      "the (?:end|start|beginning|middle|close) of", "end of", "mid-\\w+", "early", "late",
    },
  },
  define = {
    -- "to" that begins no sentence and completes no verb: "We aim to", "the goal is to", "able to".
    phrase_bare_to = [[ (?<= [\p{L}\p{N})\x5d"'’”%,] \x20 ) (?<! \b aim \x20 | \b aims \x20 | want \x20 | wants \x20 | plan \x20 | plans \x20 | need \x20 | needs \x20 | hope \x20 | hopes \x20 | seek \x20 | seeks \x20 | intend \x20 | intends \x20 | strive \x20 | strives \x20
      | \b is \x20 | \b are \x20 | \b was \x20 | \b be \x20 | going \x20 | committed \x20 | continue \x20 | continues \x20 | able \x20 | have \x20 | has \x20 | how \x20 | ways \x20 | \b way \x20 | commit \x20 | try \x20 | expect \x20 | looking \x20 | working \x20 | like \x20 | ability \x20 | begin \x20 | start \x20 ) to \x20 ]],
    verb_up = [[ {{verb_up_s}} (?: s|es|ed|ing )? | {{verb_up_e}} (?: s|d )? | {{verb_up_ing}} | {{verb_up_other}} ]],
    verb_up_ing = [[ (?: increas|doubl|tripl|rais|generat|achiev|maximi[sz]|scal|accelerat|acquir|elevat|hir|secur|captur|receiv|convert|amplify|multiply ) ing | (?: amplifi|multipli ) e[sd] ]],
    verb_down = [[ {{verb_down_s}} (?: s|es|ed|ing )? | {{verb_down_e}} (?: s|d )? | {{verb_down_ing}} | {{verb_down_other}} ]],
    verb_down_ing = [[ (?: reduc|decreas|halv|minimi[sz]|eliminat|remov|declin|sav|mitigat|phas|eradicat|retir|dropp|slash|trimm|limit|resolv ) (?: ing | ed ) (?: \x20 out )? | shrank | shrunk ]],
    verb_keep = [[ {{verb_keep_other}} ]],
    verb_vague = [[ {{verb_vague_other}} | {{verb_vague_s}} (?: s|es|ed|ing )? | {{verb_vague_e}} (?: s|d )? | {{verb_vague_ing}} ]],
    verb_vague_ing = [[ (?: improv|enhanc|leverag|optimi[sz]|streamlin|moderni[sz]|facilitat|promot|cultivat|nurtur|encourag|engag|collaborat|advanc|evolv|inspir|prioriti[sz]|explor|refin|work|help|focus|strengthen|foster|manag ) ing (?: \x20 (?:on|with|for|towards?) )? ]],
    verb_deliver = [[ {{verb_deliver_other}} | {{verb_deliver_s}} (?: s|es|ed|ing|p?ped|p?ping )? | {{verb_deliver_e}} (?: s|d )? | {{verb_deliver_ing}} ]],
    verb_deliver_ing = [[ (?: releas|creat|introduc|produc|migrat|automat|organi[sz]|configur|complet|integrat|translat|finali[sz]|prepar|defin|validat|measur|evaluat|analy[sz]|replac|updat|upgrad|outlin|merg|shipp|plann|mapp ) ing ]],
    any_verb = [[ (?: {{verb_deliver}} | {{verb_vague}} | {{verb_up}} | {{verb_down}} | {{verb_keep}} ) ]],
    verb_noun = [[ (?: {{verb_noun_vague}} | {{verb_noun_up}} | {{verb_noun_down}} | {{verb_noun_deliver}} )(?= \x20 of \b ) ]],

    phrase_modal = [[ (?: will | shall | should | must | want \x20 to | wants \x20 to | aims? \x20 (?: to | for ) | plans? \x20 to | intends? \x20 to | hopes? \x20 to | needs? \x20 to | would \x20 like \x20 to | (?:is|are|am) \x20 going \x20 to | commits? \x20 to | (?:is|are) \x20 (?:working|committed|aiming|looking|planning) \x20 (?:to|for) | seeks? \x20 to | strives? \x20 (?:to|for) | expects? \x20 to | can | target | (?:has|have) \x20 to | pledges? \x20 to | 'll | ’ll ) ]],
    phrase_we = [[ (?: we | i | you | the \x20 (?:team|company|group|project|board|organi[sz]ation) | our \x20 (?:team|company|organi[sz]ation) ) ]],
    phrase_number = [[ (?: [<>≥≤~±+]=? \x20? | about \x20 | around \x20 | at \x20 least \x20 | at \x20 most \x20 | up \x20 to \x20 | over \x20 | under \x20 | more \x20 than \x20 | less \x20 than \x20 | no \x20 more \x20 than \x20 | nearly \x20 )*
      (?: [+−-]? [$€£]? \x20? \d [\d.,]* (?: \x20 \d{3}\b )* (?: [–-] [$€£]? \d [\d.,]* )? (?: [kmb]n? \b | x\b )? (?: \x20? (?: % | ‰ | percent(?:age \x20 points)?\b | \+ | million\b | billion\b ) )* (?: -? (?:th|st|nd|rd) \b )?
        | (?: zero | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | fifteen | twenty | thirty | forty | fifty | hundred | thousand | half \x20 (?: of | a ) | a \x20 (?: dozen | third | quarter ) \x20 of ) \b ) ]],
    phrase_time = [[ (?: \d{4}\b | {{phrase_month}}\b | (?: the \x20 )? {{phrase_season}}\b | (?: the \x20 )? \d{1,2}(?:st|nd|rd|th)\b | [qh][1-4]\b | fy\x20?\d | week \x20? \d | quarter \x20 \d
      | (?: next | this | every | each | the \x20 (?:next|coming|following|first|last|second|third|fourth) | last | the ) \x20 (?: \w+ \x20 )?? (?: year | quarter | month | week | half | semester | term | season | sprint | day ) s?\b
      | (?: (?: an? | one | two | three | four | five | six | twelve | the \x20 next | \d+ ) \x20 )+ (?: business \x20 | calendar \x20 )? (?: day | week | month | year | quarter | hour | minute | second ) ) ]],
    phrase_end = [[
      \x20? (?: [;:(\[<>=→⇒|!?] | => | -> | \.\.\. | … | [–—-] (?=\x20) | ,\x20 (?! (?:[\w-]+ ,\x20)* (?:[\w-]+\x20){0,2} (?:and|or|&) \x20 \w ) | \.\z | \. (?=\x20) )
      | \x20 (?: by | to | from | at | over | under | within | in | on | of | with | up \x20 to | down \x20 to | above | below )
          \x20 (?= {{phrase_number}} | more \x20 than | at \x20 least | half \b | an? \x20 (?:third|quarter|fifth|order) \b | \[ | the \x20 top | top \x20 \d )
      | \x20 (?: in | by | during | before | until | till | through | throughout | within | over | this | next | for | since | after | from | on | at | across ) \x20 (?= {{phrase_time}} )
      | \x20 (?: this | next | each | every | per ) \x20 (?: year | quarter | month | week | half | semester | summer | spring | autumn | fall | winter | day )\b
      | \x20 (?: through | via | by (?: \x20 \w+ing\b ) | by \x20 means \x20 of | using | so \x20 that | so \x20 we | so | in \x20 order | because | which | while | as \x20 measured | compared | asap | soon | as \x20 soon | as \x20 fast | over \x20 time | going \x20 forward | significantly | substantially | considerably | dramatically | drastically | greatly | markedly | steadily
          | in \x20 the \x20 (?: long | longer | short | shorter | near | medium | foreseeable | distant | future )
          | before | until | within | where | when | once | if | per (?= \x20 (?:day|week|month|quarter|year|annum) ) | who | that | without | as \x20 we | with \x20 the \x20 (?:aim|goal|help) | year-over-year | yoy | to \x20 (?: help | support | enable | drive | increase | reduce | improve | ensure | allow | make | attract | demonstrate | become | determine | facilitate | provide ) )\b
      | \x20 (?<! iso\x20 | iec\x20 | wcag\x20 | rfc\x20 | windows\x20 | office\x20 ) (?: {{phrase_number}} ) (?= \x20 | \z )
      | \x20 (?: will | shall | should | must | is | are | was | were | has | have | can | aren['’]t | isn['’]t )\b
      | ,? \x20 (?: and | & ) \x20 (?: to \x20 )? (?= {{any_verb}} (?! [\w-] ) \x20 (?! of | for | to | and | with | in | from | on ) \w )
      | \x20 than \b
      | \s* \z ]],
  },
  patterns = {
    ["phrase.label"] = [=[ \G \s* (?:
      [\p{So}\p{Sk}\p{Sm}\x{FE0F}\x{200D}•·*‣▪✓✔✗-]+ \s*
      | (?: (?: \w+ (?: \s \( [^)]{1,30} \) )? \s ){0,3} (?: key \x20 results? | krs? | objectives? | goals? | okrs? | targets? | milestones? | problem \x20 area | outcome | kpi | sub-?goal | resolution | aim | focus | vision | mission | priority | initiative ) | o | m | p ) \x20? [#\d]* (?:\.\d+)* [a-z]? \s* (?: [:–—] | -(?=\s) | \.(?=\s) | \)(?=\s) ) \s*
      | (?: kr | o | p | m ) \d+ (?:\.\d+)* \s+
      | (?-i: \p{Lu}{1,3} ) \s? \( (?-i: \p{Lu}? [\dX]{1,2} ) \) \s* [:–—-]? \s*
      | \(? (?: \d{1,2} | [a-z] ) [.)] (?: \d+ \.? )* \s+
      | \[ [^\]]{0,24} \] \s+ ) ]=],
    ["phrase.aim"] = [[
      (?: (?: our | my | the | one | an? | main | overall | long-term | short-term | \w+['’]s | key | primary | ultimate | end ) \x20 )* (?: goals? | aims? | objectives? | ambition | target | mission | vision | purpose | intention | plan | priority ) (?: \x20 (?:for|of|in|with|here|this) \x20? (?:[\w'’-]+\x20?){0,4}? )? \x20? (?: is | are | : | was | will \x20 be | remains ) \x20? (?: therefore \x20 | now \x20 )? (?: (?: for | that ) \x20 (?: {{phrase_we}} \x20 (?: {{phrase_modal}} \x20? )? )? | to \b )?
      | \b {{phrase_we}} (?: \x20? {{phrase_modal}} (?: \x20 {{phrase_adverb}} )* (?: \x20 have )? | \x20 have | \x20 (?:has|have) \x20 (?:a|the) \x20 goal \x20 (?:of|to) )
      | (?: {{phrase_we}} \x20 )? (?:envision|envisions|dream) \x20 (?: of | that )?
      | \b we (?= \x20 (?: {{phrase_adverb}} \x20 )? {{any_verb}} \b )
      ]],
    ["phrase.verb"] = [[ \G \s*
      (?! [\w-]+ (?: \x20 (?! that | which | who | so | and | when | what ) [\w-]+ ){1,3}? \x20 (?: should | will | shall | must ) \b )
      (?! \w+ing (?: \x20 (?! that | which | who | so | and | when | what ) [\w-]+ ){1,2}? \x20 (?: is | are | has | have ) \b ) (?: to \x20 | n[o']t \x20 )* (?: {{phrase_adverb}} \x20 )* (?<verb> {{any_verb}} (?: \x20 (?:and|&|or) \x20 (?: {{any_verb}} | [\p{L}-]+ (?= \x20 ) ) | \x20? / \x20? {{any_verb}} | , \x20 {{any_verb}} | , \x20 and \x20 {{any_verb}} )* | {{verb_noun}} ) (?! [\w] | -\w ) ]],
    ["phrase.passive"] = [[ \G \s* (?<subject> (?: (?! [.;:] \s ) [^()] ){2,160}? ) \x20 (?: will | shall | should | must | is | are | has | have | can | to ) (?! \w )
      (?: \x20 (?: be | have | has | been | get | to | not | being | {{phrase_adverb}} ) (?! \w ) )*+ (?: \x20 (?<verb> {{any_verb}} | \w+ (?: ed | wn | lt | pt ) | up | down ) (?! \w ) )? ]],
    ["phrase.inverted"] = [[ \G \s* (?: by | in | within | during | before | until | over | at | on | after | throughout ) \b [^,;:]{1,60}? , \x20
      (?<subject> [^,;:]{2,100}? ) \x20 (?: will | shall | should | must | is | are | has | have | can ) (?! \w ) (?: \x20 (?: be | have | been | get | to | being | {{phrase_adverb}} ) (?! \w ) )*+ (?: \x20 (?<verb> {{any_verb}} | \w+ (?: ed | wn | lt | pt ) ) (?! \w ) )? ]],
    -- "Website translated": a participle, so no infinitive or present.
    ["phrase.done"] = [[ (?<= \w \x20 ) (?<verb> (?= \w+ (?: ed | en | wn | lt | pt | ght | id | nt | ld | de ) (?! \w ) ) (?: {{verb_deliver}} | {{verb_up}} | {{verb_down}} | {{verb_vague}} ) | \w{3,} (?: ised | ized | ated | ned | ted ) ) (?! \w ) ]],
    ["phrase.before"] = [[ \G \s* (?: {{phrase_number}} (?: \s | -(?=\w) | (?= \p{L} | [.,;!]? \z ) ) \s* (?: of \x20 )?
      | (?: at \x20 least | at \x20 most | about | around | over | more | fewer | less | additional | some | several | many | most \x20 of | half \x20 of | total | percent | % | net \x20 new | every | each | all | a \x20 total \x20 of | a \x20 (?= \d ) | another | million | double | twice \x20 as \x20 many | the \x20 first | an \x20 additional | lower | higher | faster | shorter ) (?: \x20 | \z ) \s*
      | (?: of | for | on | to | with | in | from | by | at | up | down | out | that | as ) \x20 ) ]],
    ["phrase.end"] = [[ {{phrase_end}} ]],
    ["phrase.purpose"] = [[ \b (?: in \x20 order \x20 (?:to|that) | so \x20 (?: that | as \x20 to | we | users | customers | people | they | it | information | resources | the | our | everyone | teams ) | with \x20 the \x20 (?:aim|goal|purpose|intent|intention) \x20 of | (?: which | that ) \x20 (?: will \x20 )? (?: leads? \x20 to | drives? | enables? | allows? | improves? | increases? | reduces? | supports? | results? \x20 in | helps? | contributes? )
      | resulting \x20 in | leading \x20 to | thereby | because | aimed \x20 at | {{phrase_bare_to}} (?: help | support | enable | drive | increase | reduce | improve | ensure | allow | attract | demonstrate | become | determine | facilitate | provide | lower | raise | grow | boost | free | save | meet | gain | strengthen | encourage | build | make | avoid | prevent | cut | win | keep | achieve | generate | serve | gather | better | align | bring | address | promote | protect ) ) \b [^.;]* ]],
    ["phrase.class"] = [[ \G (?: (?<vague> {{verb_vague}} | {{verb_noun_vague}} ) | (?<deliver> {{verb_deliver}} | {{verb_noun_deliver}} ) | (?<up> {{verb_up}} | {{verb_noun_up}} | up ) | (?<down> {{verb_down}} | {{verb_noun_down}} | down ) | (?<keep> {{verb_keep}} ) ) (?! \w ) ]],
    ["phrase.more"] = [[ (?<up> [>≥↑] | \b (?: more | higher | increased? | greater | larger | longer | growth | faster | doubled? ) (?! \w ) ) | (?<down> [<≤↓] | \b (?: fewer | less | lower | reduced | reduction | decreased? | shorter | halved | smaller | no | zero ) (?! \w ) ) ]],
  },
  phrase = {
    -- What a thing does of itself: "by how much should web traffic grow?"
    up = "grow",
    down = "fall",
    keep = "stay",
    none = "change",
  },
}
