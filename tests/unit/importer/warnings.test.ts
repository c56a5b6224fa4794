import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';

const warningsFor = async (body: string, title = '某局登记制度') => {
  const text = `${title}\n一、${body}`;
  const { entries, text: read } = await importDocument(new TextEncoder().encode(text), '登记.txt', {
    asOf: '2026-11-23',
  });
  assert.equal(read, text, '原文一字不改');
  return (entries[0]?.warnings ?? []).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
};

const flagged: readonly (readonly [body: string, kind: string, words: string])[] = [
  ['采购购臵设备。', '疑似错字', '购臵'],
  ['进一步依行政要求办理。', '疑似错字', '依行政'],
  ['给予戒勉谈话。', '疑似错字', '戒勉'],
  ['内容\ufffd\ufffd看不清。', '乱码', '\ufffd\ufffd'],
  ['小组由局长赵大明任组长。', '个人信息', '赵大明'],
  ['成员有钱小兵、孙立同志。', '个人信息', '孙立'],
  ['投诉电话5556677，联系人：张三。', '个人信息', '张三'],
  ['身份证号110101199001011234。', '个人信息', '110101199001011234'],
  ['联系手机13800138000。', '个人信息', '13800138000'],
  ['未经建设局同意,不得公布。', '其他机关', '建设局'],
];
for (const [body, kind, words] of flagged) {
  test(`“${body}”提醒${kind}`, async () => {
    const found = await warningsFor(body);
    assert.ok(
      found.some(([one, place]) => one === kind && place === words),
      JSON.stringify(found),
    );
  });
}

const quiet: readonly string[] = [
  '联系人：办公室；负责人：综合科。',
  '由办公室主任任组长,局长担任总负责人。',
  '由高级职称人员担任评委,成员为各科长。',
  '全体人员同意后,由党组书记负责。',
  '购置设备,合法行政,配置人员。',
];
for (const body of quiet) {
  test(`“${body}”没有可提醒的`, async () => assert.deepEqual(await warningsFor(body), []));
}

test('标题里就有的机关不算别的机关', async () => {
  assert.deepEqual(await warningsFor('民政局各科室按时登记。', '某县民政局登记制度'), []);
});

test('人名不写进提醒和草稿的说明里', async () => {
  const text = '登记制度\n一、由局长赵大明任组长。';
  const { entries, drafts } = await importDocument(new TextEncoder().encode(text), '登记.txt', { asOf: '2026-11-23' });
  assert.ok(!JSON.stringify(entries[0]?.warnings).includes('赵大明'));
  assert.ok(!JSON.stringify(drafts[0]?.data).includes('赵大明'));
});

test('同一段文字在一部制度里站了两次、一部制度整个重复，都提醒', async () => {
  const body =
    '第一条 各科室应当安排专人负责登记,登记内容包括时间、地点和事由。\n第二条 登记簿由办公室统一保管,保管期限为三年,到期按照档案要求处理。\n';
  const text = `登记制度\n${body}${body}保管办法\n${body}`;
  const { entries } = await importDocument(new TextEncoder().encode(text), '登记.txt', { asOf: '2026-11-23' });
  const repeats = entries.map(({ warnings }) =>
    warnings.filter(({ kind }) => kind === '重复').map(({ message }) => message),
  );
  assert.match(repeats[0]?.[0] ?? '', /有 2 段文字/);
  assert.match(repeats[1]?.[0] ?? '', /大部分文字与“登记制度”/);
});
