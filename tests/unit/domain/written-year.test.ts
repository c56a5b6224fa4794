import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestDocNumber } from '#domain/doc-number.ts';
import { WRITTEN_YEAR, yearInDigits } from '#domain/written-year.ts';
import { importDocument } from '#importer/import-document.ts';

const whole = new RegExp(`^${WRITTEN_YEAR}$`);

for (const zero of ['〇', '零', '○', '◯', '⚪', '0', '０', 'O', 'o', 'Ｏ', 'ｏ', 'Ο', 'О']) {
  test(`二${zero}二六年：读作 2026，制度的日期和文号都认得`, async () => {
    const year = `二${zero}二六`;
    assert.match(year, whole);
    assert.equal(yearInDigits(year), '2026');
    assert.equal(suggestDocNumber(`临政发〔${year}〕3号`), '临政发〔2026〕3号');
    const text = `某县值班办法\n（${year}年一月五日印发）\n第一条 为加强值班，制定本办法。\n第二条 值班电话保持畅通。\n第三条 本办法自${year}年二月一日起施行。\n`;
    const { drafts } = await importDocument(new TextEncoder().encode(text), '办法.txt', { asOf: '2026-11-30' });
    assert.deepEqual(
      drafts.map(({ data }) => [data['title'], data['effectiveOn'], data['effectiveNote']]),
      [['某县值班办法', '2026-02-01', `自${year}年二月一日起施行`]],
    );
  });
}

for (const other of ['2026', '〇〇〇〇', 'OOOO', '三〇二六', '二〇二', '二〇二〇六', '二十六'])
  test(`${other} 不是汉字写的年份`, () => assert.doesNotMatch(other, whole));
