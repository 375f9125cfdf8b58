import { expect, test } from 'vitest';
import { settingsPage } from '../../src/commands/config.page';
import { notesPage } from '../../src/commands/note.page';
import { linksPage } from '../../src/commands/open.page';
import { pathPage } from '../../src/commands/path.page';
import { libraryPage } from '../../src/commands/roadmaps.page';
import { searchPage } from '../../src/commands/search.page';
import { problemsPage } from '../../src/commands/validate.page';
import { readJson } from '../../src/formats/json';
import { draw } from '../../src/page/draw';
import { notesOf } from '../../src/progress/record/fold';
import { linksOf } from '../../src/progress/record/links';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { pathTo } from '../../src/roadmap/path';
import { search } from '../../src/roadmap/search';
import { nodeIn, treeWith } from '../support/fixtures';
import { type Draw, drawn, pictures, terminal } from './drawing';
import { bakery } from './roadmaps';
import { after, finished, firstRun, marked, mostlySkipped, underway } from './states';

const hits =
  (snapshot: Snapshot, words: string): Draw =>
  (screen) => {
    const notes = (id: string) => notesOf(snapshot.progress, id).map(({ text }) => text);
    const { hits: found, near } = search(snapshot.tree, words, (node) => notes(node.id));
    return draw(searchPage({ snapshot, query: words, hits: found, more: 0, near }), screen);
  };

test('a long text in which a word stands everywhere', () => {
  const long = 'word '.repeat(20_000).trim();
  const snapshot = marked(treeWith({ id: 'a', title: 'A', summary: long }));
  expect([...hits(snapshot, 'word')(terminal(80))][1]?.trim()).toMatch(/^(word )+/);
});

const path =
  (snapshot: Snapshot, id: string): Draw =>
  (screen) => {
    const goal = nodeIn(snapshot.tree, id);
    return draw(pathPage(snapshot, goal, pathTo(snapshot.tree, snapshot.standing, goal)), screen);
  };

const noted = after(bakery(), [
  { type: 'note', node: 'sourdough', on: '2026-11-02', text: 'first loaf' },
  {
    type: 'note',
    node: 'sourdough',
    text: 'A long note, written in the evening, about what went wrong with the crust and why. '.repeat(
      3,
    ),
  },
  { type: 'note', node: 'ovens', text: 'https://example.com/ovens' },
  { type: 'note', node: 'flour', text: 'Whole grain:\n- more \u001b[31mwater\r\n\n- less time' },
]);

const notes =
  (id: string): Draw =>
  (screen) =>
    draw(notesPage(nodeIn(noted.tree, id), notesOf(noted.progress, id)), screen);

const resources =
  (id: string): Draw =>
  (screen) => {
    const node = nodeIn(noted.tree, id);
    return draw(linksPage(node, linksOf(noted.progress, node)), screen);
  };

const summaryOf = ({ tree, standing }: Snapshot) => standing(tree.root).summary;

const shelves: Draw = (screen) =>
  draw(
    libraryPage([
      { id: 'backend', title: 'Backend Roadmap', summary: summaryOf(underway()), chosen: true },
      { id: 'rust', title: 'Rust', summary: summaryOf(marked(bakery())), chosen: false },
      {
        id: 'a-rather-long-id-of-a-roadmap',
        title: 'What everybody who bakes bread for other people should know by heart',
        summary: summaryOf(mostlySkipped()),
        chosen: false,
      },
    ]),
    screen,
  );

const FAULTY = `{
  "format": 1,
  "id": "Bad Id",
  "title": "",
  "oddity": true,
  "root": {
    "id": "root",
    "title": "Root",
    "children": [
      { "id": "a", "title": "A", "requires": ["nowhere"] },
      { "id": "a", "title": "B", "hours": -1 }
    ]
  }
}`;

const problems =
  (text: string): Draw =>
  (screen) =>
    draw(problemsPage('my-roadmap.json', readJson(text).problems), screen);

const SOUND = '{"format":1,"id":"ok","title":"OK","root":{"id":"r","title":"R","children":[]}}';

const SCREENS: readonly (readonly [string, Draw])[] = [
  ['hits', hits(underway(), 'sql')],
  ['hits-by-field', hits(noted, 'bread')],
  ['hits-none', hits(underway(), 'zzzzqqqq')],
  ['path', path(underway(), 'rest-apis')],
  ['path-first-run', path(firstRun(), 'seniority')],
  ['path-without-estimates', path(noted, 'sell')],
  ['path-skipped', path(mostlySkipped(), 'docker')],
  ['path-empty', path(marked(treeWith()), 'root')],
  ['path-one-without-estimate', path(marked(treeWith({ id: 'a', title: 'A' })), 'a')],
  ['path-finished', path(finished(), 'sql')],
  ['notes', notes('sourdough')],
  ['notes-many-lines', notes('flour')],
  ['notes-none', notes('rye')],
  ['resources', resources('sourdough')],
  ['resources-own', resources('ovens')],
  ['resources-none', resources('rye')],
  ['shelves', shelves],
  ['problems', problems(FAULTY)],
  ['problems-none', problems(SOUND)],
  [
    'settings',
    drawn([
      ...settingsPage([
        { name: 'ascii', value: 'auto', about: 'plain signs', takes: 'auto, on, off' },
        { name: 'color', value: 'never', about: 'colours', takes: 'auto, always, never' },
      ]),
    ]),
  ],
];

test.each(SCREENS)('%s', async (name, draw) => {
  await expect(pictures(draw)).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

test.each([40, 60, 80])(
  'every roadmap keeps its title and its counts, in %i columns',
  (columns) => {
    const text = [...shelves(terminal(columns))].join('\n');
    for (const part of ['Ba', 'Ru', 'Wh', '6/28', '0/6', 'all 8']) expect(text).toContain(part);
  },
);
