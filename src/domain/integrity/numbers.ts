/** 文号 and 索引号 tell documents apart: one 索引号 a rule; rules issued by one document share its 文号 and are remarked on. */
import { hasLeadingZero, numbersOf } from '../doc-number.ts';
import type { Entry } from '../kinds.ts';
import { say } from '../problem.ts';
import type { BoardCheck, BoardReport } from './issue.ts';

type Regulation = Entry<'regulations'>;

export const numbersUnique: BoardCheck = ({ dataset }, report) => {
  const byIndex = new Map<string, Regulation>();
  const byNumber = new Map<string, Regulation>();
  for (const entry of dataset.entries.regulations) {
    const { docNumber, indexNumber } = entry.data;
    if (indexNumber !== undefined) {
      const first = byIndex.get(indexNumber);
      if (first) report(entry, ['indexNumber'], say(`索引号与 ${first.file} 相同`, '请核对，每份文件一个号'));
      else byIndex.set(indexNumber, entry);
    }
    if (docNumber === undefined) continue;
    if (hasLeadingZero(docNumber)) {
      const fix = '公文的序号不编虚位；请对照原文，原文确是这样就不用改';
      report(entry, ['docNumber'], say(`文号“${docNumber}”的序号以 0 开头`, fix), 'warning');
    }
    sharedNumber(entry, docNumber, byNumber, report);
  }
};

function sharedNumber(entry: Regulation, docNumber: string, known: Map<string, Regulation>, report: BoardReport) {
  for (const number of numbersOf(docNumber)) {
    const first = known.get(number);
    if (!first) known.set(number, entry);
    else if (first.data.title === entry.data.title) {
      report(entry, ['docNumber'], say(`文号与 ${first.file} 相同`, '标题也相同，像是重复录入；请核对，删去一条'));
    } else {
      const fix = '同一份文件印发的几部制度不用改；不是的请核对文号';
      report(entry, ['docNumber'], say(`文号与 ${first.file} 相同`, fix), 'warning');
    }
  }
}
