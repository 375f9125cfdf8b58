import type { Answer, Context } from '../context';
import { progressOf } from '../progress/fold';
import { type Snapshot, snapshotOf } from '../progress/snapshot';
import type { Change, ProgressEvent, State } from '../progress/types';
import { inverseOf, stacksOf } from '../progress/undo';
import { nodeJson } from '../view/json';
import { changeLines, undoneLines } from '../view/undone';

export interface UndoInput {
  readonly direction: 'undo' | 'redo';
  readonly list: boolean;
}

const snapshotFor = async (
  context: Context,
  roadmap: string,
  state: State,
): Promise<Snapshot | undefined> => {
  const tree = await context.treeOf(roadmap);
  return tree && snapshotOf(tree, progressOf(state, roadmap), context.today());
};

/** A status event as JSON; a node that the roadmap no longer has keeps the title of its time. */
const changedJson = (snapshot: Snapshot | undefined, event: ProgressEvent): object[] => {
  if (event.type !== 'status') return [];
  const node = snapshot?.tree.byId(event.node);
  const known = node && snapshot ? nodeJson(snapshot, node) : undefined;
  const { from, to } = event;
  const lost = { id: event.node, number: '', title: event.title, status: to, kind: 'topic' };
  return [{ ...(known ?? lost), from, to }];
};

const list = (changes: readonly Change[]): Answer => ({
  json: () => ({
    changes: changes.map(({ id, at, on, device, roadmap, events }) => ({
      id,
      at,
      on,
      device,
      roadmap,
      events,
    })),
  }),
  text: (screen) => changeLines(changes, screen),
});

/** Takes back the newest change, or puts back the one last taken back. */
export const run = async (context: Context, input: UndoInput): Promise<Answer> => {
  const stacks = stacksOf(await context.progress.history());
  const stack = stacks[input.direction];
  if (input.list) return list(stack.toReversed());
  const target = stack.at(-1);
  if (!target) {
    const { tree, standing } = await context.snapshot();
    const { summary } = standing(tree.root);
    return {
      json: () => ({ changed: [], unchanged: [], summary }),
      text: () => [` Nothing to ${input.direction}.`],
    };
  }
  const events = inverseOf(target);
  const { state } = await context.progress.save(() => ({
    roadmap: target.roadmap,
    events,
    of: target.id,
  }));
  const snapshot = await snapshotFor(context, target.roadmap, state);
  return {
    json: () => ({
      changed: events.flatMap((event) => changedJson(snapshot, event)),
      unchanged: [],
      summary: snapshot?.standing(snapshot.tree.root).summary ?? null,
    }),
    text: (screen) =>
      undoneLines(
        { snapshot, events, roadmap: target.roadmap, direction: input.direction },
        screen,
      ),
  };
};
