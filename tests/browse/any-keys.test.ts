import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/browse/effect';
import type { Key } from '../../src/browse/keys';
import { rowsOf } from '../../src/browse/outline';
import { reduce } from '../../src/browse/reduce';
import { browseScreen } from '../../src/browse/screen';
import { type BrowseModel, type BrowseState, modelOf, startAt } from '../../src/browse/state';
import type { Screen } from '../../src/page/screen';
import { ASCII, plainTheme, UNICODE } from '../../src/page/theme';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { columnsOf } from '../screens/drawing';
import { bakery, wilderness } from '../screens/roadmaps';
import { marked, underway } from '../screens/states';
import { treeWith } from '../support/fixtures';
import { runs } from '../support/runs';
import { key } from './driver';

const NAMES =
  'up down left right home end pageup pagedown return escape backspace space tab ctrl-u ctrl-w ctrl-f paste-start paste-end resize j k h l g G a / d s t i o n u U ? 1 2 9 e 数 👩‍👩‍👧‍👦 \u0301'.split(
    ' ',
  );

const anyKey: fc.Arbitrary<Key> = fc.oneof(
  fc.constantFrom(...NAMES).map(key),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }).map((text) => ({ name: text, text })),
);

const anyScreen: fc.Arbitrary<Screen> = fc.record({
  theme: fc.constantFrom(plainTheme(UNICODE), plainTheme(ASCII)),
  width: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 100 })),
  height: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 8, max: 60 })),
  isTerminal: fc.constant(true),
});

const SNAPSHOTS: readonly (readonly [string, Snapshot])[] = [
  ['the roadmap we ship', underway()],
  ['topics at the top level', marked(bakery(), ['flour', 'done'])],
  ['wild titles', marked(wilderness())],
  ['nothing', marked(treeWith())],
];

/** What holds of every screen. */
const check = (state: BrowseState, model: BrowseModel, screen: Screen): void => {
  const { rows, cursor, filter, folded, pane, typing } = state;
  expect(rows).toEqual(rowsOf(model.outline, folded, filter?.kept));
  if (rows.length > 0) expect(rows.includes(cursor)).toBe(true);
  const { lines } = browseScreen(state, model, screen);
  expect(lines).toHaveLength(screen.height ?? 0);
  for (const line of lines) {
    expect(columnsOf(line)).toBeLessThanOrEqual(screen.width);
    expect(line).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e]/);
  }
  const isTree = !pane && rows.length > 0 && (screen.height ?? 0) > (typing ? 1 : 0);
  const pointed = lines.filter((line) => line.startsWith(screen.theme.symbols.pointer));
  // On fewer columns there is room for the ellipsis alone.
  if (isTree && screen.width > 4) expect(pointed).toHaveLength(1);
};

describe('whatever is pressed, on whatever screen', () => {
  test.each(SNAPSHOTS)('%s', (_, snapshot) => {
    const model = modelOf(snapshot);
    const steps = fc.array(fc.tuple(anyKey, fc.option(anyScreen, { freq: 4 })), { maxLength: 40 });
    fc.assert(
      fc.property(anyScreen, steps, (first, pressed) => {
        let state = startAt(model, model.now ?? snapshot.tree.root);
        let screen = first;
        check(state, model, screen);
        for (const [one, next] of pressed) {
          screen = next ?? screen;
          const { state: after, effect } = reduce(state, one, model, screen);
          isSound(effect);
          state = after;
          check(state, model, screen);
        }
      }),
      runs(150),
    );
  });
});

/** What is asked of the world can be done. */
const isSound = (effect: Effect | undefined): void => {
  if (effect?.type === 'status') expect(effect.node.kind).toBe('topic');
  if (effect?.type === 'note') expect(effect.text.trim()).not.toBe('');
  if (effect?.type === 'open') expect(effect.url).toMatch(/^https?:/);
};
