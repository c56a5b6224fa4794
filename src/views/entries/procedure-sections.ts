/** Sections of an 办事指南 page, one per element class, titled in the visitor's words with the official name beside them. */
import { entriesOfAgency, getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Material } from '#domain/parts/service.ts';
import type { TimeLimit } from '#domain/parts/time.ts';
import { formatExceptions, formatLimit, formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { excludedWords, limitWords, shortening } from '../limits.ts';
import type { Block, Inline, Section, Text } from '../page.ts';
import { basisList } from '../parts/basis.ts';
import { facts } from '../parts/blocks.ts';
import { ladderFrom } from '../parts/contact.ts';
import { countedBlock, spanOf } from '../parts/counting.ts';
import { notedTime } from '../parts/validity.ts';
import { longestOf, questionsToAsk, sinceWords } from './procedure-answer.ts';

type Procedure = Entry<'procedures'>;

/** Everything that is known about time, money, place and paper, in pairs; what is not known stands in the gap. */
export function essentials(entry: Procedure, context: Context): Section {
  const { data } = entry;
  const short = (limit: TimeLimit) =>
    [`${formatLimit(limit)}${limit.from ? `（${sinceWords(limit).trim()}）` : ''}`, excludedWords(limit), limit.note]
      .filter(Boolean)
      .join('；');
  const own = facts([
    ['承诺几天', data.promisedLimit && short(data.promisedLimit)],
    ['法律最长', data.statutoryLimit && short(data.statutoryLimit)],
    ...chargeFacts(entry, context),
    ['到哪里办', data.place],
    ['几点办', formatWhenOpen(data)],
    ['特殊日期', data.exceptions && formatExceptions(data.exceptions).join('；')],
    ['谁来办', data.handler],
    ['办成得到', data.result],
  ]);
  const blocks: Block[] = [own];
  if (data.deemedConsent) {
    blocks.push({ kind: 'note', tone: 'good', title: '到期没答复，视为同意', paragraphs: [data.deemedConsent] });
  }
  blocks.push(...lastDays(entry, context), ...reckoning(data));
  return { kind: 'section', id: 'yaodian', title: '几天、多少钱、在哪里', official: '时限、收费、地点、时间', blocks };
}

/** How the days and the money are reckoned, for who wants to know exactly. */
function reckoning(data: Procedure['data']): Block[] {
  const saved = shortening(data.promisedLimit, data.statutoryLimit);
  const own = facts([
    ['比法定缩短', saved === '—' ? undefined : saved],
    ['承诺的说明', data.promisedLimit?.note],
    ['法定的说明', data.statutoryLimit?.note],
    ['不算在内', data.notCounted?.join('；')],
    ['怎么算', data.limitNote],
    ['收费说明', data.chargeNote],
  ]);
  return own.items.length > 0 ? [{ kind: 'fold', summary: '天数和收费怎么算的', blocks: [own] }] : [];
}

function chargeFacts(entry: Procedure, context: Context): [string, Text | undefined][] {
  const { charge, fees = [] } = entry.data;
  const parts = fees.flatMap((id, at): Inline[] => {
    const words = notedTime('fees', id, context);
    const link = { text: getEntry(context.dataset, 'fees', id).data.title, href: context.urls.entry('fees', id) };
    return [...(at > 0 ? ['、'] : []), link, ...(words ? ['（', words, '）'] : [])];
  });
  return [
    ['收不收费', charge === '来源未载明' ? undefined : charge],
    ['收费项目', parts.length > 0 ? parts : undefined],
  ];
}

/** What to bring, or what to ask where the list is not published. */
export function bring(entry: Procedure, callable: boolean): Section[] {
  const { data, id } = entry;
  const asked = questionsToAsk(entry);
  const ask: Section[] = asked
    ? [
        {
          kind: 'section',
          id: 'wenqing',
          title: `${callable ? '打电话' : '去'}问这 ${asked.items.length} 样`,
          blocks: [asked],
        },
      ]
    : [];
  const frame = { kind: 'section', id: 'cailiao', title: '要带什么', official: '办理材料' } as const;
  if (data.noMaterials) return [{ ...frame, blocks: [{ kind: 'prose', paragraphs: [data.noMaterials] }] }, ...ask];
  if (!data.materials) return ask;
  const items = data.materials.map((item) => ({ text: item.name, small: materialSmall(item) }));
  return [
    { ...frame, title: `要带什么：${items.length} 样`, blocks: [{ kind: 'ticks', keep: `bring/${id}`, items }] },
    ...ask,
  ];
}

const materialSmall = (item: Material): string =>
  [
    ...(item.form === '来源未载明' ? [] : [item.form]),
    ...(item.copies === undefined ? [] : [`${item.copies} 份`]),
    ...(item.origin === undefined ? [] : [item.origin]),
    ...(item.cases === undefined ? [] : [`只有这几种情形要：${item.cases.join('、')}`]),
    ...(item.when === undefined ? [] : [`${item.when}才需要`]),
    ...[item.format, item.note].filter((words): words is string => Boolean(words)),
  ].join('；');

/** Who may, and which case one is. */
export function who(data: Procedure['data']): Section {
  return {
    kind: 'section',
    id: 'tiaojian',
    title: '谁能办',
    official: '申请条件',
    blocks: [
      { kind: 'prose', paragraphs: [data.intro, `服务对象：${data.serves.join('、')}`] },
      { kind: 'list', items: data.conditions },
      ...(data.cases
        ? [
            {
              kind: 'cases',
              items: data.cases.map(({ name, difference, limit }) => ({
                name,
                text: [difference, ...(limit ? [`时限：${limitWords(limit)}`] : [])].join('　'),
              })),
            } satisfies Block,
          ]
        : []),
    ],
  };
}

export function steps(data: Procedure['data']): Section {
  const metaOf = (step: Procedure['data']['steps'][number]) => [
    step.by,
    ...(step.limit ? [formatLimit(step.limit)] : []),
  ];
  // What a limit says beyond its days may be the law itself: 三日内不答复的，视为同意.
  const notesOf = ({ limit, criteria, outcome }: Procedure['data']['steps'][number]) =>
    [
      limit?.from && `时限从${limit.from}起算`,
      excludedWords(limit),
      limit?.note,
      criteria,
      outcome && `得到：${outcome}`,
    ].filter((note): note is string => Boolean(note));
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
          ...(notesOf(step).length > 0 && { notes: [notesOf(step).join('　')] }),
        })),
      },
      {
        kind: 'fold',
        summary: '流程图',
        screenOnly: true,
        blocks: [
          {
            kind: 'flow',
            label: `${data.title}的流程图，内容与上面的步骤相同`,
            boxes: data.steps.map((step) => ({ title: step.name, meta: metaOf(step).join(' · ') })),
          },
        ],
      },
    ],
  };
}

