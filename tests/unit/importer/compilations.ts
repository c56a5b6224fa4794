/**
 * Made-up compilations for property tests and the benchmark: rules with all the ways headings come, and where each rule
 * begins and ends. Every sentence is invented.
 */
import fc from 'fast-check';

export interface ExpectedRule {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

export interface Compilation {
  readonly text: string;
  readonly rules: readonly ExpectedRule[];
  readonly describe: string;
}

const THINGS = [
  '印章',
  '档案',
  '公务用车',
  '会议室',
  '差旅费',
  '办公用品',
  '值班',
  '考勤',
  '信息发布',
  '机关食堂',
  '物资采购',
  '来访接待',
  '公文处理',
  '网络设备',
];
const DOINGS = ['使用', '管理', '审批', '登记', '监督', '保管'];
const NOUNS = ['制度', '办法', '规定', '规则', '实施细则', '管理规程'];
const SENTENCES = [
  '办公室每季度核对一次登记情况,并向负责人报告。',
  '经办人员应当在三个工作日内补齐材料,逾期说明原因。',
  '各科室安排专人保管,不得转借他人使用。',
  '确有困难的,可以先口头说明,事后补办手续。',
  '违反前款要求的,由所在科室给予提醒。',
  '需要更换的,提出书面申请,批准后办理。',
  '按照《档案保管暂行办法》的要求整理归档。',
  '开展 3 项检查时,应当有两人以上在场。',
];
const INTRODUCTIONS = [
  '为规范工作秩序,提高办事效率,结合本单位实际,制定本制度。',
  '根据上级有关要求,结合工作实际,作如下规定:',
  '为加强内部管理,明确责任,特制定以下要求:',
];

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const han = (number: number): string =>
  number <= 10
    ? (HAN[number] as string)
    : number < 20
      ? `十${HAN[number - 10]}`
      : `${HAN[Math.floor(number / 10)]}十${HAN[number % 10]}`;

/** How one rule is written. */
export interface RulePlan {
  readonly title: string;
  readonly style: '条' | '一、' | '1、' | '㈠';
  readonly introduction?: string;
  readonly sentences: readonly string[];
  readonly trap: 'none' | 'titled item' | 'inner heading' | 'gap';
  readonly heading: 'alone' | 'two lines' | 'spread' | 'glued before' | 'on the body line';
}

export interface CompilationPlan {
  readonly rules: readonly RulePlan[];
  readonly frame:
    | 'plain'
    | 'contents'
    | 'contents without numbers'
    | 'contents, one missing'
    | 'numbered'
    | 'numbered per part'
    | '篇';
  readonly lines: 'lines' | 'blank lines' | 'one line';
  readonly furniture: boolean;
  /** The first rule stands at the end a second time. */
  readonly twice: boolean;
}

const titleArbitrary = fc
  .tuple(
    fc.constantFrom(...THINGS),
    fc.constantFrom(...DOINGS),
    fc.constantFrom(...NOUNS),
    fc.constantFrom('', '', '', '(试行)'),
  )
  .map(([thing, doing, noun, suffix]) => `${thing}${doing}${noun}${suffix}`);

const ruleArbitrary: fc.Arbitrary<RulePlan> = fc.record(
  {
    title: titleArbitrary,
    style: fc.constantFrom('条', '一、', '1、', '㈠'),
    introduction: fc.constantFrom(...INTRODUCTIONS),
    sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 3, maxLength: 8 }),
    trap: fc.constantFrom('none', 'titled item', 'inner heading', 'gap'),
    heading: fc.constantFrom('alone', 'alone', 'two lines', 'spread', 'glued before', 'on the body line'),
  },
  { requiredKeys: ['title', 'style', 'sentences', 'trap', 'heading'] },
);

export const planArbitrary: fc.Arbitrary<CompilationPlan> = fc.record({
  rules: fc.array(ruleArbitrary, { minLength: 3, maxLength: 12 }),
  frame: fc.constantFrom(
    'plain',
    'contents',
    'contents without numbers',
    'contents, one missing',
    'numbered',
    'numbered per part',
    '篇',
  ),
  lines: fc.constantFrom('lines', 'blank lines', 'one line'),
  furniture: fc.boolean(),
  twice: fc.boolean(),
});

