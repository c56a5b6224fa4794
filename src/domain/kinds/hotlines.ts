/** 投诉咨询渠道: one telephone line, box, desk or address, with scope, hours, ladder rung and date of verification (R29, R34). */
import { defineKind } from '../kind.ts';
import { phone } from '../parts/contact.ts';
import { openingSound, openingTimes } from '../parts/opening-times.ts';
import { choice, line, listOf, ref, text } from '../parts/text.ts';
import { plainDate } from '../parts/time.ts';
import { say } from '../problem.ts';

/** A line not verified for longer than this is flagged (features §2a 19). */
export const STALE_AFTER_DAYS = 90;

export const CHANNELS = ['电话', '来访', '信箱', '邮寄', '网络', '传真', '短信'] as const;
/** Rungs of the escalation ladder, nearest first. */
export const RUNGS = ['承办科室', '本单位', '主管或领导小组', '上级监督机关', '政务热线'] as const;

export const hotlines = defineKind({
  name: 'hotlines',
  label: '投诉举报',
  measure: '条渠道',
  format: 'yaml',
  about: '打给谁、写到哪里、管什么、多久答复、不满意再找谁',
  columnType: '咨询投诉',
  shape: {
    title: line.meta({ title: '名称', description: '谁的、干什么用的。好：综合科投诉电话。不好：电话' }),
    agency: ref('agencies').meta({ title: '所属机构', description: '公布这条渠道的机构' }),
    office: ref('offices').optional().meta({ title: '接听科室' }),
    owner: line.meta({
      title: '谁接',
      description: '接听或开箱的单位、科室。好：市人防办综合科。不好：值班人员',
    }),
    channel: choice(CHANNELS).meta({ title: '方式' }),
    purposes: listOf(choice(['咨询', '投诉', '举报', '监督', '意见建议']), 1).meta({ title: '用途' }),
    number: phone.optional().meta({ title: '号码', description: '照来源写，没有区号不要自己加' }),
    place: line.optional().meta({ title: '地点或地址', description: '来访、信箱、邮寄必填' }),
    address: line.optional().meta({ title: '网址或邮箱', description: '网络渠道必填' }),
    scope: listOf(text, 1).meta({
      title: '受理范围',
      description: '管哪些事，不管哪些事。好：反映窗口人员态度和超期办理。不好：各类问题',
    }),
    rung: choice(RUNGS).meta({ title: '找的先后', description: '先找承办科室，不满意再往上' }),
    ...openingTimes('受理时间'),
    validFrom: plainDate.optional().meta({ title: '启用日期', description: '定了哪天开通、换号的才填' }),
    validTo: plainDate.optional().meta({ title: '使用到哪天', description: '停用、换号前的最后一天' }),
    notGiven: line.optional().meta({ title: '未给出号码的说明', description: '制度要求设立而没有给出号码时写明' }),
    verifiedOn: plainDate
      .optional()
      .meta({ title: '核实日期', description: `打通核实的日期；超过 ${STALE_AFTER_DAYS} 天会标为待复核` }),
    verifiedBy: line.optional().meta({ title: '核实岗位' }),
    unverified: line
      .optional()
      .meta({ title: '未核实的原因', description: '没有打通核实过的，写明原因，页面标“未核实”' }),
  },
  rules: (rule) => [
    openingSound,
    rule(['channel', 'number', 'place', 'address', 'notGiven'], (data, report) => {
      if (data.notGiven !== undefined) return;
      const needed = {
        电话: 'number',
        传真: 'number',
        短信: 'number',
        网络: 'address',
        来访: 'place',
        信箱: 'place',
        邮寄: 'place',
      } as const;
      const field = needed[data.channel];
      if (data[field] === undefined) {
        report([field], say(`${data.channel}渠道没有写怎么找到`, '请填写；来源没有给出的，在“未给出号码的说明”里写明'));
      }
    }),
    rule(['verifiedOn', 'verifiedBy', 'unverified'], ({ verifiedOn, verifiedBy, unverified }, report) => {
      if ((verifiedOn === undefined) !== (verifiedBy === undefined)) {
        const missing = verifiedOn === undefined ? 'verifiedOn' : 'verifiedBy';
        report([missing], say('核实日期和核实岗位只填了一个', '请两项都填'));
      }
      if (verifiedOn === undefined && verifiedBy === undefined && unverified === undefined) {
        report(
          ['verifiedOn'],
          say('没有核实日期，也没有说明未核实的原因', '请打通核实后填日期和岗位，或写明未核实的原因'),
        );
      }
      if (verifiedOn !== undefined && unverified !== undefined) {
        report(['unverified'], say('已核实又写了未核实的原因', '请删去“未核实的原因”'));
      }
    }),
  ],
  title: (data) => data.title,
  summary: (data) => data.number ?? data.address ?? data.place ?? data.notGiven ?? '',
});
