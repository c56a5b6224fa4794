/** The newsroom without HTTP. `createDesk` is the whole surface; every refusal is a `DeskRefused`. */
import { resolve } from 'node:path';
import type { BoardData } from '#admin/rules/board-data.ts';
import type { Person } from '#admin/rules/people.ts';
import type {
  DraftView,
  EntryAddress,
  EntryRow,
  Finding,
  Move,
  Review,
  Step,
  Withdraw,
} from '#admin/rules/protocol.ts';
import type { KindName } from '#domain/kinds.ts';
import { openAttachments, type Uploaded } from './attachments.ts';
import { type Audit, openAudit } from './audit.ts';
import { confirmEntry } from './confirming.ts';
import { openContent } from './content.ts';
import { viewOf } from './draft.ts';
import { openDrafts } from './draft-store.ts';
import { makeFolder, sweepTemporary } from './durable-file.ts';
import { type Git, openGit } from './git.ts';
import { openJournal, type Recovery } from './journal.ts';
import { type Filter, listEntries, type Todo, todoOf } from './listing.ts';
import { moveDraft } from './moving.ts';
import { type Copied, copyEntry, freeId } from './new-entry.ts';
import type { Moved } from './publishing.ts';
import { makeQueue } from './queue.ts';
import { asRefusal, DeskRefused } from './refused.ts';
import type { Renderer, RendererNow } from './renderer.ts';
import { examine, historyOf, overlayOf, pagesOf } from './reviewing.ts';
import { boardOf, type Room } from './room.ts';
import { checkText, type Opened, openEntry, type Save, type Saved, saveEntry } from './saving.ts';
import { openTombstones } from './tombstones.ts';
import { beginWithdrawal, restoreEntry, takeDown } from './withdrawing.ts';

export interface DeskSetup {
  /** Content folder, in its own git repository, the project's, or none. */
  readonly content: string;
  /** Newsroom folder; made when it is not there. One desk at a time may use it. */
  readonly newsroom: string;
  /** Now, `2026-01-05 09:00` in Asia/Shanghai. */
  clock(): string;
  /** Draws pages for review; without one a review lists no pages. */
  readonly renderer?: RendererNow;
  /** Mail address of a commit's author; `<id>@newsroom.invalid` when not given. */
  mailOf?(person: Pick<Person, 'id'>): string;
  /** For tests. */
  readonly git?: Git;
}

/**
 * Every operation takes the person who acts, and throws `DeskRefused`: 403 not allowed, 404 not there, 409 stale or wrong
 * stage, 413 too large, 422 wrong content or missing words, 503 the machine cannot. Refused means nothing was changed.
 */
export interface Desk {
  /** What the start found unfinished. Rejects when it cannot be finished; the next change tries again. */
  readonly started: Promise<Recovery | undefined>;
  /** The server records sign-ins here; 管理 reads it. */
  readonly audit: Audit;

  list(person: Person, filter?: Filter): Promise<readonly EntryRow[]>;
  drafts(person: Person): Promise<readonly DraftView[]>;
  todo(person: Person): Promise<Todo>;
  /** Public texts of a kind, whatever their audience, in the order of ids. */
  published(person: Person, kind: KindName): Promise<readonly (EntryAddress & { readonly text: string })[]>;
  open(person: Person, address: EntryAddress): Promise<Opened>;
  review(person: Person, address: EntryAddress): Promise<Review>;
  /** HTML of the page as it would be published: of the draft, or of `text` that is not saved. */
  preview(person: Person, what: EntryAddress & { readonly text?: string }): Promise<string>;
  /** What a save would be told; nothing is written. */
  check(person: Person, text: EntryAddress & { readonly text: string }): Promise<readonly Finding[]>;
  /** Newest first. */
  history(person: Person, address: EntryAddress): Promise<readonly Step[]>;
  /** The board for the same checks in the browser. */
  board(person: Person): Promise<BoardData>;

