/** 这张纸还有效吗: what the page of a version says, from the ledger alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getEntry } from '#domain/dataset.ts';
import { versionsOf } from '#ledger/replay.ts';
import { isKept } from '#offline/board-files.ts';
import { routeOf } from '#offline/route.ts';
import type { Context } from '#views/context.ts';
import { freshnessPage, freshnessPages } from '#views/paper/freshness.ts';
import { noticeSheet } from '#views/paper/notice-sheet.ts';
import { wordsOf } from '../views/context-fixture.ts';
import { sampleContext } from './sample-site.ts';

const history = (id: string) => {
  const found = sampleContext.ledger?.history('procedures', id);
  assert.ok(found);
  return found;
};
const page = (id: string, version: number, context: Context = sampleContext) =>
  freshnessPage('procedures', id, (versionsOf(history(id)).at(version) as { index: number }).index, context);
const flat = (value: unknown) => wordsOf(value).replace(/\s+/g, '');

test('the version on the sheet printed today has not changed, and the sheet leads to that very page', () => {
  const sheet = noticeSheet(getEntry(sampleContext.dataset, 'procedures', 'linhai-mianjian'), sampleContext);
  const address = new URL(sheet.mark.url as string).pathname;
  const found = freshnessPages(sampleContext).find(({ path }) => path === address);
  assert.ok(found, address);
  const made = found.make(sampleContext);
  assert.equal(made.banner?.title, '这张纸上的内容没有改过');
  assert.ok(flat(made).includes(sheet.mark.short as string));
});

test('an older version says when it was changed, why, and shows old and new', () => {
  const made = page('linhai-mianjian', 0);
  assert.match(made.banner?.title ?? '', /^已于\d+年\d+月\d+日修改$/);
  assert.match(flat(made), /第1版.*后来改过1次.*演示：写明承诺时限从资料齐全、受理后起算/);
  const compared = made.blocks
    .flatMap((block) => (block.kind === 'section' ? block.blocks : []))
    .find(({ kind }) => kind === 'comparison');
  assert.ok(
    compared &&
      compared.kind === 'comparison' &&
      compared.items.some(({ parts }) => parts.some(({ change }) => change)),
  );
});

test('never a bare 有效; always the day of the data, a number to ring, and the number to compare with the paper', () => {
  for (const version of [0, 1]) {
    const words = flat(page('linhai-mianjian', version));
    assert.match(words, /数据截至2026年11月23日.*这一天以后又改了的，要到下次更新才看得到；急事请打5115183/);
    assert.doesNotMatch(words.replaceAll('这张纸还有效吗', ''), /(?<!无)有效/);
  }
});

test('withdrawn: when and why, and no way to a copy of it', () => {
  const past = history('linhai-mianjian');
  const events = [
    ...past.events,
    {
      index: 900,
      entry: {
        v: 1,
        at: '2026-11-22T10:00:00+08:00',
        ev: 'withdraw',
        kind: 'procedures',
        id: 'linhai-mianjian',
        path: '/x/',
        why: '事项已取消',
      },
    },
  ];
  const gone = { ...past, events, live: false };
  const ledger = { ...(sampleContext.ledger as object), history: () => gone } as unknown as NonNullable<
    Context['ledger']
  >;
  const made = page('linhai-mianjian', 1, { ...sampleContext, ledger });
  assert.equal(made.banner?.title, '已于2026年11月22日撤下');
  assert.match(flat(made), /事项已取消.*不能再照着办/);
  assert.doesNotMatch(flat(made.blocks), /看现在的内容/);
});

test('withdrawn and not in the ledger yet: the day and the reason of the board, never those of the publication', () => {
  const board = (withdrawals: Context['dataset']['withdrawals']) => ({
    ...sampleContext,
    dataset: {
      ...sampleContext.dataset,
      withdrawals,
      entries: {
        ...sampleContext.dataset.entries,
        procedures: sampleContext.dataset.entries.procedures.filter(({ id }) => id !== 'linhai-mianjian'),
      },
    },
  });
  const withdrawal = {
    kind: 'procedures' as const,
    ...{ id: 'linhai-mianjian', file: 'withdrawn/procedures/linhai-mianjian.yaml' },
    ...{ publishedAt: '2026-11-20 09:00', withdrawnAt: '2026-11-23 08:00', reason: '事项并入另一件。', by: '终审岗' },
  } as const;
  const made = page('linhai-mianjian', 1, board([withdrawal]));
  assert.equal(made.banner?.title, '已于2026年11月23日撤下');
  assert.match(flat(made.banner), /原因：事项并入另一件。这张纸不能再照着办/);
  assert.equal(page('linhai-mianjian', 1, board([])).banner?.title, '本站已经没有这一条');
});

test('restored after a withdrawal says both; a purged old version says that it cannot be compared', () => {
  const past = history('linhai-mianjian');
  const [first, second] = past.events as [(typeof past.events)[number], (typeof past.events)[number]];
  const events = [
    first,
    second,
    { index: 900, entry: { ...second.entry, ev: 'withdraw' as const, at: '2026-11-22T10:00:00+08:00' } },
    { index: 901, entry: { ...second.entry, ev: 'restore' as const, at: '2026-11-23T10:00:00+08:00' } },
  ];
  const base = sampleContext.ledger as NonNullable<Context['ledger']>;
  const with_ = (more: object) => ({
    ...sampleContext,
    ledger: { ...base, versionOf: base.versionOf, ...more } as typeof base,
  });
  const restored = freshnessPage('procedures', 'linhai-mianjian', 901, with_({ history: () => ({ ...past, events }) }));
  assert.match(flat(restored.banner), /曾经撤下，2026年11月23日恢复公布/);
  const purged = freshnessPage(
    'procedures',
    'linhai-mianjian',
    first.index,
    with_({ versionOf: (hash: string) => (hash === first.entry.sha256 ? undefined : base.versionOf(hash)) }),
  );
  assert.match(flat(purged), /旧版的内容没有留在站上，不能逐条比较/);
});

test('a page for every version ever published, all links of them below the base', () => {
  const pages = freshnessPages(sampleContext);
  const versions = [...(sampleContext.ledger?.replay.histories.values() ?? [])].flatMap(versionsOf);
  assert.equal(pages.length, versions.length + 1);
  for (const { path, make } of pages.filter((_, at) => at % 40 === 0)) {
    assert.match(path, /^\/zwgk\/z\/(\d+\/)?$/);
    const hrefs = [...JSON.stringify(make(sampleContext)).matchAll(/"href":"(?!tel:|https?:)([^"]+)"/g)].map(
      ([, href]) => href as string,
    );
    assert.ok(
      hrefs.every((href) => href.startsWith('/zwgk/')),
      hrefs.join(),
    );
  }
});

test('the worker never answers it from a copy, and no copy keeps it', () => {
  const scope = 'https://a.cn/zwgk/';
  const asked = { method: 'GET', url: `${scope}z/499/`, mode: 'navigate' };
  assert.deepEqual(routeOf(asked, scope), { kind: 'paper-check' });
  assert.equal(routeOf({ ...asked, mode: 'cors' }, scope), undefined);
  assert.deepEqual(routeOf({ ...asked, url: `${scope}zzz/` }, scope), { kind: 'page', path: 'zzz/' });
  assert.equal(isKept('z/499/index.html'), false);
  assert.equal(isKept('zixun/index.html'), true);
});
