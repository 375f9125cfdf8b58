import { lettersOf } from '../page/measure';
import type { Reaction } from './effect';
import { type Filter, longer } from './filter';
import type { Key } from './keys';
import { moveCursor } from './move';
import { placeOf, rowsOf } from './outline';
import { type BrowseModel, type BrowseState, type Typing, unfoldedTo } from './state';

/** The cursor among hits: where it was if that is one, else on the first, names before texts. */
const onHit = ({ named, hits }: Filter, from: number): number =>
  hits[placeOf(hits, from)] === from ? from : (named[0] ?? hits[0] ?? from);

/** Filters the tree. Hits are all unfolded; what was folded before comes back with the whole tree. */
const withFilter = (
  state: BrowseState,
  { outline }: BrowseModel,
  filter: Filter | undefined,
  from: number,
): BrowseState => {
  const before = state.unfiltered ?? state.folded;
  if (filter) {
    const folded = new Uint8Array(before.length);
    const rows = rowsOf(outline, folded, filter.kept);
    const cursor = onHit(filter, from);
    return { ...state, filter, folded, unfiltered: before, rows, cursor };
  }
  const node = outline.nodes[state.cursor];
  const folded = node ? unfoldedTo(before, node) : before;
  return { ...state, filter, folded, unfiltered: undefined, rows: rowsOf(outline, folded) };
};

/** The whole tree again; the cursor stays on its node. */
export const clearFilter = (state: BrowseState, model: BrowseModel): BrowseState =>
  state.filter ? withFilter(state, model, undefined, state.cursor) : state;

/** A text without its last letter. */
const withoutLetter = (text: string): string => lettersOf(text).slice(0, -1).join('');

/** A text without its last word. */
const withoutWord = (text: string): string => text.replace(/\S*\s*$/, '');

/** The filter as it was when it had no more than this text. */
const shortened = (filter: Filter | undefined, text: string): Filter | undefined => {
  let one = filter;
  while (one && one.text.length > text.length) one = one.shorter;
  return one;
};

type FilterTyping = Extract<Typing, { readonly what: 'filter' }>;

const filterKey = (
  state: BrowseState,
  key: Key,
  model: BrowseModel,
  page: number,
  { from }: FilterTyping,
): BrowseState => {
  const { filter } = state;
  const done = { ...state, typing: undefined };
  switch (key.name) {
    case 'return':
      return done;
    case 'escape':
      return clearFilter(done, model);
    case 'backspace':
      return filter
        ? withFilter(state, model, shortened(filter, withoutLetter(filter.text)), from)
        : done;
    case 'ctrl-u':
      return clearFilter(state, model);
    case 'ctrl-w':
      return withFilter(state, model, shortened(filter, withoutWord(filter?.text ?? '')), from);
  }
  const isNothing = key.text === '' || (!filter && key.text.trim() === '');
  if (!isNothing) {
    const { outline, snapshot } = model;
    return withFilter(state, model, longer(outline, filter, key.text, snapshot.progress), from);
  }
  return moveCursor(state, key.name, page) ?? state;
};

type NoteTyping = Extract<Typing, { readonly what: 'note' }>;

/** A note's text after a key that edits it. */
const edited = (text: string, { name, text: typed }: Key): string => {
  if (name === 'backspace') return withoutLetter(text);
  if (name === 'ctrl-u') return '';
  return name === 'ctrl-w' ? withoutWord(text) : text + typed;
};

const noteKey = (state: BrowseState, key: Key, typing: NoteTyping): Reaction => {
  const done = { ...state, typing: undefined };
  if (key.name === 'escape') return { state: done };
  if (key.name !== 'return') {
    return { state: { ...state, typing: { ...typing, text: edited(typing.text, key) } } };
  }
  const text = typing.text.trim();
  if (text === '') return { state: { ...done, message: { text: 'The note is empty.' } } };
  return { state: done, effect: { type: 'note', node: typing.node, text } };
};

/** A line break or tab that was pasted is a blank. */
const asPasted = (key: Key): Key =>
  ['return', 'tab'].includes(key.name) ? { name: 'space', text: ' ' } : key;

/** What a key does while a line is typed. */
export const typed = (
  state: BrowseState,
  typing: Typing,
  key: Key,
  model: BrowseModel,
  page: number,
): Reaction => {
  const meant = state.isPasting ? asPasted(key) : key;
  return typing.what === 'note'
    ? noteKey(state, meant, typing)
    : { state: filterKey(state, meant, model, page, typing) };
};
