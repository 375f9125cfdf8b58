/** Lines of a text that can be parsed by themselves. */
export interface Piece {
  readonly text: string;
  /** Lines before it. */
  readonly shift: number;
}

/** A long text is taken in pieces: parsing takes 700 times its memory, and more than its time. */
const PIECE = 8_000;

/** Whether the next line begins something new on the page's own level. */
const START = /^(?:#{1,6}|[-*+])[ \t]/;
/** What begins an item or a quotation. Lines below go on in it until one is blank, table or not. */
const CONTAINER = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|>)(?:[ \t>]|$)/;

/** What ends a paragraph. */
const NO_PROSE = /^[ \t]*(?:$|#{1,6}[ \t])/;

/** No paragraph has more lines. Below an item the parser takes the square of their number. */
const LONGEST_PARAGRAPH = 500;

/** Counts the lines of a paragraph as it goes on. Rows of a table are none, but within an item. */
const proseCounter = () => {
  let [lines, isContained] = [0, false];
  return (line: string): number => {
    const isContainer = CONTAINER.test(line);
    const isOver = NO_PROSE.test(line);
    isContained = isContainer || (isContained && !isOver);
    lines = isContainer || isOver || (line.includes('|') && !isContained) ? 0 : lines + 1;
    return lines;
  };
};

const FENCE = /^[ \t>]*(`{3,}|~{3,})([^\n]*)$/;

/** Follows code fences and comments: no piece may begin within one. */
export const follower = () => {
  let fence = '';
  let isComment = false;
  return (line: string): boolean => {
    const [, marks = '', rest = ''] = FENCE.exec(line) ?? [];
    if (fence) {
      if (marks.startsWith(fence) && rest.trim() === '') fence = '';
      return true;
    }
    if (marks && !(marks.startsWith('`') && rest.includes('`'))) {
      fence = marks;
      return true;
    }
    const wasComment = isComment;
    const [opened, closed] = [line.lastIndexOf('<!--'), line.lastIndexOf('-->')];
    if (opened !== closed) isComment = opened > closed;
    return wasComment;
  };
};

/**
 * The lines in pieces that begin at headings or items, or within a paragraph without end; a short
 * text is one piece.
 */
export const piecesOf = (lines: readonly string[]): Piece[] => {
  const pieces: Piece[] = [];
  const [isWithin, proseTo] = [follower(), proseCounter()];
  let [start, length] = [0, 0];
  const close = (end: number): void => {
    pieces.push({ text: lines.slice(start, end).join('\n'), shift: start });
    [start, length] = [end, 0];
  };
  for (const [index, line] of lines.entries()) {
    const isInner = isWithin(line);
    const prose = proseTo(line);
    const isEndless = prose > 0 && prose % LONGEST_PARAGRAPH === 0;
    if (!isInner && (isEndless || (length > PIECE && START.test(line)))) close(index);
    length += line.length + 1;
  }
  close(lines.length);
  return pieces;
};
