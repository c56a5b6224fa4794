/** Characters that are mistaken for each other when they are written or read in haste, in groups. */
const GROUPS = `
诉拆折析斥 已己巳 末未本木 人入八 土士 干千于 日曰目 大太犬 天夭 今令 办为力 免兔 建健键 报极服 投设没 公分 示宗
证征政 费贵 申电由甲 请清情晴睛 材村 料科 限很根恨 期朗欺其 间问闻 同洞 受爱 理埋 审宙 批此比 准淮 许详 可司 收攻
举誉兴 监临 督睹 职积识 责贵 任住 往住 管菅官 局居 科料 室宝 窗容 信倍 访防仿 纺坊 反友 馈愧 意竟 见贝 处外 罚法
投役 标际 准推 规观 章意 制刮 度席 服报 务备 指拈 南商 流硫 程呈 时对 地他 址扯 电龟 话活 号吕 码妈 网冈 上土 下卞
开升 门们 关并 休体 假暇 工土 作昨 考老 核该 廉兼 政攻 党堂 员贝 支攴 部陪 组祖 织炽 介个 绍招 转传 档当 案桉
查杏 借惜 阅阂 印即 保堡 密蜜 漏满 谈淡 会合 议仪 记纪 录绿 财材 用甩 车东 接按 待侍 值植 班斑 卫卫 生主 安女
全金 防妨 空穹 人人 防房 残歹 疾病 救求 助肋 低底 养羊 老考 社杜 区凶 县且 镇填 街术 道到 房户 产严 权仅 利刮
` as const;

const groupsOf = new Map<string, Set<string>>();
for (const group of GROUPS.split(/\s+/)) {
  for (const character of group) {
    const known = groupsOf.get(character) ?? new Set<string>();
    for (const other of group) if (other !== character) known.add(other);
    groupsOf.set(character, known);
  }
}

export const lookAlike = (a: string, b: string): boolean => groupsOf.get(a)?.has(b) ?? false;
