/** Lists of people: names beside what is nobody else's business. Directories of offices are what a board is for. */
import type { Cell, Grid } from '../grids.ts';
import type { Detector, Found } from '../view.ts';

/** Heads are matched by their end and by families of words. */
const NAME =
  /(?:姓名|姓\s*名|户主|户名|申请人|申报人|患者|病人|学生|考生|村民|业主|对象|持证人|参保人|受益人|(?:受|被)[救补资援]?[助赠]人|领取人|领款人|当事人|监护人|家长|家属|收款人|职工|残疾人|死者|伤者|承租人|购房人|房主|车主|驾驶人|党员|被征收人|农户|名字|人员|本人)$/u;
const CONTACT_NAME = /(?:负责人|联系人|经办人|法定代表人|法人|责任人|成员)$/u;
const PRIVATE = {
  number: /身份证|社会保障号|身份号|身份号码|证件号|证件$|公民身份|证号|护照/u,
  phone: /手机|电话|联系方式|联系号码|移动|号码$|^tel|phone|mobile/iu,
  home: /住址|地址|户籍|居住地|住所|家庭所在|门牌/u,
  account: /账号|帐号|卡号|账户$|存折/u,
  health: /残疾|病|诊断|伤情|致贫|低保|困难类型|困难原因|健康|血型|婚姻|民族宗教|孤儿|服刑|吸毒|缓刑/u,
  birth: /出生|生日/u,
} as const;
type Sort = keyof typeof PRIVATE;

const PERSON = /^[\p{Script=Han}·•]{2,6}$|^[A-Za-z]+(?: [A-Za-z]+){1,3}$/u;
const ORGANISATION = /公司|局|中心|委员会|学校|医院|厂|店|部|科|室|办|站|村委|合作社|所$|队$|院$/u;
const MASKED = /[*＊×✕xX#○●某]{1,}|\.{3}|…/u;
const NOTHING = /^(?:[-—/\\无否]|暂无|详见.*|同上|保密|略|\d{0,3})?$/u;

const OFFICE_PHONE =
  /^(?:(?:0\d{2,3}[ -]?)?[2-8]\d{6,7}(?:[-转 ]\d{1,6})?|400[ -]?\d{3,4}[ -]?\d{3,4}|1\d{2,4}|9\d{4,5}|(?:0\d{2,3}[ -]?)?12\d{3})(?:[、,;/ ].*)?$/u;
const HOME_DOOR = /[\d一二三四五六七八九十]+(?:幢|栋|单元|室|组|号|户)/u;
const OFFICE_PLACE = /大楼|大厦|中心|办公|窗口|政府|委员会|局|楼\d|[\d一二三四五六七八九十]楼|镇政府|公司|商铺|店/u;

const private_: Readonly<Record<Sort, (value: string, head: string) => boolean>> = {
  number: (value) =>
    /[A-Za-z\d]{6}/.test(value.replace(/[ -]/g, '')) && !/^[\dA-HJ-NP-Y]{18}$/.test(value.replace(/\d{17}[\dX]/, '')),
  phone: (value) => /\d{5}/.test(value.replace(/[ -]/g, '')) && !OFFICE_PHONE.test(value),
  home: (value, head) =>
    HOME_DOOR.test(value) &&
    (/住址|户籍|家庭|居住/u.test(head) || /小区|花园|新村|公寓|苑|村.*组|单元|室/u.test(value)) &&
    !OFFICE_PLACE.test(value),
  account: (value) => /\d{8}/.test(value.replace(/[ -]/g, '')),
  health: (value) =>
    /[\p{Script=Han}]{1}|[一二三四\d]级|[ABO]型/u.test(value) && !/^(?:合格|正常|良好|已审|通过|是)$/u.test(value),
  birth: (value) =>
    /\d{4}\D?\d{1,2}\D?\d{1,2}/u.test(value) &&
    value.replace(/\D/g, '').length >= 6 &&
    !/^\d{4}\D\d{1,2}\D?$/u.test(value) &&
    !/^\d{6}$/.test(value),
};

export const lists: Detector = ({ grids }) => grids.flatMap((grid) => judge(grid) ?? []);

function judge(grid: Grid): Found | undefined {
  const names = grid.heads.flatMap((head, index) => (NAME.test(head) || CONTACT_NAME.test(head) ? [index] : []));
  if (names.length === 0) return undefined;
  const sorts = grid.heads.map((head, index) => (names.includes(index) ? undefined : sortOf(head)));
  if (!sorts.some(Boolean)) return undefined;
  const rows = grid.rows.filter((cells) => isPrivate(cells, grid, names, sorts));
  if (rows.length === 0) return undefined;
  const first = rows[0]?.[0];
  const last = rows.at(-1)?.at(-1);
  if (!first || !last) return undefined;
  const what = [...new Set(sorts.flatMap((sort, index) => (sort ? [grid.heads[index] as string] : [])))].join('、');
  return {
    rule: 'list',
    level: 'block',
    start: first.start,
    end: last.end,
    say: `人员名单里公开了${what}（${rows.length} 行）`,
    fix: '请整列遮挡或删去；公示以能分清同名的人为限',
  };
}

const sortOf = (head: string): Sort | undefined =>
  (Object.keys(PRIVATE) as Sort[]).find(
    (sort) => PRIVATE[sort].test(head) && !/办公|单位|公务|信用|监督|举报|执业|资格|许可|编号$|准考/u.test(head),
  );

function isPrivate(
  cells: readonly Cell[],
  { heads }: Grid,
  names: readonly number[],
  sorts: readonly (Sort | undefined)[],
): boolean {
  const name = names
    .map((index) => cells[index]?.text ?? '')
    .find((text) => PERSON.test(text.replace(/\s/g, '')) || MASKED.test(text));
  if (name === undefined || name === '' || ORGANISATION.test(name)) return false;
  const soft = names.every((index) => CONTACT_NAME.test(heads[index] ?? ''));
  return sorts.some((sort, index) => {
    const value = cells[index]?.text ?? '';
    if (!sort || NOTHING.test(value) || /\*|＊|某|xx|XX|××/u.test(value)) return false;
    // Health beside a masked name tells nobody who it is; a full number does.
    if (MASKED.test(name) && (sort === 'health' || sort === 'birth')) return false;
    if (soft && (sort === 'health' || sort === 'home' || sort === 'account')) return false;
    return private_[sort](value, heads[index] ?? '');
  });
}
