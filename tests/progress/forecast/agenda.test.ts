import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/progress/advice/next';
import { agendaFor } from '../../../src/progress/forecast/agenda';
import { effortIn } from '../../../src/progress/forecast/effort';
import { requirementsOf } from '../../../src/roadmap/prerequisites';
import { type Tree, topicsOf } from '../../../src/roadmap/tree';
import type { Status } from '../../../src/roadmap/types';
import { group, someStanding, topic } from '../../roadmap/nodes';
import { backend, nodeIn, snapshotWith, treeWith } from '../../support/fixtures';

type Marks = (readonly [string, Status])[];

const agenda = (tree: Tree, goal: string, ...marks: Marks) => {
  const snapshot = snapshotWith(tree, ...marks);
  return agendaFor(snapshot, effortIn(tree), nodeIn(tree, goal));
};
const ids = (tree: Tree, goal: string, ...marks: Marks) =>
  agenda(tree, goal, ...marks).topics.map(({ id }) => id);

const tree = backend();

test('from nothing: the founding order, with one language', () => {
  const founding = topicsOf(tree, tree.root).map(({ id }) => id);
  expect(ids(tree, tree.root.id)).toEqual(
    founding.filter((id) => !['javascript', 'java', 'php'].includes(id)),
  );
});

describe('what is started comes first, the latest first', () => {
  test('whatever it waits for', () => {
    const [first, second, third] = ids(tree, tree.root.id, ['docker', 'doing'], ['sql', 'doing']);
    expect([first, second, third]).toEqual(['sql', 'docker', 'http']);
  });

  test('but not what is no way to the goal', () => {
    expect(ids(tree, 'dns', ['sql', 'doing'])).toEqual(['http', 'dns']);
  });
});

test('the first to take up is what next says first', () => {
  const marks: Marks = [
    ['http', 'done'],
    ['linux', 'done'],
    ['docker', 'done'],
  ];
  const [first] = suggest(snapshotWith(tree, ...marks)).suggestions;
  expect(ids(tree, tree.root.id, ...marks)[0]).toBe(first?.node.id);
});

describe('to a goal', () => {
  test('only what is on the way, prerequisites first', () => {
    expect(ids(tree, 'rest-apis')).toEqual([
      'http',
      'rest-vs-graphql',
      'python',
      'sql',
      'rest-apis',
    ]);
  });

  test('an alternative that is the goal is the one that is planned', () => {
    const { topics, assumptions } = agenda(tree, 'java');
    expect(topics.map(({ id }) => id)).toContain('java');
    expect(assumptions.map(({ picked }) => picked.map(({ id }) => id))).toEqual([['java']]);
  });

  test('no choice is told of that is not on the way', () => {
    expect(agenda(tree, 'shell').assumptions).toEqual([]);
  });

  test('that is finished: nothing', () => {
    expect(ids(tree, 'http', ['http', 'done'])).toEqual([]);
    expect(ids(treeWith(), 'root')).toEqual([]);
  });
});

test('two alternatives that are both waited for are both planned', () => {
  const both = treeWith(
    group('pick', ['a', 'b', 'c'], { choose: 1 }),
    topic('x', { requires: ['a', 'b'] }),
  );
  expect(ids(both, 'root')).toEqual(['a', 'b', 'x']);
});

test('a roadmap of more topics than are looked ahead', () => {
  const chain = Array.from({ length: 300 }, (_, n) =>
    topic(`t${n}`, n > 0 ? { requires: [`t${n - 1}`] } : {}),
  );
  expect(ids(treeWith(...chain.toReversed()), 'root')).toEqual(chain.map(({ id }) => id));
});

/** A tree with prerequisites backwards in the file, so that there are no cycles. */
const someState = someStanding.chain(({ tree: bare, statusOf }) =>
  fc.infiniteStream(fc.nat()).map((numbers) => {
    const topics = topicsOf(bare, bare.root);
    const required = new Map(
      topics.flatMap(({ id }, at) => {
        const n: number = numbers.next().value ?? 0;
        return at > 0 && n % 3 === 0 ? [[id, [topics[n % at]?.id ?? '']]] : [];
      }),
    );
    const grown = (node: (typeof bare)['root']['data']): typeof node => ({
      ...node,
      ...(required.has(node.id) ? { requires: required.get(node.id) ?? [] } : {}),
      ...(node.children ? { children: node.children.map(grown) } : {}),
    });
    const { children = [] } = grown(bare.root.data);
    const marks = topics.map(({ id }) => [id, statusOf(id)] as const);
    return { tree: treeWith(...children), marks };
  }),
);

test('every topic once, each after what it waits for, as many as are open', () => {
  fc.assert(
    fc.property(someState, ({ tree: any, marks }) => {
      const snapshot = snapshotWith(any, ...marks.filter(([, status]) => status !== 'todo'));
      const { topics } = agendaFor(snapshot, effortIn(any), any.root);
      expect(new Set(topics).size).toBe(topics.length);
      const { total, done } = snapshot.standing(any.root).summary;
      expect(topics.length).toBeGreaterThanOrEqual(total - done > 0 ? 1 : 0);
      for (const [at, one] of topics.entries()) {
        const status = snapshot.standing(one).status;
        expect(['todo', 'doing']).toContain(status);
        if (status === 'doing') continue;
        const later = topics.slice(at + 1);
        const early = requirementsOf(any, one).filter((required) => later.includes(required));
        expect(early.map(({ id }) => `${id} before ${one.id}`)).toEqual([]);
      }
    }),
  );
});
