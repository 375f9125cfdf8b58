import type { Status } from '../../src/roadmap/types';
import { MARKS } from '../store/homes';
import { goOn } from './go-on';
import { type Ledger, mark, mismatches, note, type Order, openLedger } from './ledger';
import { lookAtProgress, type Place } from './look';
import { describeEnding, type Ending, run, type Setting } from './program';
import { readOnce } from './reader';
import type { Tally } from './trial';

/** What the learner of tests/store/homes.ts has, as told to a ledger. */
export const learnersLedger = (): Ledger => {
  const ledger = openLedger();
  const marks = Object.entries<Status>(MARKS).map(([id, status]) => mark(id, status));
  const noted = note('dns', 'read the chapter on anycast – twice');
  ledger.acknowledge({ args: [], claims: [...marks, noted] });
  return ledger;
};

/** A mark and a note, for a learner who has neither. */
export const TWO: readonly Order[] = [
  { args: ['done', 'docker'], claims: [mark('docker', 'done')] },
  { args: ['note', 'dns', 'cached for a day'], claims: [note('dns', 'cached for a day')] },
];

/** Looks whether all stands there that was acknowledged, and nothing that never was asked for. */
export const compare = async (place: Place, ledger: Ledger, tally: Tally): Promise<void> => {
  const seen = await lookAtProgress(place, tally, ['dns']);
  for (const { kind, what } of mismatches(seen, ledger.allowed())) tally.fault(kind, what);
};

/** Where something stands in the way of saving, and what takes it out of the way. */
export interface Obstacle extends Place {
  readonly setting?: Omit<Setting, 'home'>;
  readonly remove: () => void;
}

const isRefused = ({ stderr }: Ending): boolean => stderr.startsWith('roadmap: Nothing was saved');

/**
 * Two writers at once and a reader, with something in their way; then without it. What was refused
 * with "Nothing was saved" must not come to light later.
 */
export const tryBoth = async (
  { setting = {}, remove, ...place }: Obstacle,
  tally: Tally,
  orders: readonly Order[] = TWO,
): Promise<readonly Ending[]> => {
  const ledger = learnersLedger();
  for (const order of orders) ledger.begin(order);
  const reading = readOnce(place, ledger, tally);
  const endings = await Promise.all(
    orders.map(({ args }) => run(place.program, args, { ...setting, home: place.home })),
  );
  await reading;
  for (const [index, order] of orders.entries()) {
    const ending = endings[index];
    if (!ending) continue;
    if (tally.attempt(ending)) ledger.acknowledge(order);
    else if (isRefused(ending)) ledger.withdraw(order);
    if (![0, 4].includes(ending.code ?? -1)) tally.fault('stuck', describeEnding(ending));
  }
  await compare(place, ledger, tally);
  remove();
  await goOn(place, tally, 'cdn');
  await compare(place, ledger, tally);
  return endings;
};
