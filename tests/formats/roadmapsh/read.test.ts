import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../../src/formats/build';
import type { OutlineNode } from '../../../src/formats/outline';
import { read } from '../../../src/formats/roadmapsh/read';
import { isRoadmapSh } from '../../../src/formats/roadmapsh/sniff';
import { checkRoadmap } from '../../../src/roadmap/check';
import { treeOf } from '../../../src/roadmap/tree';
import { asText, warned } from '../as-text';
import { box, drawing, wrapped } from './drawings';

const readIt = (text: string, flat = false) => read(text, { name: 'file', flat });
const shown = (nodes: readonly object[], wires: readonly string[] = [], flat = false): string =>
  asText(readIt(drawing(nodes, wires), flat));

/** A small roadmap in which every way of placing occurs once. */
const NODES = [
  box('title', 'Server', [400, 0]),
  box('topic', 'Web', [400, 200]),
  box('topic', 'Data', [400, 600]),
  box('subtopic', 'HTTP ', [700, 200]),
  box('subtopic', 'Headers', [1000, 200]),
  box('section', '', [50, 150, 260, 260]),
  box('subtopic', 'TLS', [80, 180]),
  box('subtopic', 'DNS', [80, 300]),
  box('subtopic', 'SQL', [700, 600]),
  box('subtopic', 'Joins', [700, 660]),
  box('vertical', 'vertical node', [490, 655, 20, 100]),
  box('subtopic', 'Keys', [400, 760]),
  box('subtopic', 'Lost', [450, 1000]),
  box('paragraph', 'Read on', [0, 900]),
  box('button', 'Frontend', [0, 1200], { href: '/frontend' }),
];
const WIRES = [
  'Server -> Web',
  'Web -> Data',
  'Web .. HTTP',
  'HTTP .. Headers',
  'Web .. section-50-150',
  'SQL .. Data',
];

describe('the tree', () => {
  test('by wires, frames, stacks, lines, nearness', () => {
    const outline = readIt(drawing(NODES, WIRES));
    expect(asText(outline)).toMatchInlineSnapshot(`
      "Server <https://roadmap.sh/frontend>
        Web
          TLS
          HTTP
            Headers
          DNS
        Data
          SQL
          Joins
          Keys
          Lost"
    `);
    expect(warned(outline)).toMatchInlineSnapshot(`
      [
        "5 of 8 boxes were placed by where they are drawn; 1 by nothing but the nearest topic: "Lost"",
        "captions beside topics were left out: "Read on"",
      ]
    `);
  });

  test('without guesses', () => {
    const outline = readIt(drawing(NODES, WIRES), true);
    expect(asText(outline)).toMatchInlineSnapshot(`
      "Server <https://roadmap.sh/frontend>
        Web
          HTTP
            Headers
        Data
          SQL
        Unplaced
          TLS
          DNS
          Joins
          Keys
          Lost"
    `);
    expect(warned(outline)).toMatchInlineSnapshot(`
      [
        "5 of 8 boxes are wired to no topic: see "Unplaced"",
        "captions beside topics were left out: "Read on"",
      ]
    `);
  });

  test('ids are theirs', () => {
    const { root } = readIt(drawing(NODES, WIRES));
    expect(root.children.map(({ id }) => id)).toEqual(['id-Web', 'id-Data']);
  });

  test('an id that cannot be one is left out, one that stands twice is used once', () => {
    const { root } = readIt(
      drawing([
        { ...box('topic', 'A', [0, 0]), id: 'has blanks' },
        { ...box('topic', 'B', [0, 100]), id: 7 },
        { ...box('topic', 'C', [0, 200]), id: '-_x' },
        { ...box('topic', 'D', [0, 300]), id: '-_x' },
      ]),
    );
    expect(root.children.map(({ id }) => id)).toEqual([undefined, undefined, '-_x', '-_x']);
    const { roadmap } = buildRoadmap({ root, warnings: [] });
    expect(treeOf(roadmap).nodes.map(({ id }) => id)).toEqual(['file', 'a', 'b', '-_x', 'd']);
  });

  test('the same label twice is two nodes', () => {
    const nodes = [
      box('topic', 'A', [0, 0]),
      box('subtopic', 'Redis', [300, 0]),
      { ...box('subtopic', 'Redis', [300, 100]), id: 'second' },
    ];
    expect(shown(nodes)).toBe('file\n  A\n    Redis\n    Redis');
  });

  test('without any topic, everything stands under the root, by place', () => {
    const nodes = [
      box('subtopic', 'B', [9, 100]),
      box('subtopic', 'A', [9, 0]),
      box('todo', 'C', [300, 100]),
    ];
    for (const flat of [true, false]) {
      const outline = readIt(drawing(nodes), flat);
      expect(asText(outline)).toBe('file\n  A\n  B\n  C');
    }
    expect(warned(readIt(drawing(nodes)))).toEqual(['3 of 3 boxes have no topic to stand under']);
  });
});

