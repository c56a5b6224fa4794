/** Words of the search: of its page, spoken by its script, and of the suggestions. */

/** What the search says about itself; the shape of `Group` in `src/search/answer.ts`, as far as words are made of it. */
interface Told {
  readonly level: 'exact' | 'words' | 'synonyms' | 'sound' | 'traditional' | 'typo';
  readonly ids: readonly string[];
  readonly reason: {
    readonly words: readonly string[];
    readonly dropped?: readonly string[];
    readonly unwritten?: readonly string[];
    readonly replaced?: readonly (readonly [said: string, official: string])[];
    readonly corrected?: string;
    readonly some?: true;
  };
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

/** What a group holds and how many, in one line. */
function heading(query: string, { level, ids, reason }: Told): string {
  const count = `共 ${ids.length} 个`;
  switch (level) {
    case 'exact':
      return `含有“${query}”的页面${count}`;
    case 'words':
      return `${quoted(reason.words)}都写到的页面${count}`;
    case 'synonyms':
      return `${reason.some ? '写到其中要紧几个词' : '换成公文里的说法，找到'}的页面${count}`;
    case 'sound':
      return `按读音找“${reason.corrected ?? ''}”，页面${count}`;
    case 'traditional':
      return `繁体换成简体找“${reason.corrected ?? ''}”，页面${count}`;
    case 'typo':
      return `您要找的可能是“${reason.corrected ?? ''}”，页面${count}`;
  }
}

/** Why these pages are shown although the query does not stand on them. */
function why(query: string, { level, reason }: Told): string {
  if (level === 'exact') return '';
  const said = [...(reason.replaced ?? [])].map(([word, official]) => `“${word}”在公文里叫“${official}”，也找了。`);
  const dropped = reason.dropped ? [`问话里的${quoted(reason.dropped)}没有找。`] : [];
  const unwritten = reason.unwritten ? [`${quoted(reason.unwritten)}哪一页都没有写。`] : [];
  const some = reason.some ? ['没有一页把这些词都写全。'] : [];
  const apart = level === 'words' ? [`这些页面没有连着写“${query}”，几个词分开写在同一页里。`] : [];
  const corrected =
    level === 'sound' || level === 'traditional' || level === 'typo' ? [`没有页面写着“${query}”。`] : [];
  return [...apart, ...corrected, ...said, ...dropped, ...unwritten, ...some].join('');
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
  none: (query: string) => `没有找到含有“${query}”的页面。可以换个说法，或少写几个字再试。`,
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
  nearest: '最接近的',
  call: '打电话问',
  everything: '看本站全部内容',
  suggestions: '搜索建议',
  searchFor: '搜这个词',
  officially: (said: string) => `“${said}”在公文里的说法`,
} as const;
