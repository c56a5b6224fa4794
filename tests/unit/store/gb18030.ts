/** Text as GB18030 bytes: Node decodes that encoding and has no encoder, so the table is read backwards. */
const pairs = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let first = 0xa1; first <= 0xf7; first += 1) {
  for (let second = 0xa1; second <= 0xfe; second += 1) {
    const character = decoder.decode(new Uint8Array([first, second]));
    if (!pairs.has(character)) pairs.set(character, [first, second]);
  }
}

/** Common Han characters and ASCII. @throws Error for any other character. */
export function gb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return [code];
    const pair = pairs.get(character);
    if (!pair) throw new Error(`no GB2312 code for ${character}`);
    return [...pair];
  });
  return new Uint8Array(bytes);
}
