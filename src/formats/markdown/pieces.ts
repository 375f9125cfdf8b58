/** Lines of a text that can be parsed by themselves. */
export interface Piece {
  readonly text: string;
  /** Lines before it. */
  readonly shift: number;
}

/** Parsing takes about 700 times the memory of its text, so a long one is taken in pieces. */
const PIECE = 40_000;

/** Whether the next line begins something new on the page's own level. */
const START = /^(?:#{1,6}|[-*+])[ \t]/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})([^\n]*)$/;

/** Follows code fences and comments: no piece may begin within one. */
const follower = () => {
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

/** The lines in pieces that begin at headings or items; a short text is one piece. */
export const piecesOf = (lines: readonly string[]): Piece[] => {
  const pieces: Piece[] = [];
  const isWithin = follower();
  let [start, length] = [0, 0];
  const close = (end: number): void => {
    pieces.push({ text: lines.slice(start, end).join('\n'), shift: start });
    [start, length] = [end, 0];
  };
  for (const [index, line] of lines.entries()) {
    const isInner = isWithin(line);
    if (length > PIECE && !isInner && START.test(line)) close(index);
    length += line.length + 1;
  }
  close(lines.length);
  return pieces;
};
