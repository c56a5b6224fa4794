/** Words of a question that no official page holds, the kinds of page that answer it, and what is asked for. */
import type { Answer } from './finder.ts';

export interface QuestionWords {
  /** Longest first within a query. */
  readonly words: readonly string[];
  /** Labels of the kinds that answer best. */
  readonly kinds: readonly string[];
  /** What a page must state to answer. */
  readonly asks?: Answer;
}

const split = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

const QUESTIONS: readonly QuestionWords[] = [
  {
    words: split(
      '怎么办理 怎么办 如何办理 如何办 怎么申请 怎么弄 怎么 怎样 如何 咋办 咋弄 咋 手续 流程 步骤 办理 咋整 怎么写 怎么填 怎么交 咋个办 咋个 咋样 咋办理 点样 点算 怎样办 怎么才能 咋才能 如何办理',
    ),
    kinds: ['办事指南'],
  },
  {
    words: split('带什么材料 带什么 要什么材料 要什么 需要什么 哪些材料 什么材料 带啥 要啥 准备什么 要带什么 带哪些'),
    kinds: ['办事指南'],
  },
  {
    words: split(
      '多少钱 要钱吗 要不要钱 交多少钱 收多少钱 要交钱吗 花钱 贵不贵 收费吗 收不收费 要不要交钱 交钱 免费吗 收不收钱 要钱 几块钱',
    ),
    kinds: ['收费', '办事指南'],
    asks: 'charge',
  },
  {
    words: split(
      '多少天 几天 多久 多长时间 要等多久 几个工作日 什么时候 几时 几点钟 啥时 多少个工作日 多少日 几日 多长 时限 啥时候 几个月 哪天 哪一天',
    ),
    kinds: ['时限', '办事指南', '名词解释'],
    asks: 'limit',
  },
  {
    words: split(
      '打什么电话 打哪个电话 打给谁 打电话 电话号码 电话是多少 号码 热线 联系电话 联系方式 怎么联系 电话多少 打几号',
    ),
    kinds: ['投诉举报', '职责'],
    asks: 'number',
  },
  {
    words: split(
      '找谁 问谁 找边个 边个 找哪一个 寻哪个 找哪个 谁管 归谁管 哪个部门 哪个科室 谁负责 哪里管 归哪管 归哪里管 找哪里 谁来管 哪个单位 哪个科',
    ),
    kinds: ['投诉举报', '职责'],
  },
  {
    words: split(
      '在哪里 在哪儿 在哪 哪里 哪儿 到哪 去哪 哪疙瘩 哪块 去哪里 去哪儿 到哪里 什么地方 几楼 哪栋楼 怎么走 哪层',
    ),
    kinds: ['职责', '办事指南', '投诉举报', '机构'],
    asks: 'place',
  },
  {
    words: split(
      '有什么区别 有什么不同 有啥区别 有啥不同 区别 有什么不一样 不一样 一样吗 啥子叫 啥子意思 啥子 是什么意思 什么意思 啥意思 什么叫 指什么 是什么 什么是 是啥 叫什么 咋回事 怎么回事',
    ),
    kinds: ['名词解释'],
  },
  {
    words: split(
      '能不能 可不可以 可以吗 行不行 有没有 是不是 要不要 会不会 为什么 什么 哪些 哪个 多少 请问 我想 我要 想要 需要 让不让',
      '应该 可以 一下 怎么样 吗 呢 吧 啊 的 了 我 你 要 想 得 被 去 给 和 与 在 是 有 不了 谁 哪 啥 他 她 们 您 我们 你们 他们',
      '你好 您好 麻烦 请 问 问一下 请问一下 想问 我想问 想知道 我想知道 知道 告诉 谢谢 帮我 帮我查一下 查一下 发给我 发一下 打听一下 打听 问问 想问问 喂 嗯 呃 就是 那啥 俺 咱 咱们 恁 恁们 俺们 你们单位 你们那个 你们这个 中不中 得不得行 要得不 成不成 行不 能不 冇 唔该 靓仔 有得 没得 才能 怎么还 到底 究竟 能 能否 可否 是否 算不算 行吗 好吗 对吗 呀 哦 嘛 呗',
      '那个 这个 那 这 个 着 过 到 来 把 让 叫 跟 对 从 就 都 也 还 又 再 很 太 怎 么 办个事 这里 那里 现在 应当 必须 没 没有 算 还是 或者 如果 我家 家里 自己',
      '嘞 伐 呐 哩 咧 撒 噻 哈 哇 啦 喽 呦 哟 罢 不咯 得嘞 搁 搁哪 搁哪儿 那儿 这儿 那边 这边 哪边 那块儿 这块儿 恁们单位 咱们单位 凭啥 为啥 为何 干嘛 干吗 啥样 几次 几回 几遍 多少次 一遍',
      '事 事情 东西 一个 有人 人 别人 大家 时候 之后 以后 后 前 里 上 下 会 说 做 办 用 找 打 搞 弄 行 吧',
    ),
    kinds: [],
  },
];

const byWord = new Map<string, QuestionWords>();
for (const row of QUESTIONS) for (const word of row.words) if (!byWord.has(word)) byWord.set(word, row);

export const isQuestionWord = (word: string): boolean => byWord.has(word);
export const questionWords: readonly string[] = [...byWord.keys()];

/** Greetings and thanks stand on pages about manners, and are meant by nobody who asks. */
const POLITE = new Set(split('你好 您好 请问 麻烦 谢谢 喂 嗯 请问一下 问一下 我想问 想问 唔该'));
export const isPolite = (word: string): boolean => POLITE.has(word);

/** Names of things that are asked for without a question. */
const NAMED: readonly (readonly [RegExp, Answer])[] = [
  [/电话|热线|号码|传真|tel|phone/i, 'number'],
  [/地址|地点|位置|门牌/, 'place'],
  [/时限|期限|工作日/, 'limit'],
  [/收费|费用|标准|价格/, 'charge'],
];

/** Kinds that answer the question, by the words it is asked with. */
export const kindsAskedFor = (query: string): ReadonlySet<string> =>
  new Set([...byWord].flatMap(([word, { kinds }]) => (word.length > 1 && query.includes(word) ? kinds : [])));

/** What a page should state to answer the question. */
export function answersAskedFor(query: string): ReadonlySet<Answer> {
  const asked = [...byWord].flatMap(([word, { asks }]) => (asks && query.includes(word) ? [asks] : []));
  return new Set([...asked, ...NAMED.flatMap(([pattern, answer]) => (pattern.test(query) ? [answer] : []))]);
}

/** Whether the query holds a word people ask with. */
export const holdsQuestion = (query: string): boolean =>
  [...byWord.keys()].some((word) => word.length > 1 && query.includes(word));
