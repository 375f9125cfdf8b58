import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../src/formats/build';
import { roadmapId } from '../../src/formats/ids';
import type { Outline, OutlineNode } from '../../src/formats/outline';
import { checkRoadmap } from '../../src/roadmap/check';
import { type Tree, treeOf } from '../../src/roadmap/tree';

type Part = Partial<Omit<OutlineNode, 'title' | 'children'>>;

const item = (
  title: string,
  children: readonly OutlineNode[] = [],
  part: Part = {},
): OutlineNode => ({
  title,
  children,
  ...part,
});

const outline = (...children: OutlineNode[]): Outline => ({
  root: item('Plan', children),
  warnings: [],
});

const treeFrom = (...children: OutlineNode[]): Tree =>
  treeOf(buildRoadmap(outline(...children)).roadmap);

/** "title id" of every node, in order. */
const idsIn = ({ nodes }: Tree): string[] => nodes.map(({ title, id }) => `${title} ${id}`);

describe('ids', () => {
  test.each([
    ['Load Balancing', 'load-balancing'],
    ['  C++ & C#! ', 'c-c'],
    ['数据库 基础', '数据库-基础'],
    ['Ünïcödé', 'ünïcödé'],
    ['🚀', 'topic'],
    ['constructor', 'plan-constructor'],
    ['now', 'plan-now'],
  ])('of "%s" is %s', (title, id) => {
    expect(treeFrom(item(title)).nodes[1]?.id).toBe(id);
  });

  test('the same title twice: the group goes before it, then a number behind', () => {
    const tree = treeFrom(
      item('Web', [item('Basics')]),
      item('Data', [item('Basics'), item('Basics'), item('basics')]),
    );
    expect(idsIn(tree)).toEqual([
      'Plan plan',
      'Web web',
      'Basics basics',
      'Data data',
      'Basics data-basics',
      'Basics data-basics-2',
      'basics data-basics-3',
    ]);
  });

  test("a format's own id is kept", () => {
    expect(treeFrom(item('SQL', [], { id: '_xY-9' })).nodes[1]?.id).toBe('_xY-9');
  });

  test.each([
    ['My Plan', 'my-plan'],
    ['Plan für Ältere', 'plan-fur-altere'],
    ['数据库', 'roadmap'],
    ['数据库 2026', '2026'],
    ['constructor', 'roadmap'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('a roadmap called "%s" is %s', (title, id) => {
    expect(roadmapId(title)).toBe(id);
  });
});

describe('numbers in titles', () => {
  const numbered = (...titles: string[]) =>
    treeFrom(...titles.map((title) => item(title))).nodes.map(({ number, title }) => [
      number,
      title,
    ]);

  test('are taken out where the whole file has them', () => {
    const { roadmap } = buildRoadmap({
      root: item('1.0 All', [item('2.0 Web', [item('2.1 HTTP'), item('2.2 DNS')])]),
      warnings: [],
    });
    expect(treeOf(roadmap).nodes.map(({ number, title }) => `${number}|${title}`)).toEqual([
      '1.0|All',
      '2.0|Web',
      '2.1|HTTP',
      '2.2|DNS',
    ]);
  });

  test('a root without one gets the first that is free', () => {
    expect(numbered('1 A', '2. B', '3) C')).toEqual([
      ['0', 'Plan'],
      ['1', 'A'],
      ['2', 'B'],
      ['3', 'C'],
    ]);
  });

  test.each([
    ['one has none', ['1 A', 'B']],
    ['two have the same', ['1 A', '1 B']],
    ['there is only one', ['1 A']],
    ['a number is all there is', ['1', '2']],
  ])('stay where they are if %s', (_, titles) => {
    expect(numbered(...titles).map(([, title]) => title)).toEqual(['Plan', ...titles]);
  });

  test('stay where a child is numbered like no child of its group', () => {
    const tree = treeFrom(item('1 A', [item('7.1 B')]), item('2 C'));
    expect(tree.nodes.map(({ title }) => title)).toEqual(['Plan', '1 A', '7.1 B', '2 C']);
  });
});

describe('prerequisites', () => {
  const requiresIn = (...children: OutlineNode[]) => {
    const { roadmap, warnings } = buildRoadmap(outline(...children));
    expect(checkRoadmap(roadmap).problems).toEqual([]);
    return {
      requires: treeOf(roadmap).nodes.flatMap(({ id, data }) =>
        (data.requires ?? []).map((one) => `${id}<-${one}`),
      ),
      warnings: warnings.map(({ message }) => message),
    };
  };

  test('name a key, an id, a number or a title', () => {
    const { requires, warnings } = requiresIn(
      item('SQL', [], { key: 'n1' }),
      item('Caches', [], { id: 'cch' }),
      item('ORMs', [], { requires: ['n1', 'cch', ' sql '] }),
    );
    expect(requires).toEqual(['orms<-sql', 'orms<-cch']);
    expect(warnings).toEqual([]);
  });

  test('that are not there are told, with the line', () => {
    const { warnings } = buildRoadmap(outline(item('A', [], { requires: ['zzz'], line: 7 })));
    expect(warnings).toEqual([{ line: 7, message: '"A" asks for "zzz", which is not there' }]);
  });

  test.each([
    ['on its own group', [item('G', [item('A', [], { requires: ['G'] })])]],
    ['on its own topic', [item('G', [item('A')], { requires: ['A'] })]],
    ['in a circle', [item('A', [], { requires: ['B'] }), item('B', [], { requires: ['A'] })]],
    [
      'in a circle through a group',
      [item('G', [item('A')], { requires: ['B'] }), item('B', [], { requires: ['A'] })],
    ],
  ])('%s cannot be met: one is left out, and told', (_, children) => {
    const { requires, warnings } = requiresIn(...children);
    expect(requires.length).toBeLessThanOrEqual(1);
    expect(warnings).toEqual([expect.stringContaining('cannot wait for')]);
  });
});

test('what the file says of progress arrives, topics only', () => {
  const { marks } = buildRoadmap(
    outline(
      item('A', [], { status: 'done' }),
      item('G', [item('B', [], { status: 'done' }), item('C')], { status: 'done' }),
      item('D', [], { status: 'doing', on: '2026-11-02' }),
    ),
  );
  expect(marks).toEqual([
    { node: 'a', status: 'done' },
    { node: 'b', status: 'done' },
    { node: 'd', status: 'doing', on: '2026-11-02' },
  ]);
});

test('deeper than 64 levels is refused without a stack overflow', () => {
  let deep = item('leaf');
  for (let level = 0; level < 100_000; level += 1) deep = item('x', [deep]);
  expect(() => buildRoadmap(outline(deep))).toThrow('deeper than 64');
});

describe('again, after the file has changed', () => {
  const before = [
    item('Web', [item('HTTP basics'), item('DNS'), item('Caching')]),
    item('Data', [item('SQL'), item('NoSQL')]),
  ];
  const old = treeFrom(...before);
  const again = (...children: OutlineNode[]) =>
    idsIn(treeOf(buildRoadmap(outline(...children), 'plan', old).roadmap));

  test.each<[string, OutlineNode[], string[]]>([
    ['the same', before, ['HTTP basics http-basics', 'DNS dns', 'SQL sql']],
    [
      'inserted before',
      [item('Web', [item('TCP'), item('HTTP basics'), item('DNS'), item('Caching')])],
      ['TCP tcp', 'HTTP basics http-basics'],
    ],
    [
      'moved to another group',
      [item('Web', [item('DNS')]), item('Data', [item('SQL'), item('HTTP basics')])],
      ['HTTP basics http-basics'],
    ],
    [
      'reworded',
      [item('Web', [item('Basics of HTTP'), item('DNS'), item('Caching')])],
      ['Basics of HTTP http-basics'],
    ],
    [
      'replaced, alone among its siblings',
      [item('Web', [item('HTTP basics'), item('Names'), item('Caching')])],
      ['Names names'],
    ],
    [
      'a group renamed',
      [item('Databases', [item('SQL'), item('NoSQL')])],
      ['SQL sql', 'NoSQL nosql'],
    ],
    ['other case and dots', [item('WEB', [item('dns.')])], ['WEB web', 'dns. dns']],
    [
      'in another order',
      [item('Data', [item('NoSQL'), item('SQL')]), item('Web', [item('DNS')])],
      ['NoSQL nosql', 'SQL sql', 'DNS dns'],
    ],
  ])('%s', (_, children, expected) => {
    expect(again(...children)).toEqual(expect.arrayContaining(expected));
  });

  test('a new topic never takes the id of one that went', () => {
    const ids = again(item('Web', [item('Totally'), item('Other'), item('Things'), item('Here')]));
    expect(ids.slice(2)).toEqual(['Totally totally', 'Other other', 'Things things', 'Here here']);
    const reborn = treeOf(
      buildRoadmap(outline(item('Zoo', [item('SQL'), item('SQL')])), 'plan', old).roadmap,
    );
    expect(new Set(reborn.nodes.map(({ id }) => id)).size).toBe(reborn.nodes.length);
  });
});

describe('a topic in the place of another', () => {
  const isKept = (before: readonly string[], after: readonly string[]): boolean => {
    const old = treeFrom(...before.map((title) => item(title)));
    const again = buildRoadmap(outline(...after.map((title) => item(title))), 'plan', old);
    return treeOf(again.roadmap).root.children[0]?.id === old.root.children[0]?.id;
  };
  const among = (title: string) => [title, 'Terraform', 'Vim'];

  test.each([
    ['Docker Swarm', 'Kubernetes'],
    ['Redis Basics', 'MongoDB Basics'],
    ['Introduction to Redis', 'Introduction to Kafka'],
    ['Week 2', 'Week 5'],
    ['Redis', 'Message queues with Kafka'],
    ['Docker Swarm', 'Docker Compose'],
    ['Java', 'JavaScript'],
    ['C', 'C++'],
    ['C#', 'C++'],
    ['React', 'Reactive programming'],
    ['2', '3'],
    ['🚀', '🎉'],
    ['数据库基础', '网络基础'],
    ['Основы SQL', 'Основы Redis'],
  ])('%s, then %s: another one', (before, after) => {
    expect(isKept(among(before), among(after))).toBe(false);
    expect(isKept([before], [after])).toBe(false);
  });

  test.each([
    ['Indexes', 'Indexing'],
    ['Redis', 'Redis and Valkey'],
    ['HTTP basics', 'The basics of HTTP'],
    ['Docker', 'Docker (containers)'],
    ['Kuberntes', 'Kubernetes'],
    ['SQL joins and indexes', 'SQL indexes, joins and views'],
    ['C++', 'Modern C++'],
    ['数据库基础', '数据库入门'],
  ])('%s, then %s: the same one', (before, after) => {
    expect(isKept(among(before), among(after))).toBe(true);
  });

  test('a word that stands in most titles does not tell them apart', () => {
    const all = (title: string) => [title, 'SQL views', 'SQL triggers', 'SQL locks'];
    expect(isKept(all('SQL'), all('SQL functions'))).toBe(false);
  });

  test('of two that are equally like it, neither', () => {
    expect(isKept(['Redis', 'Vim'], ['Redis streams', 'Redis cluster', 'Vim'])).toBe(false);
  });

  test('an introduction to something else is not the one that moved', () => {
    const old = treeFrom(item('SQL', [item('Introduction'), item('Joins')]));
    const after = buildRoadmap(
      outline(item('SQL', [item('Joins')]), item('Kafka', [item('Introduction')])),
      'plan',
      old,
    );
    const known = new Set(old.nodes.map(({ id }) => id));
    const fresh = treeOf(after.roadmap).nodes.filter(({ id }) => !known.has(id));
    expect(fresh.map(({ title }) => title)).toEqual(['Kafka', 'Introduction']);
  });

  test('an introduction goes along where its group is renamed or moved', () => {
    const old = treeFrom(item('Data', [item('SQL', [item('Introduction'), item('Joins')])]));
    const [id] = old.nodes.filter(({ title }) => title === 'Introduction').map((one) => one.id);
    for (const changed of [
      outline(item('Data', [item('SQL databases', [item('Introduction')])])),
      outline(item('Basics', [item('SQL', [item('Introduction')])])),
    ]) {
      expect(treeOf(buildRoadmap(changed, 'plan', old).roadmap).byId(id ?? '')).toBeDefined();
    }
  });
});

const someTitle = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
  fc.constantFrom('A', 'B', 'Basics', '1 One', '2.1 Two', 'constructor', '__proto__', '🚀'),
);
const { tree: someItem } = fc.letrec<{ tree: OutlineNode }>((tie) => ({
  tree: fc.record({
    title: someTitle,
    children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 4 })),
    requires: fc.array(someTitle, { maxLength: 2 }),
  }),
}));

