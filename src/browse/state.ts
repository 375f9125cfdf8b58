import { type Due, NONE_DUE } from '../page/due';
import { type Snapshot, startedTopics } from '../progress/record/snapshot';
import { ancestorsOf, type TreeNode } from '../roadmap/tree';
import type { Filter } from './filter';
import { type Flags, type Outline, outlineOf, placeOf, rowsOf } from './outline';

/** What is browsed: the roadmap and the progress in it, as they are now. */
export interface BrowseModel {
  readonly snapshot: Snapshot;
  readonly outline: Outline;
  /** The topic started last. */
  readonly now: TreeNode | undefined;
  /** Topics whose review is due. */
  readonly due: Due;
}

/** The model of a snapshot. The outline is of the tree alone, and stays as it is while one browses. */
export const modelOf = (
  snapshot: Snapshot,
  due: Due = NONE_DUE,
  outline: Outline = outlineOf(snapshot.tree),
): BrowseModel => ({ snapshot, outline, now: startedTopics(snapshot)[0], due });

/** Something shown in place of the tree. */
export interface Pane {
  readonly kind: 'info' | 'steps' | 'links' | 'keys';
  readonly node: TreeNode;
  /** The step or link pointed at. */
  readonly at: number;
  /** The first line shown. */
  readonly top: number;
  /** What to go back to. */
  readonly under: Pane | undefined;
}

/** The line being typed: a filter, whose text the filter itself tells, or a note. */
export type Typing =
  | {
      readonly what: 'filter';
      /** The order of the node pointed at before. */
      readonly from: number;
    }
  | { readonly what: 'note'; readonly node: TreeNode; readonly text: string };

/** What is told below the tree until the next key. */
export interface Message {
  readonly text: string;
  readonly isWarning?: true;
}

/** Where one is in the tree, and what one is about. */
export interface BrowseState {
  readonly folded: Flags;
  /** What is folded where nothing is filtered; undefined while nothing is. */
  readonly unfiltered: Flags | undefined;
  readonly filter: Filter | undefined;
  /** The nodes that have a row, as their orders. They follow from the three above. */
  readonly rows: Int32Array;
  /** The order of the node pointed at: one of the rows, where there are any. */
  readonly cursor: number;
  /** The first row shown, as its place in `rows`. */
  readonly top: number;
  readonly pane: Pane | undefined;
  readonly typing: Typing | undefined;
  readonly message: Message | undefined;
  /** Whether what comes now was pasted: then a line break saves nothing, and no letter is a command. */
  readonly isPasting: boolean;
  /** Changes saved since the start, less those taken back. */
  readonly changes: number;
  readonly isOver: boolean;
}

/** The node pointed at; undefined where there is no row. */
export const nodeAt = (
  { rows, cursor }: Pick<BrowseState, 'rows' | 'cursor'>,
  { outline }: BrowseModel,
): TreeNode | undefined => (rows.length > 0 ? outline.nodes[cursor] : undefined);

/** With these folded; the cursor goes to the row that hides it now. */
export const withFolded = (
  state: BrowseState,
  { outline }: BrowseModel,
  folded: Flags,
): BrowseState => {
  const rows = rowsOf(outline, folded, state.filter?.kept);
  const place = placeOf(rows, state.cursor);
  const cursor = rows[place] === state.cursor ? state.cursor : rows[Math.max(0, place - 1)];
  return { ...state, folded, rows, cursor: cursor ?? state.cursor };
};

/** A copy with nothing folded above a node. */
export const unfoldedTo = (folded: Flags, node: TreeNode): Flags => {
  const copy = folded.slice();
  for (const one of ancestorsOf(node)) copy[one.order] = 0;
  return copy;
};

/** Every section folded but the one that a node lies in, which is all open. */
const foldedAround = ({ outline }: BrowseModel, node: TreeNode): Flags => {
  const folded = new Uint8Array(outline.nodes.length);
  for (const one of outline.nodes[0]?.children ?? []) {
    if (one.kind === 'section') folded[one.order] = 1;
  }
  const open = [...ancestorsOf(node), node][1];
  if (open) folded[open.order] = 0;
  return folded;
};

/** Rows seen above the one where browsing begins, where there are so many. */
const ABOVE = 4;

/** Where browsing begins: at a node, with its section unfolded. */
export const startAt = (model: BrowseModel, node: TreeNode): BrowseState => {
  const folded = foldedAround(model, node);
  const rows = rowsOf(model.outline, folded);
  const cursor = node.kind === 'root' ? (rows[0] ?? 0) : node.order;
  return {
    folded,
    unfiltered: undefined,
    filter: undefined,
    rows,
    cursor,
    top: Math.max(0, placeOf(rows, cursor) - ABOVE),
    pane: undefined,
    typing: undefined,
    message: undefined,
    isPasting: false,
    changes: 0,
    isOver: false,
  };
};
