import { describe, expect, test } from 'vitest';
import { slotsOf, unlockCounts } from '../../../src/progress/advice/slots';
import type { Status } from '../../../src/roadmap/types';
import { group, topic } from '../../roadmap/nodes';
import { snapshotWith, treeWith } from '../../support/fixtures';

type Marks = readonly (readonly [string, Status])[];

const tree = treeWith(
  group('g', ['a', topic('b', { requires: ['a'] })]),
  group('c', ['x', 'y', group('z', ['z1', 'z2'])], { choose: 1 }),
  topic('d', { requires: ['c'] }),
);

describe('what could be taken up, in the order of the file', () => {
  test.each<[string, Marks, string]>([
    ['nothing done', [], '0 a, (1 b), 2 c, (3 d)'],
    ['a topic started is none to take up', [['a', 'doing']], '(0 b), 1 c, (2 d)'],
    ['a topic done makes another ready', [['a', 'done']], '0 b, 1 c, (2 d)'],
    ['a skipped topic is gone', [['a', 'skipped']], '0 b, 1 c, (2 d)'],
    ['a choice made ends the others', [['x', 'doing']], '0 a, (1 b), (2 d)'],
    ['a group chosen by one topic offers the rest', [['z1', 'done']], '0 a, (1 b), 2 z2, (3 d)'],
    [
      'a choice with one left is no choice',
      [
        ['x', 'skipped'],
        ['y', 'skipped'],
      ],
      '0 a, (1 b), 2 z1, 3 z2, (4 d)',
    ],
    [
      'a choice skipped whole is gone',
      [
        ['x', 'skipped'],
        ['y', 'skipped'],
        ['z1', 'skipped'],
        ['z2', 'skipped'],
      ],
      '0 a, (1 b), 2 d',
    ],
    [
      'all done',
      [
        ['a', 'done'],
        ['b', 'done'],
        ['x', 'done'],
        ['d', 'done'],
      ],
      '',
    ],
  ])('%s', (_, marks, expected) => {
    const slots = slotsOf(snapshotWith(tree, ...marks)).map(({ node, before, isReady }) =>
      isReady ? `${before} ${node.id}` : `(${before} ${node.id})`,
    );
    expect(slots.join(', ')).toBe(expected);
  });

  test('a choice is ready as soon as one alternative is', () => {
    const choice = treeWith(
      topic('a'),
      group('c', [topic('x', { requires: ['a'] }), topic('y')], { choose: 1 }),
    );
    expect(slotsOf(snapshotWith(choice)).map((slot) => slot.isReady)).toEqual([true, true]);
    expect(slotsOf(snapshotWith(choice, ['y', 'skipped'])).map((slot) => slot.isReady)).toEqual([
      true,
      false,
    ]);
  });
});

describe('how many open topics name a node', () => {
  const needed = treeWith(
    topic('a'),
    topic('b', { requires: ['a'] }),
    group('g', ['c', 'd', topic('e', { requires: ['b'] })], { requires: ['a'] }),
    group('h', [topic('x', { requires: ['a'] }), topic('y', { requires: ['a'] })], { choose: 1 }),
  );

  test.each<[string, Marks, number, number]>([
    ['each topic of a group that does', [], 6, 1],
    [
      'done ones no longer',
      [
        ['b', 'done'],
        ['c', 'done'],
      ],
      4,
      1,
    ],
    ['skipped ones no longer', [['c', 'skipped']], 5, 1],
    ['started ones still', [['e', 'doing']], 6, 1],
    ['alternatives left over no longer', [['x', 'done']], 4, 1],
  ])('%s', (_, marks, a, b) => {
    const counts = unlockCounts(snapshotWith(needed, ...marks));
    expect([counts.get('a'), counts.get('b')]).toEqual([a, b]);
  });

  test('an id in another form of the same letters names the node', () => {
    const accents = treeWith(topic('caf\u00e9'), topic('b', { requires: ['cafe\u0301'] }));
    expect(unlockCounts(snapshotWith(accents)).get('caf\u00e9')).toBe(1);
  });

  test('an id that no node has stands for itself', () => {
    const dangling = treeWith(topic('a', { requires: ['gone'] }));
    expect([...unlockCounts(snapshotWith(dangling))]).toEqual([['gone', 1]]);
  });

  test('nobody names the others', () => {
    expect(unlockCounts(snapshotWith(needed)).get('c')).toBeUndefined();
  });
});
