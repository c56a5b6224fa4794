/** The newsroom without HTTP. `createDesk` is the whole surface; every refusal is a `DeskRefused`. */
import { resolve } from 'node:path';
import type { BoardData } from '#admin/rules/board-data.ts';
import type { Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress, Move } from '#admin/rules/protocol.ts';
import { openAttachments } from './attachments.ts';
import { type Audit, openAudit } from './audit.ts';
import { openContent } from './content.ts';
import { viewOf } from './draft.ts';
import { openDrafts } from './draft-store.ts';
import { makeFolder, sweepTemporary } from './durable-file.ts';
import { type Git, openGit } from './git.ts';
import { openJournal, type Recovery } from './journal.ts';
import { moveDraft } from './moving.ts';
import type { Moved } from './publishing.ts';
import { makeQueue } from './queue.ts';
import type { Renderer } from './renderer.ts';
import { boardOf, type Room } from './room.ts';
import { type Opened, openEntry, type Save, type Saved, saveEntry } from './saving.ts';
import { openTombstones } from './tombstones.ts';

export interface DeskSetup {
  /** Content folder, in its own git repository, the project's, or none. */
  readonly content: string;
  /** Newsroom folder; made when it is not there. One desk at a time may use it. */
  readonly newsroom: string;
  /** Now, `2026-01-05 09:00` in Asia/Shanghai. */
  clock(): string;
  /** Draws pages for review; without one a review lists no pages. */
  readonly renderer?: Renderer;
  /** Mail address of a commit's author; `<id>@newsroom.invalid` when not given. */
  mailOf?(person: Pick<Person, 'id'>): string;
  /** For tests. */
  readonly git?: Git;
}

export interface Desk {
  /** What the start found unfinished. Rejects when it cannot be finished; the next change tries again. */
  readonly started: Promise<Recovery | undefined>;
  readonly audit: Audit;

  drafts(person: Person): Promise<readonly DraftView[]>;
  open(person: Person, address: EntryAddress): Promise<Opened>;
  /** The board for the same checks in the browser. */
  board(): Promise<BoardData>;

  save(person: Person, save: Save): Promise<Saved>;
  move(person: Person, move: Move): Promise<Moved>;
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
    attachments: openAttachments(),
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
    return journal.recover();
  });
  started.catch(() => undefined);
  const read = <Result>(work: () => Promise<Result>) => queue.run(work);
  /** A change waits for whatever an earlier one left unfinished. */
  const change = <Result>(work: () => Promise<Result>) =>
    queue.run(async () => {
      await journal.recover();
      return work();
    });

  return {
    started,
    audit: room.audit,
    drafts: (person) => read(async () => (await drafts.all()).map((draft) => viewOf(draft, person))),
    open: (person, address) => read(() => openEntry(room, person, address)),
    board: () => read(() => boardOf(room)),
    save: (person, save) => change(() => saveEntry(room, person, save)),
    move: (person, move) => change(() => moveDraft(room, person, move)),
  };
}
