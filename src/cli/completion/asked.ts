import { COMMANDS } from '../../commands';
import { longFlag } from '../../commands/command';
import type { Source, Value } from '../../commands/values';
import { TOPICS_LINE } from '../help';
import { TOPICS } from '../help-topics';
import {
  type AnyOption,
  namesOf,
  optionNamed,
  optionsAt,
  type Place,
  placeAfter,
  splitFlag,
} from './place';
import type { Request } from './request';

/** A word that would fit, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** What the word being typed can be. */
export interface Asked {
  /** What stands before the part that is completed: "--format=", "ready,". */
  readonly before: string;
  /** How that part begins. */
  readonly typed: string;
  /** Words from the commands' tables. */
  readonly candidates: readonly Candidate[];
  /** What only the world knows. */
  readonly sources: readonly Source[];
  /** The command's name, and what was given to it. */
  readonly command: string;
  readonly args: readonly string[];
  readonly roadmap: string | undefined;
}

const asCandidates = (words: readonly string[]): Candidate[] =>
  words.map((word) => ({ word, about: '' }));

type Values = Pick<Asked, 'before' | 'typed' | 'candidates' | 'sources'>;

/** The words that a value can be, after those of a list that are there already. */
const valuesOf = (
  { suggestions, sources, isList }: Value<unknown>,
  before: string,
  typed: string,
): Values => {
  const given = isList ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const taken = given.split(',');
  return {
    before: before + given,
    typed: typed.slice(given.length),
    candidates: asCandidates(suggestions.filter((word) => !taken.includes(word))),
    sources,
  };
};

/** Commands and what they do; their other names only to who types them. */
const commandsFor = (typed: string): Candidate[] => [
  ...COMMANDS.flatMap(({ name, alias, about }) => {
    const names = typed === '' || alias === undefined ? [name] : [name, alias];
    return names.map((word) => ({ word, about }));
  }),
  { word: 'help', about: TOPICS_LINE },
];

const HELP = { words: ['--help', '-h'], about: 'print help' };
const VERSION = { words: ['--version', '-V'], about: 'print the version' };

/** Options of the command and of every command that were not given yet. */
const flagsOf = (place: Place): Candidate[] => {
  const options = optionsAt(place)
    .filter((option) => !place.used.includes(option))
    .map((option) => ({ words: namesOf(option).toReversed(), about: option.about }));
  return [...options, HELP, VERSION].flatMap(({ words, about }) =>
    words.map((word) => ({ word, about })),
  );
};

const plainWords = (typed: string, candidates: readonly Candidate[]): Values => ({
  before: '',
  typed,
  candidates,
  sources: [],
});

/** Behind `roadmap` a command is named, behind `roadmap help` a command or a topic. */
const commandWord = ({ args }: Place, typed: string): Values => {
  if (args.length === 0) return plainWords(typed, commandsFor(typed));
  const isHelp = args.length === 1 && args[0] === 'help';
  return plainWords(
    typed,
    isHelp ? [...commandsFor(typed), ...asCandidates(Object.keys(TOPICS))] : [],
  );
};

const argument = (place: Place, typed: string): Values => {
  const { command, args } = place;
  if (!command) return commandWord(place, typed);
  const declared = Object.values(command.arguments);
  const last = declared.at(-1);
  const next = declared[args.length] ?? (last?.isVariadic ? last : undefined);
  // Flags begin with a dash: offered before one is typed, a TAB would put it into the line.
  return next ? valuesOf(next.value, '', typed) : plainWords(typed, []);
};

const valuesOfOption = ({ value }: AnyOption, before: string, typed: string): Values =>
  value ? valuesOf(value, before, typed) : plainWords(typed, []);

const values = (place: Place, typed: string): Values => {
  if (place.open) return valuesOfOption(place.open, '', typed);
  if (place.isPlain || !typed.startsWith('-')) return argument(place, typed);
  const [name, value] = splitFlag(typed);
  const option = value === undefined ? undefined : optionNamed(place, name);
  return option && value !== undefined
    ? valuesOfOption(option, `${longFlag(name)}=`, value)
    : plainWords(typed, flagsOf(place));
};

const A_FILE = {
  candidates: [],
  sources: ['files'],
  command: '',
  args: [],
  roadmap: undefined,
} as const;

/** The word that is wanted, by the tables of the commands. */
export const askedOf = async ({ words, typed, isRedirected }: Request): Promise<Asked> => {
  if (isRedirected) return { ...A_FILE, before: '', typed };
  const place = await placeAfter(words);
  const { entry, args, roadmap } = place;
  return { ...values(place, typed), command: entry?.name ?? '', args, roadmap };
};
