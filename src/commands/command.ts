import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import type { Value } from './values';

/** A word or words given to a command. */
export interface Argument<T> {
  readonly value: Value<unknown>;
  /** A line for help, where the name does not say it. */
  readonly about: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
  /** @throws RoadmapError `usage` for a word that it cannot take */
  readonly read: (words: readonly string[]) => T;
}

/** An option of a command. */
export interface Option<T> {
  /** As help shows it: "-d, --depth <n>". */
  readonly flags: string;
  readonly about: string;
  /** Undefined for an option that takes no value. */
  readonly value: Value<unknown> | undefined;
  /** What it is where it is not given; help tells. */
  readonly initial: string | undefined;
  /** @throws RoadmapError `usage` for a value that it cannot take */
  readonly read: (given: string | boolean | undefined) => T;
}

type Arguments = Readonly<Record<string, Argument<unknown>>>;
type Options = Readonly<Record<string, Option<unknown>>>;

/** What a command line can give to a command; the order of the arguments is that of the words. */
export interface Usage {
  readonly arguments?: Arguments;
  readonly options?: Options;
}

type Read<S> = {
  readonly [K in keyof S]: S[K] extends { readonly read: (...given: never) => infer T } ? T : never;
};

type ArgumentsOf<U> = U extends { readonly arguments: infer A } ? Read<A> : unknown;
type OptionsOf<U> = U extends { readonly options: infer O } ? Read<O> : unknown;

/** What a command is run with: the values of its arguments and options, by their names. */
export type InputOf<U extends Usage> = ArgumentsOf<U> & OptionsOf<U>;

/** The words and options of a command line, as commander hands them over. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** A command, declared in its module. Its name and its line in help stand in the list. */
export interface Command {
  /** Command lines without "roadmap"; help begins with them. */
  readonly examples: readonly string[];
  /** What help ends with. */
  readonly footer: string | undefined;
  readonly arguments: Arguments;
  readonly options: Options;
  /** @throws RoadmapError `usage` for words and options that it cannot take */
  readonly parse: (given: Given) => (context: Context) => Promise<Answer>;
}

const refusal = (what: string, { expected }: Value<unknown>): RoadmapError =>
  new RoadmapError('usage', [what, expected].filter(Boolean).join(' '));

const argumentValue = <T>(value: Value<T>, word: string): T => {
  const parsed = value.parse(word);
  if (parsed !== undefined) return parsed;
  throw refusal(`${quoted(word)} is not ${value.noun}.`, value);
};

const argument = <T>(
  value: Value<unknown>,
  { isRequired = false, isVariadic = false, about = '' },
  read: (words: readonly string[]) => T,
): Argument<T> => ({ value, about, isRequired, isVariadic, read });

export const optional = <T>(value: Value<T>, about = ''): Argument<T | undefined> =>
  argument(value, { about }, ([word]) =>
    word === undefined ? undefined : argumentValue(value, word),
  );

/** The command line refuses to run without it. */
export const required = <T>(value: Value<T>, about = ''): Argument<T> =>
  argument(value, { about, isRequired: true }, ([word = '']) => argumentValue(value, word));

export const several = <T>(
  value: Value<T>,
  { isRequired }: { readonly isRequired: boolean },
): Argument<readonly T[]> =>
  argument(value, { isRequired, isVariadic: true }, (words) =>
    words.map((word) => argumentValue(value, word)),
  );

/** "-d, --depth <n>" → "--depth". */
export const longFlag = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

const optionValue = <T>(flags: string, value: Value<T>, given: string): T => {
  const parsed = value.parse(given);
  if (parsed !== undefined) return parsed;
  throw refusal(`${longFlag(flags)} cannot be ${quoted(given)}.`, value);
};

/** An option with a value. */
export const option = <T>(
  flags: string,
  about: string,
  value: Value<T>,
): Option<T | undefined> => ({
  flags,
  about,
  value,
  initial: undefined,
  read: (given) => (typeof given === 'string' ? optionValue(flags, value, given) : undefined),
});

/** The same with what it is unless it is given. */
export const optionWithDefault = <T extends string>(
  flags: string,
  about: string,
  value: Value<T>,
  initial: T,
): Option<T> => ({
  flags,
  about,
  value,
  initial,
  read: (given) => (typeof given === 'string' ? optionValue(flags, value, given) : initial),
});

/** An option that is there or not. */
export const flag = (flags: string, about: string): Option<boolean> => ({
  flags,
  about,
  value: undefined,
  initial: undefined,
  read: (given) => given === true,
});

/** commander's name for an option: "--dry-run" → "dryRun", "--no-input" → "input". */
const nameOf = (flags: string): string =>
  longFlag(flags)
    .replace(/^--(?:no-)?/, '')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const readArguments = (table: Arguments, words: readonly string[]): [string, unknown][] =>
  Object.entries(table).map(([name, { read, isVariadic }], at) => [
    name,
    read(isVariadic ? words.slice(at) : words.slice(at, at + 1)),
  ]);

const readOptions = (table: Options, given: Given['options']): [string, unknown][] =>
  Object.entries(table).map(([name, { flags, read }]) => [name, read(given[nameOf(flags)])]);

/**
 * The values of a command line by the names of the table. A key at a time, the compiler cannot follow
 * that each has its type, so that is said here, at the door, and nowhere else.
 */
const inputOf = <U extends Usage>(usage: U, { words, options }: Given): InputOf<U> =>
  Object.fromEntries([
    ...readArguments(usage.arguments ?? {}, words),
    ...readOptions(usage.options ?? {}, options),
  ]) as InputOf<U>;

/** Puts together what a command takes and what it does. */
export const defineCommand = <const U extends Usage>(
  usage: U,
  declared: {
    readonly examples: readonly string[];
    readonly footer?: string;
    readonly run: (context: Context, input: InputOf<U>) => Promise<Answer>;
  },
): Command => ({
  examples: declared.examples,
  footer: declared.footer,
  arguments: usage.arguments ?? {},
  options: usage.options ?? {},
  parse: (given) => {
    const input = inputOf(usage, given);
    return (context) => declared.run(context, input);
  },
});
