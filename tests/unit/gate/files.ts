/** Small files made for tests: packages of XML, pictures, a PDF. Nobody in them exists. */
import { zipSync } from 'fflate';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const zip = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    ),
  );

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const run = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
export const story = (tag: string, body: string): string => `<?xml version="1.0"?><w:${tag} ${W}>${body}</w:${tag}>`;

export const docx = (body: string, more: Parts = {}): Uint8Array =>
  zip({
    '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': story('document', `<w:body>${paragraph(run('办事说明，请到窗口。'))}${body}</w:body>`),
    ...more,
  });

export const sheet = (rows: string, before = ''): string =>
  `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`;
export const row = (cells: readonly string[], attributes = '', number = 1): string =>
  `<row r="${number}" ${attributes}>${cells.map((text, index) => `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

export const xlsx = (
  sheets: readonly { readonly xml: string; readonly state?: string }[],
  more: Parts = {},
): Uint8Array =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets.map(({ state }, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}" ${state ? `state="${state}"` : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => `<Relationship Id="r${index + 1}" Type="x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...more,
  });

export const ofd = (objects: string, more: Parts = {}): Uint8Array =>
  zip({
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': '<ofd:Document xmlns:ofd="o"><ofd:Pages/></ofd:Document>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
    ...more,
  });

export const glyph = (text: string, x: number, y: number, more = ''): string =>
  `<ofd:TextObject Boundary="${x} ${y} 10 6" Size="4" ${more}><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`;

const segment = (marker: number, data: string | Uint8Array): number[] => {
  const bytes = typeof data === 'string' ? [...new TextEncoder().encode(data)] : [...data];
  return [0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255, ...bytes];
};
/** A JPEG by its segments; its picture data is none. */
export const jpeg = (
  segments: readonly (readonly [marker: number, data: string | Uint8Array])[],
  after: readonly number[] = [],
): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, 'JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0'),
    ...segments.flatMap(([marker, data]) => segment(marker, data)),
    ...[0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0, 4, 0xff, 0xd9],
    ...after,
  ]);

const chunk = (type: string, data: Uint8Array): number[] => {
  const { length } = data;
  return [
    length >>> 24,
    (length >> 16) & 255,
    (length >> 8) & 255,
    length & 255,
    ...new TextEncoder().encode(type),
    ...data,
    0,
    0,
    0,
    0,
  ];
};
export const png = (
  chunks: readonly (readonly [type: string, data: string])[],
  after: readonly number[] = [],
): Uint8Array =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', new Uint8Array(13)),
    ...chunks.flatMap(([type, data]) => chunk(type, new TextEncoder().encode(data))),
    ...chunk('IEND', new Uint8Array()),
    ...after,
  ]);

/** A PDF of one page with a line of text; `objects` are added as they are, numbered from 6. */
export function pdf(
  line: string,
  {
    catalog = '',
    page = '',
    objects = [],
    info = '',
  }: { catalog?: string; page?: string; objects?: readonly string[]; info?: string } = {},
): Uint8Array {
  const content = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
    ...(info ? [`<< ${info} >>`] : []),
  ];
  let text = '%PDF-1.7\n';
  const places = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${info ? `/Info ${all.length} 0 R` : ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
}
