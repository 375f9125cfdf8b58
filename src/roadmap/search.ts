import Fuse from 'fuse.js';
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

/** A hit that scores less than this share of the best one is noise. */
const NOISE = 0.05;

const entryOf = (node: TreeNode, notes: readonly string[]) => ({
  node,
  title: node.title,
  names: [node.number, node.id, ...(node.data.aliases ?? [])],
  summary: node.data.summary ?? '',
  outcomes: node.data.outcomes ?? [],
  resources: (node.data.resources ?? []).flatMap((one) => [one.title, one.url]),
  notes,
});

/**
 * Nodes in which the words are found, best first; typing errors are forgiven.
 *
 * @param notesOf the learner's own notes on a node
 */
export const search = (
  tree: Tree,
  words: string,
  notesOf: (node: TreeNode) => readonly string[],
): Hit[] => {
  const fuse = new Fuse(
    tree.nodes.map((node) => entryOf(node, notesOf(node))),
    {
      keys: [...FIELDS],
      threshold: 0.34,
      ignoreLocation: true,
      includeScore: true,
      includeMatches: true,
      useTokenSearch: true,
      minMatchCharLength: 2,
    },
  );
  const hits = fuse.search(words.slice(0, 200)).map((hit) => ({
    node: hit.item.node,
    score: Math.round((1 - (hit.score ?? 1)) * 1000) / 1000,
    where: hit.matches?.[0]?.key ?? 'title',
  }));
  const numbered = tree.nodes.filter((node) => node.number === words.trim());
  if (numbered.length > 0) return numbered.map((node) => ({ node, score: 1, where: 'number' }));
  const least = (hits[0]?.score ?? 0) * NOISE;
  return hits.filter((hit) => hit.score >= least);
};
