/** The index after a change: the same bytes as one made from nothing, and other names only for files with other bytes. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { BundleFolder } from '#search/build/named-files.ts';
import { Formulas, withoutFormulas } from '#search/build/weak-text.ts';
import { Bundle, makeRuntime, writeBundle } from '#search/build/write-bundle.ts';
import { bundleFinder } from '#search/bundle-finder.ts';
import type { FoundPage } from '#search/finder.ts';
import { type Lexicon, lexiconOf } from '#search/lexicon.ts';
import { tokensOf } from '#search/terms.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkailan-bundle-'));
after(() => rmSync(folder, { recursive: true, force: true }));
await makeRuntime(join(folder, 'runtime'));

type Files = Map<string, string | Uint8Array>;

/** A folder in memory. @param earlier its files can be kept */
function folderOf(files: Files, earlier: Files = new Map()): BundleFolder {
  return {
    put: (path, bytes) => void files.set(path, bytes),
    keep(path) {
      const bytes = earlier.get(path);
      if (bytes !== undefined) files.set(path, bytes);
      return bytes !== undefined;
    },
  };
}

const SENTENCES = [
  '投诉电话每天有人接听',
  '临时占用道路应当经过批准',
  '本办法自公布之日起施行',
  '党费由支部收取，每月一次',
  '申请人应当提交身份证明、申请书和图纸，材料齐全的当场受理。',
  '电话 2660000',
  '咨询请到一楼 3 号窗口',
  'WIFI 免费',
];
const LEXICON = (words: readonly string[]): Lexicon =>
  lexiconOf({
    words: [words.slice(0, 4).join(' '), words.slice(4).join(' ')],
    said: [['告状', '投诉'], ...(words.includes('党费') ? [['会费', '党费']] : [])],
    phones: [],
  });
const WORDS = ['投诉', '电话', '道路', '批准', '党费', '申请', '材料', '窗口', '身份证明', '施行'];

const pageArbitrary = fc.record({
  id: fc.integer({ min: 0, max: 40 }),
  day: fc.integer({ min: 1, max: 28 }),
  title: fc.constantFrom(...SENTENCES.map((text) => text.slice(0, 6))),
  texts: fc.array(fc.constantFrom(...SENTENCES), { maxLength: 12 }),
});
type Shape = { id: number; day: number; title: string; texts: string[] };

const pageOf = ({ id, day, title, texts }: Shape): FoundPage => ({
  entry: `regulations/z${String(id).padStart(2, '0')}`,
  url: `/regulations/z${id}/`,
  title,
  kind: '制度',
  ...(day > 3 && { published: `2026-01-${String(day).padStart(2, '0')}` }),
  blocks: [{ text: title }, ...texts.map((text) => ({ text }))],
});

const inOrder = (pages: ReadonlyMap<number, FoundPage>): FoundPage[] =>
  [...pages.values()].sort((a, b) => (a.entry < b.entry ? -1 : 1));

test('改一次、加一条、撤一条之后，索引与从头做的逐字节相同；名字只随内容变', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(pageArbitrary, { selector: ({ id }) => id, minLength: 1, maxLength: 30 }),
      fc.array(fc.record({ page: pageArbitrary, gone: fc.boolean(), words: fc.subarray(WORDS, { minLength: 2 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
      (start, edits) => {
        const pages = new Map(start.map((shape) => [shape.id, pageOf(shape)]));
        const [formulas, bundle] = [new Formulas(), new Bundle()];
        let files: Files = new Map();
        const byName = new Map<string, string>();
        for (const edit of [undefined, ...edits]) {
          if (edit?.gone && pages.size > 1) pages.delete(edit.page.id);
          else if (edit) pages.set(edit.page.id, pageOf(edit.page));
          const lexicon = LEXICON(edit?.words ?? WORDS);
          const next: Files = new Map();
          bundle.write(formulas.mark(inOrder(pages)), lexicon, folderOf(next, files), join(folder, 'runtime'));
          const whole: Files = new Map();
          writeBundle(withoutFormulas(inOrder(pages)), lexicon, folderOf(whole), join(folder, 'runtime'));
          assert.deepEqual([...next.keys()].sort(), [...whole.keys()].sort());
          for (const [path, bytes] of whole) assert.deepEqual(next.get(path), bytes, path);
          for (const [path, bytes] of next) {
            if (!/pf_|weights\/|names\//.test(path)) continue;
            const held = Buffer.from(bytes as Uint8Array).toString('base64');
            assert.equal(byName.get(path) ?? held, held, `${path} 换了内容，没有换名字`);
            byName.set(path, held);
          }
          files = next;
        }
      },
    ),
    { numRuns: 25 },
  );
});

const large = (count: number): FoundPage[] =>
  Array.from({ length: count }, (_, id) =>
    pageOf({ id, day: 20, title: `第${id}号办法`, texts: [`第${id}条`, ...SENTENCES] }),
  );

test('很大的站：页面文件的名字另列，打开的仍是那一页，新的在前', async () => {
  const files: Files = new Map();
  const pages = large(1_800);
  writeBundle(pages, LEXICON(WORDS), folderOf(files), join(folder, 'runtime'));
  const bytesOf = (path: string) => Buffer.from(files.get(path) as Uint8Array);
  const finder = bundleFinder(
    {
      json: async (path) => JSON.parse(bytesOf(path).toString()),
      packed: async (path) => gunzipSync(bytesOf(path)).subarray('pagefind_dcd'.length),
    },
    '/',
  );
  assert.equal([...files.keys()].filter((path) => path.startsWith('names/')).length, 8);
  assert.equal(await finder.headsAtHand(), false);
  for (const number of [0, 7, 255, 256, 1_799]) {
    const [id = ''] = (await finder.holding(tokensOf(`第${number}号`))).keys();
    assert.equal((await finder.open(id)).title, `第${number}号办法`);
  }
});

test('改一条的题目：只有内容变了的文件换名字，别的一个不动', () => {
  const pages = large(600);
  const [formulas, bundle] = [new Formulas(), new Bundle()];
  const [before, after]: [Files, Files] = [new Map(), new Map()];
  bundle.write(formulas.mark(pages), LEXICON(WORDS), folderOf(before), join(folder, 'runtime'));
  const edited = pages.map((page, at) =>
    at === 300 ? pageOf({ id: 300, day: 20, title: '第300号办法新', texts: ['第300条', ...SENTENCES] }) : page,
  );
  bundle.write(formulas.mark(edited), LEXICON(WORDS), folderOf(after, before), join(folder, 'runtime'));
  const fresh = [...after.keys()].filter((path) => !before.has(path));
  assert.ok(fresh.length <= 12, `${fresh.length}：${fresh.join(' ')}`);
  assert.ok(after.size > 600);
});
