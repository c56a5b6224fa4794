/** Cross-field rules of 规章制度, apart so that the kind reads as a list of fields. */
import type { z } from 'zod';
import type { ruleTime } from './parts/rule-time.ts';
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';

type Time = z.infer<z.ZodObject<typeof ruleTime>>;
type Facts = {
  readonly facts?:
    | readonly {
        readonly kind: string;
        readonly limit?: unknown;
        readonly amount?: unknown;
        readonly value?: unknown;
      }[]
    | undefined;
};

/** A figure is there, in the form its kind asks for. */
export const figuresComplete: Rule<Facts> = rule(['facts'], ({ facts = [] }, report) => {
  facts.forEach((fact, index) => {
    if (fact.kind === '时限' && fact.limit === undefined) {
      report(['facts', index, 'limit'], say('种类是“时限”却没有时限', '请填写 limit'));
    }
    if (fact.kind === '金额' && fact.amount === undefined && fact.value === undefined) {
      report(
        ['facts', index, 'amount'],
        say('种类是“金额”却没有金额', '请填写金额；原文被遮盖的填“原文写法：原文未填”'),
      );
    }
    if (!['时限', '金额'].includes(fact.kind) && fact.value === undefined) {
      report(['facts', index, 'value'], say(`种类是“${fact.kind}”却没有数值`, '请在“原文写法”里照原文填写'));
    }
  });
});

const OVER: readonly string[] = ['已废止', '已失效'];

/** The word of the source and its days tell the same. */
export const validityConsistent: Rule<Pick<Time, 'validity' | 'repealedOn' | 'endedBy'> & { checkedOn: string }> = rule(
  ['validity', 'repealedOn', 'endedBy', 'checkedOn'],
  (data, report) => {
    const { validity, repealedOn, endedBy, checkedOn } = data;
    const over = OVER.includes(validity);
    if (over && repealedOn === undefined) {
      report(['repealedOn'], say(`${validity}却没有废止日期`, '请填写废止日期'));
    }
    // A repeal that lies ahead may be known already.
    if (!over && repealedOn !== undefined && repealedOn <= checkedOn) {
      report(['validity'], say(`填了废止日期，有效性却是“${validity}”`, '请改为“已废止”，或删去废止日期'));
    }
    if (endedBy !== undefined && repealedOn === undefined) {
      report(['endedBy'], say('写了废止它的文件，却没有废止日期', '请填写废止日期；只废止了几条的填“已经废止的条款”'));
    }
  },
);

/** Days in order: 施行 before the end, later parts after the whole. */
export const daysInOrder: Rule<
  Pick<Time, 'effectiveOn' | 'validFor' | 'validTo' | 'commencements' | 'repealedOn' | 'madeOn'>
> = rule(
  ['madeOn', 'effectiveOn', 'validFor', 'validTo', 'commencements', 'repealedOn'],
  ({ madeOn, effectiveOn, validFor, validTo, commencements = [], repealedOn }, report) => {
    const from = effectiveOn ?? madeOn;
    if (validFor !== undefined && from === undefined) {
      report(['validFor'], say('有了有效期，却不知道从哪天起算', '请填写生效日期；或只填“有效期至”'));
    }
    if (validTo !== undefined && from !== undefined && validTo < from) {
      report(['validTo'], say('有效期在生效以前就到了', `应不早于 ${from}`));
    }
    if (repealedOn !== undefined && from !== undefined && repealedOn < from) {
      report(['repealedOn'], say('废止日期早于生效日期', `应不早于 ${from}`));
    }
    commencements.forEach(({ on }, index) => {
      if (effectiveOn !== undefined && on < effectiveOn) {
        report(
          ['commencements', index, 'on'],
          say('比其他条款还早施行', `最早的一天填在“生效日期”，这里应不早于 ${effectiveOn}`),
        );
      }
    });
  },
);

/** A change names one rule, and the articles where only some are meant. */
export const changesComplete: Rule<Pick<Time, 'changes'>> = rule(['changes'], ({ changes = [] }, report) => {
  changes.forEach(({ act, rule: target, title, docNumber, clauses = [], until }, index) => {
    const at = (field: string) => ['changes', index, field];
    if (target === undefined && title === undefined && docNumber === undefined) {
      report(at('rule'), say('没有写处理的是哪部制度', '本站登载的选它；没有登载的填名称或文号'));
    }
    if (target !== undefined && (title !== undefined || docNumber !== undefined)) {
      report(at('title'), say('选了本站的制度，又写了名称或文号', '请二者留一'));
    }
    if (act === '部分废止' && clauses.length === 0) {
      report(at('clauses'), say('部分废止却没有写哪几条', '请逐条写出，如 第三条'));
    }
    if ((act === '废止' || act === '宣布失效') && clauses.length > 0) {
      report(at('act'), say(`写了条款，处理却是整部“${act}”`, '只废止几条请选“部分废止”'));
    }
    if (until !== undefined && act !== '继续有效') {
      report(at('until'), say(`处理是“${act}”，却写了延长到哪天`, '请删去，或改为“继续有效”'));
    }
  });
});
