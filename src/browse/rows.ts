import type { Screen } from '../page/screen';
import { plainTheme } from '../page/theme';
import { groupRow, type RowsView, sectionRow, topicRow } from '../page/tree-rows';
import type { TreeNode } from '../roadmap/tree';
import { type BrowseModel, type BrowseState, nodeAt } from './state';

interface View {
  readonly state: BrowseState;
  readonly rows: RowsView;
  /** Whether a node is the last of its siblings that has a row. */
  readonly isLast: (node: TreeNode) => boolean;
}

/** Behind a title: there is more of it, folded away. */
const FOLDED = ' +';

const isLastOf = ({ filter }: BrowseState): View['isLast'] => {
  if (!filter) return (node) => node.parent?.children.at(-1) === node;
  const lasts = new Map<TreeNode, TreeNode | undefined>();
  return (node) => {
    const { parent } = node;
    if (!parent) return true;
    if (!lasts.has(parent)) {
      lasts.set(
        parent,
        parent.children.findLast(({ order }) => filter.kept[order] === 1),
      );
    }
    return lasts.get(parent) === node;
  };
};

/** The lines that lead from a section to a node deeper in it. */
const guidesOf = ({ isLast, rows }: View, node: TreeNode): string => {
  const { branch, last, through, blank } = rows.screen.theme.symbols.guides;
  let guides = isLast(node) ? last : branch;
  for (let above = node.parent; above && above.depth > 1; above = above.parent) {
    guides = (isLast(above) ? blank : through) + guides;
  }
  return ` ${guides}`;
};

const rowOf = (view: View, node: TreeNode, lead: string): string => {
  const { rows, state } = view;
  const { theme } = rows.screen;
  const isFolded = node.kind !== 'topic' && state.folded[node.order] === 1;
  const tail = isFolded ? theme.dim(FOLDED) : '';
  if (node.depth === 1) {
    return node.kind === 'topic' ? topicRow(rows, node, lead) : sectionRow(rows, node, lead, tail);
  }
  const before = lead + theme.dim(guidesOf(view, node));
  return node.kind === 'topic' ? topicRow(rows, node, before) : groupRow(rows, node, before, tail);
};

/** The row pointed at has one colour of its own, which says no more than the pointer before it. */
const pointedRow = (view: View, node: TreeNode): string => {
  const { screen } = view.rows;
  const plain = { ...screen, theme: plainTheme(screen.theme.symbols) };
  const row = rowOf(
    { ...view, rows: { ...view.rows, screen: plain } },
    node,
    screen.theme.symbols.pointer,
  );
  return screen.theme.command(row);
};

/** So many rows of the tree, from the first one shown on. What is out of sight costs nothing. */
export const windowRows = (
  state: BrowseState,
  model: BrowseModel,
  size: number,
  screen: Screen,
): string[] => {
  const { snapshot, outline, now, due } = model;
  const { summary } = snapshot.standing(snapshot.tree.root);
  const view: View = {
    state,
    rows: { screen, snapshot, widest: summary, now, due },
    isLast: isLastOf(state),
  };
  const pointed = nodeAt(state, model);
  return [...state.rows.subarray(state.top, state.top + size)].flatMap((order) => {
    const node = outline.nodes[order];
    if (!node) return [];
    return [node === pointed ? pointedRow(view, node) : rowOf(view, node, ' ')];
  });
};
