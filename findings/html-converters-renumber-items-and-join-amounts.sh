#!/usr/bin/env bash
# A good guess: what a browser shows of a page, a converter to text or Markdown keeps: the numbers of its lists and what is struck out.
# What happens: an item that names its number (value="7") is counted on as if it did not, by all three; lettered lists become 1, 2, …
#   except in html-to-text; node-html-markdown also forgets where a list starts. A struck amount is run together with the one that
#   replaces it by turndown and html-to-text: 30 struck out before 20元 is 3020元.
# Versions: turndown 7.2.5, html-to-text 10.0.1, node-html-markdown 2.0.0. Seen 2026-12-01: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent turndown@7.2.5 html-to-text@10.0.1 node-html-markdown@2.0.0
cat > see.mjs <<'JS'
import { convert } from 'html-to-text';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import TurndownService from 'turndown';
const pages = {
  'own number': '<ol><li>甲</li><li value="7">庚</li></ol>',
  start: '<ol start="3"><li>丙</li><li>丁</li></ol>',
  letters: '<ol type="A"><li>甲</li><li>乙</li></ol>',
  struck: '<p>收费<del>30</del>20元</p>',
};
for (const [what, html] of Object.entries(pages)) {
  const shown = (text) => text.trim().replace(/\s*\n\s*/g, ' / ').replace(/ +/g, ' ');
  console.log(what, '| turndown', shown(new TurndownService().turndown(html)));
  console.log(what, '| html-to-text', shown(convert(html)));
  console.log(what, '| node-html-markdown', shown(NodeHtmlMarkdown.translate(html)));
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
own number | turndown 1. 甲 / 2. 庚
own number | html-to-text 1. 甲 / 2. 庚
own number | node-html-markdown 1. 甲 / 2. 庚
start | turndown 3. 丙 / 4. 丁
start | html-to-text 3. 丙 / 4. 丁
start | node-html-markdown 1. 丙 / 2. 丁
letters | turndown 1. 甲 / 2. 乙
letters | html-to-text A. 甲 / B. 乙
letters | node-html-markdown 1. 甲 / 2. 乙
struck | turndown 收费3020元
struck | html-to-text 收费3020元
struck | node-html-markdown 收费~~30~~20元
EXPECTED
