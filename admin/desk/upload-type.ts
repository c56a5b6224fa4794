/** What an uploaded file really is. Its name and the browser's word for it prove nothing. */
import { fileTypeFromBuffer } from 'file-type';
import yauzl from 'yauzl';
import { DeskRefused } from './refused.ts';

export const TYPES = ['pdf', 'docx', 'xlsx', 'png', 'jpg'] as const;
export type AttachmentType = (typeof TYPES)[number];

/** Parts that Office documents of this type must have. */
const MAIN_PART: Readonly<Record<string, string>> = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' };
/** Programs inside an Office document. */
const PROGRAM = /vbaProject|vbaData|\/activeX\/|\/embeddings\/|\.(?:exe|js|vbs|bat|cmd|dll|scr|hta|jar)$/i;
const MOST_PARTS = 2000;
/**
 * Actions of a PDF that run a script, start a program or carry a file. Read from the file as it lies: what is packed in an
 * object stream is not seen, and every reader people use asks before it starts anything.
 */
const PDF_PROGRAM = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z])/;

/** @throws DeskRefused 422 for anything else than the five types, a name that says something else, or macros. */
export async function attachmentType(bytes: Uint8Array, name: string): Promise<AttachmentType> {
  const found = (await fileTypeFromBuffer(bytes))?.ext ?? 'unknown';
  const named = (/\.([^./\\]+)$/.exec(name)?.[1] ?? '').toLowerCase();
  // A plain archive may still be a document that the library did not recognise.
  const type = found === 'zip' && named in MAIN_PART ? named : found;
  if (/^(?:docm|xlsm|dotm|xltm)$/.test(type)) throw macros(name);
  if (!isAllowed(type)) {
    throw new DeskRefused(
      422,
      `“${name}”不是可以上传的文件：只收 ${TYPES.join('、')}（按文件内容判断，改扩展名没有用）`,
    );
  }
  if (named !== type && !(type === 'jpg' && named === 'jpeg')) {
    throw new DeskRefused(422, `“${name}”的内容是 ${type}，与扩展名不符；请用原来的程序另存后再传`);
  }
  if (type === 'pdf' && PDF_PROGRAM.test(objectsOf(bytes))) {
    throw new DeskRefused(422, `“${name}”里有脚本、启动命令或夹带的文件，不能公开；请用打印功能另存为普通的 PDF`);
  }
  if (type in MAIN_PART) await checkOfficeDocument(bytes, name, MAIN_PART[type] as string);
  return type;
}

/** A PDF without the contents of its streams, where packed bytes spell anything. */
const objectsOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/\bstream\r?\n[\s\S]*?\bendstream\b/g, '');

const isAllowed = (type: string): type is AttachmentType => (TYPES as readonly string[]).includes(type);
const macros = (name: string) =>
  new DeskRefused(422, `“${name}”里有宏或嵌入的程序，不能公开；请另存为不含宏的 docx 或 xlsx，或导出 PDF`);

async function checkOfficeDocument(bytes: Uint8Array, name: string, mainPart: string): Promise<void> {
  const parts = await partsOf(bytes).catch(() => undefined);
  if (parts === undefined) throw new DeskRefused(422, `“${name}”打不开，可能已损坏；请重新保存后再传`);
  if (!parts.includes('[Content_Types].xml') || !parts.includes(mainPart)) {
    throw new DeskRefused(422, `“${name}”不是 Word 或 Excel 文档，只是一个压缩包`);
  }
  if (parts.some((part) => PROGRAM.test(part))) throw macros(name);
}

/** Names in the archive's directory; nothing is unpacked. @throws Error when it cannot be read. */
async function partsOf(bytes: Uint8Array): Promise<string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
    if (error) {
      reject(error);
      return;
    }
    const names: string[] = [];
    archive.on('entry', ({ fileName }: yauzl.Entry) => {
      names.push(fileName);
      if (names.length > MOST_PARTS) reject(new Error('too many parts'));
      else archive.readEntry();
    });
    archive.on('end', () => resolve(names));
    archive.on('error', reject);
    archive.readEntry();
  });
  return promise;
}
