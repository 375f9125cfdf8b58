import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { infoModelOf } from '../page/info/model';
import { nothingPage } from '../page/nothing';
import { nodeNamed, upNext } from '../progress/advice/resolve';
import { type Snapshot, startedTopics } from '../progress/record/snapshot';
import { type Step, stepsOf } from '../progress/record/steps';
import type { Change } from '../progress/record/types';
import { nextReview } from '../progress/review/due-today';
import { glossaryOf } from '../roadmap/glossary';
import type { Tree, TreeNode } from '../roadmap/tree';
import { defineCommand, flag, type InputOf, optional } from './command';
import { infoPage } from './info/info.page';
import { termsPage } from './info/terms.page';
import { nodeJson, nodesJson, reviewJson } from './json';
import { node as nodeValue } from './values';

const usage = {
  arguments: { node: optional(nodeValue) },
  options: {
    checks: flag('--checks', 'list the questions of its self-checks'),
    answers: flag('--answers', 'list them with their answers'),
    terms: flag('--terms', 'list its terms; of a group or the roadmap all that are in it'),
  },
};

export type InfoInput = InputOf<typeof usage>;

const contentOf = ({ roadmap }: Tree, { kind, data }: TreeNode): object => {
  const { summary, outcomes, terms, example, practice, mistakes, resources, checks } = data;
  const before = kind === 'root' ? roadmap.before : undefined;
  return { before, summary, outcomes, terms, example, practice, mistakes, resources, checks };
};

const stepJson = ({ n, id, text, expect, minutes, hint, stretch, since }: Step): object => ({
  n,
  id,
  text,
  expect,
  minutes,
  hint,
  stretch,
  ticked: since !== undefined,
  on: since ?? null,
});

const termsAnswer = (snapshot: Snapshot, node: TreeNode): Answer => ({
  json: () => ({
    node: nodeJson(snapshot, node),
    terms: glossaryOf(snapshot.tree, node).map(({ term, meaning, node: owner }) => ({
      term,
      meaning,
      node: nodeJson(snapshot, owner),
    })),
  }),
  page: () => termsPage(snapshot, node),
});

/** When and how a node's status changed, oldest first. */
const historyOf = (changes: readonly Change[], roadmap: string, node: TreeNode): object[] =>
  changes
    .filter((change) => change.roadmap === roadmap)
    .flatMap((change) =>
      change.events.flatMap((event) =>
        event.type === 'status' && event.node === node.id
          ? [{ on: event.on ?? change.on, at: change.at, from: event.from, to: event.to }]
          : [],
      ),
    );

const nodeFor = async (
  context: Context,
  snapshot: Snapshot,
  typed: string | undefined,
): Promise<TreeNode | undefined> => {
  const named = await nodeNamed(snapshot, typed, 'fuzzy', context.warn);
  return named ?? startedTopics(snapshot)[0] ?? upNext(snapshot);
};

/** Everything about one node. */
export const run = async (context: Context, input: InfoInput): Promise<Answer> => {
  const snapshot = await context.snapshot('whole');
  const { tree } = snapshot;
  const node = await nodeFor(context, snapshot, input.node);
  if (!node) {
    return { json: () => ({ node: null }), page: () => nothingPage(snapshot) };
  }
  if (input.terms) return termsAnswer(snapshot, node);
  const review = await nextReview(snapshot, await context.progress.state(), node);
  const checks = input.answers ? 'answers' : input.checks ? 'questions' : 'count';
  const model = { ...infoModelOf(snapshot, node, checks), review };
  const changes = context.json ? await context.progress.history() : [];
  return {
    json: () => ({
      node: {
        ...nodeJson(snapshot, node),
        path: nodesJson(snapshot, model.path),
        requires: nodesJson(snapshot, model.requires),
        unlocks: nodesJson(snapshot, model.unlocks),
        hours: model.hours ?? null,
        content: contentOf(tree, node),
        notes: model.notes.map(({ text, on, at }, index) => ({ n: index + 1, text, on, at })),
        steps: stepsOf(snapshot, node).map(stepJson),
        review: review ? reviewJson(review) : null,
        history: historyOf(changes, tree.roadmap.id, node),
      },
    }),
    page: () => infoPage(model),
  };
};

export const command = defineCommand(usage, {
  examples: ['info 3.2.1', 'info sql', 'info 1.0 --terms'],
  run,
});
