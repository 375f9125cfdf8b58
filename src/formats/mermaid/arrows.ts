import { type Cursor, fitsAt, lineEnd, skipBlanks, take } from './cursor';

/** An arrow between nodes. */
export interface Arrow {
  /** As written; empty where it bears none. */
  readonly label: string;
  /** Whether it leads somewhere: `---` and `<-->` only join. */
  readonly isDirected: boolean;
  /** `<--`: the node behind it comes first. */
  readonly isReversed: boolean;
  /** `~~~` moves nodes about and shows nothing. */
  readonly isHidden: boolean;
  /** Whether mermaid knows it so. */
  readonly isProper: boolean;
}

const WHOLE = /(?:[xo<]|&lt;)?(?:--+(?:[-xo>]|&gt;)|==+(?:[=xo>]|&gt;)|-?\.+-(?:[xo>]|&gt;)?)/y;
const HIDDEN = /~~~+/y;
/** Arrows that only people know. */
const LOOSE = /<[-–—=]+>?|[-–—]+>|-\.+>|=>|[→⟶➔➜]/y;
/** The first part of an arrow with its label inside: `-- label -->`. */
const OPENED = /(?:[xo<]|&lt;)?(--|==|-\.)/y;
const ARROW_ID = /[^\s"@[\](){}]{1,100}@(?=[-=<.~xo])/y;

const ENDS: Readonly<Record<string, { readonly sign: string; readonly whole: RegExp }>> = {
  '--': { sign: '--', whole: /--+(?:[-xo>]|&gt;)/y },
  '==': { sign: '==', whole: /==+(?:[=xo>]|&gt;)/y },
  '-.': { sign: '.-', whole: /\.-(?:[xo>]|&gt;)?/y },
};

const hasTail = (token: string): boolean => /^(?:[xo<]|&lt;)/.test(token);
const hasHead = (token: string): boolean => /(?:[xo>→⟶➔➜]|&gt;)$/.test(token);

const arrowOf = (tail: string, head: string, label: string, isProper: boolean): Arrow => ({
  label,
  isDirected: hasTail(tail) !== hasHead(head),
  isReversed: hasTail(tail) && !hasHead(head),
  isHidden: false,
  isProper,
});

/** Where a label that began inside an arrow ends, and what closes it. */
const labelEnd = (cursor: Cursor, kind: string): { at: number; token: string } | undefined => {
  const ends = ENDS[kind];
  const eol = lineEnd(cursor);
  if (!ends || cursor.failed.get(kind) === eol) return undefined;
  const line = cursor.text.slice(cursor.at, eol);
  const [quotes = ''] = /^[^\S\n]*"[^"]*"/.exec(line) ?? [];
  for (let at = line.indexOf(ends.sign, quotes.length); at >= 0; ) {
    if (fitsAt(line, at, ends.whole)) {
      return { at: cursor.at + at, token: line.slice(at, ends.whole.lastIndex) };
    }
    at = line.indexOf(ends.sign, at + ends.sign.length);
  }
  cursor.failed.set(kind, eol);
  return undefined;
};

/** What stands in the label but belongs to the arrow: pipes, a tail such as `x`, more of a dotted line. */
const trimLabel = (label: string, kind: string): string =>
  (kind === '-.' ? label.replace(/-?\.{0,20}$/, '') : label)
    .replace(/\s[xo<]$/, '')
    .replace(/^\s*\||\|\s*$/g, '');

const takeOpened = (cursor: Cursor): Arrow | undefined => {
  const start = cursor.at;
  const [token = '', kind = ''] = take(cursor, OPENED) ?? [];
  if (token === '') return undefined;
  const end = labelEnd(cursor, kind);
  if (!end) {
    cursor.at = start;
    return undefined;
  }
  const written = cursor.text.slice(cursor.at, end.at);
  cursor.at = end.at + end.token.length;
  return arrowOf(token, end.token, trimLabel(written, kind), true);
};

const takeLoose = (cursor: Cursor): Arrow | undefined => {
  const [token] = take(cursor, LOOSE) ?? take(cursor, OPENED) ?? [];
  return token === undefined ? undefined : arrowOf(token, token, '', false);
};

const takeAny = (cursor: Cursor): Arrow | undefined => {
  if (take(cursor, HIDDEN)) {
    return { label: '', isDirected: false, isReversed: false, isHidden: true, isProper: true };
  }
  const [token] = take(cursor, WHOLE) ?? [];
  if (token !== undefined) return arrowOf(token, token, '', true);
  return takeOpened(cursor) ?? takeLoose(cursor);
};

/** `|label|` behind an arrow; pipes inside quotes are a part of it. */
const takePipes = (cursor: Cursor): string => {
  const start = cursor.at;
  skipBlanks(cursor);
  const line = cursor.text.slice(cursor.at, lineEnd(cursor));
  if (!line.startsWith('|')) {
    cursor.at = start;
    return '';
  }
  const [piped = '|', quoted, bare = ''] = /^\|(?:(\s*"[^"]*"\s*)\||([^|]*)\|)/.exec(line) ?? [];
  cursor.at += piped.length;
  return quoted ?? bare;
};

/** Moves to an arrow on this line, or at the beginning of the next one. */
const moveTo = (cursor: Cursor): void => {
  const start = cursor.at;
  take(cursor, /\s+/y);
  const isBelow = cursor.text.slice(start, cursor.at).includes('\n');
  // A line that begins with x or o begins with the name of a node, not with the tail of an arrow.
  if (isBelow && !fitsAt(cursor.text, cursor.at, /[-=<.~–—→]/y)) cursor.at = start;
};

/** An id of an arrow, `e1@-->`, is no part of it. */
const takeArrowId = (cursor: Cursor): string | undefined =>
  take(cursor, ARROW_ID)?.[0].slice(0, -1);

/** The next arrow with its label and, where it has one, its id; undefined where none stands here. */
export const takeArrow = (
  cursor: Cursor,
): { readonly arrow: Arrow; readonly id: string | undefined } | undefined => {
  const start = cursor.at;
  moveTo(cursor);
  const id = takeArrowId(cursor);
  const arrow = takeAny(cursor);
  if (!arrow) {
    cursor.at = start;
    return undefined;
  }
  const piped = takePipes(cursor);
  return { arrow: piped === '' ? arrow : { ...arrow, label: piped }, id };
};
