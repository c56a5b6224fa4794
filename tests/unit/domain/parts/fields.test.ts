import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { email, phone } from '#domain/parts/contact.ts';
import { docNumber } from '#domain/parts/legal-basis.ts';
import { money } from '#domain/parts/money.ts';
import { attachment } from '#domain/parts/service.ts';
import { ID_PATTERN, line, text } from '#domain/parts/text.ts';
import { plainDate, plainMinute } from '#domain/parts/time.ts';

function table(name: string, schema: z.ZodType, good: readonly unknown[], bad: readonly unknown[]) {
  for (const value of good) {
    test(`${name}可以写 ${JSON.stringify(value)}`, () => assert.ok(schema.safeParse(value).success));
  }
  for (const value of bad) {
    test(`${name}不能写 ${JSON.stringify(value)}，并说明该怎么写`, () => {
      const { success, error } = schema.safeParse(value);
      assert.equal(success, false);
      assert.match(error?.issues[0]?.message ?? '', /\p{Script=Han}.* → .*\p{Script=Han}/u);
    });
  }
}

table(
  '电话',
  phone,
  [
    '5115183',
    '85115183',
    '0576-85115183',
    '010-5115183',
    '0576-85115183-8012',
    '110',
    '120',
    '122',
    '12345',
    '10086',
    '95598',
  ],
  [
    '13800138000',
    '138-0013-8000',
    '19912345678',
    '1115183',
    '0115183',
    '511518',
    '851151830',
    '0576 85115183',
    '057685115183',
  ],
);
table('电话', phone, [], ['（0576）85115183', '0576－85115183', '５１１５１８３', '', ' 5115183', 5115183]);
table('电子邮箱', email, ['xxgk@example.gov.cn'], ['xxgk', 'xxgk@', 'xxgk＠example.gov.cn', '']);
table(
  '发文字号',
  docNumber,
  ['国办发〔2017〕47号', '国办发明电〔2025〕7号', '临政发〔2026〕1号', '国务院令第711号'],
  [
    '国办发[2017]47号',
    '国办发【2017】47号',
    '国办发(2017)47号',
    '国办发（2017）47号',
    '国办发〔17〕47号',
    '国办发〔2017〕47',
    '〔2017〕47号',
  ],
);
table(
  '金额',
  money.shape.amount,
  ['0', '50', '12.5', '12.50', '0.05', '1000000'],
  ['', '1,000', '012', '.5', '5.', '1.2345678', '-5', '50元', 'XX', '５０', 50],
);
table(
  '日期',
  plainDate,
  ['2026-01-05', '2024-02-29'],
  ['2026-02-30', '2026-13-05', '2026-2-3', '2026/01/05', '2026-01-05 09:00', '', 20_260_105],
);
table(
  '时间',
  plainMinute,
  ['2026-01-05 00:00', '2026-01-05 23:59'],
  [
    '2026-01-05',
    '2026-01-05T09:00',
    '2026-01-05 9:00',
    '2026-01-05 24:00',
    '2026-01-05 09:60',
    '2026-02-30 09:00',
    '2026-01-05 09：00',
    '2026-01-05 09:00:00',
  ],
);
table('一行文字', line, ['好', '好 人'], ['', ' 好', '好 ', '好\n人', '　', 5, true]);
table('文字', text, ['好', '好\n人'], ['', '好\n', '\n好', 5]);

const upload = { path: '/uploads/2026/biao-ge.pdf', title: '表格', bytes: 1, sha256: 'a'.repeat(64) };
table(
  '附件',
  attachment,
  [upload],
  [
    { ...upload, path: '/uploads/a.exe' },
    { ...upload, path: 'https://example.com/a.pdf' },
    { ...upload, path: '/uploads/表格.pdf' },
    { ...upload, sha256: 'A'.repeat(64) },
    { ...upload, bytes: 0 },
  ],
);

const ids: readonly (readonly [id: string, good: boolean])[] = [
  ['linhai-mianjian', true],
  ['a', true],
  ['2026', true],
  ['a-1-b', true],
  ['', false],
  ['Linhai', false],
  ['linhai_mianjian', false],
  ['-linhai', false],
  ['linhai-', false],
  ['linhai--mianjian', false],
  ['免建', false],
  ['a b', false],
  ['a/b', false],
  ['../a', false],
];
for (const [id, good] of ids)
  test(`“${id}”${good ? '可以' : '不能'}作编号`, () => assert.equal(ID_PATTERN.test(id), good));
