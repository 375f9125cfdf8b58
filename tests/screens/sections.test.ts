import { describe, expect, test } from 'vitest';
import { sectionsPage } from '../../src/commands/show/sections.page';
import { draw } from '../../src/page/draw';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { treeWith } from '../support/fixtures';
import { asciiTerminal, pictures, pipe, terminal } from './drawing';
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
  const picture = pictures((screen) => draw(sectionsPage(snapshot), screen));
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

test('one mark per topic, in the order of the file', () => {
  const line = [...draw(sectionsPage(underway()), pipe())].find((one) => one.includes('3.0 Core'));
  expect(line).toContain('●···◐○○');
});

describe.each([40, 60, 80])('in %i columns', (columns) => {
  const screens = [terminal(columns), asciiTerminal(columns)];

  test('a section is one line, with where one is on it', () => {
    for (const screen of screens) {
      const lines = [...draw(sectionsPage(underway()), screen)];
      expect(lines.slice(2, 9).map((line) => /\d\.0/.exec(line)?.[0])).toEqual([
        '2.0',
        '3.0',
        '4.0',
        '5.0',
        '6.0',
        '7.0',
        '8.0',
      ]);
      expect(lines[3]).toMatch(/1\/4 .*3\.2\.1$/);
    }
  });

  test('a title gives way, but never goes away', () => {
    for (const screen of screens) {
      const lines = [...draw(sectionsPage(marked(crowd(), ['t0', 'done'])), screen)];
      expect(lines.filter((line) => /1 Many? .*1\/30/.test(line))).toHaveLength(1);
      expect([...draw(sectionsPage(mostlySkipped()), screen)][0]).toMatch(/^ B/);
    }
  });
});

test('in 40 columns sections of a hundred topics can be told apart', () => {
  const section = (n: number) => ({
    id: `s${n}`,
    title: `Section ${n}`,
    children: Array.from({ length: 100 }, (_, at) => ({ id: `t${n}-${at}`, title: 'T' })),
  });
  const tree = treeWith(...Array.from({ length: 12 }, (_, n) => section(n)));
  const lines = [...draw(sectionsPage(marked(tree, ['t7-3', 'doing'])), terminal(40))];
  expect(lines.join('\n')).toMatch(/▌8 Section 7 .* 0\/100 .*→ 8\.4$/m);
  expect(lines.join('\n')).toMatch(/▌12 Section 11 .* 0\/100$/m);
});

test('where it is taller than the terminal, its last line begins with the headline', () => {
  const last = (height: number) =>
    [...draw(sectionsPage(underway()), { ...terminal(80), height })].at(-1);
  expect(last(12)).toMatch(/^ 21% {2}6\/28 · now 3\.2\.1 SQL/);
  expect(last(13)).toMatch(/^ Details:/);
});
