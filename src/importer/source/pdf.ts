/** .pdf with a text layer: lines put together again into paragraphs; running headers and page numbers named as removed. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SourceDocument } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { textOfPages } from './page-text.ts';
import { linesOfPage, type PdfLine } from './pdf-lines.ts';
import { pageDifferences, secondPdfText } from './pdf-second.ts';
import { foldRadicals } from './radicals.ts';

const MAX_PAGES = 2_000;
const TELLING_CHARACTERS = 20;

export async function readPdf(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const pages = await pagesOf(bytes, fileName);
  const characters = pages.flat().reduce((sum, line) => sum + line.text.length, 0);
  if (characters < TELLING_CHARACTERS) {
    throw new ImportRefused(`“${fileName}”没有文字层，是扫描出来的图片，请先做文字识别（OCR）或改用 Word 原件。`);
  }
  const document = await compared(textOfPages(pages, 'pdf'), pages, bytes);
  const bare = pages.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
  if (bare.length === 0) return document;
  const where = `第 ${bare.slice(0, 12).join('、')}${bare.length > 12 ? ' …' : ''} 页`;
  return {
    ...document,
    unread: [...document.unread, { what: `没有文字的页（${where}，可能是扫描图片）`, count: bare.length, start: 0 }],
  };
}

/** The document with what another engine reads otherwise. */
async function compared(
  document: SourceDocument,
  pages: readonly (readonly PdfLine[])[],
  bytes: Uint8Array,
): Promise<SourceDocument> {
  const second = await secondPdfText(bytes);
  if (!second) return { ...document, notes: [...document.notes, '另一种读法读不了这个 PDF，没有核对文字'] };
  const lines = pages.map((page) => page.map(({ text }) => text).join('\n'));
  const { unread, notes } = pageDifferences(lines, second, document.text);
  return { ...document, unread: [...document.unread, ...unread], notes: [...document.notes, ...notes] };
}

async function pagesOf(bytes: Uint8Array, fileName: string): Promise<PdfLine[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    verbosity: 0,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MAX_PAGES)
      throw new ImportRefused(`“${fileName}”有 ${file.numPages} 页，超过 ${MAX_PAGES} 页的上限，请拆成几个文件。`);
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent();
      pages.push(
        linesOfPage(items.flatMap((item) => ('str' in item ? [{ ...item, str: foldRadicals(item.str) }] : []))),
      );
    }
    return pages;
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ImportRefused(`“${fileName}”加了密码，请去掉密码后再导入。`);
    throw new ImportRefused(`“${fileName}”读不出来，PDF 可能已损坏，请重新导出后再导入。`);
  } finally {
    await task.destroy();
  }
}
