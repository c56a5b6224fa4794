#!/usr/bin/env bash
# A good guess: a parser set up for documents keeps the text of `<w:t xml:space="preserve">` and of OFD's `<ofd:TextCode>` as it is;
#   at most ASCII blanks at the ends go.
# What happens: `xml:space="preserve"` is not looked at, and trimming takes the ideographic blanks (U+3000) too, which Chinese
#   documents use for the indent of a paragraph: 　　第一条 comes back without them. `trimValues: false` keeps both.
# Versions: fast-xml-parser 5.12.1, @xmldom/xmldom 0.9.8 (keeps everything).
# Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent fast-xml-parser@5.12.1 @xmldom/xmldom@0.9.8
cat > see.mjs <<'JS'
import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
const xml = '<t xml:space="preserve">　　第一条　</t>';
const shown = (text) => JSON.stringify(text);
console.log('defaults:', shown(new XMLParser().parse(xml).t));
console.log('trimValues false:', shown(new XMLParser({ trimValues: false }).parse(xml).t));
console.log('xmldom:', shown(new DOMParser().parseFromString(xml, 'text/xml').documentElement.textContent));
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
defaults: "第一条"
trimValues false: "　　第一条　"
xmldom: "　　第一条　"
EXPECTED
