/** Shapes that agencies really write, as they stand in a field's file → the limit of a catalogue row, and its words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channelsOf } from '#domain/standards/draft-row.ts';
import type { WrittenLimit } from '#domain/standards/standard-field.ts';
import { typedLimits } from '#domain/standards/typed-limit.ts';
import { writtenBasis } from '#domain/standards/written-basis.ts';
import { formatDisclosureLimits } from '#ui/disclosure-limit-words.ts';

const within = (n: number, from?: string, of?: string): WrittenLimit => ({
  ...{ kind: 'within', n, unit: '工作日' },
  ...(from && { from }),
  ...(of && { of }),
});
const shapes: readonly (readonly [words: string, limit: readonly WrittenLimit[]])[] = [
  [
    '形成之日起 20 个工作日内；行政许可、行政处罚：决定作出之日起 7 个工作日内',
    [within(20, '形成'), within(7, '决定作出', '行政许可、行政处罚')],
  ],
  [
    '处罚决定以外：长期公开（没写几天内公开）；处罚决定：决定作出之日起 20 个工作日内',
    [{ kind: 'standing', of: '处罚决定以外' }, within(20, '决定作出', '处罚决定')],
  ],
  [
    '制定或获取之日起 10 个工作日内；公示期 7 个工作日',
    [within(10, '制定或获取'), { kind: 'notice', n: 7, unit: '工作日' }],
  ],
  [
    '形成或变更之日起 20 个工作日内；征求意见期不少于 30 日',
    [within(20, '形成或变更'), { kind: 'consultation', n: 30, unit: '日', min: true }],
  ],
  ['20 个工作日内（原文没写从何时起算）', [within(20)]],
  ['20 个工作日内（原文没写从何时起算）', [within(20, '（未写起算）')]],
  ['永久公开（没写几天内公开）', [{ kind: 'permanent' }]],
  ['每半年 1 次更新', [{ kind: 'refresh', n: 1, per: '半年' }]],
  ['下发至本单位之日起 20 个工作日内', [within(20, '下发至本单位')]],
  ['随采购公告、采购文件一起公开', [{ kind: 'with', from: '采购公告、采购文件' }]],
  ['实地启动拟征收土地工作时', [{ kind: 'at', from: '实地启动拟征收土地工作' }]],
  [
    '听证 7 个工作日前；其他听证内容：依申请公开',
    [
      { kind: 'before', n: 7, unit: '工作日', from: '听证' },
      { kind: 'on-request', of: '其他听证内容' },
    ],
  ],
  ['现状调查结束之日起 5 个工作日内', [within(5, '现状调查结束')]],
  ['每年 1 月 31 日前', [{ kind: 'fixed', by: '01-31' }]],
  ['公开满 5 年后撤下', [{ kind: 'take-down', n: 5, unit: '年' }]],
  ['来源未载明', []],
];
for (const [words, limit] of shapes) {
  test(`读作“${words}”`, () => assert.equal(formatDisclosureLimits(typedLimits(limit)), words));
}

const bases: readonly (readonly [words: string, kind: string | undefined, title: string, number?: string])[] = [
  ['《政府信息公开条例》', '行政法规', '政府信息公开条例'],
  ['《预算法》', '法律', '预算法'],
  ['《北京市优化营商环境条例》', '地方性法规', '北京市优化营商环境条例'],
  [
    '《国务院关于全面建立临时救助制度的通知》国发〔2014〕47号',
    '规范性文件',
    '国务院关于全面建立临时救助制度的通知',
    '国发〔2014〕47号',
  ],
  ['《特困人员认定办法》民发〔2016〕178号', '规范性文件', '特困人员认定办法', '民发〔2016〕178号'],
  ['《人力资源市场暂行条例》国务院令第700号', '行政法规', '人力资源市场暂行条例', '国务院令第700号'],
  // A ministry's order or a circular: the words do not say, a person must.
  ['《教育统计管理规定》', undefined, '教育统计管理规定'],
];
for (const [words, kind, title, number] of bases) {
  test(`依据“${words}”${kind ? `是${kind}` : '看不出种类，留给人填'}`, () => {
    const basis = writtenBasis(words);
    assert.deepEqual([basis.kind, basis.title, basis.docNumber], [kind, title, number]);
  });
}

test('标准的十三种渠道照选，别的名称记在“其他”名下', () => {
  assert.deepEqual(channelsOf(['政府网站', '村（社区）公示栏', '法律服务网', '广播大喇叭']), {
    channels: ['政府网站', '社区/企事业单位/村公示栏（电子屏）', '其他'],
    otherChannels: ['法律服务网', '广播大喇叭'],
  });
});
