/**
 * Where the newsroom answers. Both sides import this, so that an address is written once.
 *
 * Requests that change something carry the CSRF token of the session as `x-gongkailan-csrf` and are JSON, but for
 * uploads (multipart) and the two forms that work without JavaScript (sign-in, password).
 */
export const CSRF_HEADER = 'x-gongkailan-csrf';

export const addresses = {
  /** The screens; signed in, else the sign-in form. */
  admin: '/admin/',
  /** GET: the form. POST: signs in. */
  login: '/admin/login',
  /** POST with the field `csrf`, or with the header. GET asks. */
  logout: '/admin/logout',
  /** GET: the form. POST: changes one's own password. */
  password: '/admin/password',
  /** POST: Decap's proxy protocol. */
  decap: '/api/v1',

  /** GET → `Session`. */
  me: '/api/desk/me',
  /** GET → `CmsConfig`. */
  cmsConfig: '/api/desk/cms-config',
  /** POST `{id}` → `Session`: another trial identity. Embedded only. */
  identity: '/api/desk/identity',
  /** GET `?kind=&agency=&state=&due=&text=` → `EntryRow[]`; `text`: words anywhere in the entry or its draft. */
  entries: '/api/desk/entries',
  /** GET → `Todo`: what waits for me. */
  todo: '/api/desk/todo',
  /** GET → `Tasks`: what cannot wait. */
  tasks: '/api/desk/tasks',
  /** POST `FollowUp`: 补审 of a 紧急撤下. */
  followUp: '/api/desk/follow-up',
  /** GET → `DraftView[]`, all open drafts. */
  drafts: '/api/desk/drafts',
  /** GET → `BoardData` (board-data.ts). */
  board: '/api/desk/board',
  /** POST `EntryText` → `Finding[]`: what a save would be told; nothing is written. */
  check: '/api/desk/check',
  /** GET `/<kind>/<id>` → `Review`. */
  review: '/api/desk/review',
  /** GET `/<kind>/<id>` → `PageChange[]`: drawing them takes a while, so they are not part of the review. */
  pages: '/api/desk/pages',
  /** GET `/<kind>/<id>` → HTML of the draft's page; POST `EntryText` → HTML of unsaved text. */
  preview: '/api/desk/preview',
  /** GET `/<kind>/<id>` → `Step[]`, newest first. */
  history: '/api/desk/history',
  /** POST `Move` → `Moved`. */
  move: '/api/desk/move',
  /** POST `Withdraw` → `DraftView`. */
  withdraw: '/api/desk/withdraw',
  /** POST `TakeDown` → `TakenDown` or, for many at once, `TakeDownWaits` (R9). */
  takeDown: '/api/desk/take-down',
  /** POST `{act}` → `TakenDown`: a second person agrees to a large 紧急撤下. */
  takeDownAgree: '/api/desk/take-down/agree',
  /** POST `{act}` → `DraftView[]`: what was taken down together, as drafts. */
  undoAct: '/api/desk/undo',
  /** POST `EntryAddress` → `{where}`: a draft that cannot be read is put aside. 管理 only. */
  setAside: '/api/desk/set-aside',
  /** POST `EntryAddress` → `DraftView` with the last public text of a withdrawn entry. */
  restore: '/api/desk/restore',
  /** POST `EntryAddress` → `Moved`: looked at, nothing to change. */
  confirm: '/api/desk/confirm',
  /** GET `?kind=&title=&indexNumber=` → `{id}`: free on this board, from the pinyin of the title; what the form proposes for a new entry. */
  newId: '/api/desk/new-id',
  /** GET `/<kind>/<id>` → `EntryText` with a free id, and `revision`: for a form that goes on from another entry. Nothing is saved. */
  duplicate: '/api/desk/duplicate',
  /** POST multipart with one `file` → `UploadedFile`. */
  upload: '/api/desk/upload',
  /** POST multipart with `agency`, `recipe` (JSON, else the one kept) and one `file` → `FoundInFile`; nothing is written. */
  importing: '/api/desk/import',
  /** POST multipart with `agency`, `ids` (commas between), `recipe`, `settled` (JSON) and the same `file` → `BegunDraft[]`: these rules are drafts now. */
  importAccept: '/api/desk/import/accept',
  /** GET `?kind=` → .xlsx of what this person may edit. POST multipart with `kind` and one `file` → `FoundInTable`; nothing is written. */
  table: '/api/desk/table',
  /** POST multipart with `kind`, `ids` (commas between), `note` and the same `file` → `BegunDraft[]`: these rows are drafts now, all or none. */
  tableAccept: '/api/desk/table/accept',
  /** POST `Replacement` → `FoundEverywhere`: what it would change on the whole board; nothing is written. */
  replace: '/api/desk/replace',
  /** POST `Replacement` → `FoundFile[]`: attachments that say it. Takes a while. */
  replaceFiles: '/api/desk/replace/files',
  /** POST `Replacement` with `entries` (kind, id, version) and `note` → `BegunDraft[]`: these entries are drafts now, all or none. */
  replaceAccept: '/api/desk/replace/accept',
  /** GET `?agency=` → `StandardOnOffer[]`: the standard catalogues, with what the agency has of them. */
  standards: '/api/desk/standards',
  /** POST `{agency, office?, field, levels, rows}` → `BegunDraft[]`: these rows are drafts of 公开目录 now, all or none. */
  standardsAccept: '/api/desk/standards/accept',
  /** GET → `KeptRecipe[]`: what was corrected at imports. */
  importRecipes: '/api/desk/import/recipes',
  /** GET → `{months}`, newest first; GET `?month=2026-01` → that month as JSON lines. 管理 only. */
  audit: '/api/desk/audit',
  /** GET → `MissedSearch[]`; POST `{text}` adds a list a visitor handed over, answered with all. */
  missedSearches: '/api/desk/missed-searches',
  /** POST `{said}` → `MissedSearch[]` without it. */
  missedStrike: '/api/desk/missed-searches/strike',
  /** GET → `WordList`; POST `WordList` → as it stands then. 终审 and 管理. */
  words: '/api/desk/words',
  /** GET → `DeskStatus`. */
  status: '/api/desk/status',
} as const;
