/** .txt and .md: UTF-8, GB18030 or UTF-16 with its mark → text at unchanged positions. */
import { plainDocument, type SourceDocument } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { markdownParts } from './markdown.ts';

export function readPlainText(bytes: Uint8Array, fileName: string): SourceDocument {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.includes('\u0000')) continue;
      const note = encoding === 'gb18030' ? ['文件是 GB18030（GBK）编码，已按此读取'] : [];
      return { ...plainDocument(text), ...(/\.md$/i.test(fileName) && markdownParts(text)), notes: note };
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  throw new ImportRefused(`“${fileName}”不是 UTF-8 或 GB18030 编码的文本，请用记事本另存为 UTF-8 再导入。`);
}
