/** Forms to fill in by hand: 咨询登记单 (R32), 意见建议表 (R35, R36), 依申请公开申请表 (条例 29). */
import { formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { type Agency, agenciesOn, channelPair, channelsOf } from './agency-facts.ts';
import { markOf, newestDay } from './mark.ts';
import type { Form, FormBlock, Pair, PaperSort } from './paper.ts';

type Words = Pick<Form, 'heading' | 'left' | 'right' | 'blocks' | 'copies'>;

const FORMS = { zixun: enquiry, yijian: opinion, shenqing: application } as const satisfies Partial<
  Record<PaperSort, (agency: Agency, context: Context) => Words>
>;

export const forms = (sort: keyof typeof FORMS, context: Context): Form[] =>
  agenciesOn(context).map((agency) => {
    const words = FORMS[sort](agency, context);
    return {
      ...words,
      design: 'form',
      sort,
      file: `${sort}/${agency.id}.pdf`,
      title: `${agency.data.shortName}${words.heading}`,
      agency: agency.id,
      day: newestDay([agency]),
      mark: markOf(agency, context),
      org: agency.data.shortName,
    };
  });

function enquiry(): Words {
  const blocks: FormBlock[] = [
    {
      kind: 'boxes',
      rows: [
        { boxes: [{ label: '咨询事项' }], tall: 2 },
        { boxes: [{ label: '姓名' }, { label: '电话' }] },
        {
          boxes: [
            { label: '来的时间', words: '　　月　　日　　时　　分' },
            { label: '方式', ticks: ['当面', '电话', '书面'] },
          ],
        },
        { boxes: [{ label: '当场答复', ticks: ['已答复', '要查清后答复，最晚　　月　　日'] }], tall: 2 },
        { boxes: [{ label: '转给哪个科室' }, { label: '经办岗位' }] },
        { boxes: [{ label: '答复结果' }], tall: 2 },
      ],
    },
    { kind: 'note', title: '', words: '登记的姓名、电话只用来答复您，不公开，不作别的用途。' },
  ];
  return { heading: '咨询登记单', left: '', right: '编号', blocks, copies: ['存根', '交办事人'] };
}

function opinion(agency: Agency, context: Context): Words {
  const ways = channelsOf(agency.id, context).filter(({ data }) => data.number ?? data.place ?? data.address);
  return {
    heading: '意见建议表',
    left: '投进意见箱，或交给窗口、寄到下面的地址',
    right: '可以不写姓名',
    blocks: [
      { kind: 'lines', title: '一、您这次来办什么', count: 1 },
      {
        kind: 'matrix',
        title: '二、请给这次服务打勾',
        columns: ['很满意', '满意', '一般', '不满意', '没用到'],
        rows: ['态度', '办事快慢', '有没有一次说清楚', '收费和公布的一样', '公开栏查得到、看得懂'],
      },
      { kind: 'lines', title: '三、您的意见或建议（哪件事、哪一天、哪个窗口）', count: 7 },
      { kind: 'ticks', title: '四、要不要答复', items: ['不用', '要，写下怎么找您'], line: true },
      {
        kind: 'note',
        title: '请不要写',
        words: '国家秘密、工作秘密，别人的身份证号、住址、病历。匿名的意见一样处理；公布结果时隐去个人信息。',
      },
      ...(ways.length > 0 ? [{ kind: 'pairs', items: ways.slice(0, 4).map(channelPair) } satisfies FormBlock] : []),
    ],
  };
}

/** What 条例 29 lets an agency ask for, and nothing else: no purpose, no reason. */
function application({ data }: Agency): Words {
  const office = data.disclosureOffice;
  const facts: (Pair | undefined)[] = [
    { name: '交给', value: office.name },
    office.address ? { name: '地址', value: office.address } : undefined,
    office.phone ? { name: '电话', value: office.phone } : undefined,
    office.fax ? { name: '传真', value: office.fax } : undefined,
    office.email ? { name: '邮箱', value: office.email } : undefined,
    { name: '时间', value: office.hours ?? formatWhenOpen(data) ?? '公布的制度没有写' },
  ];
  return {
    heading: '政府信息公开申请表',
    left: `致：${data.name}`,
    right: '编号',
    blocks: [
      {
        kind: 'boxes',
        title: '申请人',
        rows: [
          { boxes: [{ label: '公民姓名' }, { label: '证件名称和号码' }] },
          { boxes: [{ label: '法人、其他组织名称' }, { label: '统一社会信用代码' }] },
          { boxes: [{ label: '法定代表人' }, { label: '联系人' }] },
          { boxes: [{ label: '联系电话' }, { label: '电子邮箱' }] },
          { boxes: [{ label: '通信地址和邮编' }] },
        ],
      },
      {
        kind: 'boxes',
        title: '要什么信息',
        rows: [
          { boxes: [{ label: '名称、文号，或者别的能查到它的特征' }], tall: 5 },
          { boxes: [{ label: '要什么形式', ticks: ['纸质', '电子文件', '其他'] }] },
          { boxes: [{ label: '怎么给您', ticks: ['自己来取', '邮寄', '电子邮件', '当场查看'] }] },
        ],
      },
      {
        kind: 'note',
        title: '几天答复',
        words:
          '能当场答复的当场答复；不能的，从收到申请那天起 20 个工作日内答复，需要延长的最多再延 20 个工作日，并告诉您（政府信息公开条例第三十三条）。不用写申请的理由和用途。',
      },
      { kind: 'pairs', items: facts.filter((fact): fact is Pair => fact !== undefined) },
      { kind: 'sign', names: ['申请人（签名或盖章）', '收件人（岗位）'] },
    ],
  };
}
