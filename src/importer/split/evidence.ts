/** What speaks against a way of reading a whole file: numbers that do not count, text that belongs to no rule. */
import { annexesFrom, isAnnexMark } from '../structure/annexes.ts';
import type { ContentsItem } from './contents.ts';
import type { Heading } from './heading.ts';
import { follows, type Label, labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';
import { isProse } from './sentences.ts';
import { endsAsRule, isCollectionName, titleStrength } from './title-shape.ts';

/** How often each of these was met. */
export const DOUBTS = {
  条号不从第一条开始: 3,
  条号中途又从第一条开始: 3,
  条号倒退或重复: 0.5,
  编号的条款在制度之外: 2,
  成句的文字在制度之外: 1,
  '目录里有、正文里没有': 2,
  附件后面又是一部: 1.5,
  只有后面几个编号成了标题: 3,
  标题不像标题: 0.6,
  正文里还有像标题的行: 0.8,
  没有标题: 3,
  标题下没有正文: 1,
} as const;
export type Doubt = keyof typeof DOUBTS;

export interface Evidence {
  readonly doubts: ReadonlyMap<Doubt, number>;
  /** The doubts weighed; 0 is perfect. */
  readonly weight: number;
}

/** @param pieces without tables and contents, in order. @param from first piece behind the contents of a compilation. */
export function evidenceOf(
  pieces: readonly Piece[],
  headings: readonly Heading[],
  missing: readonly ContentsItem[],
  from: number,
): Evidence {
  const doubts = new Map<Doubt, number>();
  const doubt = (what: Doubt, times = 1) => times > 0 && doubts.set(what, (doubts.get(what) ?? 0) + times);
  doubt('目录里有、正文里没有', missing.length);
  const first = headings[0]?.start ?? Number.POSITIVE_INFINITY;
  let at = from;
  for (; at < pieces.length && (pieces[at] as Piece).start < first; at += 1) outside(pieces[at] as Piece, doubt);
  headings.forEach((one, index) => {
    const end = headings[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    while (at < pieces.length && (pieces[at] as Piece).end <= one.end) at += 1;
    const body: Piece[] = [];
    const own = pieces[at];
    if (own && own.start < one.end && own.end > one.end) {
      body.push(behind(own, one.end));
      at += 1;
    }
    for (; at < pieces.length && (pieces[at] as Piece).start < end; at += 1) body.push(pieces[at] as Piece);
    const next = headings[index + 1]?.label;
    if (next && !one.label && endsBefore(body, next)) doubt('只有后面几个编号成了标题');
    if (one.part && !(body.length > 0 && labelAt((body[0] as Piece).text)?.number === 1)) {
      const sentences = body.filter(({ text }) => text.endsWith('。')).length;
      const length = (body.at(-1)?.end ?? 0) - (body[0]?.start ?? 0);
      if (sentences >= SENTENCES && length < SUBSTANTIAL) doubt('成句的文字在制度之外', sentences);
      return;
    }
    titled(one, doubt);
    counted(body, doubt);
  });
  const weight = [...doubts].reduce((sum, [what, times]) => sum + DOUBTS[what] * times, 0);
  return { doubts, weight };
}

/** The body begins on the line of the title. */
export function behind(piece: Piece, end: number): Piece {
  const rest = piece.text.slice(end - piece.start);
  const text = rest.trimStart();
  return { ...piece, start: end + rest.length - text.length, text };
}

/** 一、二、三 stand in the text of this rule, and 四 is the heading of the next one. */
function endsBefore(body: readonly Piece[], next: Label): boolean {
  if (next.number < 2) return false;
  let last = 0;
  for (const { text } of body) {
    const label = labelAt(text);
    if (label?.style === next.style) last = label.number;
  }
  return last > 0 && follows(last, next.number);
}

/** 第一条 and 第二条 again, under a line that ends as a title does and is no annex's. */
function rulesBehind(tail: readonly Piece[]): number {
  const article = tail
    .map(({ text }) => labelAt(text))
    .map((label) => (label?.style === '条' ? label.number : undefined));
  return tail.filter(({ text }, at) => {
    const first = article[at + 1] === 1 && article[at + 2] === 2;
    return first && endsAsRule(text) && !isAnnexMark(text) && !isAnnexMark(tail[at - 1]?.text ?? '');
  }).length;
}

/** One sentence in front of the rules of a part introduces them. */
const SENTENCES = 2;
/** From this many characters on, the text of a part is a rule itself. */
export const SUBSTANTIAL = 120;

type Report = (what: Doubt, times?: number) => void;

function outside({ text }: Piece, doubt: Report): void {
  if (labelAt(text)) doubt('编号的条款在制度之外');
  else if (isProse(text) && /。$/.test(text)) doubt('成句的文字在制度之外');
}

function titled({ title, listed }: Heading, doubt: Report): void {
  if (listed) return;
  if (title === '') doubt('没有标题');
  else if (titleStrength(title) === undefined && !endsAsRule(title) && !isCollectionName(title)) doubt('标题不像标题');
}

function counted(body: readonly Piece[], doubt: Report): void {
  const own = body.slice(0, annexesFrom(body));
  doubt('附件后面又是一部', rulesBehind(body.slice(own.length)));
  let last: number | undefined;
  let ended = false;
  for (const { text } of own) {
    const label = labelAt(text);
    if (label?.style === '条') {
      const { number } = label;
      if (last === undefined) {
        if (number !== 1) doubt('条号不从第一条开始');
      } else if (number === 1) doubt('条号中途又从第一条开始');
      else if (number <= last && !follows(last, number)) doubt('条号倒退或重复');
      last = number;
    } else if (!label && ended && text.length <= 40 && titleStrength(text) === 'strong') doubt('正文里还有像标题的行');
    ended = /[。；;]$/.test(text) || label !== undefined;
  }
}
