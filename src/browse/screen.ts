import { count, typed } from '../page/label';
import { cut, lettersOf, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { headRow } from '../page/tree-rows';
import { helpLine } from './help';
import { layoutOf } from './layout';
import { paneDrawing } from './panes';
import { inView } from './reduce';
import { windowRows } from './rows';
import type { BrowseModel, BrowseState, Typing } from './state';

/** A whole screen. */
export interface Picture {
  /** Never more than the screen has, none wider than it. */
  readonly lines: readonly string[];
  /** Whether the cursor is to be seen, behind the last line: that is being typed. */
  readonly hasCursor: boolean;
}

const COLOURS = /\x1b\[[\d;]*m/g;

/** A line as it is, or without colours where it has to be cut. */
const cropped = (line: string, columns: number, ellipsis: string): string =>
  width(line) <= columns ? line : cut(line.replace(COLOURS, ''), columns, ellipsis);

/** The end of a text: what was typed last is what one looks at. */
const endOf = (text: string, columns: number): string => {
  const letters = lettersOf(text).slice(-columns);
  // Letters of two halves count twice: Inquirer measures its last line so.
  while (Math.max(width(letters.join('')), letters.join('').length) > columns) letters.shift();
  return letters.join('');
};

/** The line being typed, with the cursor behind it. */
const typingLine = (typing: Typing, { filter }: BrowseState, screen: Screen): string => {
  const [lead, text] =
    typing.what === 'filter' ? [' /', filter?.text ?? ''] : [' Note: ', typing.text];
  const shown = clean(text) + (/\s$/.test(text) ? ' ' : '');
  return lead + endOf(shown, Math.max(0, screen.width - lead.length - 1));
};

/** What filtering has found, or how typing ends. */
const stateLine = ({ typing, filter }: BrowseState): string => {
  if (typing?.what === 'note') return `Note on ${typed(typing.node)}. enter: save  esc: drop`;
  if (!filter) return typing ? 'words of a title, a number or an id' : '';
  const found = count(filter.hits.length, 'hit');
  return typing ? `${found}. enter: keep  esc: end` : `/${clean(filter.text)}  ${found}`;
};

const messageLine = (state: BrowseState, { theme }: Screen): string => {
  const { message } = state;
  if (!message) {
    const line = stateLine(state);
    return line && ` ${theme.dim(line)}`;
  }
  return ` ${message.isWarning ? theme.warning(clean(message.text)) : clean(message.text)}`;
};

const lastLine = (state: BrowseState, hasMessage: boolean, screen: Screen): string => {
  if (state.typing) return typingLine(state.typing, state, screen);
  return state.message && !hasMessage ? messageLine(state, screen) : helpLine(state, screen);
};

const bodyLines = (
  state: BrowseState,
  model: BrowseModel,
  size: number,
  screen: Screen,
): readonly string[] => {
  const { pane, rows, filter } = state;
  if (pane) {
    const end = pane.top + size;
    return paneDrawing(pane, model, screen, end).lines.slice(pane.top, end);
  }
  if (rows.length > 0) return windowRows(state, model, size, screen);
  return [filter ? ' Nothing fits.' : ' There is nothing here yet.'].slice(0, size);
};

const filled = (lines: readonly string[], size: number): readonly string[] => [
  ...lines,
  ...Array.from({ length: Math.max(0, size - lines.length) }, () => ''),
];

/** The screen of a state: headline, tree or pane, what is told, and what the keys do. */
export const browseScreen = (state: BrowseState, model: BrowseModel, screen: Screen): Picture => {
  const { snapshot } = model;
  const shown = inView(state, model, screen);
  const { hasHead, body, hasMessage, hasLast } = layoutOf(screen, shown);
  const { ellipsis } = screen.theme.symbols;
  const above = [
    ...(hasHead ? [headRow(snapshot, snapshot.tree.root, screen)] : []),
    ...filled(bodyLines(shown, model, body, screen), body),
    ...(hasMessage ? [messageLine(shown, screen)] : []),
  ].map((line) => cropped(line, screen.width, ellipsis));
  // Behind the last line stands the cursor, and a row more would scroll.
  const last = hasLast ? [lastLine(shown, hasMessage, screen)] : [];
  return {
    lines: [...above, ...last.map((line) => cropped(line, screen.width - 1, ellipsis))],
    hasCursor: shown.typing !== undefined,
  };
};
