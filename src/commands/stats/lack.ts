import { count } from '../../page/label';
import type { Lack } from '../../progress/forecast/forecast';
import type { Stats } from '../../progress/forecast/stats';
import type { Day } from '../../progress/record/types';

/** What a forecast "needs", and how far it is. */
export const lackText = (stats: Stats, lack: Lack, named: (day: Day) => string): string => {
  const { begun, days, toCome } = stats;
  if (begun === undefined && days.length > toCome.length) {
    return 'begins anew when you do: the break was longer than 12 weeks';
  }
  if (lack.of === 'hours') return 'needs topics that take time: those finished take none';
  if (lack.of === 'weeks') {
    const since = begun === undefined ? '' : ` since ${named(begun)}`;
    return `needs ${lack.needed} whole weeks${since}: ${lack.have} so far`;
  }
  const { needed, have, since } = lack;
  const known = hasKnown(stats, since) ? '; more than 3 marked at once count as known before' : '';
  return lack.of === 'topics'
    ? `needs ${count(needed, 'topic')} finished since ${named(since)}: ${have} so far${known}`
    : `needs topics finished in ${needed} of the weeks since ${named(since)}: ${have} so far${known}`;
};

/** Topics marked in a sweep are no pace: who sees them as done wonders why they do not count. */
const hasKnown = ({ days }: Stats, since: Day): boolean =>
  days.some(({ day, known }) => day >= since && known > 0);
