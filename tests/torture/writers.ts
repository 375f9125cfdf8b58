import { runCrowd } from './crowd';
import { MIXES } from './mixes';
import { openTally, type Trial } from './trial';

/** Parallel writers, 64 at a time, each mix of commands on a folder of its own. */
export const trial: Trial = {
  name: 'writers, 64 at a time',
  run: async (options) => {
    const tally = openTally(trial.name);
    const writers = options.isQuick ? 64 : 1000;
    let reads = 0;
    for (const mix of MIXES) {
      reads += await runCrowd(options, tally, { mix, writers, width: 64, readers: 2 });
    }
    return tally.row(`${MIXES.length} mixes of ${writers} commands, ${reads} reads meanwhile`);
  },
};
