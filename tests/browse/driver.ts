import type { Effect } from '../../src/browse/effect';
import type { Key } from '../../src/browse/keys';
import { reduce } from '../../src/browse/reduce';
import { browseScreen } from '../../src/browse/screen';
import {
  type BrowseModel,
  type BrowseState,
  modelOf,
  nodeAt,
  startAt,
} from '../../src/browse/state';
import type { Screen } from '../../src/page/screen';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { terminal } from '../screens/drawing';
import { nodeIn } from '../support/fixtures';

const TYPED: Readonly<Record<string, string>> = { space: ' ' };

/** A key by its name; a single letter or sign types itself. */
export const key = (name: string): Key => ({
  name,
  text: TYPED[name] ?? ([...name].length === 1 ? name : ''),
});

/** Keys one after the other: names between blanks, and words typed between quotes. */
export const keys = (line: string): Key[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].flatMap(([, typed, name]) =>
    typed === undefined
      ? [key(name ?? '')]
      : [...typed].map((one) => key(one === ' ' ? 'space' : one)),
  );

/** Somebody who browses, without a world to change. */
export interface Browser {
  readonly model: BrowseModel;
  readonly state: () => BrowseState;
  /** Presses keys; what the last of them asks of the world. */
  readonly press: (line: string, screen?: Screen) => Effect | undefined;
  /** The id of the node pointed at. */
  readonly at: () => string | undefined;
  readonly picture: (screen?: Screen) => readonly string[];
}

/** Begins at a node of a snapshot, with its section unfolded. */
export const browse = (
  snapshot: Snapshot,
  id?: string,
  model: BrowseModel = modelOf(snapshot),
): Browser => {
  const { tree } = snapshot;
  let state = startAt(model, id === undefined ? (model.now ?? tree.root) : nodeIn(tree, id));
  return {
    model,
    state: () => state,
    press: (line, screen = terminal(80)) => {
      let effect: Effect | undefined;
      for (const one of keys(line)) ({ state, effect } = reduce(state, one, model, screen));
      return effect;
    },
    at: () => nodeAt(state, model)?.id,
    picture: (screen = terminal(80)) => browseScreen(state, model, screen).lines,
  };
};
