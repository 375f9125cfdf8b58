import type { Screen } from '../page/screen';
import { command } from './commands';
import type { Reaction } from './effect';
import { itemCount, stepsIn, webLinksOf } from './items';
import type { Key } from './keys';
import { layoutOf, windowTop } from './layout';
import { asArrow, inward, moveCursor, moved, outward, toggleAll, toggleFold } from './move';
import { placeOf } from './outline';
import { paneDrawing } from './panes';
import { type BrowseModel, type BrowseState, nodeAt, type Pane } from './state';
import { clearFilter, typed } from './typing';

const settle = (state: BrowseState): Reaction => ({ state });

/** Keys of the tree that no pane knows. */
const inTree = (state: BrowseState, key: Key, model: BrowseModel, page: number): Reaction => {
  const node = nodeAt(state, model);
  const name = asArrow(key.name);
  const gone = moveCursor(state, name, page);
  if (gone) return { state: gone };
  switch (name) {
    case 'left':
      return settle(outward(state, model));
    case 'right':
      return settle(inward(state, model));
    case 'a':
      return settle(toggleAll(state, model));
    case 'escape':
      return settle(clearFilter(state, model));
    case '/':
      return settle({ ...state, typing: { what: 'filter', from: state.cursor } });
  }
  if (node && node.kind !== 'topic' && (name === 'space' || name === 'return')) {
    return settle(toggleFold(state, model, node));
  }
  return command(state, name === 'return' ? 'i' : name, model, node) ?? { state };
};

/** The letter that opens a pane closes it, too. */
const OPENS: Readonly<Record<Pane['kind'], string>> = {
  info: 'i',
  steps: 't',
  links: 'o',
  keys: '?',
};

/** What space and enter do to the thing pointed at. */
const choose = (state: BrowseState, pane: Pane, model: BrowseModel): Reaction => {
  const step = pane.kind === 'steps' ? stepsIn(model, pane.node)[pane.at] : undefined;
  return step ? { state, effect: { type: 'step', step } } : openLink(state, pane, model, pane.at);
};

const openLink = (state: BrowseState, pane: Pane, model: BrowseModel, at: number): Reaction => {
  const link = webLinksOf(model, pane.node)[at];
  if (!link) return { state };
  return { state: { ...state, pane: pane.under }, effect: { type: 'open', url: link.url } };
};

/** The pane after a key that moves in it: the pointer where it has one, else its window. */
const movedIn = (pane: Pane, name: string, page: number, items: number): Pane | undefined => {
  if (items > 0) {
    const at = moved(name, pane.at, page >> 1, items);
    return at === undefined ? undefined : { ...pane, at };
  }
  // Where its lines end is asked when it comes into view.
  const top = moved(name, pane.top, page, Number.MAX_SAFE_INTEGER);
  return top === undefined ? undefined : { ...pane, top };
};

const inPane = (
  state: BrowseState,
  pane: Pane,
  key: Key,
  model: BrowseModel,
  page: number,
): Reaction => {
  const name = asArrow(key.name);
  const items = itemCount(model, pane);
  const gone = movedIn(pane, name, page, items);
  if (gone) return settle({ ...state, pane: gone });
  if (['escape', 'left', OPENS[pane.kind]].includes(name)) {
    return settle({ ...state, pane: pane.under });
  }
  if (items > 0 && (name === 'space' || name === 'return')) return choose(state, pane, model);
  if (pane.kind === 'links' && /^[1-9]$/.test(name)) {
    return openLink(state, pane, model, Number(name) - 1);
  }
  return command(state, name, model, pane.kind === 'keys' ? undefined : pane.node) ?? { state };
};

/** The pane's window after its pointer or the screen has moved. */
const paneInView = (pane: Pane, model: BrowseModel, screen: Screen, size: number): Pane => {
  const { lines, starts } = paneDrawing(pane, model, screen, pane.top + size);
  const all = lines.length;
  const start = starts[pane.at];
  if (start === undefined) return { ...pane, top: Math.max(0, Math.min(pane.top, all - size)) };
  const end = (starts[pane.at + 1] ?? all) - 1;
  const shown = windowTop(pane.top, Math.min(end, start + size - 1), size, all);
  return { ...pane, top: pane.at === 0 ? 0 : Math.min(shown, start) };
};

/** What is pointed at lies within what the screen shows. */
export const inView = (state: BrowseState, model: BrowseModel, screen: Screen): BrowseState => {
  const { rows, cursor, pane } = state;
  const { body } = layoutOf(screen, state);
  const top = windowTop(state.top, placeOf(rows, cursor), body, rows.length);
  return { ...state, top, pane: pane && paneInView(pane, model, screen, body) };
};

const react = (state: BrowseState, key: Key, model: BrowseModel, screen: Screen): Reaction => {
  const { typing, pane } = state;
  const page = layoutOf(screen, state).body;
  if (key.name === 'closed') return settle({ ...state, isOver: true });
  if (key.name === 'paste-start') return settle({ ...state, isPasting: true });
  if (key.name === 'paste-end') return settle({ ...state, isPasting: false });
  if (typing) return typed(state, typing, key, model, page);
  if (state.isPasting) return { state };
  return pane ? inPane(state, pane, key, model, page) : inTree(state, key, model, page);
};

/** What a key does. Whatever it was, what is pointed at stays on the screen. */
export const reduce = (
  state: BrowseState,
  key: Key,
  model: BrowseModel,
  screen: Screen,
): Reaction => {
  const quiet = key.name === 'resize' ? state : { ...state, message: undefined };
  const reaction = react(quiet, key, model, screen);
  return { ...reaction, state: inView(reaction.state, model, screen) };
};
