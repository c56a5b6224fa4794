/**
 * `node scripts/bench/search/ask.ts <folder of a finished site> first|later|third|imported seen|kept`: one half of a set of questions, shares of
 * answers among the first, and for the half that may be looked at every question whose answer is not the first result.
 */
import { ASKED_IMPORTED, ASKED_IN_HALVES, ASKED_LATER_IN_HALVES, ASKED_THIRD_IN_HALVES } from './asked.ts';
import { ownLadder } from './own-engine.ts';

const SETS = {
  first: ASKED_IN_HALVES,
  later: ASKED_LATER_IN_HALVES,
  third: ASKED_THIRD_IN_HALVES,
  /** For a site made of the five compilations alone. */
  imported: { seen: ASKED_IMPORTED, kept: [] },
};
const [, , folder = '', set = '', half = ''] = process.argv;
const asked = SETS[set as keyof typeof SETS]?.[half as 'seen' | 'kept'];
if (!asked) throw new Error('node scripts/bench/search/ask.ts <site> first|later|third seen|kept');

const engine = ownLadder({ folder, pages: [] });
const places: number[] = [];
for (const { group, query, answers } of asked) {
  const { entries } = await engine.search(query);
  const place = entries.findIndex((entry) => answers.some((answer) => entry.startsWith(answer)));
  places.push(place < 0 ? Number.POSITIVE_INFINITY : place);
  if (half === 'seen' && place !== 0) {
    console.log(`${place < 0 ? '–' : place + 1} ${group} “${query}”：${entries.slice(0, 5).join('、')}`);
  }
}
const share = (most: number) => ((100 * places.filter((place) => place < most).length) / places.length).toFixed(1);
console.log(`${asked.length} 个：第一个 ${share(1)} %，前三个 ${share(3)} %，前五个 ${share(5)} %`);
