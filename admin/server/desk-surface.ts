/** What the routes ask of the desk. */
import type { Desk } from '#admin/desk/desk.ts';
import type { Person } from '#admin/rules/people.ts';
import type {
  DraftView,
  EntryAddress,
  EntryRow,
  EntryText,
  Finding,
  Moved,
  Review,
  Step,
  UploadedFile,
  Withdraw,
} from '#admin/rules/protocol.ts';
import type { KindName } from '#domain/kinds.ts';

export interface EntryFilter {
  readonly kind?: KindName;
  readonly agency?: string;
  readonly state?: string;
  readonly due?: string;
}

export interface DeskSurface extends Desk {
  published(
    kind: KindName,
  ): Promise<readonly { readonly id: string; readonly text: string; readonly revision: string }[]>;
  entries(person: Person, filter: EntryFilter): Promise<readonly EntryRow[]>;
  check(person: Person, entry: EntryText): Promise<readonly Finding[]>;
  review(person: Person, address: EntryAddress): Promise<Review>;
  /** HTML of the page as it would be. */
  preview(person: Person, entry: EntryAddress | EntryText): Promise<string>;
  history(person: Person, address: EntryAddress): Promise<readonly Step[]>;
  withdraw(person: Person, withdraw: Withdraw): Promise<DraftView>;
  takeDown(person: Person, withdraw: Withdraw): Promise<Moved>;
  confirm(person: Person, address: EntryAddress): Promise<Moved>;
  duplicate(person: Person, address: EntryAddress & { readonly newId: string }): Promise<DraftView>;
  newId(kind: KindName, title: string): Promise<string>;
  upload(person: Person, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<UploadedFile>;
  /** Waiting or public; `undefined` when there is none. */
  attachment(
    path: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly type: string; readonly sha256: string } | undefined>;
}
