/** Findings of the gate before publication, as the form and the reviewer see them. Pure. */
import { jsonSchemaOf, labelPath } from '#domain/field-labels.ts';
import type { WatchedWord } from '#gate/detect/words.ts';
import { type EntryHit, type EntryParts, examineEntry } from '#gate/entry-text.ts';
import type { Hit } from '#gate/finding.ts';
import { REASONS } from '#gate/keep.ts';
import type { Finding } from './protocol.ts';

/** Catch-all clauses are a fault only where people are told what to bring. */
const WITH_CONDITIONS: ReadonlySet<string> = new Set(['procedures', 'notices']);

/** What the gate says of a text, in its order; equal findings are one. Never an error: a draft may be kept as it is. */
export function gateFindings(entry: EntryParts, words: readonly WatchedWord[] = []): Finding[] {
  const schema = jsonSchemaOf(entry.kind);
  const seen = new Set<string>();
  return examineEntry(entry, { words }).flatMap((hit) => {
    if (hit.rule === 'vague' && !WITH_CONDITIONS.has(entry.kind)) return [];
    if (seen.has(hit.key)) return [];
    seen.add(hit.key);
    const inBody = hit.path[0] === 'body';
    const field = inBody ? `正文 第${Number(hit.path[1]) + 1}行` : labelPath(schema, hit.path);
    return [toFinding(hit, field, hit.path, { from: hit.from, to: hit.to, shown: hit.shown })];
  });
}

/** A finding in an attachment, at the field that offers it. */
export const fileFinding = (hit: Hit & { readonly key: string }, address: string, path: Finding['path']): Finding =>
  toFinding(hit, `附件 ${address.split('/').at(-1)} ${hit.where}`, path, undefined);

function toFinding(
  hit: Hit & { readonly key: string },
  field: string,
  path: Finding['path'],
  place: Pick<EntryHit, 'from' | 'to' | 'shown'> | undefined,
): Finding {
  const { rule, level, key, say: what, fix, mask } = hit;
  return {
    ...{ field, path, what, fix },
    severity: 'warning',
    gate: { rule, level, key, ...(place && { ...place, ...(mask !== undefined && { mask }) }) },
  };
}

/** What may not go to 初审. */
export const blocking = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ gate }) => gate?.level === 'block');

/** What 初审 has to settle and has not. */
export const unsettled = (findings: readonly Finding[], kept: ReadonlySet<string>): Finding[] =>
  findings.filter(({ gate }) => gate?.level === 'ask' && !kept.has(gate.key));

export const asErrors = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, severity: 'error' }));

/** A reason as 初审 gave it: one of the list, 其他 with words of its own. */
export function reasonFault(reason: string): string | undefined {
  const [choice = '', own = ''] = reason.split(/[:：]/, 2);
  if (!(REASONS as readonly string[]).includes(choice)) return `理由从这些里选：${REASONS.join('、')}`;
  if (choice === '其他' && own.trim().length < 4) return '选“其他”要写明理由，至少四个字';
  return undefined;
}
