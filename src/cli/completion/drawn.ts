import { clean } from '../../view/clean';
import { cut, pad, widest } from '../../view/text';
import type { Candidate } from './asked';
import type { Reply } from './candidates';
import type { Bash, Request } from './request';

/** Columns that a meaning needs to be worth showing. */
const LEAST = 12;

/** In one column: bash sets two beside each other where they are short. */
const listed = (candidates: readonly Candidate[], columns: number): string[] => {
  const column = widest(candidates.map(({ word }) => word)) + 2;
  const room = columns - column - 1;
  if (room < LEAST || candidates.every(({ about }) => about === '')) {
    return candidates.map(({ word }) => word);
  }
  return candidates.map(({ word, about }) =>
    pad(pad(word, column) + cut(about, room, '...'), columns >> 1),
  );
};

/** bash puts in what all candidates have in common: meanings stand only in lists, and in no line. */
const forBash = (candidates: readonly Candidate[], bash: Bash): string[] => {
  const trimmed = candidates.map(({ word, about }) => ({
    word: bash.breaksAtEquals ? word.replace(/^--[^=]*=/, '') : word,
    about,
  }));
  return bash.isListing && trimmed.length > 1
    ? listed(trimmed, bash.columns)
    : trimmed.map(({ word }) => word);
};

/** For `_describe`: a colon parts word and meaning, a backslash takes a letter for itself. */
const forZsh = ({ word, about }: Candidate): string => {
  const plainly = (text: string): string => text.replace(/[\\:]/g, '\\$&');
  return about === '' ? plainly(word) : `${plainly(word)}:${plainly(about)}`;
};

/**
 * A reply as the shell's script reads it: "files" or "words" first, then a candidate a line. What
 * stands in titles is made harmless: no control character, no line break.
 */
export const drawn = ({ candidates, files }: Reply, { shell, bash }: Request): string[] => {
  const safe = candidates.map(({ word, about }) => ({ word, about: clean(about) }));
  const first = files ? 'files' : 'words';
  if (bash) return [first, ...forBash(safe, bash)];
  if (shell === 'zsh') return [first, ...safe.map(forZsh)];
  return [first, ...safe.map(({ word, about }) => (about === '' ? word : `${word}\t${about}`))];
};
