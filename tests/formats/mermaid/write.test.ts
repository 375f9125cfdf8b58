import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../../src/formats/build';
import { oneLine } from '../../../src/formats/mermaid/label';
import { read } from '../../../src/formats/mermaid/read';
import { idOf, write } from '../../../src/formats/mermaid/write';
import { writeLabel } from '../../../src/formats/mermaid/write-label';
import type { Snapshot } from '../../../src/progress/record/snapshot';
import { type Tree, type TreeNode, treeOf } from '../../../src/roadmap/tree';
import type { RoadmapNode, Status } from '../../../src/roadmap/types';
import { backend, roadmapOf, snapshotWith, treeWith } from '../../support/fixtures';
import { someTitle, titledTree } from './titles';

const OWN = { colors: 'roadmap', notes: false } as const;
const PROGRESS = { colors: 'progress', notes: false } as const;

const written = (tree: Tree): string => write(snapshotWith(tree), OWN);

const readBack = (text: string): Tree => treeOf(buildRoadmap(read(text, { name: 'x' })).roadmap);

/** What a diagram shows of a tree: numbers and titles in their places, and colours. */
const shown = (tree: Tree): string[] =>
  tree.nodes.map(
    ({ depth, number, title, data }) =>
      `${'  '.repeat(depth)}${number} ${oneLine(title)} ${data.color ?? ''}`,
  );

