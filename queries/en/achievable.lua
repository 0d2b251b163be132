-- What in an English sentence shows that a goal is out of reach, and who answers for it.
return {
  words = {
    -- Sets that nobody owns: people who decide for themselves, and all there is.
    unbounded_set = {
      "people", "persons?", "individuals?", "humans?", "customers?", "clients", "users?", "visitors?", "consumers?", "citizens?", "residents?", "households?",
      "famil(?:y|ies)", "compan(?:y|ies)", "business(?:es)?", "organi[sz]ations?", "country", "countries", "nations?", "stakeholders?", "buyers?",
      "guests?", "child", "children", "students?", "patients?", "voters?", "questions?", "problems?", "challenges?", "needs?", "competitors?", "leads?",
      "prospects?", "searches", "man", "woman", "life", "forms of",
    },
  },
  patterns = {
    ["achievable.absolute"] = [[
         \b (?: never (?! \s (?: before | mind ) | [-] ) | always (?! [\s-] on \b ) ) \b
       | \b (?: all \s (?: of \s )? (?= [^,;.]* (?: s | people | children | of ) \b ) | (?: every | each \s and \s every | any ) \s ) (?: (?: our | the | single | potential | existing | new ) \s )* (?: {{unbounded_set}} ) \b (?! (?<! s | people | children | of ) \s (?! has | is | does | gets | needs | feels | wants ) [\p{L}-]+ (?: s | ing | ic ) \b ) (?! \s (?: research | story | stories | experience | interview | test ) )
       | \b any \s (?: developer | one ) \b
       | \b (?: everyone | everybody | no [\s-]? one | nobody | everything | everywhere ) \b
       | \b (?: the \s (?: whole | entire ) \s (?: world | market | country | planet ) ) \b
       | \b (?<best> (?: the \s )? world (?: 's | ’s ) \s (?: most \s \w+ | (?: best | leading | largest | biggest | fastest | greatest | favou?rite | number \s one | \# \s? 1 ) ) ) \b
       | \b (?<best> (?: best | number \s one | no\.? \s? 1 | \# \s? 1 | largest | biggest | fastest | greatest | favou?rite ) (?: \s [\w-]+ ){0,4} \s in \s the \s (?: world | universe | industry | market ) ) \b
       | \b (?: flawless (?: ly )? | error-free | bug-free | defect-free | perfect (?: ly | ion )? | without (?: \s \w+ )? \s (?: fail | exception | errors? | mistakes? | downtime | (?: resource \s )? shortages? | the \s constraints ) ) \b
       | \b (?: eliminate[sd]? | eliminating | eradicate[sd]? | eradicating | freedom \s from | end \s all | abolish\w* ) \b
       | \b not \s a \s single \b ]],
    ["achievable.bounded"] = [[
         \b (?: offer (?: s | ed | ing )? | invit (?: e | es | ed | ing ) | contact (?: s | ed | ing )? | inform (?: s | ed | ing )? | email (?: s | ed | ing )? | interview (?: s | ed | ing )? | value \s for | available \s to ) \b (?! .* \b everyone \b ) ]],
    ["achievable.owner"] = [[
         \b (?: owner | owned \s by | responsible | accountable | dri | assignee | assigned \s to | lead (?: s )? ) \s? (?: is \b | : | – | - ) \s? @? \p{L}
       | \( (?: owner :? \s )? (?-i: \p{Lu} \p{Ll}+ ) (?: (?: \s | , \s | \s? (?: & | and | / | \+ ) \s? ) (?-i: \p{Lu} \p{Ll}* ) \.? ){0,3} \)
       | (?<! [\p{L}\d.] ) @ \p{L} [\p{L}\d_-]+
       | \b (?-i: \p{Lu} \p{Ll}+ ) (?: \s (?-i: \p{Lu} \p{Ll}+ ) )? \s (?: owns | is \s responsible | will | leads | is \s accountable ) \b
       | ^ (?: [\p{L}&-]+ \s ){0,4} (?: \( [^)]* \) \s )? (?: kr | key \s result ) \s* \d* \s? : | ^ (?-i: CEO | CTO | CMO | CFO | COO | VP ) \b
       | \b (?: the \s )? (?: ceo | cto | cmo | cfo | board | chair | treasurer | marketing \s (?: manager | lead | team ) | sales \s (?: manager | lead | team ) | product \s manager | team \s lead ) \s (?: will | shall | owns | leads | is \s responsible ) \b ]],
  },
  -- The highest plausible factor of growth of a KPI in a month, a quarter and a year; `other` for what is no KPI, where less is
  -- known. The quarter and the year are from general advice: speak above +100 % in a quarter, above ten times
  -- in a year.
  pace = { month = 1.5, quarter = 2, year = 10, other = { month = 4, quarter = 10, year = 100 } },
  messages = {
    ["achievable.absolute"] = "Achievable: “{goal}” can seldom be promised, since “{words}” allows no exception. Set a bound within reach, e.g. “at least 90%” or “at most two a year”.",
    ["achievable.absolute/beside"] = "Achievable: “{words}” can seldom be promised. Set a bound within reach, e.g. “at least 90%” or “at most two a year”.",
    ["achievable.absolute/best"] = "Achievable: who can tell that “{words}” is reached? Set a bound that can be checked, e.g. “among the three best in the customer survey”.",
    ["achievable.pace"] = "Achievable: “{words}” in that time is {growth}% a month; at most {percent}% in total is plausible. Lower the target or allow more time.",
    ["achievable.pace/value"] = "Achievable: “{words}” is {factor} times as much, {growth}% a month; at most {value} is plausible in that time. Lower the target or allow more time.",
    ["achievable.pace/absurd"] = "Achievable: “{words}” is {factor} times as much. Set a target within reach, or say in what time.",
    ["achievable.pace/ceiling"] = "Achievable: {words} is high for {kpi}; above {limit}% is rare. Start from where you are, e.g. “from 2% to 3%”.",
    ["achievable.pace/points"] = "Achievable: {words} is a lot for {kpi}; at most {limit} percentage points are plausible in that time.",
    ["achievable.no-owner"] = "Achievable: who is responsible for this goal? Add a name, e.g. “(owner: Eva)”.",
  },
}
