/**
 * The inline part of the profile (decision 0055): `**deliberate emphasis**`, links with an address, bare addresses.
 * Every other sign is a sign: `*`, `~`, `_`, `<`, `{` and entities stand on the page as typed.
 */
export type Inline =
  | string
  | { readonly strong: readonly Inline[] }
  /** `bare`: an address that stands in the text itself. */
  | { readonly text: string; readonly href: string; readonly bare?: true };

/** A backslash keeps these from being read as marks; before anything else it is an ordinary sign. */
const ESCAPED = /\\([\\`*_[\]|~])/y;
/** `[words](address)`; what is no address on this board or the web is no link. */
const LINK = /\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:|tel:|\/|#)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/y;
/** An address ends before anything that is not ASCII, so that it never swallows the Chinese behind it. */
const ADDRESS = /https?:\/\/[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]+/y;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y;

/** Signs with which no emphasis begins or ends: `张**、李**` are two masked names. */
const CLOSING = /[\s、，。；：！？）》」』”’】〉,.;:!?)\]}]/;
const OPENING = /[\s（《「『“‘【〈([{]/;
const FIGURE = /[0-9A-Za-z)）]/;
const SURNAMES = new Set(
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊和',
);

/** Without any of these a line is plain words. */
const MARKED = /[\\[@]|\*\*|:\/\//;

/** One line of text with its marks. */
export function readMarks(text: string): readonly Inline[] {
  if (!MARKED.test(text)) return text === '' ? [] : [text];
  const parts: Inline[] = [];
  let words = '';
  const put = (part: Inline) => {
    if (words !== '') parts.push(words);
    words = '';
    parts.push(part);
  };
  const at = (pattern: RegExp, index: number): RegExpExecArray | null => {
    pattern.lastIndex = index;
    return pattern.exec(text);
  };
  for (let index = 0; index < text.length; ) {
    const escaped = at(ESCAPED, index);
    if (escaped) {
      words += escaped[1];
      index += 2;
      continue;
    }
    const link = at(LINK, index);
    if (link) {
      put({ text: link[1] as string, href: link[2] as string });
      index += link[0].length;
      continue;
    }
    const bare = bareAt(text, index, at);
    if (bare) {
      put(bare);
      index += bare.text.length;
      continue;
    }
    const end = emphasisEnd(text, index);
    if (end !== undefined) {
      put({ strong: readMarks(text.slice(index + 2, end)) });
      index = end + 2;
      continue;
    }
    // A run of stars that is no emphasis is passed over as a whole: its tail must not begin one.
    const run = text[index] === '*' ? (/^\*+/.exec(text.slice(index)) as RegExpExecArray)[0] : (text[index] as string);
    words += run;
    index += run.length;
  }
  if (words !== '') parts.push(words);
  return parts;
}

function bareAt(text: string, index: number, at: (pattern: RegExp, index: number) => RegExpExecArray | null) {
  const before = text[index - 1] ?? '';
  if (/[A-Za-z0-9]/.test(before)) return undefined;
  const address = at(ADDRESS, index)?.[0];
  if (address !== undefined) {
    const own = withoutTail(address);
    return /^https?:\/\/[^/]/.test(own) ? ({ text: own, href: own, bare: true } as const) : undefined;
  }
  if (/[._%+-]/.test(before)) return undefined;
  const email = at(EMAIL, index)?.[0];
  return email === undefined ? undefined : ({ text: email, href: `mailto:${email}`, bare: true } as const);
}

/** Marks of the sentence around an address do not belong to it. */
function withoutTail(address: string): string {
  let own = address;
  for (;;) {
    const shorter = own.replace(/[.,;:!?'*~[\]]+$/, '');
    const open = shorter.split('(').length;
    const next = shorter.endsWith(')') && shorter.split(')').length > open ? shorter.slice(0, -1) : shorter;
    if (next === own) return own;
    own = next;
  }
}

/** Where the emphasis that opens at `index` closes; undefined when no deliberate emphasis opens there. */
function emphasisEnd(text: string, index: number): number | undefined {
  if (!runAt(text, index) || text[index - 1] === '*') return undefined;
  for (let end = index + 3; end < text.length; end += 1) {
    if (text[end] === '\\') {
      end += 1;
      continue;
    }
    if (text[end] !== '*') continue;
    if (text[end + 1] !== '*') continue;
    return runAt(text, end) && deliberate(text, index, end) ? end : undefined;
  }
  return undefined;
}

/** Exactly two stars. */
const runAt = (text: string, index: number): boolean =>
  text.startsWith('**', index) && text[index + 2] !== '*' && (index === 0 || text[index - 1] !== '*');

function deliberate(text: string, start: number, end: number): boolean {
  const [before, first, last, after] = [start - 1, start + 2, end - 1, end + 2].map((place) => text[place] ?? '') as [
    string,
    string,
    string,
    string,
  ];
  if (CLOSING.test(first) || OPENING.test(last)) return false;
  const inFigures = FIGURE.test(before) && FIGURE.test(first);
  if (inFigures || (FIGURE.test(last) && FIGURE.test(after))) return false;
  return !(SURNAMES.has(before) && SURNAMES.has(last));
}

/** Web addresses of a text that is not official text, e.g. a field of a form, as links; everything else as it is. */
export function addressLinks(text: string): readonly (string | { readonly text: string; readonly href: string })[] {
  const parts: (string | { text: string; href: string })[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(new RegExp(ADDRESS.source, 'g'))) {
    const href = withoutTail(found);
    if (!/^https?:\/\/[^/]/.test(href)) continue;
    if (index > from) parts.push(text.slice(from, index));
    parts.push({ text: href, href });
    from = index + href.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Text of the marks as readers see it. */
export const wordsOfMarks = (parts: readonly Inline[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : 'strong' in part ? wordsOfMarks(part.strong) : part.text))
    .join('');
