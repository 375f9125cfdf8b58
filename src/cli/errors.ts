import type { CommanderError } from 'commander';
import { type ErrorCode, isRoadmapError, RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { shellWord } from '../view/shell-word';
import { SHELLS } from './completion/shells';

/** The exit code of everything that can stop a command. */
const EXIT: Readonly<Record<ErrorCode, number>> = {
  refused: 1,
  'node-unknown': 1,
  'choice-open': 1,
  'resource-unknown': 1,
  'note-unknown': 1,
  'program-missing': 1,
  'prompt-closed': 1,
  usage: 2,
  'needs-terminal': 2,
  'roadmap-unknown': 3,
  'roadmap-unreadable': 3,
  'roadmap-invalid': 3,
  'progress-unreadable': 4,
  'progress-unsaved': 4,
  'output-failed': 4,
  'sync-failed': 4,
  cancelled: 130,
};

const EXIT_BUG = 70;

/** How many faults of a roadmap file are listed; `validate` lists all. */
const MOST_PROBLEMS = 10;

/** An error as it is told: its code, what happened, what to type next. */
export interface Told {
  readonly code: ErrorCode | 'bug';
  readonly message: string;
  readonly hint: string | undefined;
  readonly exitCode: number;
}

/** What is asked where an argument is missing, by its name, and what it could be. */
const MISSING: ReadonlyMap<string, readonly [question: string, example: string]> = new Map([
  ['nodes', ['Which topic?', '2.1.1']],
  ['node', ['Which topic?', '2.1.1']],
  ['words', ['Which words?', 'cache']],
  ['id', ['Which roadmap?', 'backend']],
  ['file', ['Which file?', 'plan.md']],
  ['shell', [`Which shell? One of ${SHELLS.join(', ')}.`, 'bash']],
]);

/** Files that fit better than a plan, by the command that reads them. */
const FILES: ReadonlyMap<string, string> = new Map([
  ['roadmap restore', 'roadmap-backup.txt'],
  ['roadmap validate', 'roadmap.json'],
]);

/** What an argument is, for those that take few values. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['n', 'the number of a link'],
  ['shell', 'a shell there is a script for'],
]);

/** Commands whose arguments can be any words: topics, texts, files. */
const TAKES_WORDS: ReadonlySet<string> = new Set(
  [
    ...['done', 'start', 'skip', 'reset', 'note', 'search', 'show', 'info', 'path', 'open'],
    ...['browse', 'review', 'stats', 'import', 'validate', 'backup', 'restore', 'use', 'sync'],
  ].map((name) => `roadmap ${name}`),
);

/** A word as it is typed in a shell, also one that begins with a dash. */
const dashed = (word: string): string | undefined => shellWord(`x${word}`)?.replace(/^('?)x/, '$1');

/** The question for a missing argument, and an example. */
const missing = (message: string, command: string): RoadmapError | undefined => {
  const [, name = ''] = /^missing required argument '([\w-]+)'$/.exec(message) ?? [];
  const [question, example = ''] = MISSING.get(name) ?? [];
  if (question === undefined) return undefined;
  const value = name === 'file' ? (FILES.get(command) ?? example) : example;
  return new RoadmapError('usage', question, `For example: ${command} ${value}`);
};

/** commander's words for a value that an option or argument cannot take, in ours. */
const plainly = (sentence: string): string =>
  sentence
    .replace(
      /^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*)' is invalid\. /s,
      (_, option: string, value: string) => `${option} cannot be ${quoted(value)}. `,
    )
    .replace(
      /^command-argument value '(.*)' is invalid for argument '([\w-]+)'\. /s,
      (_, value: string, name: string) => `${quoted(value)} is not ${NOUNS.get(name) ?? name}. `,
    );

/** Flags of every command: behind "--" they would be words. */
const GLOBAL_FLAG = /^--(?:json|narrate|ascii|no-color|no-input|debug)$/;

/** The line with "--" before a word that was taken for an option; undefined where that is no help. */
const asWord = (message: string, command: string, argv: readonly string[]): string | undefined => {
  const word = /^unknown option '(.*)'/s.exec(message)?.[1];
  const at = word === undefined ? -1 : argv.indexOf(word);
  if (at < 0 || !TAKES_WORDS.has(command)) return undefined;
  const isFlag = (one: string): boolean => one !== word && GLOBAL_FLAG.test(one);
  const rest = argv.slice(at);
  const words = [
    ...argv.slice(0, at),
    ...rest.filter(isFlag),
    '--',
    ...rest.filter((one) => !isFlag(one)),
  ].map(dashed);
  return words.includes(undefined) ? undefined : `If it is a word: roadmap ${words.join(' ')}`;
};

/**
 * commander's complaint as one of ours: its sentence, and what to type instead.
 *
 * @param argv the command line, for a word of it that was taken for an option
 */
export const usageError = (
  error: CommanderError,
  command: string,
  argv: readonly string[] = [],
): RoadmapError => {
  const message = error.message.replace(/^error: /, '');
  const asked = missing(message, command);
  if (asked) return asked;
  const [first = '', ...rest] = plainly(message).split('\n');
  const guess = /Did you mean (.*)\?\)/.exec(rest.join(' '))?.[1];
  const help = [`See: ${command} --help`, asWord(message, command, argv)]
    .filter(Boolean)
    .join('    ');
  const sentence = first.charAt(0).toUpperCase() + first.slice(1);
  const hint = guess ? `Did you mean ${guess}? ${help}` : help;
  return new RoadmapError('usage', /[.!?]$/.test(sentence) ? sentence : `${sentence}.`, hint);
};

const withProblems = ({ message, problems }: RoadmapError): string => {
  const shown = problems.slice(0, MOST_PROBLEMS).map((one) => {
    const place = [one.line === undefined ? '' : `line ${one.line}`, one.path].filter(Boolean);
    return `  ${place.join(' ')}${place.length > 0 ? ': ' : ''}${one.message}`;
  });
  const more = problems.length - MOST_PROBLEMS;
  return [message, ...shown, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
};

/** What to tell of anything that was thrown; what we did not throw ourselves is a bug of ours. */
export const tell = (error: unknown): Told => {
  if (isRoadmapError(error)) {
    const { code, hint } = error;
    return { code, message: withProblems(error), hint, exitCode: EXIT[code] };
  }
  return {
    code: 'bug',
    message: `This is a bug in roadmap: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'Report it, with what --debug prints, to whoever maintains your copy.',
    exitCode: EXIT_BUG,
  };
};
