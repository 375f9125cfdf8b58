import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Files, load } from '../../src/store/journal/load';
import { openProgress } from '../../src/store/journal/open';
import { HARMS, type Harm } from '../store/harms';
import { homeWith } from '../store/homes';
import { set, TODAY } from '../support/fixtures';
import { type Options, openTally, type Tally, type Trial } from './trial';
import { tryBoth } from './two-marks';

/** Memory where there is some to be had: what is saved here is to be read, not to survive. */
const MEMORY = '/dev/shm';

/** Without saving on, only each so-many-th place of damage is tried; odd, so that it is all bits. */
const SOME = 3;

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

/** All that a learner can see, as plain data: not when it was saved, and by which change. */
const seenIn = async (files: Files): Promise<unknown> => {
  const { settings, roadmaps } = (await load(files)).state;
  const visible = (key: string, value: unknown) =>
    ['at', 'by', 'written'].includes(key) ? undefined : value;
  return JSON.parse(JSON.stringify({ settings, roadmaps }, visible));
};

/** Reads what the store makes of it, compares, and tells. */
const expectSeen = async (
  files: Files,
  expected: unknown,
  what: string,
  tally: Tally,
): Promise<boolean> => {
  const seen = await seenIn(files).catch(String);
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
  const spots = spotsIn(files).filter((_, n) => saves || n % SOME === 0);
  const putBack = snapshot(files);
  const before = await seenIn(files);
  await saveOn(files, 0);
  const after = await seenIn(files);
  for (const [n, spot] of spots.entries()) {
    putBack();
    damage(files, spot);
    const what = `byte ${spot.at} of the ${spot.which} ${spot.what}`;
    const isRight = await expectSeen(files, before, what, tally);
    tally.attempt({ code: isRight ? 0 : 1, isStuck: false, what });
    if (!saves) continue;
    await saveOn(files, n).catch((error: unknown) => tally.fault('stuck', `${what}: ${error}`));
    await expectSeen(files, after, `${what}, and saved on`, tally);
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
