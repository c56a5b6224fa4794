/** Before and after every save: our checks with all faults at once, refusals of the server made readable. */
import CMS from 'decap-cms-app';
import type { Map as ImmutableMap } from 'immutable';
import { createElement } from 'react';
import { MANAGED_FIELDS } from '#admin/rules/managed-fields.ts';
import type { Finding } from '#admin/rules/protocol.ts';
import type { NewsroomRefusal } from '../newsroom.ts';
import { board, forgetBoard } from './board-cache.ts';
import { checkEntry } from './check-entry.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { onMissingFields, openDraft } from './decap-store.ts';
import type { FormData } from './entry-format.ts';
import { FindingsPanel, showFindings } from './findings-panel.tsx';
import { hide, show } from './panel.tsx';

interface SaveEvent {
  readonly entry: ImmutableMap<string, unknown>;
}

/** What was saved all the same and has to be settled before 公布. */
let toSettle: readonly Finding[] = [];

export function guardSaves(): void {
  CMS.registerEventListener({ name: 'preSave', handler: (event: unknown) => beforeSave(event as SaveEvent) as never });
  CMS.registerEventListener({
    name: 'postSave',
    handler: (() => {
      hide();
      forgetBoard();
      if (toSettle.length > 0) showFindings(toSettle, settleHeading(toSettle));
    }) as never,
  });
  CMS.registerEventListener({ name: 'postPublish', handler: forgetBoard as never });
  onMissingFields(() => void checkOpenDraft());
}

/** Decap found required fields empty before our checks ran: say everything else as well. */
async function checkOpenDraft(): Promise<void> {
  const draft = openDraft();
  if (draft) showFindings(checkEntry(draft, await board()));
}

/** @returns the data to save. @throws Error to keep Decap from saving; the form stays as it is. */
async function beforeSave({ entry }: SaveEvent): Promise<unknown> {
  const draft = openDraft();
  const data = entry.get('data') as ImmutableMap<string, unknown>;
  if (!draft) return data;
  const findings = checkEntry({ ...draft, data: data.toJS() as FormData }, await board());
  const wrong = findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) {
    showFindings(findings);
    throw Object.assign(new Error(`有 ${wrong.length} 处要改，都列在左下角`), { name: '' });
  }
  hide();
  toSettle = findings.filter(({ gate }) => gate?.level === 'block' || gate?.level === 'ask');
  // A copy of a published entry is a new one: it has no review of its own yet.
  return draft.id === undefined ? data.deleteAll(MANAGED_FIELDS) : data;
}

function settleHeading(findings: readonly Finding[]): string {
  const blocked = findings.filter(({ gate }) => gate?.level === 'block').length;
  const asked = findings.length - blocked;
  const parts = [
    ...(blocked > 0 ? [`${blocked} 处不能公开，改好才能送初审`] : []),
    ...(asked > 0 ? [`${asked} 处初审会问`] : []),
  ];
  return `已存。公布前检查：${parts.join('；')}`;
}

export function refused(refusal: NewsroomRefusal): void {
  const draft = openDraft();
  if (refusal.conflict && draft) {
    show(createElement(ConflictDialog, { draft, conflict: refusal.conflict, key: refusal.conflict.revision }));
  } else if (refusal.findings.length > 0) {
    showFindings(refusal.findings, `服务器没有收下：${refusal.message}`);
  } else {
    show(createElement(FindingsPanel, { findings: [], heading: refusal.message }));
  }
}
