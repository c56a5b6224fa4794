/** What a page loads only when it is needed, in one file: suggestions at the first focus, marks where a result led to. */
export { suggestFor } from './combobox.ts';
export { markHits } from './mark-hits.ts';
