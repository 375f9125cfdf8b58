import type { Answer, Context } from '../context';
import { parseDay } from '../progress/parse-day';
import { resolveNodes, upNext } from '../progress/resolve';
import { type Decision, setStatus } from '../progress/set-status';
import { isReady, type Snapshot } from '../progress/snapshot';
import type { Day, NoteEvent, ProgressEvent } from '../progress/types';
import { RoadmapError } from '../roadmap/errors';
import { isFinished, requirementsOf } from '../roadmap/prerequisites';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import { checklist } from '../view/checklist';
import { nodeJson, nodesJson } from '../view/json';
import { type MarkedModel, markedLines } from '../view/marked';

export interface MarkInput {
  readonly to: Status;
  readonly nodes: readonly string[];
  /** A note to add in the same change. */
  readonly message: string | undefined;
  /** A date as typed. */
  readonly at: string | undefined;
  readonly yes: boolean;
}

interface Marking extends Omit<Decision, 'events'> {
  readonly events: readonly ProgressEvent[];
  readonly before: Snapshot;
}

const VERBS: Readonly<Record<Status, string>> = {
  todo: 'reset',
  doing: 'start',
  done: 'done',
  skipped: 'skip',
};

/** `done` without a node: what to tick is asked for. */
const ask = async (context: Context, snapshot: Snapshot): Promise<TreeNode[]> => {
  if (!context.prompts) {
    const hint = 'For example: roadmap done 2.1.1    All numbers: roadmap show';
    throw new RoadmapError('needs-terminal', 'Which topic? Nobody can be asked here.', hint);
  }
  const choices = checklist(snapshot);
  if (choices.length === 0) return [];
  const prompts = await context.prompts();
  return prompts.checkbox('What have you learned?', choices);
};

/** Marking the whole roadmap is asked for once more. */
const isMeant = async (context: Context, nodes: readonly TreeNode[], input: MarkInput) => {
  if (input.yes || !nodes.some((node) => node.kind === 'root')) return true;
  if (!context.prompts) {
    const message = 'This is the whole roadmap. Nobody can be asked here whether that is meant.';
    throw new RoadmapError('needs-terminal', message, 'If it is: add --yes');
  }
  const prompts = await context.prompts();
  return prompts.confirm(`Set the whole roadmap to ${input.to}?`);
};

const decide =
  (nodes: readonly TreeNode[], { to, message }: MarkInput, day: Day | undefined) =>
  (before: Snapshot): Marking => {
    const decision = setStatus(before, nodes, to, day);
    const text = message?.trim();
    const notes = text
      ? nodes.map((node): NoteEvent => ({ type: 'note', node: node.id, text }))
      : [];
    return { ...decision, events: [...decision.events, ...notes], before };
  };

const modelOf = ({ before, moves, unchanged }: Marking, after: Snapshot, to: Status) => {
  const ready = after.tree.nodes.filter(
    (node) => node.kind === 'topic' && isReady(after, node) && before.waitingFor(node).length > 0,
  );
  const early = moves
    .filter((move) => move.to === 'doing' || move.to === 'done')
    .map(({ node }) => ({
      node,
      waitingFor: requirementsOf(after.tree, node).filter(
        (one) => !isFinished(after.standing(one)),
      ),
    }))
    .filter(({ waitingFor }) => waitingFor.length > 0);
  const [only] = moves.length === 1 ? moves : [];
  const model: MarkedModel = {
    snapshot: after,
    to,
    moves,
    unchanged,
    ready: to === 'done' || to === 'skipped' ? ready : [],
    early,
    next: to === 'done' ? upNext(after) : undefined,
    doneWhen: to === 'done' ? (only?.node.data.practice?.doneWhen ?? []) : [],
  };
  return model;
};

const answer = (model: MarkedModel, hasNote: boolean): Answer => ({
  json: () => ({
    changed: model.moves.map(({ node, from, to }) => ({
      ...nodeJson(model.snapshot, node),
      from,
      to,
    })),
    unchanged: nodesJson(model.snapshot, model.unchanged),
    summary: model.snapshot.standing(model.snapshot.tree.root).summary,
  }),
  *text(screen) {
    if (model.moves.length + model.unchanged.length === 0) yield ' Nothing to change.';
    yield* markedLines(model, screen);
    if (hasNote) yield '   Noted.';
  },
  narrate: ({ markedSentences }) => markedSentences(model, hasNote),
});

/** `done`, `start`, `skip`, `reset`: sets topics to a status. */
export const run = async (context: Context, input: MarkInput): Promise<Answer> => {
  const day = input.at === undefined ? undefined : parseDay(input.at, context.today());
  const asked = await context.snapshot(input.to === 'done' ? 'whole' : 'tree');
  if (input.nodes.length === 0 && input.to !== 'done') {
    const hint = `For example: roadmap ${VERBS[input.to]} 2.1.1`;
    throw new RoadmapError('usage', 'Which topic?', hint);
  }
  const named = await resolveNodes(asked, input.nodes, 'exact');
  named.notices.forEach(context.warn);
  const nodes = input.nodes.length > 0 ? named.nodes : await ask(context, asked);
  const wanted = (await isMeant(context, nodes, input)) ? nodes : [];
  const { decision, after } = await context.change(decide(wanted, input, day), day);
  const hasNote = decision.events.some((event) => event.type === 'note');
  return answer(modelOf(decision, after, input.to), hasNote);
};
