import { comparable } from './comparable';
import { RoadmapError } from './errors';
import { asNumber, byNumber, isNumeric, nearestNumbers } from './numbers';
import { quoted } from './quoted';
import type { Hit, SearchResult } from './search';
import type { Tree, TreeNode } from './tree';

/** A node that an argument names, and what the learner should be told about the choice. */
export interface Found {
  readonly node: TreeNode;
  readonly notice?: string;
}

/** What the words `now` and `next` mean at the moment, where they mean anything. */
export interface Words {
  readonly now: () => TreeNode | undefined;
  readonly next: () => TreeNode | undefined;
}

/** How sure a match must be: a command that writes never takes a guess. */
export type Certainty = 'exact' | 'fuzzy';

/** More sections than these are counted, not named. */
const MOST_SECTIONS = 8;

const label = (node: TreeNode): string =>
  node.number ? `${node.number} ${node.title}` : node.title;

/** The text as it is compared where upper and lower case are the same. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase();

const namesOf = ({ id, data }: TreeNode): readonly string[] => [id, ...(data.aliases ?? [])];

const onlyOne = (nodes: readonly TreeNode[]): TreeNode | undefined =>
  nodes.length === 1 ? nodes[0] : undefined;

/** An id or alias to the letter; else the only one that differs in upper and lower case. */
const byName = (tree: Tree, text: string): TreeNode | undefined => {
  const wanted = folded(text);
  return (
    tree.byId(text) ??
    tree.byAlias(text) ??
    onlyOne(tree.nodes.filter((node) => namesOf(node).some((name) => folded(name) === wanted)))
  );
};

/** A whole title, or a beginning that fits one node only, where titles are compared in some way. */
const byTitleAs = (tree: Tree, text: string, as: (text: string) => string): readonly TreeNode[] => {
  const wanted = as(text);
  const begins = tree.nodes.filter((node) => as(node.title).startsWith(wanted));
  const whole = begins.filter((node) => as(node.title) === wanted);
  return whole.length > 0 ? whole : begins;
};

/** A title by its letters, else by what they are without accents; case never matters. */
const byTitle = (tree: Tree, text: string): TreeNode | undefined => {
  const found = byTitleAs(tree, text, folded);
  return onlyOne(found.length > 0 ? found : byTitleAs(tree, text, comparable));
};

/** Hits in the names of nodes, also where they are guesses; else in the terms that they teach. */
const namedIn = ({ hits, near }: SearchResult): readonly Hit[] => {
  const all = [...hits, ...(near?.hits ?? [])];
  const named = all.filter(({ where }) => where === 'title' || where === 'names');
  return named.length > 0 ? named : hits.filter(({ where }) => where === 'terms');
};

/** Nodes that are called so or nearly so, best first; of a number the closest ones. */
export const nearestNodes = async (
  tree: Tree,
  typed: string,
  count: number,
): Promise<TreeNode[]> => {
  const slip = byNumber(tree, asNumber(typed));
  if (slip) return [slip];
  if (isNumeric(typed)) return nearestNumbers(tree, asNumber(typed), count);
  const { search } = await import('./search');
  const named = namedIn(search(tree, typed, () => [])).map(({ node }) => node);
  return [...new Set([...byTitleAs(tree, typed, comparable), ...named])].slice(0, count);
};

/** Where nothing is close: at least what there is. */
const sectionsOf = ({ root }: Tree): string => {
  const shown = root.children.slice(0, MOST_SECTIONS).map(label);
  const more = root.children.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(' · ');
};

const unknown = (tree: Tree, typed: string, close: readonly TreeNode[]): RoadmapError => {
  const list = close.map(label).join(' · ') || sectionsOf(tree);
  const word = close.length > 0 ? 'Closest' : 'There are';
  const hint = close.length === 1 ? `Did you mean ${list}?` : list && `${word}: ${list}.`;
  return new RoadmapError(
    'node-unknown',
    `No node ${quoted(typed)} in "${tree.roadmap.id}".`,
    [hint, 'Try: roadmap search <words>'].filter(Boolean).join(' '),
  );
};

const byWord = (typed: string, words: Words): TreeNode | undefined => {
  if (typed !== 'now' && typed !== 'next') return undefined;
  const node = typed === 'now' ? words.now() : words.next();
  if (node) return node;
  throw typed === 'now'
    ? new RoadmapError('node-unknown', 'No topic is started.', 'Try: roadmap start next')
    : new RoadmapError('node-unknown', 'There is nothing left to take up.', 'See: roadmap show');
};

/**
 * The node that an argument names: the number shown, then the id or an alias, `now` and `next`,
 * then a title, then (for commands that only read) the only fuzzy match.
 *
 * @throws RoadmapError `usage` on an empty argument, `node-unknown` with the closest nodes
 */
export const findNode = async (
  tree: Tree,
  typed: string,
  certainty: Certainty,
  words: Words,
): Promise<Found> => {
  const text = typed.normalize('NFC').trim();
  if (text === '') throw new RoadmapError('usage', 'A node is missing.', 'Try: roadmap show');
  const numbered = byNumber(tree, text);
  const named = byName(tree, text);
  if (numbered && named && numbered !== named) {
    return {
      node: numbered,
      notice: `${quoted(text)} is also the id of ${label(named)}; took the number.`,
    };
  }
  const exact = numbered ?? named ?? byWord(text, words) ?? byTitle(tree, text);
  if (exact) return { node: exact };
  const close = text.length > 128 ? [] : await nearestNodes(tree, text, 3);
  const [only] = close;
  if (
    certainty === 'fuzzy' &&
    only &&
    close.length === 1 &&
    !isNumeric(text) &&
    !text.startsWith('-')
  ) {
    return { node: only, notice: `No node ${quoted(text)}; took the closest, ${label(only)}.` };
  }
  throw unknown(tree, text, close);
};
