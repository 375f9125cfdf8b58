import type { Effect } from '../browse/effect';
import type { Key } from '../browse/keys';
import {
  changedOutcome,
  farewell,
  markedOutcome,
  notDrawnOutcome,
  notedOutcome,
  type Outcome,
  openedOutcome,
  refusedOutcome,
  undoneOutcome,
  withOutcome,
} from '../browse/outcome';
import { reduce } from '../browse/reduce';
import { browseScreen } from '../browse/screen';
import { type BrowseModel, type BrowseState, modelOf, startAt } from '../browse/state';
import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Due } from '../page/due';
import { line } from '../page/parts';
import type { Screen } from '../page/screen';
import { t } from '../page/text';
import { nodeNamed, upNext } from '../progress/advice/resolve';
import { changedSince, isAsDrawn } from '../progress/record/changed-since';
import { progressOf } from '../progress/record/fold';
import { markTargets } from '../progress/record/marking';
import { type Snapshot, snapshotOf } from '../progress/record/snapshot';
import { isTicked } from '../progress/record/steps';
import type { NoteEvent } from '../progress/record/types';
import { type Reversal, reversalOf } from '../progress/record/undo';
import { dueToday } from '../progress/review/due-today';
import { ifPossible, isRoadmapError, RoadmapError } from '../roadmap/errors';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import { defineCommand, type InputOf, optional } from './command';
import { node } from './values';

const usage = { arguments: { node: optional(node) } };

export type BrowseInput = InputOf<typeof usage>;

interface Browsing {
  readonly state: BrowseState;
  readonly model: BrowseModel;
}

/** Refuses a change where the roadmap is another one by now than the one that is drawn. */
type Guard = () => void;

/** What is left to draw, and to tell, once the world was asked. */
interface Done {
  readonly after: Snapshot;
  readonly tell: (model: BrowseModel, screen: Screen) => Outcome;
}

type Named = Parameters<typeof markTargets>[1];

/** What a key marks: nothing where another process has changed a topic since it was drawn. */
const mark = async (
  context: Context,
  guard: Guard,
  drawn: Snapshot,
  named: Named,
  to: Status,
): Promise<Done> => {
  const wish = { to, note: undefined, day: undefined };
  const { decision, after } = await context.change((now) => {
    guard();
    const [changed] = changedSince(drawn, now, named.nodes, to);
    return changed ? { changed, events: [] } : markTargets(now, named, wish);
  });
  return {
    after,
    tell: (model) =>
      'changed' in decision
        ? changedOutcome(model, decision.changed)
        : markedOutcome(model, decision),
  };
};

const note = async (
  context: Context,
  guard: Guard,
  node: TreeNode,
  text: string,
): Promise<Done> => {
  const event: NoteEvent = { type: 'note', node: node.id, text };
  const { after } = await context.change(() => {
    guard();
    return { events: [event] };
  });
  return { after, tell: () => notedOutcome(node) };
};

/** The error where the newest change replaced a whole roadmap, perhaps the one that is drawn. */
const bySwap = ({ roadmap }: Reversal['draft'], direction: 'undo' | 'redo'): RoadmapError =>
  new RoadmapError(
    'refused',
    `The newest change imported or removed the roadmap "${roadmap}".`,
    `Leave with q, then type: roadmap ${direction}`,
  );

/** Takes back the newest change, unless another process made it and it was not drawn yet. */
const takeBack = async (
  context: Context,
  drawn: Snapshot,
  direction: 'undo' | 'redo',
): Promise<Done> => {
  const { tree } = drawn;
  const { id } = tree.roadmap;
  const box: { draft?: Reversal['draft'] | undefined; isDrawn: boolean } = { isDrawn: true };
  const { state } = await context.progress.save((now, history) => {
    const draft = reversalOf(history(), direction)?.draft;
    if (draft?.events.some(({ type }) => type === 'roadmap')) throw bySwap(draft, direction);
    box.draft = draft;
    if (draft?.roadmap === id)
      box.isDrawn = isAsDrawn(drawn.progress, progressOf(now, id), draft.events);
    return box.isDrawn ? draft : undefined;
  });
  return {
    after: snapshotOf(tree, progressOf(state, id), context.today()),
    tell: (model, screen) =>
      box.isDrawn ? undoneOutcome(model, direction, box.draft, screen) : notDrawnOutcome(direction),
  };
};

