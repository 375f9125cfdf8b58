import { comparable } from '../../../roadmap/comparable';
import { type Entry, searchIn } from '../../../roadmap/search';
import { textsOf } from '../../../roadmap/search-text';
import { labelOf, type MapNode, stateOf } from '../../svg/model';
import type { PageNode } from '../model';

/** A node as the map shows it now: what is folded or filtered away is not in it. */
export interface ViewNode extends MapNode {
  readonly children: readonly ViewNode[];
  /** Whether what lies below can be folded, and is; undefined where there is nothing to fold. */
  readonly isFolded: boolean | undefined;
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: readonly [place: number, siblings: number];
}

export interface Showing {
  readonly folded: ReadonlySet<string>;
  /** Ids of the nodes that are looked for; undefined where nothing is. */
  readonly matches: ReadonlySet<string> | undefined;
}

/** All nodes of a page, parents first. */
export const nodesOf = (root: PageNode): PageNode[] => [root, ...root.children.flatMap(nodesOf)];

interface Kept {
  readonly node: PageNode;
  readonly children: readonly Kept[];
  readonly isMatch: boolean;
  readonly holdsMatch: boolean;
}

/** What a filter leaves: matches, all below them, and all above them. */
const keep = (node: PageNode, matches: Showing['matches'], isBelow: boolean): Kept | undefined => {
  const isMatch = isBelow || (matches?.has(node.id) ?? true);
  const children = node.children.flatMap((child) => keep(child, matches, isMatch) ?? []);
  if (!isMatch && children.length === 0) return undefined;
  const holdsMatch = children.some(
    ({ node: { id }, holdsMatch }) => holdsMatch || matches?.has(id) === true,
  );
  return { node, children, isMatch, holdsMatch };
};

const seen = (
  { node, children, holdsMatch }: Kept,
  { folded, matches }: Showing,
  level: number,
  place: ViewNode['place'],
): ViewNode => {
  const isForcedOpen = matches !== undefined && holdsMatch;
  const isFolded = !isForcedOpen && folded.has(node.id);
  const shown = isFolded ? [] : children;
  return {
    ...node,
    isFolded: children.length === 0 || isForcedOpen ? undefined : isFolded,
    level,
    place,
    children: shown.map((child, index) =>
      seen(child, { folded, matches }, level + 1, [index + 1, shown.length]),
    ),
  };
};

/** What the map shows. The root is always there. */
export const viewOf = (root: PageNode, showing: Showing): ViewNode => {
  const kept = keep(root, showing.matches, false);
  const nothing = { node: root, children: [], isMatch: false, holdsMatch: false };
  return seen(kept ?? nothing, showing, 1, [1, 1]);
};

/** What is folded at first, so that at most so many nodes are seen: whole levels, the deepest first. */
export const foldedAtFirst = (root: PageNode, most: number): Set<string> => {
  const levels: PageNode[][] = [];
  for (
    let level = [root];
    level.length > 0;
    level = level.flatMap(({ children }) => [...children])
  ) {
    levels.push(level);
  }
  let shown = 1;
  const fits = levels.findIndex((level, depth) => {
    shown += depth === 0 ? 0 : level.length;
    return depth > 1 && shown > most;
  });
  const hidden = fits < 0 ? [] : levels.slice(fits - 1);
  return new Set(hidden.flat().flatMap(({ id, children }) => (children.length > 0 ? [id] : [])));
};

/** The texts of a node that `roadmap search` looks at. */
const entryOf = (node: PageNode): Entry<PageNode> => {
  const notes = (node.notes ?? []).map(({ parts }) => parts.map(({ text }) => text).join(''));
  const { id, title, number } = node;
  return { node, number, texts: textsOf({ id, title, data: node }, notes) };
};

/**
 * Nodes that hold all words of a question in number, title, other names or status, and the best that
 * `roadmap search` finds; where there is none, all that it finds.
 */
export const finder = (root: PageNode): ((question: string) => Set<string> | undefined) => {
  const nodes = nodesOf(root);
  const entries = nodes.map(entryOf);
  const names = nodes.map((node): [id: string, text: string] => [
    node.id,
    comparable([labelOf(node), node.id, ...(node.aliases ?? []), stateOf(node)].join(' ')),
  ]);
  return (question) => {
    const words = comparable(question).split(/\s+/).filter(Boolean);
    if (words.length === 0) return undefined;
    const named = names.filter(([, text]) => words.every((word) => text.includes(word)));
    const found = searchIn(entries, question).hits.map(({ node }) => node.id);
    return new Set([...named.map(([id]) => id), ...(named.length > 0 ? found.slice(0, 1) : found)]);
  };
};
