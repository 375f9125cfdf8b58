import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effortOf, pathTo } from '../../src/roadmap/path';
import { isFinished, waitingFor } from '../../src/roadmap/prerequisites';
import { rollUp } from '../../src/roadmap/rollup';
import { type Tree, topicsOf } from '../../src/roadmap/tree';
import type { RoadmapNode, Status } from '../../src/roadmap/types';
import { backend, nodeIn, treeWith } from '../support/fixtures';
import { group, signed, someStatus, statuses, topic } from './nodes';

type Marks = Readonly<Record<string, Status>>;

const shipped = backend();

const way = (tree: Tree, goal: string, marks: Marks = {}) => {
  const path = pathTo(tree, rollUp(tree, statuses(marks)), nodeIn(tree, goal));
  return { ...path, steps: path.steps.map(({ id }) => id).join(' ') };
};

describe('the way to a goal of the shipped roadmap', () => {
  test.each<[string, Marks, string]>([
    ['http', {}, 'http'],
    ['rest-vs-graphql', {}, 'http rest-vs-graphql'],
    ['rest-vs-graphql', { http: 'done' }, 'rest-vs-graphql'],
    ['rest-vs-graphql', { http: 'skipped' }, 'rest-vs-graphql'],
    ['rest-vs-graphql', { http: 'doing' }, 'http rest-vs-graphql'],
    ['http', { http: 'done' }, ''],
    ['http', { http: 'skipped' }, ''],
    ['servers', {}, 'http dns rest-vs-graphql'],
    ['servers', { dns: 'skipped' }, 'http rest-vs-graphql'],
    ['rest-apis', {}, 'http rest-vs-graphql languages sql rest-apis'],
    ['rest-apis', { python: 'doing' }, 'http rest-vs-graphql python sql rest-apis'],
    ['rest-apis', { php: 'done', sql: 'done' }, 'http rest-vs-graphql rest-apis'],
    ['languages', {}, 'languages'],
    ['languages', { php: 'doing' }, 'php'],
    ['java', {}, 'java'],
    ['java', { php: 'done' }, 'java'],
    ['cdn', { 'rest-apis': 'done' }, 'http dns cdn'],
  ])('%s with %j done: %s', (goal, marks, steps) => {
    expect(way(shipped, goal, marks).steps).toBe(steps);
  });

  test('the whole: every topic once, the choice once', () => {
    const { steps, unknown } = way(shipped, 'backend-roadmap');
    const all = topicsOf(shipped, shipped.root).map((one) =>
      one.parent?.id === 'languages' ? 'languages' : one.id,
    );
    expect(steps.split(' ').toSorted()).toEqual([...new Set(all)].toSorted());
    expect(unknown).toBe(0);
  });

  test('whatever was done: taken step by step nothing waits, and the goal is reached', () => {
    const topics = topicsOf(shipped, shipped.root);
    const marks = fc
      .array(someStatus, { minLength: topics.length, maxLength: topics.length })
      .map((all) => new Map(topics.map(({ id }, index) => [id, all[index] ?? 'todo'])));
    fc.assert(
      fc.property(marks, fc.constantFrom(...shipped.nodes), (status, goal) => {
        const standing = () => rollUp(shipped, (id) => status.get(id) ?? 'todo');
        for (const step of pathTo(shipped, standing(), goal).steps) {
          expect(isFinished(standing()(step))).toBe(false);
          expect(waitingFor({ tree: shipped, standing: standing() }, step)).toEqual([]);
          const open = topicsOf(shipped, step).find(({ id }) => status.get(id) !== 'skipped');
          status.set(open?.id ?? '', 'done');
        }
        expect(isFinished(standing()(goal))).toBe(true);
      }),
    );
  });
});

