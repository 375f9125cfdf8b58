import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../../src/formats/build';
import { readEnding } from '../../../src/formats/markdown/endings';
import { escapeLine } from '../../../src/formats/markdown/escape';
import { phraseOf } from '../../../src/formats/markdown/phrases';
import { read } from '../../../src/formats/markdown/read';
import { write } from '../../../src/formats/markdown/write';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { type Snapshot, snapshotOf } from '../../../src/progress/record/snapshot';
import { NO_PROGRESS, NO_STATE } from '../../../src/progress/record/types';
import { stepsIn } from '../../../src/roadmap/practice';
import { type Tree, treeOf } from '../../../src/roadmap/tree';
import type { RoadmapNode } from '../../../src/roadmap/types';
import { group, topic } from '../../roadmap/nodes';
import {
  backend,
  change,
  nodeIn,
  roadmapOf,
  set,
  snapshotWith,
  TODAY,
  treeWith,
} from '../../support/fixtures';
import { drawn } from './drawn';

const PLAIN = { colors: 'roadmap', notes: false } as const;

const written = (...children: RoadmapNode[]): string =>
  write(snapshotWith(treeWith(...children)), PLAIN);

/** The text below the title and the comment. */
const body = (...children: RoadmapNode[]): string => written(...children).split('-->\n\n')[1] ?? '';

const readAgain = (text: string) => read(text, { name: 'plan' });

/** A tree with notes on some nodes. */
const withNotes = (tree: Tree, ...notes: readonly (readonly [string, string])[]): Snapshot => {
  const events = notes.map(([node, text]) => ({ type: 'note', node, text }) as const);
  const { id } = tree.roadmap;
  const state = fold(NO_STATE, [change(1, id, [...events, set('a', 'done')])]);
  return snapshotOf(tree, state.roadmaps[id] ?? NO_PROGRESS, TODAY);
};

test('a checklist', () => {
  const tree = treeOf({
    ...roadmapOf(
      topic('start', { title: 'Start here', hours: 0.5 }),
      group(
        'web',
        [
          topic('http', { title: 'HTTP', hours: 10 }),
          topic('dns', { title: 'DNS', requires: ['http'] }),
        ],
        {
          title: 'The Web',
          summary: 'How pages travel.',
        },
      ),
      group(
        'core',
        [
          topic('git', { title: 'Git' }),
          group('languages', [topic('go', { title: 'Go' }), topic('rust', { title: 'Rust' })], {
            title: 'Languages',
            choose: 1,
          }),
          group(
            'data',
            [group('sql', ['joins', 'indexes'], { title: 'SQL', requires: ['web', 'languages'] })],
            {
              title: 'Data',
            },
          ),
        ],
        { title: 'Core' },
      ),
    ),
    id: 'my-path',
    description: 'From nothing\nto something.\n\nSlowly.',
  });
  const snapshot = snapshotWith(tree, ['http', 'done'], ['rust', 'skipped'], ['dns', 'doing']);
  expect(write(snapshot, PLAIN)).toBe(`# Test

<!-- roadmap: my-path -->

From nothing\\
to something.

Slowly.

- [ ] Start here (30m)

## The Web

How pages travel.

- [x] HTTP (10h)
- [ ] DNS (in progress) needs: HTTP

## Core

- [ ] Git

### Languages (pick 1)

- [ ] Go
- [ ] Rust (skipped)

### Data

- SQL needs: The Web, Languages
  - [ ] JOINS
  - [ ] INDEXES
`);
});

describe('the shipped roadmap', () => {
  const tree = backend();

  test('looks so', async () => {
    const snapshot = snapshotWith(tree, ['http', 'done'], ['python', 'doing'], ['php', 'skipped']);
    await expect(write(snapshot, PLAIN)).toMatchFileSnapshot('backend.golden');
  });

  test('comes back whole, with what is done', () => {
    const snapshot = snapshotWith(tree, ['http', 'done'], ['sql', 'done'], ['dns', 'doing']);
    const { roadmap, marks, warnings } = buildRoadmap(
      readAgain(write(snapshot, PLAIN)),
      undefined,
      tree,
    );
    const again = treeOf(roadmap);
    const facts = ({ nodes, byId }: Tree) =>
      nodes.map(({ id, number, title, parent, data: { hours, requires } }) => ({
        id,
        number,
        title,
        parent: parent?.id,
        hours,
        requires: requires?.map((one) => byId(one)?.number),
      }));
    expect(facts(again)).toEqual(facts(tree));
    expect([roadmap.id, roadmap.description]).toEqual([tree.roadmap.id, tree.roadmap.description]);
    expect([marks, warnings]).toEqual([
      [
        { node: 'http', status: 'done' },
        { node: 'dns', status: 'doing' },
        { node: 'sql', status: 'done' },
      ],
      [],
    ]);
  });
});