describe('the order of topics', () => {
  const topics = ['A', 'B', 'C', 'D'].map((label, index) =>
    box('topic', label, [0, 400 - index * 100]),
  );
  const title = box('title', 'T', [0, -100]);
  const order = (nodes: readonly object[], wires: readonly string[]): string =>
    readIt(drawing(nodes, wires))
      .root.children.map((node) => node.title)
      .join(' ');

  test.each<[string, readonly string[], string]>([
    ['from top to bottom without wires', [], 'D C B A'],
    ['along the spine from the title', ['T -> A', 'A -> B', 'B -> C', 'C -> D'], 'A B C D'],
    ['the rest of the spine by place', ['T -> A', 'A -> B'], 'A B D C'],
    ['a piece of spine of its own is walked, too', ['T -> B', 'D -> A', 'A -> C'], 'B D A C'],
    ['a spine drawn backwards', ['A -> T', 'B -> A', 'C -> B', 'D -> C'], 'A B C D'],
    ['a spine in a circle', ['T -> A', 'A -> B', 'B -> A', 'A -> A'], 'A B D C'],
    ['dashed wires are no spine', ['T .. A', 'A .. title'], 'D C B A'],
  ])('%s', (_, wires, expected) => {
    expect(order([title, ...topics], wires)).toBe(expected);
  });

  test('the spine leads through captions and buttons', () => {
    const between = [box('paragraph', 'P', [500, 0]), box('button', 'Q', [500, 100])];
    const wires = ['T -> C', 'C -> P', 'P -> A', 'A -> Q', 'Q -> D'];
    expect(order([title, ...between, ...topics], wires)).toBe('C A D B');
  });

  test('side by side: from left to right', () => {
    expect(order([box('topic', 'R', [300, 0]), box('topic', 'L', [0, 0])], [])).toBe('L R');
  });
});

describe('topics beside the spine', () => {
  const nodes = ['A', 'B', 'C'].map((label, index) => box('topic', label, [0, index * 300]));

  test.each<[string, readonly string[], string]>([
    ['hang under the topic that leads to them', ['A .. C'], 'file A +C B'],
    ['stay on the spine where they are on it', ['A .. C', 'B -> C'], 'file A B C'],
    ['do not hang in a circle', ['A .. B', 'B .. A'], 'file A +B C'],
    ['do not hang in a chain', ['A .. B', 'B .. C'], 'file A +B C'],
  ])('%s', (_, wires, expected) => {
    expect(shown(nodes, wires).replaceAll('\n    ', ' +').replaceAll('\n  ', ' ')).toBe(expected);
  });
});

