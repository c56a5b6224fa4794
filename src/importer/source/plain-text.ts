/** .txt and .md: UTF-8, GB18030 or UTF-16 with its mark → text at unchanged positions. */
import { plainDocument, removal, type SourceDocument } from '../document.ts';
import { ImportRefused } from '../refused.ts';

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
      return { ...plainDocument(text), ...(/\.md$/i.test(fileName) && markdownHeadings(text)), notes: note };
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  throw new ImportRefused(`“${fileName}”不是 UTF-8 或 GB18030 编码的文本，请用记事本另存为 UTF-8 再导入。`);
}

/** `## 印章使用制度`: the level is a style, the signs are no text. */
function markdownHeadings(text: string): Pick<SourceDocument, 'paragraphs' | 'removed'> {
  const found = [...text.matchAll(/^(#{1,6}[ \t]+)(\S.*?)[ \t]*$/gm)].map((match) => {
    const start = match.index + (match[1] as string).length;
    return { match, start, end: start + (match[2] as string).length };
  });
  return {
    paragraphs: found.map(({ match, start, end }) => ({ start, end, heading: (match[1] as string).trim().length })),
    removed: found.map(({ match, start }) => removal(text, { start: match.index, end: start }, 'Markdown 标记')),
  };
}
