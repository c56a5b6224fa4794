/** .ofd (GB/T 33190): a zip of XML with every stretch of text at its place on the page. */
import { Parser } from 'htmlparser2';
import type { SourceDocument } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { openParts, type Parts } from './open-package.ts';
import { textOfPages } from './page-text.ts';
import { linesOfPage, type PdfItem } from './pdf-lines.ts';
import { foldRadicals } from './radicals.ts';

const WANTED = /\.xml$/i;

export async function readOfd(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const parts = await openParts(bytes, fileName, WANTED);
  const root = elementsIn(parts.get('OFD.xml') ?? '', ['DocRoot']);
  if (root.length === 0) throw new ImportRefused(`“${fileName}”不是完整的 OFD 文件，请重新导出后再导入。`);
  const pages: ReturnType<typeof linesOfPage>[] = [];
  let images = 0;
  for (const { text } of root) {
    const document = text.trim().replace(/^\//, '');
    const folder = document.replace(/[^/]*$/, '');
    for (const { attributes } of elementsIn(parts.get(document) ?? '', ['Page'])) {
      const path = resolved(parts, folder, attributes['BaseLoc'] ?? '');
      const page = path === undefined ? undefined : itemsOf(parts.get(path) ?? '');
      images += page?.images ?? 0;
      pages.push(linesOfPage(page?.items ?? []));
    }
  }
  const characters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (characters === 0) {
    throw new ImportRefused(
      `“${fileName}”里没有文字，只有图片（可能是扫描件），请先做文字识别（OCR）或改用 Word 原件。`,
    );
  }
  const read = textOfPages(pages, 'ofd');
  const attachments = [...parts].flatMap(([name, xml]) =>
    /Attachments\.xml$/i.test(name) ? elementsIn(xml, ['Attachment']) : [],
  );
  const names = attachments.map(({ attributes }) => attributes['Name'] ?? '').filter(Boolean);
  return {
    ...read,
    unread: [
      ...(images > 0 ? [{ what: '图片', count: images, start: 0 }] : []),
      ...(attachments.length > 0
        ? [{ what: '嵌入的文件', count: attachments.length, start: read.text.length, text: names.join('、') }]
        : []),
    ],
  };
}

/** A place may be written from the document's folder, from the root, or with other letters than the file has. */
function resolved(parts: Parts, folder: string, place: string): string | undefined {
  const bare = place.replace(/^\//, '');
  return (
    [`${folder}${bare}`, bare].find((path) => parts.has(path)) ??
    [...parts.keys()].find((path) => path.endsWith(`/${bare}`))
  );
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const localName = (tag: string): string => tag.replace(/^[^:]*:/, '');

function elementsIn(xml: string, names: readonly string[]): Element[] {
  const found: Element[] = [];
  let open: Element | undefined;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (!names.includes(localName(tag))) return;
        open = { attributes, text: '' };
        found.push(open);
      },
      ontext(text) {
        if (open) open.text += text;
      },
      onclosetag(tag) {
        if (names.includes(localName(tag))) open = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}

const numbers = (written: string | undefined): number[] => (written ?? '').split(/\s+/).filter(Boolean).map(Number);

/** `g 3 5 2.5` → 5 5 5 2.5: steps may be written as a count and a value. */
function stepsOf(written: string | undefined): number[] {
  const tokens = (written ?? '').split(/\s+/).filter(Boolean);
  const steps: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at] !== 'g') steps.push(Number(tokens[at]));
    else {
      const count = Math.min(10_000, Number(tokens[at + 1]) || 0);
      steps.push(...Array.from({ length: count }, () => Number(tokens[at + 2]) || 0));
      at += 2;
    }
  }
  return steps;
}

/** Letters and digits are half as wide as characters. */
const widthOf = (sign: string): number => ((sign.codePointAt(0) ?? 0) < 0x100 ? 0.5 : 1);

interface TextObject {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly matrix: readonly number[];
}

function itemsOf(xml: string): { items: PdfItem[]; images: number } {
  const items: PdfItem[] = [];
  let images = 0;
  let object: TextObject | undefined;
  let code: { attributes: Readonly<Record<string, string>>; text: string } | undefined;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        if (name === 'TextObject') {
          const [x = 0, y = 0] = numbers(attributes['Boundary']);
          const matrix = numbers(attributes['CTM']);
          object = {
            x,
            y,
            size: Number(attributes['Size']) || 4,
            matrix: matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0],
          };
        } else if (name === 'TextCode') code = { attributes, text: '' };
        else if (name === 'ImageObject') images += 1;
      },
      ontext(text) {
        if (code) code.text += text;
      },
      onclosetag(tag) {
        const name = localName(tag);
        if (name === 'TextCode' && code && object) items.push(...placed(object, code.attributes, code.text));
        if (name === 'TextCode') code = undefined;
        if (name === 'TextObject') object = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return { items, images };
}

/** One item for each stretch on one line; y grows upwards as in a PDF. */
function placed(
  { x, y, size, matrix }: TextObject,
  attributes: Readonly<Record<string, string>>,
  text: string,
): PdfItem[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const across = stepsOf(attributes['DeltaX']);
  const down = stepsOf(attributes['DeltaY']);
  let atX = Number(attributes['X']) || 0;
  let atY = Number(attributes['Y']) || 0;
  const items: { str: string; width: number; height: number; transform: number[] }[] = [];
  const height = size * (Math.hypot(c, d) || 1);
  [...text.replace(/[\r\n]+/g, '')].forEach((sign, index) => {
    const left = x + a * atX + c * atY + e;
    const top = y + b * atX + d * atY + f;
    const width = widthOf(sign) * size * (Math.hypot(a, b) || 1);
    const last = items.at(-1);
    const goesOn =
      last &&
      Math.abs((last.transform[5] as number) + top) < height * 0.5 &&
      left - (last.transform[4] as number) - last.width < height * 1.2;
    if (goesOn) {
      last.str += sign;
      last.width = left + width - (last.transform[4] as number);
    } else items.push({ str: sign, width, height, transform: [1, 0, 0, 1, left, -top] });
    atX += across[index] ?? (down.length > 0 ? 0 : size * widthOf(sign));
    atY += down[index] ?? 0;
  });
  return items.map((item) => ({ ...item, str: foldRadicals(item.str) }));
}
