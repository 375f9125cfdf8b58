import { quoted } from '../roadmap/quoted';

/** What a typed answer means, or the sentences that say what to type instead. */
export type Reading<T> = { readonly value: T } | { readonly instead: readonly string[] };

/** What one can choose: its name, what is told of it, and a word that can be typed for it. */
interface Choosable {
  readonly name: string;
  readonly about?: string;
  readonly short?: string;
  /** What is said of it instead of its name and what is told of it. */
  readonly said?: string;
}

/** A heading, or a choice. */
export type Listed = string | Choosable;

/** Choices as a numbered list, a sentence each; headings stand between them. */
export function* choiceSentences(listed: readonly Listed[]): Generator<string> {
  let number = 0;
  for (const one of listed) {
    if (typeof one === 'string') yield one;
    else {
      number += 1;
      const name = one.name.replace(/ {2,}/g, ', ');
      yield `Number ${number} is ${one.said ?? name + (one.about ? `, ${one.about}` : '')}`;
    }
  }
}

const range = (count: number): string => (count === 1 ? 'only 1' : `1 to ${count}`);

/** How to answer where several of so many can be chosen. */
export const severalSentence = (count: number): string => {
  const example = [1, 3, 5].filter((n) => n <= count).join(' ');
  return `Type the numbers you choose, such as ${example}, then Enter; only Enter means none.`;
};

/**
 * How to answer where one is chosen.
 *
 * @param start the place of the choice that only Enter means, counted from 0
 */
export const oneSentence = (choices: readonly Choosable[], start?: number): string => {
  const words = choices.flatMap(({ short }) => short ?? []);
  const how = words.length > 0 ? ` or a word, such as ${words[0]}` : '';
  const preset = start === undefined ? '' : `; only Enter means ${start + 1}`;
  return `Type one number, ${range(choices.length)}${how}, then Enter${preset}.`;
};

/** How to answer yes or no. */
export const YES_OR_NO = 'Type yes or no, then Enter; only Enter means no.';

/** The place of a typed number in a list of so many, counted from 0. */
const placeOf = (word: string, count: number): number | undefined => {
  const place = /^\d{1,6}$/.test(word) ? Number(word) - 1 : -1;
  return place >= 0 && place < count ? place : undefined;
};

const unknown = (words: readonly string[], count: number): string =>
  `${quoted(words.join(' '))} is no number of this list, which has ${range(count)}.`;

/** Numbers parted by blanks or commas, as places counted from 0, each once and in order. */
export const readSeveral = (answer: string, count: number): Reading<readonly number[]> => {
  const words = answer.split(/[\s,;]+/).filter(Boolean);
  const wrong = words.filter((word) => placeOf(word, count) === undefined);
  if (wrong.length > 0) return { instead: [unknown(wrong, count), severalSentence(count)] };
  const places = words.flatMap((word) => placeOf(word, count) ?? []);
  return { value: [...new Set(places)].toSorted((a, b) => a - b) };
};

/** One number, or the word for a choice, as a place counted from 0. */
export const readOne = (
  answer: string,
  choices: readonly Choosable[],
  start?: number,
): Reading<number> => {
  const word = answer.trim().toLowerCase();
  if (word === '' && start !== undefined) return { value: start };
  const named = choices.findIndex(({ short }) => short?.toLowerCase() === word);
  const place = named >= 0 ? named : placeOf(word, choices.length);
  return place === undefined ? { instead: [oneSentence(choices, start)] } : { value: place };
};

/** Yes or no, in full or by its first letter; nothing means no. */
export const readYesOrNo = (answer: string): Reading<boolean> => {
  if (/^y(es)?$/i.test(answer.trim())) return { value: true };
  return /^(no?)?$/i.test(answer.trim()) ? { value: false } : { instead: [YES_OR_NO] };
};
