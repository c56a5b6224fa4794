/** A made-up 制度汇编 with a table of contents, to measure the importer with. Nothing is taken from a real document. */

export const THINGS = [
  '印章',
  '档案',
  '公务用车',
  '会议室',
  '差旅费',
  '办公用品',
  '值班',
  '考勤',
  '信息发布',
  '食堂',
  '物资采购',
];
export const DOINGS = ['使用', '管理', '审批', '登记', '监督', '保管', '核对'];
const NOUNS = ['制度', '办法', '规定', '规则', '实施细则'];
export const SENTENCES = [
  '办公室每季度核对一次登记情况,并向负责人报告。',
  '经办人员应当在三个工作日内补齐材料,逾期说明原因。',
  '各科室安排专人保管,不得转借他人使用。',
  '确有困难的,可以先口头说明,事后补办手续。',
  '违反前款要求的,由所在科室给予提醒。',
  '按照《档案保管暂行办法》的要求整理归档,保管期限不少于三年。',
];
const HAN = '一二三四五六七八九';
const ITEMS = 12;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const han = (number: number): string => (number < 10 ? (HAN[number - 1] as string) : `十${HAN[number - 11] ?? ''}`);

/** `count` rules of about 320 characters, titles all different. */
export function longCompilation(count: number): string {
  const titles = Array.from(
    { length: count },
    (_, index) => `${pick(THINGS, index)}${pick(DOINGS, index * 3)}第${index + 1}号${pick(NOUNS, index * 2)}`,
  );
  const bodies = titles.map((_, index) =>
    Array.from({ length: ITEMS }, (_item, item) => {
      const label = index % 2 === 0 ? `第${han(item + 1)}条 ` : `${han(item + 1)}、`;
      return label + pick(SENTENCES, index + item);
    }),
  );
  const contents = titles.map((title, index) => `${index + 1}.${title}`);
  const rules = titles.map((title, index) => [`${index + 1}.${title}`, ...(bodies[index] as string[])].join('\n'));
  return ['目录', ...contents, ...rules].join('\n');
}
