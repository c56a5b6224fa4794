/** Chains of amendment and repeal agree at both ends and do not run in circles (R22). */
import { findEntry } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const amendmentsConsistent: BoardCheck = ({ dataset }, report) => {
  const amended = new Set<string>();
  const repealed = new Set<string>();
  for (const entry of dataset.entries.regulations) {
    (entry.data.amends ?? []).forEach((id, index) => {
      amended.add(id);
      const validity = findEntry(dataset, 'regulations', id)?.data.validity;
      if (validity !== undefined && validity !== '已修改' && validity !== '已废止') {
        const fix = `请把 ${id} 的有效性改为“已修改”，或删去这条修改关系`;
        report(entry, ['amends', index], say(`被修改的制度有效性仍是“${validity}”`, fix));
      }
    });
    (entry.data.repeals ?? []).forEach((id, index) => {
      repealed.add(id);
      const validity = findEntry(dataset, 'regulations', id)?.data.validity;
      if (validity !== undefined && validity !== '已废止') {
        report(
          entry,
          ['repeals', index],
          say(`被废止的制度有效性仍是“${validity}”`, `请把 ${id} 的有效性改为“已废止”`),
        );
      }
    });
  }
  for (const entry of dataset.entries.regulations) {
    if (entry.data.validity === '已修改' && !amended.has(entry.id)) {
      report(
        entry,
        ['validity'],
        say('有效性是“已修改”，却没有哪部制度写明修改了它', '请在修改它的那部制度里填写“修改了哪部制度”'),
      );
    }
    if (runsInCircle(entry, (id) => findEntry(dataset, 'regulations', id))) {
      report(entry, ['amends'], say('修改关系绕成了圈', '请检查：后出的制度修改先出的，不能互相修改'));
    }
  }
};

function runsInCircle(start: Entry<'regulations'>, find: (id: string) => Entry<'regulations'> | undefined): boolean {
  const seen = new Set<string>();
  const next = [...(start.data.amends ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(find(id)?.data.amends ?? []));
  }
  return false;
}
