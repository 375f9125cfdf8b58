import type { Snapshot } from '../../progress/record/snapshot';
import type { Standing } from '../../roadmap/rollup';
import { hexOf, readable } from '../../roadmap/tint';
import type { TreeNode } from '../../roadmap/tree';
import type { Kind, Status } from '../../roadmap/types';
import type { WriteOptions } from '../write';
import { plain } from './plain';

/** What a topic is drawn as: an alternative left over is optional until it is done after all. */
export type Sign = Status | 'optional';

/** A node as the map shows it. */
export interface MapNode {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: Kind;
  readonly sign: Sign;
  readonly done: number;
  readonly total: number;
  /** "#rrggbb", readable on light and dark. */
  readonly tint: string;
  readonly children: readonly MapNode[];
}

/** Signs with their words, in the order of a legend. */
export const SIGNS: readonly (readonly [sign: Sign, symbol: string, word: string])[] = [
  ['done', '✓', 'done'],
  ['doing', '◐', 'in progress'],
  ['todo', '○', 'to do'],
  ['skipped', '–', 'skipped'],
  ['optional', '·', 'optional'],
];

/** The word for a sign. */
const wordOf = (sign: Sign): string => SIGNS.find(([one]) => one === sign)?.[2] ?? sign;

/** "3.2.1 SQL - PostgreSQL, MySQL". */
export const labelOf = ({ number, title }: Pick<MapNode, 'number' | 'title'>): string =>
  number ? `${number} ${title}` : title;

/** "doing" for a topic, "1 of 4 done" for what holds topics: to be read aloud. */
export const stateOf = ({ kind, sign, done, total }: Omit<MapNode, 'children'>): string =>
  kind === 'topic' ? wordOf(sign) : `${done} of ${total} done`;

/** What has no colour of its own. */
const GREY = '#757575';

const tintOf = (color: string | undefined): string => (color ? hexOf(readable(color)) : GREY);

const BY_PROGRESS: Readonly<Record<Sign, string>> = {
  done: tintOf('#3c3'),
  doing: tintOf('#fb3'),
  todo: GREY,
  skipped: GREY,
  optional: GREY,
};

const signOf = ({ status, optional }: Standing): Sign =>
  optional && status === 'todo' ? 'optional' : status;

type Grow<Node> = (node: TreeNode, shown: Omit<MapNode, 'children'>, children: Node[]) => Node;

/**
 * Grows a tree of what is to be shown of each node. A section's colour is that of all below it.
 *
 * @param grow makes one node of what the map shows of it and of its grown children
 */
export const grown = <Node>(
  { tree, standing }: Snapshot,
  { colors }: Pick<WriteOptions, 'colors'>,
  grow: Grow<Node>,
): Node => {
  const visit = (node: TreeNode, above: { color?: string | undefined; tint: string }): Node => {
    const { id, number, kind, data, depth } = node;
    const color = depth > 1 ? (above.color ?? data.color) : (data.color ?? above.color);
    const own = color === above.color ? above : { color, tint: tintOf(color) };
    const { summary, ...state } = standing(node);
    const sign = signOf({ summary, ...state });
    const { done, total } = summary;
    const tint = colors === 'progress' ? BY_PROGRESS[sign] : own.tint;
    const shown = { id, number, title: plain(node.title), kind, sign, done, total, tint };
    return grow(
      node,
      shown,
      node.children.map((child) => visit(child, own)),
    );
  };
  return visit(tree.root, { tint: GREY });
};

/** The whole map. */
export const mapOf = (snapshot: Snapshot, options: Pick<WriteOptions, 'colors'>): MapNode =>
  grown<MapNode>(snapshot, options, (_, shown, children) => ({ ...shown, children }));
