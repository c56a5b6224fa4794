/** Our widgets and file formats, by the names form-fields.ts and cms-config.ts use. */
import CMS from 'decap-cms-app';
import { localForage } from 'decap-cms-lib-util';
import { kindNames } from '#domain/kinds.ts';
import { ArticlesControl } from '../widgets/articles-control.tsx';
import { ChangeNoteControl } from '../widgets/change-note-control.tsx';
import { NoPreview } from '../widgets/control.ts';
import { EntryIdControl } from '../widgets/entry-id-control.tsx';
import { FileControl } from '../widgets/file-control.tsx';
import { LinesControl } from '../widgets/lines-control.tsx';
import { ListControl } from '../widgets/list-control.tsx';
import { ObjectControl } from '../widgets/object-control.tsx';
import { RelationControl } from '../widgets/relation-control.tsx';
import { extensionOf, formatOf } from './cms-config.ts';
import { type FormData, fromFile, toFile } from './entry-format.ts';

const widgets = {
  list: ListControl,
  object: ObjectControl,
  articles: ArticlesControl,
  file: FileControl,
  lines: LinesControl,
  'entry-id': EntryIdControl,
  'change-note': ChangeNoteControl,
};

/** @param own true when the newsroom's board is at hand; without it Decap's relation looks entries up by itself. */
export function registerForms(own: boolean): void {
  const all = own ? { ...widgets, relation: RelationControl } : widgets;
  for (const [name, control] of Object.entries(all)) CMS.registerWidget(name, control as never, NoPreview);
  for (const kind of kindNames) {
    CMS.registerCustomFormat(formatOf(kind), extensionOf(kind), {
      fromFile: (text: string) => fromFile(kind, text),
      toFile: (data: object) => toFile(kind, data as FormData),
    });
  }
  withoutDecapsBackup();
}

/** Decap offers its own backup and then shows the saved version all the same; recovery.tsx does it in its place. */
function withoutDecapsBackup(): void {
  const { getItem, setItem } = localForage;
  const isBackup = (key: string) => key.startsWith('backup');
  localForage.getItem = (key) => (isBackup(key) ? Promise.resolve(null) : getItem.call(localForage, key));
  localForage.setItem = (key, value) => (isBackup(key) ? Promise.resolve(null) : setItem.call(localForage, key, value));
}
