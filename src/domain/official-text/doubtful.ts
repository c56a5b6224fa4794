/** Lines of official text that were hardly meant as they stand: HTML, headings nearly right, tables without their second row. */
import { say } from '../problem.ts';
import { readOfficialText } from './blocks.ts';
import { formattingOf } from './formatting.ts';

export interface DoubtfulLine {
  /** 0-based line of the body. */
  readonly line: number;
  /** Made by `say`. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** Names of tags people paste; `<5万元` and `A<B且C>D` are no tags. */
const TAG =
  /<\/?(?:a|abbr|b|blockquote|body|br|button|center|code|col|colgroup|div|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta|o:p|object|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|video)(?:\s[^<>]*)?\/?>|<!--|<[A-Z]\w*(?:\s[^<>]*)?\/>/i;
const ENTITY = /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|middot|#\d+|#x[\da-f]+);/i;
const BAD_LINK = /!?\[[^[\]\n]+\]\([^()\n]*\)/;

/** A fault, or only a remark on what the line will look like. */
type Doubt = readonly [found: RegExp, severity: 'error' | 'warning', what: (hit: string) => string, fix: string];

const DOUBTS: readonly Doubt[] = [
  [TAG, 'error', (hit) => `正文里有 HTML 标签“${hit}”`, '请删去标签，只写文字；需要尖括号时用《》或〈〉'],
  [/^#\s/, 'error', () => '正文里用了一级标题', '标题已在字段里，正文从“## ”开始'],
  [
    /^#{2,4}[^#\s]/,
    'warning',
    () => '井号后面没有空格，这一行不算标题，井号会照样显示',
    '是标题的，在井号后面加一个空格',
  ],
  [/^#{5,}\s/, 'warning', (hit) => `标题最多四个井号，“${hit.trim()}”会照样显示`, '请改用“#### ”，或把这一层写成列表'],
  [ENTITY, 'warning', (hit) => `“${hit}”会照样显示`, '这是网页代码；请直接写那个字，如“<”或空格'],
  [/^\s*!\[/, 'warning', () => '正文里不显示图片，这一行会照样显示', '请在“附件”里上传图片，并用文字写明图里说了什么'],
  [/\{[^{}]*\}/, 'warning', (hit) => `“${hit}”会连花括号照样显示`, '模板里没填的空请填上；确是原文就不用改'],
];

/** What to tell about the lines of a body, in their order. */
export function doubtfulLines(body: string): DoubtfulLine[] {
  const linked = linkedLines(body);
  const tables = brokenTables(body);
  return body.split(/\r\n?|\n/).flatMap((text, line): DoubtfulLine[] => {
    const found = DOUBTS.flatMap(([pattern, severity, what, fix]): DoubtfulLine[] => {
      const hit = pattern.exec(text);
      return hit ? [{ line, message: say(what(hit[0]), fix), severity }] : [];
    });
    const link = BAD_LINK.exec(text.replaceAll(/\\./g, ''));
    if (link && !linked.has(line) && !link[0].startsWith('!')) {
      const fix = '链接写成“[名字](/uploads/…)”或“[名字](https://…)”，网址里不能有空格；不是链接就不用改';
      found.push({ line, message: say(`“${link[0]}”不是链接，会照样显示`, fix), severity: 'warning' });
    }
    if (tables.has(line)) {
      const fix = '在表头下面加一行“|---|---|”，每列一段';
      found.push({ line, message: say('像是表格，却没有第二行的横线，会照样显示', fix), severity: 'warning' });
    }
    return found;
  });
}

/** 0-based lines that hold a link whose words are not its address. */
const linkedLines = (body: string): ReadonlySet<number> =>
  new Set(formattingOf(body).links.flatMap(({ text, href, line }) => (href.endsWith(text) ? [] : [line - 1])));

/** First lines of paragraphs that look like the rows of a table. */
function brokenTables(body: string): ReadonlySet<number> {
  const lines = readOfficialText(body).flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  const texts = body.split(/\r\n?|\n/);
  const rows = lines.map(({ line }) => line - 1).filter((line) => /^\s*\|.*\|\s*$/.test(texts[line] as string));
  return new Set(rows.filter((line) => !rows.includes(line - 1)));
}
