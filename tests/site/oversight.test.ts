import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import { addDays } from '#domain/plain-date.ts';
import { fromCsv } from '#store/csv.ts';
import { assertNone } from './support/findings.ts';
import { asOfSite, builtBoard, builtSite } from './support/site.ts';

const site = builtSite();
const asOf = asOfSite(site);
const { dataset } = builtBoard();
const desk = site.page(`${site.base}jiandu/`);
const read = (name: string): string => readFileSync(join(site.folder, 'jiandu', name), 'utf8');

interface Row {
  readonly id: string;
  readonly agency?: string;
  readonly state: string;
  readonly url: string;
  readonly due?: { readonly day: string; readonly certain: boolean };
  readonly from?: string;
  readonly span?: { readonly n: number; readonly unit: string };
  readonly working?: readonly { readonly from: string; readonly to: string; readonly reason: string }[];
}
const { duties, calendar } = JSON.parse(read('duties.json')) as {
  duties: readonly Row[];
  calendar: readonly {
    readonly year: number;
    readonly off: readonly [string, string][];
    readonly work: readonly string[];
  }[];
};

/** Counts again from the published data alone, with none of the site's code but adding a day. */
function isWorkday(day: string): boolean {
  const year = calendar.find((one) => String(one.year) === day.slice(0, 4));
  if (year?.work.includes(day)) return true;
  const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return !weekend && !year?.off.some(([off]) => off === day);
}

test('照公布的放假安排另数一遍，每个按工作日算的应办日都对得上', () => {
  const counted = duties.filter(({ span, due }) => span?.unit === '工作日' && due?.certain);
  assert.ok(counted.length > 5, `${counted.length} 项`);
  for (const { id, from, span, due } of counted) {
    let day = from as string;
    for (let left = span?.n ?? 0; left > 0; ) {
      day = addDays(day, 1);
      if (isWorkday(day)) left -= 1;
    }
    assert.equal(due?.day, day, id);
  }
});

test('监督台上的数，与台账里另数的一样，全站和每家机构都是', () => {
  const shown = (scope: string, measure: string, page = desk) =>
    Number(page.$(`[data-live="count ${scope} ${measure}"]`).first().text());
  const states = { late: '逾期', doubt: '暂估', inTime: '按期完成', doneLate: '逾期完成', missing: '未公开' };
  for (const scope of ['', ...dataset.entries.agencies.map(({ id }) => id)]) {
    const own = duties.filter(({ agency }) => scope === '' || agency === scope);
    for (const [measure, state] of Object.entries(states)) {
      if (scope !== '' && measure === 'doubt') continue;
      assert.equal(shown(scope, measure), own.filter((duty) => duty.state === state).length, `${scope} ${state}`);
    }
  }
});

test('台账三种格式是同样的行', () => {
  const { header, rows } = fromCsv(read('duties.csv'));
  // The text ends with a row end, which reads as one empty row.
  const filled = rows.slice(0, -1);
  assert.deepEqual(
    filled.map(([id]) => id),
    duties.map(({ id }) => id),
  );
  assert.ok(filled.every((row) => row.length === header.length));
  const workbook = unzipSync(new Uint8Array(readFileSync(join(site.folder, 'jiandu/duties.xlsx'))));
  const text = Object.values(workbook)
    .map((bytes) => strFromU8(bytes))
    .join('');
  for (const { id } of duties) assert.ok(text.includes(id), id);
});

test('台账里的网址都打得开', () => {
  assertNone(
    '没有这个页面',
    duties.filter(({ url }) => site.fileOf(url) === undefined).map(({ id, url }) => `${id}: ${url}`),
  );
});

test('自查每一条都有界线、状态、哪天触线和出处把握', () => {
  const rows = site.page(`${site.base}jiandu/self-check/`).$('#zhibiao tbody tr');
  assert.equal(rows.length, 11);
  const { $ } = site.page(`${site.base}jiandu/self-check/`);
  for (const row of rows.toArray()) {
    const words = $(row).text();
    assert.match(words, /未触线|快触线|已触线|仅供参考|本站测不了/);
    assert.match(words, /全文|摘录|做法|没有找到原文/);
    assert.match(words, /\d月\d+日|光过日子不会触线|算不出来/);
  }
});

