/** One lead, and the other bodies of a joint document: on this board or named only. */
import { z } from 'zod';
import { say } from '../problem.ts';
import { type Rule, rule } from '../rules.ts';
import { ID_PATTERN, idFix, line, listOf, ref } from './text.ts';

const JOINT = '几家联合发的：牵头的一家写在这里，其余在本站的写 jointAgencies，不在本站的写 jointNames';

/** The lead body. A list typed here is told where the others go. */
export const issuer = z
  .string({ error: say('应为一家机构的编号', `请填写机构的文件名（不带扩展名）；${JOINT}`) })
  .regex(ID_PATTERN, { error: ({ input }) => say('编号写法不对', `${idFix(String(input))}；${JOINT}`) })
  .meta({ refersTo: 'agencies' });

export const jointIssuers = {
  jointAgencies: listOf(ref('agencies', '不在本站的机构写全称，放进 jointNames（其他联合发文机构）'))
    .optional()
    .meta({ title: '联合发文机构', description: '牵头机构以外、也在本站的机构' }),
  jointNames: listOf(line).optional().meta({ title: '其他联合发文机构', description: '不在本站的写全称，一行一家' }),
};

interface Joint {
  readonly agency: string;
  readonly jointAgencies?: readonly string[] | undefined;
}

export const jointSound: Rule<Joint> = rule(['agency', 'jointAgencies'], ({ agency, jointAgencies = [] }, report) => {
  jointAgencies.forEach((id, index) => {
    if (id === agency) report(['jointAgencies', index], say('牵头机构又列了一次', '这里只写其他机构'));
    if (jointAgencies.indexOf(id) < index) report(['jointAgencies', index], say('同一家机构写了两次', '请只留一个'));
  });
});