describe('the shipped roadmap is the founding graph', () => {
  const lines = written(backend()).split('\n');
  const { nodes } = backend();
  const position = (node: TreeNode): string => idOf(node.order);
  const name = ({ data }: TreeNode): string => `${data.number} ${data.title}`;

  test('as it was given: 43 nodes, 42 arrows, 43 fills', () => {
    expect(lines.slice(0, 6)).toEqual([
      'graph LR;',
      '  %% roadmap: backend',
      '  A[1.0 Backend Roadmap] --> B[2.0 Foundations];',
      '  B --> C[2.1 Understanding Servers];',
      '  C --> D[2.1.1 Basics of HTTP/HTTPS];',
      '  C --> E[2.1.2 DNS and Load Balancing];',
    ]);
    expect(lines.slice(43, 47)).toEqual([
      '  AL --> AQ[8.5 Learn Scalability Patterns];',
      '',
      '  style A fill:#f9f,stroke:#333,stroke-width:4px,color:#000;',
      '  style B fill:#bbf,stroke:#333,stroke-width:4px,color:#000;',
    ]);
    expect(lines.slice(-2)).toEqual([
      '  style AQ fill:#ccf,stroke:#333,stroke-width:4px,color:#000;',
      '',
    ]);
  });

  test('every arrow and every fill, by the rules', () => {
    const arrows = nodes.flatMap((node) => {
      if (!node.parent) return [];
      const from = node.order === 1 ? `A[${name(node.parent)}]` : position(node.parent);
      return [`  ${from} --> ${position(node)}[${name(node)}];`];
    });
    const fills = nodes.map(
      (node) =>
        `  style ${position(node)} fill:${node.data.color},stroke:#333,stroke-width:4px,color:#000;`,
    );
    expect(nodes).toHaveLength(43);
    expect(lines).toEqual(['graph LR;', '  %% roadmap: backend', ...arrows, '', ...fills, '']);
  });

  test('import, export, import: the same again', () => {
    const once = readBack(written(backend()));
    expect(shown(once)).toEqual(shown(backend()));
    expect(written(once)).toBe(written(backend()));
    expect(readBack(written(once)).roadmap).toEqual(once.roadmap);
  });

  test('it is read without a word', () => {
    expect(read(written(backend()), { name: 'x' }).warnings).toEqual([]);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [42, 'AQ'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('node %i is %s', (order, id) => {
  expect(idOf(order)).toBe(id);
});

describe('labels', () => {
  test.each([
    ['Basics of HTTP/HTTPS', 'Basics of HTTP/HTTPS'],
    ['Logging & Monitoring', 'Logging & Monitoring'],
    ['SQL - PostgreSQL, MySQL', 'SQL - PostgreSQL, MySQL'],
    ['Основы сетей', 'Основы сетей'],
    ['Unit tests (fast)', '"Unit tests (fast)"'],
    ['C#', '"C#35;"'],
    ['say "hi"', '"say #quot;hi#quot;"'],
    ['R&D', '"R#amp;D"'],
    ['a <b> c', '"a #lt;b#gt; c"'],
    ['the end', '"the end"'],
    ['Endpoints', 'Endpoints'],
    ['`code`', '"#96;code#96;"'],
    ['100 %', '"100 #37;"'],
    ['1. first', '"1#46; first"'],
    ['- first', '"#45; first"'],
    ['a\\nb', '"a#92;nb"'],
    ['fa:fa-car', '"fa#58;fa-car"'],
    ['a -- b', '"a -- b"'],
    ['/path/', '"/path/"'],
    ['🚀 go', '"🚀 go"'],
    ['two\n lines', 'two lines'],
    ['\u202eevil', '"#8238;evil"'],
    ['half \ud83d', '"half #55357;"'],
  ])('%j', (title, label) => {
    expect(writeLabel(title)).toBe(label);
  });
});

describe('colours', () => {
  const tree = treeWith(
    { id: 'a', title: 'A', color: '#012', children: [{ id: 'b', title: 'B' }] },
    { id: 'c', title: 'C', color: '#FFFFFF' },
  );

  test('the own ones, with text that can be read on them', () => {
    expect(written(tree)).toBe(`graph LR;
  %% roadmap: test
  A[Test] --> B[A];
  B --> C[B];
  A --> D[C];

  style B fill:#012,stroke:#333,stroke-width:4px,color:#fff;
  style D fill:#FFFFFF,stroke:#333,stroke-width:4px,color:#000;
`);
  });

  test('none where there are none', () => {
    expect(written(treeWith({ id: 'a', title: 'A' }))).toBe(
      'graph LR;\n  %% roadmap: test\n  A[Test] --> B[A];\n',
    );
  });

  const classes = (snapshot: Snapshot): string[] =>
    write(snapshot, PROGRESS)
      .split('\n')
      .filter((line) => line.startsWith('  class '));

  test('by progress', () => {
    const roadmap = treeWith(
      {
        id: 'a',
        title: 'A',
        children: [
          { id: 'b', title: 'B' },
          { id: 'c', title: 'C' },
        ],
      },
      { id: 'd', title: 'D' },
      {
        id: 'e',
        title: 'E',
        choose: 1,
        children: [
          { id: 'f', title: 'F' },
          { id: 'g', title: 'G' },
        ],
      },
      { id: 'h', title: 'H' },
    );
    const marks: [string, Status][] = [
      ['b', 'done'],
      ['d', 'skipped'],
      ['f', 'done'],
    ];
    expect(classes(snapshotWith(roadmap, ...marks))).toEqual([
      '  class C,F,G done;',
      '  class A,B doing;',
      '  class D,I todo;',
      '  class E skipped;',
      '  class H optional;',
    ]);
  });

  test('every class is defined, with a fill', () => {
    const text = write(snapshotWith(backend()), PROGRESS);
    expect([...text.matchAll(/classDef (\w+) fill:#/g)].map(([, name]) => name)).toEqual([
      'done',
      'doing',
      'todo',
      'skipped',
      'optional',
    ]);
    expect(text).not.toMatch(/^ {2}style/m);
  });
});

describe('what is written is read as the same tree', () => {
  test('a root alone', () => {
    expect(written(treeWith())).toBe('graph LR;\n  %% roadmap: test\n  A[Test];\n');
    expect(readBack('graph LR;\n  A[Test];\n').nodes).toHaveLength(1);
  });

  test('a single row of nodes', () => {
    const row: RoadmapNode = {
      id: 'a',
      title: 'A',
      children: [{ id: 'b', title: 'B', children: [{ id: 'c', title: 'C' }] }],
    };
    expect(shown(readBack(written(treeWith(row))))).toEqual(shown(treeWith(row)));
    expect(written(treeWith(row))).toContain('%% Every arrow leads');
  });

  test('prerequisites are no arrows', () => {
    const tree = treeWith({ id: 'a', title: 'A' }, { id: 'b', title: 'B', requires: ['a'] });
    expect(written(tree)).toBe(
      'graph LR;\n  %% roadmap: test\n  A[Test] --> B[A];\n  A --> C[B];\n',
    );
  });

  test.each([
    '" ] --> B["x',
    ']',
    '];',
    '%%{init: {}}%%',
    '%% comment',
    '#quot; &quot; #35; &#35;',
    '&lt;b&gt;',
    '<br> <b>x</b> <a href="x">y</a>',
    '`md` **bold** *it*',
    'end',
    'subgraph end',
    ';',
    '#',
    '\\n \\ /',
    '/x/',
    '(x)',
    '[(x)]',
    'fa:fa-car fab:fa-x',
    '"',
    '""',
    "'",
    '|',
    '-->',
    '---',
    ':::x',
    '@{ label: "x" }',
    'e1@',
    '- x',
    '12. x',
    'graph LR',
    '$$x$$',
    '🧑‍💻 ﬂ°°35¶ß',
    '\u200b \u202e \ufeff \u00ad x',
    '\ud800',
    'style:#x; classDef:#y;',
  ])('%j', (title) => {
    const tree = treeWith({ id: 'a', title, children: [{ id: 'b', title: `${title} b` }] });
    expect(shown(readBack(written(tree)))).toEqual(shown(tree));
  });

  test('any titles in any tree', () => {
    fc.assert(
      fc.property(titledTree, (tree) => {
        expect(shown(readBack(written(tree)))).toEqual(shown(tree));
      }),
      { numRuns: 300 },
    );
  });

  test('coloured by progress the tree is the same', () => {
    fc.assert(
      fc.property(titledTree, (tree) => {
        const back = readBack(write(snapshotWith(tree), PROGRESS));
        expect(back.nodes.map(({ title, depth }) => [title, depth])).toEqual(
          tree.nodes.map(({ title, depth }) => [oneLine(title), depth]),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('any title in a label', () => {
    fc.assert(
      fc.property(someTitle, (title) => {
        const { root } = read(`graph LR\nA[${writeLabel(title)}] --> B`, { name: 'x' });
        expect(root.title).toBe(oneLine(title));
      }),
      { numRuns: 2_000 },
    );
  });

  test('thousands of nodes', () => {
    const children = Array.from({ length: 3_000 }, (_, n) => ({
      id: `n${n}`,
      title: `Topic ${n}`,
    }));
    const tree = treeOf(roadmapOf(...children));
    expect(written(tree)).toContain('%% To draw this, mermaid needs a higher maxEdges');
    expect(shown(readBack(written(tree)))).toEqual(shown(tree));
  });
});
