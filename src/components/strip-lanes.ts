/** Marks that stand too close together go to lower lanes, so that their numbers never cover each other. */

/** Height of one lane in pixels. */
export const laneHeight = 24;
/** Nearest two marks of one lane may stand, in percent of the width: a mark is 20 pixels on a phone of 320. */
const NEAREST = 8;

/** The lane of each mark, 0 on top, in the order of `places` (percent). */
export function lanesOf(places: readonly number[]): number[] {
  const lanes = new Array<number>(places.length).fill(0);
  const taken: number[][] = [];
  const order = places.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  for (const { at, index } of order) {
    const free = taken.findIndex((lane) => lane.every((other) => Math.abs(other - at) >= NEAREST));
    const lane = free < 0 ? taken.length : free;
    taken[lane] = [...(taken[lane] ?? []), at];
    lanes[index] = lane;
  }
  return lanes;
}
