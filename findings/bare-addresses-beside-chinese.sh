#!/usr/bin/env bash
# A good guess: Markdown processors that link bare addresses stop at a Chinese comma or at the first Chinese letter, or at least
#   agree with each other.
# What happens: the two that follow GFM (micromark, satteri) take everything up to the next blank into the address, so
#   the sentence behind it becomes part of the link; markdown-it 15 stops at the comma, but does not link `www.…` at all when a Chinese
#   letter follows. An e-mail address behind a Chinese letter is linked by micromark alone.
# Versions: micromark 4.0.2 with micromark-extension-gfm 3.0.0, satteri 0.10.5, markdown-it 15.0.3. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent micromark@4.0.2 micromark-extension-gfm@3.0.0 satteri@0.10.5 markdown-it@15.0.3
cat > see.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { markdownToHtml } from 'satteri';
const processors = {
  micromark: (text) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  satteri: (text) => markdownToHtml(text).html,
  'markdown-it': (text) => new MarkdownIt({ linkify: true }).render(text),
};
for (const text of ['见http://www.example.cn，请核对。', '见http://www.example.cn/a，请核对。', 'www.example.cn网站', '邮箱abc@example.cn。']) {
  for (const [name, html] of Object.entries(processors)) {
    const linked = [...html(text).matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, words]) => words);
    console.log(text, name, linked.length === 0 ? 'no link' : `link: ${linked.join(' | ')}`);
  }
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
见http://www.example.cn，请核对。 micromark link: http://www.example.cn，请核对。
见http://www.example.cn，请核对。 satteri link: http://www.example.cn，请核对。
见http://www.example.cn，请核对。 markdown-it link: http://www.example.cn
见http://www.example.cn/a，请核对。 micromark link: http://www.example.cn/a，请核对。
见http://www.example.cn/a，请核对。 satteri link: http://www.example.cn/a，请核对。
见http://www.example.cn/a，请核对。 markdown-it link: http://www.example.cn/a
www.example.cn网站 micromark link: www.example.cn网站
www.example.cn网站 satteri link: www.example.cn网站
www.example.cn网站 markdown-it no link
邮箱abc@example.cn。 micromark link: abc@example.cn
邮箱abc@example.cn。 satteri link: abc@example.cn
邮箱abc@example.cn。 markdown-it no link
EXPECTED
