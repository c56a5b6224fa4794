/** Numbers as a voice says them in Chinese. A speech engine left to itself reads a telephone number as a sum of money. */

const FIGURES = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;
/** More figures than this are a code, not an amount. */
const MOST_FIGURES = 16;

/** One figure after another: `2026` → 二零二六. */
export const figureByFigure = (digits: string): string =>
  digits.replace(/\d/g, (figure) => FIGURES[Number(figure)] as string);

/** As numbers to dial or codes are said: 幺 for 1, a pause between groups. `5115183` → 五幺幺，五幺八三 */
export function spokenDigits(digits: string): string {
  return digits
    .split(/\D+/)
    .filter(Boolean)
    .flatMap(grouped)
    .map((group) => figureByFigure(group).replaceAll('一', '幺'))
    .join('，');
}

/** 4 and 4, 3 and 4, of a mobile 3, 4 and 4; from 9 figures on in fours. */
function grouped(digits: string): string[] {
  const { length } = digits;
  if (length < 7) return [digits];
  const first = length === 7 || length === 11 ? 3 : length % 4 || 4;
  return [digits.slice(0, first), ...(digits.slice(first).match(/.{1,4}/g) ?? [])];
}

/**
 * A whole number in words: `10` 十, `110` 一百一十, `10010` 一万零一十, `2000` 两千, `20` 二十.
 * @param digits figures only, without grouping commas.
 */
export function cardinal(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain === '0') return '零';
  if (plain.length > MOST_FIGURES) return spokenDigits(plain);
  let words = '';
  let gap = false;
  const groups = plain.padStart(Math.ceil(plain.length / 4) * 4, '0').match(/\d{4}/g) ?? [];
  groups.forEach((group, at) => {
    if (group === '0000') {
      gap = true;
      return;
    }
    const before = words !== '';
    if (before && (gap || group.startsWith('0'))) words += '零';
    words += leading(belowTenThousand(group), !before, groups.length - at > 1) + GROUPS[groups.length - at - 1];
    gap = false;
  });
  return words.replace(/^一十/, '十');
}

/** 两 stands before 千, 万 and 亿 where the number begins. */
function leading(words: string, first: boolean, grouped: boolean): string {
  if (!first) return words;
  return grouped && words === '二' ? '两' : words.replace(/^二千/, '两千');
}

function belowTenThousand(group: string): string {
  let words = '';
  let gap = false;
  [...group].forEach((figure, at) => {
    if (figure === '0') {
      gap = words !== '';
      return;
    }
    words += (gap ? '零' : '') + FIGURES[Number(figure)] + PLACES[3 - at];
    gap = false;
  });
  return words;
}

/** `3.50` → 三点五零; grouping commas are passed over. */
export function spokenNumber(written: string): string {
  const [whole = '0', part] = written.replaceAll(',', '').split('.');
  return part === undefined ? cardinal(whole) : `${cardinal(whole)}点${figureByFigure(part)}`;
}

/** Yuan with 角 and 分: `12.05` → 十二元零五分, `0.5` → 五角. */
export function spokenYuan(written: string): string {
  const [whole = '0', part = ''] = written.replaceAll(',', '').split('.');
  const [jiao = '0', fen = '0'] = part;
  const yuan = /^0+$/.test(whole) ? '' : `${counted(whole)}元`;
  const tenths = jiao === '0' ? '' : `${cardinal(jiao)}角`;
  const gap = yuan !== '' && tenths === '' ? '零' : '';
  const hundredths = fen === '0' ? '' : `${gap}${cardinal(fen)}分`;
  return yuan + tenths + hundredths || '零元';
}

/** Before a measure word 2 is 两: 两个, 两份; 12 stays 十二. */
export const counted = (digits: string): string => (/^0*2$/.test(digits) ? '两' : spokenNumber(digits));
