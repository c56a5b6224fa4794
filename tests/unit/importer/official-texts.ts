/** Official texts of one rule in every shape they come in, and compilations of them. Every word is invented. */
import fc from 'fast-check';

export interface OfficialText {
  readonly text: string;
  readonly title: string;
  /** 第一条 …, as many as the text has. */
  readonly articles: number;
  readonly annexes: readonly string[];
  readonly docNumber?: string;
}

const HAN = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
export const han = (number: number): string =>
  number <= 10
    ? (HAN[number] as string)
    : number < 20
      ? `十${HAN[number - 10]}`
      : `${HAN[Math.floor(number / 10)]}十${number % 10 === 0 ? '' : HAN[number % 10]}`;

const BODIES = ['某县', '某市人民政府', '某省某市某区城市管理局', '某学院', '某镇'];
const SUBJECTS = [
  '农村公路养护管理',
  '犬类饲养',
  '行政处罚裁量',
  '公务用车',
  '养老机构收费',
  '献血',
  '由财政负担的经费开支',
];
const TITLES: readonly ((body: string, subject: string) => string)[] = [
  (body, subject) => `${body}${subject}办法`,
  (body, subject) => `${body}${subject}暂行规定`,
  (body, subject) => `${body}${subject}条例`,
  (body, subject) => `${body}关于${subject}的规定`,
  (_, subject) => `关于实行${subject}责任制的规定`,
  (body, subject) => `${body}关于${subject}若干问题的解释`,
  (body, subject) => `${body}实施《${subject}条例》办法`,
  (body, subject) => `${body}${subject}、监督和验收工作实施细则（2023年修订）`,
  (_, subject) => `${subject}规定`,
];
const SENTENCES = [
  '应当公开、公正。',
  '由主管部门负责。',
  '每年检查一次。',
  '不得超过五千元。',
  '下列人员适用：\n（一）成年人；\n（二）其他人。',
];
const FRONT: readonly (readonly string[])[] = [
  [],
  ['（2023年5月6日局务会议通过）'],
  ['（2019年3月1日某县人民政府令第5号公布　根据2022年6月1日《关于修改部分规章的决定》修正）'],
  [
    '1999年5月28日某市第十一届人民代表大会常务委员会第十次会议通过',
    '1999年9月3日某省第九届人民代表大会常务委员会第十五次会议批准',
    '2012年6月1日某市第十四届人民代表大会常务委员会第三次会议修订',
    '2012年9月1日某省第十一届人民代表大会常务委员会第八次会议批准',
    '2020年9月1日某省第十三届人民代表大会常务委员会第八次会议批准修正',
  ],
  ['（1999年5月28日通过　根据2004年1月1日', '《关于修改若干规定的决定》修正）'],
];
const CHAPTERS = ['总则', '养护管理制度', '监督检查', '法律责任', '附则'];

interface Plan {
  readonly body: string;
  readonly subject: string;
  readonly title: (typeof TITLES)[number];
  readonly front: readonly string[];
  readonly number: boolean;
  readonly chapters: number;
  readonly sections: boolean;
  readonly contents: 'none' | 'lines' | 'paged' | 'run together';
  readonly perChapter: number;
  readonly annexes: 'none' | 'list' | 'numbered' | 'one';
  readonly signed: boolean;
  readonly sentences: readonly string[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  body: fc.constantFrom(...BODIES),
  subject: fc.constantFrom(...SUBJECTS),
  title: fc.constantFrom(...TITLES),
  front: fc.constantFrom(...FRONT),
  number: fc.boolean(),
  chapters: fc.integer({ min: 0, max: 5 }),
  sections: fc.boolean(),
  contents: fc.constantFrom('none', 'lines', 'paged', 'run together'),
  perChapter: fc.integer({ min: 1, max: 4 }),
  annexes: fc.constantFrom('none', 'list', 'numbered', 'one'),
  signed: fc.boolean(),
  sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
});

