import { type Certainty, type Found, findNode } from '../roadmap/find';
import type { TreeNode } from '../roadmap/tree';
import { suggest } from './next';
import { type Snapshot, startedTopics } from './snapshot';

/** The nodes that arguments name, each once, and what the learner should be told. */
export interface Resolved {
  readonly nodes: readonly TreeNode[];
  readonly notices: readonly string[];
}

/** What to continue, else what to take up; undefined where everything is finished. */
export const upNext = (snapshot: Snapshot): TreeNode | undefined => {
  const [suggestion] = suggest(snapshot).suggestions;
  return suggestion?.node;
};

/**
 * The nodes that arguments name; all of them or none.
 *
 * @throws RoadmapError `node-unknown`, `usage`
 */
export const resolveNodes = async (
  snapshot: Snapshot,
  args: readonly string[],
  certainty: Certainty,
): Promise<Resolved> => {
  const words = { now: () => startedTopics(snapshot)[0], next: () => upNext(snapshot) };
  const found: Found[] = [];
  for (const text of args) found.push(await findNode(snapshot.tree, text, certainty, words));
  return {
    nodes: [...new Set(found.map(({ node }) => node))],
    notices: found.flatMap(({ notice }) => notice ?? []),
  };
};
