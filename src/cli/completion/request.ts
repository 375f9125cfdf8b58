import { isShell, type Shell } from '../../commands/completion/shells';
import { type Quote, splitLine } from './line';

/** What a shell's script asks: what could the word be that is being typed? */
export interface Request {
  readonly shell: Shell;
  /** The words between the program's name and the one that is being typed. */
  readonly words: readonly string[];
  readonly typed: string;
  /** A file is being named, whatever the program's own words are. */
  readonly isRedirected: boolean;
  readonly bash: Bash | undefined;
}

/** What bash alone needs to know. */
export interface Bash {
  /** The candidates are only shown, not put into the line. */
  readonly isListing: boolean;
  readonly columns: number;
  /** How many letters of what is typed bash keeps: it replaces what follows them. */
  readonly kept: number;
  /** The quotation mark that a candidate is put behind. */
  readonly quote: Quote;
}

/** `COMP_TYPE` where bash lists: the second TAB, or at once as readline was set. */
const LISTING = ['?', '!', '@'].map((sign) => `${sign.charCodeAt(0)}`);

const fromBash = ([
  type = '',
  columns = '',
  replaced = '',
  line = '',
]: readonly string[]): Request => {
  const { words, typed, quote, isRedirected } = splitLine(line);
  return {
    shell: 'bash',
    words: words.slice(1),
    typed,
    isRedirected,
    bash: {
      isListing: LISTING.includes(type),
      columns: Number.parseInt(columns, 10) || 80,
      kept: Math.max(0, typed.length - splitLine(quote + replaced).typed.length),
      quote,
    },
  };
};

/** fish hands over the word that is being typed as it stands in the line. */
const wordTyped = (shell: Shell, word: string): string =>
  shell === 'fish' ? splitLine(word).typed : word;

/**
 * Reads what stands behind `roadmap complete`. bash hands over `COMP_TYPE`, its columns, what it
 * will replace and the line up to the cursor; the others how many words there are before the one
 * that is being typed, and all of them. That one may be missing where it is empty: PowerShell
 * before 7.3 leaves empty words out.
 */
export const requestOf = ([shell = '', ...rest]: readonly string[]): Request | undefined => {
  if (!isShell(shell)) return undefined;
  if (shell === 'bash') return fromBash(rest);
  const [count = '', ...words] = rest;
  const place = Number.parseInt(count, 10) || 0;
  return {
    shell,
    words: words.slice(0, place),
    typed: wordTyped(shell, words[place] ?? ''),
    isRedirected: false,
    bash: undefined,
  };
};
