import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/page/sanitize';
import { ASCII, UNICODE } from '../../../src/page/theme';
import type { Snapshot } from '../../../src/progress/record/snapshot';
import type { Tree, TreeNode } from '../../../src/roadmap/tree';
import { backend, treeWith } from '../../support/fixtures';
import { runs } from '../../support/runs';
import { pipe } from '../drawing';
import { bakery, wilderness } from '../roadmaps';
import { screensOf } from '../screens';
import { allBut, anyState, finished, firstRun, marked, mostlySkipped, underway } from '../states';
import { aloud, narrationsOf } from './screens';

const EMPTY = marked(treeWith());
const NAMES = Object.keys(narrationsOf(firstRun(), firstRun().tree.root));

test('every screen that is drawn can be read aloud', () => {
  expect(NAMES).toEqual(Object.keys(screensOf(firstRun(), firstRun().tree.root)));
});

const told = (snapshot: Snapshot, node: TreeNode, name: string): string[] =>
  aloud(narrationsOf(snapshot, node)[name]?.() ?? []);

const drawn = (snapshot: Snapshot, node: TreeNode, name: string): string =>
  [...(screensOf(snapshot, node)[name]?.(pipe()) ?? [])].join('\n');

/** A sentence, or a line that ends with something to type, an address or code. */
const SENTENCE =
  /^Code, line \d+ of \d+: |[\p{Sentence_Terminal}\u2026]["'\u2019\u201d)\]]*$|, type: roadmap( \S.*)?$|https?:\/\/\S+$/u;

/** Blanks that a screen reader would stumble over, or lines that are more than one. */
const GAPS = /^\s|\s$|\s\s|[^\S ]/;

/** Signs that draw, in blocks of the standard, and those that ASCII draws with. */
const DRAWN =
  /[\u2190-\u21ff\u2500-\u25ff\u2713\u2714\u21bb\u00b7\u203a]|\[[ x~.-]\]|--(?!\p{L})|[|`#*_{}^~\\@%]/gu;

const signsIn = (text: string): string[] => text.match(DRAWN) ?? [];

/** What is wrong with lines. A sign that the roadmap itself holds is its author's. */
const faults = (lines: readonly string[], author = '') => ({
  unended: lines.filter((line) => !SENTENCE.test(line)),
  gaps: lines.filter((line) => GAPS.test(line)),
  signs: lines.filter((line) => signsIn(line).some((sign) => !author.includes(sign))),
  controls: lines.filter((line) => /\p{Cc}|[\u2028\u2029\u202a-\u202e]/u.test(line)),
});

const NO_FAULTS = { unended: [], gaps: [], signs: [], controls: [] };

const ROADMAPS: readonly (readonly [string, Tree])[] = [
  ['the shipped roadmap', backend()],
  ['one with content', bakery()],
  ['one of wild titles', wilderness()],
];

/** A screen of any state, told and drawn: functions, so that a counterexample stays short. */
const anywhere = (tree: Tree, name: string) =>
  fc.tuple(anyState(tree), fc.constantFrom(...tree.nodes)).map(([snapshot, node]) => ({
    tell: () => told(snapshot, node, name),
    draw: () => drawn(snapshot, node, name),
  }));

/** Numbers of topics as they are drawn: "3/28". */
const COUNTS = /(?<![\d.])(\d+)\/(\d+)(?!\d)/g;

/** Whether so many of so many are told, in one of the ways there are. */
const tells = (text: string, done: string, total: string): boolean =>
  done === total && Number(total) > 1
    ? new RegExp(`all ${total} `).test(text)
    : text.includes(`${done} of ${total} `) || total === '0';

describe.each(ROADMAPS)('%s', (_, tree) => {
  const author = JSON.stringify(tree.roadmap);

  test.each(NAMES)('%s: every line is a sentence without signs or gaps', (name) => {
    fc.assert(
      fc.property(anywhere(tree, name), ({ tell }) => {
        expect(faults(tell(), author)).toEqual(NO_FAULTS);
      }),
      runs(30),
    );
  });

  test.each(NAMES)('%s: whatever is drawn is told, titles and counts', (name) => {
    fc.assert(
      fc.property(anywhere(tree, name), ({ tell, draw }) => {
        const picture = draw();
        const text = tell().join('\n');
        const titles = tree.nodes
          .map((one) => clean(one.title))
          .filter((title) => picture.includes(title) && !text.includes(title));
        const counts = [...picture.matchAll(COUNTS)].filter(
          // What the roadmap itself says, such as a version, is no count.
          ([all, done = '', total = '']) => !author.includes(all) && !tells(text, done, total),
        );
        expect({ titles, counts: counts.map(([all]) => all) }).toEqual({ titles: [], counts: [] });
      }),
      runs(30),
    );
  });
});

describe.each([
  ['first run', firstRun()],
  ['underway', underway()],
  ['all done', finished()],
  ['mostly skipped', mostlySkipped()],
  ['all skipped', allBut(backend(), 'skipped')],
  ['all started', allBut(backend(), 'doing')],
  ['an empty roadmap', EMPTY],
])('%s', (_, snapshot) => {
  const { root } = snapshot.tree;

  test('every screen that shows something says something', () => {
    const isMute = (name: string) =>
      told(snapshot, root, name).length === 0 && drawn(snapshot, root, name).trim() !== '';
    expect(NAMES.filter(isMute)).toEqual([]);
  });

  test('how far one is comes first, what to type comes last', () => {
    for (const name of ['overview', 'tree', 'sections']) {
      const lines = told(snapshot, root, name);
      expect(lines[0]).toMatch(/^(Backend Roadmap|Test): .*(done|skipped|no topics)/);
      expect(lines.at(-1)).toMatch(/, type: roadmap /);
    }
  });
});

test('where one is, is said in words', () => {
  const text = told(underway(), underway().tree.root, 'overview').join('\n');
  expect(text).toMatch(
    /^You are at 3\.2\.1 SQL - PostgreSQL, MySQL, started 3 days ago, topic 1 of 3 in 3\.2 Databases\.$/m,
  );
});

test('nothing of it is cut, however long it is', () => {
  const title = 'endless '.repeat(1000).trim();
  const snapshot = marked(treeWith({ id: 'a', title }));
  const text = told(snapshot, snapshot.tree.root, 'tree').join('\n');
  expect(text).toContain(title);
});

test('the rules would notice', () => {
  const signs = [UNICODE, ASCII].flatMap(({ done, doing, todo, bar, guides, to }) => [
    done,
    doing,
    todo,
    bar.full,
    guides.branch,
    to,
  ]);
  expect(signs.filter((sign) => signsIn(`a ${sign} b`).length === 0 && sign !== '->')).toEqual([]);
  const { unended, gaps, ...others } = faults([' a', 'a  b.', 'a\tb.', 'a', 'a ✓ b.', '7% done.']);
  expect({ unended, gaps: gaps.length }).toEqual({ unended: [' a', 'a'], gaps: 3 });
  expect(others).toEqual({ signs: ['a ✓ b.', '7% done.'], controls: ['a\tb.'] });
});
