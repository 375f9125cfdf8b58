/** A place in a text that moves forward as the text is understood. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** The end of the line that `at` stood on when it was last asked for. */
  eol: number;
  /** By what was sought: up to where it is known not to stand, so that no search is repeated. */
  readonly failed: Map<string, number>;
}

/** A cursor at the beginning of a text. */
export const cursorOn = (text: string): Cursor => ({ text, at: 0, eol: -1, failed: new Map() });

/** Where the cursor's line ends. Sought once a line, however long the line and many the questions. */
export const lineEnd = (cursor: Cursor): number => {
  if (cursor.at > cursor.eol) {
    const end = cursor.text.indexOf('\n', cursor.at);
    cursor.eol = end < 0 ? cursor.text.length : end;
  }
  return cursor.eol;
};

/** Where a sign stands next, or the text's end; sought once for all that comes before it. */
export const nextOf = ({ text, at, failed }: Cursor, sign: string): number => {
  const known = failed.get(sign) ?? -1;
  if (known >= at) return known;
  const found = text.indexOf(sign, at);
  const next = found < 0 ? text.length : found;
  failed.set(sign, next);
  return next;
};

/** Whether a sticky pattern fits at an offset. */
export const fitsAt = (text: string, at: number, pattern: RegExp): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Moves over what a sticky pattern fits; undefined where it does not. */
export const take = (cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined => {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match) return undefined;
  cursor.at += match[0].length;
  return match;
};

/** Moves over all that one of two sticky patterns fits, and returns it. */
export const takeAll = (cursor: Cursor, most: RegExp, some: RegExp): string => {
  const start = cursor.at;
  // One pattern with both in it would need memory for every turn of its loop.
  while (take(cursor, most) ?? take(cursor, some)) {}
  return cursor.text.slice(start, cursor.at);
};

/** Moves over blanks, but not to another line. */
export const skipBlanks = (cursor: Cursor): void => {
  take(cursor, /[^\S\n]+/y);
};

/** Moves to the next line's beginning, or the text's end, and returns what was passed. */
export const takeLine = (cursor: Cursor): string => {
  const line = cursor.text.slice(cursor.at, lineEnd(cursor));
  cursor.at = lineEnd(cursor);
  return line;
};
