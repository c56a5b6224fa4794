/** What the content repository remembers of a publication: what, and who wrote, reviewed and decided it. */
import type { Person } from '#admin/rules/people.ts';
import type { Named } from '#admin/rules/protocol.ts';
import { kinds } from '#domain/kinds.ts';
import { type Draft, headOf } from './draft.ts';

const who = ({ name, post }: Pick<Named, 'name' | 'post'>): string => `${name}（${post}）`;

/** First line: deed and titles; below: one block of people per draft. */
export function commitMessage(drafts: readonly Draft[], approver: Person, opinion: string): string {
  const blocks = drafts.map((draft) => {
    const lines = [
      `${draft.kind}/${draft.id}`,
      `采编：${draft.authors.map(who).join('、')}`,
      ...(draft.passed ? [`初审：${who(draft.passed.by)}`] : []),
      `终审：${who(approver)}`,
      ...(draft.note ? [`${draft.intent === '撤下' ? '撤下理由' : '更正说明'}：${draft.note}`] : []),
    ];
    return lines.join('\n');
  });
  return [drafts.map(subjectOf).join('；'), ...blocks, `审查意见：${opinion}`].join('\n\n');
}

function subjectOf(draft: Draft): string {
  const { title } = headOf(draft.kind, draft.text, draft.id);
  const deed = draft.intent === '撤下' ? '撤下' : draft.base === '-' ? '公布' : '更正';
  return `${deed}${kinds[draft.kind].label}“${title}”`;
}
