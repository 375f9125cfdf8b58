import { expect, test } from 'vitest';
import { type Restored, restoredPage } from '../../src/commands/restore.page';
import { draw } from '../../src/page/draw';
import { type Draw, pictures, pipe } from './drawing';
import { underway } from './states';

const NOTHING: Restored = {
  at: '2026-11-22T10:00:00.000Z',
  changes: 0,
  roadmaps: [],
  replaced: 0,
  settings: 0,
  roadmapsReplaced: [],
  isReplacing: false,
  kept: undefined,
  snapshot: undefined,
};

const drawn =
  (part: Partial<Restored>): Draw =>
  (screen) =>
    draw(restoredPage({ ...NOTHING, ...part }), screen);

const FROM = 'the backup of 22 Nov 2026 10:00';

test.each<[string, Partial<Restored>]>([
  [`All of ${FROM} is here already.`, {}],
  [`Brought back from ${FROM}: 1 change.`, { changes: 1 }],
  [`Brought back from ${FROM}: 2 settings.`, { settings: 2 }],
  [`Set back to ${FROM}: 1 setting.`, { settings: 1, isReplacing: true }],
  [`Set back to ${FROM}: 2 later entries.`, { replaced: 2, isReplacing: true }],
  [`Set back to ${FROM}: 1 later entry, 1 roadmap.`, { replaced: 1, roadmapsReplaced: ['a'] }],
])('%s', (line, part) => {
  expect([...drawn(part)(pipe())][0]?.trim()).toBe(line);
});

test.each<[string, Partial<Restored>]>([
  ['restored', { changes: 12, settings: 1, roadmaps: ['rust', 'go'], snapshot: underway() }],
  [
    'restored-replaced',
    {
      changes: 1,
      replaced: 3,
      settings: 2,
      roadmapsReplaced: ['rust'],
      isReplacing: true,
      kept: '/home/ada/.config/roadmap/backups/before-restore-1795000000000.txt',
      snapshot: underway(),
    },
  ],
  ['restored-undoable', { replaced: 2, isReplacing: true, kept: '/r/before.txt' }],
  ['restored-nothing', { snapshot: underway() }],
])('%s', async (name, part) => {
  await expect(pictures(drawn(part))).toMatchFileSnapshot(`goldens/${name}.txt`);
});
