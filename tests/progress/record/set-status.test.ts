import { describe, expect, test } from 'vitest';
import { setStatus } from '../../../src/progress/record/set-status';
import { RoadmapError } from '../../../src/roadmap/errors';
import type { Status } from '../../../src/roadmap/types';
import { group } from '../../roadmap/nodes';
import { backend, nodeIn, set, snapshotWith, TODAY, treeWith } from '../../support/fixtures';

type Marks = readonly (readonly [string, Status])[];

const tree = treeWith(
  group('g', ['a', 'b', 'c', 'd']),
  group('h', [group('choice', ['x', 'y', 'z'], { choose: 1 }), 'w']),
);

/** One topic of each status. */
const MIXED: Marks = [
  ['b', 'doing'],
  ['c', 'done'],
  ['d', 'skipped'],
];

const decide = (marks: Marks, ids: string, to: Status, day?: string) => {
  const snapshot = snapshotWith(tree, ...marks);
  const nodes = ids.split(' ').map((id) => nodeIn(tree, id));
  const decision = setStatus(snapshot, nodes, to, day);
  return {
    ...decision,
    moves: decision.moves.map(({ node, from }) => `${node.id}:${from}`).join(' '),
    unchanged: decision.unchanged.map(({ id }) => id).join(' '),
  };
};

describe('a topic named itself is always set', () => {
  test.each<[Status, string, string]>([
    ['done', 'a:todo b:doing d:skipped', 'c'],
    ['doing', 'a:todo c:done d:skipped', 'b'],
    ['skipped', 'a:todo b:doing c:done', 'd'],
    ['todo', 'b:doing c:done d:skipped', 'a'],
  ])('to %s: %s; unchanged: %s', (to, moves, unchanged) => {
    expect(decide(MIXED, 'a b c d', to)).toMatchObject({ moves, unchanged });
  });
});

describe('a group brings the topics that follow the command', () => {
  test.each<[Status, string, string]>([
    ['done', 'a:todo b:doing', 'c d'],
    ['doing', 'a:todo', 'b c d'],
    ['skipped', 'a:todo b:doing', 'c d'],
    ['todo', 'b:doing c:done d:skipped', 'a'],
  ])('to %s: %s; unchanged: %s', (to, moves, unchanged) => {
    expect(decide(MIXED, 'g', to)).toMatchObject({ moves, unchanged });
  });

  test.each<[string, Status, string]>([
    ['g d', 'done', 'a:todo b:doing d:skipped'],
    ['d g', 'done', 'd:skipped a:todo b:doing'],
    ['g c', 'doing', 'a:todo c:done'],
  ])('"%s" to %s: the topic named beside its group is set all the same', (ids, to, moves) => {
    expect(decide(MIXED, ids, to).moves).toBe(moves);
  });
});

describe('an open choice in a group', () => {
  const refusal = (id: string, to: Status, marks: Marks = []): RoadmapError => {
    try {
      decide(marks, id, to);
    } catch (error) {
      if (error instanceof RoadmapError) return error;
    }
    throw new Error('it was not refused');
  };

  test.each<[string, Status]>([
    ['choice', 'done'],
    ['choice', 'doing'],
    ['h', 'done'],
    ['root', 'doing'],
  ])('%s to %s is refused', (id, to) => {
    expect(refusal(id, to).code).toBe('choice-open');
  });

  test.each<[string, Status, string]>([
    ['choice', 'skipped', 'x:todo y:todo z:todo'],
    ['h', 'skipped', 'x:todo y:todo z:todo w:todo'],
    ['choice', 'todo', ''],
  ])('%s to %s is no choice to make', (id, to, moves) => {
    expect(decide([], id, to).moves).toBe(moves);
  });

  test('the alternatives are named, with the words to type', () => {
    const shipped = backend();
    const languages = [nodeIn(shipped, 'core-skills')];
    expect(() => setStatus(snapshotWith(shipped), languages, 'doing')).toThrow(
      expect.objectContaining({
        message:
          '3.1 Programming Languages asks for a choice: 3.1.1 JavaScript - Node.js · ' +
          '3.1.2 Python - Django/FastAPI · 3.1.3 Java - Spring Boot · 3.1.4 PHP - Laravel.',
        hint: 'Name one, for example: roadmap start 3.1.1',
      }),
    );
  });

  test('a skipped alternative is not named', () => {
    const { message, hint } = refusal('h', 'done', [['x', 'skipped']]);
    expect(message).not.toContain('X');
    expect(hint).toBe('Name one, for example: roadmap done 2.1.2');
  });
});

describe('a choice that is made', () => {
  test.each<[Status, Status, string, string]>([
    ['doing', 'done', 'y:doing w:todo', 'x z'],
    ['done', 'done', 'w:todo', 'x y z'],
    ['doing', 'doing', 'w:todo', 'x y z'],
    ['doing', 'skipped', 'y:doing w:todo', 'x z'],
  ])('by one %s: the group to %s leaves the others', (made, to, moves, unchanged) => {
    expect(decide([['y', made]], 'h', to)).toMatchObject({ moves, unchanged });
  });

  test('does not stand in the way of another alternative named itself', () => {
    expect(decide([['y', 'done']], 'x', 'done').moves).toBe('x:todo');
  });

  test('reset takes back the others too', () => {
    const marks: Marks = [
      ['x', 'done'],
      ['y', 'done'],
    ];
    expect(decide(marks, 'choice', 'todo').moves).toBe('x:done y:done');
  });
});

describe('the root', () => {
  test('brings everything that follows', () => {
    const marks: Marks = [...MIXED, ['y', 'doing']];
    expect(decide(marks, 'root', 'done')).toMatchObject({
      moves: 'a:todo b:doing y:doing w:todo',
      unchanged: 'c d x z',
    });
  });

  test('of a roadmap without topics brings nothing', () => {
    const empty = treeWith();
    const decision = setStatus(snapshotWith(empty), [empty.root], 'done');
    expect(decision).toEqual({ events: [], moves: [], unchanged: [] });
  });
});

describe('the same node twice', () => {
  test.each(['a a', 'a g', 'g a', 'g g'])('"%s" is set once', (ids) => {
    const { events } = decide([], ids, 'done');
    const nodes = events.map(({ node }) => node);
    expect(nodes).toEqual([...new Set(nodes)]);
    expect(nodes.filter((id) => id === 'a')).toEqual(['a']);
  });
});

describe('with a day', () => {
  test.each<[string, string, string, string]>([
    ['a done topic moves to it', 'c', 'c:done', ''],
    ['a topic that is not done is set', 'a', 'a:todo', ''],
    ['done topics of a group stay', 'g', 'a:todo b:doing', 'c d'],
  ])('%s', (_, ids, moves, unchanged) => {
    expect(decide(MIXED, ids, 'done', '2026-11-01')).toMatchObject({ moves, unchanged });
  });

  test('a topic done on that very day is unchanged', () => {
    expect(decide(MIXED, 'c', 'done', TODAY)).toMatchObject({ moves: '', unchanged: 'c' });
  });
});

describe('the events', () => {
  test('keep what the topic was, and since when', () => {
    expect(decide(MIXED, 'b', 'done').events).toEqual([
      { type: 'status', node: 'b', title: 'B', from: 'doing', since: TODAY, to: 'done' },
    ]);
  });

  test('of a topic never marked before have no such day', () => {
    expect(decide([], 'a', 'done').events).toEqual([{ ...set('a', 'done'), title: 'A' }]);
  });

  test('are none where nothing changes', () => {
    expect(decide(MIXED, 'c', 'done').events).toEqual([]);
  });
});
