import { type Allowed, type Ledger, mismatches } from './ledger';
import { marksIn, type Place } from './look';
import { describeEnding, run } from './program';
import type { Tally } from './trial';

const marksOf = (allowed: Allowed): Allowed =>
  new Map([...allowed].filter(([thing]) => thing.startsWith('mark ')));

/** Reads once while others write: what was acknowledged before it began is there. */
export const readOnce = async (place: Place, ledger: Ledger, tally: Tally): Promise<void> => {
  const before = marksOf(ledger.allowed());
  const ending = await run(place.program, ['show', '--json'], place);
  if (ending.code !== 0 || ending.stderr !== '') {
    return tally.fault(ending.isStuck ? 'stuck' : 'damaged', describeEnding(ending));
  }
  const after = marksOf(ledger.allowed());
  for (const { kind, what } of mismatches(marksIn(ending), after, before)) {
    tally.fault(kind, `a reader saw: ${what}`);
  }
};

/** Reads over and over until it is told to stop; the number of reads. */
export const readOn = async (
  place: Place,
  ledger: Ledger,
  tally: Tally,
  isOver: () => boolean,
): Promise<number> => {
  let reads = 0;
  for (; !isOver(); reads += 1) await readOnce(place, ledger, tally);
  return reads;
};
