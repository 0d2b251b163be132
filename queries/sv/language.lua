-- How Swedish is written, and the words that tell it from other languages.

return {
  language = {
    name = "Svenska",
    decimal = ",", -- 2,5
    group = " ", -- 20 000
    percent = " %", -- 20 %
    letters = "åäö",
    stemmer = "swedish", -- of Snowball
    compounds = true, -- words are built of words: webbförsäljning

    -- A full stop after one of these ends no sentence.
    abbreviations = {
      "adr", "alt", "ang", "anm", "ansv", "avd", "avs", "bet", "bilj", "bl a", "bl.a", "c:a", "ca",
      "d.v.s", "dir", "dvs", "dyl", "e.d", "e.dyl", "e.Kr", "el", "enl", "etc", "ev", "ex", "exkl",
      "f.d", "f.Kr", "f.n", "f.o.m", "fig", "fr.o.m", "förf", "g.m", "gm", "i.o.m", "ind", "inkl",
      "jfr", "jmf", "jur", "kap", "kl", "kr", "kv", "m.a.o", "m.fl", "m.h.t", "m.m", "max", "milj",
      "min", "mnkr", "mom", "mån", "n.b", "nr", "o.d", "o.dyl", "o.s.v", "obl", "obs", "osv",
      "p.g.a", "pga", "prel", "proc", "prof", "red", "ref", "resp", "s.a.s", "s.k", "sek", "sid",
      "sk", "spec", "st", "t ex", "t.ex", "t.o.m", "tab", "tel", "tex", "tfn", "tim", "tr", "u.a",
      "uppl", "utg", "v", "vol", "vs", "ö.h",
    },

    -- The commonest words of any Swedish text. They tell the language, and carry no meaning of a goal.
    function_words = {
      "aldrig", "alla", "allt", "alltid", "alltså", "andra", "annan", "annat", "att", "av", "bara",
      "behöver", "blev", "bli", "blir", "borde", "bort", "bra", "båda", "både", "bör", "de", "dem",
      "den", "denna", "deras", "dess", "dessa", "det", "detta", "dig", "din", "dina", "ditt",
      "dock", "du", "där", "därför", "då", "efter", "egen", "eget", "egna", "ej", "eller", "en",
      "er", "era", "ert", "ett", "fick", "fler", "flera", "flest", "fram", "från", "få", "får",
      "för", "före", "förra", "genom", "gick", "gå", "går", "gör", "göra", "ha", "hade", "han",
      "hans", "har", "helt", "hennes", "hit", "hon", "honom", "hos", "hur", "här", "i", "ibland",
      "icke", "igen", "in", "inför", "inga", "ingen", "inget", "innan", "inom", "inte", "jag", "ju",
      "kan", "kanske", "kommer", "kring", "kunde", "kunna", "kunnat", "lite", "längre", "man",
      "med", "mellan", "men", "mer", "mest", "mig", "min", "mina", "mindre", "minst", "mitt", "mot",
      "mycket", "många", "måste", "ned", "ner", "ni", "nog", "nu", "ny", "nya", "nytt", "när",
      "nästa", "nästan", "någon", "någonting", "något", "några", "och", "också", "om", "oss", "pga",
      "på", "redan", "respektive", "rätt", "samma", "samt", "se", "sedan", "senare", "senast",
      "sig", "sin", "sina", "sist", "sitt", "ska", "skall", "skulle", "snart", "som", "stor",
      "stora", "stort", "sätt", "så", "sådan", "sådana", "sådant", "till", "tills", "tillsammans",
      "trots", "under", "upp", "ur", "ut", "utan", "utanför", "utom", "vad", "var", "vara",
      "varför", "varit", "varje", "vars", "vart", "vem", "vi", "vid", "vilka", "vilken", "vilket",
      "vill", "väl", "vår", "våra", "vårt", "än", "ännu", "är", "även", "åt", "över",
    },

    -- Words that any goal or strategy may hold: sharing one ties a goal to no strategy. Any inflection counts.
    goal_words = {
      "antal", "arbeta", "arbete", "behålla", "bidra", "bli", "bolag", "bygga", "börja", "dag",
      "del", "delmål", "driva", "etablera", "fokusera", "få", "förbättra", "företag", "genomföra",
      "grad", "göra", "ha", "hålla", "höja", "införa", "insats", "kvartal", "lansera", "leverera",
      "långsiktig", "maximera", "minska", "minskning", "mission", "mål", "målbild", "målsättning",
      "månad", "nivå", "nå", "optimera", "organisation", "period", "plan", "procent", "resultat",
      "skapa", "starta", "strategi", "stärka", "syfte", "säkerställa", "sänka", "sätt", "tid",
      "uppdrag", "uppnå", "utveckla", "vara", "vecka", "verksamhet", "viktig", "vision", "växa",
      "år", "öka", "ökning", "övergripande",
    },

    -- Common words of plans and business prose that English does not have.
    frequent_words = {
      "aktiv", "aktivitet", "aktiviteter", "anställda", "ansvar", "ansvarig", "antal", "antalet",
      "använda", "användare", "användarna", "arbeta", "arbete", "arbetet", "augusti", "avdelning",
      "avtal", "behov", "behålla", "beslut", "besök", "besökare", "bygga", "bättre", "dag", "dagar",
      "dela", "delmål", "digitala", "driva", "effekt", "ekonomi", "engagemang", "erbjuda",
      "erbjudande", "exempel", "februari", "fem", "fokus", "fortsätta", "fråga", "frågor", "fyra",
      "förbättra", "företag", "företaget", "första", "försäljning", "försäljningen", "genomföra",
      "genomsnitt", "grupp", "gånger", "hitta", "hjälp", "hjälpa", "hålla", "hög", "höja", "höst",
      "identifiera", "införa", "insatser", "intäkter", "januari", "jul", "juli", "juni", "kampanj",
      "kampanjer", "klar", "klart", "konkurrenter", "kostnad", "kostnader", "kronor", "kund",
      "kunder", "kunderna", "kundnöjdhet", "kvalitet", "kvartal", "kvartalet", "lansera", "leda",
      "ledning", "leverera", "lösning", "maj", "marknad", "marknaden", "marknadsföring",
      "medarbetare", "medel", "medlemmar", "miljoner", "minska", "mäta", "mål", "målet", "målgrupp",
      "målsättning", "månad", "månaden", "månader", "möjlighet", "möjligheter", "möte", "möten",
      "nivå", "nuvarande", "nyckeltal", "nyhetsbrev", "nå", "nöjda", "oktober", "område",
      "omsättning", "pengar", "perioden", "personer", "planen", "planera", "procent",
      "procentenheter", "produkt", "produkten", "produkter", "projekt", "projektet", "publicera",
      "resultat", "sida", "sidan", "skapa", "sociala", "sommar", "starta", "stärka", "svar",
      "svensk", "svenska", "sälja", "sänka", "ta", "tid", "tiden", "tillgänglig", "tio", "titta",
      "tjänst", "tjänster", "trafik", "tre", "två", "uppdatera", "uppföljning", "uppnå",
      "utbildning", "utveckla", "utveckling", "utvärdera", "vecka", "veckan", "veckor",
      "verksamhet", "verksamheten", "viktiga", "visa", "värde", "växa", "webbplats", "webbplatsen",
      "år", "åren", "året", "årligen", "åtgärder", "öka", "ökad", "ökat", "ökning", "övergripande",
    },

    -- How Swedish words end and English ones seldom do.
    endings = {
      "ade", "an", "ande", "anden", "are", "aren", "arna", "arnas", "ats", "en", "ens", "era",
      "erad", "erade", "erar", "eras", "erat", "erna", "ernas", "et", "het", "heten", "heter", "ig",
      "iga", "igt", "ik", "iken", "isk", "iska", "iskt", "ja", "ka", "ktion", "ligen", "ller",
      "mål", "na", "nad", "naden", "ning", "ningar", "ningen", "or", "orna", "ra", "rna", "sa",
      "sam", "sen", "ska", "skap", "skt", "ta", "ter", "tet", "tion",
    },
  },
}
