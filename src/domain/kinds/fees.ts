/** 收费项目: one fee, or a stated "no fee" (条例 20（八）; 行政许可法 58, 59). */
import { defineKind } from '../kind.ts';
import { feeReliefs, feeTiers, reliefsComplete, tiersInOrder } from '../parts/fee-parts.ts';
import { legalBasis } from '../parts/legal-basis.ts';
import { amountWords, money, ordered } from '../parts/money.ts';
import { choice, line, listOf, ref, text } from '../parts/text.ts';
import { plainDate } from '../parts/time.ts';
import { say } from '../problem.ts';

export const fees = defineKind({
  name: 'fees',
  label: '收费',
  measure: '项',
  format: 'yaml',
  about: '收不收、收多少、向谁收、凭什么收；不收费的也写明',
  columnType: '办事服务',
  shape: {
    title: line.meta({
      title: '收费项目',
      description: '照收费目录写（条例 20（八））。好：防空地下室易地建设费。不好：手续费',
    }),
    agency: ref('agencies').meta({ title: '执收机构' }),
    charge: choice(['不收费', '收费']).meta({ title: '是否收费', description: '不收费也要明确写出' }),
    standard: money.optional().meta({ title: '收费标准', description: '收费的必填；分档收的填“分档标准”' }),
    tiers: feeTiers,
    payer: line.meta({ title: '向谁收', description: '好：申请人。不好：有关单位' }),
    basis: listOf(legalBasis, 1).meta({ title: '依据', description: '收费的写设定和标准依据；不收费的写为什么不收' }),
    approvedBy: line.optional().meta({ title: '标准批准机关', description: '收费的必填' }),
    reliefs: feeReliefs,
    exemptions: listOf(text).optional().meta({ title: '减免' }),
    validFrom: plainDate.optional().meta({ title: '标准执行日期' }),
    validTo: plainDate.optional().meta({ title: '标准终止日期' }),
    note: text.optional().meta({ title: '说明' }),
  },
  rules: (rule) => [
    tiersInOrder,
    reliefsComplete,
    rule(['charge', 'standard', 'tiers', 'approvedBy', 'note'], (data, report) => {
      const { charge, standard, tiers = [], approvedBy, note } = data;
      if (charge === '收费' && standard === undefined && tiers.length === 0 && note === undefined) {
        report(
          ['standard'],
          say('写明收费却没有收费标准', '请填写金额或分档标准；数额不固定的把怎么收写进“说明”；不收费请改为“不收费”'),
        );
      }
      if (charge === '不收费' && tiers.length > 0) {
        report(['tiers'], say('写明不收费却填了分档标准', '请删去分档标准，或改为“收费”'));
      }
      if (charge === '收费' && approvedBy === undefined) {
        report(['approvedBy'], say('写明收费却没有批准机关', '请填写批准收费标准的机关'));
      }
      if (charge === '不收费' && standard !== undefined) {
        report(['standard'], say('写明不收费却填了收费标准', '请删去收费标准，或改为“收费”'));
      }
    }),
    rule(['standard'], ({ standard }, report) => {
      if (standard && !ordered(standard.amount)) {
        report(['standard', 'amount'], say('范围的两头颠倒或相同', "小的在前，如 '100-500'"));
      }
    }),
    rule(['validFrom', 'validTo'], ({ validFrom, validTo }, report) => {
      if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
        report(['validTo'], say('终止日期早于执行日期', `应不早于 ${validFrom}`));
      }
    }),
  ],
  title: (data) => data.title,
  summary: ({ standard, tiers = [], charge }) => {
    if (standard) return `${amountWords(standard.amount)}${standard.per ?? ''}`;
    return tiers.length > 0 ? `分 ${tiers.length} 档` : charge;
  },
});
