/** Any file we read → its text. A reader is loaded with the first file of its kind. */
import type { SourceDocument } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { readPlainText } from './plain-text.ts';
import { recognise } from './recognise.ts';

/** @throws ImportRefused with one sentence that says why the file is not read. */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const document = await read(bytes, fileName);
  if (document.text.trim() === '') throw new ImportRefused(`“${fileName}”里没有文字，请检查后重新选择。`);
  return document;
}

async function read(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  switch (recognise(bytes, fileName)) {
    case 'zip':
      return await (await import('./docx.ts')).readDocx(bytes, fileName);
    case 'ole':
      return await (await import('./word-binary.ts')).readWordBinary(bytes, fileName);
    case 'html':
      return await (await import('./web-page.ts')).readWebPage(bytes, fileName);
    case 'rtf':
      return await (await import('./rich-text.ts')).readRichText(bytes);
    case 'ofd':
      return await (await import('./ofd.ts')).readOfd(bytes, fileName);
    case 'pdf':
      return await (await import('./pdf.ts')).readPdf(bytes, fileName);
    default:
      return readPlainText(bytes, fileName);
  }
}
