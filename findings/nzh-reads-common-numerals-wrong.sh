#!/usr/bin/env bash
# A good guess: a Chinese numeral library reads 两百 as 200 and a year such as 二〇二六 as 2026, or says that it cannot.
# What happens: `decodeS` skips every sign it does not know and goes on with the rest, so common writing gives another number
#   without an error: 两百 is 0, 两万三千 is 3000, 廿九 is 9, a year read digit by digit is the sum 226, 百分之五 is 105.
#   Counts and amounts taken from texts with it need a grammar in front.
# Versions: nzh 1.0.14. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent nzh@1.0.14
cat > see.mjs <<'JS'
import Nzh from 'nzh';
for (const text of ['十五', '三百六十五', '两百', '两万三千', '廿九', '二〇二六', '百分之五']) console.log(text, Nzh.cn.decodeS(text));
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
十五 15
三百六十五 365
两百 0
两万三千 3000
廿九 9
二〇二六 226
百分之五 105
EXPECTED