describe('links that are not in the title', () => {
  const tree = treeWith(
    topic('sql', {
      title: 'SQL by Example',
      resources: [
        { title: 'Example', url: 'https://a.example' },
        { title: 'The *manual* (long)', url: 'https://b.example/x_(y)', kind: 'official' },
        { title: 'Run', url: 'javascript:alert(1)' },
        { title: 'Course', url: 'https://c.example' },
      ],
    }),
    topic('git', { title: 'Git' }),
  );
  const text = write(snapshotWith(tree), PLAIN);

  test('stand below it', () => {
    expect(text).toContain(
      '- [ ] SQL by [Example](https://a.example)\n\n  Links: [The \\*manual\\* (long)](https://b.example/x_\\(y\\)) · [Course](https://c.example)\n- [ ] Git',
    );
  });

  test('come back as links, not as a summary, and keep what else is known of them', () => {
    const again = treeOf(buildRoadmap(readAgain(text), 'test', tree).roadmap).byId('sql')?.data;
    expect(again?.summary).toBeUndefined();
    expect(again?.resources?.map(({ title, kind }) => [title, kind])).toEqual([
      ['Example', undefined],
      ['The *manual* (long)', 'official'],
      ['Course', undefined],
    ]);
  });
});

describe('form', () => {
  test.each<[string, RoadmapNode[], string]>([
    ['nothing', [], ''],
    ['topics alone', [topic('a'), topic('b')], '- [ ] A\n- [ ] B\n'],
    ['topics, then groups', [topic('a'), group('g', ['b'])], '- [ ] A\n\n## G\n\n- [ ] B\n'],
    ['a topic behind a group', [group('g', ['a']), topic('b')], '- G\n  - [ ] A\n- [ ] B\n'],
    [
      'a topic behind a group, further down',
      [group('s', [group('g', ['a']), topic('b')])],
      '## S\n\n- G\n  - [ ] A\n- [ ] B\n',
    ],
    [
      'four levels',
      [group('s', [group('g', [group('h', ['a'])])])],
      '## S\n\n### G\n\n- H\n  - [ ] A\n',
    ],
  ])('%s', (_, children, text) => {
    expect(body(...children)).toBe(text);
    expect(readAgain(written(...children)).root.children.map(({ title }) => title)).toEqual(
      children.map(({ title }) => title),
    );
  });

  test('without a description the root says what it is', () => {
    const roadmap = roadmapOf(topic('a'));
    const tree = treeOf({ ...roadmap, root: { ...roadmap.root, summary: 'All of it.' } });
    expect(write(snapshotWith(tree), PLAIN)).toContain('-->\n\nAll of it.\n\n- [ ] A\n');
  });
});

describe('notes', () => {
  const tree = treeWith(group('s', [topic('a'), topic('b'), group('g', ['c'])]), group('t', ['d']));
  const snapshot = withNotes(
    tree,
    ['a', 'Built [it](x):\n- https://a.b/my_app\n\n# Learned *much*.'],
    ['c', '1. One'],
    ['s', 'On the section.'],
    ['root', 'On all.'],
  );

  test('stand below what they are about, as text', () => {
    expect(write(snapshot, { ...PLAIN, notes: true })).toBe(`# Test

<!-- roadmap: test -->

On all.

## S

On the section.

- [x] A

  Built \\[it\\](x):\\
  \\- https://a.b/my_app

  \\# Learned \\*much\\*.
- [ ] B

### G

- [ ] C

  1\\. One

## T

- [ ] D
`);
  });

  test('come back as summaries, not as nodes', () => {
    expect(drawn(readAgain(write(snapshot, { ...PLAIN, notes: true })).root)).toEqual([
      'Test',
      '  S | "On the section."',
      '    A | done | "Built [it](x): - https://a.b/my_app" | <a.b/my_app: https://a.b/my_app>',
      '    B',
      '    G',
      '      C | "1. One"',
      '  T',
      '    D',
    ]);
  });

  test('stay at home unless asked for', () => {
    expect(write(snapshot, PLAIN)).not.toMatch(/Built|One|section|On all/);
  });
});

