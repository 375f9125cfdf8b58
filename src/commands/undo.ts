import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Saved } from '../context/progress';
import { line } from '../page/parts';
import { t } from '../page/text';
import { progressOf, settingOf } from '../progress/record/fold';
import { stepTextIn } from '../progress/record/node-event';
import { type Snapshot, snapshotOf } from '../progress/record/snapshot';
import type { Change, ProgressEvent, RoadmapEvent, State } from '../progress/record/types';
import { type Reversal, reversalOf, stacksOf } from '../progress/record/undo';
import { ifPossible, RoadmapError } from '../roadmap/errors';
import type { Tree } from '../roadmap/tree';
import { defineCommand, flag, type InputOf } from './command';
import { nodeJson } from './json';
import { type HistoryModel, historyPage } from './undo/history.page';
import { type UndoneModel, undonePage } from './undo/undone.page';

const usage = { options: { list: flag('--list', 'show what could be undone') } };

export type UndoInput = InputOf<typeof usage> & { readonly direction: 'undo' | 'redo' };

/** The tree of a roadmap that is here and sound. */
const treeHere = (context: Context, roadmap: string): Promise<Tree | undefined> =>
  ifPossible(() => context.treeOf(roadmap));

const snapshotFor = async (
  context: Context,
  roadmap: string,
  state: State,
): Promise<Snapshot | undefined> => {
  const tree = await treeHere(context, roadmap);
  if (tree) return snapshotOf(tree, progressOf(state, roadmap), context.today());
  context.warn(`The roadmap "${roadmap}" is not here any more, so there are no totals of it.`);
  return undefined;
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

/** A step event as JSON, in the same way. */
const stepJson = (snapshot: Snapshot | undefined, event: ProgressEvent): object[] => {
  if (event.type !== 'step') return [];
  const node = snapshot?.tree.byId(event.node);
  const known = node && snapshot ? nodeJson(snapshot, node) : { id: event.node };
  return [{ ...known, text: stepTextIn(event), ticked: event.ticked }];
};

/** A grade that was taken or put back. */
const gradeJson = (snapshot: Snapshot | undefined, event: ProgressEvent): object[] => {
  if (event.type !== 'review' && event.type !== 'review-removed') return [];
  const node = snapshot?.tree.byId(event.node);
  const lost = { id: event.node, number: '', title: event.node, status: 'todo', kind: 'topic' };
  const known = node && snapshot ? nodeJson(snapshot, node) : lost;
  return [{ ...known, grade: event.grade, removed: event.type === 'review-removed' }];
};

const changeJson = ({ id, at, on, device, roadmap, events }: Change): object => ({
  id,
  at,
  on,
  device,
  roadmap,
  events,
});

const list = async (context: Context, changes: readonly Change[]): Promise<Answer> => {
  const trees = new Map<string, Tree | undefined>();
  for (const { roadmap } of context.json ? [] : changes) {
    if (!trees.has(roadmap)) trees.set(roadmap, await treeHere(context, roadmap));
  }
  const model: HistoryModel = { changes, treeOf: (id) => trees.get(id) };
  return {
    json: () => ({ changes: changes.map(changeJson) }),
    page: () => historyPage(model),
  };
};

/** What a device calls itself, where it has said so and no other has the same name. */
const nameOf = async (context: Context, id: string): Promise<string> => {
  const { devices } = await (await context.sync()).status();
  const name = devices.find((device) => device.id === id)?.name;
  const isShared = devices.filter((device) => device.name === name).length > 1;
  return name === undefined || isShared ? id : name;
};

/** Whether a change removed the roadmap that was chosen. */
const wasChosen = ({ events }: Change): boolean =>
  events.some((event) => event.type === 'setting' && event.key === 'roadmap' && !event.value);

/** Puts the roadmap back that a change replaced or removed, together with the marks. */
const swapBack = async (
  context: Context,
  direction: UndoInput['direction'],
  { target, draft }: Reversal,
  { kept }: RoadmapEvent,
): Promise<Saved> => {
  const { roadmap: id, of } = draft;
  const next = kept === null ? undefined : await context.roadmaps.copy(kept);
  return context.replaceRoadmap(id, next, (state, history) => {
    if (reversalOf(history(), direction)?.target.id !== target.id)
      throw changedMeanwhile(direction);
    const isFree = settingOf(state, 'roadmap') === undefined;
    const choice =
      next && isFree && wasChosen(target)
        ? [{ type: 'setting', key: 'roadmap', value: id } as const]
        : [];
    return { of, events: [...draft.events.filter(({ type }) => type !== 'roadmap'), ...choice] };
  });
};

/** The error when another command changed something while the roadmap was put in place. */
const changedMeanwhile = (direction: UndoInput['direction']): RoadmapError =>
  new RoadmapError(
    'refused',
    'Another command changed your progress meanwhile. Nothing was changed.',
    `Try again: roadmap ${direction}`,
  );

/** A reversal, and what came of it. */
interface Reversed {
  readonly reversal: Reversal;
  readonly saved: Saved;
}

const swapIn = (reversal: Reversal | undefined): RoadmapEvent | undefined =>
  reversal?.target.events.find((event) => event.type === 'roadmap');

/** Takes back what is newest when it is saved; undefined where there is nothing. */
const reverse = async (
  context: Context,
  direction: UndoInput['direction'],
): Promise<Reversed | undefined> => {
  const box: { reversal?: Reversal | undefined } = {};
  const saved = await context.progress.save((_, history) => {
    box.reversal = reversalOf(history(), direction);
    return swapIn(box.reversal) ? undefined : box.reversal?.draft;
  });
  const { reversal } = box;
  const swap = swapIn(reversal);
  if (!reversal || !swap) return reversal && { reversal, saved };
  return { reversal, saved: await swapBack(context, direction, reversal, swap) };
};

const KEYS = { undo: 'undone', redo: 'redone' } as const;

const nothing = async (context: Context, direction: UndoInput['direction']): Promise<Answer> => {
  const { tree, standing } = await context.snapshot();
  const { summary } = standing(tree.root);
  return {
    json: () => ({
      changed: [],
      unchanged: [],
      steps: [],
      reviews: [],
      summary,
      [KEYS[direction]]: null,
    }),
    page: () => [line(t` Nothing to ${direction}.`)],
  };
};

/** Takes back the newest change, or puts back the one last taken back. */
export const run = async (context: Context, input: UndoInput): Promise<Answer> => {
  const { direction } = input;
  if (input.list) {
    const history = await context.progress.history();
    return list(context, stacksOf(history)[direction].toReversed());
  }
  const reversed = await reverse(context, direction);
  if (!reversed) return nothing(context, direction);
  const { saved } = reversed;
  const { made, draft } = reversed.reversal;
  const { roadmap } = draft;
  const events = saved.change?.events ?? draft.events;
  const swapped = events.find((event) => event.type === 'roadmap');
  const isRemoved = swapped?.installed === false && !(await treeHere(context, roadmap));
  const snapshot = isRemoved ? undefined : await snapshotFor(context, roadmap, saved.state);
  const device =
    made === undefined || made.device === saved.change?.device
      ? undefined
      : await nameOf(context, made.device);
  const model: UndoneModel = { snapshot, events, roadmap, device, direction };
  return {
    json: () => ({
      changed: events.flatMap((event) => changedJson(snapshot, event)),
      unchanged: [],
      steps: events.flatMap((event) => stepJson(snapshot, event)),
      reviews: events.flatMap((event) => gradeJson(snapshot, event)),
      summary: snapshot?.standing(snapshot.tree.root).summary ?? null,
      [KEYS[direction]]: made ? changeJson(made) : null,
    }),
    page: () => undonePage(model),
  };
};

export const undo = defineCommand(usage, {
  examples: ['undo', 'undo --list'],
  run: (context, { list: isListed }) => run(context, { direction: 'undo', list: isListed }),
});

export const redo = defineCommand(
  {},
  {
    examples: ['redo'],
    run: (context) => run(context, { direction: 'redo', list: false }),
  },
);
