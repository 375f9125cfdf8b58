import { once } from 'node:events';
import { mkdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { spanOf } from './kills';
import { type LoopDisk, openLoopDisk } from './loop-disk';
import { start } from './program';
import { expectSoundBackups } from './sound-backups';
import { impossible, type Options, openTally, type Trial } from './trial';
import { finish, nextStep, settle, startWalk, type Walk } from './walk';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

/** When the power goes. */
type Moment = 'after the exit' | 'after the first write' | 'any';

const MOMENTS: readonly Moment[] = ['after the exit', 'after the first write', 'any'];

/** Waits for a moment in the life of a command, or for its end. */
const waitFor = async (
  moment: Moment,
  { place: { home }, random }: Walk,
  span: number,
  ended: Promise<unknown>,
): Promise<void> => {
  if (moment === 'after the exit') return void (await ended);
  if (moment === 'any') return wait(2 * span * random());
  const watcher = watch(home);
  await Promise.race([once(watcher, 'change'), ended]);
  watcher.close();
  await wait((span / 4) * random());
};

/** One command, and the power goes. */
const cutOnce = async (walk: Walk, disk: LoopDisk, moment: Moment, span: number): Promise<void> => {
  const { home } = walk.place;
  // As on the first command of a day, which makes a backup.
  rmSync(join(home, 'backups'), { recursive: true, force: true });
  const step = nextStep(walk);
  const { child, ended } = start(walk.place.program, step.args, walk.place);
  child.stdin?.end();
  await waitFor(moment, walk, span, ended);
  await disk.cut();
  const ending = await ended;
  await disk.restore();
  expectSoundBackups(home, `after ${ending.what} and a power cut`, walk.tally);
  await settle(walk, step, ending);
};

/** Power cuts: right after an exit 0, and at random moments. */
export const trial: Trial = {
  name: 'power cuts',
  run: async ({ isQuick, program, random, folder }: Options) => {
    const disk = await openLoopDisk(folder()).catch((error: Error) => error);
    if (disk instanceof Error) return impossible(trial.name, disk.message);
    const tally = openTally(trial.name);
    const count = isQuick ? 20 : 300;
    try {
      const home = join(disk.folder, 'home');
      mkdirSync(home, { mode: 0o700 });
      const walk = await startWalk({ program, home }, tally, random);
      const span = await spanOf(walk);
      for (let n = 0; n < count; n += 1) {
        await cutOnce(walk, disk, MOMENTS[n % MOMENTS.length] ?? 'any', span);
      }
      await finish(walk);
      const { gotThrough, cameToNothing } = walk;
      const ends = `${gotThrough} after the change was safe, ${cameToNothing} before`;
      return tally.row(`ext4, shut down ${count} times, a third right after the exit; ${ends}`);
    } finally {
      disk.close();
    }
  },
};
