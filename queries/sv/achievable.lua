-- What in a Swedish sentence shows that a goal is out of reach, and who answers for it.
return {
  words = {
    -- Sets that nobody owns: people who decide for themselves, and all there is.
    unbounded_set = {
      "människa", "människor", "människorna", "individ", "individer", "person", "personer", "kund", "kunder", "kunderna",
      "användare", "användarna", "besökare", "besökarna", "konsument", "konsumenter", "medborgare", "invånare", "svensk", "svenskar",
      "hushåll", "familj", "familjer", "företag", "kommun", "kommuner", "land", "länder", "målgruppen", "intressenter", "köpare",
      "gäst", "gäster", "gästerna", "barn", "ungdomar", "unga", "elev", "elever", "patienter", "brukare", "förfrågningar", "frågor",
      "problem", "utmaningar", "behov", "konkurrenter", "leads", "prospekt", "väljare", "göteborgare", "stockholmare",
    },
  },
  patterns = {
    ["achievable.absolute"] = [[
         \b (?: aldrig (?! \s (?: tidigare | förr ) ) | alltid | jämt \s och \s ständigt ) \b
       | \b (?: alla | samtliga | varje | varenda | var \s och \s en ) \s (?: (?: våra | de | nya | befintliga | potentiella | tänkbara | enskilda? ) \s )* {{unbounded_set}} \b
       | \b alla (?= \s (?: ska | skall | vet | kan | känner | vill | har | får | älskar | måste ) \b ) | \b (?: för | av | åt | hos | till ) \s alla (?= \s* (?: [.,;!] | $ ) )
       | \b (?: hela \s (?: världen | sverige | landet | marknaden | svenska \s folket ) | alla \s i \s (?: världen | sverige | hela ) ) \b
       | \b (?<best> (?: världens | sveriges | europas | nordens | branschens | marknadens ) \s (?: absolut \s )? (?: bästa | främsta | största | mest \s \p{L}+ | snabbaste | vackraste | billigaste | nöjdaste ) ) \b
       | \b (?<best> (?: nummer \s ett | nr\.? \s? 1 | etta | bäst | störst | främst | ledande ) \s i \s världen ) \b
       | \b (?: felfri\p{L}* | utan \s (?: ett \s enda \s )? fel | perfekt\p{L}* | fullständig \s frånvaro | utan \s (?: undantag | några \s (?: fel | klagomål | avbrott ) ) ) \b
       | \b (?: elimin\p{L}+ | utrot\p{L}+ | helt \s (?: avskaffa | bli \s av \s med | utan | fritt? ) ) \b
       | \b inte \s (?: en \s enda | någon ) \b ]],
    ["achievable.bounded"] = [[
         \b (?: erbjud(?:a|er|s|as) | bjud(?:a|er|s|as) \s in | kontakta(?:s|r)? | informera(?:s|r)? | skicka(?:s|r)? | utbilda(?:s|r)? | intervjua(?:s|r)? | tillgängliga? \s för ) \b ]],
    ["achievable.owner"] = [[
         \b (?: ansvarig | ansvariga | ansvar | ägare | målägare | projektledare | utförare | ansv\.? ) \s? (?: är | : | – | - ) \s? \p{L}
       | \( (?: ansv (?: arig | \.? ) :? \s )? (?-i: \p{Lu} \p{Ll}+ ) (?: (?: \s | , \s | \s? (?: & | och | / ) \s? ) (?-i: \p{Lu} \p{Ll}* ) \.? ){0,3} \)
       | (?<! [\p{L}\d.] ) @ \p{L} [\p{L}\d_-]+
       | \b (?-i: \p{Lu} \p{Ll}+ ) (?: \s (?-i: \p{Lu} \p{Ll}+ ) )? \s (?: ansvarar | äger \s målet | är \s ansvarig | håller \s i | tar \s fram | leder ) \b
       | \b (?: vd:?n? | marknadschefen | säljchefen | projektledaren | styrelsen | ordföranden? | kassören | sekreteraren | rektor | kommunikatören | kommunikationschefen | ekonomichefen | hr-chefen | kansliet ) \s (?: ska | skall | ansvarar | har | tar | leder | är \s ansvarig ) \b ]],
  },
  -- The highest plausible factor of growth of a KPI in a month, a quarter and a year; `other` for what is no KPI, where less is
  -- known. The quarter and the year are from general advice: speak above +100 % in a quarter, above ten times
  -- in a year.
  pace = { month = 1.5, quarter = 2, year = 10, other = { month = 4, quarter = 10, year = 100 } },
  messages = {
    ["achievable.absolute"] = "Accepterat: ”{goal}” går sällan att lova, eftersom ”{words}” inte tål ett enda undantag. Sätt en gräns som går att nå, t.ex. ”minst 90 %” eller ”högst två om året”.",
    ["achievable.absolute/beside"] = "Accepterat: ”{words}” går sällan att lova. Sätt en gräns som går att nå, t.ex. ”minst 90 %” eller ”högst två om året”.",
    ["achievable.absolute/best"] = "Accepterat: vem kan avgöra att ”{words}” är uppnått? Sätt en gräns som går att kontrollera, t.ex. ”bland de tre bästa i kundundersökningen”.",
    ["achievable.pace"] = "Accepterat: ”{words}” på den tiden blir {growth} % i månaden; högst {percent} % totalt är rimligt. Sänk målet eller ge det mer tid.",
    ["achievable.pace/value"] = "Accepterat: ”{words}” är {factor} gånger så mycket, {growth} % i månaden; högst {value} är rimligt på den tiden. Sänk målet eller ge det mer tid.",
    ["achievable.pace/absurd"] = "Accepterat: ”{words}” är {factor} gånger så mycket. Sätt ett mål som går att nå, eller säg på hur lång tid.",
    ["achievable.pace/ceiling"] = "Accepterat: {words} är högt för {kpi}; över {limit} % är ovanligt. Utgå från nuläget, t.ex. ”från 2 till 3 %”.",
    ["achievable.pace/points"] = "Accepterat: {words} är mycket för {kpi}; på den tiden är högst {limit} procentenheter rimligt.",
    ["achievable.no-owner"] = "Accepterat: vem svarar för målet? Skriv ett namn, t.ex. ”(ansvarig: Eva)”.",
  },
}
