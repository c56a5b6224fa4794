/** Decap's state: what the form holds, and putting values and marks into it. The only file that reaches into Decap. */
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { fromJS, type Map as ImmutableMap } from 'immutable';
import type { KindName } from '#domain/kinds.ts';
import type { FormData } from './entry-format.ts';

/** The entry open in the form. */
export interface OpenDraft {
  /** Changes whenever the form is filled again. */
  readonly key: string;
  readonly kind: KindName;
  /** Undefined while it has never been saved. */
  readonly id: string | undefined;
  readonly data: FormData;
  readonly changed: boolean;
}

type Value = ImmutableMap<string, unknown>;

export function openDraft(): OpenDraft | undefined {
  const draft = store.getState().entryDraft;
  const entry = draft.get('entry') as Value | undefined;
  const kind = entry?.get('collection') as KindName | undefined;
  if (!entry || !kind) return undefined;
  const isNew = entry.get('newRecord') === true;
  return {
    key: String(draft.get('key')),
    kind,
    id: isNew ? undefined : String(entry.get('slug')),
    data: ((entry.get('data') as Value | undefined)?.toJS() ?? {}) as FormData,
    changed: draft.get('hasChanged') === true,
  };
}

/**
 * Puts values into the form as if they had been typed; fields not named stay. The form is built again, because Decap's list
 * widgets keep count of their rows by themselves.
 */
export function fillForm(values: FormData): void {
  const { entryDraft, collections } = store.getState();
  const entry = entryDraft.get('entry') as Value;
  const filled = entry.set('data', (entry.get('data') as Value).merge(fromJS(values) as Value));
  if (entry.get('newRecord') === true) store.dispatch({ type: 'DRAFT_CREATE_EMPTY', payload: filled });
  else store.dispatch({ type: 'DRAFT_CREATE_FROM_ENTRY', payload: { entry: filled } });
  // Typing one field again lets Decap see that the form differs from what was loaded.
  const fields = collections.get(String(entry.get('collection')))?.get('fields') as Iterable<Value> | undefined;
  const [field] = fields ?? [];
  if (!field) return;
  const value = (filled.get('data') as Value).get(String(field.get('name')));
  store.dispatch({ type: 'DRAFT_CHANGE_FIELD', payload: { field, value, metadata: {}, entries: [entry] } });
}

/** Marks a widget as wrong; Decap takes the mark off when the widget is checked again. */
export function markWidget(uniquefieldId: string, message: string): void {
  store.dispatch({
    type: 'DRAFT_VALIDATION_ERRORS',
    payload: { uniquefieldId, errors: [{ type: 'CUSTOM', message, parentIds: [] }] },
  });
}

/** Calls back after every change of Decap's state. */
export const onChange = (listener: () => void): void => {
  store.subscribe(listener);
};

/** Decap refuses to save by itself when required fields are empty, and says so only in a toast. */
export function onMissingFields(listener: () => void): void {
  let known = store.getState().notifications.notifications;
  store.subscribe(() => {
    const { notifications } = store.getState().notifications;
    if (notifications === known) return;
    const fresh = notifications.filter((one) => !known.includes(one));
    known = notifications;
    const missing = ({ message }: (typeof fresh)[number]) =>
      typeof message !== 'string' && message.key === 'ui.toast.missingRequiredField';
    if (fresh.some(missing)) listener();
  });
}
