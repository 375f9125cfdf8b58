import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, utimesSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Status } from '../../src/roadmap/types';
import { backend } from '../support/fixtures';
import { BIN, bareEnv, type Result, roadmap, roadmapAsync } from '../support/program';
import { homeWith, marksOn, notesOn, show, shownIn } from './homes';

const TOPICS = backend().nodes.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : []));

/** Numbers from 0 to 1, the same in every run (mulberry32). */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** What the learner should have, and what they had before the newest change not undone. */
interface Model {
  readonly marks: Readonly<Record<string, Status>>;
  /** Notes on "sql", oldest first. */
  readonly notes: readonly string[];
  readonly before?: Model;
}

interface Step {
  readonly args: readonly string[];
  readonly after: Model;
}

/** The next command, and what it leads to where it gets through. */
const stepFrom = (model: Model, random: () => number, n: number): Step => {
  const dice = random();
  if (dice < 0.25 && model.before) return { args: ['undo'], after: model.before };
  if (dice < 0.5) {
    const text = `note ${n}`;
    const after = { marks: model.marks, notes: [...model.notes, text], before: model };
    return { args: ['note', 'sql', text], after };
  }
  const topic = TOPICS[Math.floor(random() * TOPICS.length)] ?? 'sql';
  const [verb, status] = model.marks[topic] === 'done' ? ['start', 'doing'] : ['done', 'done'];
  const marks = { ...model.marks, [topic]: status as Status };
  return { args: [verb ?? 'done', topic], after: { marks, notes: model.notes, before: model } };
};

const read = async (home: string): Promise<Model> => ({
  marks: Object.fromEntries(
    Object.entries(await marksOn(home)).filter(([, status]) => status !== 'todo'),
  ),
  notes: await notesOn(home, 'sql'),
});

const seen = ({ marks, notes }: Model): Model => ({ marks, notes });

const ended = (child: ChildProcess): Promise<{ code: number | null; signal: string | null }> =>
  new Promise((done) => child.on('close', (code, signal) => done({ code, signal })));

/** Runs a command and shoots it, so many milliseconds after its start or its first write. */
const shoot = async (
  args: readonly string[],
  home: string,
  signal: NodeJS.Signals,
  { delay, onWrite }: { readonly delay: number | undefined; readonly onWrite: boolean },
) => {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: bareEnv({ home }),
    stdio: 'ignore',
  });
  const fire = (): void => {
    if (delay !== undefined) setTimeout(() => child.kill(signal), delay);
  };
  const watcher = onWrite ? watch(home).once('change', fire) : undefined;
  if (!onWrite) fire();
  const end = await ended(child);
  watcher?.close();
  return end;
};

/** How long a command takes on this machine. */
const timeOf = (run: () => Result): number => {
  const start = performance.now();
  expect(run().code).toBe(0);
  return performance.now() - start;
};

/** Slow machines may take their time. */
const timeout = 1_800_000;

const ROWS = [
  ['SIGKILL', 100, 1],
  ['SIGTERM', 20, 2],
  ['SIGHUP', 20, 3],
] as const;

describe.each(ROWS)('%s at %i random moments', (signal, count, seed) => {
  test('loses nothing acknowledged, damages no read, and is swept up', { timeout }, async () => {
    const random = randomFrom(seed);
    const { home } = await homeWith();
    const span = 3 * timeOf(() => roadmap(['show'], { home }));
    const ends = { acknowledged: 0, before: 0, after: 0 };
    let model = await read(home);

    for (let n = 0; n < count; n += 1) {
      const { args, after } = stepFrom(model, random, n);
      const onWrite = n % 2 === 0;
      const isSpared = n % 10 === 9;
      const delay = isSpared ? undefined : random() * (onWrite ? span / 5 : span);
      const [end, reader] = await Promise.all([
        shoot(args, home, signal, { delay, onWrite }),
        roadmapAsync(['show', '--json'], { home }),
      ]);
      expect(reader).toMatchObject({ code: 0, stderr: '' });
      const { marks, warnings } = shownIn(reader);
      expect(warnings).toEqual([]);
      expect([model.marks, after.marks]).toContainEqual(marks);

      const now = await read(home);
      const isAcknowledged = end.code === 0;
      if (isAcknowledged) expect(now).toEqual(seen(after));
      else expect(end).toEqual({ code: null, signal });
      expect([seen(model), seen(after)]).toContainEqual(now);
      const isThere = isDeepStrictEqual(now, seen(after));
      ends[isAcknowledged ? 'acknowledged' : isThere ? 'after' : 'before'] += 1;
      if (isThere) model = after;
    }

    // Some came to their end, some were stopped before they wrote, some in between: else this
    // test would prove nothing.
    expect(Object.values(ends).every((many) => many > 0)).toBe(true);

    expect(show(home)).toEqual({ marks: model.marks, warnings: [] });
    const hourAgo = Date.now() / 1000 - 3600;
    for (const name of readdirSync(home)) utimesSync(join(home, name), hourAgo, hourAgo);
    expect(roadmap(['note', 'dns', 'still here'], { home })).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(home).toSorted()).toEqual(['backups', 'config.json', 'history.jsonl']);
    expect(await read(home)).toEqual(seen(model));
  });
});
