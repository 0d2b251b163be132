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
    ["rewrite.tail"] = [[ ,? \s (?: through | via | by \s (?: means \s of | \w+ing ) | using | with \s (?: the \s help \s of | a \s new ) | in \s order \s to | so \s that | so \s as | which | because | since | compared \s (?: with | to ) | than \s (?: in | last ) | versus | vs\.? | without | thereby | thanks \s to ) (?! \w ) | , \s (?: above \s all | especially | particularly | in \s particular | not \s least | for \s example | e\.g\. | including | such \s as | mainly | preferably | ideally | notably ) (?! \w ) | \s [–—] \s ]],
    ["rewrite.clause"] = [[ \G (?: , | \s (?: we | our | the | i | all ) \b ) ]],
    ["rewrite.inverted"] = [[ (?!) ]],
    ["rewrite.open"] = [[ \G (?: \s* \z | \s* [.,;:!?)(\x5b"”–—/] | \s [-&✅] | \s (?: and | or | on | in | for | of | with | to | within | at | among | from | by | before | after | through | via | so | when | where | that | which | than | without | about | over | under | until | per | every | each | next | this | compared | across | during | while | because | as | using | between | soon | ASAP | continuously | year-over-year | @ [\p{L}\d_-]+ | \P{L} ) (?! \p{L} ) ) ]],
    ["rewrite.by"] = [[ \b (?: by | before | until | till | on | due | no \s later \s than ) \s \z ]],
    ["rewrite.when"] = [[ \b (?: in | on | at | during | for | over ) \s \z ]],
    ["rewrite.before"] = [[ \b (?: before | within | after | between | ahead | prior ) \b ]],
    ["rewrite.amount"] = [[ \b (?: from | by | to | above | over | below | under | at \s least | at \s most | more \s than | less \s than | about | around ) \s \z ]],
    ["rewrite.owner"] = [[ ,? \s \( (?: owner | owned \s by | lead | dri | responsible ) \s? :? \s (?<name> [^()]{2,60} ) \) | ,? \s [–—-] \s (?: owner | lead ) : \s (?<name> [^().,]{2,60} ) ]],
    ["rewrite.year-of"] = [[ \b (?: quarter | half | trimester | autumn | spring | summer | winter | fall | week | month | year ) \z (?<! ^ spring ) (?<! ^ summer ) (?<! ^ autumn ) (?<! ^ winter ) (?<! ^ fall ) ]],
    ["rewrite.year-comma"] = [[ [a-z]\.? \s \d{1,2} (?: st | nd | rd | th )? \z ]],
    ["rewrite.plural"] = [[ ^ (?: (?! (?: for | of | in | on | to | with | from | by | at | all | each | every | and ) \s ) [\p{L}-]+ \s ){0,3}? (?: people | leads | [\p{L}-]{2,} (?<! s ) (?<! i ) (?<! u ) s ) (?= \s (?: on | in | for | to | from | with | of | by | at | across | via | about ) \b | \s* \z ) ]],
    ["rewrite.present"] = [[ (?!) ]],
    ["rewrite.other"] = [[ \A (?: become | be | get .* | make .* | do .* | help | collaborate | engage | empower | inspire | encourage | motivate | participate | align | work \s (?: to | towards? | for | with ) | strive .* | aim \s for | support | assist | advise | consider | explore | look \s into | embrace | influence | affect | advocate .* | address | prioriti[sz]e | manage | promote | facilitate | innovate | experiment | champion ) \z | \A (?: \p{L}+ (?: ing | ed | ment | tion ) ) (?= \s | \z ) | \s (?: and | , ) \s | \A \p{L}+ (?<! s ) s \b ]],
    ["rewrite.indefinite"] = [[ ^ (?: an? | new | good | better | strong | stronger | high | higher | more | several | various | great | excellent | modern ) \s ]],
    ["rewrite.whole"] = [[ ^ (?: our | the | these | existing | current ) \s (?! \d ) (?: [\p{L}-]+ \s ){0,2}? (?: [\p{L}-]+ (?<! s ) s | people | staff ) (?= \s | $ ) ]],
    ["rewrite.people"] = [[ ^ (?: (?: our | the | all ) \s )? (?: [\p{L}-]+ \s )?? (?: members | customers | clients | guests | employees | users | visitors | staff | pupils | students | children | teachers | managers | leaders | volunteers | partners | teams? | people | salespeople | patients ) (?= \s | $ ) ]],
    ["rewrite.lasting"] = [[ \A (?: keep | maintain | retain | sustain | preserve | hold | stay | remain | continue ) ]],
    ["rewrite.index"] = [[ \b (?: customer | client | employee | staff ) \s satisfaction \b (?! \s \( ) ]],
    ["rewrite.to"] = [[ \G \s to \b ]],
    ["rewrite.money"] = [[ \G (?<sign> [€$£] ) | \G [^\s\x5b]+ (?= \s (?: dollars | pounds | euros? | usd | gbp | eur ) \b ) ]],
    ["rewrite.attribute"] = [[ \G \s (?! (?: and | or | at | in | on | for | than | of | with | to | by | that | as | about | when | where | out | enough ) \b ) (?-i:\p{Ll}) ]],
  },
  rewrites = {
    names = {
      date = "date", amount = "number", share = "percentage", baseline = "current", target = "target", metric = "metric", owner = "name",
      purpose = "overall goal", verb = "verb", strategy = "purpose", limit = "number", unit = "unit", period = "period",
    },

    -- Time
    deadline = {
      title = "Add a deadline: by {date}",
      by = "by {date}",
      add = "{comma} by {date}",
      ["until"] = " until {date}",
    },
    both = { title = ", and by when" }, -- behind what is said of the amount
    ongoing = {
      title = "Say how often and until when: every {period} until {date}",
      text = " every {period} until {date}",
      words = { "continuously", "continuous", "continually", "constantly", "ongoing", "on an ongoing basis", "regularly", "periodically" },
    },
    periods = { "month", "week", "quarter" },
    vague_time = { title = "Write a date: by {date}" },
    other_time = { title = "Set a new date: by {date}" },
    relative = { title = "Write out the date: by {date}" },
    year = { title = "Write out the year: {words} {year}", add = " {year}", of = " of {year}", comma = ", {year}" },
    -- Words that have another form when a year follows.
    dated = {
      { from = "this spring", to = "in spring" }, { from = "this summer", to = "in summer" }, { from = "this autumn", to = "in autumn" },
      { from = "this fall", to = "in fall" }, { from = "this winter", to = "in winter" },
    },
    milestone = { title = "Add a milestone: by {date}", text = ", with a first milestone by {date}" },

    -- Amounts
    change = {
      title = "Say how much: by {amount}{percent}",
      text = " by {amount}{percent}",
      from_now = " by {amount}{percent} from today's level",
    },
    amounts = { "20", "10", "30", "50" },
    levels = { title = "Say from where to where: from {sign}{baseline} to {sign}{target}{space}{unit}", text = " from {sign}{baseline} to {sign}{target}{space}{unit}", low = "100", high = "120" },
    levels_percent = { low = "70", high = "80" },
    levels_rate = { low = "2", high = "3" },
    levels_third = { low = "25", high = "30" },
    levels_small = { low = "5", high = "8" }, -- in percent, of what should be low
    levels_score = { low = "40", high = "50" },
    levels_time = { low = "5", high = "8", units = { "days", "hours", "minutes", "weeks" } },
    levels_money = { low = "100,000", high = "120,000" },
    -- What an index measures, and its name.
    indexes = { { word = "customer *", name = "NPS" }, { word = "client *", name = "NPS" }, { word = "employee *", name = "eNPS" }, { word = "staff *", name = "eNPS" } },
    -- Verbs that go with a number, instead of vague ones.
    raise = { { from = "promote", to = "increase" }, { from = "improve", to = "raise" }, { from = "enhance", to = "raise" }, { from = "strengthen", to = "raise" }, { from = "optimise", to = "raise" }, { from = "optimize", to = "raise" }, { from = "improving", to = "raising" }, { from = "improved", to = "raised" }, { from = "develop", to = "raise" } },
    raise_itself = { { from = "improve", to = "rise" }, { from = "improving", to = "rising" }, { from = "strengthened", to = "raised" }, { from = "improved", to = "raised" }, { from = "enhanced", to = "raised" } },
    lower_itself = { { from = "improve", to = "fall" }, { from = "improved", to = "lowered" } },
    lower = { { from = "improve", to = "lower" }, { from = "optimise", to = "lower" }, { from = "optimize", to = "lower" }, { from = "improving", to = "lowering" }, { from = "improved", to = "lowered" } },
    measure = { title = "Say how it is measured: {metric}", text = " (measured as {metric}: from {baseline} to {target}{percent})" },
    measures = { "the share of satisfied customers in the survey", "the share who recommend us", "the share of returning customers", "the share answered within a day" },
    target = { title = "Fill in the target: {sign}{target}{space}{unit}", cell = "{sign}{target}{space}{unit}" },
    count = { title = "Say how many: {amount}", text = "{amount} " },
    counts = { "three", "five", "ten", "two" },
    counts_digits = { "50", "20", "100", "200" },
    amounts_money = { "50,000", "10,000", "100,000", "500,000" },
    keep = { title = "Set a limit: {sign}{target}{space}{unit}", least = " at {sign}{target}{space}{unit} or more", most = " at {sign}{target}{space}{unit} or less" },
    share = { title = "Say how many: at least {share}{percent}", text = "at least {share}{percent} of " },
    shares = { "90", "80", "95", "75" },
    quantifier = { title = "Say how much instead of \"{words}\": {amount}" },
    -- Where the object is several things `many` is tried first, else `much`.
    quantifiers = {
      { words = { "more", "fewer", "additional", "extra" }, many = "{amount} {words}", list = "counts_digits", much = "{amount}{percent} {words}", behind = " than today" },
      { words = { "less", "higher", "lower", "greater", "faster" }, much = "{amount}{percent} {words}", behind = " than today" },
      { words = { "some", "several", "many", "a number of", "a few", "numerous", "various", "multiple", "a lot of", "lots of", "plenty of", "countless", "a couple of" }, many = "{amount}" },
    },
    baseline = { title = "Say where it starts", text = " from {sign}{baseline}{space}{unit}", aside = " (now {sign}{baseline}{space}{unit})" },
    fill = { title = "Fill in \"{words}\"", from_now = "{amount}{percent} from today's level" },

    -- What changes
    object = { title = "Name a metric: {metric}", text = "{metric}", all = "increase {metric}", present = "increases {metric}" },
    metrics = { "the number of returning customers", "sales", "customer satisfaction", "the number of visitors", "market share", "the number of leads", "profitability" },
    verb = { title = "Say what is to happen: {verb} …" },
    -- By what the object is: anything, people, something new.
    verbs = {
      infinitive = { "raise satisfaction with", "increase visits to", "shorten the waiting time in", "halve the errors in" },
      present = { "raises satisfaction with", "increases visits to", "shortens the waiting time in", "halves the errors in" },
    },
    verbs_people = { infinitive = { "raise satisfaction among", "train", "double the number of" }, present = { "raises satisfaction among", "trains" } },
    verbs_new = { infinitive = { "launch", "introduce", "roll out" }, present = { "launches", "introduces", "rolls out" } },
    delete = { title = "Delete \"{words}\"" },
    split = { title = "Split into two goals" },

    -- Reach
    absolute = { title = "Set a limit instead of \"{words}\"" },
    -- `from`: the words as they are found, * for any; `to` stands instead of them, `add` goes behind the sentence.
    absolutes = {
      { from = "100%", to = "at least {limit}{percent}", limit = "95" },
      { from = "100 %", to = "at least {limit}{percent}", limit = "95" },
      { from = "100 percent", to = "at least {limit} percent", limit = "95" },
      { from = "always", to = "in at least {limit}{percent} of cases", limit = "95" },
      { from = "never", to = "", add = " no more than {limit} a year", limit = "twice" },
      { from = "every single *", to = "at least {limit} of each {rest}", limit = "90%" },
      { from = "everyone", to = "at least {limit} people", limit = "nine in ten", object = true },
      { from = "everybody", to = "at least {limit} people", limit = "nine in ten", object = true },
      { from = "every customer", to = "at least {limit} customers", limit = "nine in ten" },
      { from = "every user", to = "at least {limit} users", limit = "nine in ten" },
      { from = "every visitor", to = "at least {limit} visitors", limit = "nine in ten" },
      { from = "every client", to = "at least {limit} clients", limit = "nine in ten" },
      { from = "each customer", to = "at least {limit} customers", limit = "nine in ten" },
      { from = "all of our *", to = "at least {limit} of our {rest}", limit = "nine in ten" },
      { from = "all our *", to = "at least {limit} of our {rest}", limit = "nine in ten" },
      { from = "all the *", to = "at least {limit} of the {rest}", limit = "nine in ten" },
      { from = "all *", to = "at least {limit} {rest}", limit = "nine in ten" },
      { from = "the whole world", to = "at least {limit} countries", limit = "ten" },
      { from = "the entire world", to = "at least {limit} countries", limit = "ten" },
      { from = "best in the world", to = "one of the {limit} best in the world", limit = "ten" },
      { from = "the best in the world", to = "one of the {limit} best in the world", limit = "ten" },
      { from = "number one in the market", to = "one of the {limit} best-known names in the market", limit = "five" },
      { from = "number one in the world", to = "one of the {limit} best in the world", limit = "ten" },
      { from = "zero", to = "at most {limit}", limit = "two" },
      { from = "0", to = "at most {limit}", limit = "two" },
      { from = "0%", to = "at most {limit}{percent}", limit = "2" },
      { from = "no", to = "at most {limit}", limit = "two" },
      { from = "not a single", to = "at most {limit}", limit = "two" },
      { from = "eliminate", to = "halve", add = " from today's level" },
      { from = "eradicate", to = "halve", add = " from today's level" },
      { from = "the world's *", to = "{limit} {rest}", limit = "the region's" },
      { from = "world's *", to = "{limit} {rest}", limit = "region's" },
      { from = "the industry's *", to = "{limit} {rest}", limit = "the region's" },
      { from = "without exception", to = "in at least {limit}{percent} of cases", limit = "95" },
      { from = "without errors", to = "with at most {limit}{percent} errors", limit = "2" },
      { from = "without fail", to = "in at least {limit}{percent} of cases", limit = "95" },
    },
    pace = { title = "Lower it to what can be reached" },
    factors = {
      { from = "triple", to = "double" }, { from = "quadruple", to = "double" }, { from = "ten times more", to = "twice as many" }, { from = "ten times more", to = "50% more" },
      { from = "ten times as many", to = "twice as many" }, { from = "10x", to = "2x" }, { from = "5x", to = "2x" }, { from = "20x", to = "2x" }, { from = "100x", to = "2x" },
      { from = "tenfold", to = "twofold" }, { from = "fivefold", to = "twofold" }, { from = "twentyfold", to = "twofold" }, { from = "hundredfold", to = "twofold" },
      { from = "triple", to = "increase", add = " by {amount}{percent} from today's level", amount = "50" }, { from = "triple", to = "increase", add = " by {amount}{percent} from today's level", amount = "20" },
      { from = "quadruple", to = "increase", add = " by {amount}{percent} from today's level", amount = "50" }, { from = "double", to = "increase", add = " by {amount}{percent} from today's level", amount = "50" },
      { from = "double", to = "increase", add = " by {amount}{percent} from today's level", amount = "20" }, { from = "five times more", to = "twice as many" }, { from = "three times more", to = "twice as many" },
    },
    later = { title = "Give it more time: by {date}" },
    owner = { title = "Say who answers for it", example = "Eva", text = " (owner: {owner})", aside = " – owner: {owner}" },

    -- What for
    purpose = { title = "Say what it is for: in order to {purpose}", text = " in order to {purpose}", cell = "To {purpose}", aim = "{aim}", named = "contribute to “{aim}”" },
    purposes = { "increase sales", "raise customer satisfaction", "keep more customers", "lower our costs", "strengthen the brand" },

    -- The plan
    review = {
      title = "Add a section on review",
      text = "{before}{marks} Review{gap}The goals are reviewed every quarter.{after}",
    },
    strategy = {
      title = "Add a section on the overall goal",
      text = "{marks} Overall goal{gap}{strategy}{gap}",
    },
    visions = { "Happier customers and sound finances.", "This is for our customers." },
    duplicate = { title = "Delete this goal" },
    silence = { title = "Silence {rule} here" },

    -- Any goal
    -- `said`: what the goal says already; `ask`: what is left to fill in.
    breakdown = {
      title = "Write out the five SMART parts",
      specific = { label = "Specific: ", said = "{specific}", ask = "{metric}" },
      measurable = { label = "Measurable: ", said = "{measurable}", ask = "from {baseline} to {target}" },
      achievable = { label = "Achievable: ", said = "{achievable} is responsible", ask = "{owner} is responsible" },
      relevant = { label = "Relevant: ", said = "{relevant}", ask = "in order to {purpose}" },
      timebound = { label = "Time-bound: ", said = "{timebound}", ask = "by {date}" },
    },
    table = {
      title = "Move the list into a goal table",
      head = "| Goal | Baseline | Target | Deadline | Owner |{line}| --- | --- | --- | --- | --- |",
      row = "{line}| {goal} | {start}| {aim}| {due}| {who}|",
    },
  },
}
