/** Chains of amendment and repeal agree at both ends and do not run in circles (R22). */
import { findEntry } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import { say } from '../problem.ts';
import { actsOf, namedRule, type RuleAct, ruleName } from '../rule-validity.ts';
import type { BoardCheck, BoardReport } from './issue.ts';

type Regulation = Entry<'regulations'>;

const OVER: readonly string[] = ['已废止', '已失效'];
/** What the word of the target must be once the act holds. */
const WORDS_AFTER: Readonly<Record<RuleAct['act'], readonly string[]>> = {
  修改: ['已修改', '部分废止', ...OVER],
  废止: OVER,
  部分废止: ['部分废止', '已修改', '现行', '试行', '暂行', ...OVER],
  宣布失效: OVER,
  继续有效: ['现行', '试行', '暂行', '已修改', '部分废止'],
};
const DONE: Readonly<Record<RuleAct['act'], string>> = {
  修改: '被修改',
  废止: '被废止',
  部分废止: '部分废止',
  宣布失效: '宣布失效',
  继续有效: '继续有效',
};

export const amendmentsConsistent: BoardCheck = ({ dataset }, report) => {
  const amended = new Set<string>();
  const find = (id: string) => findEntry(dataset, 'regulations', id);
  for (const entry of dataset.entries.regulations) {
    for (const act of actsOf(entry)) {
      if (!('id' in act.target)) continue;
      const target = find(act.target.id);
      if (act.act === '修改' || act.act === '部分废止') amended.add(act.target.id);
      if (target) wordFollows(entry, act, target, report);
    }
  }
  for (const entry of dataset.entries.regulations) {
    if (entry.data.validity === '已修改' && !amended.has(entry.id)) {
      report(
        entry,
        ['validity'],
        say('有效性是“已修改”，却没有哪部制度写明修改了它', '请在修改它的那部制度里填写“修改了哪部制度”'),
      );
    }
    if (runsInCircle(entry, find)) {
      report(entry, ['amends'], say('修改关系绕成了圈', '请检查：后出的制度修改先出的，不能互相修改'));
    }
  }
};

/** An act that holds since before the target was last checked must show in the target's own word. */
function wordFollows(
  entry: Regulation,
  { act, on, target: at }: RuleAct,
  target: Regulation,
  report: BoardReport,
): void {
  const { validity, checkedOn } = target.data;
  if (WORDS_AFTER[act].includes(validity) || (on !== undefined && on > checkedOn)) return;
  const id = 'id' in at ? at.id : '';
  const field =
    act === '修改' && entry.data.amends?.includes(id)
      ? 'amends'
      : act === '废止' && entry.data.repeals?.includes(id)
        ? 'repeals'
        : 'changes';
  const list = (field === 'changes' ? entry.data.changes?.map(({ rule }) => rule) : entry.data[field]) ?? [];
  const wanted = act === '修改' ? '已修改' : act === '宣布失效' ? '已失效' : act === '继续有效' ? '现行' : '已废止';
  const fix = `请把 ${id} 的有效性改为“${wanted}”${act === '修改' ? '，或删去这条修改关系' : ''}`;
  report(entry, [field, list.indexOf(id)], say(`${DONE[act]}的制度有效性仍是“${validity}”`, fix));
}

/** Which articles were changed should be told: 已修改 alone helps nobody. A remark, because old sources do not say. */
export const changesTold: BoardCheck = ({ dataset }, report) => {
  for (const entry of dataset.entries.regulations) {
    for (const act of actsOf(entry)) {
      if (act.act !== '修改' || act.clauses.length > 0 || !('id' in act.target)) continue;
      const target = findEntry(dataset, 'regulations', act.target.id);
      if (!target) continue;
      const fix = `请在 changes（对其他制度的处理）里写 { act: 修改, rule: ${act.target.id}, clauses: [第几条] }`;
      report(entry, ['amends'], say(`没有写修改了${ruleName(namedRule(target))}的哪几条`, fix), 'warning');
    }
  }
};

function runsInCircle(start: Regulation, find: (id: string) => Regulation | undefined): boolean {
  const seen = new Set<string>();
  const amendedBy = (rule: Regulation): string[] =>
    actsOf(rule).flatMap(({ act, target }) => (act === '修改' && 'id' in target ? [target.id] : []));
  const next = amendedBy(start);
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const other = find(id);
    if (other) next.push(...amendedBy(other));
  }
  return false;
}
