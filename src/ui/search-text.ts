/** Words of the search: of its page, spoken by its script, and of the suggestions. */

/** What the search says about itself; the shape of `Group` in `src/search/answer.ts`, as far as words are made of it. */
interface Told {
  readonly level: 'exact' | 'number' | 'sound' | 'traditional' | 'typo' | 'near';
  readonly ids: readonly string[];
  readonly reason: {
    readonly words: readonly string[];
    readonly dropped?: readonly string[];
    readonly unwritten?: readonly string[];
    readonly replaced?: readonly (readonly [said: string, official: string])[];
    readonly corrected?: string;
    readonly usual?: true;
  };
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

/** What a group holds and how many, in one line. */
function heading(query: string, { level, ids, reason }: Told): string {
  const count = `共 ${ids.length} 个`;
  switch (level) {
    case 'exact':
      return `含有“${query}”的页面${count}`;
    case 'number':
      return `换一种写法找“${reason.corrected ?? ''}”，页面${count}`;
    case 'sound':
      return `按读音找“${reason.corrected ?? ''}”，页面${count}`;
    case 'traditional':
      return `换成通行的简体写法找“${reason.corrected ?? ''}”，页面${count}`;
    case 'typo':
      return `您要找的可能是“${reason.corrected ?? ''}”，页面${count}`;
    case 'near':
      return reason.usual ? '没有页面写着这些字，常有人找的是' : `最接近的页面${count}`;
  }
}

/** At most so many official words are named for one that was said. */
const MOST_OFFICIAL = 3;

/** 没人管 → “没人管”在公文里叫“首问责任”“投诉”，也找了。 */
function replacedWords(replaced: readonly (readonly [said: string, official: string])[]): string {
  const bySaid = new Map<string, string[]>();
  for (const [said, official] of replaced) bySaid.set(said, [...(bySaid.get(said) ?? []), official]);
  return [...bySaid]
    .map(([said, official]) => `“${said}”在公文里叫${quoted(official.slice(0, MOST_OFFICIAL))}，也找了。`)
    .join('');
}

/** Why these pages are shown although the query does not stand on them. */
function why(query: string, { level, reason }: Told): string {
  if (level === 'exact') return '';
  const corrected = level === 'near' ? '' : `没有页面写着“${query}”。`;
  const unwritten = reason.unwritten && !reason.usual ? `${quoted(reason.unwritten)}哪一页都没有写。` : '';
  const dropped = reason.dropped ? `问话里的${quoted(reason.dropped)}没有找。` : '';
  return `${corrected}${replacedWords(reason.replaced ?? [])}${unwritten}${dropped}`;
}

function status(query: string, groups: readonly Told[]): string {
  if (groups.length === 0) return '这样筛选没有结果，请把上面的条件改回“不限”。';
  const [first] = groups as readonly [Told];
  const literal = first.level === 'exact' ? '' : `没有一字不差写着“${query}”的页面；`;
  if (groups.length === 1) return `${literal}${heading(query, first)}`;
  const all = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  return `${literal}找到的分 ${groups.length} 组列在下面，共 ${all} 个`;
}

const day = (date: string): string => {
  const [year, month, of] = date.split('-').map(Number);
  return `${year}年${month}月${of}日`;
};

export const searchText = {
  empty: '请在上面输入要找的词，用平常的说法就行；打拼音、电话号码也可以。',
  searching: '正在搜索…',
  nothingToSearch: '请输入汉字、字母或数字。',
  heading,
  why,
  status,
  more: (next: number, left: number) => (next < left ? `再看 ${next} 个（还有 ${left} 个）` : `再看 ${left} 个`),
  others: '也可能是：',
  failed: '搜索没有打开，请检查网络后刷新页面；也可以到网站地图里找。',
  noScript: '搜索需要浏览器开启 JavaScript。没有开启时，请到这里找：',
  narrow: '筛选和排序',
  any: '不限',
  choice: (value: string, count: number) => `${value}（${count}）`,
  order: '排序',
  orders: { relevance: '最相关的在前', date: '最新公布的在前' },
  at: (title: string) => `看“${title}”这一处`,
  atHit: '看写到的这一处',
  published: (date: string) => `${day(date)}公布`,
  call: (number: string) => `拨打 ${number}`,
  answers: { place: '地点', limit: '多久办完', charge: '收不收费' },
  askByPhone: '打电话问',
  everything: '看本站全部内容',
  suggestions: '搜索建议',
  searchFor: '搜这个词',
  missed: {
    title: (count: number) => `这台设备上没搜到的说法（${count} 个）`,
    about:
      '只记在这个浏览器里，不发给任何人。愿意的话，复制或存成文件，交给公开这些内容的单位（意见箱、窗口、来信都行），他们可以把您的说法补进去。交之前请看一遍，不要带姓名、证件号。',
    times: (times: number) => `搜过 ${times} 次`,
    copy: '复制这份清单',
    copied: '已复制。',
    notCopied: '浏览器不让复制，请存成文件。',
    save: '存成文件',
    clear: '全部清除',
    file: '没搜到的说法.txt',
  },
  officially: (said: string) => `“${said}”在公文里的说法`,
} as const;
