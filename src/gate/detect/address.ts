/** Where people live, down to the door. */
import type { Detector, Found } from '../view.ts';

const N = '[0-9A-Za-z甲乙丙丁东西南北一二三四五六七八九十百〇零]{1,6}(?:[-—之][0-9一二三四五六七八九十]{1,4})?';
const DOOR = `(?:${N}\\s*(?:号|弄|幢|栋|座|单元|室|组|楼|户|门|排|院)|[0-9]{1,3}[-—][0-9]{1,3}[-—][0-9]{2,4}|[#＃]\\s?[0-9]{1,4}|(?<=村|社区)第?${N}(?:社|队))`;
const LABELLED = new RegExp(
  `(?:家庭(?:住|地)址|住\\s*址|户\\s*籍(?:所在地|地址?)?|户口(?:所在地|地址)|现\\s*住(?:址|地|所)?|居\\s*住\\s*(?:地址?|地)|常住地址?|家住|家在|住在|居住(?:于|在)|居于|(?<=[,，;；、(（。\\s]|^)住(?![宅所房建址院宿户在进宿持]))[:：为在于是|\\s]{0,4}(?=[^\\n]{2,60})[^\\n。；;]{0,60}?${DOOR}`,
  'gmu',
);
const NOT_LABEL = /(?:单位|企业|公司|法人|经营|注册|申请|登记|主体)[^\n]{0,4}$/u;
const HOME = new RegExp(
  `\\p{Script=Han}{1,12}(?:小区|花园|新村|公寓|家园|花苑|苑|华庭|华府|嘉园|名邸|雅居|豪庭|佳苑|新城|社区|家属院|宿舍|安置房|公馆|名都|里弄|胡同|城)(?:[0-9]{1,3}[-—][0-9]{1,2}[-—][0-9]{3,4}室?|${N}\\s*(?:[幢栋号座]楼?|#)\\s*(?:${N}\\s*单元\\s*)?(?:${N}\\s*(?:室|户)|[0-9]{3,4}(?![0-9])))`,
  'gu',
);
const VILLAGE = new RegExp(
  `\\p{Script=Han}{1,8}自然村${N}\\s*号|\\p{Script=Han}{1,8}(?:村|社区)(?:第?${N}\\s*(?:村民)?小?(?:组|队|社)[\\s,，]*${N}\\s*(?:号|户)|\\p{Script=Han}{0,6}自然村${N}\\s*号|${N}\\s*队\\s*${N}\\s*号|${N}-${N}\\s*号)`,
  'gu',
);
/** A lane with number and room, or a number with stairs (单元) and room: people live there. */
const LANE = new RegExp(
  `\\p{Script=Han}{1,10}(?:路|街|巷|道)(?:${N}弄\\s*${N}号|${N}号\\s*${N}单元)\\s*${N}\\s*(?:室|户)`,
  'gu',
);
const OFFICE =
  /大楼|大厦|中心|办公|商铺|商场|窗口|服务|政府|委员会|局|广场|门店|店面|公司|有限|厂|学校|医院|银行|项目|工程|超市|饭店|餐饮|经营|受理|接待/u;

export const addresses: Detector = ({ text, before, after }, claimed) => {
  const found: Found[] = [];
  const add = (start: number, value: string, level: 'block' | 'ask') => {
    const end = start + value.length;
    if (claimed.has(start, end) || found.some((one) => one.start < end && start < one.end)) return;
    const say = level === 'block' ? '这里有到门牌的家庭住址' : '像是到门牌的家庭住址';
    const mask = maskAddress(value);
    found.push({ rule: 'address', level, start, end, say, fix: '请只写到村、社区或道路', mask });
  };
  for (const match of text.matchAll(LABELLED)) {
    if (NOT_LABEL.test(before(match.index, 6))) continue;
    const office = OFFICE.test(match[0].slice(-14)) && !/家|户籍|住址/u.test(match[0].slice(0, 6));
    if (!office && !/\*/.test(match[0])) add(match.index, match[0], 'block');
  }
  for (const pattern of [HOME, VILLAGE, LANE]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (OFFICE.test(before(start, 20)) || OFFICE.test(match[0]) || OFFICE.test(after(end, 15))) continue;
      add(start, match[0], 'ask');
    }
  }
  return found;
};

/** Down to village, community or road. */
export function maskAddress(value: string): string {
  const cut =
    /^[\s\S]*?(?:村|社区|小区|花园|新村|公寓|家园|苑|路|街|道|巷|胡同)(?=[0-9A-Za-z一二三四五六七八九十])/u.exec(
      value,
    )?.[0];
  return cut ?? value.replace(new RegExp(DOOR, 'gu'), '');
}
