/** 照这条再写一条: a new form filled with an entry's text, under a free id. Nothing is saved on the server. */
import { ENTRY_ID } from '#admin/form-fields.ts';
import { addresses } from '#admin/rules/addresses.ts';
import type { EntryText } from '#admin/rules/protocol.ts';
import { fromFile } from '../editor/entry-format.ts';
import { ask } from '../newsroom.ts';
import { restoreAddress } from '../screens/addresses.ts';
import { keeperFor } from '../screens/unsaved.ts';

/** @returns the address of the form. @throws NewsroomRefusal */
export async function copyToForm(person: string, { kind, id, title }: CopiedFrom): Promise<string> {
  const copy = await ask<EntryText>(`${addresses.duplicate}/${kind}/${id}`);
  const data = { ...fromFile(kind, copy.text), [ENTRY_ID]: copy.id };
  // As if it had been typed in this browser: the form takes it up, and it survives until it is saved.
  const key = keeperFor(person).keep({ kind, id: undefined, title: `照“${title}”写的`, data }, `copy-of-${id}`);
  return restoreAddress(kind, undefined, key);
}

type CopiedFrom = Pick<EntryText, 'kind' | 'id'> & { readonly title: string };
