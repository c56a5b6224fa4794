/** Traditional to simplified, one character at a time, from opencc-js. */
import * as OpenCC from 'opencc-js';
import type { TraditionalTable } from '#search/tables.ts';

const FIRST = 0x3400;
const LAST = 0x9fff;

/** @param wanted the simplified characters worth leading to. */
export function traditionalTable(wanted: ReadonlySet<string>): TraditionalTable {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const pairs = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCharCode(FIRST + index)).flatMap(
    (character) => {
      const simplified = convert(character);
      return simplified !== character && wanted.has(simplified) ? [character + simplified] : [];
    },
  );
  return { pairs: pairs.join('') };
}
