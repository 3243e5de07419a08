/** How a page looks on a screen and on paper. */
export const pageStyle = `
.page { color-scheme: light; box-sizing: border-box; margin: 2rem auto; padding: 0 1.5rem; max-width: 60rem; color: #1c1c1f; background: #fff; font: 11pt/1.5 'Segoe UI', system-ui, sans-serif; }
h1 { font-size: 1.8em; line-height: 1.2; margin: 0 0 .2em; }
h2 { font-size: 1.4em; margin: 2em 0 .5em; break-after: avoid; }
h3 { font-size: 1.15em; margin: 1.6em 0 .4em; break-after: avoid; }
h4, h5 { font-size: 1em; margin: 1.2em 0 .3em; break-after: avoid; }
p, ul, ol { margin: .5em 0; }
a { color: #0b57a4; }
.subtitle, .source, .note { color: #55555c; }
.source { margin: -.2em 0 1em 1.5em; font-size: .9em; }
.note { font-size: .9em; }
blockquote { margin: .8em 0 .3em; padding: 0 0 0 1.2em; border-inline-start: 3px solid #c9c9d2; font-family: Georgia, 'Source Serif 4', serif; break-inside: avoid; }
table { width: 100%; margin: 1em 0 1.5em; border-collapse: collapse; font-size: .9em; }
caption, figcaption { padding: .4em 0; text-align: start; font-weight: 600; }
th, td { padding: .35em .6em; border-bottom: 1px solid #d8d8de; vertical-align: top; text-align: start; overflow-wrap: break-word; }
th { border-bottom: 2px solid #77777f; background: #f2f2f5; }
.end { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
figure { margin: 1em 0 1.5em; }
svg { max-width: 100%; height: auto; }
nav ol { padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: 0.25em; }
nav .level-2 { padding-inline-start: 1.5em; }
nav .level-3, nav .level-4 { padding-inline-start: 3em; }
@page { margin: 2cm; }
@page wide { size: A4 landscape; }
@media print {
  .page { margin: 0; padding: 0; max-width: none; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .landscape { page: wide; }
}
`
