import { ifPossible, RoadmapError } from '../../roadmap/errors';
import { type Certainty, type Found, findNode } from '../../roadmap/find';
import { quoted } from '../../roadmap/quoted';
import type { TreeNode } from '../../roadmap/tree';
import { type Snapshot, startedTopics } from '../record/snapshot';
import { type Step, stepsOf } from '../record/steps';
import { suggest } from './next';

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

/**
 * The node that an argument names; undefined where there is no argument.
 *
 * @param warn takes what the learner should be told
 * @throws RoadmapError `node-unknown`, `usage`
 */
export const nodeNamed = async (
  snapshot: Snapshot,
  typed: string | undefined,
  certainty: Certainty,
  warn: (text: string) => void,
): Promise<TreeNode | undefined> => {
  if (typed === undefined) return undefined;
  const { nodes, notices } = await resolveNodes(snapshot, [typed], certainty);
  notices.forEach(warn);
  return nodes[0];
};

/** Nodes and steps of topics that arguments name. */
export interface Targets extends Resolved {
  readonly steps: readonly Step[];
}

const STEP = /^(.+)#(\d{1,4})$/;

/** The node and number of "3.2.1#2"; undefined where that is no step, but an id of that form. */
const stepIn = ({ tree }: Snapshot, text: string): readonly [string, number] | undefined => {
  const [, node, n] = STEP.exec(text.trim()) ?? [];
  if (node === undefined || tree.byId(text.trim()) || tree.byAlias(text.trim())) return undefined;
  return [node, Number(n)];
};

const stepAt = (snapshot: Snapshot, node: TreeNode, n: number): Step => {
  const steps = stepsOf(snapshot, node);
  const step = steps[n - 1];
  if (step) return step;
  const name = node.number ? `${node.number} ${node.title}` : node.title;
  const has = steps.length === 0 ? 'no steps' : `${steps.length} steps, no step ${n}`;
  const hint = `See it: roadmap info ${node.number || node.id}`;
  throw new RoadmapError('node-unknown', `${name} has ${has}.`, hint);
};

/** What to say of "3.2.1#x", which begins like a step; undefined where that is no node's step. */
const noStep = async (snapshot: Snapshot, text: string): Promise<RoadmapError | undefined> => {
  const [owner = '', ...rest] = text.split('#');
  if (rest.length === 0) return undefined;
  const found = await ifPossible(() => resolveNodes(snapshot, [owner], 'exact'));
  const node = found?.nodes[0];
  if (!node) return undefined;
  const name = node.number || node.id;
  const hint = `A step: roadmap done ${name}#1    Several: roadmap done ${name}#1 ${name}#2`;
  return new RoadmapError('node-unknown', `${quoted(text)} names no step.`, hint);
};

/** Nodes that are named as a whole. */
const wholeNodes = async (snapshot: Snapshot, args: readonly string[]): Promise<Resolved> => {
  try {
    return await resolveNodes(snapshot, args, 'exact');
  } catch (error) {
    for (const text of args) {
      if (!(await ifPossible(() => resolveNodes(snapshot, [text], 'exact'))))
        throw (await noStep(snapshot, text)) ?? error;
    }
    throw error;
  }
};

/**
 * The nodes and steps that arguments name, "3.2.1" and "3.2.1#2"; all of them or none. Steps need
 * a snapshot with the roadmap's content.
 *
 * @throws RoadmapError `node-unknown`, `usage`
 */
export const resolveTargets = async (
  snapshot: Snapshot,
  args: readonly string[],
): Promise<Targets> => {
  const numbered = args.flatMap((text) => {
    const step = stepIn(snapshot, text);
    return step ? [step] : [];
  });
  const whole = args.filter((text) => !stepIn(snapshot, text));
  const { nodes, notices } = await wholeNodes(snapshot, whole);
  const steps = new Map<string, Step>();
  for (const [text, n] of numbered) {
    const { nodes: owners } = await resolveNodes(snapshot, [text], 'exact');
    for (const node of owners) steps.set(`${node.id}#${n}`, stepAt(snapshot, node, n));
  }
  return { nodes, notices, steps: [...steps.values()] };
};
