import { ruleTable } from './fixtures.ts';

const limits = (...rows: readonly object[]) => ({ limits: rows });
const unpublished = { evidence: undefined, notPublished: '正在整理' };

ruleTable('catalogue', [
  ['限期有数量、单位和起算点', limits({ kind: '限期公开', n: 20, unit: '工作日', from: '形成或变更' }), []],
  ['原文没写起算点，照实选', limits({ kind: '限期公开', n: 20, unit: '工作日', from: '原文未写' }), []],
  [
    '限期没有起算点，要问',
    limits({ kind: '限期公开', n: 20, unit: '工作日' }),
    ['limits.0: 时限种类是“限期公开”却没有从何时起算'],
  ],
  ['限期什么也没有', limits({ kind: '限期公开' }), ['limits.0: 时限种类是“限期公开”却没有数量、单位、从何时起算']],
  ['起算点是别的，写出来', limits({ kind: '限期公开', n: 5, unit: '工作日', from: '其他', event: '现状调查结束' }), []],
  [
    '起算点选了其他却没写',
    limits({ kind: '限期公开', n: 5, unit: '工作日', from: '其他' }),
    ['limits.0.event: 起算点选了“其他”却没有写是什么'],
  ],
  [
    '一项两个时限：许可处罚 7 个工作日，其余 20 个',
    limits(
      { kind: '限期公开', n: 20, unit: '工作日', from: '形成' },
      { kind: '限期公开', n: 7, unit: '工作日', from: '决定作出', of: '行政许可、行政处罚' },
    ),
    [],
  ],
  ['一次公示几天也是时限', limits({ kind: '公示期', n: 7, unit: '工作日' }), []],
  ['公示期没写几天', limits({ kind: '公示期' }), []],
  ['公示期只有数量', limits({ kind: '公示期', n: 7 }), ['limits.0: 数量和单位只填了一个']],
  ['征求意见不少于 30 日', limits({ kind: '征求意见期', n: 30, unit: '日', bound: '不少于' }), []],
  ['听证 7 个工作日前', limits({ kind: '事件前', n: 7, unit: '工作日', event: '听证' }), []],
  ['事件前没写什么事', limits({ kind: '事件前', n: 7, unit: '工作日' }), ['limits.0: 时限种类是“事件前”却没有哪件事']],
  ['实地启动时', limits({ kind: '事件时', event: '实地启动拟征收土地工作' }), []],
  ['随采购公告', limits({ kind: '随另一条', event: '采购公告' }), []],
  ['每半年一次', limits({ kind: '定期更新', n: 1, per: '半年' }), []],
  ['定期更新没写多久', limits({ kind: '定期更新', n: 1 }), ['limits.0: 时限种类是“定期更新”却没有每']],
  ['永久公开不是几天内', limits({ kind: '永久公开' }), []],
  ['满五年撤下', limits({ kind: '保持公开', n: 5, unit: '年', bound: '满后撤下' }), []],
  ['及时却有数量', limits({ kind: '及时', n: 20 }), ['limits.0: 时限种类是“及时”却填了数量']],
  ['固定日期有日期', limits({ kind: '每年固定日期', by: '01-31' }), []],
  ['固定日期没有日期', limits({ kind: '每年固定日期' }), ['limits.0: 时限种类是“每年固定日期”却没有每年几月几日前']],
  [
    '长期公开却有日期',
    limits({ kind: '长期公开', by: '01-31' }),
    ['limits.0: 时限种类是“长期公开”却填了每年几月几日前'],
  ],
  [
    '又说来源未载明，又有时限',
    limits({ kind: '来源未载明' }, { kind: '实时' }),
    ['limits.0: 又写来源未载明，又写了别的时限'],
  ],
  ['一个时限也没有', { limits: [] }, ['limits: 一项也没有']],
  ['县、乡、村三级都公开', { levels: ['县级', '乡级', '村级'] }, []],
  ['标准目录的渠道', { channels: ['两微一端', '社区/企事业单位/村公示栏（电子屏）', '其他'] }, []],
  ['没有对应内容也没有原因', { evidence: undefined }, ['evidence: 没有对应的公开内容，也没有说明原因']],
  ['对应内容是空的', { evidence: { fees: [] } }, ['evidence: 没有对应的公开内容，也没有说明原因']],
  ['没有对应内容，写了原因和什么时候有', { ...unpublished, arises: '一直有' }, []],
  ['还没公开，没写什么时候有', unpublished, ['arises: 还没公开，却没有写这项信息什么时候有，没法算哪天到期']],
  ['已发生的写在下面，也算写了', { ...unpublished, pending: [{ what: '2026 年预算', on: '2026-01-20' }] }, []],
  [
    '从哪天起只用于一直有的',
    { ...unpublished, arises: '每发生一次', since: '2026-01-01' },
    ['since: 写了“从哪天起就有”，却没有选“一直有”'],
  ],
  ['本级不适用，写了理由', { evidence: undefined, notApplicable: '本镇没有这项职能' }, []],
  ['不适用又公开了', { notApplicable: '本镇没有这项职能' }, ['notApplicable: 又写本级不适用，又已有对应的公开内容']],
  ['有对应内容又写尚未公开', { notPublished: '正在整理' }, ['notPublished: 已有对应的公开内容，却写了尚未公开']],
  ['特定群体没写是谁', { openTo: '特定群体' }, ['openToWhom: 公开对象是特定群体而没有写是谁']],
  ['特定群体写了是谁', { openTo: '特定群体', openToWhom: '党员' }, []],
  ['条例第二十条第十五项', { article20: 15 }, []],
  ['公开渠道一个没有', { channels: [] }, ['channels: 一项也没有']],
]);
