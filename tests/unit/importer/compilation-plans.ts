/** Every way a made-up compilation can be written; `compilations.ts` writes it. Every word is invented. */
import fc from 'fast-check';
import { DOINGS, SENTENCES as ORDINARY, THINGS } from '#scripts/bench/compilation.ts';

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

const NOUNS = ['制度', '办法', '规定', '规则', '实施细则', '管理规程'];
const SENTENCES = [...ORDINARY, '需要更换的,提出书面申请,批准后办理。', '开展 3 项检查时,应当有两人以上在场。'];
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
