import { type Fields, ruleTable } from './fixtures.ts';

const limit = (n: number, unit: string) => ({ kind: '限期', n, unit });
const limits = (statutoryLimit: object, promisedLimit: object, type = '公共服务', limitNote?: string) => ({
  type,
  ...(limitNote && { limitNote }),
  statutoryLimit,
  promisedLimit,
});
const longer = ['promisedLimit: 承诺时限长于法定时限'];
const licence = (changes: Fields) => ({ type: '行政许可', ...changes });
const material = (changes: object) => ({ materials: [{ name: '身份证', form: '原件', required: '必要', ...changes }] });

ruleTable('procedures', [
  ['承诺短于法定', limits(limit(20, '工作日'), limit(2, '工作日')), []],
  ['承诺等于法定', limits(limit(20, '工作日'), limit(20, '工作日')), []],
  ['承诺多一天', limits(limit(20, '工作日'), limit(21, '工作日')), longer],
  ['法定按日，承诺按工作日而必然更长', limits(limit(10, '日'), limit(11, '工作日')), longer],
  ['法定按日，承诺按工作日而未必更长', limits(limit(10, '日'), limit(9, '工作日')), []],
  ['法定三十日，承诺二十四个工作日', limits(limit(30, '日'), limit(24, '工作日')), longer],
  ['法定三十日，承诺二十三个工作日', limits(limit(30, '日'), limit(23, '工作日')), []],
  [
    '法定三个月，承诺三十个工作日',
    limits(limit(3, '个月'), limit(30, '工作日'), '行政许可', '依照民办教育促进法第十七条'),
    [],
  ],
  ['法定四十五日，承诺三十五个工作日', limits(limit(45, '日'), limit(35, '工作日')), longer],
  ['法定二十个工作日，承诺六十一日', limits(limit(20, '工作日'), limit(61, '日')), longer],
  ['法定二十个工作日，承诺三十日', limits(limit(20, '工作日'), limit(30, '日')), []],
  ['法定两周，承诺十五日', limits(limit(2, '周'), limit(15, '日')), longer],
  ['法定一个月，承诺四周', limits(limit(1, '个月'), limit(4, '周')), []],
  ['法定一日，承诺二十四小时', limits(limit(1, '日'), limit(24, '小时')), []],
  ['法定一日，承诺二十五小时', limits(limit(1, '日'), limit(25, '小时')), longer],
  ['法定一年，承诺十四个月', limits(limit(1, '年'), limit(14, '个月')), longer],
  ['承诺当场', limits(limit(1, '日'), { kind: '当场' }), []],
  ['只有承诺时限', { type: '公共服务', promisedLimit: limit(5, '日') }, []],
]);

ruleTable('procedures', [
  [
    '许可的法定时限按日，没有写依据',
    licence({ statutoryLimit: limit(60, '日') }),
    ['limitNote: 许可的法定时限是 60日，没有写明依据哪部法律'],
  ],
  [
    '许可的法定时限按日，写了依据',
    licence({ statutoryLimit: limit(60, '日'), limitNote: '条例第十一条写的是60日' }),
    [],
  ],
  [
    '许可的法定时限按月，依据写在时限里',
    licence({ statutoryLimit: { ...limit(3, '个月'), note: '民办教育促进法第十七条' } }),
    [],
  ],
  ['许可的承诺按周', licence({ promisedLimit: limit(1, '周') }), []],
  ['不是许可，按日也行', { type: '公共服务', statutoryLimit: limit(10, '日') }, []],
  ['许可二十个工作日', licence({ statutoryLimit: limit(20, '工作日') }), []],
  [
    '许可二十一个工作日没有说明',
    licence({ statutoryLimit: limit(21, '工作日') }),
    ['limitNote: 法定时限超过 20 个工作日而没有说明'],
  ],
  ['许可二十一个工作日有说明', licence({ statutoryLimit: limit(21, '工作日'), limitNote: '人防法另有规定' }), []],
  ['限期没有单位', { statutoryLimit: { kind: '限期', n: 3 } }, ['statutoryLimit: 时限种类是“限期”却没有数量和单位']],
  [
    '限期没有数量',
    { promisedLimit: { kind: '限期', unit: '工作日' } },
    ['promisedLimit: 时限种类是“限期”却没有数量和单位'],
  ],
  [
    '当场却有数量',
    { promisedLimit: { kind: '当场', n: 1, unit: '工作日' } },
    ['promisedLimit: 时限种类是“当场”却填了数量或单位'],
  ],
  [
    '第二个环节的时限不完整',
    {
      steps: [
        { name: '收件', by: '窗口', limit: { kind: '当场' } },
        { name: '审查', by: '科室', limit: { kind: '限期' } },
      ],
    },
    ['steps.1.limit: 时限种类是“限期”却没有数量和单位'],
  ],
]);

ruleTable('procedures', [
  ['收费没有收费项目', { charge: '收费' }, ['fees: 写明收费却没有收费项目']],
  ['收费有收费项目', { charge: '收费', fees: ['shili-feiyong'] }, []],
  ['未载明收费又没说明', { charge: '来源未载明' }, ['chargeNote: 收费情况未载明而没有说明']],
  [
    '未载明收费却列了项目',
    { charge: '来源未载明', chargeNote: '待核实', fees: ['shili-feiyong'] },
    ['fees: 收费情况未载明，却列了收费项目'],
  ],
  ['不收费可以列出写明不收的项目', { fees: ['shili-feiyong'] }, []],
  ['兜底材料', material({ name: '其他材料' }), ['materials.0.name: “其他材料”是兜底写法']],
  [
    '拐弯的兜底材料',
    material({ name: '法律规定的其他相关证明' }),
    ['materials.0.name: “法律规定的其他相关证明”是兜底写法'],
  ],
  [
    '兜底条件',
    { conditions: ['年满十八周岁', '法律规定的其他条件'] },
    ['conditions.1: “法律规定的其他条件”是兜底写法'],
  ],
  ['名称里有“其他”而不是兜底', material({ name: '其他股东的身份证' }), []],
  ['视情形没写情形', material({ required: '视情形' }), ['materials.0.when: “视情形”却没写什么情形']],
  ['视情形写了情形', material({ required: '视情形', when: '委托别人办理' }), []],
  ['有材料又说不需要', { noMaterials: '当面说就行' }, ['noMaterials: 列了材料又写不需要材料']],
  ['不需要材料', { materials: undefined, noMaterials: '当面说就行' }, []],
  ['材料没填也没说明', { materials: undefined }, ['materials: 缺少“办理材料”']],
  ['办理时间用文字说明', { hours: undefined, hoursNote: '工作时间' }, []],
  ['设定依据没填', { legalBasis: undefined }, ['legalBasis: 缺少“设定依据”']],
  ['咨询电话列为来源未载明', { consult: undefined, notStated: ['联系电话'] }, []],
  ['申请条件一条没有', { conditions: [] }, ['conditions: 一项也没有']],
  [
    '办理时间先后颠倒',
    { hours: [{ days: ['周一'], from: '12:00', to: '08:30' }] },
    ['hours.0.to: 结束时刻不晚于开始时刻'],
  ],
]);
