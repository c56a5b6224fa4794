/** 意见反馈: one opinion or complaint, anonymised, with what was done about it (R30, R31). */
import { defineKind } from '../kind.ts';
import { choice, line, ref, text } from '../parts/text.ts';
import { plainDate } from '../parts/time.ts';
import { say } from '../problem.ts';

export const FEEDBACK_CLASSES = ['现场协调', '立案处理', '意见反映'] as const;

export const feedback = defineKind({
  name: 'feedback',
  label: '意见反馈',
  measure: '件',
  format: 'yaml',
  about: '群众提了什么意见、投诉了什么、怎么处理的，隐去个人信息后公开',
  columnType: '回应关切',
  shape: {
    topic: line.meta({
      title: '主题',
      description: '归纳成一句话，不出现任何人的姓名。好：窗口午休时间没人。不好：投诉王某',
    }),
    agency: ref('agencies').meta({ title: '处理机构' }),
    office: ref('offices').optional().meta({ title: '承办科室' }),
    fictitious: line
      .optional()
      .meta({ title: '虚构示例说明', description: '演示用的虚构内容必须写明；正式网站不得有' }),
    receivedOn: plainDate.meta({ title: '收到日期', description: '好：2026-03-05。不好：三月初' }),
    channel: choice(['电话', '来访', '来信', '网络', '意见箱', '会议']).meta({ title: '来自' }),
    class: choice(FEEDBACK_CLASSES).meta({ title: '类别', description: '当场协调、立案处理、意见反映三类' }),
    accepted: choice(['受理', '不予受理']).meta({ title: '是否受理' }),
    referral: text.optional().meta({ title: '不予受理的原因和指引', description: '不予受理的必填：为什么、该去找谁' }),
    content: text.meta({
      title: '反映的内容',
      description: '归纳，不写可以认出个人的细节。好：群众反映中午到窗口没有人接件。不好：家住某小区的李女士说…',
    }),
    handling: text.meta({
      title: '处理情况',
      description: '做了什么、结果怎样。好：已安排午间值班，3 月 10 日起实行。不好：已处理',
    }),
    repliedOn: plainDate.optional().meta({ title: '答复日期' }),
    reply: text.optional().meta({ title: '答复内容', description: '填了答复日期的必填' }),
  },
  rules: (rule) => [
    rule(['receivedOn', 'repliedOn', 'reply'], ({ receivedOn, repliedOn, reply }, report) => {
      if (repliedOn !== undefined && repliedOn < receivedOn) {
        report(['repliedOn'], say('答复日期早于收到日期', `应不早于 ${receivedOn}`));
      }
      if ((repliedOn === undefined) !== (reply === undefined)) {
        const missing = reply === undefined ? 'reply' : 'repliedOn';
        report([missing], say('答复日期和答复内容只填了一个', '请两项都填，或都留空'));
      }
    }),
    rule(['accepted', 'referral'], ({ accepted, referral }, report) => {
      if (accepted === '不予受理' && referral === undefined) {
        report(['referral'], say('不予受理却没有原因和指引', '请写明为什么不受理、该去找谁'));
      }
    }),
  ],
  title: (data) => data.topic,
  summary: (data) => data.content,
});
