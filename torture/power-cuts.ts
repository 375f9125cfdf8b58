import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LoopDisk, openLoopDisk } from './loop-disk';
import { type Ending, start } from './program';
import { impossible, type Options, openTally, type Trial } from './trial';
import { finish, nextStep, settle, startWalk, type Walk } from './walk';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

/** One command; the power goes right after its exit, or at a random moment of its life. */
const cutOnce = async (walk: Walk, disk: LoopDisk, isAfterwards: boolean): Promise<void> => {
  const { place, random } = walk;
  const step = nextStep(walk);
  const { child, ended } = start(place.program, step.args, place);
  child.stdin?.end();
  let ending: Ending;
  if (isAfterwards) {
    ending = await ended;
    await disk.cut();
  } else {
    await wait(random() * 60);
    await disk.cut();
    ending = await ended;
  }
  await disk.restore();
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
      for (let n = 0; n < count; n += 1) await cutOnce(walk, disk, n % 3 === 0);
      await finish(walk);
      const { gotThrough, cameToNothing } = walk;
      const ends = `${gotThrough} after the change was safe, ${cameToNothing} before`;
      return tally.row(`ext4, shut down ${count} times, a third right after the exit; ${ends}`);
    } finally {
      disk.close();
    }
  },
};
