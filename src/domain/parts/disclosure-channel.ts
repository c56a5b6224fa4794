/** Where something is made public: the thirteen channels of the standard catalogues (国办发〔2019〕54号), and what older rules name. */
export const STANDARD_CHANNELS = [
  '政府网站',
  '政府公报',
  '两微一端',
  '发布会/听证会',
  '广播电视',
  '纸质媒体',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '社区/企事业单位/村公示栏（电子屏）',
  '精准推送',
  '其他',
] as const;

/** Words of office rules that say more exactly where; kept as they are. */
const OFFICE_CHANNELS = [
  '公开栏',
  '公示牌或上墙',
  '橱窗展板',
  '便民手册',
  '办事指南',
  '会议',
  '文件通报',
  '内部网络',
  '电子屏和触摸屏',
  '报刊广播电视',
  '来源未载明',
] as const;

export const CHANNELS = [...STANDARD_CHANNELS, ...OFFICE_CHANNELS] as const;
export type Channel = (typeof CHANNELS)[number];

/** Levels of the standard catalogues, from the top. */
export const STANDARD_LEVELS = ['市级', '县级', '乡级', '村级'] as const;
export type StandardLevel = (typeof STANDARD_LEVELS)[number];

export const DISCLOSURE_LEVELS = [...STANDARD_LEVELS, '来源未载明'] as const;
export type DisclosureLevel = (typeof DISCLOSURE_LEVELS)[number];
