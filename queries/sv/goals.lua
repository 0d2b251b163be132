-- The shape of a sentence that may be a goal. Verbs and the words for "we" are those of phrase.lua.
return {
  words = {
    aim_noun = {
      "mål", "målet", "målen", "delmål", "delmålet", "målsättning", "målsättningen", "ambition", "ambitionen", "avsikten", "strävan",
      "visionen", "målbilden", "\\w+mål(?:et|en)?", "huvudmålet", "löftet", "nyårslöfte",
    },
    aim_whose = { "vårt", "mitt", "våra", "mina", "ett", "det", "företagets", "föreningens", "projektets", "teamets", "bolagets", "kommunens", "partiets", "\\w+s" },
    about_noun = { "dokumentet", "rapporten", "guiden", "artikeln", "kursen", "texten", "sidan", "kapitlet", "avsnittet", "mallen", "handboken", "planen", "policyn", "övningen" },
    past_verb = {
      "växte", "ökade", "minskade", "nådde", "blev", "hade", "var", "lanserade", "sålde", "fick", "genomförde", "gick", "började", "startade", "landade", "tappade",
      "vann", "höjde", "sänkte", "publicerade", "uppnådde", "anställde", "gjorde", "slutade", "räddade", "visade", "bidrog",
    },
  },
  patterns = {
    ["goal.aim"] = [[
      \b (?: {{aim_whose}} \s (?: (?: främsta | viktigaste | viktigt | övergripande | långsiktiga | kortsiktiga | stora | nästa | gemensamma | tydliga? | första | andra | finansiella | strategiska ) \s )* )? {{aim_noun}}
        (?: \s (?: för | med | under | på | i | är \s även ) \s [^.:;,]{1,40}? )? \s (?: är | blir | var | att ) \s (?: även \s | också \s | därför \s )? (?: att \b | \d | [<>≥≤] | minst | högst | minst | en \b | ett \b )
      | \b (?: har | satt | sätter ) \s (?: som \s | ett \s | upp \s ) (?: tydligt \s | viktigt \s )? (?: mål | ambition | målsättning ) \s (?: att | om )
      | \b (?: ett | vårt ) \s (?: \w+ \s )? mål \s att \b | \b (?: har | med ) \s (?: en | som ) \s vision \s (?: att | om ) \b | \b strävar \s (?: \S+ \s ){0,3}? efter \b
      | \b siktar \s (?: \S+ \s ){0,2}? (?: på | mot | till \s att ) \b
      | \b (?: vi | jag ) \s (?: siktar | strävar | har \s för \s avsikt ) \b
      | \b (?: senast | före | innan | till | vid | i \s slutet \s av | inom ) \s [^.;:]{2,40}? \s (?: ska | skall | har ) \s (?: vi | jag | företaget | föreningen | kommunen ) \b ]],
    ["goal.will"] = [[ \b (?: {{phrase_we}} | (?-i:\p{Lu})\w+ ) \s (?: ska | skall | vill | kommer \s (?: att )? | avser | planerar | måste | behöver | bör | önskar | tänker | hoppas ) \b
      | ^ (?: \w+ \s ){0,6}? (?: ska | skall | vill | kommer | planerar ) \s (?: vi | jag ) \b ]],
    ["goal.verb"] = [[ ^ (?: att \s | (?: aktivt | snabbt | gemensamt | även | aldrig | alltid | fortsatt | fortsätta | successivt | stegvis ) \s )* {{any_verb}} (?: \s* (?: och | samt | , | / | & ) \s* {{any_verb}} )* (?! \w | \s* : ) ]],
    ["goal.noun"] = [[ ^ (?: \p{L}+ (?: a | d | t | ig ) \s ){0,2} (?: {{verb_noun}} | \p{L}{3,} (?: ning | isering | ering | ande | ende | ation ) (?: en | et )? \s (?: av | inom | till ) \b | (?: ökad | ökat | ökade | stärkt | stärkta | minskad | minskat | minskade | förbättrad | förbättrat | förbättrade | höjd | höjt | sänkt | bättre | fler | högre | lägre | färre | mer | mindre | kortare | snabbare | halverad | dubblerad | dubblad | fördubblad ) \b ) ]],
    ["goal.state"] = [[ \b (?: är | har | finns | används | fungerar | ligger \s på | känner \s till | kan ) \b | \b \p{L}{3,} (?: erad | erat | erade | ats | ad \s och \s \p{L}+ ad ) \b (?: \s | \.? $ ) | \b (?: klar | klart | klara | på \s plats | i \s drift | öppen | stängd | lanserad | publicerad | antagen | tecknade | anställda | sålda ) \b ]],
    ["goal.shall"] = [[ \b (?: ska | skall | bör | måste ) \s (?: \w+ \s ){0,3}? (?: (?: ha | vara | bli | kunna | nå | ligga | landa | öka | minska | växa | sjunka | hållas | upp | ned | ner | stå | finnas | känna | utgöra ) \b | \p{L}{3,} (?: as | s ) \b | {{any_verb}} \b ) ]],
    ["goal.past"] = [[ \b {{past_verb}} \b (?! .* \b (?: ska | skall | vill ) \b ) | ^ (?: förra | i \s fjol | under \s förra ) \b | \b (?: har \s (?: redan | hittills | nu | under \s året ) | hittills | utfall\w* \s (?: blev | var ) | resultatet \s blev ) \b ]],
    ["goal.advice"] = [[ \b (?: du | ni | man | dig | er ) \s (?: bör | ska | skall | kan | måste | behöver | får | vill ) \b | ^ (?: tänk \s på | se \s till | kom \s ihåg | glöm \s inte | undvik | använd | fråga | läs \s mer | exempelvis | till \s exempel | t\.ex\. | om \s du | när \s du | här \s (?: är | kan | hittar | följer ) ) \b
      | \b (?: är \s (?: viktigt | bra | avgörande | centralt ) \s att | ett \s smart-?mål \s är | innebär \s att | betyder \s att | definieras \s som ) \b ]],
    ["goal.rule"] = [[ \b (?: (?: medlemsavgift | anmälan | ansökan | ansökningar | avgift | betalning | fakturan? | deltagare | medlemmar | styrelsen | årsmötet | handlingar | motioner | redovisning | bokning | blankett ) \w* \s (?: ska | skall | måste | får ) \s (?: betalas | vara \s (?: inne | inlämn\w+ | styrelsen ) | innehålla | skickas | lämnas | ha \s inkommit | ske | anmälas | sammanträda )
      | får \s (?: inte | ej | endast ) | är \s (?: skyldig | obligatorisk | ansvarig ) | ansvarar \s för | gäller \s (?: för | från | till ) | ska \s innehålla | ska \s skickas ) ]],
    ["goal.about"] = [[ \b (?: detta | det \s här | denna | den \s här | följande ) \s (?: {{about_noun}} | dokument | rapport | guide | artikel | kurs | text | sida | kapitel | avsnitt | mall | handbok | plan | policy ) \b
      | \b (?: syftet | målet ) \s med \s (?: {{about_noun}} | detta | denna ) \b | ^ (?: målen? | nyckeltal\w* | kpi\W?er\w* | mål \s och \s \w+ ) \s (?: följs | ska \s följas | utvärderas | mäts | nedan | är \s (?: satta | uppdelade | indelade ) ) | \b mål (?: en | et )? \s (?: bör | ska ) \s (?: vara | följas | formuleras | sättas ) \b
      | ^ (?: vision | mål | strategi | kpi ) (?: , \s \w+ )* \s och \s \w+ \.? $ | \b (?: ett | bra | dåligt | tydliga? ) \s mål \s (?: är | ska | bör | måste ) \b ]],
    ["goal.aside"] = [[ ^ (?: till \s exempel \b | exempelvis | se \s (?: även | också | mer | dokument\w* | bilaga ) | se: | obs | not(?:era)? \b | källa | exempel | ex\. | antagande\w* | budget\w* \s (?: för | är ) | ansvarig | kostnad\w* \s är | läs \s mer | kontakt | mer \s information | observera | förutsätt\w+ | baserat \s på | enligt | om \s inte | bakgrund | vi \s (?: mäter | följer | använder | räknar | har ) \b ) | ^ \( .* \) $ ]],
    ["goal.review"] = [[ \b (?: följ (?: s | a | er )? (?: \s vi )? \s upp | uppföljning\w* | utvärder\w+ | avstämning\w* | stäms? \s av | revider\w+ | ses \s över | går \s (?: vi \s )? igenom | gås \s igenom | genomgång\w* ) \b [^.;]* \b (?: varje | en \s gång | \w*vis | måna\w+ | kvartal\w* | veck\w+ | löpande | tertial\w* | halvår\w* | årlig\w* | gånger ) | \b (?: kvartals | månads | vecko | tertial | halvårs ) (?: vis \b .{0,20} )? (?: uppföljning | avstämning | genomgång | möte | rapport ) ]],
  },
}
