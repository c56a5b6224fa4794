#!/usr/bin/env bash
# A good guess: the date reader of the trade, in its Simplified Chinese form, reads the days of official papers or leaves them alone.
# What happens: with the zero most papers are typed with (○, U+25CB, instead of 〇) it leaves out 二○ and answers with the year 26. With a
#   dash between two days it gives two days instead of a span, with 至 one span. A month without a day becomes the day of the month on
#   which one asks. 元月 and full-width digits are not seen at all. The Traditional form reads 二〇二六 as year 26 too.
# Versions: chrono-node 2.10.3. Seen 2026-12-01: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent chrono-node@2.10.3
cat > see.mjs <<'JS'
import * as chrono from 'chrono-node';
const asked = new Date(2026, 10, 30, 12);
const day = (moment) => ['year', 'month', 'day'].map((part) => moment.get(part)).join('-');
for (const text of ['二〇二六年一月五日', '二○二六年一月五日', '9月28日至10月12日', '9月28日—10月12日', '2026年3月', '2026年元月5日', '２０２６年１月５日']) {
  for (const form of ['hans', 'hant']) {
    const found = chrono.zh[form].parse(text, asked);
    console.log(text, form, found.length === 0 ? '-' : found.map(({ text, start, end }) => `“${text}” ${day(start)}${end ? ` to ${day(end)}` : ''}`).join(' | '));
  }
}
JS
TZ=Asia/Shanghai node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
二〇二六年一月五日 hans “二〇二六年一月五日” 2026-1-5
二〇二六年一月五日 hant “二六年一月五日” 26-1-5
二○二六年一月五日 hans “二六年一月五日” 26-1-5
二○二六年一月五日 hant “二六年一月五日” 26-1-5
9月28日至10月12日 hans “9月28日至10月12日” 2026-9-28 to 2026-10-12
9月28日至10月12日 hant “9月28日至10月12日” 2026-9-28 to 2026-10-12
9月28日—10月12日 hans “9月28日” 2026-9-28 | “10月12日” 2026-10-12
9月28日—10月12日 hant “9月28日” 2026-9-28 | “10月12日” 2026-10-12
2026年3月 hans “2026年3月” 2026-3-30
2026年3月 hant “2026年3月” 2026-3-30
2026年元月5日 hans -
2026年元月5日 hant -
２０２６年１月５日 hans -
２０２６年１月５日 hant -
EXPECTED
