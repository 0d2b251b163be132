-- What only the whole document shows, and what is said of the document itself.
return {
  messages = {
    ["plan.too-many-goals"] = "Planen har {count} mål på översta nivån; {max} eller färre går att hålla i huvudet. Välj bland {goals}.",
    ["plan.no-review"] = "Planen säger inte när målen följs upp. Lägg till en rad om det, t.ex. ”Målen följs upp varje kvartal”.",
    ["plan.duplicate-goal"] = "Målet säger samma sak som ”{other}”. Behåll det ena, eller skriv ut vad som skiljer dem åt.",
    ["plan.late-subgoal"] = "Delmålet ska vara klart {deadline}, men målet det bidrar till, ”{parent}”, redan {parent_deadline}. Flytta det ena datumet.",
    ["plan.no-strategy"] = "Planen har mål men ingen vision, strategi eller övergripande mål som de bidrar till. Lägg till ett avsnitt, t.ex. ”Övergripande mål”, först i dokumentet.",
    ["document.directive"] = "Direktivet ”{words}” har ingen verkan.",
    ["document.directive/unknown"] = "Direktivet ”{words}” finns inte.",
    ["document.directive/unknown-rule"] = "Regeln ”{words}” finns inte; menade du ”{nearest|en annan}”?",
    ["document.directive/unknown-key"] = "Inställningen ”{words}” finns inte; direktivet läser language och today.",
    ["document.directive/bad-value"] = "Värdet ”{words}” går inte att läsa; skriv t.ex. language=sv eller today=2026-01-15.",
    ["document.directive/unused"] = "Direktivet tystar ingenting: ”{words}” har inget att säga här. Ta bort det.",
    ["document.encoding"] = "Texten är inte giltig UTF-8 från och med här; de ogiltiga tecknen har lästs som frågetecken. Spara filen som UTF-8.",
    ["document.limit"] = "En gräns nåddes här, så en del av texten har inte bedömts. Dela den i kortare stycken.",
  },
}
