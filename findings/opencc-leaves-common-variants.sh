#!/usr/bin/env bash
# A good guess: opencc-js from Traditional (`t`) to mainland (`cn`) leaves no Traditional character in everyday official words.
# What happens: variants that Hong Kong and Taiwan print stay: 門衞 becomes 门衞 (only `hk` knows 衞), and 覆核 stays 覆核 under every
#   source, although 答覆, 反覆 and 批覆 become 复. A search that folds both sides by it does not find 复核 for 覆核.
# Versions: opencc-js 1.4.2. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent opencc-js@1.4.2
cat > see.mjs <<'JS'
import * as OpenCC from 'opencc-js';
const sources = ['t', 'tw', 'twp', 'hk'];
const converters = sources.map((from) => OpenCC.Converter({ from, to: 'cn' }));
for (const word of ['門衞', '衛生', '覆核', '答覆', '批覆', '瞭解']) {
  console.log(word, converters.map((convert, index) => `${sources[index]} ${convert(word)}`).join(' · '));
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
門衞 t 门衞 · tw 门衞 · twp 门衞 · hk 门卫
衛生 t 卫生 · tw 卫生 · twp 卫生 · hk 卫生
覆核 t 覆核 · tw 覆核 · twp 覆核 · hk 覆核
答覆 t 答复 · tw 答复 · twp 答复 · hk 答复
批覆 t 批复 · tw 批复 · twp 批复 · hk 批复
瞭解 t 了解 · tw 了解 · twp 了解 · hk 了解
EXPECTED
