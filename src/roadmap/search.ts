import { comparable } from './comparable';
import { type SearchText, textsOf, type Where } from './search-text';
import { type Word, wordsOf } from './search-words';
import { isMisspelt, nearest } from './spelling';
import type { Tree, TreeNode } from './tree';

/** A node in which every word of a query was found. */
export interface Hit<T = TreeNode> {
  readonly node: T;
  /** From 0 to 1, which is a title or term that is the query. */
  readonly score: number;
  /** Where it was found best. */
  readonly where: Where | 'number';
  /** The sentence it was found in; of a term its meaning, too. */
  readonly text: string;
  /** What of the text was looked for, as `comparable` writes it. */
  readonly found: readonly string[];
}

/** The answer to a query. */
export interface SearchResult<T = TreeNode> {
  /** Best first. */
  readonly hits: readonly Hit<T>[];
  /** A guess where there is no hit: what would have been found, and where. */
  readonly near: { readonly words: string; readonly hits: readonly Hit<T>[] } | undefined;
}

/** How much it tells that a word stands there. */
const WEIGHTS: Readonly<Record<Where, number>> = {
  title: 10,
  names: 10,
  terms: 4,
  notes: 4,
  summary: 4,
  outcomes: 3,
  practice: 2.5,
  checks: 2,
  mistakes: 2,
  resources: 1.5,
};
/** A term itself, and a word of one with several. */
const TERM = 9;
const PART_OF_TERM = 6;
const MOST = 16;

/** How much of a word was found: all of it, its beginning, its family. */
const WHOLE = 1;
const BEGINNING = 0.85;
const FAMILY = 0.7;

/** Words as short as these count as a whole only. */
const SHORT = 2;

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '');

/** How well a text holds a form of a word, where a word begins; 0 where it does not. */
const closeness = (text: string, form: string): number => {
  let best = 0;
  for (let at = text.indexOf(form); at >= 0 && best < WHOLE; at = text.indexOf(form, at + 1)) {
    if (at > 0 && isLetter(text, at - 1) && isLetter(form, 0)) continue;
    const isWhole = !isLetter(text, at + form.length);
    if (isWhole || form.length > SHORT) best = Math.max(best, isWhole ? WHOLE : BEGINNING);
  }
  return best;
};

/** What a word found in a text, and how much that tells. */
interface Match {
  readonly text: SearchText;
  readonly form: string;
  readonly points: number;
}

const pointsIn = (text: SearchText, form: string): number => {
  const { head, compared, where } = text;
  if (head === form) return TERM;
  const inHead = head === undefined ? 0 : closeness(head, form) * PART_OF_TERM;
  return inHead || closeness(compared, form) * WEIGHTS[where];
};

const matchIn = (text: SearchText, { forms, stem }: Word): Match | undefined => {
  let best: Match | undefined;
  for (const form of forms) {
    const points = pointsIn(text, form);
    if (points > (best?.points ?? 0)) best = { text, form, points };
  }
  if (best || stem === undefined) return best;
  const points = pointsIn(text, stem) * FAMILY;
  return points > 0 ? { text, form: stem, points } : undefined;
};

/** The best place of a word in a node; a little more where it stands in many. */
const bestMatch = (texts: readonly SearchText[], word: Word): Match | undefined => {
  let best: Match | undefined;
  let places = 0;
  for (const text of texts) {
    const match = matchIn(text, word);
    if (!match) continue;
    places += 1;
    if (!best || match.points > best.points) best = match;
  }
  return best && { ...best, points: best.points * (1 + Math.log2(places) / 10) };
};

/** The sentence of a text that holds a form of a word. */
const sentenceWith = ({ text, where }: SearchText, form: string): string => {
  if (where === 'terms') return text;
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.find((one) => closeness(comparable(one), form) > 0) ?? text;
};

/** Whether a title, name or term is the query itself. */
const isNamed = (texts: readonly SearchText[], query: string): boolean =>
  texts.some(({ where, compared, head }) =>
    where === 'title' || where === 'names' ? compared === query : head === query,
  );

const rounded = (score: number): number => Math.round(1000 * Math.min(1, score)) / 1000;

/** A node with its number and all its texts. */
export interface Entry<T> {
  readonly node: T;
  readonly number: string;
  readonly texts: readonly SearchText[];
}

type Entries = readonly Entry<unknown>[];

