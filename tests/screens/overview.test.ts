import { describe, expect, test } from 'vitest';
import { openSection, overviewPage } from '../../src/commands/overview/overview.page';
import { draw } from '../../src/page/draw';
import type { Screen } from '../../src/page/screen';
import { suggest } from '../../src/progress/advice/next';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { backend, treeWith } from '../support/fixtures';
import { pictures, pipe, terminal } from './drawing';
import { bakery } from './roadmaps';
import { finished, firstRun, marked, mostlySkipped, underway } from './states';

const drawn = (snapshot: Snapshot) => (screen: Screen) =>
  draw(overviewPage(snapshot, suggest(snapshot)), screen);

const SCREENS: readonly (readonly [string, Snapshot])[] = [
  ['overview', underway()],
  ['overview-first-run', firstRun()],
  ['overview-all-done', finished()],
  ['overview-mostly-skipped', mostlySkipped()],
  ['overview-topics-at-top', marked(bakery(), ['hygiene', 'done'])],
  ['overview-empty', marked(treeWith())],
];

test.each(SCREENS)('%s', async (name, snapshot) => {
  await expect(pictures(drawn(snapshot))).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

describe('the section that is unfolded', () => {
  const opened = (snapshot: Snapshot) => openSection(suggest(snapshot))?.id;

  test.each([
    ['where the topic started last lies', underway(), 'core-skills'],
    ['else where the first suggestion lies', firstRun(), 'foundations'],
    [
      'the latest of several started',
      marked(backend(), ['sql', 'doing', '2026-11-01'], ['linux', 'doing', '2026-11-20']),
      'foundations',
    ],
    ['none, where everything is done', finished(), undefined],
    ['a topic at the top level', marked(bakery()), 'hygiene'],
  ])('%s', (_, snapshot, expected) => {
    expect(opened(snapshot)).toBe(expected);
  });
});

/** What the shell needs below: the line with the cursor. */
const PROMPT = 1;

/** A hundred sections of one topic, one of them started. */
const hundred = () => {
  const section = (n: number) => ({
    id: `s${n}`,
    title: `Section ${n}`,
    children: [{ id: `t${n}`, title: `Topic ${n}` }],
  });
  return marked(treeWith(...Array.from({ length: 100 }, (_, n) => section(n))), ['t60', 'doing']);
};

describe('height', () => {
  const states = [underway(), firstRun(), marked(backend(), ['http', 'done']), hundred()];

  test.each([10, 12, 14, 16, 20, 24, 50])('a terminal of %i rows holds it', (height) => {
    for (const snapshot of states) {
      for (const columns of [40, 80]) {
        const lines = [...drawn(snapshot)({ ...terminal(columns), height })];
        expect(lines.length + PROMPT).toBeLessThanOrEqual(height);
        expect(lines.at(-1)).toMatch(/^ (Finish it|Begin): roadmap/);
      }
    }
  });

  test.each([10, 14, 24])('of %i rows one shows the topic started', (height) => {
    const shown = (snapshot: Snapshot) =>
      [...drawn(snapshot)({ ...terminal(80), height })].join('\n');
    expect(shown(underway())).toMatch(/▸ ▌3\.0 [\s\S]*◐ 3\.2\.1 /);
    expect(shown(hundred())).toMatch(/▸ ▌61 [\s\S]*◐ 61\.1 [\s\S]*… \d+ more: roadmap show -d1/);
  });

  test('where even that is too much, the last line begins with the headline', () => {
    const lines = [...drawn(underway())({ ...terminal(80), height: 5 })];
    expect(lines.at(-1)).toMatch(/^ 21% {2}6\/28 · now 3\.2\.1 SQL/);
  });

  test('what is hidden is counted, with the command that shows it', () => {
    const lines = [...drawn(underway())({ ...terminal(80), height: 15 })];
    expect(lines.join('\n')).toMatch(/… \d more: roadmap show 3\.0/);
  });

  test('a pipe has no height', () => {
    expect([...drawn(underway())(pipe())].join('\n')).not.toContain(' more: ');
  });
});

test('a choice that is made stays open while another of its topics is started', () => {
  const snapshot = marked(backend(), ['javascript', 'done'], ['python', 'doing']);
  expect([...drawn(snapshot)(terminal(80))].join('\n')).toContain('◐ 3.1.2 Python');
});

test.each([40, 60, 80])('its title is never cut away, in %i columns', (columns) => {
  for (const snapshot of [underway(), firstRun(), finished(), mostlySkipped()]) {
    const [first] = drawn(snapshot)(terminal(columns));
    expect(first).toMatch(/^ B/);
  }
});
