/** An open draft: what may be done, what changes, what the checks say, which pages change, and the page itself. */
import type { ReactElement } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { Finding, PageChange, Review } from '#admin/rules/protocol.ts';
import { Changes } from '../screens/change-text.tsx';
import { findingText } from '../screens/finding-text.ts';
import { useLoaded } from '../screens/loaded.ts';
import { Moves } from './moves.tsx';
import { Shown } from './questions.tsx';

export function DraftReview(props: { readonly review: Review; onChanged(): void }): ReactElement {
  const { draft, changes, findings, published } = props.review;
  return (
    <>
      <p className="note good">
        {draft.intent === '撤下' ? '申请撤下' : draft.isNew ? '新写，还没有公布过' : '修改已公布的内容'}，现在在
        <strong>“{draft.stage}”</strong>，{draft.changedBy.name}（{draft.changedBy.post}）{draft.changedAt} 改动。
        {draft.note && `${draft.intent === '撤下' ? '撤下理由' : '更正说明'}：${draft.note}`}
        {draft.returned && `。${draft.returned.by.name} ${draft.returned.at} 退回：${draft.returned.opinion}`}
      </p>
      <Moves draft={draft} findings={findings} kept={props.review.kept ?? []} onChanged={props.onChanged} />
      <div className="beside">
        <section aria-labelledby="changes">
          <h2 id="changes">{published === undefined ? '写了什么' : '改了什么'}</h2>
          {changes.length === 0 && <p>和已公布的一样。</p>}
          <Changes changes={changes} />
        </section>
        <div>
          <Findings findings={findings} />
          <Pages key={draft.revision} address={`${addresses.pages}/${draft.kind}/${draft.id}`} />
        </div>
      </div>
      <section aria-labelledby="preview">
        <h2 id="preview">公布后的样子</h2>
        {draft.intent === '撤下' ? (
          <p>撤下后这一页只写明什么时候、为什么撤下。</p>
        ) : (
          <iframe
            className="preview"
            title="公布后的样子"
            src={`${addresses.preview}/${draft.kind}/${draft.id}`}
            sandbox=""
          />
        )}
      </section>
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">检查结果</h2>
      {findings.length === 0 && <p>没有发现问题。</p>}
      <ul className="rows">
        {findings.map((finding) => (
          <li key={`${finding.path.join('.')} ${finding.what} ${finding.gate?.key ?? ''}`}>
            <b>{finding.field || '整条内容'}</b>
            <span className={`chip ${mustChange(finding) ? 'late' : 'plain'}`}>
              {mustChange(finding) ? '须改' : finding.gate?.level === 'ask' ? '要结论' : '提醒'}
            </span>
            <Shown finding={finding} />
            <small>{findingText({ ...finding, severity: 'error' })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mustChange = ({ severity, gate }: Finding): boolean => severity === 'error' || gate?.level === 'block';

const PAGES_SHOWN = 12;

/** Drawn while the reviewer already reads: on a large board it takes a few seconds. */
function Pages({ address }: { readonly address: string }): ReactElement {
  const { value, trouble } = useLoaded<readonly PageChange[]>(address);
  const pages = value ?? [];
  const rest = pages.slice(PAGES_SHOWN);
  const line = ({ href, title, how }: PageChange) => (
    <li key={href}>
      <span>{title}</span>
      <span className="chip plain">{how}</span>
      <small>{href}</small>
    </li>
  );
  return (
    <section aria-labelledby="pages">
      <div className="bar">
        <h2 id="pages">会变的页面</h2>
        {value && <span>{pages.length} 页</span>}
      </div>
      {!value && !trouble && <p role="status">正在看哪些页面会变…</p>}
      {trouble && <p role="alert">{trouble.message}</p>}
      <ul className="rows">{pages.slice(0, PAGES_SHOWN).map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>其余 {rest.length} 页</summary>
          <ul className="rows">{rest.map(line)}</ul>
        </details>
      )}
    </section>
  );
}
