/** Signs of symbol fonts as characters, and raised digits: m2 with a raised 2 is m². */

/** Signs that occur in forms and lists, by font and code within the font. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '4A': '☺',
    '28': '☎',
    '29': '✆',
    '2A': '✉',
    '6C': '●',
    '6E': '■',
    '6F': '□',
    '71': '❑',
    '72': '❒',
    '75': '◆',
    '76': '❖',
    '77': '⬥',
    '9F': '•',
    A1: '○',
    A4: '◉',
    A7: '▪',
    A8: '◻',
    AB: '★',
    B2: '☆',
    D8: '➢',
    E0: '→',
    E8: '➔',
    F0: '⇨',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  'wingdings 2': { '4F': '✗', '50': '✓', '51': '☒', '52': '☑', '53': '☒', '54': '☒', A3: '☐', '97': '●' },
  symbol: {
    A3: '≤',
    B3: '≥',
    B1: '±',
    B4: '×',
    B8: '÷',
    B0: '°',
    B7: '•',
    AE: '→',
    A5: '∞',
    B9: '≠',
    BB: '≈',
    '61': 'α',
    '62': 'β',
    '67': 'γ',
    '6D': 'μ',
    '70': 'π',
    '53': 'Σ',
    '44': 'Δ',
    '57': 'Ω',
  },
};
const PRIVATE = 0xf000;

/** @param code hex, with or without the F000 symbol fonts add. @returns undefined for a sign we do not know. */
export function symbolOf(font: string, code: string): string | undefined {
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point)) return undefined;
  const own = point >= PRIVATE && point < PRIVATE + 0x100 ? point - PRIVATE : point;
  const known = SYMBOLS[font.toLowerCase()]?.[own.toString(16).toUpperCase().padStart(2, '0')];
  if (known) return known;
  return point < PRIVATE && point >= 0x20 && SYMBOLS[font.toLowerCase()] === undefined
    ? String.fromCodePoint(point)
    : undefined;
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'][at] as string]),
);
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋'][at] as string]),
);

/** Only where every character has such a form: a raised 注 stays as it is. */
export function asMarked(text: string, raised: 'superscript' | 'subscript' | undefined): string {
  if (!raised) return text;
  const forms = raised === 'superscript' ? RAISED : LOWERED;
  return [...text].every((sign) => forms[sign] !== undefined) ? [...text].map((sign) => forms[sign]).join('') : text;
}
