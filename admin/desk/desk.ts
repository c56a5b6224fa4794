/** The newsroom without HTTP. `createDesk` is the whole surface; every refusal is a `DeskRefused`. */
import type { BoardData } from '#admin/rules/board-data.ts';
import type { Fields } from '#admin/rules/compose-version.ts';
import type { Person } from '#admin/rules/people.ts';
import type {
  DraftView,
  EntryAddress,
  EntryRow,
  Finding,
  Move,
  PageChange,
  Review,
  Step,
  WordList,
} from '#admin/rules/protocol.ts';
import type { FollowUp, Tasks } from '#admin/rules/tasks.ts';
import type { TakeDown, TakeDownWaits, TakenDown, Withdraw } from '#admin/rules/withdrawal-protocol.ts';
import type { KindName } from '#domain/kinds.ts';
import { undoAct } from './acts.ts';
import type { Uploaded } from './attachments.ts';
import type { Audit } from './audit.ts';
import { confirmEntry } from './confirming.ts';
import type { PublishedEntry } from './content.ts';
import { setAside } from './damaged.ts';
import { boardOf, type DeskContext, standingOf } from './desk-context.ts';
import { fieldsOf, viewOf } from './draft.ts';
import { followUpsFor, followUpTakeDown, undoableFor } from './following-up.ts';
import { beginImport, type Imports, importDrafts, takenBy } from './importing.ts';
import type { Recovery } from './journal.ts';
import { type Filter, listEntries, type Todo, todoOf } from './listing.ts';
import type { MissedSearches } from './missed-searches.ts';
import { moveDraft } from './moving.ts';
import { type Copied, copyEntry, freeId } from './new-entry.ts';
import type { Moved } from './publishing.ts';
import { makeQueue, type Queue } from './queue.ts';
import { asRefusal, DeskRefused } from './refused.ts';
import { filesThatSay, findEverywhere, type Replacements, takeReplaced } from './replacing.ts';
import { examine, historyOf, overlayOf, pagesOf } from './reviewing.ts';
import { checkText, type Opened, openEntry, type Save, type Saved, saveEntry } from './saving.ts';
import { standingFindings } from './standing-findings.ts';
import { type DeskSetup, type DeskStores, openStores } from './stores.ts';
import { compareTable, type Tables, tableOf, takeTable } from './tables.ts';
import { agreeToTakeDown, ordersFor, takeDown } from './taking-down.ts';
import { beginWithdrawal, restoreEntry } from './withdrawing.ts';
import { saveWordList, wordListOf } from './word-list.ts';

/**
 * Every operation takes the person who acts, and throws `DeskRefused`: 403 not allowed, 404 not there, 409 stale or wrong
 * stage, 413 too large, 422 wrong content or missing words, 503 the machine cannot. Refused means nothing was changed.
 */
export interface Desk {
  /** What the start found unfinished. Rejects when it cannot be finished; the next change tries again. */
  readonly started: Promise<Recovery | undefined>;
  /** After what is under way: another process may use the newsroom folder. A killed desk needs no closing. */
  close(): Promise<void>;
  /** The server records sign-ins here; 管理 reads it. */
  readonly audit: Audit;
  readonly missedSearches: MissedSearches;