export const compilationArbitrary: fc.Arbitrary<Compilation> = planArbitrary.map(writeCompilation);

export function writeCompilation(plan: CompilationPlan): Compilation {
  const [first] = plan.rules;
  const rules = plan.twice && first ? [...plan.rules, first] : plan.rules;
  return new Writer({ ...plan, rules }).write();
}

class Writer {
  private text = '';
  private readonly found: ExpectedRule[] = [];
  private readonly plan: CompilationPlan;

  constructor(plan: CompilationPlan) {
    this.plan = plan;
  }

  write(): Compilation {
    const { rules, frame, furniture } = this.plan;
    if (furniture) this.line('时间:2020-01-02 03:04:05下载本文作者:会员上传');
    if (frame.startsWith('contents')) this.contents();
    for (const [index, rule] of rules.entries()) this.rule(rule, index);
    if (furniture && this.plan.lines !== 'one line') this.line('下载制度合集word格式文档');
    return { text: this.text, rules: this.found, describe: JSON.stringify(this.plan) };
  }

  private readonly gap = (): string => ({ lines: '\n', 'blank lines': '\n\n', 'one line': ' ' })[this.plan.lines];

  private line(words: string): void {
    this.text += (this.text === '' ? '' : this.gap()) + words;
  }

  private contents(): void {
    const { rules, frame } = this.plan;
    const missing = frame === 'contents, one missing' ? 1 : -1;
    this.line('目录');
    let number = 0;
    rules.forEach((rule, index) => {
      if (index === missing) return;
      number += 1;
      if (frame !== 'contents without numbers') this.line(`${number}.${rule.title}`);
      else this.line(`${this.takesTwoLines(rule) ? BODY : ''}${rule.title}……${index * 2 + 1}`);
    });
  }

  /** The number in front of the heading. */
  private label(index: number): string {
    const { frame } = this.plan;
    if (frame === 'numbered') return `${han(index + 1)}、`;
    if (frame === 'numbered per part') return `${(index % PER_PART) + 1}.`;
    if (frame === 'contents') return `${index + 1}.`;
    if (frame === 'contents, one missing') return index === 1 ? '' : `${index === 0 ? 1 : index}.`;
    return '';
  }

  private takesTwoLines(rule: RulePlan): boolean {
    return rule.heading === 'two lines' && this.plan.lines !== 'one line';
  }

  private rule(rule: RulePlan, index: number): void {
    if (this.plan.frame === '篇') this.line(`第${han(index + 1)}篇:${rule.title}`);
    if (this.plan.frame === 'numbered per part' && index % PER_PART === 0)
      this.line(`第${han(index / PER_PART + 1)}部分 综合事务`);
    const how = this.headingOf(rule, index);
    if (how === 'glued before') this.text = this.text.trimEnd();
    else this.line('');
    const start = this.text.length;
    this.text += this.label(index) + written(rule.title, how);
    const lines = bodyOf(rule);
    const [first = '', ...rest] = lines;
    this.text += how === 'on the body line' ? ' ' : this.gap();
    const bodyStart = this.text.length;
    this.text += first;
    for (const words of rest) this.line(words);
    const title = how === 'two lines' ? BODY + rule.title : rule.title;
    this.found.push({ title, start, end: this.text.length, bodyStart });
  }

  /** Only headings without a number are written in unusual ways, and none but the first thing in a text can be glued. */
  private headingOf(rule: RulePlan, index: number): RulePlan['heading'] {
    if (this.label(index) !== '' || this.plan.frame === '篇') return 'alone';
    if (rule.heading === 'two lines') return this.takesTwoLines(rule) ? 'two lines' : 'alone';
    if (rule.heading === 'spread' && /[()]/.test(rule.title)) return 'alone';
    if (
      rule.heading === 'glued before' &&
      (index === 0 || !/[。;]$/.test(this.text) || rule.introduction || rule.style === '㈠')
    )
      return 'alone';
    if (rule.heading === 'on the body line' && !rule.introduction && rule.style === '㈠') return 'alone';
    return rule.heading;
  }
}

const PER_PART = 3;
const BODY = '某区某某局';

function written(title: string, how: RulePlan['heading']): string {
  if (how === 'spread') return [...title].join(' ');
  if (how !== 'two lines') return title;
  return `${BODY}\n${title}`;
}

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
