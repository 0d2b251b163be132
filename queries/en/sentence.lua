-- Where English sentences end. After the abbreviations of language.lua none does, …

return {
  sentence = {
    -- … but after these one may, and does where a capital or a sign follows: "etc. We will …".
    ending = {
      "etc", "et al", "a.m", "p.m", "am", "pm", "p.a", "inc", "ltd", "co", "corp", "llc", "plc",
      "jr", "sr", "u.s", "u.k", "e.u", "yr", "yrs", "mo", "mos", "wk", "wks", "hr", "hrs", "min", "mins",
      "sec", "secs", "ft", "lb", "pt", "qtr", "avg", "max", "govt", "dept", "rd", "ave", "ext",
      "temp", "ed", "rep", "ref", "dev", "conf", "mtg",
    },
    -- Short for something only before a number: "no. 5", "fig. 2".
    numbered = {
      "no", "nos", "fig", "figs", "p", "pp", "ch", "vol", "sec", "para", "art", "eq", "pt", "ver",
      "wk", "v",
    },
  },

  define = {
    -- What a numbered sentence may begin with before its number.
    ["sentence.numbered-thing"] = [[
      (?: (?: sub | mini )?-? goal | objective | key\ result | target | step | phase | stage
        | priority | point | milestone | initiative | strategy | option | chapter | part | aim | kr
        | ok?r? | kpi | g | m )
      (?: \x20? (?:no\.?\ ?|\#) | \x20 )?
    ]],
  },

  patterns = {
    ["sentence.beginning"] = [[
      ^ [^\p{L}\p{N}]{0,8}
      (?: (?: {{sentence.numbered-thing}} )? \d{1,3} (?: \.\d{1,3} ){0,4} \p{L}?
        | \p{L}
        | [ivx]{1,5}
      ) $
    ]],
  },
}
