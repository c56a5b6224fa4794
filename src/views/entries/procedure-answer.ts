/** The answer of an 办事指南 in one sentence, its days to scale, what is not known yet, and the number to call. */
import { entriesOfAgency, getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { said, type TimeLimit, toldLimit } from '#domain/parts/time.ts';
import { formatLimit } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Answer, Gap, Ticks } from '../page.ts';
import { phoneLink } from '../parts/contact.ts';

type Procedure = Entry<'procedures'>;
type Hotline = Entry<'hotlines'>;

/** 受理后 2 个工作日内办完，不收费，带 3 样材料，要跑 1 次。 */
export function answerOf({ data }: Procedure): Answer {
  const limit = toldLimit(data);
  const parts = [
    ...(limit?.kind === '限期' ? [`${sinceWords(limit)}${formatLimit(limit)}办完`] : []),
    ...(limit && limit.kind !== '限期' ? [`${sinceWords(limit)}${formatLimit(limit)}办`] : []),
    ...(data.charge === '不收费' ? ['不收费'] : []),
    ...(data.charge === '收费' ? ['要收费，收多少写在下面'] : []),
    ...(data.materials ? [`带 ${data.materials.length} 样材料`] : []),
    ...(data.visits === undefined ? [] : [data.visits === 0 ? '不用跑（0 次）' : `要跑 ${data.visits} 次`]),
  ];
  const sentence = parts.length > 0 ? `${parts.join('，')}。` : `${data.result}。`;
  return { sentence, ...totalOf(data) };
}

/** 受理后（资料齐全）, 收到申请之日起, 听证会结束后: what a limit is counted from. */
export function sinceWords({ from }: TimeLimit): string {
  if (from === undefined) return '';
  if (/[后时起）]$/.test(from)) return `${from} `;
  return /[日天]$/.test(from) ? `${from}起 ` : `${from}后 `;
}

const WIDEST = 10;

/** Steps that name their working days. */
const timedSteps = ({ steps }: Procedure['data']) =>
  steps.flatMap(({ name, limit }) =>
    limit?.kind === '限期' && limit.unit === '工作日' && limit.n !== undefined && limit.bound !== '不少于'
      ? [{ name, days: limit.n }]
      : [],
  );

/** Working days of all steps together, where the promise begins only with acceptance and is less; else undefined. */
export function longestOf(data: Procedure['data']): number | undefined {
  const promise = toldLimit(data);
  const timed = timedSteps(data);
  const total = timed.reduce((sum, { days }) => sum + days, 0);
  // A limit that runs from the application covers the steps already; steps then stand for different cases.
  const partial = promise?.unit === '工作日' && /受理|齐全/.test(promise.from ?? '');
  return partial && timed.length > 1 && total > (promise.n ?? total) ? total : undefined;
}

/** A promise of two days never stands alone where the steps before and after it take days too. */
function totalOf(data: Procedure['data']): Pick<Answer, 'spans' | 'note'> {
  const promise = toldLimit(data);
  const total = longestOf(data);
  if (promise?.n === undefined || total === undefined) return {};
  const timed = timedSteps(data);
  const own = timed.find(({ days }) => days === promise.n);
  const most = Math.max(...timed.map(({ days }) => days));
  return {
    spans: timed.map(({ name, days }) => ({
      days: `${own?.name === name ? '' : '最多 '}${days} 天`,
      name: name.split('，')[0] as string,
      share: Math.max(1, Math.round((days / most) * WIDEST)),
      promised: own?.name === name,
    })),
    note: `${said(data.promisedLimit) ? '承诺' : '规定'}的 ${promise.n} 天只算${own ? `“${own.name}”` : '其中一段'}。每一步都用满，从头到尾最长 ${total} 天（工作日）。`,
  };
}

/** Numbers for the matter: those it names for questions, then for complaints, then any of the body. */
export function dialled(entry: Procedure, { dataset }: Context): readonly Hotline[] {
  const named = [...(entry.data.consult ?? []), ...(entry.data.complain ?? [])].map((id) =>
    getEntry(dataset, 'hotlines', id),
  );
  const lines = [...new Set([...named, ...entriesOfAgency(dataset, 'hotlines', entry.data.agency)])];
  return lines.filter(({ data }) => data.number !== undefined && data.channel === '电话');
}

/** What the source leaves out: how it is called in a sentence, and what to ask instead. */
const ASKED = {
  办理材料: ['材料清单', '要交哪些材料，要原件还是复印件'],
  办理地点: ['窗口地点', '到哪里办，交到哪个窗口'],
  办理时间: ['几点开门', '窗口几点开门，中午休不休息'],
  设定依据: ['依据哪条法律', '凭哪部法律、哪一条办'],
  收费: ['要不要交钱', '要不要交钱，交多少、凭什么'],
  次数: ['要跑几次', '要去几次，能不能寄、能不能网上办'],
  时限: ['几天办完', '从交材料到拿到结果，要几天'],
} as const;

function unknownOf({ data }: Procedure): readonly (keyof typeof ASKED)[] {
  return [
    ...(data.materials || data.noMaterials ? [] : (['办理材料'] as const)),
    ...(data.place ? [] : (['办理地点'] as const)),
    ...(data.hours || data.hoursNote ? [] : (['办理时间'] as const)),
    ...(data.visits === undefined ? (['次数'] as const) : []),
    ...(data.promisedLimit || data.statutoryLimit ? [] : (['时限'] as const)),
    ...(data.charge === '来源未载明' ? (['收费'] as const) : []),
    ...(data.legalBasis ? [] : (['设定依据'] as const)),
  ];
}

/** Said once, with whom to ask. */
export function gapOf(entry: Procedure, context: Context): Gap[] {
  const unknown = unknownOf(entry);
  if (unknown.length === 0) return [];
  const [line] = dialled(entry, context);
  const list = `还没有公布：${unknown.map((key) => ASKED[key][0]).join('、')}。`;
  if (line) return [{ kind: 'gap', words: `${list}打电话时一起问。` }];
  if (entry.data.place) return [{ kind: 'gap', words: `${list}也没有公布电话，到窗口一起问：${entry.data.place}。` }];
  const all = { text: '各级电话', href: context.urls.list('hotlines') };
  return [{ kind: 'gap', words: [`${list}电话也没有公布，先看`, all, '，请他们转。'] }];
}

/** The same as questions to tick off while on the phone or at the window. */
export function questionsToAsk(entry: Procedure): Ticks | undefined {
  const unknown = unknownOf(entry);
  if (unknown.length === 0) return undefined;
  return { kind: 'ticks', keep: `ask/${entry.id}`, items: unknown.map((key) => ({ text: ASKED[key][1] })) };
}

export const callBar = (entry: Procedure, context: Context) => {
  const [line] = dialled(entry, context);
  const number = line?.data.number;
  return number === undefined ? {} : { bar: { ...phoneLink(number), text: `打电话 ${number}` } };
};
