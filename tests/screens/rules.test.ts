import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { within } from '../../src/page/fit';
import type { Tree } from '../../src/roadmap/tree';
import { backend, nodeIn, treeWith } from '../support/fixtures';
import { runs } from '../support/runs';
import { asciiTerminal, coloured, type Draw, pipe, terminal, tooWide } from './drawing';
import { bakery, teahouse, wilderness } from './roadmaps';
import { screensOf } from './screens';
import { allBut, anyState, finished, firstRun, marked, mostlySkipped } from './states';

/** The screen of that name, of a state and a node. */
const drawOf = (name: string, tree: Tree) =>
  fc
    .tuple(anyState(tree), fc.constantFrom(...tree.nodes))
    .map(([snapshot, node]): Draw => screensOf(snapshot, node)[name] ?? (() => []));

const NAMES = Object.keys(screensOf(firstRun(), firstRun().tree.root));

const ROADMAPS: readonly (readonly [string, Tree])[] = [
  ['the shipped roadmap', backend()],
  ['one with content', bakery()],
  ['one that teaches all it can', teahouse()],
  ['one of wild titles', wilderness()],
];

const columns = fc.integer({ min: 40, max: 100 });

describe.each(ROADMAPS)('%s', (_, tree) => {
  test.each(NAMES)('%s: no line is wider than its terminal', (name) => {
    fc.assert(
      fc.property(drawOf(name, tree), columns, fc.boolean(), (draw, width, isAscii) => {
        const screen = isAscii ? asciiTerminal(width) : terminal(width);
        expect(tooWide(draw, screen)).toEqual([]);
      }),
      runs(60),
    );
  });

  test.each(NAMES)('%s: colours take no room', (name) => {
    fc.assert(
      fc.property(drawOf(name, tree), columns, (draw, width) => {
        const bare = [...draw(coloured(width))].map((line) => line.replace(/\u001b\[[\d;]*m/g, ''));
        expect(bare).toEqual([...draw(terminal(width))]);
      }),
      runs(20),
    );
  });

  test.each(NAMES)('%s: a pipe holds no control character', (name) => {
    fc.assert(
      fc.property(drawOf(name, tree), (draw) => {
        expect([...draw(pipe())].join('')).not.toMatch(/\p{Cc}|[\u2028\u2029\u202a-\u202e]/u);
      }),
      runs(20),
    );
  });

  test.each(NAMES)('%s: one line is one line, with nothing at its end', (name) => {
    fc.assert(
      fc.property(drawOf(name, tree), columns, (draw, width) => {
        const lines = [...draw(terminal(width))];
        expect(lines.filter((line) => /[\n\r]|\s$/.test(line))).toEqual([]);
        expect(lines.at(-1)).not.toBe('');
      }),
      runs(20),
    );
  });
});

describe.each([
  ['first run', firstRun()],
  ['all done', finished()],
  ['mostly skipped', mostlySkipped()],
  ['all skipped', allBut(backend(), 'skipped')],
  ['all started', allBut(backend(), 'doing')],
  ['an empty roadmap', marked(treeWith())],
])('%s', (_, snapshot) => {
  const screens = Object.entries(screensOf(snapshot, snapshot.tree.root));

  test.each([40, 80, 100])('every screen fits %i columns', (width) => {
    const wide = screens.flatMap(([name, draw]) =>
      tooWide(draw, terminal(width)).map((line) => `${name}: ${line}`),
    );
    expect(wide).toEqual([]);
  });

  test('every screen ends with a line that says something', () => {
    const blank = screens.filter(([, draw]) => [...draw(terminal(80))].at(-1) === '');
    expect(blank.map(([name]) => name)).toEqual([]);
  });
});

describe.each([
  ['the shipped roadmap', backend()],
  ['one with content', bakery()],
])('%s is ASCII', (_, tree) => {
  test.each(NAMES)('%s: so is what is drawn of it', (name) => {
    fc.assert(
      fc.property(drawOf(name, tree), columns, (draw, width) => {
        expect([...draw(asciiTerminal(width))].join('')).toMatch(/^[\x20-\x7e]*$/);
      }),
      runs(20),
    );
  });
});

describe('whatever a pipe holds', () => {
  test.each(NAMES)('%s: titles are whole', (name) => {
    fc.assert(
      fc.property(drawOf(name, wilderness()), (draw) => {
        expect([...draw(pipe())].filter((line) => /…$|… \d/.test(line))).toEqual([]);
      }),
      runs(10),
    );
  });
});

describe('titles of a hundred thousand letters', () => {
  const word = 'endless ';
  const title = word.repeat(12_500).trim();
  const topic = (id: string, requires: string[] = []) => ({ id, title, requires });
  const tree = treeWith(
    topic('top'),
    { id: 'section', title, children: [topic('a', ['top']), topic('b', ['a'])] },
    { id: 'choice', title, choose: 1, children: [topic('c'), topic('d')] },
  );
  const long = { ...tree, roadmap: { ...tree.roadmap, title } };
  const states = [marked(long), marked(long, ['top', 'done'], ['a', 'doing'], ['c', 'done'])];

  test.each(NAMES)('%s: is no taller for them', (name) => {
    for (const snapshot of states) {
      for (const id of ['top', 'section', 'b']) {
        const draw = screensOf(snapshot, nodeIn(long, id))[name] ?? (() => []);
        expect([...within(draw(terminal(40)), terminal(40))].length).toBeLessThan(60);
      }
    }
  });
});
