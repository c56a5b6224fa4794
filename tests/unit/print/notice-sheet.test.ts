/** 一次性告知单: exactly one A4, every fact on it, and read aloud by a screen reader. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { noticeSheet, noticeSheets } from '#views/paper/notice-sheet.ts';
import { entryOf } from '../domain/fixtures.ts';
import { contextWith } from '../views/context-fixture.ts';
import { noPress, press, readBack, squeezed } from './press.ts';
import { homeless, sampleContext } from './sample-site.ts';

type Procedure = Entry<'procedures'>;

const agency = entryOf('agencies') as Entry<'agencies'>;
const procedureWith = (data: object): Procedure => {
  const entry = entryOf('procedures') as Procedure;
  const { consult: _, legalBasis: __, ...rest } = entry.data;
  return { ...entry, data: { ...rest, ...data } as Procedure['data'] };
};
const sheetOf = (entry: Procedure, at?: number) => noticeSheet(entry, contextWith([agency, entry]), at);
/** Radicals and broken characters: what a search in the file would not find. */
const WRONG_LETTERS = /[\u2e80-\u2fdf\ufffd]/;

test('the sheet of every eighth procedure or case of the sample is one A4 with its materials, steps, phone and version', {
  skip: noPress,
}, async () => {
  const sheets = noticeSheets(sampleContext);
  assert.ok(sheets.length > 38, 'each procedure, and each of its cases');
  for (const sheet of sheets.filter((_, at) => at % 8 === 0)) {
    const { pdf, pages, remark } = press(sheet);
    const read = await readBack(pdf);
    assert.equal(remark, undefined, sheet.file);
    assert.deepEqual([pages, read.pages[0]?.width, read.pages[0]?.height], [1, 210, 297], sheet.file);
    assert.doesNotMatch(read.text, WRONG_LETTERS, sheet.file);
    for (const block of sheet.blocks) {
      const names =
        block.kind === 'materials' || block.kind === 'steps'
          ? block.items.map(({ name }) => name)
          : block.kind === 'ticks'
            ? block.items
            : [];
      for (const name of names) assert.ok(read.text.includes(squeezed(name)), `${sheet.file}: ${name}`);
    }
    assert.ok(read.text.includes(sheet.mark.short as string), sheet.file);
    assert.ok(read.text.includes(squeezed(sheet.mark.url as string)), 'the address can be read');
  }
});

test('it says it is PDF/UA-1, carries its fonts, and has one heading, table heads and a described code', {
  skip: noPress,
}, async () => {
  const sheet = noticeSheet(getEntry(sampleContext.dataset, 'procedures', 'linhai-tousu'), sampleContext);
  const { pdf } = press(sheet);
  const { roles } = await readBack(pdf);
  const raw = Buffer.from(pdf).toString('latin1');
  assert.match(raw, /pdfuaid:part>1</);
  assert.match(raw, /\/FontFile3|\/FontFile2|\/ObjStm/);
  assert.equal(roles.filter((role) => role === 'H1').length, 1);
  assert.ok(roles.includes('TH') && roles.includes('H2') && roles.includes('Figure'), roles.join());
  const archived = Buffer.from(press(sheet, 'a-2a').pdf).toString('latin1');
  assert.match(archived, /pdfaid:part>2</);
  assert.match(archived, /pdfaid:conformance>A</);
});

test('the same words give the same bytes, and another word gives others', { skip: noPress }, () => {
  const entry = procedureWith({});
  const [one, again, other] = [entry, entry, procedureWith({ title: '另一件事' })].map((it) => press(sheetOf(it)).pdf);
  assert.deepEqual(one, again);
  assert.notDeepEqual(one, other);
});

test('a case leaves out what only other cases need', () => {
  const entry = procedureWith({
    materials: [
      { name: '身份证', form: '原件', required: '必要' },
      { name: '委托书', form: '原件', required: '必要', cases: ['委托他人'] },
    ],
    cases: [
      { name: '本人来办', difference: '自己来' },
      { name: '委托他人', difference: '另交委托书' },
    ],
  });
  const names = (at?: number) => {
    const block = sheetOf(entry, at).blocks.find(({ kind }) => kind === 'materials');
    return block?.kind === 'materials' ? block.items.map(({ name, small }) => `${name}${small}`) : [];
  };
  assert.deepEqual(names(0), ['身份证']);
  assert.deepEqual(names(1), ['身份证', '委托书']);
  assert.deepEqual(names(), ['身份证', '委托书只有这几种情形要：委托他人']);
});

test('no materials published: five empty lines to write them by hand, none where none are needed', () => {
  const blank = (data: object) => {
    const block = sheetOf(procedureWith(data)).blocks.find(({ kind }) => kind === 'materials');
    return block?.kind === 'materials' ? block.blank : undefined;
  };
  assert.equal(blank({ materials: undefined }), 5);
  assert.equal(blank({}), 1);
  assert.equal(blank({ materials: undefined, noMaterials: '口头说就行' }), 0);
});

test('what does not fit goes to a second page, marked, and says what to shorten', { skip: noPress }, async () => {
  const materials = Array.from({ length: 26 }, (_, at) => ({
    name: `第 ${at + 1} 件证明材料，由原来的单位出具并加盖公章`,
    form: '原件和复印件',
    required: '必要',
    note: at === 20 ? '请写清楚姓名、年龄、住址、联系办法，以及为什么需要这份证明，不够写的另附一页纸' : '一式两份',
  }));
  const { pdf, pages, remark } = press(sheetOf(procedureWith({ materials })));
  const read = await readBack(pdf);
  assert.equal(pages, 2);
  assert.match(read.pages[0]?.text ?? '', /第1页，共2页背面还有/);
  assert.match(remark ?? '', /排成 2 页，印在正反面.*先缩短：办理材料第 21 件/);
  for (const { name } of materials) assert.ok(read.text.includes(squeezed(name)), name);
});

test('marks of the typesetter, rare characters and long titles come out letter for letter', {
  skip: noPress,
}, async () => {
  const title = '关于#set text(red) *粗* _斜_ $x$ @c <d> \\ ____ 《甲〈乙〉》……——“丙”~𠮷㙍镇';
  const { pdf, pages } = press(
    sheetOf(procedureWith({ title, conditions: ['#pagebreak()', '// 不是注释', '@a 和 `b`'] })),
  );
  const { text } = await readBack(pdf);
  assert.equal(pages, 1);
  for (const words of [title, '#pagebreak()', '//不是注释', '@a和`b`'])
    assert.ok(text.includes(squeezed(words)), words);
});

test('without a domain there is no code and the paper says so; ahead of the ledger it says that', () => {
  const entry = getEntry(homeless.dataset, 'procedures', 'linhai-tousu');
  const mark = noticeSheet(entry, homeless).mark;
  assert.equal(mark.url, undefined);
  assert.match(mark.lines.join(), /版本号 \d+-[0-9a-f]{4}.*本站还没有网址，这张纸不能扫码核对/);
  const changed = { ...entry, data: { ...entry.data, intro: '还没有入账的改动' } };
  assert.match(noticeSheet(changed, sampleContext).mark.lines.join(), /还没有记入账本/);
  assert.equal(noticeSheet(changed, sampleContext).mark.url, undefined);
});
