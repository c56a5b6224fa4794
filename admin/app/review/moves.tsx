/** The buttons a person may press, with the opinion they may or must give. */
import { type ReactElement, useId, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { DraftView, Finding, Kept, Move, Moved } from '#admin/rules/protocol.ts';
import { NewsroomRefusal, tell } from '../newsroom.ts';
import { editAddress } from '../screens/addresses.ts';
import { findingText } from '../screens/finding-text.ts';
import { missingOpinion, moveWords } from './move-words.ts';
import { blocksIn, keptOf, openQuestions, Questions, questionsIn, type Reasons, Shown } from './questions.tsx';
import { isTogether, Together } from './together.tsx';

interface Props {
  readonly draft: DraftView;
  readonly findings: readonly Finding[];
  /** What 初审 let stand; 终审 sees it with its reasons. */
  readonly kept: readonly Kept[];
  onChanged(): void;
}

export function Moves({ draft, findings, kept, onChanged }: Props): ReactElement {
  const [reasons, setReasons] = useState<Reasons>({});
  const [opinion, setOpinion] = useState('');
  const [said, setSaid] = useState<{
    readonly text: string;
    readonly bad: boolean;
    readonly findings?: readonly Finding[];
  }>();
  const [busy, setBusy] = useState(false);
  const [others, setOthers] = useState<readonly DraftView[]>([]);
  const [round, setRound] = useState(0);
  const id = useId();
  const actions = draft.may.filter((action): action is Move['action'] => action !== 'edit');
  const forward = actions.find(isTogether);
  const reviews = actions.includes('return') || actions.includes('pass') || actions.includes('publish');

  const blocked = blocksIn(findings).length;
  const open = openQuestions(findings, reasons);
  const closed = (action: Move['action']): string | undefined => {
    if (action !== 'submit' && action !== 'pass') return undefined;
    if (blocked > 0) return `有 ${blocked} 处不能公开，改好后才能${action === 'submit' ? '送初审' : '通过'}`;
    return action === 'pass' && open > 0 ? `公布前检查还有 ${open} 处没有结论` : undefined;
  };
  const reason = actions.map(closed).find(Boolean);

  const go = async (action: Move['action']) => {
    const { sure, done } = moveWords[action];
    const missing = missingOpinion(action, opinion);
    if (missing) {
      setSaid({ text: missing, bad: true });
      document.getElementById(id)?.focus();
      return;
    }
    if (sure && !confirm(sure)) return;
    setBusy(true);
    const words = opinion.trim() === '' ? {} : { opinion: opinion.trim() };
    const together = isTogether(action) ? others.map(({ kind, id, revision }) => ({ kind, id, revision })) : [];
    const move: Move = {
      ...{ kind: draft.kind, id: draft.id, action, revision: draft.revision, ...words },
      ...(together.length > 0 && { together }),
      ...(action === 'pass' && questionsIn(findings).length > 0 && { kept: keptOf(findings, reasons) }),
    };
    try {
      await tell<Moved>(addresses.move, move);
      setSaid({ text: done, bad: false });
      setOpinion('');
      onChanged();
    } catch (error) {
      const findings = error instanceof NewsroomRefusal ? error.findings : [];
      const stale = error instanceof NewsroomRefusal && error.status === 409;
      setSaid({
        text: `${(error as Error).message}${stale ? '。已换成最新的，请重新看过再办' : ''}`,
        bad: true,
        findings,
      });
      if (stale) {
        // Any of them may have moved on: the choice is made again from the drafts as they are now.
        setOthers([]);
        setRound((before) => before + 1);
        onChanged();
      }
    }
    setBusy(false);
  };

  return (
    <section className="moves" aria-label="办理">
      {actions.includes('pass') && questionsIn(findings).length > 0 && (
        <Questions
          findings={findings}
          reasons={reasons}
          onReason={(key, words) => setReasons((before) => ({ ...before, [key]: words }))}
        />
      )}
      {actions.includes('publish') && kept.length > 0 && <LetStand findings={findings} kept={kept} />}
      {reviews && (
        <label htmlFor={id}>
          审查意见（退回必填）
          <textarea id={id} rows={2} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
        </label>
      )}
      {forward && <Together key={round} draft={draft} action={forward} chosen={others} onChoose={setOthers} />}
      {reason && <p className="note plain">{reason}</p>}
      <div className="buttons">
        {actions.map((action) => (
          <button
            key={action}
            type="button"
            disabled={busy || closed(action) !== undefined}
            className={moveWords[action].forward ? 'main' : undefined}
            onClick={() => void go(action)}
          >
            {moveWords[action].button}
            {action === forward && others.length > 0 && `（连同另外 ${others.length} 份）`}
          </button>
        ))}
        {draft.may.includes('edit') && draft.intent === '公布' && <a href={editAddress(draft)}>接着写</a>}
        {draft.may.length === 0 && <p>这份稿件现在由别的同志办理，您可以看，不能办。</p>}
      </div>
      {said && (
        <div className={`note ${said.bad ? 'late' : 'good'}`} role={said.bad ? 'alert' : 'status'}>
          <p>{said.text}</p>
          {said.findings?.map((finding) => (
            <p key={finding.what}>
              <b>{finding.field}</b> {findingText(finding)}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

/** 终审 sees what was let stand, each with the reason 初审 gave. */
function LetStand({ findings, kept }: Pick<Props, 'findings' | 'kept'>): ReactElement {
  const found = new Map(findings.flatMap((finding) => (finding.gate ? [[finding.gate.key, finding] as const] : [])));
  return (
    <section aria-label="初审留下的">
      <h2>初审说明理由后留下的 {kept.length} 处</h2>
      <ul className="rows">
        {kept.map(({ key, reason }) => {
          const finding = found.get(key);
          return (
            <li key={key}>
              <b>{finding?.field ?? '已经不在正文里'}</b>
              {finding && <Shown finding={finding} />}
              <small>
                {finding?.what}。理由：{reason}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
