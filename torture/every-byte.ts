import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Status } from '../src/roadmap/types';
import { type Files, load } from '../src/store/load';
import { openProgress } from '../src/store/progress';
import { HARMS, type Harm } from '../tests/store/harms';
import { homeWith, MARKS, marksIn } from '../tests/store/homes';
import { backend, set, TODAY } from '../tests/support/fixtures';
import { type Options, openTally, type Tally, type Trial } from './trial';
import { tryBoth } from './two-marks';

/** Memory where there is some to be had: what is saved here is to be read, not to survive. */
const MEMORY = '/dev/shm';

const TOPICS = new Set(backend().nodes.map(({ id }) => id));

type Which = 'state' | 'journal';

interface Spot {
  readonly which: Which;
  readonly what: string;
  readonly harm: Harm;
  readonly at: number;
}

const spotsIn = (files: Files): Spot[] =>
  (['state', 'journal'] as const).flatMap((which) =>
    HARMS.flatMap(([what, harm]) =>
      Array.from(readFileSync(files[which]), (_, at) => ({ which, what, harm, at })),
    ),
  );

/** Files as they are, to be put back. */
const snapshot = ({ home }: Files): (() => void) => {
  const kept = new Map(
    readdirSync(home).map((name) => [name, readFileSync(join(home, name))] as const),
  );
  return () => {
    for (const name of readdirSync(home)) {
      if (!kept.has(name)) rmSync(join(home, name), { recursive: true });
    }
    for (const [name, bytes] of kept) writeFileSync(join(home, name), bytes);
  };
};

const damage = (files: Files, { which, harm, at }: Spot): void =>
  writeFileSync(files[which], harm(readFileSync(files[which]), at));

/** A byte of an id makes another id of it, which no topic has: it is kept, and never shown. */
const knownIn = (marks: Readonly<Record<string, Status>>): object =>
  Object.fromEntries(Object.entries(marks).filter(([id]) => TOPICS.has(id)));

/** Reads what the store makes of it, compares, and tells. */
const expectMarks = async (
  files: Files,
  expected: object,
  what: string,
  tally: Tally,
): Promise<boolean> => {
  const seen = await load(files).then(({ state }) => knownIn(marksIn(state)), String);
  if (isDeepStrictEqual(seen, expected)) return true;
  const kind = typeof seen === 'string' ? 'damaged' : 'lost';
  tally.fault(kind, `${what}: ${JSON.stringify(seen)}`);
  return false;
};

const saveOn = async ({ home }: Files, n: number): Promise<void> => {
  const now = () => new Date(Date.UTC(2026, 10, 22) + n);
  const progress = openProgress({ home, now, today: () => TODAY, warn: () => {} });
  await progress.save(() => ({ roadmap: 'backend', events: [set('docker', 'done')] }));
};

/** Damages every byte in every way: reads it, and saves the next mark unless that is skipped. */
const tryEverySpot = async (files: Files, tally: Tally, saves: boolean): Promise<number> => {
  const spots = spotsIn(files);
  const putBack = snapshot(files);
  for (const [n, spot] of spots.entries()) {
    damage(files, spot);
    const what = `byte ${spot.at} of the ${spot.which} ${spot.what}`;
    const isRight = await expectMarks(files, MARKS, what, tally);
    tally.attempt({ code: isRight ? 0 : 1, isStuck: false, what });
    if (saves) {
      await saveOn(files, n).catch((error: unknown) => tally.fault('stuck', `${what}: ${error}`));
      await expectMarks(files, { ...MARKS, docker: 'done' }, `${what}, and saved on`, tally);
    }
    putBack();
  }
  return spots.length;
};

/** The same with the program itself, at some bytes. */
const trySome = async (
  { program, folder, random }: Options,
  count: number,
  tally: Tally,
): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const files = await homeWith(undefined, folder());
    const spots = spotsIn(files);
    const spot = spots[Math.floor(random() * spots.length)];
    if (spot) damage(files, spot);
    await tryBoth({ program, home: files.home, remove: () => {} }, tally);
  }
};

/** Either file damaged at every byte, the other one whole. */
export const trial: Trial = {
  name: 'every byte',
  run: async (options) => {
    const tally = openTally(trial.name);
    const folder = existsSync(MEMORY) ? mkdtempSync(join(MEMORY, 'roadmap-')) : options.folder();
    try {
      const files = await homeWith(undefined, folder);
      const spots = await tryEverySpot(files, tally, !options.isQuick);
      const count = options.isQuick ? 15 : 300;
      await trySome(options, count, tally);
      const saved = options.isQuick ? 'read' : 'read and saved on';
      return tally.row(`${spots} places of damage ${saved}, ${count} with the program itself`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
