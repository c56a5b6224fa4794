/** Excel: cells with the values they were last shown with, and sheets, rows, columns and cells that are hidden. */
import { bornWithin } from '#gate/numbers.ts';
import { readParts } from './office-parts.ts';
import type { Package } from './package.ts';
import { fact, piece, type Reading, sweep } from './reading.ts';
import { invisibleStyles } from './xlsx-styles.ts';
import { sweepXml } from './xml.ts';

interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly state: string;
}

export function readXlsx(reading: Reading, pack: Package): void {
  const { strings, readings } = sharedStrings(pack);
  const shown = new Set<number>();
  const unseen = invisibleStyles(pack);
  const done = new Set(['xl/styles.xml']);
  const sheets = sheetsOf(pack);
  for (const sheet of sheets) {
    done.add(sheet.part);
    readSheet(reading, pack, sheet, { strings, shown, unseen });
  }
  for (const name of pack.names) {
    const text = () => sweepXml(pack.textOf(name) ?? '');
    if (/^xl\/(?:comments|threadedComments)[^/]*(?:\/[^/]+)?\.xml$/i.test(name)) {
      done.add(name);
      if (/<(?:\w+:)?(?:comment|threadedComment)\b/.test(pack.textOf(name) ?? '')) {
        fact(reading, 'comment', 'block', '批注', '有单元格批注', '请在“审阅”里删除所有批注；编辑台的干净副本也会删去');
      }
      piece(reading, '批注', text(), '隐藏');
    } else if (/^xl\/externalLinks\/[^/]+\.xml$/.test(name)) {
      fact(
        reading,
        'external',
        'block',
        '外部引用',
        '引用了别的工作簿，里面留着那边的数据',
        '请在“数据—编辑链接”里断开链接',
      );
      piece(reading, '外部引用', text(), '隐藏');
    } else if (/^xl\/(?:connections|queryTables\/[^/]+)\.xml$/.test(name)) {
      fact(reading, 'external', 'block', '数据连接', '打开时会到别处取数据', '请删去数据连接后另存');
    } else if (/^xl\/pivotCache\/pivotCache(?:Records|Definition)\d*\.xml$/.test(name)) {
      if (/<(?:\w+:)?(?:r|s)\b/.test(pack.textOf(name) ?? ''))
        fact(
          reading,
          'hidden',
          'block',
          '数据透视表',
          '数据透视表里留着全部原始数据',
          '请把透视表复制后“选择性粘贴—数值”',
        );
      piece(reading, '数据透视表', text(), '隐藏');
    } else if (/^xl\/revisions\//.test(name))
      fact(reading, 'revision', 'block', '修订', '留着共享工作簿的修订记录', '请取消共享后另存');
    else if (name === 'xl/sharedStrings.xml') {
      done.add(name);
      sweep(reading, '字符串表', [...strings.values()].join('\na\n'));
      piece(reading, '拼音', readings.join('\na\n'), '隐藏');
      const left = [...strings].flatMap(([index, string]) => (shown.has(index) ? [] : [string]));
      piece(reading, '没有单元格再用的字', left.join('\na\n'), '隐藏');
    } else if (name === 'xl/workbook.xml') {
      done.add(name);
      piece(reading, '名称', text(), '属性');
    } else if (/^xl\/persons\//.test(name) && /displayName=/.test(pack.textOf(name) ?? ''))
      fact(reading, 'props', 'strip', '批注人', '留着批注人的名字', '编辑台会换成干净的副本');
  }
  readParts(reading, pack, done);
}

function sheetsOf(pack: Package): Sheet[] {
  const targets = new Map<string, string>();
  pack.each('xl/_rels/workbook.xml.rels', {
    open(tag, { Id = '', Target = '' }) {
      if (tag === 'Relationship')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`.replace('/./', '/'));
    },
  });
  const sheets: Sheet[] = [];
  pack.each('xl/workbook.xml', {
    open(tag, { name = '', id = '', state = 'visible' }) {
      if (tag === 'sheet') sheets.push({ name, part: targets.get(id) ?? '', state });
    },
  });
  const named = new Set(sheets.map(({ part }) => part));
  const orphans = pack.names.filter(
    (name) => /^xl\/(?:worksheets|chartsheets|dialogsheets)\/[^/]+\.xml$/.test(name) && !named.has(name),
  );
  return [...sheets, ...orphans.map((part) => ({ name: part, part, state: 'orphan' }))];
}

/** The strings cells show, and their phonetic readings, which no cell shows. */
function sharedStrings(pack: Package): {
  readonly strings: ReadonlyMap<number, string>;
  readonly readings: readonly string[];
} {
  const strings = new Map<number, string>();
  const readings: string[] = [];
  let text = '';
  let phonetic = false;
  let inText = false;
  pack.each('xl/sharedStrings.xml', {
    open(tag) {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 't') inText = true;
    },
    text(value) {
      if (!inText) return;
      if (phonetic) readings.push(value);
      else text += value;
    },
    close(tag) {
      if (tag === 'si') strings.set(strings.size, text);
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 't') inText = false;
    },
  });
  return { strings, readings };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

interface Strings {
  readonly strings: ReadonlyMap<number, string>;
  /** Those that a cell shows. */
  readonly shown: Set<number>;
  /** Styles nobody can read. */
  readonly unseen: ReadonlySet<number>;
}

/** Places and fonts within headers and footers of a sheet: `&C`, `&"SimSun,Bold"`, `&12`. */
const HEADER = /(?:Header|Footer)$/;
const HEADER_CODE = /&(?:[LCR]|"[^"]*"|\d{1,3}|[A-KM-QS-Z])/g;

function readSheet(
  reading: Reading,
  pack: Package,
  { name, part, state }: Sheet,
  { strings, shown, unseen }: Strings,
): void {
  const where = `表“${name}”`;
  const rows: string[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  let zero = false;
  let hiddenRow = false;
  let cells: string[] = [];
  let cell = { column: 0, type: 'n', style: -1 };
  let at = '';
  let phonetic = false;
  let value = '';
  const other: string[] = [];
  const hiddenThings = new Set<string>();
  let filled = 0;
  let head = '';
  const close = () => {
    const text = cell.type === 's' ? (strings.get(Number(value)) ?? '') : value;
    if (cell.type === 's') shown.add(Number(value));
    if (text.trim() === '') return;
    filled += 1;
    cells[cell.column - 1] = text.replace(/[\t\n\r]+/g, ' ');
    if (hiddenColumns.some(([from, to]) => cell.column >= from && cell.column <= to)) hiddenThings.add('列');
    if (hiddenRow) hiddenThings.add('行');
    if (unseen.has(cell.style)) hiddenThings.add('单元格');
    if (cell.type === 'n' && isPersonAsNumber(text)) {
      fact(
        reading,
        'id',
        'ask',
        where,
        '身份证号被当成数字存了（末三位已丢），仍能认出是谁',
        '请删去这一列，或改为遮挡后的文字',
      );
    }
  };
  pack.each(part, {
    open(tag, attributes) {
      at = tag;
      if (tag === 'rPh') phonetic = true;
      else if (tag === 'sheetFormatPr') zero = isTrue(attributes['zeroHeight']);
      else if (tag === 'col' && (isTrue(attributes['hidden']) || Number(attributes['width'] ?? 9) < 0.3))
        hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])]);
      else if (tag === 'row') {
        hiddenRow =
          isTrue(attributes['hidden']) ||
          (attributes['ht'] !== undefined && Number(attributes['ht']) < 1) ||
          (zero && attributes['hidden'] === undefined && attributes['ht'] === undefined);
        cells = [];
      } else if (tag === 'c') {
        const reference = attributes['r'] ?? '';
        cell = {
          column: reference ? columnOf(reference) : cells.length + 1,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? -1),
        };
        value = '';
      }
    },
    text(text) {
      if (at === 'v' || (at === 't' && !phonetic)) value += text;
      else if (at === 'f') other.push(text);
      else if (HEADER.test(at)) head += text;
      else if (text.trim() !== '') other.push(text);
    },
    close(tag) {
      at = '';
      if (tag === 'rPh') phonetic = false;
      if (HEADER.test(tag)) {
        other.push(head.replace(HEADER_CODE, '\n'));
        head = '';
      }
      if (tag === 'c') close();
      else if (tag === 'row') rows.push(Array.from(cells, (text) => text ?? '').join('\t'));
    },
  });
  const fix = '请删去，或取消隐藏后再审';
  if (state !== 'visible' && (filled > 0 || state !== 'orphan'))
    fact(
      reading,
      'hidden',
      'block',
      where,
      state === 'veryHidden' ? '有深度隐藏的工作表（菜单里也看不到）' : '有隐藏的工作表',
      fix,
    );
  for (const thing of hiddenThings) fact(reading, 'hidden', 'block', where, `有隐藏的${thing}（筛选掉的也算）`, fix);
  piece(reading, where, rows.join('\n'), '表格');
  if (other.some((text) => /\b(?:cmd|powershell|mshta)\s*\||\bDDE\b|\[\d+\]|WEBSERVICE|FILTERXML/i.test(text)))
    fact(reading, 'external', 'block', where, '公式会启动程序或取别处的数据', '请把公式换成数值');
  piece(reading, `${where}的公式与页眉`, other.join('\na\n'), '隐藏');
}

/** A typed number of 18 digits loses the last three. */
function isPersonAsNumber(text: string): boolean {
  if (/^\d{18}$/.test(text)) return bornWithin(text);
  const value = /^(\d)\.(\d+)E\+?17$/i.exec(text);
  return value !== null && bornWithin(`${value[1]}${value[2]}`.padEnd(18, '0'));
}
