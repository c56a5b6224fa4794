/**
 * What corrected entries of the sample board said before: content files hold only the newest version, and the sample
 * ledger shows real differences. Each takes the current entry and gives the version first published.
 */
import type { Entry } from '#domain/kinds.ts';

type Earlier = (entry: Entry) => Pick<Entry, 'body'> & { readonly data: Readonly<Record<string, unknown>> };

const withData =
  (changes: Readonly<Record<string, unknown>>): Earlier =>
  ({ body, data }) => ({ body, data: { ...data, ...changes } });

/** The body without one article: from its heading to the next. */
const withoutArticle =
  (label: string): Earlier =>
  ({ body, data }) => ({ data, body: body.replace(new RegExp(`^## ${label} [\\s\\S]*?(?=^## )`, 'm'), '') });

export const sampleHistory: Readonly<Record<string, Earlier>> = {
  'notices/linhai-gs-fazhan-guihua': withData({ hearingNeeded: '待定' }),
  'notices/linhai-gs-xuanchuan-jihua': withData({ hearingNeeded: '待定' }),
  'regulations/linhai-gongshi-tingzheng': withoutArticle('第六条'),
  'procedures/linhai-mianjian': withData({ promisedLimit: { kind: '限期', n: 2, unit: '工作日' } }),
  'fees/linhai-xuke-bushoufei': ({ body, data }) => ({
    body,
    data: { ...data, basis: (data as { basis: unknown[] }).basis.slice(0, 1) },
  }),
};