/** Does what a key asks for, and returns once that is done and on the disk. */
const perform = async (
  context: Context,
  guard: Guard,
  effect: Effect,
  before: Snapshot,
): Promise<Done> => {
  switch (effect.type) {
    case 'status':
      return mark(context, guard, before, { nodes: [effect.node], steps: [] }, effect.to);
    case 'step': {
      const { step } = effect;
      const to = isTicked(step) ? 'todo' : 'done';
      return mark(context, guard, before, { nodes: [], steps: [step] }, to);
    }
    case 'note':
      return note(context, guard, effect.node, effect.text);
    case 'undo':
      return takeBack(context, before, effect.direction);
    case 'open':
      await context.openLink(effect.url);
      return { after: before, tell: () => openedOutcome(effect.url) };
  }
};

/** What cannot be saved or opened is told on the screen; the next key may do better. */
const attempt = async (
  context: Context,
  guard: Guard,
  effect: Effect,
  before: Snapshot,
): Promise<Done> => {
  try {
    return await perform(context, guard, effect, before);
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
    const { message, hint } = error;
    return { after: before, tell: () => refusedOutcome(message, hint) };
  }
};

const dueIn = async (context: Context, snapshot: Snapshot): Promise<Due> => {
  const reviews = await dueToday(snapshot, await context.progress.state());
  return new Set(reviews.map(({ node }) => node));
};

/** What is due may not be found out any more; what was saved is saved even so. */
const modelAfter = async (
  context: Context,
  model: BrowseModel,
  after: Snapshot,
): Promise<BrowseModel> => {
  const due = await ifPossible(() => dueIn(context, after));
  return modelOf(after, due ?? model.due, model.outline);
};

/** The roadmap may be imported anew while it is drawn: an id may then stand for another topic. */
const guardFor = ({ roadmaps }: Context, id: string): Guard => {
  const drawn = roadmaps.version(id);
  return () => {
    if (roadmaps.version(id) === drawn) return;
    const message = `The roadmap "${id}" was imported anew elsewhere. Nothing was changed.`;
    throw new RoadmapError('refused', message, 'Leave with q, and browse again.');
  };
};

const press =
  (context: Context, guard: Guard) =>
  async ({ state, model }: Browsing, key: Key, screen: Screen): Promise<Browsing> => {
    const { state: next, effect } = reduce(state, key, model, screen);
    if (!effect) return { state: next, model };
    const { after, tell } = await attempt(context, guard, effect, model.snapshot);
    const now = after === model.snapshot ? model : await modelAfter(context, model, after);
    return { state: withOutcome(next, tell(now, screen)), model: now };
  };

/** Where browsing begins: the node named, else what is started, else what is next. */
const startNode = async (
  context: Context,
  model: BrowseModel,
  typed: string | undefined,
): Promise<TreeNode> => {
  const { snapshot, now } = model;
  const named = await nodeNamed(snapshot, typed, 'fuzzy', context.warn);
  return named ?? now ?? upNext(snapshot) ?? snapshot.tree.root;
};

const interactOf = (context: Context): NonNullable<Context['interact']> => {
  const hint = 'Without one: roadmap show';
  if (context.json)
    throw new RoadmapError('usage', 'There is no JSON to browse.', 'As JSON: roadmap show --json');
  if (context.interact) return context.interact;
  throw new RoadmapError('needs-terminal', 'Browsing needs a terminal that can be drawn on.', hint);
};

/** The tree on the whole screen. Every change is saved before the next key. */
export const run = async (context: Context, input: BrowseInput): Promise<Answer> => {
  const interact = interactOf(context);
  const snapshot = await context.snapshot('whole');
  const model = modelOf(snapshot, await dueIn(context, snapshot));
  const start = { state: startAt(model, await startNode(context, model, input.node)), model };
  const { state } = await interact<Browsing>({
    start,
    press: press(context, guardFor(context, snapshot.tree.roadmap.id)),
    draw: (now, screen) => browseScreen(now.state, now.model, screen),
    isOver: (now) => now.state.isOver,
  });
  const last = farewell(state);
  return {
    json: () => ({ changes: state.changes }),
    page: () => (last === undefined ? [] : [line(t` ${last}`)]),
  };
};

export const command = defineCommand(usage, {
  examples: ['browse', 'browse 3.2'],
  footer: 'Keys: ? shows them all, q leaves. Every change is saved at once.',
  run,
});
