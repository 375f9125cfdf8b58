import { runCrowd } from './crowd';
import { MIXES } from './mixes';
import { openTally, type Trial } from './trial';

/** A writer's life among 15 others lasts about this long on two processors, in milliseconds. */
const LIFE = 500;

/** SIGKILL among parallel writers; every fourth is spared. */
export const trial: Trial = {
  name: 'SIGKILL among 16 writers',
  run: async (options) => {
    const tally = openTally(trial.name);
    const writers = options.isQuick ? 40 : 400;
    const killedAfter = (): number | undefined =>
      options.random() < 0.25 ? undefined : options.random() * LIFE;
    const mixes = MIXES.filter(({ name }) => name !== 'undo and redo');
    let reads = 0;
    for (const mix of mixes) {
      reads += await runCrowd(options, tally, { mix, writers, width: 16, readers: 1, killedAfter });
    }
    return tally.row(`${mixes.length} mixes of ${writers} commands; ${reads} reads meanwhile`);
  },
};
