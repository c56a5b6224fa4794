/** Writes made-up compilations and says where each rule in them begins and ends. */
import type fc from 'fast-check';
import { type CompilationPlan, planArbitrary, type RulePlan } from './compilation-plans.ts';

export interface ExpectedRule {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

export interface Compilation {
  readonly text: string;
  readonly rules: readonly ExpectedRule[];
}

export const compilationArbitrary: fc.Arbitrary<Compilation> = planArbitrary.map(writeCompilation);

export function writeCompilation(plan: CompilationPlan): Compilation {
  const [first] = plan.rules;
  const rules = plan.twice && first ? [...plan.rules, first] : plan.rules;
  return new Writer({ ...plan, rules, lines: linesFor(plan) }).write();
}

/** Without contents nobody could tell where a heading begins in a text without any gap. */
const linesFor = ({ frame, lines }: CompilationPlan): CompilationPlan['lines'] =>
  lines === 'closed' && (!frame.startsWith('contents') || frame === 'contents, one missing') ? 'one line' : lines;

const PER_PART = 3;
const BODY = '某区某某局';
const GAPS = { lines: '\n', 'blank lines': '\n\n', 'one line': ' ', closed: '' };
const FIRST_GAP = { ...GAPS, closed: '\n' };

class Writer {
  private text = '';
  private readonly found: ExpectedRule[] = [];
  private readonly plan: CompilationPlan;
  private readonly broken: boolean;

  constructor(plan: CompilationPlan) {
    this.plan = plan;
    this.broken = plan.lines === 'lines' || plan.lines === 'blank lines';
  }

  write(): Compilation {
    const { rules, frame, furniture } = this.plan;
    if (furniture) this.line('时间:2020-01-02 03:04:05下载本文作者:会员上传');
    if (frame.startsWith('contents')) this.contents();
    for (const [index, rule] of rules.entries()) this.rule(rule, index);
    if (furniture && this.broken) this.line('下载制度合集word格式文档');
    return { text: this.text, rules: this.found };
  }

  private line(words: string, gap = GAPS[this.plan.lines]): void {
    this.text += (this.text === '' ? '' : gap) + words;
  }

  private contents(): void {
    const { rules, frame, lines } = this.plan;
    const listed = rules.filter((_, index) => frame !== 'contents, one missing' || index !== 1);
    this.line('目录', FIRST_GAP[lines]);
    listed.forEach((rule, index) => {
      const name =
        rule.heading === 'two lines' && this.headingOf(rule, 1) === 'two lines' ? BODY + rule.title : rule.title;
      if (frame === 'contents with parts' && index % PER_PART === 0) this.line(partName(index), FIRST_GAP[lines]);
      const number = frame === 'contents with parts' ? (index % PER_PART) + 1 : index + 1;
      this.line(
        frame === 'contents without numbers' ? `${name}……${index * 2 + 1}` : `${number}.${name}`,
        FIRST_GAP[lines],
      );
    });
    if (lines === 'closed') this.text += '\n';
  }

  /** The number in front of the heading. */
  private label(index: number): string {
    const { frame } = this.plan;
    if (frame === 'numbered') return `${han(index + 1)}、`;
    if (frame.startsWith('numbered per') || frame === 'contents with parts') return `${(index % PER_PART) + 1}.`;
    if (frame === 'contents') return `${index + 1}.`;
    if (frame === 'contents, one missing') return index === 1 ? '' : `${index === 0 ? 1 : index}.`;
    return '';
  }

  private rule(rule: RulePlan, index: number): void {
    const { frame, furniture, lines } = this.plan;
    if (frame === '篇') this.line(`第${han(index + 1)}篇:${rule.title}`);
    if (frame === 'numbered per 部分' && index % PER_PART === 0)
      this.line(`第${han(index / PER_PART + 1)}部分 综合事务`);
    if (['numbered per 一、', 'contents with parts'].includes(frame) && index % PER_PART === 0)
      this.line(partName(index));
    const how = this.headingOf(rule, index);
    if (how === 'glued before') this.text = this.text.trimEnd();
    else this.line('');
    const start = this.text.length;
    this.text += this.label(index) + written(rule.title, how);
    this.text += how === 'on the body line' ? ' ' : GAPS[lines];
    const bodyStart = this.text.length;
    const body = bodyOf(rule).map((words, at) => (furniture ? withNoise(words, at + index) : words));
    this.text += body[0];
    for (const words of body.slice(1)) this.line(words);
    const title = how === 'two lines' ? BODY + rule.title : rule.title;
    this.found.push({ title, start, end: this.text.length, bodyStart });
  }

  /** The plan's way, where this frame allows it: unusual headings need contents, or no number. */
  private headingOf({ title, heading, style, introduction }: RulePlan, index: number): RulePlan['heading'] {
    const { frame, lines } = this.plan;
    const listed = frame.startsWith('contents');
    if (lines === 'closed' || frame === '篇' || (frame.startsWith('numbered') && heading !== 'on the body line'))
      return 'alone';
    if (heading === 'two lines')
      return this.broken && this.label(index) === '' && !this.plan.frame.includes('missing') ? heading : 'alone';
    if (heading === 'cut')
      return this.broken && (listed ? !this.plan.frame.includes('missing') : true) ? heading : 'alone';
    if (heading === 'spread') return /[()]/.test(title) || this.label(index) !== '' ? 'alone' : heading;
    const clear = introduction !== undefined || style !== '㈠';
    if (heading === 'glued before') {
      const finished = index > 0 && /[。;]$/.test(this.text);
      return finished && clear && (introduction === undefined || listed) && this.label(index) === ''
        ? heading
        : 'alone';
    }
    return heading === 'on the body line' && !clear ? 'alone' : heading;
  }
}

const partName = (index: number): string => `${han(index / PER_PART + 1)}、综合事务`;

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const han = (number: number): string =>
  number <= 10
    ? (HAN[number] as string)
    : number < 20
      ? `十${HAN[number - 10]}`
      : `${HAN[Math.floor(number / 10)]}十${HAN[number % 10]}`;

function written(title: string, how: RulePlan['heading']): string {
  if (how === 'spread') return [...title].join(' ');
  if (how === 'cut') return `${title.slice(0, 5)}\n${title.slice(5)}`;
  return how === 'two lines' ? `${BODY}\n${title}` : title;
}

const NOISE = ['[某文~#享公%^众&号]', '[page_break]', '(www.example.com)', '[某*公^众~享号]'];

/** Noise behind the first comma of every third sentence, each time another. */
const withNoise = (words: string, at: number): string =>
  at % 3 === 0 ? words.replace(',', `,${NOISE[at % NOISE.length]}`) : words;

function bodyOf({ style, introduction, sentences, trap }: RulePlan): string[] {
  const label = (number: number): string =>
    ({
      条: `第${han(number)}条 `,
      '一、': `${han(number)}、`,
      '1、': `${number}、`,
      '㈠': String.fromCodePoint(0x3220 + number - 1),
    })[style];
  const lines = introduction ? [introduction] : [];
  sentences.forEach((sentence, index) => {
    const number = index + 1 + (trap === 'gap' && index >= 2 ? 1 : 0);
    if (trap === 'titled item' && index === 1) lines.push(`${label(number)}物品登记制度`, sentence);
    else if (trap === 'inner heading' && index === 2) lines.push('检查程序', `${label(number)}${sentence}`);
    else lines.push(label(number) + sentence);
  });
  return lines;
}
