import type { Screen } from '../page/screen';
import type { BrowseState } from './state';

/** Every key and what it does. */
export const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ['up down, k j', 'move'],
  ['left right, h l', 'fold and unfold; out and in'],
  ['PgUp PgDn, g G', 'a page; the first, the last'],
  ['a', 'unfold or fold everything'],
  ['/', 'filter by words; Escape ends it'],
  ['space', 'to do, doing, done; folds a group'],
  ['d', 'done'],
  ['s', 'skip, or no longer'],
  ['t', 'tick the steps of a topic'],
  ['i, enter', 'everything about it'],
  ['o', 'open a link'],
  ['n', 'write a note'],
  ['u, U', 'undo, redo'],
  ['Escape', 'back'],
  ['q, Ctrl-C', 'leave; every change is saved'],
];

/** A key in the last line: what it does, and how soon it is left out where there is little room. */
type Hint = readonly [key: string, does: string, rank: number];

const TREE: readonly Hint[] = [
  ['space', 'mark', 2],
  ['/', 'filter', 3],
  ['i', 'info', 5],
  ['t', 'steps', 8],
  ['n', 'note', 6],
  ['o', 'open', 7],
  ['u', 'undo', 4],
  ['?', 'keys', 1],
  ['q', 'leave', 0],
];

const BACK: Hint = ['esc', 'back', 1];
const LEAVE: Hint = ['q', 'leave', 0];

const HINTS: Readonly<Record<'tree' | 'info' | 'steps' | 'links' | 'keys', readonly Hint[]>> = {
  tree: TREE,
  info: [
    ['up/down', 'move', 2],
    ['space', 'mark', 3],
    ['t', 'steps', 4],
    ['o', 'open', 5],
    BACK,
    LEAVE,
  ],
  steps: [['space', 'tick', 2], BACK, LEAVE],
  links: [['enter', 'open', 2], ['1-9', 'open it', 3], BACK, LEAVE],
  keys: [BACK, LEAVE],
};

const plain = (hints: readonly Hint[]): string =>
  hints.map(([key, does]) => `${key} ${does}`).join('  ');

/** What the keys do, in one row: as many of them as there is room for. */
export const helpLine = ({ pane }: Pick<BrowseState, 'pane'>, screen: Screen): string => {
  const hints = HINTS[pane?.kind ?? 'tree'];
  const room = screen.width - 2;
  const ranks = hints.map(([, , rank]) => rank).toSorted((a, b) => b - a);
  const shown = [Number.POSITIVE_INFINITY, ...ranks]
    .map((limit) => hints.filter(([, , rank]) => rank < limit))
    .find((some) => plain(some).length <= room);
  const { theme } = screen;
  const keys = (shown ?? []).map(([key, does]) => `${theme.command(key)} ${theme.dim(does)}`);
  return ` ${keys.join('  ')}`;
};
