/** From when until when a rule holds, what was done to it, and which articles no longer or do not yet hold. */
import { goneWords } from '#domain/agency-gone.ts';
import { findCited, splitArticles } from '#domain/articles.ts';
import { findEntry, getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import {
  actsOf,
  elsewhereName,
  type NamedRule,
  namedRule,
  type RuleAct,
  type RuleActName,
} from '#domain/rule-validity.ts';
import type { PartFact } from '#domain/validity.ts';
import { formatDay, formatDuration } from '#ui/format.ts';
import { endedPartWords, laterPartWords } from '#ui/validity-words.ts';
import type { Context } from '../context.ts';
import type { Block, Link, Note, Text } from '../page.ts';
import { actsOn, timeOf, timeText } from '../parts/validity.ts';

type Regulation = Entry<'regulations'>;
type Row = [term: string, detail: Text | undefined];

/** The rows of the metadata block that are about time. */
export function timeRows(entry: Regulation, context: Context): Row[] {
  const { data } = entry;
  const { facts, word } = timeOf(entry, context);
  const backwards = data.madeOn !== undefined && data.effectiveOn !== undefined && data.effectiveOn < data.madeOn;
  const day = data.effectiveOn && `${formatDay(data.effectiveOn)}${backwards ? '（早于成文日期，向前适用）' : ''}`;
  const effective = [day, data.effectiveNote].filter(Boolean).join('；');
  const term = [
    ...(data.validFor ? [formatDuration(data.validFor)] : []),
    ...(facts.to ? [`至${formatDay(facts.to)}`] : []),
    ...(data.validTo && data.validTo !== facts.to ? [`原定至${formatDay(data.validTo)}`] : []),
  ];
  return [
    ['成文日期', data.madeOn ? formatDay(data.madeOn) : '来源未载明'],
    ['生效日期', effective === '' ? '来源未载明' : effective],
    ['另定施行日期', data.commencements?.map((part) => laterPartWords(part, context.asOf)).join('；')],
    ['有效期', term.length > 0 ? term.join('，') : undefined],
    ['有效性', timeText(entry, context)],
    ['来源标明', data.validity === word ? undefined : data.validity],
    ['废止日期', data.repealedOn && formatDay(data.repealedOn)],
    ['由哪份文件废止', data.endedBy],
    ['已经废止的条款', facts.endedParts?.map(endedPartWords).join('；')],
  ];
}

const DONE: Readonly<Record<RuleActName, string>> = {
  修改: '修改',
  废止: '废止',
  部分废止: '部分废止',
  宣布失效: '宣布失效',
  继续有效: '确认继续有效',
};

/** 修改和废止: what this rule did, what was done to it, and who carries it out when its maker is no more. */
export function changeNote(entry: Regulation, context: Context): Note | undefined {
  const { over, validity, words } = timeOf(entry, context);
  const paragraphs: Text[] = [
    ...actsOf(entry).map((act) => actWords(act, context)),
    ...(actsOn('regulations', entry.id, context) ?? []).map((act): Text => {
      const since = act.on === undefined ? '' : `${formatDay(act.on)}起`;
      return ['本制度已被', ruleLink(act.by, context), `${since}${DONE[act.act]}${clauseWords(act)}`];
    }),
    ...(validity.state === '已废止' ? ['本制度已经废止，不再执行，留在这里供查考。'] : []),
    ...(validity.state === '已过有效期' ? [`本制度${words}，不再执行，留在这里供查考。`] : []),
    ...(validity.state === '已失效' ? ['本制度已经失效，不再执行，留在这里供查考。'] : []),
    ...(validity.state === '将施行' ? [`本制度${words}，现在还没有施行。`] : []),
    ...successorWords(entry, context),
  ];
  if (paragraphs.length === 0) return undefined;
  return { kind: 'note', tone: over ? 'late' : 'plain', title: '修改和废止', paragraphs };
}

const ruleLink = (rule: NamedRule, { urls }: Context): Link => ({
  text: `《${rule.title}》`,
  href: urls.entry('regulations', rule.id),
});

function actWords(act: RuleAct, context: Context): Text {
  const until = act.until === undefined ? '' : `，有效期延长至${formatDay(act.until)}`;
  const since = act.on === undefined ? '' : `（${formatDay(act.on)}起）`;
  const { target } = act;
  const named: Text =
    'id' in target
      ? [ruleLink(namedRule(getEntry(context.dataset, 'regulations', target.id)), context)]
      : elsewhereName(target);
  return [`本制度${DONE[act.act]}了`, ...[named].flat(), `${clauseWords(act)}${until}${since}`];
}

const clauseWords = ({ act, clauses }: RuleAct): string =>
  clauses.length > 0 ? clauses.join('、') : act === '修改' ? '（没有写明是哪几条）' : '';

/** 现由…实施: the maker is abolished or was renamed. */
function successorWords(entry: Regulation, context: Context): Text[] {
  const maker = getEntry(context.dataset, 'agencies', entry.data.agency);
  const { abolishedOn, successor, successorName } = maker.data;
  const words = goneWords(maker);
  if (words !== undefined) return [`制定机构${maker.data.name}已经撤并：${words}。`];
  if (abolishedOn !== undefined && abolishedOn <= context.asOf) {
    const heir = successor === undefined ? undefined : findEntry(context.dataset, 'agencies', successor);
    const who: Text = heir
      ? [{ text: heir.data.name, href: context.urls.entry('agencies', heir.id) }]
      : (successorName ?? '');
    return [[`制定机构${maker.data.name}已于${formatDay(abolishedOn)}撤销，本制度现由`, ...[who].flat(), '实施。']];
  }
  const former = formerName(entry, context);
  return former === undefined ? [] : [`制定机构当时名为${former}，本制度现由${maker.data.name}实施。`];
}

/** The name the maker had on the day the rule was made, when it has another now. */
export function formerName({ data }: Regulation, { dataset }: Context): string | undefined {
  const day = data.madeOn ?? data.effectiveOn;
  const names = getEntry(dataset, 'agencies', data.agency).data.formerNames ?? [];
  const then = names.filter(({ until }) => day !== undefined && day <= until);
  return then.toSorted((a, b) => (a.until < b.until ? -1 : 1))[0]?.name;
}

/**
 * The text with a remark behind the heading of every article that no longer or not yet holds. The parts joined are the
 * text itself, letter for letter.
 */
export function markedArticles(entry: Regulation, html: string, context: Context): Block[] {
  const { validity } = timeOf(entry, context);
  const articles = splitArticles(entry.body);
  const mark = (part: PartFact, text: string, tone: Note['tone']) => {
    const anchor = findCited(articles, part.what)?.anchor;
    return anchor === undefined ? [] : [{ anchor, note: { kind: 'note', tone, paragraphs: [text] } as const }];
  };
  const marks = [
    ...validity.endedParts.flatMap((part) => mark(part, `${endedPartWords(part)}，不再执行。`, 'late')),
    ...validity.laterParts.flatMap((part) => mark(part, `${laterPartWords(part, context.asOf)}。`, 'plain')),
    ...changedClauses(entry, context).flatMap(({ part, text }) => mark(part, text, 'plain')),
  ];
  const bound = context.ledger !== undefined;
  const blocks: Block[] = [];
  let rest = html;
  for (const { anchor, at, notes } of inTextOrder(marks, html)) {
    const end = rest.indexOf('>', rest.indexOf('</h', rest.indexOf(`id="${anchor}"`))) + 1;
    if (at < 0 || end === 0) continue;
    blocks.push({ kind: 'articles', html: rest.slice(0, end), bound }, ...notes);
    rest = rest.slice(end);
  }
  return [...blocks, { kind: 'articles', html: rest, bound }];
}

/** Articles another rule changed, where it says which. */
const changedClauses = (entry: Regulation, context: Context): { part: PartFact; text: string }[] =>
  (actsOn('regulations', entry.id, context) ?? [])
    .filter(({ act, on }) => act === '修改' && (on === undefined || on <= context.asOf))
    .flatMap(({ clauses, by, on }) =>
      clauses.map((what) => ({
        part: { what },
        text: `${what}已${on === undefined ? '' : `于${formatDay(on)}`}被《${by.title}》修改，现在怎么执行请看那份文件。`,
      })),
    );

function inTextOrder(marks: readonly { readonly anchor: string; readonly note: Note }[], html: string) {
  const byAnchor = Map.groupBy(marks, ({ anchor }) => anchor);
  return [...byAnchor]
    .map(([anchor, own]) => ({ anchor, at: html.indexOf(`id="${anchor}"`), notes: own.map(({ note }) => note) }))
    .sort((a, b) => a.at - b.at);
}
