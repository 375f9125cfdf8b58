import { notesOf } from '../progress/record/fold';
import { isEmpty } from '../progress/record/records';
import type { Progress } from '../progress/record/types';
import { comparable } from '../roadmap/comparable';
import { type Entry, type Hit, searchIn } from '../roadmap/search';
import { textsOf } from '../roadmap/search-text';
import type { TreeNode } from '../roadmap/tree';
import type { Flags, Outline } from './outline';

/** The nodes that a text leaves. */
export interface Filter {
  readonly text: string;
  /** Orders of the nodes with such names, ascending. */
  readonly named: Int32Array;
  /** Their orders, ascending. */
  readonly hits: Int32Array;
  /** They and what they lie below. */
  readonly kept: Flags;
  /** The filter one letter shorter; undefined where that is none. */
  readonly shorter: Filter | undefined;
}

/** Every node but the root, which has no row. */
const everyNode = ({ nodes }: Outline): Int32Array =>
  new Int32Array(Math.max(0, nodes.length - 1)).map((_, index) => index + 1);

const namedBy = ({ texts }: Outline, text: string, among: Int32Array): Int32Array => {
  const words = comparable(text).split(/\s+/).filter(Boolean);
  return among.filter((order) => {
    const name = texts[order] ?? '';
    return words.every((word) => name.includes(word));
  });
};

/** Texts with the learner's notes on their node. */
const withNotes = (entries: readonly Entry<TreeNode>[], progress: Progress) =>
  isEmpty(progress.notes)
    ? entries
    : entries.map((entry) => {
        const texts = notesOf(progress, entry.node.id).map(({ text }) => text);
        return texts.length > 0 ? { ...entry, texts: textsOf(entry.node, texts) } : entry;
      });

/**
 * Nodes by name and the best that a search finds; where no name holds the words, all that it finds.
 * A topic's name is typed to go there: all that mention it would be half of the tree.
 */
const both = (named: Int32Array, found: readonly Hit[]): Int32Array => {
  const all = new Set(named);
  for (const { node } of named.length > 0 ? found.slice(0, 1) : found) {
    if (node.parent) all.add(node.order);
  }
  return all.size === named.length ? named : Int32Array.from(all).sort();
};

/** What is left of the tree: hits, and what they lie below. */
const keptOf = ({ nodes }: Outline, hits: Int32Array): Flags => {
  const kept = new Uint8Array(nodes.length);
  for (const order of hits) {
    for (let node = nodes[order]; node && kept[node.order] === 0; node = node.parent) {
      kept[node.order] = 1;
    }
  }
  return kept;
};

/** The filter with a letter more: fewer names can hold it, and only those are looked at. */
export const longer = (
  outline: Outline,
  filter: Filter | undefined,
  letter: string,
  progress: Progress,
): Filter => {
  const text = (filter?.text ?? '') + letter;
  const named = namedBy(outline, text, filter?.named ?? everyNode(outline));
  const found = searchIn(withNotes(outline.entries(), progress), text).hits;
  const hits = both(named, found);
  return { text, named, hits, kept: keptOf(outline, hits), shorter: filter };
};
