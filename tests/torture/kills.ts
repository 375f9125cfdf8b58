import { shoot } from '../store/shoot';
import { bareEnv } from '../support/program';
import { run } from './program';
import { type Options, openTally, type Row, type Trial } from './trial';
import { finish, nextStep, readBeside, settle, startWalk, type Walk } from './walk';

/** Of so many commands one comes to its end. */
const SPARED = 10;

/** How long a command takes on this machine, in milliseconds. */
export const spanOf = async ({ place }: Walk): Promise<number> => {
  const start = performance.now();
  await run(place.program, ['show'], place);
  return performance.now() - start;
};

/** Commands that did not come to their end. */
const hits = ({ gotThrough, cameToNothing }: Walk): number => gotThrough + cameToNothing;

/** So many shots for one hit are enough: many a command is over before it is hit. */
const SHOTS_A_HIT = 6;

/**
 * Shoots at commands at random moments, of their whole life or right after their first write, until
 * so many were hit.
 */
const shootAt = async (walk: Walk, signal: NodeJS.Signals, count: number): Promise<void> => {
  const { place, random } = walk;
  const span = await spanOf(walk);
  const { home } = place;
  const enough = hits(walk) + count;
  for (let n = 0; hits(walk) < enough && n < SHOTS_A_HIT * count; n += 1) {
    const step = nextStep(walk);
    const onWrite = n % 2 === 0;
    const delay = random() * (onWrite ? span / 4 : 2 * span);
    const end = await shoot([place.program.bin, ...step.args], {
      home,
      env: bareEnv({ home }),
      signal,
      delay: n % SPARED === SPARED - 1 ? undefined : delay,
      onWrite,
    });
    const what = `roadmap ${step.args.join(' ')}, ${signal} after ${delay.toFixed(1)} ms`;
    await settle(walk, step, { ...end, what, isStuck: false });
  }
};

/** Shots with these signals in turn, and a reader that never stops. */
export const shots = async (
  name: string,
  { program, random, folder }: Options,
  signals: readonly (readonly [NodeJS.Signals, number])[],
): Promise<Row> => {
  const tally = openTally(name);
  const walk = await startWalk({ program, home: folder() }, tally, random);
  let [isOver, reads] = [false, 0];
  const reading = (async () => {
    for (; !isOver; reads += 1) await readBeside(walk);
  })();
  for (const [signal, count] of signals) await shootAt(walk, signal, count);
  isOver = true;
  await reading;
  await finish(walk);
  const { gotThrough, cameToNothing } = walk;
  const ends = `${gotThrough} stopped after their change was safe, ${cameToNothing} before`;
  return tally.row(`${ends}; ${reads} reads meanwhile`);
};

/** SIGKILL at random moments. */
export const trial: Trial = {
  name: 'SIGKILL',
  run: (options) => shots(trial.name, options, [['SIGKILL', options.isQuick ? 60 : 1000]]),
};
