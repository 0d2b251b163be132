-- The label before a line ("Mål 2: …") or at the head of a table's column. Each pattern matches a whole label.
return {
  define = {
    label_number = [[ (?: \s* (?: nr \.? \s* )? [#]? \d+ (?: [.:] \d+ )* [a-z]? )? ]],
  },
  patterns = {
    ["label.specific"] = [[ ^ (?: s \s* [-–(=:]? \s* )? (?: specifikt? | specificerat | konkret ) \)? $ ]],
    ["label.measurable"] = [[ ^ (?: m \s* [-–(=:]? \s* )? (?: mätbart? ) \)? $ ]],
    ["label.achievable"] = [[ ^ (?: a \s* [-–(=:]? \s* )? (?: accepterat | attraktivt | uppnåeligt | uppnåbart | ambitiöst | åtagande | aktuellt ) (?: \s* / \s* \w+ )? \)? $ ]],
    ["label.relevant"] = [[ ^ (?: r \s* [-–(=:]? \s* )? (?: relevant | realistiskt ) (?: \s* / \s* \w+ )? \)? $ ]],
    ["label.timebound"] = [[ ^ (?: t \s* [-–(=:]? \s* )? (?: tids (?: bundet | bestämt | satt | avgränsat | begränsat ) ) \)? $ ]],
    ["label.objective"] = [[ ^ (?: (?: övergripande | strategiskt | huvud ) \s? mål | huvudmål | objective | o ) {{label_number}} $ ]],
    ["label.result"] = [[ ^ (?: nyckelresultat | kr ) {{label_number}} $ ]],
    ["label.goal"] = [[ ^ (?: (?: vårt | kort\w* | lång\w* | nästa | preliminärt ) \s )? (?: \w* (?<! hets ) mål (?: et | en | sättning (?: en | ar )? | bild )? | milstolpe | ambition | löfte | målvärde )
      {{label_number}} (?: \s (?: för | med | till | & | och ) \s .{1,30} )? (?: \s* \( .{1,30} \) )? $ ]],
    ["label.deadline"] = [[ ^ (?: deadline | när | klart? (?: \s senast )? | senast | tid (?: s (?: ram | plan | gräns | åtgång | period ) )? | slutdatum | måldatum | datum | färdigt? | period | kvartal | förfall\w* ) $ ]],
    ["label.metric"] = [[ ^ (?: kpi (?: :?er )? | nyckeltal | mätetal | mått | indikator (?: er )? | mäts \s (?: med | genom ) | mätning | mätmetod | mätpunkt | framgångskriteri (?: um | er ) ) {{label_number}} $ ]],
    ["label.target"] = [[ ^ (?: målvärde | måltal | målnivå | target | önskat \s läge | utfall \s mål ) (?: \s .{1,20} )? $ ]],
    ["label.baseline"] = [[ ^ (?: nuläge | nu | utfall | utgångsläge | nuvarande (?: \s \w+ )? | baslinje | startvärde | utgångsvärde | idag | i \s dag | nollmätning ) (?: \s .{1,20} )? $ ]],
    ["label.owner"] = [[ ^ (?: ansvar (?: ig | iga | ig \s person )? | ägare | vem | målägare | kontaktperson | utförare ) $ ]],
    ["label.purpose"] = [[ ^ (?: syfte (?: t )? | varför | motiv (?: ering )? | nytta | effekt | koppling (?: \s till \s .* )? ) $ ]],
    ["label.rank"] = [[ ^ (?: \w \s* \( p \w \) | p \s? \d | prio (?: ritet )? \s? \d | måste | bör | kan | (?: hög | medel | låg ) (?: \s prio (?: ritet )? )? ) $ ]],
    ["label.aside"] = [[ ^ (?: status | bra | dåligt? | bättre | sämre | före | efter | fel | rätt | vagt? | otydligt? | tydligt? | svagt? | starkt? | fråga | svar | pris (?: er )? | kostnad (?: er )? | budget | risk (?: er )? | exempel | t\.ex\.? | obs!? | not (?: ering )? | anm\.? | källa | länk | kommentar | åtgärd (?: er )? | aktivitet (?: er )? | hur
      | metod | verktyg | målgrupp | kund (?: er )? | datum | version | författare | beskrivning | bakgrund | resurser | förutsättning (?: ar )? | antagande (?: n )? | prioritet | insats | tips | kanal (?: er )?
      | innehåll | format | problem | lösning | vad | vad \s ingår | fördel (?: ar )? | nackdel (?: ar )? | nästa \s steg | beroende (?: n )? | definition | resultat | utfall | potential | tid \s till .* | ton | tema | frekvens ) $ ]],
  },
}
