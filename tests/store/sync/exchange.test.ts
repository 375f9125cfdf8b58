import { describe, expect, test } from 'vitest';
import type { ProgressStore } from '../../../src/context/progress';
import { RoadmapError } from '../../../src/roadmap/errors';
import { openProgress } from '../../../src/store/journal/open';
import { exchange } from '../../../src/store/sync/exchange';
import { sheetOf, textOf } from '../../../src/store/sync/lines';
import { fileOf, type Place } from '../../../src/store/sync/place';
import { change, set, TODAY } from '../../support/fixtures';
import { freshFolder } from '../../support/program';

/** A place in memory where, so many times, another device is faster. */
const placeWith = (files: Map<string, Buffer>, faster = 0): Place => {
  let left = faster;
  return {
    read: async () => ({ files: new Map(files), foreign: [] }),
    write: async (name, text) => {
      left -= 1;
      if (left >= 0) return false;
      files.set(name, Buffer.from(text));
      return true;
    },
  };
};

/** A machine with one mark, and what it is told. */
const machine = async () => {
  const warnings: string[] = [];
  const warn = (text: string): void => {
    warnings.push(text);
  };
  const now = (): Date => new Date(`${TODAY}T10:00:00Z`);
  const progress = openProgress({ home: freshFolder(), now, today: () => TODAY, warn });
  await progress.save(() => ({ roadmap: 'backend', events: [set('http', 'done')] }));
  const id = (await progress.device()) ?? '';
  return {
    id,
    progress,
    warnings,
    exchange: (place: Place, store: ProgressStore = progress) =>
      exchange({ progress: store, place, name: 'laptop', now, warn }),
  };
};

describe('another device is faster', () => {
  test.each([1, 9])('%i times: then ours is sent after all', async (faster) => {
    const files = new Map<string, Buffer>();
    const one = await machine();
    expect(await one.exchange(placeWith(files, faster))).toMatchObject({ sent: 1 });
    const { changes } = sheetOf(files.get(fileOf(one.id)) ?? Buffer.alloc(0));
    expect(changes).toEqual(await one.progress.history());
  });

  test('every time: it ends, and says so', async () => {
    const one = await machine();
    await expect(one.exchange(placeWith(new Map(), 1000))).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringContaining('Other devices are exchanging progress just now.'),
    });
  });
});

test('what cannot be saved here is not told as received, and nothing is sent', async () => {
  const one = await machine();
  const theirs = textOf(
    { id: 'a1b2c3d4', name: 'phone' },
    [],
    [change(7, 'backend', [set('dns', 'done')])],
  );
  const files = new Map([[fileOf('a1b2c3d4'), Buffer.from(theirs)]]);
  const full = new RoadmapError('progress-unsaved', 'The disk is full.');
  const store = { ...one.progress, adopt: async () => Promise.reject(full) };
  await expect(one.exchange(placeWith(files), store)).rejects.toBe(full);
  expect([...files.keys()]).toEqual([fileOf('a1b2c3d4')]);
});

describe('our own file', () => {
  /** What the file of a machine holds, from what it knows itself and what it does not. */
  const fileWith = async (one: Awaited<ReturnType<typeof machine>>, isStranger: boolean) => {
    const known = await one.progress.history();
    const strange = { ...change(7, 'backend', [set('dns', 'done')]), device: one.id };
    const changes = isStranger ? [...known, strange] : known;
    const text = textOf({ id: one.id, name: 'laptop' }, [], changes);
    return new Map([[fileOf(one.id), Buffer.from(text)]]);
  };

  test('holds what we know: we go on under our id', async () => {
    const one = await machine();
    const { device } = await one.exchange(placeWith(await fileWith(one, false)));
    expect(device).toBe(one.id);
    expect(one.warnings).toEqual([]);
  });

  test('holds what we do not know: we were copied, and go on under another id', async () => {
    const one = await machine();
    const files = await fileWith(one, true);
    const before = files.get(fileOf(one.id));
    const { device, received } = await one.exchange(placeWith(files));
    expect(device).not.toBe(one.id);
    expect(await one.progress.device()).toBe(device);
    expect(received).toMatchObject([{ events: [{ node: 'dns' }] }]);
    expect(one.warnings).toEqual([expect.stringContaining('as if it had been copied')]);
    // The other one's file stays as it is: it may be writing to it.
    expect(files.get(fileOf(one.id))).toBe(before);
  });
});