const NUMBER = '某政办发〔2023〕12号';

function write(p: Plan): OfficialText {
  const title = p.title(p.body, p.subject);
  const lines = [title, ...(p.number ? [NUMBER] : []), ...p.front];
  const chapters = Array.from({ length: p.chapters }, (_, index) => {
    const name = index === p.chapters - 1 && p.chapters > 1 ? '附则' : (CHAPTERS[index] as string);
    return `第${han(index + 1)}章　${name}`;
  });
  if (chapters.length > 1) {
    if (p.contents === 'lines') lines.push('目　　录', ...chapters);
    if (p.contents === 'paged') lines.push('目录', ...chapters.map((chapter, at) => `${chapter}…………${at + 1}`));
    if (p.contents === 'run together') lines.push(`目录${chapters.join('').replace(/　/g, '')}`);
  }
  let articles = 0;
  const article = () => {
    const words = p.sentences[articles % p.sentences.length] as string;
    articles += 1;
    lines.push(`第${han(articles)}条　${words}`);
  };
  if (chapters.length === 0) for (let at = 0; at < p.perChapter + 1; at += 1) article();
  chapters.forEach((chapter, index) => {
    lines.push(chapter);
    for (let at = 0; at < p.perChapter; at += 1) {
      if (p.sections && index === 1 && p.perChapter > 1) lines.push(`第${han(at + 1)}节　一般规定`);
      article();
    }
  });
  lines.push(`第${han(articles + 1)}条　本规定自2023年5月1日起施行。`);
  articles += 1;
  if (p.signed) lines.push(p.body, '2023年4月5日');
  const annexes: string[] = [];
  if (p.annexes === 'list' || p.annexes === 'numbered') {
    if (p.annexes === 'list') lines.push('附件：1．收费标准表', '2．申请表');
    lines.push(
      '附件1',
      '收费标准表',
      '一、床位费每月800元。',
      '二、护理费每月1200元。',
      '附件2',
      '申请表',
      '姓名：',
      '第一条　本人承诺所填属实。',
    );
    annexes.push('附件1 收费标准表', '附件2 申请表');
  } else if (p.annexes === 'one') {
    lines.push('附件：收费标准表', '床位费　800元', '护理费　1200元');
    annexes.push('附件 收费标准表');
  }
  return { text: lines.join('\n'), title, articles, annexes, ...(p.number && { docNumber: NUMBER }) };
}

export const officialText: fc.Arbitrary<OfficialText> = plan.map(write);

/** Several of them one behind the other, with or without a cover and contents of their titles. */
export const officialCompilation = fc
  .record({
    texts: fc.array(officialText, { minLength: 2, maxLength: 5 }),
    cover: fc.boolean(),
  })
  .map(({ texts, cover }) => ({
    texts,
    text: [...(cover ? ['某县规章制度汇编'] : []), ...texts.map(({ text }) => text)].join('\n'),
  }));

/** A text with the notice that issues it above and the last lines of an official document below. */
export const issuedText = fc.record({ text: officialText, bracketed: fc.boolean() }).map(({ text, bracketed }) => {
  const plain = text.title.replace(/（.*）$/, '');
  const name = bracketed ? `《${text.title}》` : plain;
  const notice = [
    '某县人民政府办公室文件',
    '某政办发〔2024〕7号',
    `某县人民政府办公室关于印发${name}的通知`,
    '各乡镇人民政府，县政府各部门：',
    `${bracketed ? name : `《${text.title}》`}已经县政府同意，现印发给你们，请认真贯彻执行。`,
    '某县人民政府办公室',
    '2024年4月5日',
    '（此件公开发布）',
  ];
  const colophon = ['抄送：县委办公室，县人大办公室。', '某县人民政府办公室　2024年4月5日印发'];
  return { ...text, text: [...notice, text.text, ...colophon].join('\n') };
});
