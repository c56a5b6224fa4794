/** Files of other formats made for a test, each with given paragraphs as a program would set them. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { zipFile } from './zip-file.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const PER_LINE = 36;
const PER_PAGE = 40;
const INDENT = 2;

interface SetLine {
  readonly text: string;
  /** In characters from the left edge of the text. */
  readonly indent: number;
}

/** Paragraphs broken for the width of a page; one that goes over a line is indented in its first. */
function linesOf(paragraphs: readonly string[]): SetLine[] {
  return paragraphs.flatMap((words) => {
    if (words.length < PER_LINE) return [{ text: words, indent: 0 }];
    const lines: SetLine[] = [{ text: words.slice(0, PER_LINE - INDENT), indent: INDENT }];
    for (let at = PER_LINE - INDENT; at < words.length; at += PER_LINE)
      lines.push({ text: words.slice(at, at + PER_LINE), indent: 0 });
    return lines;
  });
}

function pagesOf(paragraphs: readonly string[]): SetLine[][] {
  const lines = linesOf(paragraphs);
  const pages: SetLine[][] = [];
  for (let at = 0; at < lines.length; at += PER_PAGE) pages.push(lines.slice(at, at + PER_PAGE));
  return pages;
}

/** A PDF with one of the fonts every reader knows; its text is UTF-16. */
export function pdfFile(paragraphs: readonly string[]): Uint8Array {
  const size = 12;
  const pages = pagesOf(paragraphs);
  const content = (lines: readonly SetLine[]) =>
    lines
      .map(({ text, indent }, index) => {
        const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
        return `BT /F1 ${size} Tf ${72 + indent * size} ${780 - index * 18} Td <${hex}> Tj ET`;
      })
      .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((lines, index) => {
      const stream = content(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.5\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

export function ofdFile(paragraphs: readonly string[]): Uint8Array {
  const size = 5;
  const pages = pagesOf(paragraphs);
  const object = ({ text, indent }: SetLine, index: number) =>
    `<ofd:TextObject Boundary="${20 + indent * size} ${20 + index * 6} 180 6" Size="${size}"><ofd:TextCode X="0" Y="4" DeltaX="g ${text.length - 1} ${size}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
  return zipFile([
    {
      name: 'OFD.xml',
      content: '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    },
    {
      name: 'Doc_0/Document.xml',
      content: `<ofd:Document><ofd:Pages>${pages.map((_, index) => `<ofd:Page BaseLoc="Pages/P${index}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    },
    ...pages.map((lines, index) => ({
      name: `Doc_0/Pages/P${index}/Content.xml`,
      content: `<ofd:Page><ofd:Content><ofd:Layer>${lines.map(object).join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    })),
  ]);
}

/** A web page in one file, as office systems save it under .doc. */
export function mimeFile(paragraphs: readonly string[]): Uint8Array {
  const page = `<html><meta charset="utf-8"><body>${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('\n')}</body></html>`;
  const body = Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--x--\r\n`,
  );
}

const fixture = readFileSync(new URL('fixtures/xuanbian.doc', import.meta.url));

/** The fixture's text stands in one stretch of UTF-16; offsets in FIB fields fcMin and ccpText. */
const place = (() => {
  const header = fixture.indexOf(Buffer.from([0xec, 0xa5]));
  return { at: header + fixture.readUInt32LE(header + 0x18), length: fixture.readUInt32LE(header + 0x4c) };
})();

/** A binary Word file: the fixture with other words in the place of its own. */
export function oldWordFile(paragraphs: readonly string[]): Uint8Array {
  const text = `${paragraphs.join('\r')}\r`;
  if (text.length > place.length) throw new Error(`longer than the fixture: ${text.length} > ${place.length}`);
  const file = Buffer.from(fixture);
  file.write(text.padEnd(place.length, '\r'), place.at, 'utf16le');
  return file;
}
