import { type Cursor, fitsAt, lineEnd } from './cursor';

/** Openings of shapes with their closings, the longer ones first. */
const SHAPES: readonly (readonly [open: string, closes: readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['(-', ['-)']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['[|', ['|]']],
  ['{{', ['}}']],
  ['(', [')']],
  ['[', [']']],
  ['{', ['}']],
  ['>', [']']],
];

/** What may follow a node. A closing bracket with anything else behind it belongs to the label. */
const AFTER =
  /[^\S\n]*(?:$|\n|;|&|:::|@\{|%%|(?:<|&lt;)?[xo]?(?:--|==|-\.|\.-|~~~)|<?[-–—=]+>|<-|[→⟶➔➜]|[^\s"@]{1,40}@[-=<.~])/y;

/** How far beyond the first closing that would do a better balanced one is sought. */
const REACH = 60;

/** A label as written, and the offset behind its shape. */
export interface Shape {
  readonly text: string;
  readonly end: number;
  readonly isQuoted: boolean;
  /** False where the text ended before the shape did. */
  readonly isClosed: boolean;
}

interface Span {
  readonly start: number;
  readonly close: string;
}

const shapeUpTo = ({ text }: Cursor, { start, close }: Span, at: number): Shape => ({
  text: text.slice(start, at),
  end: at + close.length,
  isQuoted: false,
  isClosed: true,
});

const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
};

/** `["text"]`: the quotes and the brackets end together, on whatever line. */
const quoted = ({ text }: Cursor, { start, close }: Span): Shape | undefined => {
  const open = skipSpace(text, start);
  if (text.charAt(open) !== '"') return undefined;
  const quote = text.indexOf('"', open + 1);
  if (quote < 0) return undefined;
  const end = skipSpace(text, quote + 1);
  if (!text.startsWith(close, end)) return undefined;
  const inside = text.slice(open, quote + 1);
  return { text: inside, end: end + close.length, isQuoted: true, isClosed: true };
};

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

interface Closings {
  /** Balanced, and followed by what may follow a node. */
  best?: number;
  /** Followed by what may follow a node. */
  likely?: number;
  first?: number;
  /** Whether a bracket of the shape's kind closes something that was never opened. */
  isTorn: boolean;
}

/** Remembered for a line on which no bracket closes a node any more. */
const NO_NODE_ENDS = 'node';

/**
 * Closings of a shape on its line. The search goes little further than the next end of any node, so
 * that a long line of unbalanced labels costs no more than its length.
 */
const closingsOn = (cursor: Cursor, { start, close }: Span): Closings => {
  const { text } = cursor;
  const end = lineEnd(cursor);
  const closing = close.replace(/[^)\]}]/g, '').charAt(0);
  const found: Closings = { isTorn: false };
  let depth = 0;
  let nodeEnd: number | undefined;
  for (let at = start; at < end && at < (nodeEnd ?? end) + REACH; at += 1) {
    const letter = text.charAt(at);
    if (/[)\]}]/.test(letter) && fitsAt(text, at + 1, AFTER)) nodeEnd ??= at;
    if (text.startsWith(close, at)) {
      found.first ??= at;
      if (fitsAt(text, at + close.length, AFTER)) {
        if (depth === 0) return { ...found, best: at };
        found.likely ??= at;
      }
    }
    if (letter === OPENING[closing]) depth += 1;
    if (letter === closing && depth === 0) found.isTorn = true;
    else if (letter === closing) depth -= 1;
  }
  if (nodeEnd === undefined) cursor.failed.set(NO_NODE_ENDS, end);
  return found;
};

const firstOnLine = (cursor: Cursor, { start, close }: Span): Closings => {
  const at = cursor.text.indexOf(close, start);
  return at < 0 || at >= lineEnd(cursor) ? { isTorn: false } : { first: at, isTorn: false };
};

const closings = (cursor: Cursor, span: Span): Closings =>
  cursor.failed.get(NO_NODE_ENDS) === lineEnd(cursor)
    ? firstOnLine(cursor, span)
    : closingsOn(cursor, span);

/** An unquoted label may go on below, up to the first bracket, which has to be the closing one. */
const BELOW = /[^[\](){}<>|"]{0,500}/y;

const closingBelow = (cursor: Cursor, { close }: Span): number | undefined => {
  const { text } = cursor;
  const end = lineEnd(cursor);
  BELOW.lastIndex = end;
  const [passed = ''] = BELOW.exec(text) ?? [];
  const at = end + passed.length;
  const isClosing = text.startsWith(close, at) && fitsAt(text, at + close.length, AFTER);
  return isClosing && !/\n[^\S\n]*\n|--|==/.test(passed) ? at : undefined;
};

/** A shape of two or more brackets; none where its text shows that they were not meant as one. */
const compound = (cursor: Cursor, span: Span): Shape | undefined => {
  const { best, first, isTorn } = closings(cursor, span);
  const at = first === undefined ? closingBelow(cursor, span) : best;
  return at === undefined || isTorn ? undefined : shapeUpTo(cursor, span, at);
};

/** A label that nothing closes: up to the next arrow with a node behind it, else all of the line. */
const unclosed = (cursor: Cursor, { start }: Span, to: number): Shape => {
  const line = cursor.text.slice(start, to);
  const arrow = line.search(/(?:--|==|-\.)[-=.]{0,40}>/);
  const text = arrow < 0 ? line.replace(/;$/, '') : line.slice(0, arrow);
  return { text, end: arrow < 0 ? to : start + arrow, isQuoted: false, isClosed: false };
};

/** A shape of one bracket, wherever it may end; at worst it is all of the line. */
const single = (cursor: Cursor, span: Span): Shape => {
  const { best, likely, first } = closings(cursor, span);
  // An opening bracket behind an arrow is that of the next node.
  const isNext = best === undefined && likely !== undefined;
  const cut = isNext ? unclosed(cursor, span, likely) : undefined;
  if (cut && cut.end !== likely) return cut;
  const at = best ?? likely ?? first ?? closingBelow(cursor, span);
  return at === undefined ? unclosed(cursor, span, lineEnd(cursor)) : shapeUpTo(cursor, span, at);
};

/** The shape that begins at the cursor, without moving it; undefined where none does. */
export const shapeAt = (cursor: Cursor): Shape | undefined => {
  const { text, at } = cursor;
  for (const [open, closes] of SHAPES) {
    if (!text.startsWith(open, at)) continue;
    const spans = closes.map((close) => ({ start: at + open.length, close }));
    const found = spans.map((span) => quoted(cursor, span)).find(Boolean);
    if (found) return found;
    const [span] = spans;
    if (span && open.length === 1) return single(cursor, span);
    const ends = spans.flatMap((one) => compound(cursor, one) ?? []);
    const [nearest] = ends.toSorted((a, b) => a.end - b.end);
    if (nearest) return nearest;
  }
  return undefined;
};
