import { describe, expect, test } from 'vitest';
import { browseScreen } from '../../src/browse/screen';
import { type BrowseModel, modelOf } from '../../src/browse/state';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { treeOf } from '../../src/roadmap/tree';
import type { RoadmapNode } from '../../src/roadmap/types';
import { terminal } from '../screens/drawing';
import { marked } from '../screens/states';
import { roadmapOf } from '../support/fixtures';
import { browse } from './driver';

const many = <T>(count: number, one: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => one(n));

const topic = (id: string, n: number): RoadmapNode => ({ id, title: `Topic ${n} of databases` });
const group = (id: string): RoadmapNode => ({
  id,
  title: `Group ${id}`,
  children: many(29, (n) => topic(`${id}t${n}`, n)),
});

/** 100 sections of 33 groups of 29 topics, and the root. */
const deep = roadmapOf(
  ...many(100, (s) => ({
    id: `s${s}`,
    title: `Section ${s}`,
    children: many(33, (g) => group(`s${s}g${g}`)),
  })),
);

/** 100,000 topics side by side. */
const flat = roadmapOf({
  id: 's',
  title: 'All',
  children: many(100_000, (n) => topic(`t${n}`, n)),
});

/** How often things are looked at while something is done. */
interface Counter {
  readonly model: BrowseModel;
  readonly snapshot: Snapshot;
  readonly during: (act: () => void) => { nodes: number; texts: number };
}

const counting = (roadmap: typeof deep): Counter => {
  const counts = { nodes: 0, texts: 0 };
  const counted = <T extends object>(list: T, what: keyof typeof counts): T =>
    new Proxy(list, {
      get: (target, name, receiver) => {
        counts[what] += 1;
        return Reflect.get(target, name, receiver);
      },
    });
  const snapshot = marked(treeOf(roadmap));
  const { outline, ...model } = modelOf(snapshot);
  const standing: Snapshot['standing'] = (node) => {
    counts.nodes += 1;
    return snapshot.standing(node);
  };
  return {
    model: {
      ...model,
      snapshot: { ...snapshot, standing },
      outline: {
        ...outline,
        nodes: counted(outline.nodes, 'nodes'),
        texts: counted(outline.texts, 'texts'),
      },
    },
    snapshot,
    during: (act) => {
      Object.assign(counts, { nodes: 0, texts: 0 });
      act();
      return { ...counts };
    },
  };
};

const screen = { ...terminal(100), height: 50 };

/** A row looks at its node a few times: for its place, its sign, its title, and its sum. */
const A_ROW = 8;

describe.each([
  ['deep', deep],
  ['flat', flat],
])('100,000 nodes, %s: a key looks at what the screen shows', (_, roadmap) => {
  const { model, snapshot, during } = counting(roadmap);
  const one = browse(snapshot, undefined, model);
  one.press('a', screen);
  test('there are so many', () => {
    expect(one.state().rows.length).toBeGreaterThan(99_000);
  });

  test.each([
    'down',
    'G',
    'k',
    'pageup',
    'g',
    'right',
    'left',
    'right',
    'space',
    'd',
    'resize',
    'i',
    'down',
    'escape',
    '?',
    'escape',
  ])('%s', (name) => {
    const { nodes, texts } = during(() => {
      one.press(name, screen);
      browseScreen(one.state(), model, screen);
    });
    expect(texts).toBe(0);
    expect(nodes).toBeGreaterThan(0);
    expect(nodes).toBeLessThan(50 * A_ROW);
  });
});

test('a filter looks at every title once, then only at what it has found', () => {
  const { model, snapshot, during } = counting(deep);
  const one = browse(snapshot, undefined, model);
  const size = snapshot.tree.nodes.length;
  const typed = (letters: string) => during(() => one.press(letters, screen)).texts;
  one.press('/', screen);
  expect(typed('"2"')).toBe(size - 1);
  const found = one.state().filter?.hits.length ?? 0;
  expect(found).toBeLessThan(size);
  expect(typed('"8"')).toBe(found);
  expect(typed('backspace')).toBe(0);
});
