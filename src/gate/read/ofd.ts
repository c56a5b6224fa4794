/** OFD (GB/T 33190): text of each page in reading order, document information, annotations, attachments, old versions. */
import { readParts } from './office-parts.ts';
import type { Package } from './package.ts';
import { CLEAN, fact, piece, type Reading } from './reading.ts';
import { sweepXml } from './xml.ts';

const PERSONAL: Readonly<Record<string, string>> = {
  Author: '作者',
  Subject: '主题',
  Abstract: '摘要',
  Keyword: '关键词',
  CustomData: '自定义属性',
};

interface Item {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly hidden: boolean;
}

export function readOfd(reading: Reading, pack: Package): void {
  const done = new Set<string>();
  let letters = 0;
  let pictures = 0;
  let versions = 0;
  for (const name of pack.names) {
    if (!/\.xml$/i.test(name)) continue;
    const source = pack.textOf(name) ?? '';
    if (/<(?:\w+:)?(?:Page|PageAnnot|TextObject|TextCode)\b/.test(source) && !/<(?:\w+:)?PageAnnot\b/.test(source)) {
      done.add(name);
      const page = pageOf(pack, name);
      letters += page.text.length;
      pictures += page.pictures;
      piece(reading, pageName(name), page.text);
      if (page.hidden.trim() !== '')
        fact(reading, 'hidden', 'block', pageName(name), '有看不见的文字', '请用原来的程序删去后重新导出');
      if (page.active)
        fact(reading, 'active', 'block', pageName(name), '有会打开文件或播放的动作', '请重新导出，不带动作');
    } else if (/<(?:\w+:)?PageAnnot\b/.test(source)) {
      done.add(name);
      annotations(reading, pack, name);
    } else if (/<(?:\w+:)?Attachment\b/.test(source))
      fact(reading, 'embedded', 'block', '附件', '里面夹带了附件', '请删去附件后重新导出');
    else if (/<(?:\w+:)?OFD\b/.test(source)) {
      done.add(name);
      versions = Math.max(versions, (source.match(/<(?:\w+:)?Version\b[^>]*BaseLoc/g) ?? []).length);
      information(reading, pack, name);
    } else if (/<(?:\w+:)?(?:DocVersion|Versions)\b/.test(source)) versions = Math.max(versions, 2);
    else if (/<(?:\w+:)?(?:Sound|Movie|GotoA)\b/.test(source))
      fact(reading, 'active', 'block', '文档', '有会打开文件或播放的动作', '请重新导出，不带动作');
    else if (/CustomTags?|Extensions?/i.test(name)) piece(reading, '自定义标引', sweepXml(source), '隐藏');
  }
  if (versions > 1) fact(reading, 'oldversion', 'block', '文档', '里面留着改动前的版本', '请重新导出为一个新文件');
  if (letters < 10 && pictures > 0)
    fact(reading, 'unread', 'ask', '文档', '只有图，没有文字，机器读不了', '请由一位同志逐页看过，确认没有个人信息');
  const inner: Package = { ...pack, names: pack.names.filter((name) => !/\.(?:esl|dat|sgd|sig)$/i.test(name)) };
  readParts(reading, inner, done);
}

const pageName = (name: string): string => {
  const number = /Page_(\d+)/i.exec(name)?.[1];
  return number === undefined ? '模板页' : `第 ${Number(number) + 1} 页`;
};

function pageOf(pack: Package, name: string) {
  const items: Item[] = [];
  let box: readonly number[] = [];
  let size = 4;
  let code: { x: number; y: number } | undefined;
  let text = '';
  let hidden = 0;
  let pictures = 0;
  let active = false;
  const stack: boolean[] = [];
  let covered = false;
  pack.each(name, {
    open(tag, attributes) {
      const unseen = attributes['Visible'] === 'false' || attributes['Alpha'] === '0';
      stack.push(unseen);
      if (unseen) hidden += 1;
      if (tag === 'TextObject') {
        box = (attributes['Boundary'] ?? '').split(/\s+/).map(Number);
        size = Number(attributes['Size'] ?? 4);
        covered = size < 0.5;
      } else if (tag === 'TextCode') {
        code = { x: Number(attributes['X'] ?? 0), y: Number(attributes['Y'] ?? 0) };
        text = '';
      } else if (tag === 'ImageObject') pictures += 1;
      else if (tag === 'Sound' || tag === 'Movie' || tag === 'GotoA') active = true;
    },
    text(value) {
      if (code) text += value;
    },
    close(tag) {
      if (tag === 'TextCode' && code) {
        items.push({ x: (box[0] ?? 0) + code.x, y: (box[1] ?? 0) + code.y, size, text, hidden: hidden > 0 || covered });
        code = undefined;
      }
      if (stack.pop()) hidden -= 1;
    },
  });
  return {
    text: inOrder(items),
    hidden: items
      .filter((item) => item.hidden)
      .map((item) => item.text)
      .join(''),
    pictures,
    active,
  };
}

/** Glyphs may be placed one by one and in any order. */
function inOrder(items: readonly Item[]): string {
  const rows: { y: number; items: Item[] }[] = [];
  for (const item of items) {
    const row = rows.find(({ y }) => Math.abs(y - item.y) < item.size * 0.5);
    if (row) row.items.push(item);
    else rows.push({ y: item.y, items: [item] });
  }
  return rows
    .sort((a, b) => a.y - b.y)
    .map((row) => {
      let line = '';
      let right: number | undefined;
      for (const item of row.items.sort((a, b) => a.x - b.x)) {
        const gap = right === undefined ? 0 : item.x - right;
        line += gap > item.size * 1.5 ? `\t${item.text}` : gap > item.size * 0.5 ? ` ${item.text}` : item.text;
        right = item.x + [...item.text].reduce((sum, one) => sum + item.size * (/[ -~]/.test(one) ? 0.5 : 1), 0);
      }
      return line;
    })
    .join('\n');
}

function annotations(reading: Reading, pack: Package, name: string): void {
  let type = '';
  pack.each(name, {
    open(tag, attributes) {
      if (tag !== 'Annot') return;
      type = attributes['Type'] ?? '';
      if (!/^(?:Watermark|Stamp|Link)$/.test(type))
        fact(reading, 'comment', 'block', '批注', '有批注或标记', '请删去批注后重新导出');
    },
  });
  piece(reading, '批注', sweepXml(pack.textOf(name) ?? ''), '隐藏');
}

function information(reading: Reading, pack: Package, name: string): void {
  let value = '';
  pack.each(name, {
    open() {
      value = '';
    },
    text(text) {
      value += text;
    },
    close(tag) {
      const text = value.trim();
      value = '';
      const label = PERSONAL[tag];
      if (text === '') return;
      if (label) fact(reading, 'props', 'strip', `属性 ${label}`, `文件属性里有${label}`, CLEAN);
      piece(reading, `属性 ${label ?? tag}`, text, '属性');
    },
  });
}
