import { subtreeOf, type TreeNode } from '../../roadmap/tree';
import { notesOf, reviewsOf } from '../record/fold';
import { isNodeEvent, type NodeEvent } from '../record/node-event';
import { own } from '../record/records';
import type { Snapshot } from '../record/snapshot';
import { type Change, type Day, noteId } from '../record/types';
import { stacksOf } from '../record/undo';

/** What a learner can do: finish a topic, say they knew it, take one up, note, review, tick. */
export type DeedKind = 'done' | 'known' | 'started' | 'notes' | 'reviews' | 'steps';

/** One thing that was done. Told twice, by the state and by the history, it has the same key. */
export interface Deed {
  readonly day: Day;
  readonly kind: DeedKind;
  readonly key: string;
}

/** Changes that marked many topics at once, by id. */
export type Sweeps = ReadonlySet<string>;

/** Nobody finishes more topics than this at once: whoever marks more knew them already. */
const MOST_AT_ONCE = 3;

/** The sweeps in a learner's history; where that is lost, the marks still tell. */
export const sweepsIn = ({ progress }: Snapshot, history: readonly Change[]): Sweeps => {
  const sizes = new Map<string, number>();
  for (const { bulk, by } of Object.values(progress.topics)) {
    if (bulk) sizes.set(by, (sizes.get(by) ?? 0) + 1);
  }
  for (const { id, events } of history) {
    sizes.set(id, events.filter(({ type }) => type === 'status').length);
  }
  return new Set([...sizes].flatMap(([id, size]) => (size > MOST_AT_ONCE ? [id] : [])));
};

/** What the state tells of a node. A sweep of topics started is one thing. */
function* toldByState(snapshot: Snapshot, node: TreeNode, sweeps: Sweeps): Generator<Deed> {
  const { progress, markOf } = snapshot;
  const { id } = node;
  const mark = markOf(node);
  const isSweep = mark !== undefined && sweeps.has(mark.by);
  if (mark?.status === 'done') yield { day: mark.on, kind: isSweep ? 'known' : 'done', key: id };
  if (mark?.status === 'doing') {
    yield { day: mark.on, kind: 'started', key: isSweep ? mark.by : id };
  }
  for (const note of notesOf(progress, id)) yield { day: note.on, kind: 'notes', key: note.id };
  for (const review of reviewsOf(progress, id)) {
    yield { day: review.on, kind: 'reviews', key: `${id} ${review.id}` };
  }
  for (const [step, { on, ticked }] of Object.entries(own(progress.steps, id) ?? {})) {
    if (ticked) yield { day: on, kind: 'steps', key: `${id} ${step}` };
  }
}

/** What an event tells that the state may have forgotten since: that a topic was taken up, say. */
const toldBy = (change: Change, event: NodeEvent, index: number): Omit<Deed, 'day'> | undefined => {
  const { node } = event;
  if (event.type === 'status') {
    const isWork = event.to === 'doing' || event.to === 'done';
    return isWork ? { kind: 'started', key: node } : undefined;
  }
  if (event.type === 'note') return { kind: 'notes', key: noteId(change, event, index) };
  if (event.type === 'review') {
    return { kind: 'reviews', key: `${node} ${event.review ?? change.id}` };
  }
  return event.type === 'step' && event.ticked
    ? { kind: 'steps', key: `${node} ${event.step}` }
    : undefined;
};

function* toldByChange(
  change: Change,
  nodes: ReadonlyMap<string, TreeNode>,
  { markOf }: Snapshot,
  sweeps: Sweeps,
): Generator<Deed> {
  for (const [index, event] of change.events.entries()) {
    if (!isNodeEvent(event)) continue;
    const node = nodes.get(event.node);
    if (!node) continue;
    const isStatus = event.type === 'status';
    // The mark has the day of a topic that is done: it may have been set to another one.
    if (isStatus && event.to === 'done' && markOf(node)?.status === 'done') continue;
    const deed = toldBy(change, event, index);
    if (!deed) continue;
    const key = isStatus && sweeps.has(change.id) ? change.id : deed.key;
    yield { day: event.on ?? change.on, kind: deed.kind, key };
  }
}

/** What stands of a roadmap's history: changes that were not taken back. */
export const standingIn = ({ tree }: Snapshot, history: readonly Change[]): readonly Change[] =>
  stacksOf(history).undo.filter(({ roadmap }) => roadmap === tree.roadmap.id);

/** All that was done at and below a node, as the state and what stands of the history tell. */
export function* deedsOf(
  snapshot: Snapshot,
  top: TreeNode,
  standing: readonly Change[],
  sweeps: Sweeps,
): Generator<Deed> {
  const nodes = new Map(subtreeOf(snapshot.tree, top).map((node) => [node.id, node]));
  for (const node of nodes.values()) yield* toldByState(snapshot, node, sweeps);
  for (const change of standing) yield* toldByChange(change, nodes, snapshot, sweeps);
}
