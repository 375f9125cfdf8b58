import type { TreeNode } from '../roadmap/tree';
import { placeOf } from './outline';
import { type BrowseModel, type BrowseState, nodeAt, withFolded } from './state';

/** Where a key goes, from one place to another; the number of rows of a page is known. */
type Move = (place: number, page: number, all: number) => number;

const MOVES: Readonly<Record<string, Move>> = {
  up: (place) => place - 1,
  down: (place) => place + 1,
  pageup: (place, page) => place - page,
  pagedown: (place, page) => place + page,
  home: () => 0,
  end: (_place, _page, all) => all - 1,
};

/** The letters that vi moves with. */
const LETTERS: Readonly<Record<string, string>> = {
  k: 'up',
  j: 'down',
  g: 'home',
  G: 'end',
  h: 'left',
  l: 'right',
  'ctrl-b': 'pageup',
  'ctrl-f': 'pagedown',
};

/** The arrow that a letter stands for; any other name as it is. */
export const asArrow = (name: string): string => LETTERS[name] ?? name;

/** The place a key goes to among so many; undefined where it is no key that moves. */
export const moved = (
  name: string,
  place: number,
  page: number,
  all: number,
): number | undefined => {
  const move = Object.hasOwn(MOVES, name) ? MOVES[name] : undefined;
  if (!move) return undefined;
  return Math.max(0, Math.min(all - 1, move(place, Math.max(1, page), all)));
};

/** The cursor moved by a key; undefined where the key does not move. */
export const moveCursor = (
  state: BrowseState,
  name: string,
  page: number,
): BrowseState | undefined => {
  const { rows, cursor } = state;
  const place = moved(name, placeOf(rows, cursor), page, rows.length);
  return place === undefined ? undefined : { ...state, cursor: rows[place] ?? cursor };
};

const isFolded = ({ folded }: BrowseState, node: TreeNode): boolean => folded[node.order] === 1;

const setFolded = (
  state: BrowseState,
  model: BrowseModel,
  node: TreeNode,
  fold: boolean,
): BrowseState => {
  const folded = state.folded.slice();
  folded[node.order] = fold ? 1 : 0;
  return withFolded(state, model, folded);
};

/** Folds what is unfolded, and the other way round. */
export const toggleFold = (state: BrowseState, model: BrowseModel, node: TreeNode): BrowseState =>
  setFolded(state, model, node, !isFolded(state, node));

/** Left: folds a group; from a topic, or a group that is folded, up to what it lies in. */
export const outward = (state: BrowseState, model: BrowseModel): BrowseState => {
  const node = nodeAt(state, model);
  if (!node) return state;
  if (node.kind !== 'topic' && !isFolded(state, node)) return setFolded(state, model, node, true);
  return node.parent && node.parent.kind !== 'root'
    ? { ...state, cursor: node.parent.order }
    : state;
};

/** Right: unfolds a group; from one that is unfolded, down to the first of its rows. */
export const inward = (state: BrowseState, model: BrowseModel): BrowseState => {
  const node = nodeAt(state, model);
  if (!node || node.kind === 'topic') return state;
  if (isFolded(state, node)) return setFolded(state, model, node, false);
  return { ...state, cursor: state.rows[placeOf(state.rows, node.order) + 1] ?? state.cursor };
};

/** Unfolds everything; where nothing is folded, folds all that can be. */
export const toggleAll = (state: BrowseState, model: BrowseModel): BrowseState => {
  const isAnyFolded = state.folded.includes(1);
  const folded = new Uint8Array(state.folded.length);
  if (!isAnyFolded) {
    for (const { kind, order } of model.outline.nodes) {
      folded[order] = kind === 'section' || kind === 'group' ? 1 : 0;
    }
  }
  return withFolded(state, model, folded);
};
