/** What each kind of 公示公告 must contain (临海 公示和听证制度 第七、九至十六条; R24–R27). */
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';

type Fields = Readonly<Record<string, unknown>> & { type: string };

/** Reports `field` as missing for this type of notice. */
function need(
  data: Fields,
  fields: Readonly<Record<string, string>>,
  report: (path: PropertyKey[], m: string) => void,
) {
  for (const [field, label] of Object.entries(fields)) {
    if (data[field] === undefined) report([field], say(`${data.type}缺少“${label}”`, '请填写'));
  }
}

const GROUPS = {
  startOn: '公示开始日',
  term: '公示期',
  facts: '基本情况',
  necessity: '必要性和可行性',
  statistics: '统计和调查数据',
  argumentation: '论证情况',
  legalOpinion: '合法性审查意见',
  feedbackChannels: '意见反馈渠道',
  contacts: '公示期间联系方式',
  hearingNeeded: '是否听证',
} as const;

export const noticeGroupsComplete: Rule<Fields> = rule(['type', ...Object.keys(GROUPS)], (data, report) => {
  if (data.type === '公示') need(data, GROUPS, report);
});

/** The end day is computed, so the term must be a span of days. */
export const termInDays: Rule<{ term?: { unit: string } | undefined }> = rule(['term'], ({ term }, report) => {
  if (term?.unit === '小时' || term?.unit === '次响铃') {
    report(['term', 'unit'], say(`公示期的单位是“${term.unit}”，推算不出截止日`, '请改为工作日、日、周、个月或年'));
  }
});

export const hearingComplete: Rule<Fields> = rule(['type', 'hearing', 'about'], (data, report) => {
  if (data.type === '听证公告') need(data, { hearing: '听证会', about: '对应的公示' }, report);
  if (data.type !== '听证公告' && data['hearing'] !== undefined) {
    report(['hearing'], say(`“${data.type}”里填了听证会`, '听证会写在单独的“听证公告”里'));
  }
});

export const reportComplete: Rule<Fields> = rule(['type', 'about', 'facts', 'opinions', 'outcome'], (data, report) => {
  if (data.type === '公示报告' || data.type === '听证报告') {
    need(data, { about: '对应的公示', facts: '基本情况', opinions: '意见及采纳情况', outcome: '处理结论' }, report);
  }
  if (data.type === '意见反馈')
    need(data, { about: '对应的公示', opinions: '意见及采纳情况', outcome: '处理结论' }, report);
  if (data.type === '公示' && data['about'] !== undefined) {
    report(['about'], say('公示里填了“对应的公示”', '请删去；只有听证公告、报告和反馈才指向公示'));
  }
});

/** A decision stands in the 公示 it is about, where its way can be followed. */
export const decisionOnNotice: Rule<Fields> = rule(['type', 'decision'], (data, report) => {
  if (data.type !== '公示' && data['decision'] !== undefined) {
    report(['decision'], say(`“${data.type}”里填了作出的决定`, '决定填在对应的“公示”里'));
  }
});
