#!/usr/bin/env bash
# A good guess: a reader of RTF that knows \u and code page 936 gives each Chinese character once.
# What happens: rtf-parser, and rtf-to-html on top of it, read the character and then also what stands behind it for old programs, as
#   many bytes as \uc says. Word writes a Chinese character as \uc2, its code and its two bytes: every such character comes out twice. With
#   a question mark behind it, as other programs write it, a question mark follows every character.
# Versions: rtf-parser 1.3.3, @iarna/rtf-to-html 1.1.0. Seen 2026-12-01: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent rtf-parser@1.3.3 @iarna/rtf-to-html@1.1.0
cat > see.mjs <<'JS'
import { promisify } from 'node:util';
import toHtml from '@iarna/rtf-to-html';
import parser from 'rtf-parser';
const ways = {
  'bytes alone': "\\'c1\\'d9\\'ba\\'a3",
  'code, bytes behind': "\\uc2\\u20020\\'c1\\'d9\\u28023\\'ba\\'a3",
  'code, question mark behind': '\\uc1\\u20020?\\u28023?',
  'code, nothing behind': '\\uc0\\u20020 \\u28023 ',
};
for (const [way, words] of Object.entries(ways)) {
  const rtf = `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\f0 ${words}\\par}`;
  const read = await promisify(parser.string)(rtf);
  const html = await promisify(toHtml.fromString)(rtf);
  const text = read.content.map((part) => part.value ?? part.content.map(({ value }) => value).join('')).join('');
  console.log(way, '| rtf-parser', text, '| rtf-to-html', html.replace(/[\s\S]*<body>|<\/body>[\s\S]*|<[^>]*>|\s/g, ''));
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
bytes alone | rtf-parser 临海 | rtf-to-html 临海
code, bytes behind | rtf-parser 临临海海 | rtf-to-html 临临海海
code, question mark behind | rtf-parser 临?海? | rtf-to-html 临?海?
code, nothing behind | rtf-parser 临海 | rtf-to-html 临海
EXPECTED
