/** Sections of an 办事指南 page, one per element class, titled in the visitor's words with the official name beside them. */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Material } from '#domain/parts/service.ts';
import { formatExceptions, formatLimit, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { limitText, shortening } from '../limits.ts';
import type { Block, Facts, Section, Text } from '../page.ts';
import { basisList } from '../parts/basis.ts';
import { hotlineCall } from '../parts/contact.ts';

type Procedure = Entry<'procedures'>;
const NOT_STATED = '来源未载明';

export function materials(data: Procedure['data']): Section {
  const section = { kind: 'section', id: 'cailiao', title: '要带什么', official: '办理材料' } as const;
  if (data.noMaterials) return { ...section, blocks: [{ kind: 'prose', paragraphs: [data.noMaterials] }] };
  if (!data.materials)
    return { ...section, blocks: [{ kind: 'prose', paragraphs: [`${NOT_STATED}，请先打电话问清楚再来。`] }] };
  const columns = ['材料', '原件/复印件', '份数', '哪里来'];
  const rows = data.materials.map((item) => ({
    cells: [
      { text: item.name, ...(materialSmall(item) && { small: materialSmall(item) }) },
      item.form,
      item.copies === undefined ? NOT_STATED : String(item.copies),
      item.origin ?? NOT_STATED,
    ],
  }));
  return {
    ...section,
    blocks: [{ kind: 'table', caption: '缺什么，窗口应当一次说清楚，不让您来回跑', columns, rows }],
  };
}

const materialSmall = (item: Material): string =>
  [item.when && `${item.when}才需要`, item.format, item.note].filter(Boolean).join('；');

export function steps(data: Procedure['data']): Section {
  const metaOf = (step: Procedure['data']['steps'][number]) => [
    step.by,
    ...(step.limit ? [formatLimit(step.limit)] : []),
  ];
  return {
    kind: 'section',
    id: 'liucheng',
    title: '怎么办',
    official: '办理流程',
    blocks: [
      {
        kind: 'steps',
        items: data.steps.map((step) => ({
          title: step.name,
          meta: metaOf(step),
          notes: [step.criteria, step.outcome && `办完得到：${step.outcome}`].filter((note): note is string =>
            Boolean(note),
          ),
        })),
      },
      {
        kind: 'flow',
        label: `${data.title}的流程图，内容与上面的步骤相同`,
        boxes: data.steps.map((step) => ({ title: step.name, meta: metaOf(step).join(' · ') })),
      },
    ],
  };
}

export function limits(data: Procedure['data']): Section {
  const items: { term: string; detail: Text }[] = [
    { term: '法定时限', detail: data.statutoryLimit ? limitText(data.statutoryLimit) : NOT_STATED },
    { term: '承诺时限', detail: data.promisedLimit ? limitText(data.promisedLimit) : '未另作承诺' },
  ];
  const saved = shortening(data.promisedLimit, data.statutoryLimit);
  if (saved !== '—') items.push({ term: '比法定缩短', detail: saved });
  if (data.notCounted) items.push({ term: '不计入时限', detail: data.notCounted.join('；') });
  if (data.limitNote) items.push({ term: '说明', detail: data.limitNote });
  const blocks: Block[] = [{ kind: 'facts', items }];
  if (data.deemedConsent) {
    blocks.push({ kind: 'note', tone: 'good', title: '到期没答复，视为同意', paragraphs: [data.deemedConsent] });
  }
  return { kind: 'section', id: 'shixian', title: '多久办完', official: '办理时限', blocks };
}

export function charge(entry: Procedure, context: Context): Section {
  const { charge: answer, chargeNote, fees = [] } = entry.data;
  const items: { term: string; detail: Text }[] = [{ term: '是否收费', detail: answer }];
  if (chargeNote) items.push({ term: '说明', detail: chargeNote });
  for (const id of fees) {
    const fee = getEntry(context.dataset, 'fees', id);
    items.push({ term: '收费项目', detail: { text: fee.data.title, href: context.urls.entry('fees', id) } });
  }
  return {
    kind: 'section',
    id: 'shoufei',
    title: '收不收费',
    official: '收费标准和依据',
    blocks: [{ kind: 'facts', items }],
  };
}

export function whereAndWhen(entry: Procedure, context: Context): Section {
  const { data } = entry;
  const lines = (data.consult ?? []).map((id) => getEntry(context.dataset, 'hotlines', id));
  const items: Facts['items'] = [
    { term: '办理地点', detail: data.place ?? NOT_STATED },
    { term: '办理时间', detail: formatWhenOpen(data) ?? NOT_STATED },
    ...(data.exceptions ? [{ term: '特殊日期', detail: formatExceptions(data.exceptions).join('；') }] : []),
    { term: '责任岗位', detail: data.handler },
    { term: '办成得到', detail: data.result },
  ];
  const calls: Block[] = lines.map((line) => hotlineCall(line, context));
  if (calls.length === 0) calls.push({ kind: 'prose', paragraphs: [`咨询电话：${NOT_STATED}`] });
  return {
    kind: 'section',
    id: 'difang',
    title: '到哪里办，问谁',
    official: '办理地点、时间、联系电话',
    blocks: [{ kind: 'facts', items }, ...calls],
  };
}

export const cases = ({ cases: list }: Procedure['data']): Section[] =>
  list
    ? [
        {
          kind: 'section',
          id: 'qingxing',
          title: '情况不同，办法不同',
          official: '不同情形',
          blocks: [{ kind: 'facts', items: list.map(({ name, difference }) => ({ term: name, detail: difference })) }],
        },
      ]
    : [];

export const questions = ({ faq }: Procedure['data']): Section[] =>
  faq
    ? [
        {
          kind: 'section',
          id: 'wenda',
          title: '大家常问',
          official: '常见问题',
          blocks: [{ kind: 'questions', items: faq }],
        },
      ]
    : [];

export const notOurs = ({ notOurs: words }: Procedure['data']): Section[] =>
  words
    ? [
        {
          kind: 'section',
          id: 'zhuanjie',
          title: '不归这里办的，问谁',
          official: '首问引导',
          blocks: [{ kind: 'prose', paragraphs: [words] }],
        },
      ]
    : [];

export function basis(entry: Procedure, context: Context): Section {
  const { legalBasis, related } = entry.data;
  const blocks: Block[] = [legalBasis ? basisList(legalBasis, context) : { kind: 'prose', paragraphs: [NOT_STATED] }];
  if (related) {
    const links = related.map((id) => getEntry(context.dataset, 'regulations', id));
    blocks.push({
      kind: 'prose',
      paragraphs: [
        [
          '相关制度：',
          ...links.flatMap((rule, i) => [
            i > 0 ? '、' : '',
            { text: rule.data.title, href: context.urls.entry('regulations', rule.id) },
          ]),
        ],
      ],
    });
  }
  return { kind: 'section', id: 'yiju', title: '凭什么这么办', official: '设定依据', blocks };
}

export const rights = ({ rights: words }: Procedure['data']): Section[] =>
  words
    ? [
        {
          kind: 'section',
          id: 'jiuji',
          title: '对结果不服怎么办',
          official: '救济途径',
          blocks: [{ kind: 'prose', paragraphs: [words] }],
        },
      ]
    : [];
