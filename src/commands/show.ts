import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { nodeNamed } from '../progress/advice/resolve';
import { isReady, type Snapshot } from '../progress/record/snapshot';
import { dueToday } from '../progress/review/due-today';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import type { TreeNode } from '../roadmap/tree';
import { defineCommand, type InputOf, option, optional } from './command';
import { roadmapJson, treeJson } from './json';
import { sectionsPage } from './show/sections.page';
import { type TreeModel, treePage, visibility } from './show/tree.page';
import { listOf, node, wholeNumber } from './values';

type Test = (snapshot: Snapshot, node: TreeNode) => boolean;

const hasStatus =
  (status: string): Test =>
  ({ standing }, node) =>
    standing(node).status === status && !(status === 'todo' && standing(node).optional);

/** What `--status` can ask for. */
const TESTS: Readonly<Record<string, Test>> = {
  todo: hasStatus('todo'),
  doing: hasStatus('doing'),
  done: hasStatus('done'),
  skipped: hasStatus('skipped'),
  ready: isReady,
  blocked: (snapshot, node) =>
    !snapshot.standing(node).optional && snapshot.waitingFor(node).length > 0,
  optional: ({ standing }, node) => standing(node).optional,
};

const usage = {
  arguments: { node: optional(node) },
  options: {
    depth: option('-d, --depth <n>', 'how many levels to show', wholeNumber('n')),
    status: option(
      '--status <list>',
      'only todo, doing, done, skipped, ready, blocked or optional',
      listOf('list', Object.keys(TESTS)),
    ),
  },
};

export type ShowInput = InputOf<typeof usage>;

const testOf = (word: string): Test => {
  const test = Object.hasOwn(TESTS, word) ? TESTS[word] : undefined;
  if (test) return test;
  const known = Object.keys(TESTS).join(', ');
  throw new RoadmapError('usage', `${quoted(word)} is not a status.`, `Use some of: ${known}`);
};

const wanted = (snapshot: Snapshot, status: string | undefined): TreeModel['isWanted'] => {
  if (status === undefined) return undefined;
  const tests = status.split(',').map((word) => testOf(word.trim()));
  return (node) => node.kind === 'topic' && tests.some((test) => test(snapshot, node));
};

/** The tree, or the part of it below a node. */
export const run = async (context: Context, input: ShowInput): Promise<Answer> => {
  const snapshot = await context.snapshot();
  const named = await nodeNamed(snapshot, input.node, 'fuzzy', context.warn);
  const top = named ?? snapshot.tree.root;
  const isWanted = wanted(snapshot, input.status);
  const reviews = await dueToday(snapshot, await context.progress.state());
  const due = new Set(reviews.map(({ node }) => node));
  const model: TreeModel = { snapshot, top, depth: input.depth, isWanted, due };
  const isShort = top.kind === 'root' && input.depth === 1 && !isWanted;
  return {
    json: () => ({
      roadmap: roadmapJson(snapshot),
      summary: snapshot.standing(top).summary,
      root: treeJson(snapshot, top, visibility(model)),
    }),
    page: () => (isShort ? sectionsPage(snapshot, due) : treePage(model)),
  };
};

export const command = defineCommand(usage, {
  examples: ['show', 'show 3.2', 'show -d1', 'show --status ready,doing'],
  run,
});
