-- What quick fixes write. `{name}` in a template is filled in: `names` says what a placeholder is called until then. A
-- title names the fix, with its placeholders as they stand at first.
--
-- Templates that are inserted begin with their space. Lists are choices for a placeholder, the likeliest first.
return {
  patterns = {
    ["rewrite.stop"] = [[ (?: \s* (?: [.!?…] | [\p{So}✓✔✗] \x{FE0F}? ) )+ \s* \z ]],
    ["rewrite.end"] = [[
      (?: \s* (?: [.!?…] | [\p{So}✓✔✗] \x{FE0F}? | @ [\p{L}\d_-]+ | \s [–—-] \s (?: done | in \s progress | delayed | on \s track )
        | ,? \s \( (?: (?: owner | owned | lead | dri | status | done | in \s progress | delayed | on \s track ) [^()]* | (?-i: \p{Lu} \p{Ll}+ (?: \s (?: and \s | & \s )? \p{Lu} \p{Ll}+ ){0,2} ) ) \) ) )+ \s* \z ]],
    ["rewrite.tail"] = [[ ,? \s (?: through | via | by \s (?: means \s of | \w+ing ) | using | with \s (?: the \s help \s of | a \s new ) | in \s order \s to | so \s that | so \s as | which | because | since | compared \s (?: with | to ) | than \s (?: in | last ) | versus | vs\.? | without | thereby | thanks \s to ) (?! \w ) | \s [–—] \s ]],
    ["rewrite.clause"] = [[ \G (?: , | \s (?: we | our | the | i | all ) \b ) ]],
    ["rewrite.year-of"] = [[ \b (?: quarter | half | trimester | autumn | spring | summer | winter | fall | week | month | year ) \z (?<! ^ spring ) (?<! ^ summer ) (?<! ^ autumn ) (?<! ^ winter ) (?<! ^ fall ) ]],
    ["rewrite.year-comma"] = [[ [a-z]\.? \s \d{1,2} (?: st | nd | rd | th )? \z ]],
  },
  rewrites = {
    names = {
      date = "date", amount = "number", share = "percentage", baseline = "baseline", target = "target", metric = "metric", owner = "name",
      purpose = "purpose", verb = "verb", strategy = "purpose", limit = "number",
    },

    -- Time
    deadline = {
      title = "Add a deadline: by {date}",
      by = "by {date}",
      add = " by {date}",
      ["until"] = " until {date}",
    },
    vague_time = { title = "Write a date: by {date}" },
    other_time = { title = "Set a new date: by {date}" },
    relative = { title = "Write out the date: by {date}" },
    year = { title = "Write out the year: {words} {year}", add = " {year}", of = " of {year}", comma = ", {year}" },
    milestone = { title = "Add a milestone: by {date}", text = ", with a first milestone by {date}" },
  },
}
