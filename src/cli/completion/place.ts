import type { Command, Option } from 'commander';

/** Where in a command line the cursor is. */
export interface Place {
  readonly program: Command;
  /** The command that was named; the program itself until one is. */
  readonly command: Command;
  /** What was given to it so far. */
  readonly args: readonly string[];
  /** An option that waits for its value. */
  readonly open: Option | undefined;
  readonly used: readonly Option[];
  /** After "--" nothing is an option. */
  readonly isPlain: boolean;
  /** The value of `--roadmap`. */
  readonly roadmap: string | undefined;
}

/** The option of that name, such as "-m" or "--message", where the cursor is. */
export const optionNamed = ({ program, command }: Place, name: string): Option | undefined =>
  [...command.options, ...program.options].find(
    ({ long, short }) => name === long || name === short,
  );

const takesValue = (option: Option | undefined): option is Option =>
  option !== undefined && (option.required || option.optional);

/** "--format=csv" in two. */
export const splitFlag = (word: string): readonly [name: string, value: string | undefined] => {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
};

const withValue = (place: Place, option: Option, value: string): Place => ({
  ...place,
  open: undefined,
  roadmap: option.long === '--roadmap' ? value : place.roadmap,
});

const afterFlag = (place: Place, word: string): Place => {
  const [name, value] = splitFlag(word);
  const option = optionNamed(place, name);
  const used = option ? [...place.used, option] : place.used;
  if (!takesValue(option)) return { ...place, used };
  return value === undefined
    ? { ...place, used, open: option }
    : withValue({ ...place, used }, option, value);
};

/** "-d2", "-m": letters up to one that takes the rest as its value. */
const afterLetters = (place: Place, word: string): Place => {
  let next = place;
  for (let at = 1; at < word.length; at += 1) {
    const option = optionNamed(place, `-${word[at]}`);
    if (!option) return next;
    const rest = word.slice(at + 1);
    next = { ...next, used: [...next.used, option] };
    if (takesValue(option)) return rest ? withValue(next, option, rest) : { ...next, open: option };
  }
  return next;
};

const after = (place: Place, word: string): Place => {
  if (place.open) return withValue(place, place.open, word);
  if (word === '--') return { ...place, isPlain: true };
  if (!place.isPlain && word.startsWith('--')) return afterFlag(place, word);
  if (!place.isPlain && /^-./.test(word)) return afterLetters(place, word);
  const { program, command, args } = place;
  if (command !== program || args.length > 0) return { ...place, args: [...args, word] };
  const named = program
    .createHelp()
    .visibleCommands(program)
    .find((one) => one.name() === word || one.aliases().includes(word));
  return named ? { ...place, command: named } : { ...place, args: [word] };
};

/** Where one is after some words, the program's name left out. */
export const placeAfter = (program: Command, words: readonly string[]): Place => {
  const start: Place = {
    program,
    command: program,
    args: [],
    open: undefined,
    used: [],
    isPlain: false,
    roadmap: undefined,
  };
  return words.reduce(after, start);
};
