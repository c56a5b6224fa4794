#!/usr/bin/env bash
# A good guess: a Word file numbers 第一条, （1）, （2）, 第二条 by two list definitions; mammoth loses the look of the numbers, but
#   its HTML keeps two lists, so that the second article is still the second.
# What happens: mammoth puts neighbouring paragraphs of one level into one <ol>, whatever definition (numId) they belong to: the four
#   paragraphs become 1, 2, 3, 4. Format and words of the number (“第%1条”, japaneseCounting) are dropped without a message, and
#   extractRawText has no numbers at all. The second article becomes item 4.
# Versions: mammoth 1.13.0, docx 9.15.2 (writes the file). Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent mammoth@1.13.0 docx@9.15.2
cat > see.mjs <<'JS'
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
const list = (reference, text, format) => ({ reference, levels: [{ level: 0, format, text }] });
const item = (text, reference) => new Paragraph({ text, numbering: { reference, level: 0 } });
const file = await Packer.toBuffer(
  new Document({
    numbering: { config: [list('article', '第%1条', LevelFormat.JAPANESE_COUNTING), list('item', '（%1）', LevelFormat.DECIMAL)] },
    sections: [{ children: [item('受理', 'article'), item('申请表', 'item'), item('照片', 'item'), item('办结', 'article')] }],
  }),
);
const { value, messages } = await mammoth.convertToHtml({ buffer: file });
console.log(value, `messages: ${messages.length}`);
console.log(JSON.stringify((await mammoth.extractRawText({ buffer: file })).value));
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
<ol><li>受理</li><li>申请表</li><li>照片</li><li>办结</li></ol> messages: 0
"受理\n\n申请表\n\n照片\n\n办结\n\n"
EXPECTED
