/** .doc and .wps (the old binary format): text only; styles and automatic numbers are not in it for us. */
import { Buffer } from 'node:buffer';
import WordExtractor from 'word-extractor';
import { plainDocument, type SourceDocument } from '../document.ts';
import { ImportRefused } from '../refused.ts';

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le');

/** @throws ImportRefused when it carries macros, is no Word document or cannot be read. */
export async function readWordBinary(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(wide('_VBA_PROJECT'))) {
    throw new ImportRefused(`“${fileName}”带有宏，不能导入，请另存为不带宏的 .docx。`);
  }
  if (!buffer.includes(wide('WordDocument'))) {
    throw new ImportRefused(`“${fileName}”不是 Word 文档，请用 WPS 或 Word 打开后另存为 .docx 再导入。`);
  }
  let text: string;
  try {
    text = (await new WordExtractor().extract(buffer)).getBody();
  } catch {
    throw new ImportRefused(`“${fileName}”读不出来，文件可能已损坏，请用 WPS 或 Word 另存为 .docx 再导入。`);
  }
  const notes = ['旧版 Word 文件里的自动编号、标题样式和表格线读不出来，请对照原件；另存为 .docx 再导入效果更好'];
  return { ...plainDocument(text), format: 'word', notes };
}
