import { commandNamed, type Entry } from '../../commands';
import type { Command, Option } from '../../commands/command';
import { GLOBAL_OPTIONS } from '../options';

/** Where in a command line the cursor is. */
export interface Place {
  /** The command that was named, and what it takes; undefined until one is. */
  readonly entry: Entry | undefined;
  readonly command: Command | undefined;
  /** What was given to it so far. */
  readonly args: readonly string[];
  /** An option that waits for its value. */
  readonly open: AnyOption | undefined;
  readonly used: readonly AnyOption[];
  /** After "--" nothing is an option. */
  readonly isPlain: boolean;
  /** The value of `--roadmap`. */
  readonly roadmap: string | undefined;
}

export type AnyOption = Option<unknown>;

/** "-d, --depth <n>" → "-d", "--depth". */
export const namesOf = ({ flags }: AnyOption): string[] => flags.match(/(?<!\S)--?[\w-]+/g) ?? [];

/** Options of the command, and of every command. */
export const optionsAt = ({ command }: Pick<Place, 'command'>): AnyOption[] => [
  ...Object.values(command?.options ?? {}),
  ...GLOBAL_OPTIONS,
];

/** The option of that name, such as "-m" or "--message", where the cursor is. */
export const optionNamed = (place: Place, name: string): AnyOption | undefined =>
  optionsAt(place).find((option) => namesOf(option).includes(name));

const takesValue = (option: AnyOption | undefined): option is AnyOption =>
  option?.value !== undefined;

/** "--format=csv" in two. */
export const splitFlag = (word: string): readonly [name: string, value: string | undefined] => {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
};

const withValue = (place: Place, option: AnyOption, value: string): Place => ({
  ...place,
  open: undefined,
  roadmap: namesOf(option).includes('--roadmap') ? value : place.roadmap,
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

const after = async (place: Place, word: string): Promise<Place> => {
  if (place.open) return withValue(place, place.open, word);
  if (word === '--') return { ...place, isPlain: true };
  if (!place.isPlain && word.startsWith('--')) return afterFlag(place, word);
  if (!place.isPlain && /^-./.test(word)) return afterLetters(place, word);
  const { entry, args } = place;
  const named = entry || args.length > 0 ? undefined : commandNamed(word);
  if (!named) return { ...place, args: [...args, word] };
  return { ...place, entry: named, command: await named.load() };
};

/** Where one is after some words, the program's name left out. */
export const placeAfter = async (words: readonly string[]): Promise<Place> => {
  let place: Place = {
    entry: undefined,
    command: undefined,
    args: [],
    open: undefined,
    used: [],
    isPlain: false,
    roadmap: undefined,
  };
  for (const word of words) place = await after(place, word);
  return place;
};
