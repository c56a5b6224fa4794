/** The bytes of a saved web page, plain or in one MHTML file → its HTML. */
import { Buffer } from 'node:buffer';
import { ImportRefused } from '../refused.ts';

/** @throws ImportRefused when an MHTML file holds no page. */
export const htmlOf = (bytes: Uint8Array, fileName: string): string =>
  isMime(bytes) ? partOfMime(bytes, fileName) : decoded(bytes, charsetIn(latin(bytes)));

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4096)).toString('latin1');

/** The header block of a saved web page, or of a mail. */
export const isMime = (bytes: Uint8Array): boolean =>
  /^\s*(?:MIME-Version:|(?:From|Subject|Date|Content-Type|Content-Location):[^\n]*\n(?:[^\n]*\n){0,20}?MIME-Version:)/i.test(
    latin(bytes).replace(/\r/g, ''),
  );

const charsetIn = (head: string): string | undefined => /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const named = charset && /^gb/i.test(charset) ? 'gb18030' : charset;
  for (const encoding of [marked, 'utf-8', named, 'gb18030']) {
    if (!encoding || (named && !marked && encoding === 'utf-8' && !/^utf-?8$/i.test(named))) continue;
    try {
      return new TextDecoder(encoding, { fatal: encoding !== 'gb18030' }).decode(bytes);
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return new TextDecoder('utf-8').decode(bytes);
}

/** @throws ImportRefused when the file holds no page. */
function partOfMime(bytes: Uint8Array, fileName: string): string {
  const text = Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '\n');
  const boundary = /boundary\s*=\s*"?([^"\n;]+)"?/i.exec(text.slice(0, 8192))?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary.trim()}`);
  for (const part of parts) {
    const gap = part.search(/\n\s*\n/);
    const head = part.slice(0, gap).replace(/\n[ \t]+/g, ' ');
    if (gap < 0 || !/content-type:\s*text\/html/i.test(head)) continue;
    const body = part.slice(gap).replace(/^\s+/, '');
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    const raw =
      encoding === 'base64'
        ? Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
        : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
    return decoded(raw, charsetIn(head) ?? charsetIn(latin(raw)));
  }
  throw new ImportRefused(
    `“${fileName}”是单个文件网页（MHTML），里面没有正文，请用 Word 或 WPS 打开后另存为 .docx 再导入。`,
  );
}

const unquoted = (text: string): string =>
  text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
