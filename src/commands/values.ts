/** What a shell can complete that only the disk knows. */
export type Source = 'nodes' | 'roadmaps' | 'files' | 'settings' | 'setting-values';

/** A value that an argument or option can take. */
export interface Value<T> {
  /** What help calls it: "node", "file", "n". */
  readonly name: string;
  /** Undefined for a text that it cannot be. */
  readonly parse: (text: string) => T | undefined;
  /** What it is, for "x" is not …. */
  readonly noun: string;
  /** What it should have been: a sentence, or nothing. */
  readonly expected: string;
  /** The only words it can be; empty where there are too many. */
  readonly choices: readonly string[];
  /** Words that completion offers; with `isList`, several with commas between. */
  readonly suggestions: readonly string[];
  readonly isList: boolean;
  /** Where completion looks for more. */
  readonly sources: readonly Source[];
  /** Whether it can be any words, also some that begin with a dash. */
  readonly isFree: boolean;
  /** What is asked where it is missing, and an example of it. */
  readonly question: string;
  readonly example: string;
}

const PLAIN = {
  expected: '',
  choices: [],
  suggestions: [],
  isList: false,
  sources: [],
  isFree: false,
  question: '',
  example: '',
} as const;

const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** Words that are not empty. */
export const text = (
  name: string,
  more: Partial<Omit<Value<string>, 'name' | 'parse'>> = {},
): Value<string> => ({
  ...PLAIN,
  name,
  parse: filled,
  noun: name,
  expected: 'It must not be empty.',
  isFree: true,
  ...more,
});

/** Any words, also none: what takes them says itself what it needs. */
const anyText = (name: string, more: Partial<Omit<Value<string>, 'name' | 'parse'>>) => ({
  ...text(name, more),
  parse: (words: string) => words,
});

/** A node, by its number, id, alias or title. */
export const node = anyText('node', {
  sources: ['nodes'],
  question: 'Which topic?',
  example: '2.1.1',
});

/** The same where several can be named. */
export const nodes: Value<string> = { ...node, name: 'nodes' };

/** The words of a search. */
export const words = anyText('words', { question: 'Which words?', example: 'cache' });

/** The words of a note. */
export const noteText = anyText('text', {});

/** The name of a file. */
export const file = (example: string): Value<string> =>
  text('file', { sources: ['files'], question: 'Which file?', example });

/** A day as people type it: "2026-11-01", "yesterday". */
export const date: Value<string> = {
  ...anyText('date', {}),
  suggestions: ['today', 'yesterday'],
  isFree: false,
};

/** A whole number from 1 on. */
export const wholeNumber = (name: string, noun = name): Value<number> => ({
  ...PLAIN,
  name,
  noun,
  parse: (digits) => (/^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : undefined),
  expected: 'Expected a whole number from 1 on.',
});

/** One of a few words. */
export const oneOf = <const T extends string>(
  name: string,
  choices: readonly T[],
  more: Partial<Pick<Value<T>, 'noun' | 'question' | 'example'>> = {},
): Value<T> => ({
  ...PLAIN,
  name,
  noun: name,
  parse: (word) => choices.find((choice) => choice === word),
  expected: `Allowed choices are ${choices.join(', ')}.`,
  choices,
  suggestions: choices,
  ...more,
});

/** Several of a few words, with commas between. What takes them checks them. */
export const listOf = (name: string, suggestions: readonly string[]): Value<string> => ({
  ...anyText(name, {}),
  suggestions,
  isList: true,
  isFree: false,
});
