import { type Allowed, type Facts, type Ledger, type Mismatch, mismatches } from './ledger';
import { marksIn, type Place } from './look';
import { describeEnding, run } from './program';
import type { Tally } from './trial';

const marksOf = (allowed: Allowed): Allowed =>
  new Map([...allowed].filter(([thing]) => thing.startsWith('mark ')));

/** What a reader saw, and what it might see when it began. */
interface Sight {
  readonly facts: Facts;
  readonly before: Allowed;
}

const look = async (place: Place, ledger: Ledger, tally: Tally): Promise<Sight | undefined> => {
  const before = marksOf(ledger.allowed());
  const ending = await run(place.program, ['show', '--json'], place);
  if (ending.code === 0 && ending.stderr === '') return { facts: marksIn(ending), before };
  tally.fault(ending.isStuck ? 'stuck' : 'damaged', describeEnding(ending));
  return undefined;
};

const judge = ({ facts, before }: Sight, ledger: Ledger): Mismatch[] =>
  mismatches(facts, marksOf(ledger.allowed()), before);

const tell = (sight: Sight, ledger: Ledger, tally: Tally): void => {
  for (const { kind, what } of judge(sight, ledger)) tally.fault(kind, `a reader saw: ${what}`);
};

/** Reads once while others write: what was acknowledged before it began is there. */
export const readOnce = async (place: Place, ledger: Ledger, tally: Tally): Promise<void> => {
  const sight = await look(place, ledger, tally);
  if (sight) tell(sight, ledger, tally);
};

/**
 * Reads over and over until it is told to stop, which is when all writers have ended: only then it
 * is known what an undo took back whose effect a reader saw before its end. The number of reads.
 */
export const readOn = async (
  place: Place,
  ledger: Ledger,
  tally: Tally,
  isOver: () => boolean,
): Promise<number> => {
  const doubtful: Sight[] = [];
  let reads = 0;
  for (; !isOver(); reads += 1) {
    const sight = await look(place, ledger, tally);
    if (sight && judge(sight, ledger).length > 0) doubtful.push(sight);
  }
  for (const sight of doubtful) tell(sight, ledger, tally);
  return reads;
};
