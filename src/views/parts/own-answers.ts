/** What an entry states as its own, in the words a result shows: where to go, how long it takes, what it costs. */
import type { Entry } from '#domain/kinds.ts';
import { toldLimit } from '#domain/parts/time.ts';
import { formatLimit, formatMoney } from '#ui/format.ts';
import type { SearchMeta } from '../page.ts';

type Answers = Pick<SearchMeta, 'place' | 'limit' | 'charge'>;

/** Only what is known: a fact the source does not give is left out. */
export function ownAnswers(entry: Entry): Answers {
  switch (entry.kind) {
    case 'hotlines':
      return some({ place: entry.data.place ?? entry.data.address });
    case 'offices':
      return some({ place: entry.data.room });
    case 'agencies':
      return some({ place: entry.data.address });
    case 'procedures': {
      const { place, charge } = entry.data;
      const limit = toldLimit(entry.data);
      return some({
        place,
        limit: limit && formatLimit(limit),
        charge: charge === '来源未载明' ? undefined : charge,
      });
    }
    case 'fees':
      return some({ charge: entry.data.standard ? formatMoney(entry.data.standard) : entry.data.charge });
    default:
      return {};
  }
}

const some = (answers: { readonly [Name in keyof Answers]?: string | undefined }): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value));
