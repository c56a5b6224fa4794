/** What an uploaded file really is. Its name and the browser's word for it prove nothing. */
import { fileTypeFromBuffer } from 'file-type';
import yauzl from 'yauzl';
import { ATTACHMENT_TYPES, type AttachmentType, OLD_TYPES, saveAs } from '#domain/attachment-path.ts';
import { decodeText } from '#store/read-text.ts';
import { DeskRefused } from './refused.ts';

/** Parts that documents of this type must have; they are archives. */
const MAIN_PARTS: Readonly<Record<string, readonly string[]>> = {
  docx: ['[Content_Types].xml', 'word/document.xml'],
  xlsx: ['[Content_Types].xml', 'xl/workbook.xml'],
  ofd: ['OFD.xml'],
};
/** A stream of macros in an old Office file; its names are UTF-16. */
const OLD_MACROS = Buffer.from('_VBA_PROJECT', 'utf16le');
/** Programs inside an Office document. */
const PROGRAM = /vbaProject|vbaData|\/activeX\/|\/embeddings\/|\.(?:exe|js|vbs|bat|cmd|dll|scr|hta|jar)$/i;
const MOST_PARTS = 2000;
/**
 * Actions of a PDF that run a script, start a program or carry a file. Read from the file as it lies: what is packed in an
 * object stream is not seen, and every reader people use asks before it starts anything.
 */
const PDF_PROGRAM = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z])/;

/** @throws DeskRefused 422 for any other type, a name that says something else, or macros. */
export async function attachmentType(bytes: Uint8Array, name: string): Promise<AttachmentType> {
  const found = (await fileTypeFromBuffer(bytes))?.ext ?? 'unknown';
  const named = (/\.([^./\\]+)$/.exec(name)?.[1] ?? '').toLowerCase();
  // A plain archive may still be a document that the library did not recognise.
  const type = typeBehind(found, named, bytes);
  if (/^(?:docm|xlsm|dotm|xltm)$/.test(type)) throw macros(name);
  if (!isAllowed(type)) {
    const advice = saveAs(named) ?? saveAs(type);
    if (advice) throw new DeskRefused(422, `“${name}”群众多半打不开，没有收：${advice}`);
    throw new DeskRefused(
      422,
      `“${name}”不是可以上传的文件：只收 ${ATTACHMENT_TYPES.join('、')}（按文件内容判断，改扩展名没有用）`,
    );
  }
  if (named !== type && !(type === 'jpg' && named === 'jpeg')) {
    throw new DeskRefused(422, `“${name}”的内容是 ${type}，与扩展名不符；请用原来的程序另存后再传`);
  }
  if (type === 'pdf' && PDF_PROGRAM.test(objectsOf(bytes))) {
    throw new DeskRefused(422, `“${name}”里有脚本、启动命令或夹带的文件，不能公开；请用打印功能另存为普通的 PDF`);
  }
  if ((OLD_TYPES as readonly string[]).includes(type) && Buffer.from(bytes).includes(OLD_MACROS)) throw macros(name);
  if (type in MAIN_PARTS) await checkArchive(bytes, name, MAIN_PARTS[type] as readonly string[]);
  return type;
}

/** The library's word, made exact by the name where the content alone cannot tell. */
function typeBehind(found: string, named: string, bytes: Uint8Array): string {
  // A plain archive may still be a document that the library did not recognise.
  if (found === 'zip' && named in MAIN_PARTS) return named;
  if (found === 'cfb' && (OLD_TYPES as readonly string[]).includes(named)) return named;
  return found === 'unknown' && named === 'csv' && isTable(bytes) ? 'csv' : found;
}

/** Plain text in UTF-8 or GB18030 with commas, and no tag with which a browser could be led to read it as a page. */
function isTable(bytes: Uint8Array): boolean {
  const text = decodeText(bytes)?.text;
  return text !== undefined && !text.includes('\0') && /[,，;\t]/.test(text) && !/<\/?[a-z!]/i.test(text);
}

/** A PDF without the contents of its streams, where packed bytes spell anything. */
const objectsOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/\bstream\r?\n[\s\S]*?\bendstream\b/g, '');

const isAllowed = (type: string): type is AttachmentType => (ATTACHMENT_TYPES as readonly string[]).includes(type);
const macros = (name: string) =>
  new DeskRefused(422, `“${name}”里有宏或嵌入的程序，不能公开；请另存为不含宏的 docx 或 xlsx，或导出 PDF`);

async function checkArchive(bytes: Uint8Array, name: string, needed: readonly string[]): Promise<void> {
  const parts = await partsOf(bytes).catch(() => undefined);
  if (parts === undefined) throw new DeskRefused(422, `“${name}”打不开，可能已损坏；请重新保存后再传`);
  if (!needed.every((part) => parts.includes(part))) {
    throw new DeskRefused(422, `“${name}”不是 Word、Excel 或 OFD 文档，只是一个压缩包`);
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
