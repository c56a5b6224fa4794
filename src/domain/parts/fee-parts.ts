/** Parts of a fee: tiers by amount or by who pays, and whom it is waived or reduced for, from when until when. */
import { z } from 'zod';
import { say } from '../problem.ts';
import { type Rule, rule } from '../rules.ts';
import { amountText, sumText } from './money.ts';
import { choice, line, listOf } from './text.ts';
import { plainDate } from './time.ts';

export const feeTier = z.strictObject({
  who: line.optional().meta({ title: '什么人或什么情形', description: '好：成人、学生（凭学生证）、其他人员' }),
  over: sumText.optional().meta({ title: '超过', description: "分段计算的起点，如 '10000'；第一段不填" }),
  upTo: sumText.optional().meta({ title: '不超过', description: "分段计算的终点，如 '100000'；最后一段不填" }),
  amount: amountText.meta({ title: '收多少', description: "元或比例。好：'50'、'2.5%'。不好：五十元" }),
  per: line.optional().meta({ title: '计价单位', description: '好：每件、按超过部分' }),
});
export type FeeTier = z.infer<typeof feeTier>;
export const feeTiers = listOf(feeTier)
  .optional()
  .meta({ title: '分档标准', description: '分段累进或按人群分档的，一档一行' });

export const feeRelief = z.strictObject({
  kind: choice(['免收', '减收', '缓收']).meta({ title: '减免种类' }),
  who: line.meta({ title: '对谁、什么情形', description: '好：小微企业。不好：符合条件的' }),
  amount: amountText.optional().meta({ title: '减后收多少', description: '减收的填，如 20；减半也写出数额' }),
  from: plainDate.optional().meta({ title: '从哪天起' }),
  to: plainDate.optional().meta({ title: '到哪天为止', description: '期满后页面不再说减免' }),
  basis: line.optional().meta({ title: '依据' }),
});
export type FeeRelief = z.infer<typeof feeRelief>;
export const feeReliefs = listOf(feeRelief).optional().meta({ title: '减收和免收' });

/** Tiers by amount follow one another without a gap; every tier says for what it holds. */
export const tiersInOrder: Rule<{ tiers?: readonly FeeTier[] | undefined }> = rule(
  ['tiers'],
  ({ tiers = [] }, report) => {
    const bounded = tiers.some(({ over, upTo }) => over !== undefined || upTo !== undefined);
    tiers.forEach(({ who, over, upTo }, index) => {
      const at = ['tiers', index];
      if (who === undefined && over === undefined && upTo === undefined) {
        report(at, say('这一档没有写给什么人、什么情形或哪一段', '请填“什么人或什么情形”，或“超过”“不超过”'));
      }
      if (over !== undefined && upTo !== undefined && Number(over) >= Number(upTo)) {
        report([...at, 'upTo'], say(`“不超过 ${upTo}”不大于“超过 ${over}”`, '请检查先后'));
      }
      const before = tiers[index - 1];
      if (!bounded || before === undefined || before.who !== who) return;
      if (before.upTo === undefined)
        report([...at, 'over'], say('上一段没有终点', '请填上一段的“不超过”，最后一段才不填'));
      else if (over === undefined || Number(over) !== Number(before.upTo)) {
        report([...at, 'over'], say('与上一段接不上', `上一段到 ${before.upTo}，这一段请填“超过 ${before.upTo}”`));
      }
    });
  },
);

export const reliefsComplete: Rule<{ reliefs?: readonly FeeRelief[] | undefined }> = rule(
  ['reliefs'],
  ({ reliefs = [] }, report) => {
    reliefs.forEach(({ kind, amount, from, to }, index) => {
      if (kind === '减收' && amount === undefined)
        report(['reliefs', index, 'amount'], say('减收却没有写减后收多少', '请填数额或比例'));
      if (kind !== '减收' && amount !== undefined)
        report(['reliefs', index, 'amount'], say(`${kind}却填了数额`, '请删去，或改为“减收”'));
      if (from !== undefined && to !== undefined && to < from)
        report(['reliefs', index, 'to'], say('终止早于起始', `应不早于 ${from}`));
    });
  },
);
