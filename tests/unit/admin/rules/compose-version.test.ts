import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Acts, composeVersion, type Fields, lastVersionAt, typedFields } from '#admin/rules/compose-version.ts';
import type { DataOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/plain-date.ts';
import { validate } from '#domain/validate.ts';
import { valid } from '../../domain/fixtures.ts';

const typed = { ...typedFields(valid('terms')), explanation: '改过的话' };

const actsAt = (days: readonly [string, string, string], note?: string): Acts => ({
  collected: { post: '信息员', at: days[0] },
  reviewed: { post: '办公室负责人', at: days[1] },
  approved: { post: '保密组织负责人', at: days[2] },
  operator: '网站管理员',
  opinion: '同意公开',
  ...(note !== undefined && { note }),
});

const first = actsAt(['2026-11-20 09:00', '2026-11-21 09:00', '2026-11-22 09:00']);
const second = actsAt(['2026-11-23 09:00', '2026-11-24 09:00', '2026-11-25 09:00'], '改了一句');

test('首次公布：公布时间是终审的那一刻，登记一行，没有更正', () => {
  const data = composeVersion(typed, undefined, first);
  assert.deepEqual(data, {
    ...typed,
    publishedAt: '2026-11-22 09:00',
    checkedOn: '2026-11-22',
    register: [
      {
        collector: '信息员',
        collectedOn: '2026-11-20',
        reviewer: '办公室负责人',
        reviewedOn: '2026-11-21',
        approver: '保密组织负责人',
        approvedOn: '2026-11-22',
        operator: '网站管理员',
        opinion: '同意公开',
      },
    ],
  });
});

test('更正：公布时间不变，加一行更正和一行登记', () => {
  const published = composeVersion(typed, undefined, first);
  const data = composeVersion({ ...typed, explanation: '又改' }, published, second);
  assert.equal(data['publishedAt'], '2026-11-22 09:00');
  assert.deepEqual(data['corrections'], [{ at: '2026-11-25 09:00', note: '改了一句' }]);
  assert.equal((data['register'] as unknown[]).length, 2);
  assert.equal(data['checkedOn'], '2026-11-25');
});

test('表单里夹带的公布时间、更正、核对、登记和更正说明一概不用', () => {
  const smuggled = {
    ...typed,
    publishedAt: '2020-01-01 00:00',
    corrections: [{ at: '2020-01-02 00:00', note: '假' }],
    checkedOn: '2020-01-01',
    register: [],
    changeNote: '说明',
  };
  assert.deepEqual(composeVersion(smuggled, undefined, first), composeVersion(typed, undefined, first));
});

test('不晚于上一版的时间造不出新版本', () => {
  const published = composeVersion(typed, undefined, second);
  assert.throws(() => composeVersion(typed, published, first), RangeError);
  assert.throws(() => composeVersion(typed, published, second), RangeError);
});

test('没有公布过的内容没有上一版', () => {
  assert.equal(lastVersionAt(undefined), undefined);
  assert.equal(lastVersionAt({ title: '草稿' }), undefined);
});

/** Moments of one version after another: days between collecting, both reviews and the version before. */
const history = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 1439 })), {
  minLength: 1,
  maxLength: 8,
});
const DAY = 24 * 60;
function minute(count: number): string {
  const at = new Date(Date.UTC(2026, 0, 1) + count * 60_000).toISOString();
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

test('任意多次更正：登记行数 = 1 + 更正数，时间只往后走，处处合乎登记的规则', () => {
  fc.assert(
    fc.property(history, (versions) => {
      let published: Fields | undefined;
      let now = 0;
      for (const [wait, review, approve, minutes] of versions) {
        const collected = now + wait * DAY + minutes;
        const reviewed = collected + review * DAY;
        now = reviewed + approve * DAY;
        const acts = actsAt([minute(collected), minute(reviewed), minute(now)], '改');
        const before = published;
        published = composeVersion(typed, published, acts);
        const data = published as unknown as DataOf<'terms'>;
        const corrections = data.corrections ?? [];
        assert.equal(data.register.length, 1 + corrections.length);
        assert.equal(lastVersionAt(published), minute(now));
        const times = [data.publishedAt, ...corrections.map(({ at }) => at)];
        assert.deepEqual(times, [...new Set(times)].sort());
        assert.ok(data.checkedOn === dayOf(minute(now)));
        if (before) assert.deepEqual(data.register.slice(0, -1), before['register']);
        assert.deepEqual(validate('terms', published), { ok: true, data, remarks: [] });
      }
    }),
    { numRuns: 200 },
  );
});
