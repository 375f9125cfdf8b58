import { distance } from 'fastest-levenshtein';

/** Whether two words differ by one slip: a letter too many or too few, another one, or two swapped. */
export const isSlip = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  const rest = at + (isSwapped ? 2 : 1);
  return short.slice(rest) === long.slice(rest);
};

/** Letters that a word needs for a slip to be likelier than another word, and for two of them. */
const ONE_SLIP = 5;
const TWO_SLIPS = 8;

/**
 * Whether a word may be another one with typing errors: one from five letters on, two from eight.
 * "helm" is not "help".
 */
export const isMisspelt = (typed: string, word: string): boolean =>
  isAlmost(typed, word) || (word.endsWith('s') && isAlmost(typed, word.slice(0, -1)));

const isAlmost = (typed: string, word: string): boolean => {
  if (typed.length < ONE_SLIP || Math.abs(typed.length - word.length) > 2) return false;
  if (isSlip(typed, word)) return true;
  // Two slips and another first letter make another word: "nonsense" is not "consensus".
  return typed.length >= TWO_SLIPS && typed[0] === word[0] && distance(typed, word) <= 2;
};

/** More of what was typed is not looked at. */
const LONGEST = 60;

const PARTS = /[^\p{L}\p{N}]+/u;

/** The words closest to what was typed, best first; none where nothing is close. */
export const nearest = (words: readonly string[], typed: string, count: number): string[] => {
  const wanted = typed.slice(0, LONGEST).trim().toLowerCase();
  const farFrom = (word: string): number =>
    Math.min(
      ...[word, ...word.split(PARTS)].map((part) =>
        isSlip(wanted, part) ? 1 : distance(wanted, part),
      ),
    );
  return words
    .map((word) => ({ word, far: farFrom(word.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(1, wanted.length / 3))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ word }) => word);
};
