import { type Cursor, fitsAt, lineEnd } from './cursor';

/** What may follow a node. A closing bracket with anything else behind it belongs to the label. */
const AFTER =
  /[^\S\n]*(?:$|\n|;|&|:::|@\{|%%|(?:<|&lt;)?[xo]?(?:--|==|-\.|\.-|~~~)|<?[-–—=]+>|<-|[→⟶➔➜]|[^\s"@]{1,40}@[-=<.~])/y;

/** How far beyond the first closing that would do a better balanced one is sought. */
const REACH = 60;

/** A label that began, and what would close it. */
export interface Span {
  readonly start: number;
  readonly close: string;
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Places on a line where a label may end. */
export interface Closings {
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

/** Places where a label may end, on its line. */
export const closings = (cursor: Cursor, span: Span): Closings =>
  cursor.failed.get(NO_NODE_ENDS) === lineEnd(cursor)
    ? firstOnLine(cursor, span)
    : closingsOn(cursor, span);

const BELOW = /[^[\](){}<>|"]{0,500}/y;

/** An unquoted label may go on below, up to the first bracket, which has to be the closing one. */
export const closingBelow = (cursor: Cursor, { close }: Span): number | undefined => {
  const { text } = cursor;
  const end = lineEnd(cursor);
  BELOW.lastIndex = end;
  const [passed = ''] = BELOW.exec(text) ?? [];
  const at = end + passed.length;
  const isClosing = text.startsWith(close, at) && fitsAt(text, at + close.length, AFTER);
  return isClosing && !/\n[^\S\n]*\n|--|==/.test(passed) ? at : undefined;
};