describe('whatever an outline holds', () => {
  test('the roadmap is valid, and every node of it is there', () => {
    fc.assert(
      fc.property(someItem, (root) => {
        const { roadmap } = buildRoadmap({ root, warnings: [] });
        expect(checkRoadmap(roadmap).problems.filter((one) => one.severity === 'error')).toEqual(
          [],
        );
        const size = (node: OutlineNode): number =>
          node.children.reduce((sum, child) => sum + size(child), 1);
        expect(treeOf(roadmap).nodes).toHaveLength(size(root));
      }),
      { numRuns: 300 },
    );
  });

  test('read again, every id is the same', () => {
    fc.assert(
      fc.property(someItem, (root) => {
        const first = treeOf(buildRoadmap({ root, warnings: [] }).roadmap);
        const second = treeOf(buildRoadmap({ root, warnings: [] }, undefined, first).roadmap);
        expect(second.nodes.map(({ id }) => id)).toEqual(first.nodes.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a file of another format cannot say of a topic', () => {
  const old = treeOf({
    format: 1,
    id: 'plan',
    title: 'Plan',
    description: 'Kept.',
    root: {
      id: 'plan',
      title: 'Plan',
      children: [
        {
          id: 'lang',
          title: 'Languages',
          choose: 1,
          children: [
            { id: 'js', title: 'JavaScript', aliases: ['node'], hours: 5, summary: 'Old.' },
            { id: 'py', title: 'Python' },
          ],
        },
        { id: 'orm', title: 'ORMs', requires: ['lang', 'js'] },
      ],
    },
  });
  const again = (...children: OutlineNode[]) =>
    treeOf(buildRoadmap(outline(...children), 'plan', old).roadmap);

  test('stays as it was', () => {
    const tree = again(
      item('Languages', [item('JavaScript', [], { summary: 'New.' }), item('Python')]),
      item('ORMs'),
    );
    expect(tree.roadmap.description).toBe('Kept.');
    expect(tree.byId('lang')?.data.choose).toBe(1);
    expect(tree.byId('js')?.data).toMatchObject({ aliases: ['node'], hours: 5, summary: 'New.' });
    expect(tree.byId('orm')?.data.requires).toEqual(['lang', 'js']);
  });

  test('goes where it no longer holds', () => {
    const tree = again(item('Languages'), item('ORMs'));
    expect(tree.byId('lang')?.data.choose).toBeUndefined();
    expect(tree.byId('orm')?.data.requires).toEqual(['lang']);
  });
});

test('100,000 topics take no time by the square of their number', () => {
  const children = Array.from({ length: 100_000 }, (_, n) => item(`Topic ${n}`));
  const { roadmap } = buildRoadmap({ root: item('Plan', children), warnings: [] });
  expect(treeOf(roadmap).nodes).toHaveLength(100_001);
});
