#!/usr/bin/env bash
# A good guess: pinyin-pro, with its dictionary of words, reads the names of Chinese counties and official words as people there do.
# What happens: well-known names are right (重庆, 番禺, 铅山, 六安), but a number of county names and everyday official words get the
#   commoner reading of one letter: a list sorted by it files 乐清 under l (it is yuè), 涡阳 under w (guō), 尉犁 under w (yù),
#   筠连 under y (jūn), 乐亭 as le (lào); 差旅 is chà (chāi), 率先 lǜ (shuài).
# Versions: pinyin-pro 3.29.4. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent pinyin-pro@3.29.4
cat > see.mjs <<'JS'
import { pinyin } from 'pinyin-pro';
const names = { 重庆: 'chong qing', 番禺: 'pan yu', 铅山: 'yan shan', 六安: 'lu an', 乐清: 'yue qing', 涡阳: 'guo yang', 尉犁: 'yu li', 筠连: 'jun lian', 乐亭: 'lao ting', 差旅: 'chai lü', 率先: 'shuai xian' };
for (const [name, right] of Object.entries(names)) {
  const seen = pinyin(name, { toneType: 'none' });
  console.log(name, seen, seen === right ? 'right' : `wrong: ${right}`);
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
重庆 chong qing right
番禺 pan yu right
铅山 yan shan right
六安 lu an right
乐清 le qing wrong: yue qing
涡阳 wo yang wrong: guo yang
尉犁 wei li wrong: yu li
筠连 yun lian wrong: jun lian
乐亭 le ting wrong: lao ting
差旅 cha lü wrong: chai lü
率先 lü xian wrong: shuai xian
EXPECTED
