/** What the gate before publication asks: each finding in its place, settled by a reason. There is no way to settle all at once. */
import { type ReactElement, useId } from 'react';
import type { Finding, Kept } from '#admin/rules/protocol.ts';
import { REASONS } from '#gate/keep.ts';

/** Reasons by the key of the finding. */
export type Reasons = Readonly<Record<string, string>>;

export const questionsIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ gate }) => gate?.level === 'ask');
export const blocksIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ gate }) => gate?.level === 'block');

const OWN = '其他';
const isSettled = (reason: string | undefined): boolean =>
  reason !== undefined && reason !== '' && (!reason.startsWith(OWN) || reason.slice(OWN.length + 1).trim().length >= 4);

export const openQuestions = (findings: readonly Finding[], reasons: Reasons): number =>
  questionsIn(findings).filter(({ gate }) => !isSettled(reasons[gate?.key ?? ''])).length;

export const keptOf = (findings: readonly Finding[], reasons: Reasons): Kept[] =>
  questionsIn(findings).flatMap(({ gate }) => (gate ? [{ key: gate.key, reason: reasons[gate.key] ?? '' }] : []));

interface Props {
  readonly findings: readonly Finding[];
  readonly reasons: Reasons;
  onReason(key: string, reason: string): void;
}

export function Questions({ findings, reasons, onReason }: Props): ReactElement {
  const questions = questionsIn(findings);
  return (
    <section aria-label="公布前检查">
      <div className="bar">
        <h2>公布前检查</h2>
        <span>还有 {openQuestions(findings, reasons)} 处没有结论</span>
      </div>
      <ol className="rows questions">
        {questions.map((finding) => (
          <Question key={finding.gate?.key} {...{ finding, reasons, onReason }} />
        ))}
      </ol>
    </section>
  );
}

function Question({
  finding,
  reasons,
  onReason,
}: { readonly finding: Finding } & Omit<Props, 'findings'>): ReactElement {
  const id = useId();
  const key = finding.gate?.key ?? '';
  const reason = reasons[key] ?? '';
  const own = reason.startsWith(OWN);
  return (
    <li>
      <b>{finding.field}</b>
      <Shown finding={finding} />
      <small>
        {finding.what}。{finding.fix}
      </small>
      <label htmlFor={id}>
        可以留，因为
        <select
          id={id}
          value={own ? OWN : reason}
          onChange={({ target }) => onReason(key, target.value === OWN ? `${OWN}：` : target.value)}
        >
          <option value="">还没有结论</option>
          {REASONS.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </label>
      {own && (
        <label htmlFor={`${id}-own`}>
          写明理由（不要写号码和姓名）
          <input
            id={`${id}-own`}
            value={reason.slice(OWN.length + 1)}
            onChange={({ target }) => onReason(key, `${OWN}：${target.value}`)}
          />
        </label>
      )}
    </li>
  );
}

/** The finding among the words around it. */
export function Shown({ finding }: { readonly finding: Finding }): ReactElement | null {
  const shown = finding.gate?.shown;
  if (!shown) return null;
  const [before, found, after] = shown;
  return (
    <q>
      {before}
      <mark>{found}</mark>
      {after}
    </q>
  );
}
