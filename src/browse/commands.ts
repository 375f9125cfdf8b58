import { typed } from '../page/label';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import type { Reaction } from './effect';
import { stepsIn, webLinksOf } from './items';
import type { BrowseModel, BrowseState, Pane } from './state';

/** What a letter does to a node, in the tree as in a pane. */
type Command = (state: BrowseState, model: BrowseModel, node: TreeNode) => Reaction;

/** What space makes of each status. */
const NEXT: Readonly<Record<Status, Status>> = {
  todo: 'doing',
  doing: 'done',
  done: 'todo',
  skipped: 'todo',
};

const told = (state: BrowseState, text: string): Reaction => ({
  state: { ...state, message: { text } },
});

/** What marks a whole group is typed: one key too many must not do it. */
const GROUP_VERBS: Readonly<Record<Status, string>> = {
  todo: 'reset',
  doing: 'start',
  done: 'done',
  skipped: 'skip',
};

const mark =
  (next: (status: Status) => Status): Command =>
  (state, { snapshot }, node) => {
    const to = next(snapshot.standing(node).status);
    if (node.kind === 'topic') return { state, effect: { type: 'status', node, to } };
    return told(state, `All of ${typed(node)}: roadmap ${GROUP_VERBS[to]} ${typed(node)}`);
  };

/** Space: to do, doing, done, and round again. */
const cycle: Command = mark((status) => NEXT[status]);

/** Shows a pane over what is shown. */
const opened = (state: BrowseState, kind: Pane['kind'], node: TreeNode): Reaction => ({
  state: { ...state, pane: { kind, node, at: 0, top: 0, under: state.pane } },
});

const openLinks: Command = (state, model, node) => {
  const links = webLinksOf(model, node);
  const [only] = links.length === 1 ? links : [];
  if (only) return { state, effect: { type: 'open', url: only.url } };
  return links.length > 1
    ? opened(state, 'links', node)
    : told(state, `${typed(node)} has no link to open.`);
};

const openSteps: Command = (state, model, node) =>
  stepsIn(model, node).length > 0
    ? opened(state, 'steps', node)
    : told(state, `${typed(node)} has no steps to tick.`);

const startNote: Command = (state, _model, node) => ({
  state: { ...state, typing: { what: 'note', node, text: '' } },
});

/** Commands that are about the node pointed at. */
const ON_NODE: Readonly<Record<string, Command>> = {
  space: cycle,
  d: mark(() => 'done'),
  s: mark((status) => (status === 'skipped' ? 'todo' : 'skipped')),
  i: (state, _model, node) => opened(state, 'info', node),
  t: openSteps,
  o: openLinks,
  n: startNote,
};

/** Commands that are about no node. */
const EVERYWHERE: Readonly<Record<string, (state: BrowseState) => Reaction>> = {
  u: (state) => ({ state, effect: { type: 'undo', direction: 'undo' } }),
  U: (state) => ({ state, effect: { type: 'undo', direction: 'redo' } }),
  q: (state) => ({ state: { ...state, isOver: true } }),
};

/** What the letter does, if it does something everywhere. */
export const command = (
  state: BrowseState,
  name: string,
  model: BrowseModel,
  node: TreeNode | undefined,
): Reaction | undefined => {
  const { root } = model.snapshot.tree;
  if (name === '?') return opened(state, 'keys', root);
  if (Object.hasOwn(EVERYWHERE, name)) return EVERYWHERE[name]?.(state);
  return node && Object.hasOwn(ON_NODE, name) ? ON_NODE[name]?.(state, model, node) : undefined;
};
