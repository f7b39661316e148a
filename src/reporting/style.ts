/** The style of a report's pages: serif for text, sans-serif for what surrounds it, light and dark, on screen and paper. */
export const style: string = `
:root {
  color-scheme: light dark;
  --page: #fbfaf7; --sheet: #ffffff; --ink: #1f2328; --quiet: #5c636b; --line: #dedbd3; --accent: #2a568f;
  --tint: #eef2f7; --mark: #ffe9a8; --shade: rgb(20 24 28 / 45%); --edge: rgb(20 24 28 / 22%);
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, 'Noto Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #17191c; --sheet: #1e2125; --ink: #dddad3; --quiet: #9aa0a8; --line: #363a40; --accent: #8fb6e8;
    --tint: #232a33; --mark: #6a5515; --shade: rgb(0 0 0 / 60%); --edge: rgb(0 0 0 / 70%);
  }
}
* { box-sizing: border-box; }
html { background: var(--page); color: var(--ink); scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 76rem; padding: 2.5rem 1.5rem 4rem; font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.5rem); font-weight: 600; letter-spacing: -0.01em; margin: 0 0 1.2rem; max-width: 24em; }
h2 { font-size: 1.5rem; font-weight: 600; margin: 0 0 1rem; }
h3 { font: 600 0.95rem/1.3 var(--sans); margin: 1.8rem 0 0.5rem; }
.kicker, nav, .facts, .notices, .table, .note, figcaption, .tools, .files, dialog, .terms { font-family: var(--sans); }
.kicker { color: var(--quiet); font-size: 0.85rem; margin: 0 0 0.6rem; }
.head { border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; margin-bottom: 2rem; }
.facts { display: flex; flex-wrap: wrap; gap: 0.9rem 2.2rem; margin: 0; font-size: 0.9rem; }
.facts dt { color: var(--quiet); font-size: 0.78rem; }
.facts dd { margin: 0; font-variant-numeric: tabular-nums; }
.hash { color: var(--quiet); font: 0.8rem ui-monospace, 'DejaVu Sans Mono', monospace; text-decoration: none; }
.notices { margin: 1.4rem 0 0; padding: 0.7rem 1rem 0.7rem 2rem; border-left: 3px solid #b7791f; background: var(--tint); font-size: 0.9rem; }
.columns { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 3rem; }
nav { font-size: 0.88rem; }
nav ol { position: sticky; top: 1.5rem; list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: 0.25rem 0; color: inherit; text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
main > section { margin-bottom: 3.5rem; }
main > section > p { max-width: 42rem; }
figure { margin: 0 0 1.5rem; }
.paper { background: #ffffff; border: 1px solid var(--line); border-radius: 3px; padding: 1rem; overflow-x: auto; }
.paper svg { display: block; width: 100%; max-width: 56rem; min-width: 36rem; height: auto; }
@media (prefers-color-scheme: dark) { .paper { background: #efece6; border-color: transparent; } }
.paper [role='button'] { cursor: pointer; }
.paper svg text { pointer-events: none; }
.paper [role='button']:focus-visible { outline-color: #1f2328; }
figcaption { font-size: 0.8rem; margin-top: 0.3rem; display: flex; gap: 1rem; }
.table { margin: 0 0 0.8rem; font-size: 0.88rem; line-height: 1.45; }
.scroll { overflow-x: auto; background: linear-gradient(to right, var(--page) 40%, transparent), linear-gradient(to left, var(--page) 40%, transparent) right, linear-gradient(to right, var(--edge), transparent), linear-gradient(to left, var(--edge), transparent) right; background-size: 2.5rem 100%, 2.5rem 100%, 0.6rem 100%, 0.6rem 100%; background-repeat: no-repeat; background-attachment: local, local, scroll, scroll; }
table { border-collapse: collapse; min-width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.32rem 0.9rem 0.32rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th, thead th.number { border-bottom: 1px solid var(--quiet); vertical-align: bottom; white-space: normal; }
tbody th { font-weight: 500; min-width: 9rem; max-width: 24rem; }
tbody tr:hover { background: var(--tint); }
.number { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
td { min-width: 3.5rem; }
td[dir] { min-width: 5rem; }
td.long { min-width: 13rem; }
.date { white-space: nowrap; font-variant-numeric: tabular-nums; }
.form { display: inline-block; }
td .form { padding-inline-end: 0.35em; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
.sort { font-weight: 600; color: var(--quiet); font-size: 0.82rem; line-height: 1.25; text-align: inherit; overflow-wrap: normal; }
.sort:hover, th[aria-sort] .sort { color: var(--ink); }
th[aria-sort='ascending'] .sort::after { content: ' ↑'; }
th[aria-sort='descending'] .sort::after { content: ' ↓'; }
.count { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-decoration-style: dotted; text-underline-offset: 0.2em; padding: 0 0.25em; margin: 0 -0.25em; border-radius: 2px; }
.count:hover { background: var(--accent); color: var(--page); text-decoration: none; }
.derived { border-radius: 2px; padding: 0 0.25em; margin: 0 -0.25em; }
.derived:hover { background: var(--accent); color: var(--page); }
.note, .tools { color: var(--quiet); font-size: 0.85rem; margin: 0.4rem 0; }
.tools input { font: inherit; color: var(--ink); background: var(--sheet); border: 1px solid var(--line); border-radius: 3px; padding: 0.2rem 0.5rem; width: 16rem; max-width: 60vw; }
.more, .more-lines, .copy, .close { color: var(--accent); border: 1px solid var(--line); border-radius: 3px; padding: 0.2rem 0.7rem; background: var(--sheet); }
.more:hover, .more-lines:hover, .copy:hover, .close:hover { border-color: var(--accent); }
.turn { margin: 0 0 1.6rem; max-width: 42rem; padding-inline-start: 3rem; position: relative; scroll-margin-top: 1rem; }
.turn header { font: 0.88rem/1.4 var(--sans); margin-bottom: 0.25rem; }
.turn .number { position: absolute; inset-inline-end: calc(100% - 2.2rem); color: var(--quiet); text-decoration: none; }
.turn .part { color: var(--quiet); font-size: 0.8rem; margin-inline-start: 0.4em; }
.turn p { margin: 0 0 0.7rem; white-space: pre-line; }
.turn:target, .turn.shown, .turn:focus { outline: none; box-shadow: -3px 0 0 var(--accent); }
.turn.question p { font-style: italic; }
.direction, .turn.question .direction { color: var(--quiet); font-style: italic; font-size: 0.94em; }
mark, ::highlight(hit) { background-color: var(--mark); color: inherit; }
.files { columns: 16rem; padding-left: 1.2rem; font-size: 0.88rem; }
.terms { font-size: 0.88rem; max-width: 46rem; display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.25rem 1.2rem; margin: 0; }
.terms dt { font-weight: 600; } .terms dd { margin: 0; color: var(--quiet); }
dialog { color: var(--ink); background: var(--sheet); border: 0; border-left: 1px solid var(--line); margin: 0 0 0 auto; height: 100dvh; max-height: none; width: min(44rem, 100vw); max-width: none; padding: 0 1.6rem 1.5rem; overflow-y: auto; font-size: 0.95rem; }
dialog::backdrop { background: var(--shade); }
dialog header { position: sticky; top: 0; background: var(--sheet); display: flex; gap: 1rem; justify-content: space-between; align-items: flex-start; padding: 1.2rem 0 0.6rem; border-bottom: 1px solid var(--line); }
dialog h2 { font: 600 1.15rem/1.3 var(--serif); margin: 0; }
#lines-summary { color: var(--quiet); font-size: 0.85rem; margin: 0.8rem 0 0; }
#lines-list { list-style: none; margin: 0; padding: 0; }
#lines-list li { border-bottom: 1px solid var(--line); padding: 0.7rem 0; }
#lines-list p { margin: 0; }
.where { color: var(--quiet); font-size: 0.82rem; }
.context { font: 1rem/1.5 var(--serif); }
mark { padding: 0 0.1em; border-radius: 2px; }
@media (max-width: 52rem) {
  body { padding: 1.2rem 1rem 3rem; }
  .columns { display: block; }
  nav { margin-bottom: 2rem; }
  nav ol { position: static; display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
  .turn { padding-inline-start: 2.2rem; }
  .turn .number { inset-inline-end: calc(100% - 1.6rem); }
  .terms { display: block; }
  .terms dd { margin-bottom: 0.5rem; }
}
@media print {
  :root { --page: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --tint: transparent; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, dialog, .tools, .skip, figcaption { display: none; }
  .columns { display: block; }
  a, .count { color: inherit; text-decoration: none; }
  figure, tr, h2, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  .paper { border: 0; padding: 0; background: none; overflow: visible; }
  .paper svg { min-width: 0; }
  .scroll { overflow: visible; background: none; }
  .turn { max-width: none; }
  p { orphans: 3; widows: 3; }
}
`;
