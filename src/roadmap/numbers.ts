import type { Tree, TreeNode } from './tree';

/** "2" also means "2.0". */
export const byNumber = (tree: Tree, text: string): TreeNode | undefined =>
  /^\d+(\.\d+)*$/.test(text) ? (tree.byNumber(text) ?? tree.byNumber(`${text}.0`)) : undefined;

/** Whether a text is meant as a number, whatever it is typed with. */
export const isNumeric = (text: string): boolean => /^[\d.,]+$/.test(text.normalize('NFKC'));

/** Typing slips in a number: a comma, a doubled dot, a leading zero, digits of full width. */
export const asNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .split(/[.,]+/)
    .filter(Boolean)
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.');

/** The top level by how far its numbers are from this one. */
const nearestSections = (tree: Tree, typed: string): TreeNode[] => {
  const distance = ({ number }: TreeNode) =>
    Math.abs(Number.parseInt(number, 10) - Number.parseInt(typed, 10));
  return tree.root.children.toSorted((a, b) => distance(a) - distance(b) || a.order - b.order);
};

/** Numbers share a beginning rather than letters: "3.2.9" is close to "3.2.1", not to "2.2.3". */
export const nearestNumbers = (tree: Tree, typed: string, count: number): TreeNode[] => {
  for (let stem = typed; stem; stem = stem.replace(/\.?[^.]+$/, '')) {
    const kin = tree.nodes.filter(({ number }) => number === stem || number.startsWith(`${stem}.`));
    if (kin.length > 0) return kin.slice(0, count);
  }
  return nearestSections(tree, typed).slice(0, count);
};
