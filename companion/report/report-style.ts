/** Colours of Atlassian's palette, light and dark; each pair has a contrast of 4.5 or more. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --page: #f7f8f9; --card: #ffffff; --text: #172b4d; --subtle: #44546f;
  --line: #c1c7d0; --link: #0055cc; --note: #fff7d6; --note-text: #533f04; --level: #dfe1e6; }
@media (prefers-color-scheme: dark) { :root { --page: #161a1d; --card: #1d2125; --text: #c7d1db;
  --subtle: #9fadbc; --line: #454f59; --link: #85b8ff; --note: #332e1b; --note-text: #f5cd47; --level: #2c333a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 14px/20px -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
main, header, footer { max-width: 1280px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 24px; }
h1 { font-size: 24px; line-height: 28px; margin: 16px 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 20px; line-height: 24px; margin: 0; display: inline; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.banner { background: var(--note); color: var(--note-text); padding: 12px 16px; border-radius: 4px; margin: 0; }
.answer { font-size: 16px; line-height: 24px; max-width: 80ch; overflow-wrap: anywhere; }
.subtle, caption, .empty { color: var(--subtle); }
.figures { display: flex; flex-wrap: wrap; gap: 16px; margin: 16px 0; }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: 12px 16px; min-width: 160px; }
.figures dt { color: var(--subtle); }
.figures dd { margin: 0; font-size: 20px; line-height: 28px; overflow-wrap: anywhere; }
.facts div { display: grid; grid-template-columns: minmax(120px, 220px) 1fr; gap: 8px; padding: 2px 0; }
.facts dt { color: var(--subtle); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 8px 16px; padding: 0; list-style: none; }
nav a { display: inline-block; min-height: 24px; }
form { margin: 16px 0; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--subtle); border-radius: 4px; padding: 6px 8px; min-width: 240px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: 16px; margin: 16px 0; }
summary { cursor: pointer; min-height: 24px; }
.wide { overflow-x: auto; margin: 8px 0 16px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: 4px 0; }
th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 64px; max-width: 48ch; }
thead th { color: var(--subtle); border-bottom-width: 2px; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 140px; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.level { display: inline-block; background: var(--level); border-radius: 3px; padding: 0 6px; }
.open { background: none; border: 1px dashed var(--subtle); }
[hidden] { display: none !important; }
@media (max-width: 960px) { table { min-width: 900px; } }
@media (max-width: 480px) { main, header, footer { padding: 0 12px; } section { padding: 12px; } }
@page { margin: 15mm; }
@media print {
  :root { --page: #ffffff; --card: #ffffff; --text: #000000; --subtle: #333333; --line: #999999; --link: #000000;
    --note: #ffffff; --note-text: #000000; --level: #eeeeee; color-scheme: light; }
  body { font-size: 10px; line-height: 14px; }
  form, nav { display: none; }
  .banner { border: 1px solid #000000; }
  section { border: 0; padding: 0; break-before: page; }
  .wide { overflow: visible; } table { min-width: 0; } th, td { min-width: 0; }
  thead { display: table-header-group; }
  tr, .figures div { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { list-style: none; }
}
`;