/** From the day papers are handed in to the last day, by promise and by law, and with every step used up: folded, one line. */
function lastDays(entry: Procedure, context: Context): Block[] {
  const { promisedLimit, statutoryLimit } = entry.data;
  const [promise, statute] = [spanOf(promisedLimit), spanOf(statutoryLimit)];
  const total = longestOf(entry.data);
  const block = countedBlock(
    '哪天收齐材料、受理',
    [
      ...(promise ? [{ name: '承诺办完', span: promise }] : []),
      ...(statute ? [{ name: '法律最长', span: statute }] : []),
      ...(total ? [{ name: '各步都用满', span: { n: total, unit: '工作日' as const } }] : []),
    ],
    context,
  );
  return block ? [{ kind: 'fold', summary: '自己算：哪天收齐，最晚哪天办完', screenOnly: true, blocks: [block] }] : [];
}

/** Whom to turn to in this matter, from a number that can be dialled on; levels that cannot be reached yet stand last. */
export function matterLadder(entry: Procedure, context: Context): Section[] {
  const chosen = (entry.data.complain ?? []).map((id) => getEntry(context.dataset, 'hotlines', id));
  const own = chosen.length > 0 ? chosen : entriesOfAgency(context.dataset, 'hotlines', entry.data.agency);
  const ladder = ladderFrom(own, entry.data.agency, context);
  if (ladder.rungs.length === 0) return [];
  return [{ kind: 'section', id: 'bumanyi', title: '没人接？不满意？', official: '按先后找', blocks: [ladder] }];
}

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

/** What few need: folded, one line each. */
export function restOf({ notOurs, rights }: Procedure['data']): Block[] {
  const folds: readonly (readonly [string, string | undefined])[] = [
    ['不归这里办的，问谁', notOurs],
    ['对结果不服怎么办', rights],
  ];
  return folds.flatMap(([summary, words]) =>
    words ? [{ kind: 'fold', summary, blocks: [{ kind: 'prose', paragraphs: [words] }] } satisfies Block] : [],
  );
}

export function basis(entry: Procedure, context: Context): Block {
  const { legalBasis, related } = entry.data;
  const blocks: Block[] = legalBasis ? [basisList(legalBasis, context)] : [];
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
  return { kind: 'fold', summary: '凭什么这么办：法律和制度', blocks };
}