describe('where something belongs', () => {
  const A = box('topic', 'A', [0, 0]);
  const B = box('topic', 'B', [0, 2000]);
  /** Titles of the way from the root to "x", and what placed it. */
  const way = (more: readonly object[], wires: readonly string[] = []): string => {
    const outline = readIt(drawing([A, B, ...more], wires));
    const find = (node: OutlineNode, path: string): string =>
      node.title === 'x'
        ? path
        : node.children.map((child) => find(child, `${path}/${child.title}`)).join('');
    const isGuess = warned(outline).some((message) => message.includes('by where they are drawn'));
    return `${find(outline.root, '')}${isGuess ? ' guessed' : ''}`;
  };
  const x = (...place: readonly [number, number, number?, number?]) => box('subtopic', 'x', place);
  const near = (label: string) => box('subtopic', label, [500, 1900]);

  test.each<[string, readonly object[], readonly string[], string]>([
    ['a wire from a topic, however far', [x(500, 2000)], ['A .. x'], '/A/x'],
    ['a wire drawn from the child', [x(500, 2000)], ['x .. A'], '/A/x'],
    ['a solid wire', [x(500, 2000)], ['A -> x'], '/A/x'],
    ['a wire from a subtopic', [near('y'), x(800, 1900)], ['A .. y', 'y .. x'], '/A/y/x'],
    [
      'a wire from a subtopic, drawn from the child',
      [near('y'), x(800, 1900)],
      ['A .. y', 'x .. y'],
      '/A/y/x',
    ],
    ['two wires: along it comes first', [x(0, 30)], ['x .. A', 'B .. x'], '/B/x'],
    ['two wires: the nearer topic', [x(0, 1700)], ['A .. x', 'B .. x'], '/B/x'],
    [
      'a captioned group on a wire',
      [box('paragraph', 'P', [500, 1900]), x(800, 1900)],
      ['A .. P', 'P .. x'],
      '/A/x',
    ],
    [
      'a caption on the spine belongs to the topic before',
      [box('paragraph', 'P', [500, 1900]), x(800, 1900)],
      ['A -> P', 'P -> B', 'P .. x'],
      '/A/x',
    ],
    [
      'nothing through the title',
      [box('title', 'T', [500, 0]), x(300, 1900)],
      ['A -> T', 'T -> x'],
      '/B/x guessed',
    ],
    [
      'a frame around one topic, though another is nearer',
      [box('section', '', [-20, 100, 300, 2000]), x(0, 150)],
      [],
      '/B/x guessed',
    ],
    [
      'a frame on a wire',
      [box('section', '', [400, 1900, 300, 200]), x(450, 1950)],
      ['A .. section-400-1900'],
      '/A/x guessed',
    ],
    [
      'the smallest frame',
      [
        box('section', '', [400, 1800, 900, 500]),
        box('paragraph', 'P', [450, 1850, 300, 200]),
        x(500, 1900),
      ],
      ['B .. section-400-1800', 'A .. P'],
      '/A/x guessed',
    ],
    [
      'a frame in a frame',
      [
        box('section', '', [400, 1800, 900, 500]),
        box('paragraph', 'P', [450, 1850, 300, 200]),
        x(500, 1900),
      ],
      ['A .. section-400-1800'],
      '/A/x guessed',
    ],
    [
      'beside what lies in the same frame',
      [box('section', '', [400, 1850, 600, 200]), near('y'), x(750, 1900)],
      ['A .. y'],
      '/A/x guessed',
    ],
    ['a stack under a topic', [x(0, 66)], [], '/A/x guessed'],
    [
      'a stack under a subtopic: beside it, not under it',
      [near('y'), x(500, 1966)],
      ['A .. y'],
      '/A/x guessed',
    ],
    ['a row', [near('y'), x(716, 1900)], ['A .. y'], '/A/x guessed'],
    ['no stack where the gap is wide', [near('y'), x(500, 1967)], ['A .. y'], '/B/x guessed'],
    ['no stack around a corner', [near('y'), x(710, 1960)], ['A .. y'], '/B/x guessed'],
    [
      'a drawn line',
      [box('vertical', 'vertical node', [90, 50, 20, 1800]), x(0, 1855)],
      [],
      '/A/x guessed',
    ],
    [
      'two drawn lines',
      [
        box('vertical', 'v', [90, 50, 20, 1800]),
        box('horizontal', 'h', [90, 1850, 600, 20]),
        x(690, 1850),
      ],
      [],
      '/A/x guessed',
    ],
    [
      'no line that ends before',
      [box('vertical', 'v', [90, 50, 20, 1800]), x(0, 1857)],
      [],
      '/B/x guessed',
    ],
    ['the nearest topic', [x(300, 1500)], [], '/B/x guessed'],
    [
      'with its column, which goes by what is nearest',
      [x(500, 900), box('subtopic', 'y', [500, 960]), box('subtopic', 'z', [500, 1020, 200, 500])],
      [],
      '/B/x guessed',
    ],
    [
      'a frame around two topics says nothing',
      [box('section', '', [-20, -20, 2000, 3000]), x(300, 1500)],
      [],
      '/B/x guessed',
    ],
    ['wires before stacks', [x(0, 66)], ['B .. x'], '/B/x'],
    [
      'wires to nothing, to itself, from nothing',
      [x(300, 1500)],
      ['x .. gone', 'x .. x', 'gone .. x'],
      '/B/x guessed',
    ],
  ])('%s', (_, more, wires, expected) => {
    expect(way(more, wires)).toBe(expected);
  });

  test('children stand by place, topics beside the spine among them', () => {
    const nodes = [
      A,
      box('subtopic', 'low', [300, 300]),
      box('topic', 'side', [300, 150]),
      box('subtopic', 'right', [600, 0]),
      box('subtopic', 'left', [300, 0]),
    ];
    const wires = ['A .. low', 'A .. side', 'A .. right', 'A .. left'];
    expect(shown(nodes, wires)).toBe('file\n  A\n    left\n    right\n    side\n    low');
  });
});

