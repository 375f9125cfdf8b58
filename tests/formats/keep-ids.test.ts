import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../src/formats/build';
import type { OutlineNode } from '../../src/formats/outline';
import { type Tree, type TreeNode, treeOf } from '../../src/roadmap/tree';

/** Groups, each with its topics. */
type Plan = Readonly<Record<string, readonly string[]>>;

const rootOf = (plan: Plan): OutlineNode => ({
  title: 'Plan',
  children: Object.entries(plan).map(([title, topics]) => ({
    title,
    children: topics.map((topic) => ({ title: topic, children: [] })),
  })),
});

const treeFrom = (plan: Plan, old?: Tree): Tree =>
  treeOf(buildRoadmap({ root: rootOf(plan), warnings: [] }, 'plan', old).roadmap);

const placeOf = ({ parent, title }: TreeNode): string => `${parent?.title} / ${title}`;

/** Each topic of a plan, and the one of an older plan whose id it has. */
const comesFrom = (before: Plan, after: Plan): (readonly [string, string])[] => {
  const old = treeFrom(before);
  return treeFrom(after, old)
    .nodes.filter(({ kind }) => kind === 'topic')
    .map((node) => {
      const known = old.byId(node.id);
      return [placeOf(node), known ? placeOf(known) : 'new'];
    });
};

describe('a title reworded under the same group', () => {
  // A second topic is replaced, too, and one is added: nothing is the only one left.
  const cameFrom = (before: string, title: string) =>
    comesFrom({ Data: [before, 'Zebras'] }, { Data: [title, 'Volcanoes', 'Marble'] })[0]?.[1];

  test.each([
    ['one word of three', 'Redis Cluster Failover', 'Redis Memory Eviction'],
    ['one word of four', 'Redis Cluster Failover Drills', 'Redis Memory Eviction Policies'],
  ])('%s in common: another topic', (_, before, title) => {
    expect(cameFrom(before, title)).toBe('new');
  });

  test.each([
    ['two words of three', 'Redis Cluster Failover', 'Redis Cluster Sharding'],
    ['all words', 'Redis Cluster Failover', 'Failover of a Redis Cluster'],
  ])('%s in common: the same topic', (_, before, title) => {
    expect(cameFrom(before, title)).toBe(`Data / ${before}`);
  });
});

describe('a title that stands under another group', () => {
  const [web, data, ops] = [['HTTP', 'Testing'], ['SQL', 'Testing'], ['Linux']] as const;

  test('once before and once now: it has moved', () => {
    expect(
      comesFrom(
        { Web: web, Data: ['SQL'], Ops: ops },
        { Web: ['HTTP'], Data: ['SQL', 'Testing'], Ops: ops },
      ),
    ).toContainEqual(['Data / Testing', 'Web / Testing']);
  });

  test('twice before: nobody knows which of them it is', () => {
    expect(
      comesFrom(
        { Web: web, Data: data, Ops: ops },
        { Web: ['HTTP'], Data: ['SQL'], Ops: ['Linux', 'Testing'] },
      ),
    ).toContainEqual(['Ops / Testing', 'new']);
  });

  test('twice now: nobody knows which of them has moved', () => {
    expect(
      comesFrom(
        { Web: ['HTTP'], Data: ['SQL'], Ops: ['Linux', 'Testing'] },
        { Web: web, Data: data, Ops: ops },
      ),
    ).toEqual(
      expect.arrayContaining([
        ['Web / Testing', 'new'],
        ['Data / Testing', 'new'],
      ]),
    );
  });
});
