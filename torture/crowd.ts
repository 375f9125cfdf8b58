import { goOn } from './go-on';
import { type Allowed, type Ledger, mismatches, type Order, openLedger } from './ledger';
import { look, lookBack, marksIn, overturnedBy, type Place } from './look';
import { type Mix, prepareMany } from './mixes';
import { inTurns } from './pool';
import { describeEnding, type Ending, type Running, run, start } from './program';
import type { Options, Tally } from './trial';

/** Many writers on one folder. */
export interface Crowd {
  readonly mix: Mix;
  readonly writers: number;
  /** How many run at the same time; with "instant" all are held until the last has started. */
  readonly width: number | 'instant';
  /** How many read all the while. */
  readonly readers: number;
}

const isMark = ([thing]: readonly [string, unknown]): boolean => thing.startsWith('mark ');

const marksOf = (allowed: Allowed): Allowed => new Map([...allowed].filter(isMark));

/** Reads over and over until it is told to stop; the number of reads. */
const readOn = async (
  place: Place,
  ledger: Ledger,
  tally: Tally,
  isOver: () => boolean,
): Promise<number> => {
  let reads = 0;
  while (!isOver()) {
    const before = marksOf(ledger.allowed());
    const ending = await run(place.program, ['show', '--json'], place);
    reads += 1;
    if (ending.code !== 0 || ending.stderr !== '') tally.fault('damaged', describeEnding(ending));
    else {
      const after = marksOf(ledger.allowed());
      for (const { kind, what } of mismatches(marksIn(ending), after, before)) {
        tally.fault(kind, `a reader saw: ${what}`);
      }
    }
  }
  return reads;
};

/** Notes how an order ended. Nothing stands in its way, so it has to succeed. */
const settle = (order: Order, ending: Ending, ledger: Ledger, tally: Tally): void => {
  const isAcknowledged = tally.attempt(ending);
  if (isAcknowledged) {
    ledger.acknowledge(order);
    if (['undo', 'redo'].includes(order.args[0] ?? '')) ledger.overturn(overturnedBy(ending));
  } else if (!ending.isStuck) tally.fault('stuck', describeEnding(ending));
};

const work = async (
  place: Place,
  orders: readonly Order[],
  width: number,
  ledger: Ledger,
  tally: Tally,
): Promise<void> =>
  inTurns(orders, width, async (order) => {
    ledger.begin(order);
    const ending = await run(place.program, [...order.args, '--json'], place);
    settle(order, ending, ledger, tally);
  });

/** Starts all, waits until each stands at the barrier, and lets them go. */
const workAtOnce = async (
  place: Place,
  orders: readonly Order[],
  ledger: Ledger,
  tally: Tally,
): Promise<void> => {
  const held: Running[] = [];
  for (const order of orders) {
    ledger.begin(order);
    held.push(
      start(place.program, [...order.args, '--json'], {
        home: place.home,
        preload: 'barrier.cjs',
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
  { mix, writers, width, readers }: Crowd,
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
  await (width === 'instant'
    ? workAtOnce(place, orders, ledger, tally)
    : work(place, orders, width, ledger, tally));
  isOver = true;
  const reads = (await reading).reduce((sum, many) => sum + many, 0);
  await check(place, ledger, tally);
  await goOn(place, tally, 't0');
  return reads;
};

const orderOf = ({ orders }: Mix, n: number, source: string): Order =>
  orders[n % orders.length]?.(n, source) ?? { args: ['show'], claims: [] };
