/** Everything that keeps an entry from being saved, in one list; each line leads to its field. */
import type { ReactElement } from 'react';
import type { Finding } from '#admin/rules/protocol.ts';
import { findingText } from '../screens/finding-text.ts';
import { gateFindingsOfForm } from './check-entry.ts';
import { fillForm, openDraft } from './decap-store.ts';
import { goToField, markFields } from './form-marks.ts';
import { canMask, maskedFields } from './mask-finding.ts';
import { hide, show } from './panel.tsx';

export function showFindings(findings: readonly Finding[], heading?: string): void {
  markFields(findings);
  show(<FindingsPanel findings={findings} heading={heading ?? headingFor(findings)} />);
}

/** Puts the official form in its place; the list is made again from what the form holds then. */
function mask(finding: Finding): void {
  const draft = openDraft();
  const fields = draft && maskedFields(draft.data, finding);
  if (!draft || !fields) {
    show(<FindingsPanel findings={[finding]} heading="这一处已经改过，请再保存一次" />);
    return;
  }
  fillForm(fields);
  const left = gateFindingsOfForm({ ...draft, data: { ...draft.data, ...fields } });
  if (left.length === 0) show(<FindingsPanel findings={[]} heading="都遮挡好了，请保存" />);
  else show(<FindingsPanel findings={left} heading={`已遮挡一处，还有 ${left.length} 处；改好后请保存`} />);
}

const headingFor = (findings: readonly Finding[]): string =>
  `还不能保存，有 ${findings.filter(({ severity }) => severity === 'error').length} 处要改`;

export function FindingsPanel(props: {
  readonly findings: readonly Finding[];
  readonly heading: string;
}): ReactElement {
  return (
    <section className="nr-findings" aria-label="要改的地方">
      <header>
        <h2 role="alert">{props.heading}</h2>
        <button type="button" className="nr-button" onClick={hide}>
          收起
        </button>
      </header>
      <ol>
        {props.findings.map((finding) => (
          <li key={`${finding.path.join('.')} ${finding.what} ${finding.gate?.key ?? ''}`}>
            {finding.path.length > 0 ? (
              <button type="button" onClick={() => goToField(finding.path)}>
                {finding.field}
              </button>
            ) : (
              <b>{finding.field || '整条内容'}</b>
            )}
            <span>{findingText(finding)}</span>
            {canMask(finding) && (
              <button type="button" className="nr-button" onClick={() => mask(finding)}>
                遮挡
              </button>
            )}
          </li>
        ))}
      </ol>
      <p>内容都还在表单里。改好后再按“保存”。</p>
    </section>
  );
}
