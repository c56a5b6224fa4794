/** The XML parts of a .docx or .ofd, under limits that a zip bomb runs into. */
import { Buffer } from 'node:buffer';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ImportRefused } from '../refused.ts';

const WORD_PARTS =
  /^word\/(?:(?:document|styles|numbering|footnotes|endnotes|comments)|(?:header|footer)\d{0,3})\.xml$/;
const MAX_ENTRIES = 5_000;
const MAX_PART = 80 * 1024 * 1024;

export type Parts = ReadonlyMap<string, string>;

/** @throws ImportRefused when it is broken, encrypted, carries macros, is no Word file or unpacks to too much. */
export async function openPackage(bytes: Uint8Array, fileName: string): Promise<Parts> {
  const parts = await openParts(bytes, fileName, WORD_PARTS);
  if (!parts.has('word/document.xml'))
    throw new ImportRefused(`“${fileName}”是压缩包，但不是 Word 文件，请把里面的文件取出来再导入。`);
  return parts;
}

/** @param wanted names of the parts to read. @throws ImportRefused as above. */
export async function openParts(bytes: Uint8Array, fileName: string, wanted: RegExp): Promise<Parts> {
  const parts = new Map<string, string>();
  let total = 0;
  const zip = await open(bytes, fileName);
  if (zip.entryCount > MAX_ENTRIES)
    throw new ImportRefused(`“${fileName}”里有 ${zip.entryCount} 个部分，不像正常的 Word 文件，请核对后再导入。`);
  try {
    for await (const entry of entriesOf(zip)) {
      const name = entry.fileName.replaceAll('\\', '/');
      if (/vbaProject|\/vbaData|activeX\//i.test(name)) {
        throw new ImportRefused(`“${fileName}”带有宏或控件，不能导入，请另存为不带宏的 .docx。`);
      }
      if ((entry.generalPurposeBitFlag & 1) === 1)
        throw new ImportRefused(`“${fileName}”加了密码，请去掉密码后再导入。`);
      if (!wanted.test(name)) continue;
      total += entry.uncompressedSize;
      if (total > MAX_PART) throw tooLarge(fileName);
      parts.set(name, await partText(zip, entry, fileName));
    }
  } catch (error) {
    throw error instanceof ImportRefused ? error : broken(fileName);
  } finally {
    zip.close();
  }
  return parts;
}

const broken = (fileName: string) => new ImportRefused(`“${fileName}”已损坏或没有传完整，请重新获取后再导入。`);
const tooLarge = (fileName: string) =>
  new ImportRefused(`“${fileName}”解压后大得不正常（可能是压缩炸弹），已拒绝导入。`);

const open = (bytes: Uint8Array, fileName: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => (error || !zip ? reject(broken(fileName)) : resolve(zip)),
    );
  });

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const next = () =>
    new Promise<Entry | undefined>((resolve, reject) => {
      const done = (settle: () => void) => {
        zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
        settle();
      };
      zip.once('entry', (entry: Entry) => done(() => resolve(entry)));
      zip.once('end', () => done(() => resolve(undefined)));
      zip.once('error', (error: Error) => done(() => reject(error)));
      zip.readEntry();
    });
  for (let entry = await next(); entry; entry = await next()) yield entry;
}

/** Counts what really comes out: the size a zip declares may be a lie. */
const partText = (zip: ZipFile, entry: Entry, fileName: string): Promise<string> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(broken(fileName));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_PART) stream.destroy(tooLarge(fileName));
        else chunks.push(chunk);
      });
      stream.on('error', (cause) => reject(cause instanceof ImportRefused ? cause : broken(fileName)));
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
  });
