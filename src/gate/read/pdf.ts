/** PDF: the text layer by lines, document information, annotations, forms, and everything in the objects behind. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Unreadable } from './package.ts';
import { rawPdf } from './pdf-raw.ts';
import { CLEAN, fact, piece, type Reading } from './reading.ts';

const MOST_PAGES = 2_000;
const MEANT = /^(?:Link|Popup|Watermark|PrinterMark|TrapNet)$/;
const PERSONAL: Readonly<Record<string, string>> = { Author: '作者', Subject: '主题', Keywords: '关键词' };
const STANDARD =
  /^(?:Title|Creator|Producer|CreationDate|ModDate|PDFFormatVersion|Language|EncryptFilterName|Is\w+|Trapped|Custom)$/;

interface Item {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

export async function readPdf(reading: Reading, bytes: Uint8Array): Promise<void> {
  const raw = rawPdf(reading, bytes);
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    verbosity: 0,
    isEvalSupported: false,
  } as Parameters<typeof getDocument>[0]);
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES) throw new Unreadable(`超过 ${MOST_PAGES} 页，请拆成几个文件`);
    const { info, metadata } = await file.getMetadata();
    information(reading, info as Record<string, unknown>, metadata?.getRaw?.() as string | undefined);
    if (Object.keys((await file.getAttachments()) ?? {}).length > 0) embedded(reading);
    if (Object.keys((await file.getJSActions()) ?? {}).length > 0) scripted(reading);
    const unread: number[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      const text = linesOf(items.flatMap((item) => ('str' in item ? [item as Item] : [])));
      piece(reading, `第 ${number} 页`, text);
      if (Object.keys((await page.getJSActions()) ?? {}).length > 0) scripted(reading);
      for (const note of await page.getAnnotations()) annotation(reading, note as Record<string, unknown>, number);
      if (text.replace(/\s/g, '').length < 10) {
        const { fnArray } = await page.getOperatorList();
        const pictures = [
          OPS.paintImageXObject,
          OPS.paintInlineImageXObject,
          OPS.paintImageMaskXObject,
          OPS.paintImageXObjectRepeat,
        ];
        if (fnArray.some((operation) => pictures.includes(operation))) unread.push(number);
      }
      page.cleanup();
    }
    if (unread.length > 0) {
      const pages = unread.slice(0, 12).join('、');
      fact(
        reading,
        'unread',
        'ask',
        `第 ${pages} 页${unread.length > 12 ? '等' : ''}`,
        '是扫描的图，没有文字，机器读不了',
        '请由一位同志逐页看过，确认没有个人信息',
      );
    }
    for (const text of raw.texts) reading.swept.push({ where: '文件里的其他文字', text, channel: '隐藏' });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Unreadable('加了密码，请去掉密码后再传');
    throw new Unreadable('读不出来，可能已损坏，请重新导出');
  } finally {
    await task.destroy();
  }
}

const scripted = (reading: Reading) =>
  fact(reading, 'active', 'block', '文件', '里面有脚本或会启动程序的动作', '请用打印功能另存为普通的 PDF');
const embedded = (reading: Reading) =>
  fact(reading, 'embedded', 'block', '附件', '里面夹带了另一个文件', '请删去附件，或用打印功能另存为普通的 PDF');

function information(reading: Reading, info: Record<string, unknown>, xmp: string | undefined): void {
  for (const [name, value] of Object.entries(info)) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (!STANDARD.test(name))
      fact(
        reading,
        'props',
        'strip',
        `属性 ${PERSONAL[name] ?? name}`,
        `文件属性里有${PERSONAL[name] ?? '自定义的内容'}`,
        CLEAN,
      );
    piece(reading, `属性 ${PERSONAL[name] ?? name}`, value, '属性');
  }
  const custom = info['Custom'];
  for (const value of Object.values(typeof custom === 'object' && custom !== null ? custom : {})) {
    fact(reading, 'props', 'strip', '自定义属性', '文件属性里有自定义的内容', CLEAN);
    if (typeof value === 'string') piece(reading, '自定义属性', value, '属性');
  }
  if (!xmp) return;
  if (
    /<dc:creator>[\s\S]*?<rdf:li[^>]*>\s*[^<\s]/.test(xmp) ||
    /<(?:pdfx?:(?!Producer|Trapped)\w+|xmpMM:History|photoshop:\w+|dc:subject|dc:rights)\b/.test(xmp)
  ) {
    fact(reading, 'props', 'strip', '属性 XMP', '文件属性里有作者或编辑经过', CLEAN);
  }
  piece(reading, '属性 XMP', [...xmp.matchAll(/>([^<>]+)</g)].map((match) => match[1]).join('\na\n'), '属性');
}

function annotation(reading: Reading, note: Record<string, unknown>, page: number): void {
  const type = String(note['subtype'] ?? '');
  const words = [
    note['contentsObj'],
    note['titleObj'],
    note['fieldValue'],
    note['alternativeText'],
    note['buttonValue'],
  ]
    .map((value) =>
      typeof value === 'object' && value !== null
        ? String((value as { str?: unknown }).str ?? '')
        : String(value ?? ''),
    )
    .filter((value) => value !== '' && value !== 'undefined');
  if (type === 'FileAttachment') embedded(reading);
  else if (type === 'Widget') {
    if (note['hidden'] && words.length > 0)
      fact(reading, 'hidden', 'block', `第 ${page} 页`, '有隐藏的表单内容', '请用打印功能另存为普通的 PDF');
  } else if (!MEANT.test(type))
    fact(reading, 'comment', 'block', `第 ${page} 页`, '有批注或标记', '请删去批注后重新导出');
  piece(reading, `第 ${page} 页的批注或表单`, words.join('\n'), '隐藏');
  const url = String(note['unsafeUrl'] ?? note['url'] ?? '');
  if (/^file:|^\\\\/i.test(url))
    fact(reading, 'external', 'ask', `第 ${page} 页`, '有指向本机或共享文件夹的链接', '请改成网址，或删去链接');
  piece(reading, `第 ${page} 页的链接`, url, '属性');
}

/** Items are joined by distance, or digits set apart get spaces that are not there; a wide gap is another column. */
function linesOf(items: readonly Item[]): string {
  const rows: { y: number; size: number; items: Item[] }[] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const y = item.transform[5] ?? 0;
    const size = item.height || Math.abs(item.transform[3] ?? 10) || 10;
    const row = rows.findLast((one) => Math.abs(one.y - y) < Math.max(one.size, size) * 0.4);
    if (row) row.items.push(item);
    else rows.push({ y, size, items: [item] });
  }
  return rows
    .sort((a, b) => b.y - a.y)
    .map(({ size, items: parts }) => {
      let line = '';
      let right: number | undefined;
      for (const item of parts.sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0))) {
        const gap = right === undefined ? 0 : (item.transform[4] ?? 0) - right;
        line += gap > size * 1.8 ? `\t${item.str}` : gap > size * 0.3 ? ` ${item.str}` : item.str;
        right = (item.transform[4] ?? 0) + item.width;
      }
      return line;
    })
    .join('\n');
}
