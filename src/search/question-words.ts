/** Words of a question that no official page holds, and the kinds of page that answer such a question. */

export interface QuestionWords {
  /** Longest first within a query. */
  readonly words: readonly string[];
  /** Labels of the kinds that answer best. */
  readonly kinds: readonly string[];
}

const QUESTIONS: readonly QuestionWords[] = [
  {
    words: '怎么办理 怎么办 如何办理 如何办 怎么申请 怎么弄 怎么 怎样 如何 咋办 咋 手续 流程 步骤 办理'.split(' '),
    kinds: ['办事指南'],
  },
  { words: '带什么材料 带什么 要什么材料 要什么 需要什么 哪些材料 什么材料'.split(' '), kinds: ['办事指南'] },
  {
    words: '多少钱 要钱吗 要不要钱 交多少钱 收多少钱 要交钱吗 花钱 贵不贵'.split(' '),
    kinds: ['收费', '办事指南'],
  },
  {
    words: '多少天 几天 多久 多长时间 要等多久 几个工作日 什么时候 几时'.split(' '),
    kinds: ['时限', '办事指南', '名词解释'],
  },
  {
    words: '打什么电话 打哪个电话 打给谁 打电话 电话号码 电话是多少 号码 热线'.split(' '),
    kinds: ['投诉举报', '职责'],
  },
  { words: '找谁 问谁 找哪个 谁管 归谁管 哪个部门 哪个科室 谁负责 哪里管'.split(' '), kinds: ['投诉举报', '职责'] },
  { words: '在哪里 在哪儿 在哪 哪里 哪儿 到哪 去哪 地址'.split(' '), kinds: ['职责', '办事指南', '投诉举报'] },
  { words: '是什么意思 什么意思 啥意思 什么叫 指什么 是什么 什么是 是啥'.split(' '), kinds: ['名词解释'] },
  {
    words: [
      '能不能 可不可以 可以吗 行不行 有没有 是不是 要不要 会不会 为什么 什么 哪些 哪个 多少 请问 我想 我要 想要 需要',
      '应该 可以 一下 怎么样 吗 呢 吧 啊 的 了 我 你 要 想 得 被 去 给 和 与 在 是 有 不了 谁 哪 啥',
    ].flatMap((line) => line.split(' ')),
    kinds: [],
  },
];

const byWord = new Map(QUESTIONS.flatMap(({ words, kinds }) => words.map((word) => [word, kinds] as const)));

export const isQuestionWord = (word: string): boolean => byWord.has(word);
export const questionWords: readonly string[] = [...byWord.keys()];

/** Kinds that answer the question, by the words it is asked with. */
export const kindsAskedFor = (query: string): ReadonlySet<string> =>
  new Set([...byWord].flatMap(([word, kinds]) => (query.includes(word) ? kinds : [])));
