import Fuse from 'fuse.js';

/** The words closest to what was typed, best first; none where nothing is close. */
export const nearest = (words: readonly string[], typed: string, count: number): string[] =>
  new Fuse(words, { threshold: 0.34, ignoreLocation: true, useTokenSearch: true })
    .search(typed.slice(0, 60), { limit: count })
    .map((hit) => hit.item);

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
