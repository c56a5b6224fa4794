/** .pdf with a text layer: lines put together again into paragraphs; running headers and page numbers named as removed. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { plainDocument, removal, type SourceDocument, type Span } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { linesOfPage, type PdfLine } from './pdf-lines.ts';
import { repeatedLines } from './running-lines.ts';

const MAX_PAGES = 2_000;
const TELLING_CHARACTERS = 20;

export async function readPdf(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const pages = await pagesOf(bytes, fileName);
  const running = repeatedLines(pages);
  const lines = pages.flat();
  if (lines.reduce((sum, line) => sum + line.text.length, 0) < TELLING_CHARACTERS) {
    throw new ImportRefused(`“${fileName}”没有文字层，是扫描出来的图片，请先做文字识别（OCR）或改用 Word 原件。`);
  }
  const removed: Span[] = [];
  let text = '';
  let previous: PdfLine | undefined;
  for (const line of lines) {
    const isRunning = running.has(line);
    const joins = !isRunning && previous !== undefined && continues(previous, line);
    if (text !== '' && !joins) text += '\n';
    const start = text.length;
    text += line.text;
    if (isRunning) removed.push({ start, end: text.length });
    else previous = line;
  }
  const notes = ['PDF 里没有段落和编号信息，段落是按版面拼接的，请对照原件'];
  return {
    ...plainDocument(text),
    format: 'pdf',
    removed: removed.map((span) => removal(text, span, '页眉页脚')),
    notes,
  };
}

/** The line before is full and this one does not begin a paragraph. */
const continues = (before: PdfLine, line: PdfLine): boolean =>
  before.full && !line.indented && !/[。；;：:！!？?]$/.test(before.text);

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
      pages.push(linesOfPage(items.flatMap((item) => ('str' in item ? [item] : []))));
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
