/** Cross-field rules of 办事指南, apart so that the kind reads as a list of fields. */
import { surelyLonger } from './longer.ts';
import type { LegalBasis } from './parts/legal-basis.ts';
import type { Material } from './parts/service.ts';
import type { TimeLimit } from './parts/time.ts';
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';
import { isVague } from './vague-clauses.ts';

/** Working days within which a licence is decided (行政许可法 42). */
const LICENCE_DAYS = 20;

/** What a limit counts, where it counts anything. */
const counted = ({ n, unit }: TimeLimit) => (n === undefined || !unit ? undefined : { n, unit });

function promisesLonger(promised: TimeLimit, statutory: TimeLimit): boolean {
  const [own, theirs] = [counted(promised), counted(statutory)];
  return own !== undefined && theirs !== undefined && surelyLonger(own, theirs);
}

/** 承诺 ≤ 法定. */
export const promisedWithinStatutory: Rule<{
  statutoryLimit?: TimeLimit | undefined;
  promisedLimit?: TimeLimit | undefined;
}> = rule(['statutoryLimit', 'promisedLimit'], ({ statutoryLimit, promisedLimit }, report) => {
  if (!statutoryLimit || !promisedLimit || !promisesLonger(promisedLimit, statutoryLimit)) return;
  const longest = `${statutoryLimit.n}${statutoryLimit.unit}`;
  const words =
    promisedLimit.unit === '工作日' && statutoryLimit.unit !== '工作日'
      ? `${promisedLimit.n} 个工作日再短也超过 ${longest}；`
      : '';
  report(['promisedLimit'], say('承诺时限长于法定时限', `${words}承诺时限应不超过法定的 ${longest}`));
});

/** A licence runs in working days (行政许可法 82), at most 20 of them (42), unless another law says otherwise: then the entry names it. */
export const licenceLimitProven: Rule<{
  type: string;
  statutoryLimit?: TimeLimit | undefined;
  limitNote?: string | undefined;
}> = rule(['type', 'statutoryLimit', 'limitNote'], ({ type, statutoryLimit, limitNote }, report) => {
  if (type !== '行政许可' || limitNote !== undefined || statutoryLimit?.note !== undefined) return;
  const { n = 0, unit } = statutoryLimit ?? {};
  if (unit !== undefined && unit !== '工作日') {
    const fix = '请写明是哪一部法律、行政法规的第几条这样规定（行政许可法 42：另有规定的从其规定）';
    report(['limitNote'], say(`许可的法定时限是 ${n}${unit}，没有写明依据哪部法律`, fix));
  }
  if (unit === '工作日' && n > LICENCE_DAYS) {
    report(
      ['limitNote'],
      say(`法定时限超过 ${LICENCE_DAYS} 个工作日而没有说明`, '请写明哪部法律规定了更长的时限（行政许可法 42）'),
    );
  }
});

/** A charge needs its fee entries; a licence is charged only under a law or an administrative regulation. */
export const chargeProven: Rule<{
  charge: string;
  chargeNote?: string | undefined;
  fees?: readonly string[] | undefined;
  legalBasis?: readonly LegalBasis[] | undefined;
}> = rule(['charge', 'chargeNote', 'fees'], ({ charge, chargeNote, fees = [] }, report) => {
  if (charge === '收费' && fees.length === 0) {
    report(
      ['fees'],
      say('写明收费却没有收费项目', '请先建收费项目（含标准和依据），再在这里选择；不收费请改为“不收费”'),
    );
  }
  if (charge === '来源未载明' && fees.length > 0) {
    report(['fees'], say('收费情况未载明，却列了收费项目', '请改为“收费”或“不收费”，或删去收费项目'));
  }
  if (charge === '来源未载明' && chargeNote === undefined) {
    report(['chargeNote'], say('收费情况未载明而没有说明', '请写明待向谁核实'));
  }
});

/** A material names only cases that the procedure has: the paper of a case leaves out what it does not need. */
export const materialCasesKnown: Rule<{
  materials?: readonly Material[] | undefined;
  cases?: readonly { readonly name: string }[] | undefined;
}> = rule(['materials', 'cases'], ({ materials = [], cases = [] }, report) => {
  const names = cases.map(({ name }) => name);
  materials.forEach(({ cases: own = [] }, index) => {
    own.forEach((name, at) => {
      if (names.includes(name)) return;
      const fix = names.length > 0 ? `只能写：${names.join('、')}` : '先在“不同情形”里写出这种情形，或删去这一行';
      report(['materials', index, 'cases', at], say(`“不同情形”里没有“${name}”`, fix));
    });
  });
});

/** No catch-all materials; conditional ones say when; no materials needs a reason. */
export const casesExplained: Rule<{
  materials?: readonly Material[] | undefined;
  conditions: readonly string[];
  noMaterials?: string | undefined;
}> = rule(['materials', 'conditions', 'noMaterials'], ({ materials = [], conditions, noMaterials }, report) => {
  materials.forEach((material, index) => {
    if (isVague(material.name)) {
      report(['materials', index, 'name'], say(`“${material.name}”是兜底写法`, '请写出具体材料名称，或删去这一行'));
    }
    if (material.required === '视情形' && material.when === undefined) {
      report(['materials', index, 'when'], say('“视情形”却没写什么情形', '请写明什么情形要交这件材料'));
    }
  });
  conditions.forEach((condition, index) => {
    if (isVague(condition)) report(['conditions', index], say(`“${condition}”是兜底写法`, '请写出具体条件，或删去'));
  });
  if (noMaterials !== undefined && materials.length > 0) {
    report(['noMaterials'], say('列了材料又写不需要材料', '请二者留一'));
  }
});
