import { closingBelow, closings, type Span } from './closings';
import { type Cursor, lineEnd } from './cursor';

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

/** A label as written, and the offset behind its shape. */
export interface Shape {
  readonly text: string;
  readonly end: number;
  readonly isQuoted: boolean;
  /** False where the text ended before the shape did. */
  readonly isClosed: boolean;
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
