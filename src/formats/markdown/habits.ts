import type { Warning } from '../outline';
import { follower } from './pieces';

/** Blanks that look like one and are none for Markdown: they come along from web pages. */
const HARD_BLANK = '[\\u00a0\\u2007\\u202f]';

const MARK = '(?:[-*+]|\\d{1,9}[.)])';
const PROPER_ITEM = new RegExp(`^[ \\t]*(${MARK})(?=[ \\t]|$)`);
const TIGHT_ITEM = /^([ \t]*)([-+*](?=[\p{L}\p{N}[])|\d{1,3}[.)](?=[\p{L}[]))/u;
const SUBITEM = /^([ \t]*)(\d{1,3}(?:\.\d{1,3}){1,5})[.)]?[ \t]+(?=\S)/;

const HARD_ITEM = new RegExp(`^([ \\t]*${MARK})${HARD_BLANK}+`);
const HARD_BOX = new RegExp(`^([ \\t]*${MARK}[ \\t]+\\[[^\\]\\s]{1,2}\\])${HARD_BLANK}+`);
const BULLET = /^([ \t]*)[•‣◦▪●∙][ \t\u00a0]+(?=\S)/;
const TIGHT_HEADING = /^( {0,3}#{2,6})(?=[^\s#])/;
/** Nobody sees them, and no fence begins or ends behind them. */
const HIDDEN_FENCE = /^[\u200b-\u200d\u2060\ufeff]+(?=[ \t]*(?:`{3}|~{3}))/;

/** "-" for any item of its kind, "1" for any number. */
const kindOf = (mark: string): string => (/\d/.test(mark) ? '1' : mark);

/** The kind of item that a line is, written properly or without a blank. */
const itemKind = (line: string | undefined): string | undefined => {
  const mark = PROPER_ITEM.exec(line ?? '')?.[1] ?? TIGHT_ITEM.exec(line ?? '')?.[2];
  return mark === undefined ? undefined : kindOf(mark);
};

/** Whether the line is a list's, and not "*emphasis*" or "-1 degree": the lines beside it tell. */
const isBesideItem = (lines: readonly string[], at: number, kind: string): boolean =>
  [lines[at - 1], lines[at + 1]].some((line) => itemKind(line) === kind);

const withBlank = (line: string, lines: readonly string[], at: number): string => {
  const [, , mark = ''] = TIGHT_ITEM.exec(line) ?? [];
  const isEmphasis = mark === '*' && line.indexOf('*', line.indexOf('*') + 1) > 0;
  if (mark === '' || isEmphasis || !isBesideItem(lines, at, kindOf(mark))) return line;
  return line.replace(TIGHT_ITEM, '$1$2 ');
};

/** "1.1 Sub" below "1. Group": an item of the list in it. */
const asSubitem = (line: string, lines: readonly string[], at: number): string => {
  const [, , number = ''] = SUBITEM.exec(line) ?? [];
  const above = lines[at - 1] ?? '';
  if (number === '' || !(SUBITEM.test(above) || itemKind(above) === '1')) return line;
  const indent = ' '.repeat(1 + 2 * (number.split('.').length - 1));
  return line.replace(SUBITEM, `$1${indent}- ${number} `);
};

/** How people write what Markdown would run into the line above, or leave out. */
const HABITS: readonly {
  readonly message: string;
  readonly mend: (line: string, lines: readonly string[], at: number) => string;
}[] = [
  {
    message: 'a mark with a hard blank behind it was read as an item',
    mend: (line) => line.replace(HARD_ITEM, '$1 ').replace(HARD_BOX, '$1 '),
  },
  {
    message: 'a line with a bullet was read as an item',
    mend: (line) => line.replace(BULLET, '$1- '),
  },
  {
    message: 'a heading without a blank behind its # was read as a heading',
    mend: (line) => line.replace(TIGHT_HEADING, '$1 '),
  },
  { message: 'an item without a blank behind its mark was read as an item', mend: withBlank },
  { message: 'a line numbered as 1.1 was read as an item below 1', mend: asSubitem },
];

const KEYWORD = /^([ \t]*[-*+][ \t]+)(TODO|DOING|DONE|NOW|LATER|WAITING|CANCELL?ED)[ \t]+(?=\S)/;
const PROPERTY = /^[ \t]*[\w-]{1,40}::[ \t]/;

const BOXES: Readonly<Record<string, string>> = {
  DOING: '/',
  NOW: '/',
  DONE: 'x',
  CANCELED: '-',
  CANCELLED: '-',
};

/** Whether a page marks its items with words, as Logseq does; "TODO app" alone is a topic. */
const usesKeywords = (lines: readonly string[]): boolean => {
  const words = lines.flatMap((line) => KEYWORD.exec(line)?.[2] ?? []);
  return words.length > 2 || (words.length > 1 && words.some((word) => word in BOXES));
};

const withoutKeywords = (lines: readonly string[], warnings: Warning[]): readonly string[] => {
  if (!usesKeywords(lines)) return lines;
  const first = lines.findIndex((line) => KEYWORD.test(line));
  warnings.push({ line: first + 1, message: 'TODO, DOING and DONE were read as progress' });
  return lines.map((line) =>
    PROPERTY.test(line)
      ? ''
      : line.replace(KEYWORD, (_, mark: string, word: string) => `${mark}[${BOXES[word] ?? ' '}] `),
  );
};

/** Lines as they were meant; what Markdown would have read otherwise is told. */
export const withHabits = (source: readonly string[], warnings: Warning[]): readonly string[] => {
  const bare = source.map((line) => line.replace(HIDDEN_FENCE, ''));
  const lines = withoutKeywords(bare, warnings);
  const isWithin = follower();
  return lines.map((line, at) => {
    if (isWithin(line)) return line;
    return HABITS.reduce((text, { message, mend }) => {
      const mended = mend(text, lines, at);
      if (mended !== text) warnings.push({ line: at + 1, message });
      return mended;
    }, line);
  });
};
