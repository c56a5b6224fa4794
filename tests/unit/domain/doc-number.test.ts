/** 文号 as documents carry them: taken, refused with the right writing, told apart in joint documents. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOC_NUMBER, hasLeadingZero, numbersOf, suggestDocNumber } from '#domain/doc-number.ts';

for (const written of [
  '国办发〔2017〕47号',
  '青人社规〔2025〕第6号',
  '青人社函〔2025〕12-1号',
  '国办发明电〔2025〕7号',
  '国务院令第711号',
  '中华人民共和国国务院令 第711号',
  '中华人民共和国主席令（第五十二号）',
  '主席令 第十六号',
  '第10号令',
  '青溪县人力资源和社会保障局公告2025年第3号',
  '2025年第3号',
  '2025年第3号公告',
  'ZJQX12-2025-0001',
  'XXGS—2017—9',
  '青人社规〔2025〕3号、青财社〔2025〕8号',
  '青人社函〔2025〕12号之一',
  '青人社函〔2025〕12之一号',
  '青人社建〔2025〕A12号',
  '青政纪要〔2025〕3期',
  '青政发〔98〕12号',
  '第12号',
  '第五十二号主席令',
  '住房城乡建设部、财政部令第37号',
  '2025年第3号（总第120号）',
  '浙JQX12-2025-0001',
]) {
  test(`收下 ${written}`, () => assert.match(written, DOC_NUMBER));
}

const MENDED: readonly (readonly [string, string | undefined])[] = [
  ['青人社发[2025]9号', '青人社发〔2025〕9号'],
  ['青府（2017）46号', '青府〔2017〕46号'],
  ['青府【2017】46号', '青府〔2017〕46号'],
  ['青政发[2019 ]20号', '青政发〔2019〕20号'],
  ['青政发〔2025〕１２号', '青政发〔2025〕12号'],
  ['青府〔2017〕46', '青府〔2017〕46号'],
  ['青人社规〔2025〕3号，青财社〔2025〕8号', '青人社规〔2025〕3号、青财社〔2025〕8号'],
  ['青人社规〔2025〕3号 青财社〔2025〕8号', '青人社规〔2025〕3号、青财社〔2025〕8号'],
  ['青人社规〔二〇二五〕3号', '青人社规〔2025〕3号'],
  ['青人社函〔2025〕12—1号', '青人社函〔2025〕12-1号'],
  ['青财综〔2025〕3、4号', '青财综〔2025〕3号、青财综〔2025〕4号'],
  ['青财〔2025〕3号文', '青财〔2025〕3号'],
  ['青政发（98）12号', '青政发〔98〕12号'],
  ['青人社发〔25〕9号', undefined],
  ['〔2025〕3号', undefined],
  ['无', undefined],
];
for (const [written, right] of MENDED) {
  test(`${written} → ${right ?? '不猜'}`, () => {
    assert.doesNotMatch(written, DOC_NUMBER);
    assert.equal(suggestDocNumber(written), right);
  });
}

test('联合发文的文号分得开；序号虚位看得出', () => {
  assert.deepEqual(numbersOf('青人社规〔2025〕3号、青财社〔2025〕8号'), ['青人社规〔2025〕3号', '青财社〔2025〕8号']);
  assert.deepEqual(numbersOf('住房城乡建设部、财政部令第37号'), ['住房城乡建设部、财政部令第37号']);
  assert.deepEqual(numbersOf('市政府第10号令、2025年第3号公告、第4号'), ['市政府第10号令', '2025年第3号公告', '第4号']);
  assert.ok(hasLeadingZero('青政办发〔2025〕0031号'));
  assert.ok(!hasLeadingZero('青政办发〔2025〕100号'));
});
