import { expect, test } from 'vitest';
import {
  newerSettings,
  restorable,
  settingsBack,
} from '../../../src/progress/record/restore-settings';
import type { Setting } from '../../../src/progress/record/types';

const setting = (value: string | null, day: number): Setting => ({
  value,
  at: `2026-11-0${day}T00:00:00.000Z`,
  by: 'x',
});

const event = (key: string, value: string | null) => ({ type: 'setting', key, value });

test('what belongs to a machine is not taken along', () => {
  const all = { sync: setting('https://me:hush@x.org', 1), hours: setting('7', 1) };
  expect(restorable({ ...all, device: setting('d', 1), roadmap: setting('a', 1) })).toEqual({
    hours: setting('7', 1),
    roadmap: setting('a', 1),
  });
});

test.each([
  ['the same', setting('7', 1), setting('7', 2), [], []],
  ['chosen later in the backup', setting('7', 1), setting('8', 2), ['8'], ['8']],
  ['chosen later here', setting('7', 2), setting('8', 1), [], ['8']],
  ['unset in the backup', setting('7', 1), undefined, [], [null]],
  ['back at its default in the backup', setting('7', 2), setting(null, 1), [], [null]],
  ['unset here', undefined, setting('8', 1), ['8'], ['8']],
  ['unset in both', setting(null, 1), undefined, [], []],
])('%s: joined, and set back', (_, here, there, joined, back) => {
  const now = here ? { hours: here } : {};
  const backup = there ? { hours: there } : {};
  expect(newerSettings(now, backup)).toEqual(joined.map((value) => event('hours', value)));
  expect(settingsBack(now, backup)).toEqual(back.map((value) => event('hours', value)));
});

test('the place to sync with is never set', () => {
  const sync = { sync: setting('/elsewhere', 2) };
  expect(settingsBack({}, sync)).toEqual([]);
  expect(settingsBack(sync, {})).toEqual([]);
  expect(newerSettings({}, sync)).toEqual([]);
});
