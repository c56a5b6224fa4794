/** Styles of report.html. Two columns on a wide screen, one below the other on a narrow one. */
export const PAGE_STYLES = `
:root { color-scheme: light; font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1a1a1a; background: #f6f5f2; }
* { box-sizing: border-box; }
body { margin: 0; }
header { padding: 1rem 1.25rem; background: #fff; border-bottom: 3px solid #a61b1b; }
h1 { margin: 0; font-size: 1.4rem; color: #a61b1b; }
h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
h3 { margin: 0 0 .25rem; font-size: 1rem; }
header p { margin: .25rem 0; }
.small { font-size: .875rem; color: #555; overflow-wrap: anywhere; }
a { color: #8a1515; }
a:focus-visible, summary:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
main { display: grid; gap: 1rem; padding: 1rem 1.25rem; }
.entries { order: -1; }
section { min-width: 0; padding: 1rem; background: #fff; border: 1px solid #ddd8d0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
del { color: #6b6b6b; background: #ececec; text-decoration: line-through; }
del.gap { background: #d9d9d9; text-decoration: none; }
mark { padding: 0 .15em; background: #ffe08a; }
mark::before { content: "◆"; color: #7a4b00; font-size: .75em; }
.title { display: inline-block; padding: 0 .35em; background: #fbeaea; border-left: 4px solid #a61b1b; }
:target { outline: 3px solid #1a5fb4; }
article { padding: .75rem 0; border-top: 1px solid #ddd8d0; }
article p, article ul, article ol { margin: .25rem 0; }
ul, ol { padding-left: 1.4em; }
.losses { margin-bottom: 1rem; padding: .5rem 1rem; background: #fff; border: 2px solid #b00020; max-height: none !important; }
.losses h3, .losses li { color: #b00020; }
.warnings li { color: #6a3d00; }
summary { cursor: pointer; }
@media (min-width: 64rem) {
  .entries { order: 0; }
  main { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; }
  section { max-height: calc(100vh - 9rem); overflow-y: auto; }
}
@media print { section { max-height: none; border: 0; } }
`;
