/**
 * Document information of a PDF, blanked where it stands: every byte keeps its place, so nothing else in the file moves and no
 * leftover stays behind. Not of signed or locked files, and not where the information is packed.
 */
const INFORMATION = /\/(Author|Subject|Keywords)(\s*)(\((?:\\[\s\S]|[^()\\])*\)|<[0-9a-fA-F\s]*>)/g;
const PERSONAL_XMP =
  /(<dc:(creator|subject|rights)>)([\s\S]*?)(<\/dc:\2>)|(<xmpMM:History>)([\s\S]*?)(<\/xmpMM:History>)|(<pdf:Keywords>)([\s\S]*?)(<\/pdf:Keywords>)/g;

export function cleanPdf(bytes: Uint8Array, removed: string[]): Uint8Array | undefined {
  const source = new TextDecoder('latin1').decode(bytes);
  if (/\/Type\s*\/Sig\b|\/ByteRange|\/Encrypt\b/.test(source)) return undefined;
  const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
  // Latin-1 as this decoder reads it is Windows-1252: bytes are written back one by one, only where they changed.
  const clean = new Uint8Array(bytes);
  const erase = (start: number, length: number) => {
    for (let at = start; at < start + length; at += 1) if (clean[at] !== 0x0a && clean[at] !== 0x0d) clean[at] = 0x20;
  };
  for (const match of source.matchAll(INFORMATION)) {
    const value = match[3] as string;
    if (value.length <= 2 || blank(value.slice(1, -1)) === value.slice(1, -1)) continue;
    erase(match.index + match[0].length - value.length + 1, value.length - 2);
    removed.push('作者等属性');
  }
  for (const match of source.matchAll(PERSONAL_XMP)) {
    const [open, value] = [match[1] ?? match[5] ?? match[8] ?? '', match[3] ?? match[6] ?? match[9] ?? ''];
    if (value.trim() === '') continue;
    erase(match.index + open.length, value.length);
    removed.push('作者等属性');
  }
  return clean;
}
