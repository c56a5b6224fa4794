/** Words of Taiwan, Hong Kong and old print, in simplified characters, and what pages here write instead. */
const WORDS: Readonly<Record<string, string>> = {
  资讯: '信息',
  网路: '网络',
  电邮: '电子邮箱',
  影印: '复印',
  程式: '程序',
  软体: '软件',
  硬体: '硬件',
  帐: '账',
  纪录: '记录',
  智慧型手机: '手机',
  简讯: '短信',
  档桉: '档案',
  连络: '联络',
  申覆: '申复',
  计画: '计划',
  公帑: '公款',
  警员: '民警',
  长者: '老年人',
  身分证: '身份证',
  身分: '身份',
  部份: '部分',
  工资单: '工资条',
  年资: '工龄',
  薪资: '工资',
  义工: '志愿者',
  伤残人士: '残疾人',
  按装: '安装',
  其它: '其他',
};

/** Characters that are simplified ones too (覆盖, 瞭望): only beside these they stand for another. */
const TURNED: readonly (readonly [RegExp, string])[] = [
  [/覆(?=[核议查审函信电印])/g, '复'],
  [/([批答回函反])覆/g, '$1复'],
  [/瞭(?=[解然如])/g, '了'],
  [/([随沿接按])著/g, '$1着'],
  [/(凭)藉/g, '$1借'],
  [/祇(?=[要有能是])/g, '只'],
];

/** The query as it would be written here; the same text when there is nothing to change. */
export function inLocalWords(query: string): string {
  let local = query;
  for (const [there, here] of Object.entries(WORDS)) local = local.split(there).join(here);
  return local;
}

/** 批覆 → 批复, 覆核 → 复核, 瞭解 → 了解; 覆盖 stays. */
export const turnedBack = (query: string): string =>
  TURNED.reduce((text, [pattern, character]) => text.replace(pattern, character), query);
