/**
 * The names of the kinds: content folder = address = data file = collection.
 * `kinds.ts` must define exactly these, in its own order (checked by the compiler).
 */
export type KindName =
  | 'agencies'
  | 'offices'
  | 'procedures'
  | 'fees'
  | 'hotlines'
  | 'regulations'
  | 'notices'
  | 'catalogue'
  | 'feedback'
  | 'inspections'
  | 'reports'
  | 'records'
  | 'terms'
  | 'pages';
