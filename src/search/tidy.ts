/** A query in the characters the pages are written in: what a keyboard, a PDF or a chat window put in between is taken out. */

/** Radicals that text copied from a PDF holds in place of characters (U+2E80 to 2EF3); Unicode maps few of them itself. */
const RADICALS =
  '⺀冫⺁厂⺂乙⺃乚⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尢⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺱罒⺲罒⺳罒⺴罒⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';
const inPairs = [...RADICALS];
const radicals = new Map(inPairs.flatMap((radical, at) => (at % 2 === 0 ? [[radical, inPairs[at + 1] ?? '']] : [])));

/** Characters nobody sees: joiners, soft hyphens, marks of direction, a mark of byte order. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** Only these are put in their plain form: elsewhere (①, ㈣, ㎡) the pages are written with them. */
const COMPATIBLE = /[\u2f00-\u2fd5\uf900-\ufaff]/g;

export const tidy = (query: string): string =>
  query
    .replace(UNSEEN, '')
    .replace(/[\u2e80-\u2ef3]/g, (radical) => radicals.get(radical) ?? radical)
    .replace(COMPATIBLE, (character) => character.normalize('NFKC'))
    .trim();

/** Letters with a tone mark: pinyin, whatever else folds accents away. */
export const hasTones = (query: string): boolean => /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i.test(query.normalize('NFC'));
