/** What every agency has to disclose by 政府信息公开条例 itself, as first rows of its catalogue. Standard fields come with `npm run catalogue`. */

const REGULATION = { kind: '行政法规', title: '政府信息公开条例' } as const;
const WITHIN_20 = { kind: '限期公开', n: 20, unit: '工作日', from: '形成或变更' } as const;
const basis = (clause: string, text: string) => ({ ...REGULATION, clause, text });
const ART26 = basis('第二十六条', '自形成或者变更之日起 20 个工作日内公开，另有规定的从其规定');

interface Duty {
  /** Used for the id only. */
  readonly name: string;
  readonly item: string;
  readonly subitem: string;
  readonly elements: readonly string[];
  readonly basis: readonly ReturnType<typeof basis>[];
  readonly limit: Readonly<Record<string, unknown>> & { readonly kind: string };
  /** Absent: every agency has it from its first day. */
  readonly arises?: '每发生一次';
  readonly frequency: string;
  readonly channels: readonly string[];
  readonly article20?: number;
}

const website = ['政府网站'];

export const DUTIES: readonly Duty[] = [
  {
    ...{ name: '公开指南', item: '公开指南和目录', subitem: '政府信息公开指南', frequency: '随时', channels: website },
    elements: ['信息的分类、编排体系、获取方式', '信息公开工作机构的名称、地址、时间、电话、传真、互联网联系方式'],
    basis: [basis('第十二条', '编制、公布公开指南和公开目录，并及时更新')],
    limit: { kind: '及时' },
  },
  {
    ...{ name: '公开目录', item: '公开指南和目录', subitem: '政府信息公开目录', frequency: '随时', channels: website },
    elements: ['索引', '名称', '内容概述', '生成日期'],
    basis: [basis('第十二条', '编制、公布公开指南和公开目录，并及时更新')],
    limit: { kind: '及时' },
  },
  {
    ...{
      name: '规范性文件',
      arises: '每发生一次',
      item: '政策文件',
      subitem: '行政法规、规章和规范性文件',
      frequency: '随时',
      article20: 1,
    },
    ...{ elements: ['文件全文', '文号', '有效性'], channels: website, limit: WITHIN_20 },
    basis: [basis('第二十条', '第（一）项：行政法规、规章和规范性文件'), ART26],
  },
  {
    ...{
      name: '机构职能',
      item: '机关职能和机构设置',
      subitem: '职能、机构、地址、时间、联系方式、负责人',
      article20: 2,
    },
    ...{ frequency: '随时', channels: ['政府网站', '公开栏'], limit: WITHIN_20 },
    elements: ['机关职能', '机构设置', '办公地址', '办公时间', '联系方式', '负责人姓名'],
    basis: [basis('第二十条', '第（二）项：机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名'), ART26],
  },
  {
    ...{ name: '许可事项', item: '行政许可', subitem: '许可和其他对外管理服务事项', frequency: '随时', article20: 5 },
    ...{ channels: ['政府网站', '公开栏'], limit: WITHIN_20 },
    elements: ['依据', '条件', '程序', '办理结果'],
    basis: [basis('第二十条', '第（五）项：办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果'), ART26],
  },
  {
    ...{ name: '预算决算', item: '财政预算、决算', subitem: '本单位预算、决算', frequency: '每年', article20: 7 },
    ...{ elements: ['预算', '决算'], channels: website, limit: WITHIN_20 },
    basis: [basis('第二十条', '第（七）项：财政预算、决算信息'), ART26],
  },
  {
    ...{ name: '收费项目', item: '收费', subitem: '行政事业性收费项目及其依据、标准', frequency: '随时', article20: 8 },
    ...{ elements: ['项目', '依据', '标准'], channels: ['政府网站', '公开栏'], limit: WITHIN_20 },
    basis: [basis('第二十条', '第（八）项：行政事业性收费项目及其依据、标准'), ART26],
  },
  {
    ...{
      name: '年度报告',
      item: '年度报告',
      subitem: '政府信息公开工作年度报告',
      frequency: '每年',
      channels: website,
    },
    elements: ['主动公开的情况', '收到和处理申请的情况', '复议、诉讼的情况', '问题和改进', '其他事项'],
    basis: [basis('第四十九条', '每年 1 月 31 日前提交并公布上一年度报告'), basis('第五十条', '报告应当包括的内容')],
    limit: { kind: '每年固定日期', by: '01-31' },
  },
];
