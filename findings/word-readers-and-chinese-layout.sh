#!/usr/bin/env bash
# A good guess: the common readers of .docx give every character that stands on the sheet, also where Word's Asian layout set it:
#   a pinyin guide over a character, an encircled character, a run with a direction of its own.
# What happens: a pinyin guide costs mammoth and officeparser the Chinese character under it, reading and all; word-extractor keeps both and
#   puts the reading before the character, so that 尉犁 becomes yù尉犁. An encircled character (a field with an instruction and no result, as
#   Word writes it) is lost by all three. A run inside w:dir or w:bdo is lost by mammoth alone. Moved text is read twice by word-extractor.
# Versions: mammoth 1.13.0, word-extractor 1.0.4, officeparser 8.1.1, fflate 0.8.2. Seen 2026-12-01: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent mammoth@1.13.0 word-extractor@1.0.4 officeparser@8.1.1 fflate@0.8.2
cat > see.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const file = (paragraph) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(`<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`),
      '_rels/.rels': strToU8(`<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`),
      'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${paragraph}</w:p></w:body></w:document>`),
    }),
  );
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const paragraphs = {
  'pinyin guide': `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yù')}</w:rt><w:rubyBase>${run('尉')}</w:rubyBase></w:ruby></w:r>${run('犁县')}`,
  'encircled character': `${run('标')}${mark('begin')}<w:r><w:instrText xml:space="preserve"> eq \\o\\ac(○,密) </w:instrText></w:r>${mark('end')}${run('级')}`,
  'run with a direction': `${run('前')}<w:bdo w:val="ltr">${run('中')}</w:bdo>${run('后')}`,
  'moved text': `<w:moveFrom w:id="1" w:author="A">${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo w:id="2" w:author="A">${run('甲')}</w:moveTo>`,
};
for (const [what, paragraph] of Object.entries(paragraphs)) {
  const bytes = file(paragraph);
  console.log(what, '| mammoth', (await mammoth.extractRawText({ buffer: bytes })).value.trim());
  console.log(what, '| word-extractor', (await new WordExtractor().extract(bytes)).getBody().trim());
  console.log(what, '| officeparser', (await parseOffice(bytes)).content.map(({ text }) => text).join(''));
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
pinyin guide | mammoth 犁县
pinyin guide | word-extractor yù尉犁县
pinyin guide | officeparser 犁县
encircled character | mammoth 标级
encircled character | word-extractor 标级
encircled character | officeparser 标级
run with a direction | mammoth 前后
run with a direction | word-extractor 前中后
run with a direction | officeparser 前中后
moved text | mammoth 乙甲
moved text | word-extractor 甲乙甲
moved text | officeparser 乙甲
EXPECTED
