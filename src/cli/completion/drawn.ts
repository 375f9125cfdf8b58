import { cut, pad, widest } from '../../page/measure';
import { clean } from '../../page/sanitize';
import type { Candidate } from './asked';
import type { Reply } from './candidates';
import type { Quote } from './line';
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

/** A text as it stands in a line of bash, behind the quotation mark that is open there. */
const quoted = (text: string, quote: Quote): string => {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  return quote === '"'
    ? text.replace(/["\\$`]/g, '\\$&')
    : text.replace(/[^\p{L}\p{N}\p{M}_.,+:@%/=-]/gu, '\\$&');
};

/** Between double quotation marks a "!" asks bash for an older line, and nothing takes that away. */
const canStand = (word: string, quote: Quote): boolean => quote !== '"' || !word.includes('!');

/** bash puts in what all candidates have in common: meanings stand only in lists, and in no line. */
const forBash = (candidates: readonly Candidate[], bash: Bash): string[] => {
  const { isListing, columns, kept, quote } = bash;
  const inLine = candidates
    .filter(({ word }) => canStand(word, quote))
    .map(({ word, about }) => ({ word: quoted(word.slice(kept), quote), about }));
  return isListing && inLine.length > 1 ? listed(inLine, columns) : inLine.map(({ word }) => word);
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
