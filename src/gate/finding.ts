/** What the gate before publication (公布前检查) reads and what it says. Pure: the form, the server, the importer and `check` share it. */

/**
 * - `block` may not go to 初审, publication is refused
 * - `ask` 初审 settles it in its place, with a reason
 * - `strip` a clean copy takes the file's place
 * - `fix` mended at save, without asking
 * - `note` a remark
 */
export type Level = 'block' | 'ask' | 'strip' | 'fix' | 'note';
export const LEVELS = ['block', 'ask', 'strip', 'fix', 'note'] as const satisfies readonly Level[];

/** Kinds of finding, by the name people see. */
export const RULES = {
  id: '身份证号',
  'id-mask': '身份证号遮得不够',
  mobile: '手机号',
  card: '银行卡号',
  passport: '护照号',
  permit: '证件号',
  address: '家庭住址',
  list: '人员名单',
  birth: '出生日期',
  plate: '车牌号',
  health: '健康与家庭情况',
  secret: '密级或不公开标志',
  control: '控制字符',
  invisible: '看不见的字符',
  radical: '部首与兼容汉字',
  mojibake: '乱码',
  word: '用词',
  vague: '兜底条款',
  comment: '批注',
  revision: '修订痕迹',
  hidden: '隐藏内容',
  props: '文件属性',
  gps: '拍摄位置',
  external: '外部引用',
  active: '脚本与动作',
  embedded: '夹带的文件',
  oldversion: '文件里的旧版本',
  unread: '机器读不了',
} as const;
export type RuleName = keyof typeof RULES;

/** Where a text comes from: what readers see, a table, what a file says of itself, what it hides, its name. */
export type Channel = '正文' | '表格' | '属性' | '隐藏' | '文件名';

/** A text with the place it stands in, e.g. `第 3 页`, `表“名单”`, `页眉`. */
export interface Piece {
  readonly where: string;
  readonly text: string;
  readonly channel: Channel;
}

export interface Hit {
  readonly rule: RuleName;
  readonly level: Level;
  /** The piece it stands in. */
  readonly where: string;
  /** Place in the piece's text, UTF-16 units; both 0 when it is about the file as a whole. */
  readonly start: number;
  readonly end: number;
  /** What is wrong and what to do instead. Never quotes the finding: messages outlive the mending. */
  readonly say: string;
  readonly fix: string;
  /** The official form to put in its place. */
  readonly mask?: string;
}

/** Grows whenever the gate learns something; boards are examined again then. */
export const GATE_VERSION = 5;
/**
 * Day from which this version is out, and how long what is recorded as passed by an older one may stand: an upgrade must not stop a
 * board. Entries published before there were records (0.2.0) have none, and no grace.
 */
export const GATE_SINCE = '2026-12-01';
export const GRACE_DAYS = 30;
