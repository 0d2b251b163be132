-- The shape of a sentence that may be a goal. Verbs and the words for "we" are those of phrase.lua.
return {
  words = {
    aim_noun = {
      "goals?", "aims?", "objectives?", "ambitions?", "targets?", "mission", "vision", "resolution", "priority", "north star", "focus",
    },
    aim_whose = { "our", "my", "the", "one", "a", "an", "your team's", "the company's", "the team's", "this year's", "\\w+['’]s" },
    about_noun = { "document", "guide", "report", "article", "course", "page", "chapter", "section", "template", "post", "book", "tutorial", "rfc", "proposal", "kep", "policy", "handbook", "plan", "exercise" },
    past_verb = {
      "grew", "increased", "decreased", "reached", "became", "had", "was", "were", "launched", "sold", "got", "went", "began", "started", "landed", "lost", "won", "raised", "cut",
      "achieved", "hired", "did", "ended", "showed", "shipped", "delivered", "completed", "improved", "reduced", "built", "created", "made", "released",
    },
  },
  patterns = {
    ["goal.aim"] = [[
      \b {{aim_whose}} \s (?: (?: main | primary | overall | overarching | ultimate | long-term | short-term | next | big | key | first | second | third | core | top | current ) \s )* {{aim_noun}}
        (?: \s (?: for | of | in | with | this | here ) \s [^.:;]{1,40}? )? \s (?: is | are | will \s be | remains ) \s (?: therefore \s | also \s | now \s | simple: \s )? (?: to \b | that \b | for \b | \d | [<>≥≤] | at \s least | an? \b )
      | \b (?: we | i | the \s (?: team | company | board | project ) | our \s (?: team | company ) ) \s (?: aim (?: s | ing )? (?: \s to | \s for )? | (?: have | has | had )? \s? (?: set | adopted ) \s (?: a | the | our ) \s (?: goal | target | aim | objective ) \s (?: of | to ) | (?: have | has ) \s (?: a | the ) \s (?: goal | target | aim ) \s (?: of | to ) | strive | are \s aiming | are \s committed \s to | commit \s to | are \s shooting \s for | envision ) \b
      | ^ (?: by | before | at \s the \s end \s of | within | until ) \s [^.;:]{2,40}? ,? \s (?: we | i | the \s team | the \s company ) (?: 'll | ’ll | \s will | \s shall | \s want | \s should | \s have \s to ) \b
      | (?: ^ | , \s ) (?! (?: this | these | that | it | each | every | any | here | kep ) \b ) (?: the \s )? (?: (?-i:\p{Lu}) [\w&'’-]* \s ){1,5}? (?: aims? \s (?: to | for ) | strives? \s (?: to | for ) | commits? \s to | (?: is | are ) \s committed \s to | envisions? ) \b
      | \b (?: is \s targeted \s (?: for | at ) | with \s the \s (?: goal | aim | objective ) \s of ) \b ]],
    ["goal.will"] = [[ \b (?: we | i | the \s (?: team | company | board | project | organi[sz]ation ) | our \s \w+ | (?-i:\p{Lu})\w+ ) (?: 'll | ’ll | \s (?: will | shall | want \s to | plan \s to | intend \s to | hope \s to | need \s to | must | should | would \s like \s to | are \s going \s to | expect \s to | seek \s to ) ) \b ]],
    ["goal.verb"] = [[ ^ (?: to \s | (?: actively | quickly | jointly | also | never | always | continue \s to | continuously | significantly ) \s )* {{any_verb}} (?: \s* (?: and | or | , | / | & ) \s* {{any_verb}} )* (?! [\w-] | \s* : ) ]],
    ["goal.noun"] = [[ ^ (?: \p{L}+ \s ){0,2}? (?: {{verb_noun}} | \p{L}{4,} (?: ation | ment | tion | sion ) \s of \b | (?: increased | reduced | improved | higher | lower | fewer | more | faster | better | strengthened | stronger | expanded | doubled | halved | greater ) \b ) ]],
    ["goal.state"] = [[ \b (?: is | are | has | have | exists? | can | ships? | runs? | uses? | understands? | knows? | feels? ) \b | \b \p{L}{3,}ed \.? $ | \b (?: complete | live | in \s place | done | ready | published | launched | signed | hired | available ) \b ]],
    ["goal.shall"] = [[ \b (?: should | shall | must | will ) \s (?: \w+ \s ){0,2}? (?: have | be | become | reach | grow | increase | decrease | fall | rise | stay | recommend | know | cost | {{any_verb}} ) \b ]],
    ["goal.past"] = [[ \b (?: we | i | the \s team | the \s company | sales | revenue | traffic | which | it | they | this ) \s {{past_verb}} \b | ^ (?: last | in \s (?: the \s past | recent ) | previously | historically | since ) \b | \b (?: so \s far | to \s date | has \s been | have \s been | we've | already ) \b ]],
    ["goal.advice"] = [[ \b you (?: 'll | ’ll | 're | ’re | \s (?: should | can | must | need | may | might | will | have | want | could | are ) ) \b | ^ (?: remember | make \s sure | ensure \s you | don't | do \s not | avoid | note \s that | consider | think \s about | ask \s yourself | for \s (?: example | instance ) | e\.g\. | if \s (?: you | your | the | a ) | when \s (?: you | your ) | here (?: 's | \s (?: is | are ) ) | let's | see \b | keep \s in \s mind ) \b
      | \b (?: it \s is \s (?: important | essential | critical ) \s (?: to | that ) | a \s smart \s goal \s is | is \s defined \s as | means \s that | refers \s to ) \b ]],
    ["goal.rule"] = [[ \b (?: must \s not | may \s not | are \s required \s to | is \s required \s to | is \s responsible \s for | are \s responsible \s for | applies \s to | must \s be \s (?: submitted | paid | sent | filed | included | provided ) | should \s be \s (?: submitted | paid | sent | filed ) | shall \s be \s (?: paid | submitted ) ) \b ]],
    ["goal.about"] = [[ \b (?: this | the | these | following ) \s {{about_noun}} s? \s (?: is | are | describes? | outlines? | explains? | covers? | aims? | will | shows? | contains? | provides? | defines? | should ) \b
      | \b (?: purpose | goal | aim | objective ) \s of \s (?: this | the \s (?: following )? \s? {{about_noun}} ) \b | \b (?: smart | good | bad | clear | effective | these | such | your | own ) \s (?: goals? | objectives? | okrs? | key \s results | kpis? ) \s (?: are | is | should | must | need | help | will | can | have ) \b
      | ^ (?: goals? | objectives? | okrs? | key \s results | kpis? ) \s (?: are | is | should | must | help | can | below | for ) \b | ^ (?: vision | goals? | strategy | kpis? | mission ) (?: , \s \w+ )* \s (?: and | & ) \s \w+ \.? $ ]],
    ["goal.aside"] = [[ ^ (?: for \s (?: example | instance ) \b | (?: these | here | below ) \s (?: is | are ) \b | see \b | n\.?b\b | note | source | example | e\.g\. | i\.e\. | assum\w+ | budget | owner | contact | for \s more | read \s more | more \s (?: info | details | information ) | based \s on | according \s to | because | however | update: | tbd | n/?a \b | we \s (?: measure | track | use | have | are ) \b | currently | today | thanks | status ) | ^ \( .* \) $ | ^ \[ .* \] $ ]],
    ["goal.review"] = [[ \b (?: review (?: s | ed )? | check-?ins? | follow (?: ed )?[\s-]up | retrospective s? | evaluat\w+ | track (?: ed )? | revisit (?: ed )? | report (?: ed )? | go (?: es )? \s (?: through | over ) | look (?: s )? \s back ) \b [^.;]* \b (?: every | each | weekly | monthly | quarterly | bi-?weekly | annually | once \s a | per \s (?: week | month | quarter ) ) | \b (?: weekly | monthly | quarterly ) \b [^.;]{0,30} \b (?: review | check-?in | report | meeting | retrospective | follow-?up | update ) ]],
  },
}
