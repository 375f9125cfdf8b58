import { endless, fitted } from './fit';
import { cut, width } from './measure';
import { clean } from './sanitize';
import type { Screen } from './screen';
import type { Paint, Symbols, Theme } from './theme';

/** A symbol that stands for itself, drawn by the theme. */
export type SignName = {
  readonly [K in keyof Symbols]: Symbols[K] extends string ? K : never;
}[keyof Symbols];

type Piece =
  | string
  | { readonly sign: SignName }
  /** A title that is shortened: to what its line has left, to three lines of a sentence, to columns. */
  | { readonly title: string; readonly within: 'line' | 'sentence' | number }
  | { readonly paint: (theme: Theme) => Paint; readonly inner: Text }
  | { readonly draw: (screen: Screen) => string };

/** Shared between the files of the build, each of which has a copy of this module. */
const PIECES: unique symbol = Symbol.for('roadmap.pieces');

/**
 * Text that is safe to put on a terminal. It is made by the functions of this module alone, which
 * sanitize every string from outside; `textOf` draws it and `plainOf` speaks it.
 */
export interface Text {
  readonly [PIECES]: readonly Piece[];
}

/** A string from outside, a number, or text. */
export type Foreign = string | number | Text;

const make = (pieces: readonly Piece[]): Text => ({ [PIECES]: pieces });

const piecesOf = (value: Foreign): readonly Piece[] =>
  typeof value === 'object' ? value[PIECES] : [clean(String(value))];

/** A template: what stands in it is ours, what is put in is sanitized. */
export const t = (ours: TemplateStringsArray, ...values: readonly Foreign[]): Text =>
  make(
    ours.flatMap((part, at) => {
      const value = values[at];
      const pieces = value === undefined ? [] : piecesOf(value);
      return part === '' ? pieces : [part, ...pieces];
    }),
  );

/** Text of a string from outside. */
export const foreign = (value: Foreign): Text => make(piecesOf(value));

/** The lines of a text from outside. */
export const linesIn = (text: string): string[] => text.split(/\r\n|[\n\r]/);

/** Blanks, such as an indent. */
export const blanks = (columns: number): Text => make([' '.repeat(Math.max(0, columns))]);

/** No text at all. */
export const EMPTY: Text = make([]);

/** Texts one after the other, with a joint between them. */
export const join = (texts: readonly Foreign[], joint: Foreign = EMPTY): Text =>
  make(
    texts.flatMap((one, at) => (at === 0 ? piecesOf(one) : [...piecesOf(joint), ...piecesOf(one)])),
  );

/** A title that gives way: on a terminal it is cut to what its line has left. */
export const title = (text: string): Text => make([{ title: clean(text), within: 'line' }]);

/** A title within a sentence, however long it is: at most three lines of it on a terminal. */
export const brief = (text: string): Text => make([{ title: clean(text), within: 'sentence' }]);

/** A symbol of the theme. */
export const sign = (name: SignName): Text => make([{ sign: name }]);

/** Text that draws itself, such as a bar. It is not spoken. */
export const drawn = (draw: (screen: Screen) => string): Text => make([{ draw }]);

/** Columns of a screen with room for more than is needed. */
const WIDE = 60;

/** Text for screens of 60 columns and more; others get another, or none. It is not spoken. */
export const wide = (text: Text, narrow: Text = EMPTY): Text =>
  drawn((screen) => textOf(screen.width >= WIDE ? text : narrow, screen));

/** A title of at most so many columns; spoken whole. */
export const short = (text: string, columns: number): Text =>
  make([{ title: clean(text), within: columns }]);

/** A colour of the theme, by what it stands for. */
export type Role = Exclude<keyof Theme, 'symbols' | 'tint'>;

/** Text in a colour of the theme. */
const painted =
  (role: Role) =>
  (inner: Foreign): Text =>
    make([{ paint: (theme) => theme[role], inner: foreign(inner) }]);

export const done = painted('done');
export const doing = painted('doing');
export const dim = painted('dim');
export const command = painted('command');
export const heading = painted('heading');
export const warning = painted('warning');
export const review = painted('review');

/** Text in a section's own colour. */
export const tinted = (color: string | undefined, inner: Foreign): Text =>
  make([{ paint: (theme) => (text) => theme.tint(color, text), inner: foreign(inner) }]);

/** Columns that a title in a sentence leaves free in each of its lines. */
const LEAST = 4;

/** Draws a piece; a title that gives way gets what its line has left. */
const drawPiece = (piece: Piece, screen: Screen, taken: number): string => {
  if (typeof piece === 'string') return piece;
  if ('sign' in piece) return screen.theme.symbols[piece.sign];
  if ('draw' in piece) return piece.draw(screen);
  if ('paint' in piece) return piece.paint(screen.theme)(drawPieces(piece.inner, screen, taken));
  if (typeof piece.within === 'number') {
    return cut(piece.title, piece.within, screen.theme.symbols.ellipsis);
  }
  return piece.within === 'line'
    ? fitted(piece.title, taken, screen)
    : endless(piece.title, LEAST, screen);
};

const drawPieces = (text: Text, screen: Screen, taken: number): string =>
  text[PIECES].map((piece) => drawPiece(piece, screen, taken)).join('');

const hasTitle = (text: Text): boolean =>
  text[PIECES].some(
    (piece) =>
      typeof piece === 'object' &&
      (('title' in piece && piece.within === 'line') ||
        ('paint' in piece && hasTitle(piece.inner))),
  );

/** Columns of a text without its title that gives way. */
const withoutTitle = (text: Text, screen: Screen): number =>
  text[PIECES].reduce((columns, piece) => {
    if (typeof piece === 'object' && 'paint' in piece) {
      return columns + withoutTitle(piece.inner, screen);
    }
    const isTitle = typeof piece === 'object' && 'title' in piece && piece.within === 'line';
    return isTitle ? columns : columns + width(drawPiece(piece, screen, 0));
  }, 0);

/**
 * Draws a line of text. Of the titles that give way, a line has at most one.
 *
 * @param taken columns of the line that are taken by something else
 */
export const textOf = (text: Text, screen: Screen, taken = 0): string =>
  drawPieces(
    text,
    screen,
    screen.isTerminal && hasTitle(text) ? taken + withoutTitle(text, screen) : 0,
  );

/** Text without colours, with a word for each symbol that has one. */
export const plainOf = (text: Text, words: Partial<Readonly<Record<SignName, string>>>): string =>
  text[PIECES]
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('sign' in piece) return words[piece.sign] ?? '';
      if ('draw' in piece) return '';
      return 'paint' in piece ? plainOf(piece.inner, words) : piece.title;
    })
    .join('');

/** The words of a text. */
export const plain = (text: Foreign): string => plainOf(foreign(text), {});