describe('links that a title names', () => {
  const link = (title: string, url: string) => ({ title, url });

  test.each([
    [
      'Course: Big Data (part 1)',
      [link('Big Data', 'https://a.b/c')],
      'Course: [Big Data](https://a.b/c) (part 1)',
    ],
    [
      'A and B',
      [link('B', 'https://b.b'), link('A', 'https://a.a/(x)')],
      '[A](https://a.a/\\(x\\)) and [B](https://b.b)',
    ],
    ['HTML', [link('HT', 'https://a.b')], 'HTML'],
    ['HTML', [link('', 'https://a.b')], 'HTML'],
    ['HTML', [link('HTML', 'javascript:x')], 'HTML'],
    ['HTML', [link('HTML', 'https://a.b/ c')], 'HTML'],
    ['see https://a.b', [link('a.b', 'https://a.b')], 'see https://a.b'],
  ])('%s', (title, resources, text) => {
    expect(body(topic('a', { title, resources })).split('\n')[0]).toBe(`- [ ] ${text}`);
    expect(readAgain(written(topic('a', { title, resources }))).root.children[0]?.title).toBe(
      title,
    );
  });
});

describe('titles stay text', () => {
  test.each([
    ['# a', '\\# a'],
    ['#a', '#a'],
    ['- a', '\\- a'],
    ['-1', '-1'],
    ['---', '\\---'],
    ['+ a', '\\+ a'],
    ['> a', '\\> a'],
    ['=', '\\='],
    ['1. a', '1\\. a'],
    ['2) a', '2\\) a'],
    ['2.1 a', '2.1 a'],
    ['*a*', '\\*a\\*'],
    ['_a_ b_c', '\\_a\\_ b_c'],
    ['`a`', '\\`a\\`'],
    ['[x] a', '\\[x\\] a'],
    ['![a](b)', '!\\[a\\](b)'],
    ['<b> a < b', '\\<b> a < b'],
    ['AT&T &amp; &#65;', 'AT&T \\&amp; \\&#65;'],
    ['C# and C #', 'C# and C \\#'],
    ['a\\b', 'a\\\\b'],
    ['~a~ ~', '\\~a\\~ \\~'],
    ['$5', '$5'],
    ['$a$', '\\$a\\$'],
    ['|a|', '|a|'],
    [':--', '\\:--'],
    ['C++ & C/C++ (OOP), 100%!', 'C++ & C/C++ (OOP), 100%!'],
  ])('%s', (text, markdown) => {
    expect(escapeLine(text)).toBe(markdown);
    expect(phraseOf(markdown, new Map()).text).toBe(text);
    expect(readAgain(`# T\n- ${markdown}\n`).root.children).toMatchObject([
      { title: text, children: [] },
    ]);
  });
});

test('a topic says how many of its steps are ticked, and is read without that', () => {
  const tree = backend();
  const { hours, practice } = nodeIn(tree, 'sql').data;
  const steps = stepsIn(practice);
  const step = steps[0]?.id ?? steps[0]?.text ?? '';
  const events = [{ type: 'step', node: 'sql', step, ticked: true }] as const;
  const state = fold(NO_STATE, [change(1, 'backend', [...events])]);
  const text = write(snapshotOf(tree, progressOf(state, 'backend'), TODAY), PLAIN);
  expect(text).toContain(
    `- [ ] 3.2.1 SQL - PostgreSQL, MySQL (${hours}h, 1/${steps.length} steps)\n`,
  );
  expect(readEnding('SQL (30h, 1/5 steps)')).toEqual({ title: 'SQL', ending: { hours: 30 } });
});
