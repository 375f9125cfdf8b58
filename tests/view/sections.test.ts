import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/progress/snapshot';
import { sectionLines } from '../../src/view/sections';
import { treeWith } from '../support/fixtures';
import { pictures, pipe } from './drawing';
import { bakery } from './roadmaps';
import { finished, firstRun, marked, mostlySkipped, underway } from './states';

/** More topics than there is room for a mark each. */
const crowd = () =>
  treeWith({
    id: 'many',
    title: 'Many',
    color: '#9f9',
    children: Array.from({ length: 30 }, (_, n) => ({ id: `t${n}`, title: `Topic ${n}` })),
  });

const SCREENS: readonly (readonly [string, Snapshot])[] = [
  ['sections', underway()],
  ['sections-first-run', firstRun()],
  ['sections-all-done', finished()],
  ['sections-mostly-skipped', mostlySkipped()],
  ['sections-topics-at-top', marked(bakery(), ['rye', 'done'], ['flour', 'doing'])],
  ['sections-many-topics', marked(crowd(), ['t0', 'done'], ['t1', 'done'])],
  ['sections-empty', marked(treeWith())],
];

test.each(SCREENS)('%s', async (name, snapshot) => {
  const picture = pictures((screen) => sectionLines(snapshot, screen));
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

test('one mark per topic, in the order of the file', () => {
  const line = [...sectionLines(underway(), pipe())].find((one) => one.includes('3.0 Core'));
  expect(line).toContain('●···◐○○');
});
