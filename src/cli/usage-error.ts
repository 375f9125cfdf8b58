import type { Command, CommanderError } from 'commander';
import type { Command as Declared } from '../commands/command';
import { shellWord } from '../page/shell-word';
import { isRoadmapError, RoadmapError } from '../roadmap/errors';

/** A command line that commander refused. */
export interface Refused {
  readonly error: CommanderError;
  /** The command that was named; the program where none was. */
  readonly named: Command;
  /** What it takes; undefined for the program. */
  readonly declared: Declared | undefined;
  readonly argv: readonly string[];
}

/** "roadmap show". */
const fullName = (command: Command): string =>
  command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();

/** Options of the command and of the program around it. */
const knownOptions = ({ named }: Refused) => [...named.options, ...(named.parent?.options ?? [])];

/** The first word before "--" that looks like an option and is none. */
const unknownFlag = (refused: Refused): string => {
  const end = refused.argv.indexOf('--');
  const words = end < 0 ? refused.argv : refused.argv.slice(0, end);
  const known = knownOptions(refused).flatMap(({ long, short }) => [long, short]);
  const isKnown = (word: string): boolean =>
    known.includes(word.split('=')[0]) || (/^-[^-]/.test(word) && known.includes(word.slice(0, 2)));
  return words.find((word) => /^-./.test(word) && !isKnown(word)) ?? '';
};

/** A word as it is typed in a shell, also one that begins with a dash. */
const dashed = (word: string): string | undefined => shellWord(`x${word}`)?.replace(/^('?)x/, '$1');

/** Whether a command's arguments can be any words: topics, texts, files. */
const takesWords = (declared: Declared | undefined): boolean =>
  Object.values(declared?.arguments ?? {}).some(({ value }) => value.isFree);

/** The line with "--" before a word that was taken for an option; undefined where that is no help. */
const asWord = ({ argv, named, declared }: Refused, word: string): string | undefined => {
  const at = argv.indexOf(word);
  if (at < 0 || !takesWords(declared)) return undefined;
  const flags = (named.parent?.options ?? []).filter(({ required }) => !required);
  const isFlag = (one: string): boolean => one !== word && flags.some(({ long }) => long === one);
  const rest = argv.slice(at);
  const words = [
    ...argv.slice(0, at),
    ...rest.filter(isFlag),
    '--',
    ...rest.filter((one) => !isFlag(one)),
  ].map(dashed);
  return words.includes(undefined) ? undefined : `If it is a word: roadmap ${words.join(' ')}`;
};

const seeHelp = ({ named }: Refused): string => `See: ${fullName(named)} --help`;

const unknownOption = async (refused: Refused): Promise<RoadmapError> => {
  const word = unknownFlag(refused);
  const { isSlip, nearest } = await import('../roadmap/spelling');
  const flags = knownOptions(refused).flatMap(({ long }) => (long ? [long] : []));
  const guess = flags.find((flag) => isSlip(flag, word)) ?? nearest(flags, word, 1)[0];
  const hints = [
    ...(guess === undefined || !word.startsWith('--') ? [] : [`Did you mean ${guess}?`]),
    [seeHelp(refused), asWord(refused, word)].filter(Boolean).join('    '),
  ];
  return new RoadmapError('usage', `Unknown option '${word}'.`, hints.join(' '));
};

/** The question for the first argument that is missing, and an example. */
const missingArgument = ({ named, declared }: Refused): RoadmapError | undefined => {
  const wanted = Object.values(declared?.arguments ?? {}).filter((one) => one.isRequired);
  const missing = wanted[named.args.length];
  if (!missing) return undefined;
  const { question, example } = missing.value;
  return new RoadmapError('usage', question, `For example: ${fullName(named)} ${example}`);
};

const tooMany = (refused: Refused): RoadmapError => {
  const { named } = refused;
  const most = named.registeredArguments.length;
  return new RoadmapError(
    'usage',
    `Too many arguments for '${named.name()}'. Expected ${most} argument${most === 1 ? '' : 's'} but got ${named.args.length}.`,
    seeHelp(refused),
  );
};

/** The value of the last option is what is missing: commander took all before it. */
const missingValue = (refused: Refused): RoadmapError => {
  const last = refused.argv.at(-1);
  const option = knownOptions(refused).find(({ long, short }) => last === long || last === short);
  return new RoadmapError(
    'usage',
    `Option '${option?.flags ?? last}' argument missing.`,
    seeHelp(refused),
  );
};

/** What commander refused, as one of our errors: what is wrong, and what to type instead. */
export const usageError = async (refused: Refused): Promise<RoadmapError> => {
  switch (refused.error.code) {
    case 'commander.unknownOption':
      return unknownOption(refused);
    case 'commander.excessArguments':
      return tooMany(refused);
    case 'commander.optionMissingArgument':
      return missingValue(refused);
    case 'commander.missingArgument':
      return missingArgument(refused) ?? tooMany(refused);
    default:
      return new RoadmapError('usage', refused.error.message, seeHelp(refused));
  }
};

/** An error of ours about usage without a next step gets one. */
export const withHelp = (error: unknown, named: Command): unknown =>
  isRoadmapError(error) && error.code === 'usage' && error.hint === undefined
    ? new RoadmapError('usage', error.message, `See: ${fullName(named)} --help`)
    : error;