  /** A free id for a new entry: its index number, else the pinyin of its title. */
  newId(person: Person, kind: KindName, title: string, indexNumber?: string): Promise<string>;
  /** Text and id for a form that goes on from another entry; nothing is saved. */
  duplicate(person: Person, address: EntryAddress): Promise<Copied>;
  save(person: Person, save: Save): Promise<Saved>;
  move(person: Person, move: Move): Promise<Moved>;
  /** Begins a reviewed 撤下. */
  withdraw(person: Person, withdraw: Withdraw): Promise<Saved>;
  /** 紧急撤下 (R9). @returns the commit, or why there is none. */
  takeDown(person: Person, withdraw: Withdraw): Promise<string>;
  /** A draft with the last public text of a withdrawn entry. */
  restore(person: Person, address: EntryAddress): Promise<DraftView>;
  /** 核对无误. @returns the commit, or why there is none. */
  confirm(person: Person, address: EntryAddress): Promise<string>;
  upload(person: Person, bytes: Uint8Array, name: string): Promise<Uploaded>;
  /** A public or waiting attachment by its address, `/uploads/2026/a.pdf`. */
  attachment(person: Person, address: string): Promise<Uint8Array | undefined>;
}

export function createDesk(setup: DeskSetup): Desk {
  const content = openContent(resolve(setup.content));
  const newsroom = resolve(setup.newsroom);
  const drafts = openDrafts(newsroom);
  const git = setup.git ?? openGit(content.folder);
  const journal = openJournal({ content: content.folder, newsroom, drafts, git });
  const room: Room = {
    content,
    drafts,
    journal,
    tombstones: openTombstones(content.folder),
    attachments: openAttachments(content.folder, newsroom),
    audit: openAudit(newsroom, setup.clock),
    renderer: setup.renderer,
    clock: setup.clock,
    mailOf: setup.mailOf ?? (({ id }) => `${id}@newsroom.invalid`),
  };
  const queue = makeQueue();
  const started = queue.run(async () => {
    await makeFolder(newsroom);
    await sweepTemporary(newsroom);
    await sweepTemporary(content.folder);
    const found = await journal.recover();
    if (found) await room.audit.record(recoveryLine(found));
    return found;
  });
  started.catch(() => undefined);
  const read = <Result>(work: () => Promise<Result>) => queue.run(work);
  /** A change waits for whatever an earlier one left unfinished. */
  const change = <Result>(work: () => Promise<Result>) =>
    queue.run(async () => {
      try {
        await journal.recover();
        return await work();
      } catch (error) {
        throw asRefusal(error);
      }
    });

  const drawn = async <Result>(use: (renderer: Renderer) => Promise<Result>): Promise<Result> => {
    if (!room.renderer) throw new DeskRefused(503, '这里没有预览');
    return use(await room.renderer());
  };

  return {
    started,
    audit: room.audit,
    list: (_, filter) => read(() => listEntries(room, filter)),
    drafts: (person) => read(async () => (await drafts.all()).map((draft) => viewOf(draft, person))),
    todo: (person) => read(() => todoOf(room, person)),
    published: (_, kind) => read(async () => content.all().filter((entry) => entry.kind === kind)),
    open: (person, address) => read(() => openEntry(room, person, address)),
    async review(person, address) {
      const { review, overlay } = await read(() => examine(room, person, address));
      return { ...review, pages: await pagesOf(room, overlay) };
    },
    async preview(person, what) {
      const overlay = await read(() => overlayOf(room, person, what));
      return drawn((renderer) => renderer.pageOf(overlay));
    },
    check: (_, text) => read(() => checkText(room, text)),
    history: (_, address) => read(() => historyOf(room, address)),
    board: () => read(() => boardOf(room)),
    newId: (_, kind, title, indexNumber) => read(() => freeId(room, kind, title, indexNumber)),
    duplicate: (_, address) => read(() => copyEntry(room, address)),
    save: (person, save) => change(() => saveEntry(room, person, save)),
    move: (person, move) => change(() => moveDraft(room, person, move)),
    withdraw: (person, withdraw) => change(() => beginWithdrawal(room, person, withdraw)),
    takeDown: (person, withdraw) => change(() => takeDown(room, person, withdraw)),
    restore: (person, address) => change(() => restoreEntry(room, person, address)),
    confirm: (person, address) => change(() => confirmEntry(room, person, address)),
    upload: (person, bytes, name) => change(() => room.attachments.take(person, bytes, name, setup.clock())),
    attachment: (_, address) => read(async () => room.attachments.read(address)),
  };
}

const recoveryLine = ({ finished, entries }: Recovery) => ({
  who: '-',
  what: finished ? '启动时接着办完' : '启动时放弃：文件已被别的程序改动',
  on: entries.join('、'),
});
