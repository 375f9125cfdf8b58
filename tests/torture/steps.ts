import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeWith } from '../store/homes';
import { backend } from '../support/fixtures';
import { goOn } from './go-on';
import { imported, type Ledger, mark, mismatches, note, type Order } from './ledger';
import { look, type Place } from './look';
import { inTurns } from './pool';
import { describeEnding, run, start } from './program';
import { type Options, openTally, type Tally, type Trial } from './trial';
import { learnersLedger } from './two-marks';

const noting = (text: string): Order => ({
  args: ['note', 'dns', text],
  claims: [note('dns', text)],
});

const SLEEPERS: readonly ((source: string) => Order)[] = [
  () => ({ args: ['done', 'docker'], claims: [mark('docker', 'done')] }),
  (source) => ({ args: ['import', source, '--yes'], claims: [imported('own')] }),
  () => noting('slept'),
];

/** What others do while it sleeps: each of them sweeps, and the state is written anew three times. */
const MEANWHILE: readonly Order[] = [
  { args: ['done', 'cloud'], claims: [mark('cloud', 'done')] },
  { args: ['import', 'roadmap.json', '--id', 'another', '--yes'], claims: [imported('another')] },
  noting('meanwhile'),
  { args: ['doctor', '--fix'], claims: [] },
];

/** As if an hour went by: everything in the folder grows old. */
const age = (home: string): void => {
  for (const name of readdirSync(home, { recursive: true, encoding: 'utf8' })) {
    const path = join(home, name);
    const then = Date.now() / 1000 - 3600;
    if (statSync(path).isFile()) utimesSync(path, then, then);
  }
};

const attempt = async (
  order: Order,
  running: ReturnType<typeof run>,
  ledger: Ledger,
  tally: Tally,
): Promise<void> => {
  ledger.begin(order);
  const ending = await running;
  if (tally.attempt(ending)) ledger.acknowledge(order);
  else tally.fault('stuck', describeEnding(ending));
};

const doMeanwhile = async (place: Place, ledger: Ledger, tally: Tally): Promise<void> => {
  age(place.home);
  for (const order of MEANWHILE) {
    await attempt(order, run(place.program, order.args, place), ledger, tally);
  }
};

/** Stops one command before one of its steps; whether it has so many. */
const stopAt = async (
  { program, folder }: Options,
  orderFor: (source: string) => Order,
  step: number,
  tally: Tally,
): Promise<boolean> => {
  const { home } = await homeWith(undefined, folder());
  const place = { program, home };
  const source = join(folder(), 'own.json');
  writeFileSync(source, JSON.stringify({ ...backend().roadmap, id: 'own' }));
  const ledger = learnersLedger();
  ledger.acknowledge({ args: [], claims: [imported('backend')] });
  let isStopped = false;
  const until = async (): Promise<void> => {
    isStopped = true;
    await doMeanwhile(place, ledger, tally);
  };
  const order = orderFor(source);
  const { child, ended } = start(program, order.args, { home, halts: { steps: [step], until } });
  child.stdin?.end();
  await attempt(order, ended, ledger, tally);
  if (!isStopped) return false;
  const seen = await look(place, tally, ['dns']);
  for (const { kind, what } of mismatches(seen, ledger.allowed())) tally.fault(kind, what);
  await goOn(place, tally, 'cdn');
  return true;
};

/** More steps than a command takes; in a quick run one in five is tried. */
const MOST = 200;
const QUICK = 5;

/** How many are tried beside each other. */
const WIDTH = 4;

/** One writer is stopped between two of its steps, at each of them, and life goes on without it. */
export const trial: Trial = {
  name: 'stopped between two steps',
  run: async (options) => {
    const tally = openTally(trial.name);
    let stops = 0;
    for (const orderFor of options.isQuick ? SLEEPERS.slice(0, 1) : SLEEPERS) {
      let isOver = false;
      const every = options.isQuick ? QUICK : 1;
      const steps = Array.from({ length: MOST / every }, (_, n) => n * every);
      await inTurns(steps, WIDTH, async (step) => {
        if (isOver) return;
        if (await stopAt(options, orderFor, step, tally)) stops += 1;
        else isOver = true;
      });
    }
    return tally.row(`${stops} stops; two marks, an import and a repair meanwhile`);
  },
};
