/** Every way a made-up compilation can be written; `compilations.ts` writes it. Every word is invented. */
import fc from 'fast-check';

export const LABEL_STYLES = ['条', '一、', '1、', '㈠'] as const;
export const TRAPS = ['none', 'titled item', 'inner heading', 'gap'] as const;
export const HEADINGS = ['alone', 'two lines', 'cut', 'spread', 'glued before', 'on the body line'] as const;
export const FRAMES = [
  'plain',
  'contents',
  'contents without numbers',
  'contents with parts',
  'contents, one missing',
  'numbered',
  'numbered per 部分',
  'numbered per 一、',
  '篇',
] as const;
/** `closed`: no line break and no space at all. */
export const LINES = ['lines', 'blank lines', 'one line', 'closed'] as const;

/** How one rule is written. */
export interface RulePlan {
  readonly title: string;
  readonly style: (typeof LABEL_STYLES)[number];
  readonly introduction?: string;
  readonly sentences: readonly string[];
  readonly trap: (typeof TRAPS)[number];
  readonly heading: (typeof HEADINGS)[number];
}

export interface CompilationPlan {
  readonly rules: readonly RulePlan[];
  readonly frame: (typeof FRAMES)[number];
  readonly lines: (typeof LINES)[number];
  /** Header and download notice of a site around the text, watermarks and page marks inside. */
  readonly furniture: boolean;
  /** The first rule stands at the end a second time. */
  readonly twice: boolean;
}

const THINGS = ['印章', '档案', '公务用车', '会议室', '差旅费', '办公用品', '值班', '考勤', '信息发布', '机关食堂'];
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

const title = fc
  .tuple(
    fc.constantFrom(...THINGS),
    fc.constantFrom(...DOINGS),
    fc.constantFrom(...NOUNS),
    fc.constantFrom('', '', '(试行)'),
  )
  .map((parts) => parts.join(''));

const rule: fc.Arbitrary<RulePlan> = fc.record(
  {
    title,
    style: fc.constantFrom(...LABEL_STYLES),
    introduction: fc.constantFrom(...INTRODUCTIONS),
    sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 3, maxLength: 8 }),
    trap: fc.constantFrom(...TRAPS),
    heading: fc.constantFrom(...HEADINGS),
  },
  { requiredKeys: ['title', 'style', 'sentences', 'trap', 'heading'] },
);

export const planArbitrary: fc.Arbitrary<CompilationPlan> = fc.record({
  rules: fc.array(rule, { minLength: 3, maxLength: 12 }),
  frame: fc.constantFrom(...FRAMES),
  lines: fc.constantFrom(...LINES),
  furniture: fc.boolean(),
  twice: fc.boolean(),
});
