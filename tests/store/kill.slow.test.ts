import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { BIN, bareEnv, type Result, roadmap, roadmapAsync } from '../support/program';
import { homeWith, show, shownIn } from './homes';
import { shoot } from './shoot';
import { randomFrom, readModel, seen, stepFrom } from './steps';

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
    let model = await readModel(home);

    for (let n = 0; n < count; n += 1) {
      const { args, after } = stepFrom(model, random, n);
      const onWrite = n % 2 === 0;
      const isSpared = n % 10 === 9;
      const delay = isSpared ? undefined : random() * (onWrite ? span / 5 : span);
      const [end, reader] = await Promise.all([
        shoot([BIN, ...args], { home, env: bareEnv({ home }), signal, delay, onWrite }),
        roadmapAsync(['show', '--json'], { home }),
      ]);
      expect(reader).toMatchObject({ code: 0, stderr: '' });
      const { marks, warnings } = shownIn(reader);
      expect(warnings).toEqual([]);
      expect([model.marks, after.marks]).toContainEqual(marks);

      const now = await readModel(home);
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
    expect(await readModel(home)).toEqual(seen(model));
  });
});