  list(person: Person, filter?: Filter): Promise<readonly EntryRow[]>;
  drafts(person: Person): Promise<readonly DraftView[]>;
  /** One open draft. Reads one log, however many are open. */
  draft(person: Person, address: EntryAddress): Promise<DraftView | undefined>;
  /** All open drafts with the fields of their texts, for lists; `undefined` for a text that cannot be read. */
  draftHeads(person: Person): Promise<readonly DraftHead[]>;
  todo(person: Person): Promise<Todo>;
  /** What cannot wait: 补审, findings on the public board, damaged drafts. */
  tasks(person: Person): Promise<Tasks>;
  /** Entries of a kind as they are public, whatever their audience, in the order of ids. */
  published(person: Person, kind: KindName): Promise<readonly PublishedEntry[]>;
  open(person: Person, address: EntryAddress): Promise<Opened>;
  review(person: Person, address: EntryAddress): Promise<Review>;
  /** Pages of the site that would change with the draft; none while its text is unsound. Drawn outside the queue. */
  pages(person: Person, address: EntryAddress): Promise<readonly PageChange[]>;
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
  /** 紧急撤下 (R9). */
  takeDown(person: Person, takeDown: TakeDown): Promise<TakenDown | TakeDownWaits>;
  /** A second person's word to a large one. */
  agreeToTakeDown(person: Person, act: string): Promise<TakenDown>;
  /** Drafts of everything one 紧急撤下 took, all or none. */
  undoAct(person: Person, act: string): Promise<readonly DraftView[]>;
  /** Words the board watches. */
  words(person: Person): Promise<WordList>;
  saveWords(person: Person, list: WordList): Promise<WordList>;
  /** 管理: a draft whose files cannot be read is put aside, so that the entry can be worked on. @returns where it lies now */
  setAside(person: Person, address: EntryAddress): Promise<string>;
  /** 补审 of a 紧急撤下, by another person. */
  followUp(person: Person, what: FollowUp): Promise<void>;
  /** A draft with the last public text of a withdrawn entry. */
  restore(person: Person, address: EntryAddress): Promise<DraftView>;
  /** 核对无误. @returns the commit, or why there is none. */
  confirm(person: Person, address: EntryAddress): Promise<string>;
  readonly imports: Imports;
  readonly tables: Tables;
  readonly replacements: Replacements;
  /** Work by the program itself on the content folder while nothing is half published; changes wait for it. */
  undisturbed<Result>(work: () => Promise<Result>): Promise<Result>;
  upload(person: Person, bytes: Uint8Array, name: string): Promise<Uploaded>;
  /** A public or waiting attachment by its address, `/uploads/2026/a.pdf`. */
  attachment(person: Person, address: string): Promise<Uint8Array | undefined>;
}

export interface DraftHead {
  readonly draft: DraftView;
  readonly fields?: Fields;
}

export function createDesk(setup: DeskSetup): Desk {
  const stores = openStores(setup);
  const queue = makeQueue();
  const started = queue.run(() => stores.start());
  started.catch(() => undefined);
  const atThisMoment = (): DeskContext => ({ ...stores, now: setup.clock() });
  const read = <Result>(work: (context: DeskContext) => Promise<Result>) => queue.run(() => work(atThisMoment()));
  /** A change waits for whatever an earlier one left unfinished. */
  const change = <Result>(work: (context: DeskContext) => Promise<Result>) =>
    queue.run(async () => {
      try {
        await stores.ready();
        return await work(atThisMoment());
      } catch (error) {
        throw asRefusal(error);
      }
    });
  return operations(stores, queue, started, read, change);
}

type Run = <Result>(work: (context: DeskContext) => Promise<Result>) => Promise<Result>;

