import { isWebLink, linksOf } from '../progress/record/links';
import { type Step, stepsOf } from '../progress/record/steps';
import type { TreeNode } from '../roadmap/tree';
import type { Resource } from '../roadmap/types';
import type { BrowseModel, Pane } from './state';

/** The links of a node that a browser can open. */
export const webLinksOf = ({ snapshot }: BrowseModel, node: TreeNode): Resource[] =>
  linksOf(snapshot.progress, node).filter(({ url }) => isWebLink(url));

/** The steps of a topic as they are now. */
export const stepsIn = ({ snapshot }: BrowseModel, node: TreeNode): Step[] =>
  stepsOf(snapshot, node);

/** How many things there are to point at. */
export const itemCount = (model: BrowseModel, { kind, node }: Pane): number => {
  if (kind === 'steps') return stepsIn(model, node).length;
  return kind === 'links' ? webLinksOf(model, node).length : 0;
};
