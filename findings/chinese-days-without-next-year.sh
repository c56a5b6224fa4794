#!/usr/bin/env bash
# A good guess: for a year whose holiday notice is not out, a Chinese working-day library knows at least the holidays that are
#   fixed by law (1 January, 1 to 3 October), or says that it does not know.
# What happens: chinese-days answers as if nobody had a holiday. Every Monday to Friday of the coming year is a working day,
#   1 January and the whole of Spring Festival included, without an error or a mark. A term counted over the turn of the year
#   ends too early, and nothing in the answer tells.
# Versions: chinese-days 1.5.7 (its table ends with 2026). Seen 2026-11-30:
#   2026-01-01 Thursday   holiday
#   2027-01-01 Friday     working day
#   2027-02-08 Monday     working day      (third day of the first lunar month)
#   2027-10-01 Friday     working day
#   first working day after 2026-12-31: 2027-01-01
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent chinese-days@1.5.7
cat > see.mjs <<'JS'
import days from 'chinese-days';
for (const day of ['2026-01-01', '2027-01-01', '2027-02-08', '2027-10-01']) {
  console.log(day, days.isWorkday(day) ? 'working day' : 'holiday');
}
console.log('next after 2026-12-31:', days.findWorkday(1, '2026-12-31'));
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
2026-01-01 holiday
2027-01-01 working day
2027-02-08 working day
2027-10-01 working day
next after 2026-12-31: 2027-01-01
EXPECTED
