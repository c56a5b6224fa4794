/**
 * The objects of a PDF as they lie in the file, also those packed in object streams: names of actions, strings, leftovers of
 * earlier versions. A reader of pages does not report them all.
 */
import { unzlibSync } from 'fflate';
import { fact, type Reading } from './reading.ts';

/** Names of actions and parts that run, start, send or carry something. */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|Rendition|RichMedia(?:Execute)?|XFA|GoToE|SetOCGState|Movie|Sound|Hide)(?![A-Za-z])/;
const CARRIES = /\/(?:EmbeddedFiles?|FileAttachment|AF)(?![A-Za-z])/;
const MOST_UNPACKED = 100 * 1024 * 1024;

export interface RawPdf {
  /** Strings of all objects, for the sweep. */
  readonly texts: readonly string[];
}

export function rawPdf(reading: Reading, bytes: Uint8Array): RawPdf {
  const source = new TextDecoder('latin1').decode(bytes);
  const { objects, streams } = apart(source, bytes);
  const names = [objects, ...streams.map(({ text }) => text)].map(withoutStrings).map(undoEscapes);
  if (names.some((text) => ACTIVE.test(text)))
    fact(reading, 'active', 'block', '文件', '里面有脚本或会启动程序的动作', '请用打印功能另存为普通的 PDF');
  if (names.some((text) => CARRIES.test(text)))
    fact(reading, 'embedded', 'block', '附件', '里面夹带了另一个文件', '请删去附件，或用打印功能另存为普通的 PDF');
  if (names.some((text) => /\/GoToR(?![A-Za-z])/.test(text)))
    fact(reading, 'external', 'ask', '链接', '有指向别的文件的链接', '请改成网址，或删去链接');
  const versions = (source.match(/startxref/g) ?? []).length;
  if (versions > (/\/Linearized/.test(source.slice(0, 2048)) ? 2 : 1)) {
    fact(
      reading,
      'oldversion',
      'ask',
      '文件',
      '文件里还留着改动以前的内容',
      '请用打印功能另存为新的 PDF；有电子签章的由初审说明理由',
    );
  }
  return {
    texts: [stringsIn(objects), ...streams.map(({ text, strings }) => (strings ? stringsIn(text) : text))].filter(
      (text) => /\d{6}/.test(text),
    ),
  };
}

interface Stream {
  readonly text: string;
  /** Objects with strings; else plain text such as XMP. */
  readonly strings: boolean;
}

/** The file without the contents of its streams, and the unpacked object streams and texts. */
function apart(source: string, bytes: Uint8Array): { readonly objects: string; readonly streams: readonly Stream[] } {
  let objects = '';
  let from = 0;
  let unpacked = 0;
  const streams: Stream[] = [];
  for (const match of source.matchAll(/\bstream\r?\n/g)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const end = source.indexOf('endstream', start);
    if (end < 0) break;
    objects += source.slice(from, match.index);
    from = end + 9;
    const head = undoEscapes(source.slice(Math.max(0, source.lastIndexOf('obj', match.index)), match.index));
    const wanted = /\/ObjStm|\/Metadata|\/XML|\/JS|\/JavaScript/.test(head);
    if (!wanted) continue;
    let content = bytes.subarray(start, end);
    if (/\/Fl(?:ateDecode)?(?![A-Za-z])/.test(head)) {
      try {
        content = unzlibSync(content);
      } catch {
        fact0(streams);
        continue;
      }
    }
    unpacked += content.length;
    if (unpacked > MOST_UNPACKED) break;
    const strings = /\/ObjStm/.test(head);
    streams.push({ text: new TextDecoder(strings ? 'latin1' : 'utf-8').decode(content), strings });
  }
  return { objects: objects + source.slice(from), streams };
}

/** An object stream that cannot be unpacked holds nothing a viewer shows either. */
const fact0 = (_: readonly Stream[]): void => undefined;

/** Names may be written with `#4a` for any letter. */
const undoEscapes = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const STRING = /\((?:\\[\s\S]|\((?:\\[\s\S]|[^()\\])*\)|[^()\\])*\)|<(?!<)[0-9a-fA-F\s]*>/g;
const withoutStrings = (text: string): string => text.replace(STRING, '()').replace(/%[^\r\n]*/g, '');

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' };

function stringsIn(text: string): string {
  return (text.match(STRING) ?? [])
    .map((string) => decode(string.startsWith('<') ? fromHex(string.slice(1, -1)) : fromLiteral(string.slice(1, -1))))
    .filter((value) => /\d{6}|[\u4e00-\u9fff]/.test(value))
    .join('\na\n');
}

const fromHex = (hex: string): string =>
  (hex.replace(/\s/g, '').match(/../g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
const fromLiteral = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, one?: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : one === undefined ? '' : (ESCAPES[one] ?? one),
  );

function decode(bytes: string): string {
  const raw = Uint8Array.from(bytes, (one) => one.charCodeAt(0));
  if (raw[0] === 0xfe && raw[1] === 0xff) return new TextDecoder('utf-16be').decode(raw);
  if (raw[0] === 0xff && raw[1] === 0xfe) return new TextDecoder('utf-16le').decode(raw);
  return new TextDecoder().decode(raw);
}
