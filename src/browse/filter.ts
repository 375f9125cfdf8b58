import { comparable } from '../roadmap/comparable';
import type { Flags, Outline } from './outline';

/** Nodes in which every word of a text is found. */
export interface Filter {
  readonly text: string;
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

const search = ({ texts }: Outline, text: string, among: Int32Array): Int32Array => {
  const words = comparable(text).split(/\s+/).filter(Boolean);
  return among.filter((order) => {
    const name = texts[order] ?? '';
    return words.every((word) => name.includes(word));
  });
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

/** The filter with a letter more: it can only have fewer hits, and only those are searched. */
export const longer = (outline: Outline, filter: Filter | undefined, letter: string): Filter => {
  const text = (filter?.text ?? '') + letter;
  const hits = search(outline, text, filter?.hits ?? everyNode(outline));
  return { text, hits, kept: keptOf(outline, hits), shorter: filter };
};
