-- report/style.lua: how the page looks, on a screen by day and by night and on paper.
return [[
:root { color-scheme: light dark;
  --ink: #1d2125; --dim: #5d666f; --paper: #fff; --raised: #f5f6f7; --line: #d9dde1; --link: #0b57a4;
  --met: #1a7340; --weak: #8a5a00; --missing: #b3261e;
  --S: #dbe7ff; --M: #d8f1dd; --A: #fde6cf; --R: #efe0fb; --T: #fff0b3; }
@media (prefers-color-scheme: dark) { :root {
  --ink: #e4e7ea; --dim: #9aa4ae; --paper: #15181b; --raised: #1e2327; --line: #353c43; --link: #82b7f2;
  --met: #6fd096; --weak: #e3b341; --missing: #ff8a80;
  --S: #243a63; --M: #1f4a2d; --A: #5a3a17; --R: #43295a; --T: #544a12; } }
* { box-sizing: border-box; }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1, h2, h3, h4 { line-height: 1.25; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; margin: 0 0 .25rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2.25rem 0 .75rem; }
h4 { font-size: 1rem; margin: 0; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
.dim, small { color: var(--dim); }
code { font: .85em ui-monospace, "DejaVu Sans Mono", monospace; }
.tally { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.tally li { flex: 1 1 8rem; padding: .6rem .8rem; border-radius: .5rem; background: var(--raised); }
.tally b { display: block; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.tally meter { width: 100%; height: .5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .5rem; border-bottom: 1px solid var(--line); text-align: center; vertical-align: top; }
th { font-weight: 600; color: var(--dim); }
th:first-child, td:first-child { text-align: left; overflow-wrap: anywhere; }
td.date { white-space: nowrap; font-variant-numeric: tabular-nums; }
.met { color: var(--met); } .weak { color: var(--weak); } .missing { color: var(--missing); }
.state { font-weight: 700; }
.timeline ol { list-style: none; margin: 0; padding: 0; }
.timeline li, .axis { display: grid; grid-template-columns: minmax(8rem, 18rem) 1fr 6.5rem; gap: .75rem;
  align-items: center; }
.axis .track { grid-column: 2; height: 2.4rem; background: none; }
.timeline li a { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; padding: .15rem 0; }
.track { position: relative; display: block; height: 1.6rem;
  background: linear-gradient(var(--line), var(--line)) center/100% 1px no-repeat; }
.tick { position: absolute; bottom: 0; transform: translateX(-50%); font-size: .75rem; color: var(--dim);
  white-space: nowrap; }
.now { position: absolute; top: 0; bottom: 0; border-left: 2px dashed var(--link); }
.axis .now { border: 0; bottom: auto; font-size: .75rem; color: var(--link); white-space: nowrap; }
.dot { position: absolute; top: 50%; width: .8rem; height: .8rem; margin: -.4rem 0 0 -.4rem; border-radius: 50%;
  background: var(--link); border: 2px solid var(--link); }
.past .dot { background: var(--missing); border-color: var(--missing); } .past time { color: var(--missing); }
.done .dot { background: var(--paper); border-color: var(--dim); } .done a { color: var(--dim); }
time { font-variant-numeric: tabular-nums; font-size: .9rem; }
article { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; break-inside: avoid; }
article:target { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
article header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; }
.card { white-space: nowrap; font-variant-numeric: tabular-nums; }
.source { margin: .75rem 0; padding: .6rem .75rem; border-radius: .4rem; background: var(--raised); }
.source div { display: grid; grid-template-columns: 3rem 1fr; }
.source div > span { color: var(--dim); font-size: .85rem; }
.source p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; border-radius: .2rem; background: var(--line);
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
mark.T { background: var(--T); } mark.R { background: var(--R); } mark.A { background: var(--A); }
mark.M { background: var(--M); } mark.S { background: var(--S); }
mark sup { font-size: .65em; font-weight: 700; margin-left: .1em; line-height: 0; user-select: none; }
.said { margin: .5rem 0 0; padding: 0; list-style: none; }
.said li { padding: .15rem 0 .15rem 1.25rem; text-indent: -1.25rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--dim); }
@media (max-width: 40rem) { .timeline li, .axis { grid-template-columns: 1fr 6.5rem; }
  .timeline li a { grid-column: 1 / -1; } .axis .track { grid-column: 1; } }
@media print { body { padding: 0; } a { color: inherit; } }
]]
