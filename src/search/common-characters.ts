/** The characters a visitor may type: the common ones of GB 2312. */

const decoder = new TextDecoder('gb18030');

/** GB 2312, first level: the 3,755 common characters, in the order of their sound. */
export const COMMON: readonly string[] = Array.from({ length: 40 }, (_, row) =>
  Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(0xb0 + row, 0xa1 + cell))),
)
  .flat()
  .filter((character) => /^\p{Script=Han}$/u.test(character));

let common: ReadonlySet<string> | undefined;

/** Simplified for certain; a rarer character may be either. */
export function isCommon(character: string): boolean {
  common ??= new Set(COMMON);
  return common.has(character);
}
