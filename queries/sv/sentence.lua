-- Where Swedish sentences end. After the abbreviations of language.lua none does, …

return {
  sentence = {
    -- … but after these one may, and does where a capital or a sign follows: "m.m. Vi ska …".
    ending = {
      "etc", "osv", "o.s.v", "m.m", "m.fl", "mm", "mfl", "o.d", "o.dyl", "dyl", "e.d", "e.dyl",
      "f.Kr", "e.Kr", "f.n", "u.a", "st", "kr", "tkr", "mkr", "mnkr", "msek", "sek", "tim", "mån",
      "min", "el", "red", "moms", "mom", "ref", "AB", "Inc", "Ltd", "Co", "Corp",
    },
    -- Short for something only before a number: "kl. 15", "nr 2", "v. 42".
    numbered = {
      "kl", "nr", "v", "kap", "sid", "s", "fig", "tab", "bil", "art", "vol", "mom", "no",
    },
  },

  define = {
    -- What a numbered sentence may begin with before its number.
    ["sentence.numbered-thing"] = [[
      (?: \p{L}{0,10} mål (?:sättning)? | nyckelresultat | steg | fas | etapp | punkt
        | prio (?:ritet)? | aktivitet | åtgärd | initiativ | strategi | område | fokusområde | krav
        | alternativ | kapitel | objective | key\ result | goal | kr | ok?r? | kpi | m | d )
      (?: \x20? (?:nr\.?\ ?|\#) | \x20 )?
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
