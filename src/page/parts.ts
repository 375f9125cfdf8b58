import type { Hint } from './hints';
import type { Screen } from './screen';
import { EMPTY, type Foreign, foreign, type Role, sign, type Text, t } from './text';

/** Sentences of a part that differ from what is drawn; `false` for none. */
export type Speech = Foreign | (() => Iterable<Foreign>) | false;

/** One line. A line that is too wide goes on below. */
interface Line {
  readonly kind: 'line';
  readonly text: Text;
  readonly speech: Speech | undefined;
}

/** One line with a text at each end. */
interface Row {
  readonly kind: 'row';
  readonly left: Text;
  readonly right: Text;
  readonly speech: Speech | undefined;
}

/** How a text of several lines is set. */
interface Form {
  /** Columns before it; 1 where it is left out. */
  readonly indent?: number;
  /** The beginning of the first line; the other lines stand below what follows it. */
  readonly mark?: Text;
  /** The colour of each line without its mark. */
  readonly role?: Role;
}

/** Running text in as many lines as it needs. */
interface Item extends Required<Omit<Form, 'role'>> {
  readonly kind: 'item';
  readonly role: Form['role'];
  readonly lines: readonly Text[];
  readonly most: number;
  readonly speech: Speech | undefined;
}

/** Titles one after the other: a line breaks between two of them where it can. */
interface Titles extends Required<Omit<Form, 'role'>> {
  readonly kind: 'titles';
  readonly role: Form['role'];
  readonly lead: Text;
  readonly titles: readonly Text[];
  readonly joint: Text;
  readonly speech: Speech | undefined;
}

/** Commands to type next: one line on a terminal, nothing in a pipe. */
interface Hints {
  readonly kind: 'hints';
  readonly hints: readonly Hint[];
  /** Beginnings of the line where the screen is taller than the terminal: the first that fits. */
  readonly headlines: readonly Text[];
  /** An empty line stands before it. */
  readonly isApart: boolean;
}

/** Sentences that are only spoken. */
interface Spoken {
  readonly kind: 'spoken';
  readonly speech: () => Iterable<Foreign>;
}

/** A part that draws itself, such as a heatmap. It is not spoken unless it is told how. */
interface Drawing {
  readonly kind: 'drawing';
  readonly draw: (screen: Screen) => Iterable<string>;
  readonly speech: Speech;
}

/** A piece of a screen, from which the drawn and the spoken form are made. */
export type Part = Line | Row | Item | Titles | Hints | Spoken | Drawing;

/** A screen before it is drawn or spoken. */
export type Page = Iterable<Part>;

export const line = (text: Text, speech?: Speech): Part => ({ kind: 'line', text, speech });

/** An empty line. */
export const gap: Part = line(EMPTY, false);

export const row = (left: Text, right: Foreign, speech?: Speech): Part => ({
  kind: 'row',
  left,
  right: foreign(right),
  speech,
});

/**
 * Running text; each of several texts begins a line.
 *
 * @param form `most`: so many lines are drawn, then an ellipsis
 */
export const item = (
  text: Foreign | readonly Foreign[],
  {
    indent = 1,
    mark = EMPTY,
    role,
    most = Number.POSITIVE_INFINITY,
  }: Form & { readonly most?: number } = {},
  speech?: Speech,
): Part => ({
  kind: 'item',
  indent,
  mark,
  role,
  lines: [text].flat().map(foreign),
  most,
  speech,
});

/** What stands between titles. */
export const AND = sign('and');
export const OR = t` or `;

/**
 * Titles one after the other.
 *
 * @param lead words before the first
 */
export const titles = (
  lead: Foreign,
  list: readonly Foreign[],
  { indent = 1, mark = EMPTY, role, joint = AND }: Form & { readonly joint?: Text } = {},
  speech?: Speech,
): Part => ({
  kind: 'titles',
  indent,
  mark,
  role,
  joint,
  lead: foreign(lead),
  titles: list.map(foreign),
  speech,
});

export const hints = (
  list: readonly Hint[],
  form: { readonly headlines?: readonly Text[]; readonly isApart?: boolean } = {},
): Part => ({ kind: 'hints', hints: list, headlines: [], isApart: false, ...form });

export const spoken = (speech: () => Iterable<Foreign>): Part => ({ kind: 'spoken', speech });

export const drawing = (
  draw: (screen: Screen) => Iterable<string>,
  speech: Speech = false,
): Part => ({ kind: 'drawing', draw, speech });
