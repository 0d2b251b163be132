-- What a plan measures: the measures that goals name, and what is known of each.
--
-- A row:
--   name     as it reads in a message and in a choice of a quick fix
--   terms    what names it, in lower case, the row's best word first. A term begins a word ("visitor" meets "visitors");
--            with `*` in front it may also end a compound or stand inside one; with `$` behind it is a whole
--            word; a space is a space. The first row that meets a word wins, so narrow ones stand above
--            wide ones.
--   unit     how it is usually counted: "percent", "money", "time", "score", "factor" or "count"; left out where it is
--            no number of its own, but shown by others (the brand)
--   outcome  whether reaching it is in itself an outcome of the business (it needs no purpose clause)
--   down     whether less is better
--   limits   beyond what achievable.pace speaks: `month`, `quarter`, `year` the highest plausible factor of growth in
--            that time (the pack's table `pace` where left out); `ceiling` the highest plausible value in percent;
--            `points` percentage points in half a year
--   source   where the limits are from
return {
  kpis = {
    -- Rates: a share of something, so they stand above what they are a share of.
    { name = "the lead conversion", unit = "percent", outcome = true, -- of leads and trials many more convert
      terms = { "lead-to-customer", "lead conversion", "trial-to-paid", "trial conversion", "win rate", "close rate", "sign-up rate" } },
    { name = "the conversion rate", unit = "percent", outcome = true,
      terms = { "conversion rate", "site conversion", "shop conversion", "web conversion" },
      limits = { ceiling = 20 },
      source = "Littledata 2024: e-commerce, median 1.4 %, upper quartile 3.1 %; Unbounce 2024: landing pages, median 3.8 %" },
    { name = "the conversion", unit = "percent", outcome = true, terms = { "conversion", "convert" } },
    { name = "the open rate", unit = "percent", outcome = true,
      terms = { "open rate", "open-rate", "email opens", "e-mail opens" },
      limits = { ceiling = 60 },
      source = "Mailchimp 2019, Campaign Monitor 2022: 18–29 % by sector" },
    { name = "the click rate", unit = "percent", outcome = true,
      terms = { "click rate", "click-through", "clickthrough", "ctr$" },
      limits = { ceiling = 40 },
      source = "WordStream: search ads 6.1–6.4 %, display ads 0.46 %" },
    { name = "the bounce rate", unit = "percent", outcome = true, down = true,
      terms = { "bounce rate", "exit rate", "cart abandonment", "abandonment" } },
    { name = "churn", unit = "percent", outcome = true, down = true,
      terms = { "churn", "attrition", "cancellation", "unsubscribe" },
      source = "Insivia 2016: 10 % of customers a year, median for software as a service" },
    { name = "retention", unit = "percent", outcome = true,
      terms = { "retention", "retain", "repeat purchase", "repeat customer", "renewal", "loyalty", "ltv$", "clv$",
                "lifetime value", "net revenue retention", "nrr$" } },
    { name = "brand awareness", unit = "percent", outcome = true,
      terms = { "brand awareness", "awareness", "brand recall", "recall$", "recognition" },
      limits = { points = 30 },
      source = "10 percentage points in half a year are plausible, 50 are not" },
    { name = "the brand", outcome = true,
      terms = { "brand$", "brands$", "reputation", "preference", "customer trust", "brand trust" } },
    { name = "market share", unit = "percent", outcome = true,
      terms = { "market share", "share of the market", "share of voice", "market position" } },
    { name = "the margin", unit = "percent", outcome = true,
      terms = { "margin", "gross profit", "ebitda", "ebit$" } },
    { name = "occupancy", unit = "percent", outcome = true, terms = { "occupancy", "utilisation", "utilization", "vacancy" } },
    -- Costs of what is won.
    { name = "the cost per customer", unit = "money", outcome = true, down = true,
      terms = { "cac$", "cpa$", "acquisition cost", "cost of acquisition", "cost per acquisition", "cost per customer",
                "cost per sale" } },
    { name = "the cost per lead", unit = "money", outcome = true, down = true, terms = { "cpl$", "cost per lead" } },
    { name = "the cost per click", unit = "money", outcome = true, down = true,
      terms = { "cpc$", "cost per click", "cpm$" } },
    { name = "the return on ad spend", unit = "factor", outcome = true,
      terms = { "roas$", "roi$", "romi$", "return on", "mer$" } },
    -- Money.
    { name = "the average order value", unit = "money", outcome = true,
      terms = { "aov$", "order value", "basket size", "average basket", "arpu$", "deal size" } },
    { name = "sales", unit = "money", outcome = true,
      terms = { "sales$", "sell$", "sold$", "bookings", "deals$", "upsell", "cross-sell", "pipeline" },
      limits = { month = 1.5, quarter = 2, year = 5 },
      source = "T2D3 (Agrawal, TechCrunch 2015): even the fastest-growing software firms triple in a year" },
    { name = "revenue", unit = "money", outcome = true,
      terms = { "revenue", "turnover", "income", "arr$", "mrr$", "gmv$", "funding", "donation", "donor", "sponsorship",
                "fundrais", "capital$", "grant$", "grants$" },
      limits = { month = 1.5, quarter = 2, year = 5 },
      source = "T2D3 (Agrawal, TechCrunch 2015): even the fastest-growing software firms triple in a year" },
    { name = "profit", unit = "money", outcome = true,
      terms = { "profit", "earnings", "cash flow", "surplus", "break even", "break-even", "breakeven" } },
    { name = "costs", unit = "money", outcome = true, down = true,
      terms = { "cost$", "costs$", "ad spend", "spending$", "expense", "savings", "save$" } },
    -- People who buy, ask, come.
    { name = "the number of leads", unit = "count", outcome = true,
      terms = { "lead$", "leads$", "mql", "sql$", "sqls$", "pql", "enquir", "inquir", "prospects", "demo request", "demos$",
                "trial", "quote request" } },
    { name = "the number of orders", unit = "count", outcome = true,
      terms = { "order$", "orders$", "purchase", "booking", "checkout", "reservation" } },
    { name = "customer satisfaction", unit = "score", outcome = true,
      terms = { "satisfaction", "nps$", "csat$", "net promoter", "customer experience", "review score", "rating", "customer review",
                "user review", "google review", "positive review", "app review", "star review",
                "testimonial", "customer reference", "recommend$", "recommend us", "happy customers" } },
    { name = "engagement", unit = "percent", outcome = true,
      terms = { "engagement", "engage$", "interaction", "likes$", "shares$", "comments$", "watch time", "participation" } },
    { name = "reach", unit = "count", outcome = true,
      terms = { "impression", "views$", "view count", "reach of", "our reach", "organic reach", "listeners", "viewers",
                "visibility", "plays$" } },
    { name = "the search ranking", unit = "count", outcome = true,
      terms = { "ranking", "rankings", "keyword", "domain authority", "backlink", "serp" } },
    { name = "web traffic", unit = "count", outcome = true,
      terms = { "traffic", "visitor", "visits$", "web sessions", "site sessions", "user sessions", "page view",
                "pageview", "footfall" },
      limits = { month = 1.5, quarter = 2, year = 6 },
      source = "5 % a month is cautious, 10 % is often named as achievable" },
    { name = "the number of followers", unit = "count", outcome = true, terms = { "follower", "fans$" } },
    { name = "the number of subscribers", unit = "count", outcome = true,
      terms = { "subscriber", "subscription", "sign-up", "signup", "mailing list", "email list", "e-mail list", "subs$" } },
    { name = "the number of members", unit = "count", outcome = true,
      terms = { "member", "membership", "volunteer", "attendee", "attendance", "participant", "registration" } },
    { name = "the number of users", unit = "count", outcome = true,
      terms = { "users$", "user base", "active user", "mau$", "dau$", "dau/mau", "wau$", "download", "install", "activation",
                "adoption" } },
    { name = "the number of customers", unit = "count", outcome = true,
      terms = { "customers$", "customer base", "clients$", "buyers", "guests", "resellers", "dealers", "accounts$", "growth" } },
    -- Inside the house.
    { name = "employee turnover", unit = "percent", outcome = true, down = true,
      terms = { "employee turnover", "staff turnover", "voluntary turnover" } },
    { name = "sick leave", unit = "percent", outcome = true, down = true, terms = { "sick leave", "absenteeism", "absence" } },
    { name = "employee satisfaction", unit = "score", outcome = true,
      terms = { "enps$", "employee satisfaction", "morale", "wellbeing", "well-being" } },
    { name = "the response time", unit = "time", outcome = true, down = true,
      terms = { "response time", "waiting time", "wait time", "lead time", "resolution time", "load time", "latency",
                "cycle time", "delivery time", "time to market", "turnaround" } },
    { name = "the number of complaints", unit = "count", outcome = true, down = true,
      terms = { "complaint", "return rate", "returns$", "defect", "incident", "support ticket", "tickets", "bugs$", "errors$",
                "outage" } },
    { name = "uptime", unit = "percent", outcome = true, terms = { "uptime", "availability", "reliability" },
      limits = { ceiling = 100 },
      source = "by definition: a share of the time" },
    { name = "the carbon footprint", unit = "count", outcome = true, down = true,
      terms = { "emission", "carbon", "footprint", "energy use", "energy consumption", "food waste", "landfill", "co2" } },
    { name = "safety", outcome = true, terms = { "safety", "graduation rate", "crime" } },
    -- Counted, but as often made or spent as won.
    { name = "the number of sessions", unit = "count", terms = { "sessions", "reviews$" } },
    { name = "the spend", unit = "money", down = true, terms = { "spend$" } },
  },
}
