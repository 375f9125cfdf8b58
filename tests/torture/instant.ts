import { freemem } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { runCrowd } from './crowd';
import { MIXES } from './mixes';
import type { Halts } from './program';
import { openTally, type Trial } from './trial';

/** Memory that a process of ours takes beside what all of them share, with some to spare: 32 MiB. */
const EACH = 32 * 2 ** 20;

/** Steps that a command takes in our folder, more or less; an import takes twice as many. */
const STEPS = 100;

/** The longest that a writer stands still, in milliseconds: longer than one is given to write. */
const LONGEST = 15_000;

/** Somewhere between any two steps, for any time. */
const haltsBy = (random: () => number): Halts => ({
  steps: [Math.floor(random() * STEPS), Math.floor(random() * STEPS)],
  until: () => setTimeout(random() * LONGEST),
});

/** Writers that all start at one instant, as many as the machine has memory for. */
export const trial: Trial = {
  name: 'writers at one instant',
  run: async (options) => {
    const tally = openTally(trial.name);
    const wanted = options.isQuick ? 50 : 500;
    const writers = Math.min(wanted, Math.floor(freemem() / EACH));
    const mixes = options.isQuick ? MIXES.slice(0, 2) : MIXES;
    for (const mix of mixes) {
      const halts = () => haltsBy(options.random);
      await runCrowd(options, tally, { mix, writers, width: 'instant', readers: 0, halts });
    }
    const why = writers < wanted ? `, not ${wanted}: the memory is short` : '';
    return tally.row(`${mixes.length} mixes of ${writers} commands${why}`);
  },
};
