/** The gate before publication on texts: what leaks is found in every dress, what is lawful passes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Level } from '#gate/finding.ts';
import { examinePiece, stands } from '#gate/gate.ts';
import { identityCheck, luhn } from '#gate/numbers.ts';
import { fifthClean, fifthDirty } from './fifth-siblings.ts';
import { fourthClean, fourthDirty } from './fourth-siblings.ts';
import { oddClean, oddDirty } from './odd-writings.ts';
import { cleanTexts, dirtyTexts } from './siblings.ts';
import { thirdClean, thirdDirty } from './third-siblings.ts';

const RANK: readonly Level[] = ['note', 'fix', 'strip', 'ask', 'block'];
const hitsIn = (text: string) => examinePiece({ where: '正文', text, channel: '正文' });

for (const [text, rule, level] of [...dirtyTexts, ...oddDirty, ...thirdDirty, ...fourthDirty, ...fifthDirty]) {
  test(`${rule}: ${JSON.stringify(text)}`, () => {
    const hits = hitsIn(text);
    assert.ok(
      hits.some((hit) => hit.rule === rule && RANK.indexOf(hit.level) >= RANK.indexOf(level)),
      JSON.stringify(hits.map((hit) => [hit.rule, hit.level])),
    );
  });
}

for (const text of [...cleanTexts, ...oddClean, ...thirdClean, ...fourthClean, ...fifthClean]) {
  test(`passes: ${JSON.stringify(text.slice(0, 60))}`, () => {
    const hits = hitsIn(text).filter(stands);
    assert.deepEqual(
      hits.map(({ rule, level, start, end }) => [rule, level, text.slice(start, end)]),
      [],
    );
  });
}

// ——— Anyone's, made up: every valid number in every writing, wherever it stands.

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const identity = fc
  .tuple(
    fc.constantFrom('330102', '110105', '440305', '510104', '650103', '810000', '620102'),
    fc.integer({ min: 1900, max: 1909 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digits(3),
  )
  .map(([region, year, month, day, order]) => {
    const body = `${region}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${order}`;
    return `${body}${identityCheck(body)}`;
  });
const mobile = digits(8).map((rest) => `154${rest}`);
const card = fc.tuple(digits(12)).map(([rest]) => {
  const body = `620000${rest}`;
  return [...'0123456789'].map((last) => `${body}${last}`).find(luhn) as string;
});

type Dress = (number: string) => string;
const cutAt =
  (separator: string, ...places: number[]): Dress =>
  (number) => {
    const ends = [0, ...places, number.length];
    return ends
      .slice(1)
      .map((end, index) => number.slice(ends[index], end))
      .join(separator);
  };
const wide: Dress = (number) => number.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const chinese: Dress = (number) => number.replace(/\d/g, (one) => '〇一二三四五六七八九'[Number(one)] as string);
const formal: Dress = (number) => number.replace(/\d/g, (one) => '零壹贰叁肆伍陆柒捌玖'[Number(one)] as string);
const entity: Dress = (number) => [...number].map((one) => `&#${one.charCodeAt(0)};`).join('');
const between =
  (separator: string): Dress =>
  (number) =>
    [...number].join(separator);
const identityDresses: readonly Dress[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  cutAt(' ', 6, 14),
  cutAt('-', 6, 10, 14),
  cutAt('\u3000', 6, 14),
  cutAt('\n', 6),
  cutAt('\n', 14),
  cutAt(' | ', 6, 14),
  cutAt('</w:t><w:t>', 5, 9),
  cutAt('\u00ad', 3, 9),
  between(' '),
  between('\u200b'),
  between('\t'),
  wide,
  chinese,
  formal,
  entity,
];
const mobileDresses: readonly Dress[] = [
  (number) => number,
  cutAt('-', 3, 7),
  cutAt(' ', 3, 7),
  cutAt('\u3000', 3, 7),
  cutAt('.', 3, 7),
  cutAt('－', 3, 7),
  cutAt(' - ', 3, 7),
  (number) => `+86${number}`,
  (number) => `+86 ${cutAt(' ', 3, 7)(number)}`,
  (number) => `0086-${number}`,
  (number) => `（86）${number}`,
  between(' '),
  between('\u2060'),
  wide,
  chinese,
  entity,
];
const cardDresses: readonly Dress[] = [
  (number) => number,
  cutAt(' ', 4, 8, 12, 16),
  cutAt('-', 4, 8, 12, 16),
  cutAt('\u3000', 4, 8, 12, 16),
  cutAt('  ', 4, 8, 12, 16),
  cutAt('\u200b', 4, 8),
  wide,
  chinese,
  entity,
];
const around = fc.tuple(
  fc.constantFrom('', '经审核，', '张示例 ', '（一）', '申请人：', '> ', '- ', '农商银行：', '第3项，', '“'),
  fc.constantFrom('', '。', '，已受理', '（本人）', '\n第二条 略', '”', ' 符合条件', '、李样本'),
);

const everywhere = (rule: string, number: fc.Arbitrary<string>, dresses: readonly Dress[]) =>
  test(`a made-up ${rule} is found in each of ${dresses.length} writings`, () => {
    for (const [index, dress] of dresses.entries()) {
      fc.assert(
        fc.property(number, around, (one, [before, after]) => {
          const shown = dress(one);
          const text = `${before}${shown}${after}`;
          const hit = hitsIn(text).find((found) => found.rule === rule);
          assert.ok(hit, `writing ${index}: ${JSON.stringify(text)}`);
          assert.ok(
            hit.start <= before.length + 6 && hit.start >= before.length - 3,
            `begins at ${hit.start} in ${JSON.stringify(text)}`,
          );
          assert.ok(
            Math.abs(hit.end - before.length - shown.length) <= 1,
            `ends at ${hit.end} in ${JSON.stringify(text)}`,
          );
        }),
        { numRuns: 40 },
      );
    }
  });
everywhere('id', identity, identityDresses);
everywhere('mobile', mobile, mobileDresses);
everywhere('card', card, cardDresses);

test('numbers that mean no person pass: at most one in a thousand is asked about', () => {
  const area = digits(7).map((rest) => `0576-8${rest}`);
  const numbers = fc.oneof(
    area,
    digits(14).map((rest) => `统一社会信用代码 1133${rest}`),
    digits(9).map((rest) => `统一社会信用代码 91331082MA${rest.slice(0, 8)}`),
    digits(5).map((rest) => `临政办发〔2025〕${rest}号`),
    digits(13).map((rest) => `合同编号 2026${rest}`),
    digits(15).map((rest) => `招标编号 ZJ${rest}`),
    digits(19).map((rest) => `户名：临海市财政局\n账号：${rest}`),
    digits(12).map((rest) => `基本编码 ${rest}`),
    digits(31).map((rest) => `实施编码 ${rest}`),
    digits(9).map((rest) => `准考证号 202${rest}`),
    fc.tuple(digits(3), digits(5)).map(([a, b]) => `坐标 121.${b}${a}, 28.${a}${b}`),
    fc.tuple(digits(2), digits(4)).map(([a, b]) => `2025-1${a}-${b} 10:${a}:15`),
    digits(4).map((rest) => `王*强 331***********${rest}`),
  );
  let asked = 0;
  fc.assert(
    fc.property(numbers, (text) => {
      if (hitsIn(text).some(stands)) asked += 1;
    }),
    { numRuns: 5000 },
  );
  assert.ok(asked <= 5, `${asked} of 5000`);
});

test('a long text takes no longer than its length asks for', () => {
  const unit = '第三条 申请人应当提交下列材料：（一）申请表；（二）身份证明。联系电话 0576-85115183。\n';
  const seconds = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const before = process.cpuUsage().user;
    hitsIn(text);
    return process.cpuUsage().user - before;
  };
  seconds(40_000);
  const [short, long] = [seconds(100_000), seconds(400_000)];
  assert.ok(long < short * 16, `${short} and ${long} µs`);
  hitsIn('1'.repeat(200_000));
  hitsIn('*'.repeat(100_000));
  hitsIn('村'.repeat(50_000));
  hitsIn('1 '.repeat(50_000));
  hitsIn('|'.repeat(50_000));
});
