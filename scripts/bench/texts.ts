/**
 * Seeded texts of a made-up government board, the same for every generator that is measured.
 *
 * All words are assembled from the small vocabulary below; nothing is taken from a real document.
 */
import { addDays } from '#domain/plain-date.ts';
import { type Random, seeded } from './random.ts';

export interface BenchAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly phone: string;
}

export interface BenchSection {
  /** `第三条 办理期限`: the heading as written, number included. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

export type BenchGenre = 'regulations' | 'procedures' | 'notices';

export interface BenchDocument {
  readonly genre: BenchGenre;
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly category: string;
  readonly validity: string;
  readonly intro: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly sections: readonly BenchSection[];
  /** Working days named in one of the sections. */
  readonly days: number;
  /** Id of the earlier regulation this one amends. */
  readonly amends?: string;
}

export interface BenchTexts {
  readonly agencies: readonly BenchAgency[];
  readonly documents: readonly BenchDocument[];
}

const PLACES = ['东河', '南岭', '西坪', '北湾', '中塘', '上洲', '下港', '前山', '后溪', '左江', '右岸', '新桥'];
const BODIES = [
  '住建局',
  '民政局',
  '水务局',
  '教体局',
  '交通局',
  '医保局',
  '林业局',
  '文旅局',
  '审计局',
  '商务局',
  '统计局',
  '档案局',
];
const CATEGORIES = ['政务公开', '办事服务', '投诉监督', '人事管理', '财务后勤', '会议公文', '档案信息', '业务管理'];
const VALIDITIES = ['现行', '现行', '现行', '现行', '试行', '暂行'];
const TOPICS = [
  '窗口值守',
  '来信登记',
  '材料归档',
  '车辆使用',
  '值班巡查',
  '公文流转',
  '办件回访',
  '收件核对',
  '设备维护',
  '场地预约',
  '数据报送',
  '来客引导',
];
const FORMS = ['办法', '制度', '规定', '细则'];
const WHO = [
  '经办科室',
  '窗口工作人员',
  '当天值班的人',
  '分管负责人',
  '收件的同志',
  '督查小组',
  '申请人',
  '来访的群众',
];
const WHEN = [
  '收到材料以后',
  '每个月的头一周',
  '有人提出疑问时',
  '当天下班以前',
  '事情办完之后',
  '发现差错时',
  '遇到节假日时',
  '人手不够的时候',
];
const DOES = [
  '逐项记在簿子上',
  '当面讲清楚缺哪几样',
  '转给负责的科室',
  '写明办到哪一步',
  '打电话告诉对方结果',
  '把原件退还给本人',
  '在公告栏贴出来',
  '请第二个人再看一遍',
];
const WHY = [
  '免得大家来回跑路',
  '方便以后翻查',
  '让每一步都有人负责',
  '不让事情搁在半路',
  '好让外面的人看得明白',
  '避免同一件事办两遍',
];
const HEADS = [
  '适用范围',
  '谁来负责',
  '收件登记',
  '办理步骤',
  '办理期限',
  '怎么告知',
  '如何存档',
  '怎样检查',
  '出错怎么改',
  '意见怎么提',
  '费用怎么算',
  '施行时间',
];
const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const FIRST_DAY = '2021-01-04';
const DAYS = 2000;

/** @param count documents, besides the agencies they belong to. */
export function makeTexts(count: number): BenchTexts {
  const random = seeded(20_261_123);
  const agencies = PLACES.map((place, index) => ({
    id: `bm-${index + 1}`,
    name: `${place}区${BODIES[index]}`,
    shortName: `${place}${BODIES[index]?.slice(0, 2)}`,
    phone: `5${String(100_000 + index * 7919).padStart(6, '0')}`,
  }));
  const documents: BenchDocument[] = [];
  for (let index = 0; index < count; index += 1)
    documents.push(makeDocument(index, count, random, agencies, documents));
  return { agencies, documents };
}

/** Of 50 documents 2 are service items and 1 is a notice; the rest are rules. */
const genreOf = (index: number): BenchGenre =>
  index % 50 === 17 ? 'notices' : index % 50 === 5 || index % 50 === 30 ? 'procedures' : 'regulations';

/** One rule in 50 is amended by the one that comes this many documents later. */
const AMENDED_AFTER = 40;
const isAmended = (index: number, count: number): boolean => index % 50 === 9 && index + AMENDED_AFTER < count;

function makeDocument(
  index: number,
  count: number,
  random: Random,
  agencies: readonly BenchAgency[],
  earlier: readonly BenchDocument[],
): BenchDocument {
  const genre = genreOf(index);
  const agency = random.of(agencies);
  const topic = random.of(TOPICS);
  const days = 2 + random.below(18);
  const number = `第${index + 1}号`;
  const heads = random.some(HEADS, 5 + random.below(4));
  const sections = heads.map((head, at) => section(`第${NUMBERS[at]}条 ${head}`, days, at, random));
  const earlierRule = earlier[index - AMENDED_AFTER];
  const amends = earlierRule && isAmended(index - AMENDED_AFTER, count) ? earlierRule.id : undefined;
  const words = { regulations: random.of(FORMS), procedures: '申请', notices: '公示' }[genre];
  return {
    genre,
    id: `${genre === 'regulations' ? 'zd' : genre === 'procedures' ? 'bs' : 'gs'}-${index + 1}`,
    title: `${topic}${words}（${number}）`,
    agency: agency.id,
    category: random.of(CATEGORIES),
    validity: isAmended(index, count) ? '已修改' : random.of(VALIDITIES),
    intro: `${agency.shortName}的${topic}怎么做、谁来做、${days}个工作日里做到哪一步。`,
    publishedOn: addDays(FIRST_DAY, random.below(DAYS)),
    sections,
    days,
    ...(amends && { amends }),
  };
}

function section(heading: string, days: number, at: number, random: Random): BenchSection {
  const paragraphs = Array.from({ length: 1 + random.below(2) }, () => sentences(1 + random.below(2), random));
  const items = at % 3 === 1 ? Array.from({ length: 2 + random.below(2) }, () => sentences(1, random)) : [];
  return { heading, paragraphs: at === 1 ? [`一般在${days}个工作日内办完。`, ...paragraphs] : paragraphs, items };
}

const sentences = (count: number, random: Random): string =>
  Array.from(
    { length: count },
    () => `${random.of(WHEN)}，${random.of(WHO)}要${random.of(DOES)}，${random.of(WHY)}。`,
  ).join('');

/** The body as Markdown, as a rule of the board is stored. */
export const markdownOf = ({ sections }: BenchDocument): string =>
  sections
    .map(({ heading, paragraphs, items }) => {
      const list = items.length > 0 ? [items.map((item) => `- ${item}`).join('\n')] : [];
      return [`## ${heading}`, ...paragraphs, ...list].join('\n\n');
    })
    .join('\n\n');
