import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES, homeWith, note, padding } from '../store/homes';
import { canMount, fill, mountSmall, unmount } from '../store/tmpfs';
import { change } from '../support/fixtures';
import { impossible, type Options, openTally, type Tally, type Trial } from './trial';
import { tryBoth } from './two-marks';

/** So large that a short write leaves half of it. */
const LONG = change(50, 'backend', [note('nosql', 'y'.repeat(12_000))]);

/** Free pages, and how far into a page the journal reaches: every pair is a level. */
const LEVELS = Array.from({ length: 14 }, (_, free) => free).flatMap((free) =>
  [1, 100, 2048, 3700, 3900, 4095].map((end) => ({ free, end })),
);

const tryLevel = async (
  disk: string,
  { free, end }: (typeof LEVELS)[number],
  { program }: Options,
  tally: Tally,
): Promise<void> => {
  const home = join(disk, 'home');
  mkdirSync(home, { mode: 0o700 });
  const changes = [...CHANGES, LONG];
  const { state } = await homeWith([...changes, padding(changes, end)], home);
  // As old as what killed writers leave: its second name must not be swept away.
  utimesSync(state, 0, 0);
  const ballast = fill(disk, free);
  await tryBoth({ program, home, remove: () => rmSync(ballast) }, tally);
  rmSync(home, { recursive: true });
};

/** A disk filled up, page by page. */
export const trial: Trial = {
  name: 'disk full',
  run: async (options) => {
    if (!canMount()) return impossible(trial.name, 'no right to mount');
    const tally = openTally(trial.name);
    const levels = LEVELS.filter((_, index) => !options.isQuick || index % 5 === 0);
    const disk = mountSmall(512) ?? '';
    try {
      for (const level of levels) await tryLevel(disk, level, options, tally);
    } finally {
      unmount(disk);
    }
    return tally.row(`tmpfs at ${levels.length} levels, two writers and a reader at each`);
  },
};
