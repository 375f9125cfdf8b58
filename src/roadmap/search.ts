import Fuse from 'fuse.js';
import { comparable } from './comparable';
import type { Tree, TreeNode } from './tree';

/** One hit; a score of 1 is perfect, 0 is nothing. */
export interface Hit {
  readonly node: TreeNode;
  readonly score: number;
  /** The field that matched best. */
  readonly where: string;
}

/** What is searched, and how much a match in it counts. */
const FIELDS = [
  { name: 'title', weight: 6 },
  { name: 'names', weight: 4 },
  { name: 'summary', weight: 2 },
  { name: 'outcomes', weight: 2 },
  { name: 'resources', weight: 1 },
  { name: 'notes', weight: 2 },
] as const;

/** A fuzzy hit that scores less than this share of the best one is noise. */
const NOISE = 0.05;

type Field = (typeof FIELDS)[number]['name'];

type Entry = { readonly node: TreeNode } & Readonly<Record<Field, readonly string[]>>;

/** A node's texts as they are compared. */
const entryOf = (node: TreeNode, notes: readonly string[]): Entry => ({
  node,
  title: [comparable(node.title)],
  names: [node.number, node.id, ...(node.data.aliases ?? [])].map(comparable),
  summary: [comparable(node.data.summary ?? '')],
  outcomes: (node.data.outcomes ?? []).map(comparable),
  resources: (node.data.resources ?? []).flatMap((one) => [one.title, one.url]).map(comparable),
  notes: notes.map(comparable),
});

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** A text as a pattern that finds just that. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Where a word may stand: within a title, else where a word begins; a short one by itself. */
const finderOf = (word: string, isTitle: boolean): RegExp => {
  const isShort = word.length <= 2;
  const begin = isTitle && !isShort ? '' : '(?<![\\p{L}\\p{N}])';
  const end = isShort ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${begin}${escaped(word)}${end}`, 'giu');
};

/** What "caching", "caches" and "cached" share with "cache"; a short word stays whole. */
const stemOf = (word: string): string => /^(.{4,}?)(?:ing|ed|es|e|s)$/iu.exec(word)?.[1] ?? word;

/** Nodes in which every word is written as typed, then those in which a word of its family is. */
const searchFamilies = (entries: readonly Entry[], words: readonly string[]): Hit[] => {
  const exact = searchExact(entries, words);
  const stems = words.map(stemOf);
  if (stems.every((stem, index) => stem === words[index])) return exact;
  const known = new Set(exact.map(({ node }) => node));
  const least = exact.at(-1)?.score ?? 1;
  const kin = searchExact(entries, stems).filter(({ node }) => !known.has(node));
  return [...exact, ...kin.map((hit) => ({ ...hit, score: Math.min(hit.score, least) }))];
};

/** Nodes in which every word is written as typed; the field that tells most counts, then how often. */
const searchExact = (entries: readonly Entry[], words: readonly string[]): Hit[] => {
  const finders = words.map((word) => ({
    title: finderOf(word, true),
    other: finderOf(word, false),
  }));
  const best = FIELDS[0].weight;
  const scored = entries.flatMap((entry) => {
    const found = finders.map(({ title, other }) =>
      FIELDS.map(({ name, weight }) => ({
        name,
        weight,
        times: entry[name].join('\n').match(name === 'title' ? title : other)?.length ?? 0,
      })).filter(({ times }) => times > 0),
    );
    if (found.some((fields) => fields.length === 0)) return [];
    const points = found.map((fields) => {
      const most = Math.max(...fields.map(({ weight }) => weight));
      const times = fields.reduce((sum, one) => sum + one.times * one.weight, 0);
      return (most - 1 / (1 + times)) / best;
    });
    const [where] = found.flat().toSorted((a, b) => b.weight - a.weight);
    const score = points.reduce((sum, one) => sum + one, 0) / points.length;
    return [{ node: entry.node, score: rounded(score), where: where?.name ?? 'title' }];
  });
  return scored.toSorted((a, b) => b.score - a.score);
};

/** The same with typing errors forgiven. */
const searchFuzzy = (entries: readonly Entry[], words: string): Hit[] => {
  const fuse = new Fuse(entries, {
    keys: [...FIELDS],
    threshold: 0.34,
    ignoreLocation: true,
    includeScore: true,
    includeMatches: true,
    useTokenSearch: true,
    minMatchCharLength: 2,
  });
  const hits = fuse.search(words).map((hit) => ({
    node: hit.item.node,
    score: rounded(1 - (hit.score ?? 1)),
    where: hit.matches?.[0]?.key ?? 'title',
  }));
  const least = (hits[0]?.score ?? 0) * NOISE;
  return hits.filter((hit) => hit.score >= least);
};

/**
 * Nodes in which the words are found, best first: as they were typed, else with typing errors
 * forgiven. At most 200 characters are looked for.
 *
 * @param notesOf the learner's own notes on a node
 */
export const search = (
  tree: Tree,
  text: string,
  notesOf: (node: TreeNode) => readonly string[],
): Hit[] => {
  const numbered = tree.nodes.filter((node) => node.number === text.trim());
  if (numbered.length > 0) return numbered.map((node) => ({ node, score: 1, where: 'number' }));
  const entries = tree.nodes.map((node) => entryOf(node, notesOf(node)));
  const typed = comparable(text.slice(0, 200));
  const words = typed.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const exact = words.length > 0 ? searchFamilies(entries, words) : [];
  return exact.length > 0 ? exact : searchFuzzy(entries, typed);
};
