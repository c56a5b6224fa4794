/**
 * `/jiucuo/`: tells the body that published it of a wrong number or word, by mail, message, call or paper. Nothing is kept
 * and nothing is sent from here: the visitor's own mail or message program does it.
 */
import { entriesOfAgency } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { phonesIn } from '#domain/phone-number.ts';
import type { Context } from './context.ts';
import type { Page, Section, Text } from './page.ts';
import { phoneLink, phoneLinks } from './parts/contact.ts';
import { timeOf } from './parts/validity.ts';
import { plainPage } from './site-pages.ts';

const ABOUT = '电话打不通、写得不对、看不懂，告诉登它的单位';
const SUPERVISE = /投诉|举报|监督|意见建议/;

export function reportPage(context: Context): Page {
  const bodies = context.dataset.entries.agencies.map((agency) => bodySection(agency, context));
  return {
    ...plainPage(context, '报告写错的地方', ABOUT, context.urls.report()),
    lead: '从一页的末尾点进来，邮件、短信里会写好是哪一页、哪一版。写好以后由您自己发出去，本站不收、不存。',
    blocks: [
      {
        kind: 'note',
        tone: 'late',
        title: '请不要写',
        paragraphs: [
          '国家秘密、工作秘密，身份证号、银行卡号、病情，别人的住址和电话。说清哪里不对就够，可以不留姓名。',
        ],
      },
      ...bodies,
      {
        kind: 'section',
        id: 'zhizhang',
        title: '打印一张交过去',
        blocks: [
          {
            kind: 'letter',
            title: '纠错单',
            address: '哪一页（网址或标题）',
            version: '哪一版（页末的账本条号）',
            rows: [
              { term: '哪里不对（电话、数字、哪一句）', lines: 3 },
              { term: '应当是什么，从哪里知道的', lines: 3 },
              { term: '要不要答复，怎么找您（可以不写）', lines: 1 },
            ],
            said: '您要说的是这一页：',
            subject: '纠错',
            wrong: '哪里不对：',
            right: '应当是：',
            print: '打印这张纸',
          },
        ],
      },
    ],
    contents: bodies.map(({ id, title }) => ({ text: title, href: `#${id}` })),
  };
}

function bodySection(agency: Entry<'agencies'>, context: Context): Section {
  const lines = entriesOfAgency(context.dataset, 'hotlines', agency.id).filter(
    (line) => SUPERVISE.test(line.data.purposes.join()) && !timeOf(line, context).over,
  );
  const { disclosureOffice } = agency.data;
  const mails = new Set([
    ...lines.flatMap(({ data }) => (data.address?.includes('@') ? [data.address] : [])),
    ...(disclosureOffice.email ? [disclosureOffice.email] : []),
  ]);
  const items: Text[] = [
    ...[...mails].map((mail): Text => ['发邮件 ', { text: mail, href: `mailto:${mail}` }]),
    ...lines.flatMap(({ data }) =>
      data.channel === '短信' && data.number ? phonesIn(data.number).map(messageTo) : [],
    ),
    ...lines.flatMap(({ data }): Text[] =>
      data.channel === '电话' && data.number ? [['打电话 ', ...phoneLinks(data.number), `　${data.owner}`]] : [],
    ),
    ...lines.flatMap(({ data }): Text[] =>
      (data.channel === '来访' || data.channel === '邮寄') && data.place ? [`${data.channel} ${data.place}`] : [],
    ),
  ];
  return {
    kind: 'section',
    id: agency.id,
    title: agency.data.shortName,
    blocks: [
      items.length > 0
        ? { kind: 'list', items }
        : { kind: 'prose', paragraphs: [['还没有公布怎么联系，可以打 ', phoneLink('12345'), '。']] },
    ],
  };
}

const messageTo = (number: string): Text => ['发短信 ', { text: number, href: `sms:${number.replace(/\D/g, '')}` }];
