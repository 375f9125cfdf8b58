import { goOn } from './go-on';
import { type Ledger, mismatches, type Order, openLedger } from './ledger';
import { look, lookBack, overturnedIn, type Place } from './look';
import { type Mix, prepareMany } from './mixes';
import { inTurns } from './pool';
import { describeEnding, type Ending, type Halts, type Running, start } from './program';
import { readOn } from './reader';
import type { Options, Tally } from './trial';

/** Many writers on one folder. */
export interface Crowd {
  readonly mix: Mix;
  readonly writers: number;
  /** How many run at the same time; with "instant" all are held until the last has started. */
  readonly width: number | 'instant';
  /** How many read all the while. */
  readonly readers: number;
  /** Milliseconds after which a writer is killed; undefined where it is spared. */
  readonly killedAfter?: () => number | undefined;
  /** Where each of them is held up; nowhere where it is left out. */
  readonly halts?: () => Halts;
}

interface Books extends Pick<Crowd, 'killedAfter' | 'halts'> {
  readonly ledger: Ledger;
  readonly tally: Tally;
}

/** Notes how an order ended. Nothing stands in its way, so it has to succeed. */
const settle = (order: Order, ending: Ending, ledger: Ledger, tally: Tally): void => {
  const isAcknowledged = tally.attempt(ending);
  if (isAcknowledged) {
    ledger.acknowledge(order);
  } else if (!ending.isStuck && ending.signal !== 'SIGKILL') {
    tally.fault('stuck', describeEnding(ending));
  }
};

const work = async (
  place: Place,
  orders: readonly Order[],
  width: number,
  { ledger, tally, killedAfter }: Books,
): Promise<void> =>
  inTurns(orders, width, async (order) => {
    ledger.begin(order);
    const { child, ended } = start(place.program, [...order.args, '--json'], place);
    child.stdin?.end();
    const delay = killedAfter?.();
    if (delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay);
    settle(order, await ended, ledger, tally);
  });

/** Starts all, waits until each stands at the barrier, and lets them go. */
const workAtOnce = async (
  place: Place,
  orders: readonly Order[],
  { ledger, tally, halts }: Books,
): Promise<void> => {
  const held: Running[] = [];
  for (const order of orders) {
    ledger.begin(order);
    held.push(
      start(place.program, [...order.args, '--json'], {
        home: place.home,
        preload: 'barrier.cjs',
        ...(halts ? { halts: halts() } : {}),
      }),
    );
  }
  await Promise.all(held.map(({ isHeld }) => isHeld));
  for (const { child } of held) child.stdin?.end();
  await Promise.all(
    orders.map(async (order, index) => {
      const ending = await held[index]?.ended;
      if (ending) settle(order, ending, ledger, tally);
    }),
  );
};

/** What was acknowledged stands in what is shown, and in the history. */
const check = async (place: Place, ledger: Ledger, tally: Tally): Promise<void> => {
  const allowed = ledger.allowed();
  const nodes = [...allowed.keys()].flatMap((thing) => /^note (\S+):/.exec(thing)?.[1] ?? []);
  const seen = await look(place, tally, new Set(nodes));
  for (const { kind, what } of mismatches(seen, allowed)) tally.fault(kind, what);
  const inHistory = await lookBack(place, tally);
  for (const thing of ledger.sure()) {
    const isChange = thing.startsWith('mark ') || thing.startsWith('note ');
    if (isChange && !inHistory.has(thing)) tally.fault('lost', `${thing} is not in the history`);
  }
};

/** Lets a crowd loose on a fresh folder, and looks at what it leaves. The number of reads. */
export const runCrowd = async (
  { program, folder }: Pick<Options, 'program' | 'folder'>,
  tally: Tally,
  { mix, writers, width, readers, ...crowd }: Crowd,
): Promise<number> => {
  const place = { program, home: folder() };
  const { source, order: prepared } = await prepareMany(program, place.home, writers);
  const ledger = openLedger();
  ledger.acknowledge(prepared);
  const orders = Array.from({ length: writers }, (_, n) => orderOf(mix, n, source));
  let isOver = false;
  const reading = Promise.all(
    Array.from({ length: readers }, () => readOn(place, ledger, tally, () => isOver)),
  );
  const books = { ledger, tally, ...crowd };
  await (width === 'instant'
    ? workAtOnce(place, orders, books)
    : work(place, orders, width, books));
  ledger.overturn(overturnedIn(place));
  isOver = true;
  const reads = (await reading).reduce((sum, many) => sum + many, 0);
  await check(place, ledger, tally);
  await goOn(place, tally, 't0');
  return reads;
};

const orderOf = ({ orders }: Mix, n: number, source: string): Order =>
  orders[n % orders.length]?.(n, source) ?? { args: ['show'], claims: [] };
