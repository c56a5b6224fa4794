/** `/ledger/slip/`: three lines and a QR code to print, stamp and put into the archive box: nobody can back-edit that. */
import { type LedgerBook, signedSize } from '#ledger/book.ts';
import { headText } from '#ledger/checkpoint.ts';
import { formatVerifier } from '#ledger/note.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Page } from '../page.ts';
import { facts } from '../parts/blocks.ts';
import { codeOf } from '../parts/code.ts';
import { formatStamp } from '../parts/ledger-line.ts';
import { ledgerFrame } from './frame.ts';
import { demonstration } from './ledger-page.ts';

export function slipPage(context: Context, book: LedgerBook): Page {
  const banner = demonstration(book);
  return {
    ...ledgerFrame(context, {
      title: '账本存档条',
      about: '打印、盖章，贴在公开栏并归入备案档案；以后拿它与网站上的账本比对',
      path: context.urls.ledger('slip/'),
    }),
    ...(banner && { banner }),
    asOf: context.asOf,
    blocks: blocksOf(context, book),
  };
}

function blocksOf({ site, asOf }: Context, book: LedgerBook): Block[] {
  if (!book.checkpoint) return [{ kind: 'prose', paragraphs: ['账头还没有签名，没有可以存档的内容。'] }];
  const text = headText(book.checkpoint);
  const last = book.entries[signedSize(book) - 1];
  return [
    { kind: 'verbatim', text: text.trimEnd() },
    codeOf(text, '账头三行的二维码'),
    facts([
      ['主办单位', site.organiser],
      ['最后入账', last?.at && formatStamp(last.at)],
      ['网站生成', formatDay(asOf)],
      ['公钥', book.keys.map(formatVerifier).join('；')],
      ['经办岗位', '（签字）'],
      ['盖章、日期', '（盖章）'],
    ]),
    {
      kind: 'prose',
      paragraphs: [
        '比对办法：用核验工具核验网站，再看本条上的条数和摘要能否在新账本里原样算出。二维码的内容就是上面三行。',
      ],
    },
  ];
}
