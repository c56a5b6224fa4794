/** Names of persons, identity numbers and mobile numbers: they may not be published and are shown to the reviewer. */
import type { Span } from '../document.ts';
import type { Warning } from './warning.ts';

const SURNAME =
  '(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲鲍覃柴裴项屈游阳褚])';
const GIVEN = '[\\p{Script=Han}]{1,2}?';
const DUTY =
  '(?:同志)?(?:任|担任|为|兼任|兼)(?:副?组长|副?主任|成员|副?书记|副?局长|副?科长|委员|副?站长|秘书|负责人|总指挥|召集人)';
const NAMES = new RegExp(
  `(?<=^|[，,、。；;：:由\\s]|(?:部长|局长|主任|书记|科长|院长|所长|队长|乡长|镇长|县长|区长|市长|主席|常委|处长|校长|站长|股长|主席|干事))(?<name>${SURNAME}${GIVEN})(?=${DUTY}|同志|担任|等同志|、${SURNAME}[\\p{Script=Han}]{1,2}(?:同志|任|等|、))`,
  'gu',
);
/** A field of a form: anyone who stands behind 联系人 is a person. */
const NAMED = new RegExp(
  `(?<=(?:联系人|经办人|负责人|责任人|承办人|审核人|签发人|制表人|填表人|值班人|举报人|当事人)[：:]\\s?)${SURNAME}[\\p{Script=Han}]{1,2}(?=[\\s，,、。；;）)]|$)`,
  'gmu',
);
/** Words that begin with a surname and are none. */
const NO_NAME =
  /^(?:毛泽东|邓小平|江泽民|胡锦涛|习近平|马克思|列宁|金额|金融|安全|安排|高度|高级|方案|方式|马上|石油|田间|管理|关于|关键|关心|向上|向全|于是|于每|万元|章程|文明|成员|全体|康复|江西|江苏|白天|温度|武装|岳阳|严格|严肃|严重|牛羊|贺信|易于|常委|曾经|项目|任务|程序|沈阳|洪水|龙头|施工|施行|陆续|顾问|雷同|游客|阳光|谷物|盛会|费用|纪检|纪委|章节|欧洲|和谐|余款|万|何时|许可|许多|钟点|夏季|季度|路线|宋体|汪洋|齐全|周一|周二|周五|时间|毕业)/;

const IDENTITY = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{2}\d{3}[\dXx](?!\d)/gu;
const MOBILE = /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/gu;

export function personalData(masked: string, span: Span): Warning[] {
  const words = masked.slice(span.start, span.end);
  const at = (match: RegExpExecArray, message: string): Warning => {
    const start = span.start + match.index;
    return { kind: '个人信息', message, start, end: start + match[0].length };
  };
  const names = [...words.matchAll(NAMES), ...words.matchAll(NAMED)].filter((match) => !NO_NAME.test(match[0]));
  return [
    ...names.map((match) => at(match, '像是人名：公布前请改为职务')),
    ...[...words.matchAll(IDENTITY)].map((match) => at(match, '身份证号：不得公布，请删去')),
    ...[...words.matchAll(MOBILE)].map((match) => at(match, '手机号码：属个人信息，请改为办公电话或删去')),
  ];
}
