/** Remarks on the time of rules: what the words say and the fields do not. */
import type { Entry } from '../kinds.ts';
import { say } from '../problem.ts';
import { actIndex, ownLastDay } from '../rule-validity.ts';
import { endOfSpan } from '../validity.ts';
import { type WrittenTerm, writtenTerm } from '../written-term.ts';
import type { BoardCheck } from './issue.ts';

export const timeRemarks: BoardCheck = ({ dataset }, report) => {
  const acts = actIndex(dataset);
  for (const entry of dataset.entries.regulations) {
    const told = acts.get(entry.id)?.some(({ act }) => act === '部分废止') || entry.data.repealedClauses?.length;
    if (entry.data.validity === '部分废止' && !told) {
      const fix = '请逐条写出已经废止的条款，如 { clauses: [第三条] }；来源没有写的，页面照实说“来源未载明”';
      report(entry, ['repealedClauses'], say('部分废止却没有写哪几条', fix), 'warning');
    }
    const { effectiveOn, madeOn, effectiveNote, validFor, validTo } = entry.data;
    if (madeOn !== undefined && effectiveOn !== undefined && effectiveOn < madeOn && effectiveNote === undefined) {
      const what = `生效日期 ${effectiveOn} 早于成文日期 ${madeOn}，按向前适用处理`;
      report(entry, ['effectiveOn'], say(what, '确实如此请在“生效说明”里照写原文；写错了请改正'), 'warning');
    }
    const from = effectiveOn ?? madeOn;
    if (
      validFor !== undefined &&
      validTo !== undefined &&
      from !== undefined &&
      endOfSpan(from, validFor) !== validTo
    ) {
      const what = `有效期从 ${from} 起算到 ${endOfSpan(from, validFor)}，“有效期至”写的是 ${validTo}`;
      report(entry, ['validTo'], say(what, '页面照“有效期至”说；请核对两项'), 'warning');
    }
    if (validFor !== undefined || validTo !== undefined) continue;
    const inNote = writtenTerm(effectiveNote ?? '');
    const written = inNote ?? writtenTerm(lastWords(entry));
    if (!written) continue;
    const read = inNote ? ownLastDay(entry.data) : undefined;
    const what = `原文写了“${written.words}”，有效期没有填${read ? `（页面先按 ${read} 为止说）` : ''}`;
    report(entry, [inNote ? 'effectiveNote' : 'validity'], say(what, `请填写${fixOf(written)}`), 'warning');
  }
};

const fixOf = ({ n, unit, to }: WrittenTerm): string =>
  to === undefined ? ` validFor（有效期）：{ n: ${n}, unit: ${unit} }` : ` validTo（有效期至）：${to}`;

/** A rule says how long it holds near its end; terms of other things stand before. */
const LAST = 400;
const OWN = /(?:本(?:办法|规定|制度|细则|方案|意见|通知|决定|条例|规则|标准|规范|文件)|试行期|有效期)/;
function lastWords({ body }: Entry<'regulations'>): string {
  const sentences = body.slice(-LAST).split(/[。；\n]/);
  return sentences.filter((sentence) => OWN.test(sentence) && /施行|执行|实施|试行|有效期/.test(sentence)).join('。');
}
