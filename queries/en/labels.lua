-- The label before a line ("Goal 2: …") or at the head of a table's column. Each pattern matches a whole label.
return {
  define = {
    label_number = [[ (?: \s* (?: no \.? \s* )? [#]? \d+ (?: [.:] \d+ )* [a-z]? )? ]],
  },
  patterns = {
    ["label.specific"] = [[ ^ (?: s \s* [-–(=:]? \s* )? specific \)? $ ]],
    ["label.measurable"] = [[ ^ (?: m \s* [-–(=:]? \s* )? measur(?: e )? able \)? $ ]],
    ["label.achievable"] = [[ ^ (?: a \s* [-–(=:]? \s* )? (?: achievable | attainable | attractive | accepted | assignable | agreed | ambitious | actionable ) \)? $ ]],
    ["label.relevant"] = [[ ^ (?: r \s* [-–(=:]? \s* )? (?: relevant | realistic ) \)? $ ]],
    ["label.timebound"] = [[ ^ (?: t \s* [-–(=:]? \s* )? time (?: [\s-]? (?: bound | related | limited | based | sensitive | ly | frame ) ) \)? $ ]],
    ["label.objective"] = [[ ^ (?: (?: strategic | overall | main | company | team ) \s )? (?: objective | o ) {{label_number}} $ ]],
    ["label.result"] = [[ ^ (?: .{0,30} \s )? (?: key \s results? | kr ) {{label_number}} $ ]],
    ["label.goal"] = [[ ^ (?: (?: our | short[\s-]term | long[\s-]term | next | primary | secondary | stretch | smart | business | marketing | annual | quarterly ) \s )* (?: (?: sub-? )? goals? | milestone | aim | outcome | expected \s outcome | resolution | target )
      {{label_number}} (?: \s (?: for | with | by | & | and ) \s .{1,30} )? (?: \s* \( .{1,30} \) )? $ ]],
    ["label.deadline"] = [[ ^ (?: deadline | due (?: \s date )? | when | by (?: \s when )? | target \s date | end \s date | timeline | time \s? frame | time | timing | date | quarter | eta | completion (?: \s date )? | period ) $ ]],
    ["label.metric"] = [[ ^ (?: kpis? | (?: key \s | success \s )? (?: metrics? | measures? | indicators? | criteria | criterion ) | measured \s by | measurement | how \s (?: we \s )? measured? | success \s criteria ) {{label_number}} $ ]],
    ["label.target"] = [[ ^ (?: (?: \w+ \s )? targets? | goal \s value | target \s value | desired (?: \s state )? | to ) (?: \s .{1,20} )? $ ]],
    ["label.baseline"] = [[ ^ (?: baseline | current (?: \s \w+ )? | today | now | actuals? | outcome \s 20\d\d | starting \s (?: point | value ) | status \s quo | from | as[\s-]is ) (?: \s .{1,20} )? $ ]],
    ["label.owner"] = [[ ^ (?: owners? | owned \s by | responsible (?: \s \w+ )? | who | dri | lead | assignee | accountable | assigned \s to | champion ) $ ]],
    ["label.purpose"] = [[ ^ (?: purpose | why (?: \s .{1,30} )? | rationale | reason | benefit | impact | aligns? \s (?: to | with ) | supports | business \s value ) $ ]],
    ["label.rank"] = [[ ^ (?: \w \s* \( p \w \) | p \s? \d | priority \s? \d | must | should | could | (?: high | medium | low ) (?: \s priority )? ) $ ]],
    ["label.aside"] = [[ ^ (?: status | good | bad | better | worse | before | after (?: \s .* )? | fixed (?: \s .* )? | broken (?: \s .* )? | wrong | right | vague | clear | weak | strong | instead (?: \s of )? | mistake | fix | prices? | pricing | costs? | budget | risks? | examples? | e\.g\.? | i\.e\.? | n\.?b\.? | notes? | source | links? | comments? | actions? | activit (?: y | ies ) | how | method | tools? | audience | target \s (?: audience | market | group )
      | customers? | version | author | description | background | resources? | assumptions? | priority | effort | tips? | channels? | format | problem | solution | what | features? | pros | cons | next \s steps? | dependenc (?: y | ies )
      | definition | results? | score | confidence | last \s updated | location | investment | incentives? | step \s \d+ | stakeholders? | deliverables? | update | question | answer | q | a | warning | important | todo | core \s message | limitation \s rationale ) $ ]],
  },
}
