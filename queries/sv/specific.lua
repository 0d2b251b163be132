-- S: what is concrete, what is generic, and which words each reader fills in differently.
return {
  words = {
    -- Nouns that name no one thing; also as the last part of a compound ("partistrukturer").
    specific_generic = {
      "verksamhet(?:en|er)?", "struktur(?:en|er|erna)?", "process(?:en|er|erna)?", "program(?:met|men)?", "initiativ(?:et|en)?",
      "projekt(?:et|en)?", "system(?:et|en)?", "plan(?:en|er|erna)", "arbete[tn]?", "arbetssätt(?:et)?", "arbetsformer(?:na)?", "former(?:na)?",
      "modell(?:er|erna)", "metod(?:er|erna|ik|iken)", "allians(?:er|erna)", "förändring(?:en|ar|arna)?", "samverkan", "samarbete[tn]?",
      "kultur(?:en)?", "tänkande(?:t)?", "livsstil(?:ar|en)?", "förslag(?:et|en)?", "kvalitet(?:en|eten)?", "rutiner(?:na)?", "insats(?:er|erna)?",
      "aktivitet(?:er|erna)?", "möjlighet(?:er|erna)?", "omställning(?:en)?", "samhälle[tn]?", "samhällen(?:a)?", "ekonomi(?:n)?",
      "position(?:en)?", "ställning(?:en)?", "närvaro(?:n)?", "funktionalitet(?:en)?", "funktion(?:er|erna)?", "prestanda(?:n)?", "upplevelse(?:n|r|rna)?",
      "marknadsföring(?:en)?", "kommunikation(?:en)?", "marknad(?:en)?", "företag(?:et)?", "bolaget", "organisation(?:en)?", "föreningen", "varumärke(?:t)?", "image(?:n)?",
      "produkt(?:en|er|erna)?", "tjänst(?:en|er|erna)", "saker", "saken", "allt(?:ing)?", "det mesta", "effektivitet(?:en)?", "digitalisering(?:en)?",
      "utveckling(?:en)?", "resultat(?:et|en)?", "relation(?:er|erna)?", "nätverk(?:et)?", "synergi(?:er)?", "värde(?:n|t)?", "service(?:n)?", "delaktighet(?:en)?",
      "transparens(?:en)?", "ansvarsutkrävande", "hållbarhet(?:en)?", "mångfald(?:en)?", "engagemang", "strategi(?:n|er)?", "rapporter(?:na)?", "analys(?:en|er|erna)?",
      "områden(?:a)?", "frågor(?:na)?", "behov(?:en)?", "resurser(?:na)?", "kompetens(?:en)?", "lösning(?:ar|arna|en)?", "verktyg(?:en)?", "inkomst(?:en)?", "grund(?:en)?",
      "gemenskap(?:en)?", "förutsättningar(?:na)?", "villkor(?:en)?", "miljö(?:n|er)?", "trygghet(?:en)?", "jämställdhet(?:en)?", "innovation(?:en)?", "framtid(?:en)?", "ordning(?:en)?",
      "föreningar(?:na)?", "medarbetare", "ledarskap(?:et)?", "team(?:et)?", "dialog(?:en)?", "information(?:en)?", "rykte(?:t)?", "syn(?:en)?", "attraktivitet(?:en)?",
    },
    specific_empty = {
      "vi", "oss", "alla", "allt", "det", "den", "saker", "grejer", "allting", "något", "mer", "mycket", "i framkant", "framåt",
      "kvaliteten i allt (?:vi|man) gör",
    },
    specific_vague = {
      "bättre", "bäst(?:a)?", "modern(?:a|t)?", "modernare", "effektiv(?:a|t)?", "effektivare", "innovativ(?:a|t)?", "ledande", "attraktiv(?:a|t)?", "attraktivare", "världsklass",
      "i framkant", "framkant(?:en)?", "framgångsrik(?:a|t)?", "optimal(?:a|t)?", "smidig(?:a|t)?", "smidigare", "sömlös(?:a|t)?", "användarvänlig(?:a|t)?", "proaktiv(?:a|t)?", "flexibel",
      "flexibla", "robust(?:a)?", "hållbar(?:a|t)?", "god", "goda", "gott", "bra", "hög kvalitet", "högkvalitativ(?:a|t)?", "stark(?:a|t|are)?", "tydlig(?:a|t|are)?", "ökad (?:transparens|förståelse|synlighet|närvaro|medvetenhet|effektivitet|tydlighet|trygghet|delaktighet|samverkan)",
      "visionär(?:a|t)?", "dynamisk(?:a|t)?", "holistisk(?:a|t)?", "strategisk(?:a|t)?", "meningsfull(?:a|t)?", "rättvis(?:t|a|are)?", "systemisk(?:a|t)?", "på topp", "professionell(?:a|t)?", "intelligen(?:s|t|ta)", "smart(?:a|are)?",
      "självklara", "förstahandsval(?:et)?", "självklart val", "uppskattad(?:e|a)?", "leading voice", "thought leader(?:ship)?", "uber för", "tidig retirement\\S*", "passiv inkomst", "livskraftig(?:a|t)?", "levande", "helhetslösning(?:ar)?", "helhetsgrepp",
    },
  },
  define = {
    specific_det = [[ (?: vår | vårt | våra | min | mitt | mina | den | det | de | en | ett | sin | sitt | sina | hela | alla | olika | nya | ny | nytt | ett \x20 antal | flera | fler | mer | \w+ (?: ens | ets | ernas | arnas | s )(?=\x20) | bolagets | företagets | föreningens | dess | deras ) ]],
    specific_noun = [[ (?: {{specific_det}} \x20 )* (?: (?-i: \p{Ll}[\p{Ll}-]* ) (?: a | ad | ade | t | ig | isk | ell | al | ande | iv | are ) \x20 ){0,2} (?-i: \p{L}[\p{Ll}-]*?)? {{specific_generic}} ]],
  },
  patterns = {
    -- The whole object is generic.
    ["specific.generic-object"] = [[ \G \s* (?:
      {{specific_empty}}
      | {{specific_noun}} (?: (?: \x20 (?: och | samt | eller | för | inom | av | med | i | på | mellan | till | mot | kring ) | , ) \x20 (?: {{specific_noun}} | branschen | marknaden | samhället | världen | kärnområden | nyckel\w+ | hela \x20 \w+en | internt | externt | allt \x20 vi \x20 gör | andra | alla ) )*
        (?: \x20 (?: som \x20 helhet | generellt | överlag | internt | externt | ytterligare | kontinuerligt ) )? )
      \s* \.? \z ]],
    ["specific.superlative"] = [[ (?<= \p{L} ) s \x20 (?: absolut \x20 )? (?: bästa | främsta | största | ledande | snabbaste | billigaste | vänligaste | nöjdaste | populäraste | mest \x20 \p{L}+ ) (?! \w ) | \b (?: nummer \x20 ett | nr\.? \x20? 1 | etta | bäst | störst | främst ) \x20 (?: i | på ) \x20 (?! allt | alla ) \p{L}+ ]],
    ["specific.vague-word"] = [[ (?<!\w) {{specific_vague}} (?!\w) ]],
    -- Names inside the sentence, acronyms, quotations, words with digits.
    ["specific.concrete"] = [[
      (?<= (?-i:\p{Ll}) \x20 | (?-i:\p{Ll}) \x20 \( ) (?-i: \p{Lu} [\p{Ll}\p{Lu}\d&.-]* \p{L} (?: \x20 \p{Lu}[\w&-]* )* ) (?<! SMART )
      | (?<! \w ) (?! (?: OKR | KPI | UX | SMART | AI | IT | PR | HR | MÅL | SEK | B2B | B2C )s? (?!\w) ) (?-i: \p{Lu}{3,}s? | \p{Lu}+ -? \d+ | \p{Lu}\p{Ll}+\p{Lu}\p{L}* | \p{Lu}{2,}/\p{Lu}{2,} ) (?= [\W] | \z )
      | (?-i: \p{Lu}{2,} ) -(?-i:\p{Ll}+)
      | ["”“»«] [^"”“»«]{3,60} ["”“»«]
      | \b (?: webbplats | hemsida | kampanj | e-postlista | nyhetsbrev | manual | handbok | rapport | policy(?!förslag) | app | workshop | webbinari | kurs | butik | kontor | lokal | utställning | mässa | konferens | film | podd | blogg | broschyr | trycksak | e-tjänst | enkät | fiberuppkoppling | domännamn | chatbot | databas | inlägg | artik(?:el|lar) | avtal | certifikat | arkiv | bibliotek | löpning | betatest | onboarding | leads | budgetvarning | prognos | banker | gym | skolkök )\w*
      | \b \w+ (?: webbplatsen | sidan | appen | butiken | kampanjen | handboken | manualen | rapporten | enkäten | modulen | nyhetsbrevet )\b ]],
    -- A second result: "och" with a goal verb that has an object or an amount of its own.
    ["specific.compound"] = [[ (?: , \x20 )? \b (?: och | samt ) \x20 (?= (?: att \x20 )? {{any_verb}} (?! \w ) \x20 (?! och | eller | av | i | på | \z ) \w )
      | (?<= % | \d ) \x20 (?: och | samt ) \x20 (?= [^.;]* \d [\d\x20]* (?: % | procent | kr | st ) ) ]],
  },
  messages = {
    ["specific.no-object"] = "Specifikt: vad är det som ska förändras i ”{object}”? Välj en sak som går att peka på, t.ex. ”andelen återkommande kunder” eller ”svarstiden i kundtjänst”.",
    ["specific.no-object/deliverable"] = "Specifikt: vilket slags ”{object}” gäller det? Skriv vad som ska finnas till slut, t.ex. ”en prislista för återförsäljare” eller ”en kurs för nya medlemmar”.",
    ["specific.no-object/none"] = "Specifikt: vad gäller ”{goal}”? Skriv ut vad som ska förändras, t.ex. ”antalet återkommande kunder”.",
    ["specific.vague-verb"] = "Specifikt: ”{words}” säger inte vad som ska hända med ”{object|resultatet}”. Skriv vad som ökar, minskar eller blir klart, t.ex. ”öka antalet …”, ”korta tiden för …” eller ”lansera …”.",
    ["specific.vague-word"] = "Specifikt: vad betyder ”{words}” här? Skriv det som syns när målet är nått, t.ex. ett mått eller något som finns på plats.",
    ["specific.compound"] = "Specifikt: målet rymmer två resultat. Dela det vid ”{words}”, så kan båda följas upp var för sig.",
  },
}