test('目录覆盖的合计就是目录的条数，条例二十条每家十五项', () => {
  const { $ } = site.page(`${site.base}jiandu/coverage/`);
  const cells = (row: Parameters<typeof $>[0]) =>
    $(row)
      .children()
      .toArray()
      .map((cell) => $(cell).text());
  const total = cells($('#mulu tbody tr').last());
  assert.deepEqual(total.slice(0, 2), ['合计', String(dataset.entries.catalogue.length)]);
  assert.equal(Number(total[2]) + Number(total[3]), dataset.entries.catalogue.length);
  for (const row of $('#jigou tbody tr').toArray()) {
    const [, ...counts] = cells(row);
    assert.equal(
      counts.map(Number).reduce((sum, count) => sum + count, 0),
      15,
      $(row).text(),
    );
  }
});

test('日历文件逐个合规：回车换行、不超过 75 字节、只有没办完的', () => {
  const files = site.files.filter((file) => file.startsWith('jiandu/') && file.endsWith('.ics'));
  assert.ok(files.length > dataset.entries.agencies.length);
  const open = duties.filter(({ due, state }) => due && !state.endsWith('完成') && state !== '未公开').length;
  for (const file of files) {
    const lines = readFileSync(join(site.folder, file), 'utf8').split('\r\n');
    assert.equal(lines.at(-1), '', file);
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('\n'), `${file}: ${line}`);
    if (file === 'jiandu/due.ics') assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, open);
  }
});

test('订阅是合规的 Atom：每条有编号、时间、作者，链接打得开', () => {
  const xml = load(read('feed.xml'), { xml: true });
  const entries = xml('entry').toArray();
  assert.ok(entries.length > 50);
  const ids = entries.map((entry) => xml(entry).children('id').text());
  assert.equal(new Set(ids).size, ids.length);
  for (const entry of entries) {
    for (const part of ['updated', 'published', 'author > name', 'title']) {
      assert.ok(xml(entry).find(part).text(), `${xml(entry).children('id').text()} 没有 ${part}`);
    }
    assert.ok(site.fileOf(xml(entry).find('link').attr('href') ?? ''), xml(entry).html() ?? '');
  }
});

test('公示的图都有文字：图有名字，图下面逐号说一遍', () => {
  assertNone(
    '公示的图',
    desk
      .$('.strip')
      .toArray()
      .flatMap((figure) => {
        const one = desk.$(figure);
        const label = one.find('svg').attr('aria-label') ?? '';
        const numbers = one.find('svg text').length;
        return label.length > 10 && numbers > 0 && numbers === one.find('ol li').length ? [] : [label];
      }),
  );
});

test('监督台每页压缩后不超过 30,000 字节', () => {
  const sizes = site.pages
    .filter(({ path }) => path.startsWith(`${site.base}jiandu/`))
    .map(({ path, html }) => ({ path, bytes: brotliCompressSync(html).length }))
    .sort((a, b) => b.bytes - a.bytes);
  console.log(
    `监督台最大的三页：${sizes
      .slice(0, 3)
      .map(({ path, bytes }) => `${path} ${bytes}`)
      .join('，')}（字节）`,
  );
  assertNone(
    '太大',
    sizes.filter(({ bytes }) => bytes > 30_000).map(({ path, bytes }) => `${path}: ${bytes}`),
  );
});

test('统计时间写在每一页，就是网页生成的那一天', () => {
  const [year, month, day] = asOf.split('-').map(Number);
  assertNone(
    '没有统计时间',
    site.pages
      .filter(({ path }) => path.startsWith(`${site.base}jiandu/`))
      .filter(({ $ }) => !$('.head').text().includes(`统计时间：${year}年${month}月${day}日`))
      .map(({ path }) => path),
  );
});
