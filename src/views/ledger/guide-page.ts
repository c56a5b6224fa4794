/** `/ledger/guide/`: for inspectors and citizens: what is proved, how to keep a head, how to witness by mail, on paper. */
import type { Context } from '../context.ts';
import type { Block, Page } from '../page.ts';
import { section } from '../parts/blocks.ts';
import { tableOf } from '../parts/table.ts';
import { ledgerFrame } from './frame.ts';
import { LEDGER_LIMITS } from './limits.ts';

const list = (...items: string[]): Block => ({ kind: 'list', items });
const steps = (...items: string[]): Block => ({ kind: 'list', ordered: true, items });
const command = (text: string): Block => ({ kind: 'verbatim', text });
const prose = (...paragraphs: string[]): Block => ({ kind: 'prose', paragraphs });

export function guidePage(context: Context): Page {
  const page = ledgerFrame(context, {
    title: '核验指南',
    about: '给检查人员和群众：这本账证明什么，怎样留存、见证、比对',
    path: context.urls.ledger('guide/'),
  });
  const blocks = [proved, notProved, keepHead, meanings, mail, paper, key, register];
  return {
    ...page,
    blocks,
    contents: blocks.map(({ id, title }) => ({ text: title, href: `#${id}` })),
  };
}

const proved = section(
  'zhengming',
  '证明什么',
  list(
    '封存过的网站，现在的每个文件都和单位签名公布的逐字节相同：内容页、列表、开放数据、检索、脚本、变更记录，没有多的，也没有少的。',
    '现在页面上的制度条文，与账上记的那一版一字不差；账上其他各句都在页面上；附件逐字节相同。',
    '账上的每一条都还在，先后没有动过，前提是有人留存过更早的账头。',
    '有见证的条目，入账时间落在两次见证之间；网站自己写的时间不在其间，就是伪造。',
    '悄悄改、悄悄删、没有入账就挂出的页面，一次核验就能列出来。',
  ),
);

const notProved = section('buzhengming', '不证明什么', { kind: 'list', ordered: true, items: LEDGER_LIMITS });

const keepHead = section(
  'liucun',
  '怎样留存账头',
  prose(
    '从项目发布页或上级机关取得核验工具（一个文件），在装有 Node.js 22 以上的电脑上运行。断网也行：把网站文件夹拷来，网址换成文件夹。',
  ),
  command('node gongkailan-verify.mjs <该单位网址> --state 某局.json --csv 某局结果.csv'),
  steps(
    '第一次运行会把账头记进“某局.json”，约三百个字节。这个文件就是凭据，请备份。',
    '以后每次用同一个文件再运行，工具先看旧账头是不是新账本的开头。不是，就报“历史被改写”或“账变短”。',
    '“某局.json.log”每次加一行，记下哪天查的、结果如何。',
    '多久查一次，时间就能证明到多细：每天查，精确到天。',
  ),
);

const EXIT_CODES = [
  { code: '0', meaning: '没有发现问题', remedy: '留存' },
  {
    code: '1',
    meaning: '账本可信，但有文件改了、少了、多了或没有入账',
    remedy: '按列出的页面逐一要求说明',
  },
  {
    code: '2',
    meaning: '账本不可信：签名不对、内容被改、历史被改写或变短',
    remedy: '保存现场（网站文件夹和留存文件），不要采信其时间，向上报告',
  },
  {
    code: '3',
    meaning: '没有核验成：打不开网站、没有账本、正在发布，或核验工具旧了',
    remedy: '照提示换时间、换网络或换新版工具再查',
  },
];

const meanings = section(
  'jieguo',
  '结果怎么读',
  tableOf({
    caption: '退出码供批量检查的程序使用',
    columns: [
      { title: '退出码', cell: ({ code }) => code },
      { title: '意思', cell: ({ meaning }) => meaning },
      { title: '怎么办', cell: ({ remedy }) => remedy },
    ],
    rows: EXIT_CODES,
  }),
);

const mail = section(
  'jianzheng',
  '怎样用邮件见证',
  steps('生成见证密钥（只做一次，密钥文件自己保管），把打印出来的公钥一行交给被监督单位登记。'),
  command('node gongkailan-verify.mjs --new-witness jiandu.example.gov.cn --out 见证密钥.txt'),
  steps('每次核验后签一行，把以“— ”开头的整行用邮件寄回。账本不可信时工具不签。'),
  command('node gongkailan-verify.mjs <该单位网址> --state 某局.json --cosign 见证密钥.txt'),
  prose(
    '被监督单位用 npm run ledger:witness -- --line 收入这一行，下次生成网站后，每一页都会写明你单位什么时间看到过这一版账本。',
  ),
);

const paper = section(
  'zhizhi',
  '纸质存档',
  prose(
    '没有电脑条件的，请被监督单位每月打印“账本存档条”，盖章后贴在公开栏，并归入备案档案。以后把条上的条数和摘要与网站的账本比对；档案盒里的纸，谁也不能倒着改。',
  ),
);

const key = section(
  'miyao',
  '换密钥、丢密钥、密钥泄露',
  list(
    '换密钥：新旧密钥同签一个账头，再停用旧的。',
    '丢了：新密钥单独签，单位出具书面说明；你留存的账头仍然能证明历史没有动。核实后加 --accept-key 重新认定。',
    '泄露：偷到密钥的人能签名，但改不了别人留存过的历史，一比对就会报“历史被改写”。',
  ),
);

const register = section(
  'shencha',
  '核对审查登记',
  prose('每一版都承诺了当时的审查登记。请单位交来 register.jsonl，用工具核对它是不是公布时就有、有没有事后补填。'),
  command('node gongkailan-verify.mjs <该单位网址> --register register.jsonl'),
);