function operations(stores: DeskStores, queue: Queue, started: Desk['started'], read: Run, change: Run): Desk {
  return {
    started,
    audit: stores.audit,
    missedSearches: {
      list: (person) => read(() => stores.missedSearches.list(person)),
      take: (person, text) => change(() => stores.missedSearches.take(person, text)),
      strike: (person, said) => change(() => stores.missedSearches.strike(person, said)),
    },
    close: () => read(() => stores.close()),
    list: (_, filter) => read((context) => listEntries(context, filter)),
    drafts: (person) => read(async () => (await stores.drafts.all()).map((draft) => viewOf(draft, person))),
    draft: (person, address) =>
      read(async (context) => {
        const { draft } = await standingOf(context, address);
        return draft && viewOf(draft, person);
      }),
    draftHeads: (person) =>
      read(async () =>
        (await stores.drafts.all()).map((draft) => {
          const fields = fieldsOf(draft);
          return { draft: viewOf(draft, person), ...(fields && { fields }) };
        }),
      ),
    todo: (person) => read((context) => todoOf(context, person)),
    tasks: (person) => tasksOf(stores, read, person),
    published: (_, kind) => read(async ({ content }) => content.all().filter((entry) => entry.kind === kind)),
    open: (person, address) => read((context) => openEntry(context, person, address)),
    review: async (person, address) => (await read((context) => examine(context, person, address))).review,
    async pages(person, address) {
      const { overlay } = await read((context) => examine(context, person, address));
      return pagesOf(stores.renderer, overlay);
    },
    async preview(person, what) {
      const overlay = await read((context) => overlayOf(context, person, what));
      if (!stores.renderer) throw new DeskRefused(503, '这里没有预览');
      return (await stores.renderer()).pageOf(overlay);
    },
    check: (_, text) => read((context) => checkText(context, text)),
    history: (_, address) => read((context) => historyOf(context, address)),
    board: () => read((context) => boardOf(context)),
    newId: (_, kind, title, indexNumber) => read((context) => freeId(context, kind, title, indexNumber)),
    duplicate: (_, address) => read((context) => copyEntry(context, address)),
    save: (person, save) => change((context) => saveEntry(context, person, save)),
    move: (person, move) => change((context) => moveDraft(context, person, move)),
    withdraw: (person, withdraw) => change((context) => beginWithdrawal(context, person, withdraw)),
    takeDown: (person, withdraw) => change((context) => takeDown(context, person, withdraw)),
    agreeToTakeDown: (person, act) => change((context) => agreeToTakeDown(context, person, act)),
    undoAct: (person, act) => change((context) => undoAct(context, person, act)),
    words: () => read(async (context) => wordListOf(context)),
    saveWords: (person, list) => change((context) => saveWordList(context, person, list)),
    setAside: (person, address) => change((context) => setAside(context, person, address)),
    followUp: (person, what) => change((context) => followUpTakeDown(context, person, what)),
    restore: (person, address) => change((context) => restoreEntry(context, person, address)),
    confirm: (person, address) => change((context) => confirmEntry(context, person, address)),
    imports: importsOf(read, change),
    replacements: {
      find: (person, replacement) => read((context) => findEverywhere(context, person, replacement)),
      files: (person, replacement) => filesThatSay(stores, person, replacement),
      take: (person, what) => change((context) => takeReplaced(context, person, what)),
    },
    tables: {
      give: (person, kind) => read(async (context) => tableOf(context, person, kind)),
      compare: (person, kind, table) => read((context) => compareTable(context, person, kind, table)),
      take: (person, what) => change((context) => takeTable(context, person, what)),
    },
    undisturbed: (work) =>
      queue.run(async () => {
        await stores.ready();
        return work();
      }),
    upload: (person, bytes, name) => change(({ attachments, now }) => attachments.take(person, bytes, name, now)),
    attachment: (_, address) => read(async ({ attachments }) => attachments.read(address)),
  };
}

/** The board is examined outside the queue: nobody waits for it. */
async function tasksOf(stores: DeskStores, read: Run, person: Person): Promise<Tasks> {
  const waiting = await read(async (context) => ({
    followUps: await followUpsFor(context, person),
    orders: await ordersFor(context, person),
    undoable: await undoableFor(context, person),
    damaged: person.roles.includes('管理') ? await stores.drafts.damaged() : [],
  }));
  return { ...waiting, found: await standingFindings(stores, person) };
}

const importsOf = (read: Run, change: Run): Imports => ({
  begin: (person, agency) => read((context) => beginImport(context, person, agency)),
  taken: (addresses) => read((context) => Promise.all(addresses.map((address) => takenBy(context, address)))),
  take: (person, what) => change((context) => importDrafts(context, person, what)),
  recipe: (agency, source) => read(({ recipes }) => recipes.find(agency, source)),
  recipes: () => read(({ recipes }) => recipes.all()),
});
