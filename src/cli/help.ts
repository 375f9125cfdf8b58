import { Help, type HelpConfiguration } from 'commander';

/** Help is never laid out wider. */
const WIDEST = 80;

/** Columns below which what a word means stands under it, not beside it. */
const LEAST = 24;

/** How far in it stands there. */
const BELOW = ' '.repeat(6);

export const helpWidth = (columns: number): number => Math.min(WIDEST, columns);

/** A text in lines broken at blanks; a word that is too long stays whole. */
const rows = (text: string, columns: number): string[] =>
  text.match(new RegExp(`\\S.{0,${Math.max(0, columns - 1)}}(?=\\s|$)|\\S+`, 'g')) ?? [''];

const isTwoColumns = (termWidth: number, columns: number): boolean =>
  columns - termWidth - 4 >= LEAST;

/** commander's layout, with the meaning below the word where there is no room beside it. */
export const helpLayout: HelpConfiguration = {
  showGlobalOptions: true,
  minWidthToWrap: LEAST,
  formatItem: (term, termWidth, description, helper) => {
    const columns = helper.helpWidth ?? WIDEST;
    if (isTwoColumns(termWidth, columns)) {
      return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
    }
    const below = rows(description, columns - BELOW.length).map((row) => BELOW + row);
    return [`  ${term}`, ...below].join('\n');
  },
};

/** A line of ours that is too wide: its second column goes below the first. */
const broken = (line: string, columns: number): string[] => {
  if (line.length <= columns) return [line];
  const [, indent = '', first = '', second] = /^( *)(.*?\S)(?: {2,}(\S.*))?$/.exec(line) ?? [];
  const left = rows(first, columns - indent.length).map((row) => indent + row);
  if (second === undefined) return left;
  return [...left, ...rows(second, columns - BELOW.length).map((row) => BELOW + row)];
};

/** Help as lines that fit: the examples and sentences around commander's lists are wrapped, too. */
export const helpLines = (text: string, columns: number): string[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => broken(line, helpWidth(columns)));
