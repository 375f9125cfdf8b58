import { describe, expect, test } from 'vitest';
import { type TreeModel, treePage, visibility } from '../../src/commands/show/tree.page';
import { draw } from '../../src/page/draw';
import { firstRunLine } from '../../src/page/first-run';
import { isReady, type Snapshot } from '../../src/progress/record/snapshot';
import { subtreeOf, treeOf } from '../../src/roadmap/tree';
import { backend, nodeIn, roadmapOf, treeWith } from '../support/fixtures';
import { pictures, pipe, terminal } from './drawing';
import { bakery } from './roadmaps';
import { finished, firstRun, marked, mostlySkipped, underway } from './states';

const model = (snapshot: Snapshot, part: Partial<TreeModel> = {}): TreeModel => ({
  snapshot,
  top: snapshot.tree.root,
  depth: undefined,
  isWanted: undefined,
  ...part,
});

const below = (snapshot: Snapshot, id: string): TreeModel =>
  model(snapshot, { top: nodeIn(snapshot.tree, id) });

const state = underway();
const isDone: TreeModel['isWanted'] = (node) => state.standing(node).status === 'done';
const isOpen: TreeModel['isWanted'] = (node) => node.kind === 'topic' && isReady(state, node);

const SCREENS: readonly (readonly [string, TreeModel])[] = [
  ['tree', model(state)],
  ['tree-first-run', model(firstRun())],
  ['tree-all-done', model(finished())],
  ['tree-mostly-skipped', model(mostlySkipped())],
  ['tree-section', below(state, 'core-skills')],
  ['tree-group', below(state, 'languages')],
  ['tree-topic', below(state, 'sql')],
  ['tree-depth-2', model(state, { depth: 2 })],
  ['tree-ready', model(state, { isWanted: isOpen })],
  ['tree-done', model(state, { isWanted: isDone })],
  ['tree-nothing-fits', model(state, { isWanted: () => false })],
  ['tree-topics-at-top', model(marked(bakery(), ['hygiene', 'done'], ['flour', 'doing']))],
  ['tree-empty', model(marked(treeOf(roadmapOf())))],
];

test.each(SCREENS)('%s', async (name, drawn) => {
  const picture = pictures((screen) => draw(treePage(drawn), screen));
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

describe('what is visible', () => {
  const ids = (part: Partial<TreeModel>) =>
    subtreeOf(state.tree, model(state, part).top)
      .filter(visibility(model(state, part)))
      .map(({ id }) => id)
      .toSorted();

  test('everything', () => {
    expect(ids({})).toHaveLength(state.tree.nodes.length);
  });

  test('so many levels below the top', () => {
    const top = nodeIn(state.tree, 'core-skills');
    expect(ids({ top, depth: 1 })).toEqual(['core-skills', 'databases', 'languages']);
  });

  test('what is wanted, with its ancestors', () => {
    expect(ids({ isWanted: (node) => node.id === 'sql' })).toEqual([
      'backend-roadmap',
      'core-skills',
      'databases',
      'sql',
    ]);
  });

  test('nothing deeper than asked, but the ancestors of what is wanted there', () => {
    const isWanted: TreeModel['isWanted'] = (node) => node.id === 'sql';
    expect(ids({ depth: 1, isWanted })).toEqual(['backend-roadmap', 'core-skills']);
    expect(ids({ depth: 2, isWanted })).toEqual(['backend-roadmap', 'core-skills', 'databases']);
  });
});

describe('once, while nothing is marked', () => {
  test('why there are fewer to do than topics', () => {
    expect(firstRunLine(firstRun())).toBe('28 to do: 31 topics, 3 are alternatives');
  });

  test.each([
    ['something is marked', underway()],
    ['a mark was taken back', marked(backend(), ['http', 'todo'])],
    ['there are no alternatives', marked(treeWith({ id: 'a', title: 'A' }))],
  ])('not where %s', (_, snapshot) => {
    expect(firstRunLine(snapshot)).toBeUndefined();
  });
});

describe('where a screen is taller than the terminal', () => {
  const last = (height: number | undefined) =>
    [...draw(treePage(model(state)), { ...terminal(80), height })].at(-1);

  test('the last line begins with the headline', () => {
    expect(last(24)).toMatch(/^ 21% {2}6\/28 · now 3\.2\.1/);
  });

  test('not where it fits, with the cursor below', () => {
    const rows = [...draw(treePage(model(state)), terminal(80))].length;
    expect(last(rows)).toMatch(/^ 21%/);
    expect(last(rows + 1)).toMatch(/^ Next:/);
  });
});

test('all counts stand in one column', () => {
  const lines = [...draw(treePage(model(state)), pipe())].filter((line) =>
    /\d\/\d+\s*$/.test(line),
  );
  expect(lines).toHaveLength(1 + 7 + 4);
  const places = lines.map((line) => line.lastIndexOf('/'));
  expect(new Set(places)).toEqual(new Set([places[0]]));
});
