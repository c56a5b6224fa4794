import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';

const read = (text: string) => importDocument(new TextEncoder().encode(text), '文件.txt', { asOf: '2026-11-30' });
const one = async (text: string) => (await read(text)).drafts[0]?.data;
const BODY = '第一条　为做好工作，制定本办法。\n第二条　每年检查一次。';

const standings: readonly (readonly [text: string, validity: string | undefined, says?: RegExp])[] = [
  [`某局用车办法\n${BODY}`, '现行'],
  [`某局用车办法（试行）\n${BODY}`, '试行'],
  [`某局用车办法（2023年修订，试行）\n${BODY}`, '试行'],
  [`某局用车暂行办法\n${BODY}`, '暂行'],
  [`某局用车办法（征求意见稿）\n${BODY}`, undefined, /征求意见稿/],
  [`某局用车暂行办法（草案二次审议稿）\n${BODY}`, undefined, /草案/],
  [`某局用车办法\n${BODY}\n第三条　自2021年11月1日起施行，有效期五年。`, undefined, /2026-10-31/],
  [`某局用车办法\n${BODY}\n第三条　自2021年12月1日起施行，有效期五年。`, '现行', /到 2026-11-30/],
  [`某局用车办法\n${BODY}\n第三条　自印发之日起施行，有效期2年。\n某局\n2020年3月1日`, undefined, /2022-02-28/],
  [`某局用车办法\n${BODY}\n第三条　有效期三年。`, '现行', /起算日期不明/],
  [`某局用车办法\n${BODY}\n第三条　《用车规定》第二条同时废止。`, '现行', /《用车规定》的第二条失效（部分废止）/],
];
for (const [text, validity, says = /./] of standings) {
  test(`有效性：${text.split('\n')[0]} ${text.split('\n').slice(3).join(' ')}`, async () => {
    const data = await one(text);
    assert.equal(data?.validity, validity);
    assert.match((data?.uncertain ?? []).join('\n'), says);
  });
}

test('有效期写进“有效期至”，废止的文件写进“对其他制度的处理”', async () => {
  const data = await one(
    `某局用车办法\n${BODY}\n第三条　自2021年12月1日起施行，有效期五年。《用车规定》第二条、第五条，《车辆管理办法》同时废止。`,
  );
  assert.equal(data?.validTo, '2026-11-30');
  assert.deepEqual(data?.changes, [
    { act: '部分废止', title: '用车规定', clauses: ['第二条', '第五条'] },
    { act: '废止', title: '车辆管理办法' },
  ]);
});

const heads: readonly (readonly [
  what: string,
  text: string,
  docNumber: string | undefined,
  madeOn: string | undefined,
])[] = [
  ['标题下的文号', `某局用车办法\n某局发[2019]3 号\n${BODY}`, '某局发〔2019〕3号', undefined],
  ['标题上的文号', `某局发〔2019〕第3号\n某局用车办法\n${BODY}`, '某局发〔2019〕3号', undefined],
  [
    '令',
    `某市人民政府令\n第5号\n《某市用车办法》已经通过，现予公布，自2019年4月1日起施行。\n市长\n2019年3月1日\n某市用车办法\n${BODY}`,
    '某市人民政府令第5号',
    '2019-03-01',
  ],
  ['题注里的日期', `某局用车办法\n（2019年3月1日局务会议通过）\n${BODY}`, undefined, '2019-03-01'],
  ['落款的日期', `某局用车办法\n${BODY}\n某局\n二〇一九年三月一日`, undefined, '2019-03-01'],
  ['附件前的落款', `某局用车办法\n${BODY}\n某局\n2019年3月1日\n附件：登记表\n姓名：`, undefined, '2019-03-01'],
  [
    '正文里引用的文号不是自己的',
    `某局用车办法\n第一条　根据某政发〔2018〕2号文件，制定本办法。\n第二条　登记。`,
    undefined,
    undefined,
  ],
];
for (const [what, text, docNumber, madeOn] of heads) {
  test(`文号和日期：${what}`, async () => {
    const data = await one(text);
    assert.deepEqual([data?.docNumber, data?.madeOn], [docNumber, madeOn]);
  });
}

test('联合发文：署名的机关都列出，提醒核对制定机构', async () => {
  const data = await one(`某县用车办法\n${BODY}\n某县财政局\n某县公安局\n2019年3月1日`);
  assert.match((data?.uncertain ?? []).join('\n'), /2 个（某县财政局、某县公安局）/);
});

const lost: readonly (readonly [what: string, text: string, says: RegExp | undefined])[] = [
  [
    '前言里没有编号、金额和日期',
    `前言\n为便于学习，汇编成册。\n某局用车办法\n${BODY}\n某局印章办法\n${BODY}`,
    undefined,
  ],
  [
    '前言里有日期',
    `前言\n2019年5月6日，汇编成册。\n某局用车办法\n${BODY}\n某局印章办法\n${BODY}`,
    /第一部制度之前的文字没有导入，含日期 1 处：“前言 2019年5月6日，汇编成册。”（位置 0–/,
  ],
  [
    '前言很长',
    `前言\n${'为便于学习，汇编成册。'.repeat(30)}\n某局用车办法\n${BODY}\n某局印章办法\n${BODY}`,
    /文字 3\d\d 个/,
  ],
  [
    '印发通知里有要求',
    `关于印发《某局用车办法》的通知\n各科室：\n一、认真学习。\n二、每车罚款50元。\n某局用车办法\n${BODY}`,
    /印发通知没有导入，含编号 2 个、金额 1 处/,
  ],
  [
    '印发通知的日期已写进成文日期',
    `关于印发《某局用车办法》的通知\n各科室：\n请执行。\n某局\n2019年3月1日\n某局用车办法\n${BODY}`,
    undefined,
  ],
];
for (const [what, text, says] of lost) {
  test(`没有导入的要说清楚：${what}`, async () => {
    const { losses } = await read(text);
    if (says === undefined) assert.deepEqual(losses, []);
    else assert.match(losses.map(({ message }) => message).join('\n'), says);
  });
}