describe('what is guessed is told', () => {
  const topic = box('topic', 'A', [0, 0]);
  const far = (count: number) =>
    Array.from({ length: count }, (_, n) => box('subtopic', `s${n}`, [500, n * 100]));

  test('in one warning, with the titles of those that went to the nearest topic', () => {
    expect(warned(readIt(drawing([topic, box('subtopic', 'x', [0, 60]), ...far(2)])))).toEqual([
      '3 of 3 boxes were placed by where they are drawn; 2 by nothing but the nearest topic: "s0", "s1"',
    ]);
  });

  test('many titles are cut', () => {
    const [message] = warned(readIt(drawing([topic, ...far(42)])));
    expect(message).toMatch(/"s39", 2 more$/);
  });

  test('nothing where nothing was guessed', () => {
    expect(warned(readIt(drawing([topic, ...far(1)], ['A .. s0'])))).toEqual([]);
  });
});

describe('what is more than boxes', () => {
  const topic = box('topic', 'A', [0, 0]);

  test('the wrapper: title, description, id; its draft is none of it', () => {
    const outline = readIt(wrapped([box('title', 'Other', [0, -100]), topic]));
    expect(outline).toMatchObject({ id: 'server-side', description: 'A way to servers' });
    expect(asText(outline)).toBe('Server Developer\n  A');
  });

  test.each([
    ['a title for the card only', { title: { card: 'Card' } }, 'Card'],
    ['a title as text', { title: ' Text ' }, 'Text'],
    ['an empty title', { title: { page: ' ', card: '' } }, 'Drawn'],
    ['no title', {}, 'Drawn'],
  ])('%s', (_, more, title) => {
    const nodes = [topic, box('title', 'Drawn', [0, -100])];
    expect(readIt(JSON.stringify({ ...more, nodes, edges: [] })).root.title).toBe(title);
  });

  test('the name of the file where there is no title at all', () => {
    expect(readIt(drawing([topic])).root.title).toBe('file');
  });

  test('checklists are their entries', () => {
    const checklists = [
      { id: 'c1', label: 'First' },
      { id: 'c2', label: ' Second ' },
      { id: 'c3', label: '' },
      7,
    ];
    const nodes = [
      topic,
      box('checklist', '', [0, 60], { checklists }),
      box('subtopic', 'after', [0, 500]),
    ];
    const { root } = readIt(drawing(nodes, ['A .. after']));
    expect(asText({ root })).toBe('file\n  A\n    First\n    Second\n    after');
    expect(root.children[0]?.children.map(({ id }) => id)).toEqual(['c1', 'c2', 'id-after']);
  });

  test('nothing hangs under the entry of a checklist', () => {
    const nodes = [
      topic,
      box('checklist', 'List', [300, 0], { checklists: [{ id: 'c1', label: 'First' }] }),
      box('subtopic', 'x', [600, 0]),
    ];
    expect(shown(nodes, ['A .. List', 'List .. x'])).toBe('file\n  A\n    First\n    x');
  });

  test('buttons and links are resources of the root', () => {
    const links = [{ id: 'l', label: 'Docs', url: 'https://docs.example/' }, { label: 'none' }];
    const nodes = [
      topic,
      box('button', 'Kubernetes', [0, 400], { href: 'https://roadmap.sh/kubernetes' }),
      box('resourceButton', 'Guide', [0, 500], { href: '/guides/x' }),
      box('label', 'Here', [0, 600], { href: 'javascript:alert(1)' }),
      box('linksgroup', 'Links', [0, 700], { links }),
    ];
    const outline = readIt(drawing(nodes));
    expect(outline.root.resources).toEqual([
      { title: 'Kubernetes', url: 'https://roadmap.sh/kubernetes' },
      { title: 'Guide', url: 'https://roadmap.sh/guides/x' },
      { title: 'Here', url: 'javascript:alert(1)' },
      { title: 'Docs', url: 'https://docs.example/' },
    ]);
    expect(outline.warnings).toEqual([]);
  });

  test('recommendations are kept in words and colour', () => {
    const legend = { id: 'l', label: 'Learn anytime', color: '#929292', position: 'left-center' };
    expect(shown([box('topic', 'A', [0, 0], { legend })])).toBe(
      'file\n  A #929292 "Learn anytime"',
    );
    expect(shown([box('topic', 'A', [0, 0], { legend: { label: '', color: 'red' } })])).toBe(
      'file\n  A',
    );
  });

  test('what is left out is told', () => {
    const nodes = [
      topic,
      box('topic', ' ', [0, 400]),
      box('subtopic', '', [0, 500]),
      box('paragraph', 'Caption', [0, 600]),
      box('label', 'Heading', [0, 700]),
      box('button', 'Nowhere', [0, 800]),
      box('novelty', 'New', [0, 900]),
      box('legend', 'Colours', [0, 1000]),
      box('section', '', [600, 1000]),
    ];
    expect(warned(readIt(drawing(nodes, ['A .. gone', 'gone .. A'])))).toEqual([
      'captions beside topics were left out: "Caption", "Heading", "Nowhere", "New"',
      'boxes without a text were left out: 2',
      'wires to boxes that are not in this file: 2',
    ]);
  });

  test.each([
    ['measured', { measured: { width: 200, height: 50 } }],
    ['styled', { style: { width: 200, height: 50 } }],
  ])('a size that was only %s counts', (_, size) => {
    const { width: _w, height: _h, ...bare } = box('topic', 'A', [0, 0]);
    const nodes = [
      { ...bare, ...size },
      box('topic', 'B', [0, 130]),
      box('subtopic', 'x', [0, 65, 200, 20]),
    ];
    expect(shown(nodes)).toBe('file\n  A\n    x\n  B');
  });

  test('a wire without a style in words is solid unless it is dashed', () => {
    const nodes = [box('topic', 'A', [0, 100]), box('topic', 'B', [0, 0])];
    const edges = (strokeDasharray?: string) => [
      { source: 'id-A', target: 'id-B', style: { strokeDasharray } },
    ];
    const order = (dash?: string) => asText(readIt(JSON.stringify({ nodes, edges: edges(dash) })));
    expect(order('0.8 8')).toBe('file\n  A\n    B');
    expect(order('0')).toBe('file\n  B\n  A');
    expect(order()).toBe('file\n  B\n  A');
  });
});

