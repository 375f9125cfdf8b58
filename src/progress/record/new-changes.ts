import { byTime } from './compare';
import { newestOf } from './newest';
import { once } from './shareable';
import type { Change } from './types';

/** No clock is set wrong by a thousand years: such a moment was made up, or damaged. */
const HORIZON = '3000';

const MS_A_DAY = 86_400_000;

/**
 * Later changes get later moments, so one at the end of time would leave no room behind it. Past the
 * horizon a change is believed only where it follows another one closely.
 */
const isBelievable = (at: string, newest: string): boolean =>
  at < HORIZON || Date.parse(at) - Date.parse(newest) <= MS_A_DAY;

/** Changes made elsewhere, looked at from here. */
export interface Arrivals {
  /** What is not known here yet, oldest first, each once. */
  readonly news: readonly Change[];
  /** What lies so far in the future that it is left where it is. */
  readonly distant: readonly Change[];
}

/**
 * What of some changes is new.
 *
 * @param known the ids of all changes here
 * @param newest the moment of the latest of them; empty where there is none
 */
export const arrivals = (
  changes: readonly Change[],
  known: ReadonlySet<string>,
  newest: string,
): Arrivals => {
  const [news, distant]: [Change[], Change[]] = [[], []];
  let latest = newest;
  for (const change of once(changes).toSorted(byTime)) {
    if (known.has(change.id)) continue;
    const moment = newestOf(change);
    if (!isBelievable(moment, latest)) {
      distant.push(change);
      continue;
    }
    news.push(change);
    if (moment > latest) latest = moment;
  }
  return { news, distant };
};