const hitIn = <T>(
  { node, texts }: Entry<T>,
  words: readonly Word[],
  query: string,
): Hit<T> | undefined => {
  const matches: Match[] = [];
  for (const word of words) {
    const match = bestMatch(texts, word);
    if (!match) return undefined;
    matches.push(match);
  }
  const [best] = matches.toSorted((a, b) => b.points - a.points);
  if (!best) return undefined;
  const mean = matches.reduce((sum, { points }) => sum + points, 0) / matches.length / MOST;
  const phrase = words.length > 1 && texts.some(({ compared }) => compared.includes(query));
  const begins = texts.some(
    ({ where, compared }) => where === 'title' && compared.startsWith(query),
  );
  const named = isNamed(texts, query);
  return {
    node,
    score: rounded(mean + (phrase || begins ? 0.1 : 0) + (named ? 0.3 : 0)),
    where: best.text.where,
    text: sentenceWith(best.text, best.form),
    found: [...new Set(matches.map(({ form }) => form))],
  };
};

const hitsOf = <T>(entries: readonly Entry<T>[], words: readonly Word[], query: string): Hit<T>[] =>
  entries
    .flatMap((entry) => hitIn(entry, words, query) ?? [])
    .toSorted((a, b) => b.score - a.score);

/** Words of titles, names and terms: what a misspelt word is compared with. */
const vocabularyOf = (entries: Entries): string[] => {
  const known = new Set<string>();
  for (const { texts } of entries) {
    for (const { where, compared, head } of texts) {
      const named = head ?? (where === 'title' || where === 'names' ? compared : '');
      for (const word of named.split(/[^\p{L}\p{N}]+/u)) if (word.length > SHORT) known.add(word);
    }
  }
  return [...known];
};

const isKnown = (entries: Entries, word: Word): boolean =>
  entries.some(({ texts }) => texts.some((text) => matchIn(text, word)));

/** A word that stands nowhere, as what it may have been meant to be. */
const corrected = (entries: Entries, word: Word): Word => {
  if (isKnown(entries, word)) return word;
  const meant = vocabularyOf(entries).filter((known) => isMisspelt(word.typed, known));
  return meant.length > 0 ? { typed: word.typed, forms: meant, stem: undefined } : word;
};

const textOf = (words: readonly Word[]): string => words.map(({ typed }) => typed).join(' ');

/** Of two words or more, all but the one that the fewest nodes hold. */
const withoutLeastKnown = (entries: Entries, words: readonly Word[]): Word[] => {
  const known = words.map((word) => ({
    word,
    nodes: entries.filter(({ texts }) => texts.some((text) => matchIn(text, word))).length,
  }));
  const fewest = Math.min(...known.map(({ nodes }) => nodes));
  const least = known.findLast(({ nodes }) => nodes === fewest);
  return words.filter((word) => word !== least?.word);
};

/** Letters and digits alone: of anything else, such as a line for a shell, nothing is guessed. */
const isPlain = ({ typed }: Word): boolean => /^[\p{L}\p{N} ]+$/u.test(typed);

/** A single word as the nearest one by spelling; none for a letter with its neighbour. */
const respelt = (entries: Entries, { typed }: Word): Word[] =>
  nearest(typed.includes(' ') ? [] : vocabularyOf(entries), typed, 1).map((word) => ({
    typed: word,
    forms: [word],
    stem: undefined,
  }));

const near = <T>(entries: readonly Entry<T>[], words: readonly Word[]): SearchResult<T>['near'] => {
  const [only] = words;
  if (!only || !words.every(isPlain)) return undefined;
  const guess = words.length > 1 ? withoutLeastKnown(entries, words) : respelt(entries, only);
  const hits = guess.length > 0 ? hitsOf(entries, guess, textOf(guess)) : [];
  return hits.length > 0 ? { words: textOf(guess), hits } : undefined;
};

/** More of a query than this is not looked for. */
const LONGEST = 200;

/**
 * Nodes that hold every word of a query, best first: a number, else words in any order, where a word
 * begins. A word that stands nowhere is tried as a misspelt one of a title, name or term.
 */
export const searchIn = <T>(entries: readonly Entry<T>[], query: string): SearchResult<T> => {
  const typed = query.slice(0, LONGEST).trim();
  const numbered = entries.filter(({ number }) => number !== '' && number === typed);
  if (numbered.length > 0) {
    const hits = numbered.map(({ node, texts: [title] }) => ({
      ...{ node, score: 1, where: 'number' as const },
      ...{ text: title?.text ?? '', found: [] },
    }));
    return { hits, near: undefined };
  }
  const words = wordsOf(typed).map((word) => corrected(entries, word));
  if (words.length === 0) return { hits: [], near: undefined };
  const hits = hitsOf(entries, words, textOf(words));
  return { hits, near: hits.length > 0 ? undefined : near(entries, words) };
};

/**
 * Nodes of a tree that hold every word of a query, best first.
 *
 * @param notesOf the learner's own notes on a node
 */
export const search = (
  { nodes }: Tree,
  query: string,
  notesOf: (node: TreeNode) => readonly string[],
): SearchResult =>
  searchIn(
    nodes.map((node) => ({ node, number: node.number, texts: textsOf(node, notesOf(node)) })),
    query,
  );
