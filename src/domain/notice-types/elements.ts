/** What a kind of notice can ask for: each element is there when one of its fields is filled. */
import type { Notice } from '../kinds/notices.ts';

export const ELEMENTS = {
  公示开始日: ['startOn'],
  期限: ['term', 'endOn'],
  公布的截止日: ['endOn'],
  对应的公示: ['about'],
  基本情况: ['facts'],
  必要性和可行性: ['necessity'],
  统计和调查数据: ['statistics'],
  论证情况: ['argumentation'],
  合法性审查意见: ['legalOpinion'],
  意见反馈渠道: ['feedbackChannels'],
  公示期间联系方式: ['contacts'],
  意见渠道: ['contacts', 'feedbackChannels'],
  听证参加人: ['participants'],
  是否听证: ['hearingNeeded'],
  听证会: ['hearing'],
  意见及采纳情况: ['opinions'],
  处理结论: ['outcome'],
  征求意见稿: ['draft', 'attachments'],
  附件: ['attachments'],
  决定书文号: ['documentNumber'],
  行政相对人: ['party'],
  决定或者结果的日期: ['settledOn'],
} as const satisfies Record<string, readonly (keyof Notice)[]>;

export type ElementName = keyof typeof ELEMENTS;
export const ELEMENT_NAMES = Object.keys(ELEMENTS) as [ElementName, ...ElementName[]];
