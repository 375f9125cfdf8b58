// @vitest-environment jsdom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, test } from 'vitest';
import { oneLine, readLabel } from '../../../src/formats/mermaid/label';
import { read } from '../../../src/formats/mermaid/read';
import { write } from '../../../src/formats/mermaid/write';
import type { Tree } from '../../../src/roadmap/tree';
import { backend, snapshotWith, treeWith } from '../../support/fixtures';
import { everyNode } from './outline';
import { someTitle, titledTree } from './titles';

beforeAll(() => {
  mermaid.initialize({ startOnLoad: false, maxEdges: 10_000, maxTextSize: 1_000_000 });
});

const COLORS = ['roadmap', 'progress'] as const;

const textOf = (tree: Tree, colors: (typeof COLORS)[number]): string =>
  write(snapshotWith(tree, ['n-0', 'done']), { colors, notes: false });

/** What mermaid itself makes of a flowchart. Its entities are kept in signs of its own. */
const drawnByMermaid = async (
  text: string,
): Promise<{ readonly labels: string[]; readonly arrows: string[] }> => {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const vertices: Map<string, { id: string; text?: string }> = Reflect.get(db, 'getVertices').call(
    db,
  );
  const edges: { start: string; end: string }[] = Reflect.get(db, 'getEdges').call(db);
  const decoded = (label: string): string =>
    readLabel(label.replace(/ﬂ°+/g, '#').replace(/¶ß/g, ';')).text;
  return {
    labels: [...vertices.values()].map(({ id, text: label = id }) => decoded(label)),
    arrows: edges.map(({ start, end }) => `${start} ${end}`),
  };
};

describe('mermaid itself parses what we write', () => {
  test.each(COLORS)('the shipped roadmap, coloured by %s', async (colors) => {
    const text = textOf(backend(), colors);
    expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' });
    const { labels, arrows } = await drawnByMermaid(text);
    expect(labels).toEqual(backend().nodes.map(({ number, title }) => `${number} ${title}`));
    expect(arrows).toHaveLength(42);
  });

  test('any title, as it is', async () => {
    await fc.assert(
      fc.asyncProperty(someTitle, async (title) => {
        const { labels } = await drawnByMermaid(textOf(treeWith({ id: 'a', title }), 'roadmap'));
        expect(labels).toEqual(['Test', oneLine(title)]);
      }),
      { numRuns: 300 },
    );
  });

  test('any tree', async () => {
    await fc.assert(
      fc.asyncProperty(titledTree, fc.constantFrom(...COLORS), async (tree, colors) => {
        const { labels, arrows } = await drawnByMermaid(textOf(tree, colors));
        expect(labels).toHaveLength(tree.nodes.length);
        expect(arrows).toHaveLength(tree.nodes.length - 1);
      }),
      { numRuns: 100 },
    );
  });
});

/** Diagrams of every kind, all of which mermaid takes. */
const DIALECTS: readonly (readonly [string, string])[] = [
  [
    'arrows',
    'A-->B-->C\nA---D\nA-.->E\nA==>F\nB<-->G\nC x--x H\nC o--o I\nD --x J\nD --o K\nE ----> L',
  ],
  [
    'labels on arrows',
    'Aa-- one -->Bb\nAa---|two|Cc\nBb -. three .->Dd\nBb == four ==> Ee\nCc -- "x --> y" --> Ff',
  ],
  ['lists', 'a & b --> c & d\nc --> e & f'],
  [
    'shapes',
    'A[a b] --> B(b) --> C{c} --> D((d))\nA --> E([e]) --> F[[f]] --> G[(g)] --> H>h]\nA --> I{{i}} --> J[/j/] --> K[\\k\\] --> L[/l\\] --> M[\\m/] --> N(((n)))',
  ],
  ['lines', 'A --> B\n  --> C\nA\n  -- text -->\n  D\nE["two\nlines"] --> F[two\n lines]'],
  ['names', 'a-b --> c_d --> e.f\na-b --> g/h --> 1 --> 2.1\na-b --> ü --> 日本 --> A&B'],
  [
    'classes',
    'A:::one --> B:::two & C:::three\nclassDef one fill:#f96\nclass A,B two;\nstyle C fill:#bbf',
  ],
  [
    'keywords inside',
    'Start --> Stop --> ending --> endless\nStart --> subgraphs\nStart --> classB',
  ],
  [
    'statements',
    'A --> B\nlinkStyle 0 stroke:#ff3\nclick A "https://a.example" _blank\naccTitle: T\n%% c',
  ],
  ['entities', 'A["#quot;q#quot; #35; #9829;"] --> B["&amp; &lt;"]\nA --> C[a #amp; b]'],
  ['ids of arrows', 'A e1@--> B\ne1@{ animate: true }\nA --> C'],
  ['data', 'A@{ shape: docs, label: "Some text" } --> B\nA --> C@{ shape: rect }'],
];

describe('we read what mermaid reads', () => {
  test.each(DIALECTS)('%s', async (_, text) => {
    const diagram = `flowchart TD\n${text}\n`;
    const { root } = read(`${diagram}root --> dummy1 & dummy2`, { name: 'x' });
    const { labels } = await drawnByMermaid(diagram);
    const titles = everyNode(root).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(labels));
    expect(titles).toHaveLength(labels.length + 4);
  });
});
