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
    ["rewrite.year-of"] = [[ (?!) ]],
    ["rewrite.year-comma"] = [[ (?!) ]],
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
  },
}
