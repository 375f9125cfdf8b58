import type { Command, Option } from 'commander';
import { buildProgram } from '../program';
import { isList, type Kind, kindsOf, wordsOf } from './kinds';
import { optionNamed, type Place, placeAfter, splitFlag } from './place';
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
  /** What the declarations know. */
  readonly candidates: readonly Candidate[];
  /** What only the world knows. */
  readonly kinds: readonly Kind[];
  /** The command's name, and what was given to it. */
  readonly command: string;
  readonly args: readonly string[];
  readonly roadmap: string | undefined;
}

const asCandidates = (words: readonly string[]): Candidate[] =>
  words.map((word) => ({ word, about: '' }));

type Values = Pick<Asked, 'before' | 'typed' | 'candidates' | 'kinds'>;

/** A value by what help calls it, and the words it is chosen from. */
const valueNamed = (
  name: string,
  choices: readonly string[],
  before: string,
  typed: string,
): Values => {
  const given = isList(name) ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const taken = given.split(',');
  return {
    before: before + given,
    typed: typed.slice(given.length),
    candidates: asCandidates(choices.filter((word) => !taken.includes(word))),
    kinds: kindsOf(name),
  };
};

const valueOfOption = (
  { flags, long, argChoices }: Option,
  before: string,
  typed: string,
): Values => {
  const name = /[<[]([^>\]]+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? '';
  return valueNamed(name, argChoices ?? wordsOf(long ?? '', name), before, typed);
};

/** Commands and what they do; their other names only to who types them. */
const commandsOf = (program: Command, typed: string): Candidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .flatMap((one) => {
      const names = typed === '' ? [one.name()] : [one.name(), ...one.aliases()];
      return names.map((word) => ({ word, about: one.description() }));
    });

/** Options of the command and of every command that were not given yet. */
const flagsOf = ({ command, used }: Place): Candidate[] => {
  const help = command.createHelp();
  const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
  return options
    .filter((option) => option.variadic || !used.includes(option))
    .flatMap(({ long, short, description }) =>
      [long, short].flatMap((word) => (word ? [{ word, about: description }] : [])),
    );
};

const plainWords = (typed: string, candidates: readonly Candidate[]): Values => ({
  before: '',
  typed,
  candidates,
  kinds: [],
});

const argument = (place: Place, typed: string): Values => {
  const { program, command, args } = place;
  if (command === program)
    return plainWords(typed, args.length > 0 ? [] : commandsOf(program, typed));
  const declared = command.registeredArguments;
  const last = declared.at(-1);
  const next = declared[args.length] ?? (last?.variadic ? last : undefined);
  if (!next) return plainWords(typed, place.isPlain || typed !== '' ? [] : flagsOf(place));
  if (next.name() === 'command') return plainWords(typed, commandsOf(program, typed));
  return valueNamed(next.name(), next.argChoices ?? wordsOf('', next.name()), '', typed);
};

const values = (place: Place, typed: string): Values => {
  if (place.open) return valueOfOption(place.open, '', typed);
  if (place.isPlain || !typed.startsWith('-')) return argument(place, typed);
  const [name, value] = splitFlag(typed);
  const option = value === undefined ? undefined : optionNamed(place, name);
  return option && value !== undefined
    ? valueOfOption(option, `${name}=`, value)
    : plainWords(typed, flagsOf(place));
};

const askedAt = (place: Place, typed: string): Asked => ({
  ...values(place, typed),
  command: place.command.name(),
  args: place.args,
  roadmap: place.roadmap,
});

const A_FILE = {
  candidates: [],
  kinds: ['files'],
  command: '',
  args: [],
  roadmap: undefined,
} as const;

/** Declares commands, and runs none. */
const declared = (argv: readonly string[]): Command => buildProgram(argv, async () => {}, '');

/** What is asked for, told by the declarations of the command line. */
export const askedOf = ({ words: before, typed, isRedirected }: Request): Asked => {
  if (isRedirected) return { ...A_FILE, before: '', typed };
  const place = placeAfter(declared(before), before);
  if (place.command !== place.program) return askedAt(place, typed);
  // No command is named yet: any can be.
  return askedAt(placeAfter(declared(['help']), before), typed);
};
