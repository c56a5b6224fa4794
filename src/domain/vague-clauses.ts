/**
 * 兜底条款 in conditions and materials: wordings that name nothing one could bring (优化营商环境条例 and the inspection forbid them).
 * A clause is vague when it consists of fillers around a word such as 其他 or 有关 and ends in a general noun.
 */
const VAGUE = '其他|其它|其余|有关|相关|必要|必需|所需|需要|要求|规定|认为|另行|视情况|视情|等';
const FILLERS = [
  ...[
    VAGUE,
    '法律|行政法规|地方性法规|法规|规章|规范性文件|办法|条例|通知|国家|中央|省|市|县|区|里|本级|上级|政策|法定',
  ],
  ...['应当|可以|能够|须|需|应|可|提交|提供|补充|补正|出具|报送|通知|符合|具备|满足|附|交|带'],
  ...[
    '主管部门|审批部门|许可机关|登记机关|审批机关|受理机关|行政机关|受理部门|受理|机关|部门|单位|申请人|窗口|工作人员|我局|本局|本单位',
  ],
  ...[
    '根据|按照|依照|依法|依据|与|同|和|及|以及|或者|或|的|之|所|以外|除外|上述|以上|前述|情况|实际|具体|申请|申报|办理|办事|业务|事项|本|该|此',
  ],
  ...['证明|佐证|辅助|支撑|附属|书面|纸质|电子|原件|复印件|有效'],
].flatMap((words) => words.split('|'));
const NOUNS = '材料|文件|资料|证件|证明|证照|手续|条件|情形|事项|要件|凭证|内容|附件|佐证|要求|规定|原件|复印件';
const PARTS = [...FILLERS, ...NOUNS.split('|'), ...'、，,；;（）()'];
const LAST = new RegExp(`^(?:${NOUNS})等?$`);
const NAMED = new RegExp(VAGUE);
/** 身份证、户口簿等材料: what else, nobody can know. 等 alone after a list of two or more says the same. */
const OPEN_END =
  /等(?:其他|其它|有关|相关|有效|必要)*(?:证明)?(?:材料|文件|资料|证件|证明|证照|手续)$|[、和及].*(?<![同相平均对初中高上下甲乙丙一二三四特优良次])等$/;
/** Nothing but "others", or an instruction instead of a name. */
const NOTHING =
  /^(?:(?:其他|其它|其余|等|…|\.{3,})+|(?:按|按照|根据|依)(?:有关|相关)?(?:要求|规定|需要|情况)(?:提供|提交|准备|办理)?(?:材料|文件|资料)?)$/;

export function isVague(clause: string): boolean {
  const words = clause
    .replace(/\s+/g, '')
    .replace(/[。；;.]+$/, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．])+/, '')
    .replace(/[（(](?:视情况|如有|见附件|若有|等)[)）]$/, '');
  return (isMadeOfFillers(words) && NAMED.test(words)) || OPEN_END.test(words) || NOTHING.test(words);
}

/** Step by step: many fillers begin alike (受理, 受理机关), and an expression that tries every cut would take for ever. */
function isMadeOfFillers(words: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < words.length; at += 1) {
    if (!reached.has(at)) continue;
    if (LAST.test(words.slice(at))) return true;
    for (const part of PARTS) if (words.startsWith(part, at)) reached.add(at + part.length);
  }
  return false;
}
