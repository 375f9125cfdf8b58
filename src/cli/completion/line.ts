/** A quotation mark, or none. */
export type Quote = '' | '"' | "'";

/** A command line up to the cursor. */
export interface Line {
  /** The words before the one that is being typed, without quotes; the program's name first. */
  readonly words: readonly string[];
  /** What there is of the word that is being typed. */
  readonly typed: string;
  /** The quotation mark that is still open at the cursor. */
  readonly quote: Quote;
  /** It is the file of a redirection: "> pla". */
  readonly isRedirected: boolean;
}

/** Blanks, what quotes or a backslash hold together, redirections, and all else. */
const PIECES = /\s+|'[^']*'?|"(?:\\.|[^"\\])*"?|\\.?|[<>]|[^\s'"\\<>]+/gs;

/** A piece as the shell would hand it over; variables and the like stay as they are. */
const meaning = (piece: string): string => {
  if (piece.startsWith("'")) return piece.slice(1).replace(/'$/, '');
  if (piece.startsWith('"')) {
    return piece.replace(/^"|"$/g, '').replace(/\\(["\\$`])/g, '$1');
  }
  return piece.startsWith('\\') ? piece.slice(1) : piece;
};

/** The quotation mark that a piece opens and does not close. */
const openIn = (piece: string): Quote => {
  const [mark] = piece;
  if (mark !== '"' && mark !== "'") return '';
  const closed = mark === "'" ? /^'[^']*'$/s : /^"(?:\\.|[^"\\])*"$/s;
  return closed.test(piece) ? '' : mark;
};

/** Splits a line as bash does: what bash itself hands over is torn at every "=" and ":". */
export const splitLine = (line: string): Line => {
  const words: string[] = [];
  let word: string | undefined;
  let quote: Quote = '';
  let isRedirected = false;
  const end = (): void => {
    if (word !== undefined && !isRedirected) words.push(word);
    if (word !== undefined) isRedirected = false;
    word = undefined;
  };
  for (const [piece] of line.matchAll(PIECES)) {
    quote = openIn(piece);
    if (/^\s/.test(piece)) end();
    else if (piece === '<' || piece === '>') {
      if (word && /^\d+$/.test(word)) word = undefined;
      end();
      isRedirected = true;
    } else word = (word ?? '') + meaning(piece);
  }
  return { words, typed: word ?? '', quote, isRedirected };
};