describe('stable ids', () => {
  test('read again after boxes moved, were renamed and added, nodes keep their ids', () => {
    const idsIn = (text: string, old?: ReturnType<typeof treeOf>) => {
      const { roadmap } = buildRoadmap(readIt(text), 'x', old);
      return new Map(treeOf(roadmap).nodes.map(({ id, title }) => [id, title]));
    };
    const first = drawing(NODES, WIRES);
    const old = treeOf(buildRoadmap(readIt(first), 'x').roadmap);
    const moved = NODES.map((node) => ({ ...node, position: { x: 0, y: node.position.x } }));
    const again = idsIn(
      drawing([box('topic', 'New', [0, 0]), ...moved]).replace('"Keys"', '"Primary keys"'),
      old,
    );
    for (const { id } of old.nodes.slice(1)) expect(again.has(id)).toBe(true);
    expect(again.get('id-Keys')).toBe('Primary keys');
  });
});

describe('what it looks like', () => {
  test.each([
    ['bare', drawing(NODES, WIRES), true],
    ['wrapped', wrapped(NODES, WIRES), true],
    ['with blanks', JSON.stringify(JSON.parse(drawing(NODES, WIRES)), null, 2), true],
    ['with a byte order mark', `\ufeff ${drawing(NODES)}`, true],
    ['our own format', '{ "format": 1, "id": "t", "title": "T", "root": {} }', false],
    ['a canvas of Obsidian', '{"nodes":[{"id":"a","type":"text","x":0,"y":0}],"edges":[]}', false],
    ['a list', '[{"nodes":[],"edges":[],"position":{}}]', false],
    ['Markdown about it', '# "nodes": [ "edges": [ "position": {', false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => {
    expect(isRoadmapSh(text)).toBe(expected);
  });

  test('10 MB of something else', () => {
    expect(isRoadmapSh(`{${'"nodes" '.repeat(1e6)}`)).toBe(false);
    expect(isRoadmapSh(' '.repeat(1e7))).toBe(false);
  });
});

describe('whatever is drawn', () => {
  const someBox = fc.record({
    type: fc.constantFrom(
      'topic',
      'subtopic',
      'todo',
      'section',
      'paragraph',
      'vertical',
      'horizontal',
      'title',
      'button',
    ),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 500 }),
    width: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 0, max: 300 }),
  });
  const someDrawing = fc
    .record({
      boxes: fc.array(someBox, { minLength: 1, maxLength: 25 }),
      wires: fc.array(fc.tuple(fc.nat(25), fc.nat(25), fc.boolean()), { maxLength: 30 }),
    })
    .map(({ boxes, wires }) => ({
      nodes: boxes.map(({ type, x, y, width, height }, n) =>
        box(type, `n${n}`, [x, y, width, height]),
      ),
      wires: wires.map(([a, b, isSolid]) => `n${a} ${isSolid ? '->' : '..'} n${b}`),
    }));
  const titlesIn = (node: OutlineNode): string[] => [
    node.title,
    ...node.children.flatMap(titlesIn),
  ];
  const tracked = (nodes: readonly ReturnType<typeof box>[]) =>
    nodes
      .filter(({ type }) => ['topic', 'subtopic', 'todo'].includes(type))
      .map(({ data }) => data.label);

  test.each([true, false])('every topic stands in the tree once; flat: %s', (flat) => {
    fc.assert(
      fc.property(someDrawing, ({ nodes, wires }) => {
        const { root } = readIt(drawing(nodes, wires), flat);
        const [, ...titles] = titlesIn(root).filter((title) => title !== 'Unplaced');
        expect(titles.toSorted()).toEqual(tracked(nodes).toSorted());
        const { roadmap } = buildRoadmap({ root, warnings: [] });
        expect(checkRoadmap(roadmap).problems).toEqual([]);
      }),
    );
  });

  test('the order of the file means nothing, where no two boxes share a place', () => {
    fc.assert(
      fc.property(someDrawing, ({ nodes, wires }) => {
        const places = new Set(nodes.map(({ position }) => `${position.x} ${position.y}`));
        fc.pre(
          places.size === nodes.length && nodes.filter(({ type }) => type === 'title').length < 2,
        );
        const text = asText(readIt(drawing(nodes, wires)));
        expect(asText(readIt(drawing(nodes.toReversed(), wires)))).toBe(text);
      }),
    );
  });
});

test('boxes that a mapping places are not told as guessed', () => {
  const text = drawing(
    [box('topic', 'Web', [400, 200]), box('subtopic', 'Headers', [700, 200])],
    [],
  );
  const [web = '', headers = ''] = JSON.parse(text).nodes.map(({ id }: { id: string }) => id);
  const mapping = JSON.stringify({ web, 'web:headers': headers });
  expect(read(text, { name: 'file' }).warnings).toHaveLength(1);
  expect(read(text, { name: 'file', mapping }).warnings).toEqual([]);
});
