import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/progress/advice/next';
import { POINTS, round } from '../../../src/progress/advice/reasons';
import type { Tree } from '../../../src/roadmap/tree';
import type { Status } from '../../../src/roadmap/types';
import { group, topic, treeAround } from '../../roadmap/nodes';
import { snapshotWith, treeWith } from '../../support/fixtures';

type Marks = readonly (readonly [string, Status])[];

const tree = treeWith(
  group('g', ['a', 'b', 'c'], {}),
  group('h', [
    topic('d', { hours: 2 }),
    group('i', [topic('x', { hours: 9 }), topic('y', { hours: 3 })], { choose: 1 }),
  ]),
  topic('e', { requires: ['d'] }),
);

/** The terms that make up a suggestion's score, as "code points". */
const termsOf = (id: string, marks: Marks = [], minutes?: number, among: Tree = tree): string[] => {
  const { suggestions } = suggest(snapshotWith(among, ...marks), minutes);
  const reasons = suggestions.find(({ node }) => node.id === id)?.reasons ?? [];
  return reasons.filter(({ points }) => points > 0).map((one) => `${one.code} ${one.points}`);
};

const headlineOf = (id: string, marks: Marks = [], among: Tree = tree): string => {
  const { suggestions } = suggest(snapshotWith(among, ...marks));
  const [first] = suggestions.find(({ node }) => node.id === id)?.reasons ?? [];
  return `${first?.code}: ${first?.text}`;
};

test('the points are those that the simulation found good', () => {
  expect(POINTS).toEqual({
    place: { code: 'place', most: 20 },
    group: { code: 'continues-group', points: 6 },
    finish: { code: 'finishes-group', points: 4 },
    unlock: { code: 'unlocks', each: 0.1, most: 2 },
    time: { code: 'fits-time', points: 8 },
  });
});

describe('what the sum is made of', () => {
  test.each<[string, string, Marks, string[]]>([
    ['the first on the path', 'a', [], ['place 20']],
    ['minus one for each open before', 'c', [], ['place 18']],
    ['done ones are not before', 'c', [['a', 'done']], ['place 19', 'continues-group 6']],
    ['nor started ones', 'c', [['b', 'doing']], ['place 19', 'continues-group 6']],
    ['nor skipped ones', 'd', [['b', 'skipped']], ['place 18', 'unlocks 0.1']],
    ['an open choice counts once', 'e', [['d', 'done']], ['place 16']],
    ['a topic that another waits for', 'd', [], ['place 17', 'unlocks 0.1']],
    [
      'the group last worked in, and its last topic',
      'c',
      [
        ['a', 'done'],
        ['b', 'done'],
      ],
      ['finishes-group 4', 'place 20', 'continues-group 6'],
    ],
    [
      'a choice that finishes its section',
      'i',
      [['d', 'done']],
      ['finishes-group 4', 'place 17', 'continues-group 6'],
    ],
    [
      'not the last while another is started',
      'c',
      [
        ['a', 'done'],
        ['b', 'doing'],
      ],
      ['continues-group 6', 'place 20'],
    ],
  ])('%s: %s', (_, id, marks, terms) => {
    expect(termsOf(id, marks).toSorted()).toEqual(terms.toSorted());
  });

  test('a group of one is not finished with ceremony', () => {
    const single = treeWith(group('g', ['a']), group('h', ['b', 'c']));
    expect(termsOf('a', [], undefined, single)).toEqual(['place 20']);
  });

  test('nor is the whole roadmap', () => {
    const flat = treeWith(topic('a'), topic('b'));
    expect(termsOf('b', [['a', 'done']], undefined, flat)).not.toContain('finishes-group 4');
  });

  test('from the 21st place on, the place gives nothing', () => {
    const wide = treeAround(
      Array.from({ length: 25 }, (_, index) => group(`g${index}`, [`t${index}`])),
    );
    expect(termsOf('t19', [], undefined, wide)).toEqual(['place 1']);
    expect(termsOf('t20', [], undefined, wide)).toEqual([]);
  });

  test.each([
    [1, 0.1],
    [5, 0.5],
    [20, 2],
    [30, 2],
  ])('%i topics that wait are worth %d', (count, points) => {
    const waiting = Array.from({ length: count }, (_, i) => topic(`t${i}`, { requires: ['a'] }));
    expect(termsOf('a', [], undefined, treeAround([topic('a'), ...waiting]))).toContain(
      `unlocks ${points}`,
    );
  });

  test('what waits for the group of a topic waits for the topic', () => {
    const among = treeWith(group('g', ['a', 'b']), topic('c', { requires: ['g'] }));
    expect(termsOf('a', [], undefined, among)).toContain('unlocks 0.1');
  });
});

describe('a time at hand', () => {
  test.each([
    ['d', 120, true],
    ['d', 119, false],
    ['i', 180, true],
    ['i', 179, false],
    ['a', 6000, false],
  ])('%s in %i minutes fits: %s', (id, minutes, fits) => {
    expect(termsOf(id, [], minutes).includes('fits-time 8')).toBe(fits);
  });

  test('untold, gives no points', () => {
    expect(termsOf('d')).not.toContain('fits-time 8');
  });
});

describe('the reason to show is the first that holds', () => {
  const shared = treeWith(
    group('s', [group('g', ['a', 'b', 'c']), group('i', ['x', 'y'], { choose: 1 })]),
    group('t', [topic('d'), topic('e')]),
    group(
      'w',
      ['p', 'q', 'r', 's1', 's2'].map((id) => topic(id, { requires: ['d'] })),
    ),
  );

  test.each<[string, string, Marks, string]>([
    [
      'it finishes its group',
      'c',
      [
        ['a', 'done'],
        ['b', 'done'],
      ],
      'finishes-group: the last topic of 1.1 G',
    ],
    [
      'a choice that finishes its group',
      'i',
      [
        ['a', 'done'],
        ['b', 'done'],
        ['c', 'done'],
      ],
      'finishes-group: the last topic of 1 S',
    ],
    ['pick one', 'i', [], 'choice: pick 1 of 2'],
    [
      'it continues its group',
      'b',
      [['a', 'done']],
      'continues-group: next in 1.1 G, where you are',
    ],
    ['the first open on the path', 'a', [], 'first-open: the first open topic on the path'],
    ['it unlocks five or more', 'd', [], 'unlocks: 5 topics wait for it'],
    ['next in its section', 'c', [], 'next-in-section: next in 1 S'],
    ['also under a group', 'b', [], 'next-in-section: next in 1 S'],
    ['four are not many', 'd', [['p', 'skipped']], 'next-in-section: next in 2 T'],
  ])('%s', (_, id, marks, headline) => {
    expect(headlineOf(id, marks, shared)).toBe(headline);
  });

  test('a topic right under the root is next on the whole path', () => {
    const flat = treeWith(topic('a'), topic('b'));
    expect(headlineOf('b', [], flat)).toBe('next-in-section: next in Test');
  });

  test('stands first, and only once', () => {
    const { suggestions } = suggest(snapshotWith(shared, ['a', 'done'], ['b', 'done']));
    const codes = suggestions[0]?.reasons.map(({ code }) => code) ?? [];
    expect(codes[0]).toBe('finishes-group');
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test.each([
  [0.1 + 0.2, 0.3],
  [20.25, 20.3],
  [7, 7],
])('%d is told as %d', (points, told) => {
  expect(round(points)).toBe(told);
});
