import { mark, note, type Order } from './ledger';
import { inTurns } from './pool';
import { describeEnding, run, type Setting } from './program';
import { type Options, openTally, type Tally, type Trial } from './trial';
import { compare, learnersLedger } from './two-marks';
import { finish, nextStep, settle, startWalk } from './walk';

/** What clocks have been seen to say: dead batteries, overflows, hands that slipped. */
const MOMENTS = [
  '1970-01-01T00:00:01Z',
  '1999-12-31T23:59:59Z',
  '2026-11-02T10:02:00Z',
  '2038-01-19T03:14:08Z',
  '2106-02-07T06:28:16Z',
  '2262-04-11T23:47:16Z',
  '9999-12-31T23:59:59.990Z',
  '+030828-09-14T02:48:05Z',
].map((text) => Date.parse(text));

/** The clock of a process: one of these moments, or the right time. */
const someClock = (random: () => number): Omit<Setting, 'home'> => {
  const moment = MOMENTS[Math.floor(random() * (MOMENTS.length + 2))];
  return moment === undefined
    ? {}
    : { preload: 'clock.cjs', env: { TORTURE_CLOCK: String(moment) } };
};

/** One command after the other, the clock jumping to and fro: the later command wins. */
const walkOn = async (
  { program, random, folder }: Options,
  count: number,
  tally: Tally,
): Promise<void> => {
  const walk = await startWalk({ program, home: folder() }, tally, random);
  for (let n = 0; n < count; n += 1) {
    const step = nextStep(walk);
    const clock = someClock(random);
    const ending = await run(program, step.args, { ...clock, home: walk.place.home });
    const when = clock.env?.['TORTURE_CLOCK'] ?? 'now';
    if (ending.code !== 0) tally.fault('stuck', `at ${when}: ${describeEnding(ending)}`);
    await settle(walk, step, { ...ending, what: `${ending.what} at ${when}` });
  }
  await finish(walk);
};

/** Writers beside each other, each with a clock of its own. */
const writeTogether = async (
  { program, random, folder }: Options,
  count: number,
  tally: Tally,
): Promise<void> => {
  const place = { program, home: folder() };
  const ledger = learnersLedger();
  const learnt: Order[] = Object.entries({
    http: 'done',
    linux: 'done',
    sql: 'doing',
  } as const).map(([id, status]) => ({
    args: [status === 'done' ? 'done' : 'start', id],
    claims: [mark(id, status)],
  }));
  const noted = [
    'read the chapter on anycast – twice',
    ...Array.from({ length: count }, (_, n) => `note ${n}`),
  ].map((text): Order => ({ args: ['note', 'dns', text], claims: [note('dns', text)] }));
  await inTurns([...learnt, ...noted], 8, async (order) => {
    ledger.begin(order);
    const ending = await run(program, order.args, { ...someClock(random), home: place.home });
    if (tally.attempt(ending)) ledger.acknowledge(order);
    else tally.fault('stuck', describeEnding(ending));
  });
  await compare(place, ledger, tally);
};

/** A clock that jumps by years, back and forth. */
export const trial: Trial = {
  name: 'clock jumps',
  run: async (options) => {
    const tally = openTally(trial.name);
    const [alone, together] = options.isQuick ? [40, 24] : [500, 200];
    await walkOn(options, alone, tally);
    await writeTogether(options, together, tally);
    return tally.row(`from 1970 to 30828, ${alone} commands one by one, ${together + 4} by eights`);
  },
};
