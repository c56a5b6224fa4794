/** Any file we read → its text. */
import type { SourceDocument } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { readDocx } from './docx.ts';
import { readOfd } from './ofd.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';
import { recognise } from './recognise.ts';
import { readRichText } from './rich-text.ts';
import { readWebPage } from './web-page.ts';
import { readWordBinary } from './word-binary.ts';

/** @throws ImportRefused with one sentence that says why the file is not read. */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const document = await read(bytes, fileName);
  if (document.text.trim() === '') throw new ImportRefused(`“${fileName}”里没有文字，请检查后重新选择。`);
  return document;
}

async function read(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  switch (recognise(bytes, fileName)) {
    case 'zip':
      return await readDocx(bytes, fileName);
    case 'ole':
      return await readWordBinary(bytes, fileName);
    case 'html':
      return readWebPage(bytes, fileName);
    case 'rtf':
      return readRichText(bytes);
    case 'ofd':
      return await readOfd(bytes, fileName);
    case 'pdf':
      return await readPdf(bytes, fileName);
    default:
      return readPlainText(bytes, fileName);
  }
}