describe('the way through groups and choices', () => {
  const two = (...more: RoadmapNode[]) =>
    treeWith(
      ...more,
      group('g', [topic('a', { hours: 4 }), topic('b', { hours: 2 }), topic('c', { hours: 1 })], {
        choose: 2,
      }),
      topic('goal', { requires: ['g'], hours: 10 }),
    );

  test.each<[string, Marks, string, number]>([
    ['nothing picked: one step for both', {}, 'g goal', 13],
    ['one done: one step for the other', { a: 'done' }, 'g goal', 11],
    ['both picked: the picked ones', { a: 'doing', b: 'doing' }, 'a b goal', 16],
    ['one done, one started', { a: 'done', b: 'doing' }, 'b goal', 12],
    ['both done', { a: 'done', b: 'done' }, 'goal', 10],
  ])('a choice of two, %s', (_, marks, steps, hours) => {
    expect(way(two(), 'goal', marks)).toEqual({ steps, hours, unknown: 0 });
  });

  test('a choice of two with one started: the started one is still to finish', () => {
    expect(way(two(), 'goal', { a: 'doing' })).toEqual({
      steps: 'a g goal',
      hours: 15,
      unknown: 0,
    });
  });

  test.each<[string, string[], string[], string]>([
    ['all wait for the same', ['x'], ['x'], 'x g goal'],
    ['one is free', ['x'], [], 'g goal'],
    ['the other one is free', [], ['x'], 'g goal'],
    ['they wait for different ones', ['x'], ['y'], 'g goal'],
    ['they share one of two', ['x', 'y'], ['y'], 'y g goal'],
  ])('what comes before a choice where %s', (_, a, b, steps) => {
    const tree = treeWith(
      topic('x'),
      topic('y'),
      group('g', [topic('a', { requires: a }), topic('b', { requires: b })], { choose: 1 }),
      topic('goal', { requires: ['g'] }),
    );
    expect(way(tree, 'goal').steps).toBe(steps);
  });

  test('what a choice itself asks for comes before it', () => {
    const tree = treeWith(
      topic('x'),
      group('g', ['a', 'b'], { choose: 1, requires: ['x'] }),
      topic('goal', { requires: ['g'] }),
    );
    expect(way(tree, 'goal').steps).toBe('x g goal');
  });

  test('an alternative that the goal itself asks for is a step, though another was chosen', () => {
    const tree = treeWith(
      group('g', ['a', 'b'], { choose: 1 }),
      topic('goal', { requires: ['b'] }),
    );
    expect(way(tree, 'goal', { a: 'done' }).steps).toBe('b goal');
  });

  test('what a group asks for comes before its topics, in the order of the file', () => {
    const tree = treeWith(
      topic('x'),
      group('g', ['b', 'a'], { requires: ['x', 'y'] }),
      topic('y'),
      topic('z', { requires: ['g'] }),
    );
    expect(way(tree, 'z').steps).toBe('x y b a z');
  });

  test('nodes that lie side by side by the hundred thousand overflow nothing', () => {
    const nodes = Array.from({ length: 200_000 }, (_, index) => topic(`n${index}`));
    const tree = treeWith(group('g', nodes));
    expect(way(tree, 'g').steps.split(' ')).toHaveLength(200_000);
  });
});

describe('hours', () => {
  const tree = treeWith(
    group('g', [topic('a', { hours: 4 }), topic('b', { hours: 0.5 }), topic('c')]),
    group('h', ['d']),
    group('i', [topic('e', { hours: 9 }), topic('f'), topic('k', { hours: 7 })], { choose: 1 }),
    group('j', ['l', 'm'], { choose: 1 }),
  );

  test.each([
    ['the cheapest of an open choice that tells', '', 'i', 7],
    ['of a topic its own', '', 'e', 9],
    ['none, where no alternative tells', '', 'j', undefined],
  ])('%s', (_, signs, id, hours) => {
    expect(effortOf(tree, rollUp(tree, signed(signs)), nodeIn(tree, id))).toBe(hours);
  });

  test.each<[string, Marks, number | undefined]>([
    ['an open choice: the cheapest', {}, 3],
    ['one of two picked: that one, and the cheapest of the others', { x: 'doing' }, 9],
    ['both picked: those', { x: 'done', z: 'doing' }, 14],
    ['more picked than asked for: no more', { x: 'done', y: 'done', z: 'done' }, 10],
  ])('of a choice of two, done or not; %s', (_, marks, hours) => {
    const two = treeWith(
      group(
        'c',
        [
          topic('x', { hours: 8 }),
          topic('y', { hours: 2 }),
          topic('z', { hours: 6 }),
          topic('w', { hours: 1 }),
        ],
        { choose: 2 },
      ),
    );
    expect(effortOf(two, rollUp(two, statuses(marks)), nodeIn(two, 'c'))).toBe(hours);
  });

  test.each([
    ['root', 11.5, 3],
    ['g', 4.5, 1],
    ['h', 0, 1],
    ['j', 0, 1],
  ])('to %s: %s, and %i steps that do not tell', (goal, hours, unknown) => {
    expect(way(tree, goal)).toMatchObject({ hours, unknown });
  });
});
