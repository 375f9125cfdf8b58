import Fuse from 'fuse.js';

/** The words closest to what was typed, best first; none where nothing is close. */
export const nearest = (words: readonly string[], typed: string, count: number): string[] =>
  new Fuse(words, { threshold: 0.34, ignoreLocation: true, useTokenSearch: true })
    .search(typed.slice(0, 60), { limit: count })
    .map((hit) => hit.item);
