import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { filesIn } from '../../src/store/journal/load';
import { CHANGES, homeWith, note } from '../store/homes';
import { change, set } from '../support/fixtures';
import { impossible, type Options, openTally, type Trial } from './trial';
import { TWO, tryBoth } from './two-marks';

/** Longer than the state it leads to, so that the limit meets the journal first. */
const toAndFro = Array.from({ length: 16 }, (_, n) =>
  change(10 + n, 'backend', [set('http', n % 2 === 0 ? 'doing' : 'done')]),
);

/** Shorter than the state it leads to, so that the limit meets the state first. */
const notes = Array.from({ length: 6 }, (_, n) => change(10 + n, 'backend', [note('sql', `${n}`)]));

/** A line of the journal is shorter than this. */
const LINE = 260;

/** The limits from where nothing more fits to where all does. */
const limitsOf = (home: string, step: number): number[] => {
  const [journal, state] = [
    statSync(filesIn(home).journal).size,
    readFileSync(filesIn(home).state),
  ];
  const most = Math.max(journal, state.length) + LINE;
  return Array.from({ length: Math.ceil((most - journal) / step) }, (_, n) => journal + n * step);
};

const tryLimits = async (
  { program, folder, isQuick }: Options,
  changes: typeof CHANGES,
  tally: ReturnType<typeof openTally>,
): Promise<number> => {
  const { home: template } = await homeWith(changes, folder());
  const limits = limitsOf(template, isQuick ? 61 : 1);
  for (const limit of limits) {
    const home = folder();
    cpSync(template, home, { recursive: true });
    const under = ['prlimit', `--fsize=${limit}`];
    await tryBoth({ program, home, setting: { under }, remove: () => {} }, tally, TWO.slice(0, 1));
  }
  return limits.length;
};

/** A limit on the size of files, byte by byte: every write ends short at some of them. */
export const trial: Trial = {
  name: 'file size limit',
  run: async (options) => {
    if (spawnSync('prlimit', ['--version']).status !== 0) {
      return impossible(trial.name, 'no prlimit');
    }
    const tally = openTally(trial.name);
    const first = await tryLimits(options, [...CHANGES, ...toAndFro], tally);
    const second = await tryLimits(options, [...CHANGES, ...notes], tally);
    return tally.row(`RLIMIT_FSIZE at ${first + second} sizes`);
  },
};
