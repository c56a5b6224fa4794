/** Tables in a text: Markdown bars, tabs, commas, columns of spaces. */

export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Grid {
  readonly start: number;
  readonly end: number;
  /** Names of the columns without spaces and brackets. */
  readonly heads: readonly string[];
  /** Rows below the heads. */
  readonly rows: readonly (readonly Cell[])[];
}

interface Line {
  readonly text: string;
  readonly start: number;
}

type Split = (line: Line) => Cell[];

const HEAD_ROWS = 6;
const RULE = /^[\s|:+=─━—-]*$/u;

const cut =
  (separator: RegExp): Split =>
  ({ text, start }) => {
    const cells: Cell[] = [];
    let from = 0;
    for (const match of text.matchAll(separator)) {
      cells.push(cellOf(text, start, from, match.index));
      from = match.index + match[0].length;
    }
    cells.push(cellOf(text, start, from, text.length));
    return cells;
  };

function cellOf(line: string, offset: number, from: number, to: number): Cell {
  const raw = line.slice(from, to);
  const text = raw.trim().replace(/^"|"$/g, '');
  const start = offset + from + (raw.length - raw.trimStart().length);
  return { text, start, end: offset + to };
}

const bars = cut(/[|│┃]/gu);
const splits: readonly { readonly test: RegExp; readonly split: Split }[] = [
  {
    test: /[|│┃]/u,
    split: (line) => {
      const cells = bars(line);
      if (cells[0]?.text === '') cells.shift();
      if (cells.at(-1)?.text === '') cells.pop();
      return cells;
    },
  },
  { test: /\t/, split: cut(/\t/g) },
  { test: /[,;]/, split: cut(/[,;]/g) },
  // Heads are spread out: one space within `姓 名` parts no columns.
  { test: / /, split: cut(/(?<=\S)(?: {2,}|(?<!(?<!\S)\p{Script=Han}) | (?!\p{Script=Han}(?!\S)))(?=\S)/gu) },
];

const headOf = (text: string): string => text.replace(/[\s*"'“”]/gu, '').replace(/[(（【[].*$/u, '');
/** A row of names: short cells, several, none with figures. */
const isHead = (cells: readonly Cell[]): boolean =>
  cells.length >= 2 &&
  cells.filter(({ text }) => text !== '').length >= 2 &&
  cells.every(({ text }) => text.length <= 16 && !/\d{3}/.test(text));

/** Heads that make a table worth looking at. */
const TELLING =
  /姓名|户主|名字|人$|者$|员$|身份|证件|证号|公民|手机|电话|联系|号码|地址|住址|住所|账号|帐号|卡号|账户|户名|出生|生日|残|病|低保|信用|代码|编号|编码|金额|车牌/u;

export function gridsIn(text: string): Grid[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start });
    start += line.length + 1;
  }
  return splits.flatMap(({ test, split }) => gridsBy(lines, test, split));
}

function gridsBy(lines: readonly Line[], test: RegExp, split: Split): Grid[] {
  const grids: Grid[] = [];
  for (let first = 0; first < lines.length; first += 1) {
    if (!test.test((lines[first] as Line).text)) continue;
    let last = first;
    while (last + 1 < lines.length && test.test((lines[last + 1] as Line).text)) last += 1;
    const block = lines.slice(first, last + 1).filter(({ text }) => !RULE.test(text));
    const grid = gridOf(block, split);
    if (grid) grids.push(grid);
    first = last;
  }
  return grids;
}

/** The heads may stand below a title and anywhere in a long block of lines. */
function gridOf(block: readonly Line[], split: Split): Grid | undefined {
  if (block.length < 2) return undefined;
  for (let index = 0; index < Math.min(block.length - 1, HEAD_ROWS); index += 1) {
    const cells = split(block[index] as Line);
    if (!isHead(cells) || !cells.some(({ text }) => TELLING.test(headOf(text)))) continue;
    const rows = block.slice(index + 1).map(split);
    const lastLine = block.at(-1) as Line;
    return {
      start: (block[index] as Line).start,
      end: lastLine.start + lastLine.text.length,
      heads: cells.map(({ text }) => headOf(text)),
      rows,
    };
  }
  return undefined;
}
