/** Traditional to simplified, one character at a time, from opencc-js. */
import * as OpenCC from 'opencc-js';
import type { TraditionalTable } from '#search/tables.ts';

/** Forms of print in Hong Kong and of old print that opencc-js leaves alone. */
const MORE =
  '衞卫綫线羣群峯峰佈布諮咨併并牀床爲为衆众啓启溼湿週周祕秘喫吃恆恒裏里麽么甯宁稅税說说閱阅污污滙汇綑捆託托薦荐';
const FIRST = 0x3400;
const LAST = 0x9fff;

let known: readonly (readonly [string, string])[] | undefined;

/** Every traditional character with its simplified one: the same for every board. */
function everyPair(): readonly (readonly [string, string])[] {
  if (known) return known;
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  known = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCharCode(FIRST + index)).flatMap(
    (character) => {
      const simplified = convert(character);
      return simplified === character ? [] : [[character, simplified] as const];
    },
  );
  return known;
}

/** @param wanted the simplified characters worth leading to. */
export function traditionalTable(wanted: ReadonlySet<string>): TraditionalTable {
  const pairs = everyPair().flatMap(([character, simplified]) =>
    wanted.has(simplified) ? [character + simplified] : [],
  );
  const leading = new Set(pairs.map(([character]) => character));
  const more = [...MORE].flatMap((character, at) => {
    const simplified = [...MORE][at + 1] ?? '';
    return at % 2 === 0 && character !== simplified && !leading.has(character) && wanted.has(simplified)
      ? [character + simplified]
      : [];
  });
  return { pairs: [...pairs, ...more].join('') };
}
