import type { ProgressStore } from '../../context/progress';
import type { SyncDevice, SyncReport, SyncTarget } from '../../context/sync';
import { own } from '../../progress/record/records';
import { shareableOf } from '../../progress/record/shareable';
import type { Change } from '../../progress/record/types';
import type { Last } from './last';
import { masked } from './mask';

/** Devices that have called themselves something, or made a change that is known here. */
const devicesOf = (
  history: readonly Change[],
  names: Readonly<Record<string, string>>,
  self: string | undefined,
  news: readonly Change[],
): SyncDevice[] => {
  const known = [...Object.keys(names), ...history.map(({ device }) => device)];
  return [...new Set(self === undefined ? known : [self, ...known])].map((id) => {
    const made = history.filter(({ device }) => device === id);
    return {
      id,
      name: own(names, id),
      isSelf: id === self,
      changes: made.length,
      last: made.at(-1)?.at,
      received: news.filter(({ device }) => device === id).length,
    };
  });
};

const NOTHING: SyncReport = {
  target: undefined,
  sent: 0,
  received: 0,
  last: undefined,
  waiting: undefined,
  devices: [],
  foreign: [],
};

/**
 * How it stands with a place.
 *
 * @param last what is remembered of the last exchange
 * @param done what the exchange just now came to, where there was one
 */
export const reportOn = async (
  progress: ProgressStore,
  target: SyncTarget | undefined,
  last: Last | undefined,
  done: { readonly sent: number; readonly received: readonly Change[] } = { sent: 0, received: [] },
): Promise<SyncReport> => {
  if (!target) return NOTHING;
  const history = shareableOf(await progress.history());
  const { sent, received } = done;
  return {
    target: { ...target, to: masked(target.to) },
    sent,
    received: received.length,
    last: last?.at,
    // A change made here is later than all that was known when it was made.
    waiting: last && history.filter(({ at }) => at > last.newest).length,
    devices: devicesOf(history, last?.names ?? {}, await progress.device(), received),
    foreign: last?.foreign ?? [],
  };
};
