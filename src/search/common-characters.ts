/** The characters a visitor may type: the common ones of GB 2312. */

/** GB 2312, first level: the 3,755 common characters, in the order of their sound. */
export function commonCharacters(): string[] {
  const bytes = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  ).flat(2);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu) ?? [];
}

let common: ReadonlySet<string> | undefined;

/** Simplified for certain; a rarer character may be either. */
export function isCommon(character: string): boolean {
  common ??= new Set(commonCharacters());
  return common.has(character);
}
