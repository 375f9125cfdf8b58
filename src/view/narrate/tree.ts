import { type Due, NONE_DUE } from '../../page/due';
import { count, label, typed } from '../../page/label';
import {
  amountOf,
  called,
  pickOf,
  placesBelow,
  stateOf,
  toType,
  totalsSentence,
  upperFirst,
} from '../../page/speech';
import { type Snapshot, startedTopics } from '../../progress/record/snapshot';
import { type TreeNode, topicsOf } from '../../roadmap/tree';
import { exampleTopic, firstRunCounts, type TreeModel, visibility } from '../tree';

/** Once, while nothing is marked: why fewer topics count than there are. */
export function* alternativesSentence(snapshot: Snapshot): Generator<string> {
  const counted = firstRunCounts(snapshot);
  if (!counted) return;
  const { topics, total } = counted;
  yield `There are ${topics} topics, and ${total} are to do, because ${topics - total} are alternatives.`;
}

/** What is said of some nodes beside how they stand. */
export interface Marks {
  /** Where the learner is, and what that lies in. */
  readonly here: readonly (TreeNode | undefined)[];
  readonly due?: Due | undefined;
}

export const NO_MARKS: Marks = { here: [] };

/** ", review due", ", 2 reviews due". */
const dueSaid = ({ tree }: Snapshot, node: TreeNode, due: Due): string => {
  if (due.size === 0) return '';
  if (node.kind === 'topic') return due.has(node) ? ', review due' : '';
  const amount = topicsOf(tree, node).filter((topic) => due.has(topic)).length;
  return amount > 0 ? `, ${count(amount, 'review')} due` : '';
};

/** "Topic 1 of 3 in 3.2: 3.2.1 SQL, started 3 days ago." The parent was said just before. */
export const nodeSentence = (
  snapshot: Snapshot,
  node: TreeNode,
  place: string,
  { here, due = NONE_DUE }: Marks,
): string => {
  const { parent } = node;
  const inside = parent && parent.kind !== 'root' ? ` in ${typed(parent)}` : '';
  const state =
    node.kind === 'topic' ? stateOf(snapshot, node) : amountOf(snapshot.standing(node).summary);
  const also = (here.includes(node) ? ', you are here' : '') + dueSaid(snapshot, node, due);
  return `${upperFirst(place)}${inside}: ${label(node)}${pickOf(node)}, ${state}${also}.`;
};

/** Everything visible below a node, parents before children. */
function* below(model: TreeModel, isVisible: (node: TreeNode) => boolean): Generator<string> {
  const { snapshot, top } = model;
  const marks: Marks = { here: startedTopics(snapshot).slice(0, 1), due: model.due };
  const walk = function* (parent: TreeNode): Generator<string> {
    const places = placesBelow(parent);
    for (const node of parent.children.filter(isVisible)) {
      yield nodeSentence(snapshot, node, places.get(node) ?? '', marks);
      yield* walk(node);
    }
  };
  yield* walk(top);
}

/** The tree, or the part of it below a node, a sentence a node. */
export function* treeSentences(model: TreeModel): Generator<string> {
  const { snapshot, top } = model;
  if (top.kind === 'topic') {
    const due = dueSaid(snapshot, top, model.due ?? NONE_DUE);
    yield `${label(top)}, ${stateOf(snapshot, top)}${due}.`;
    yield toType('read all about it', `roadmap info ${typed(top)}`);
    return;
  }
  const isVisible = visibility(model);
  yield totalsSentence(called(snapshot, top) + pickOf(top), snapshot.standing(top).summary);
  if (top.kind === 'root') yield* alternativesSentence(snapshot);
  if (!top.children.some(isVisible)) {
    yield model.isWanted ? 'Nothing here fits.' : 'There is nothing here yet.';
  }
  yield* below(model, isVisible);
  yield* endings(exampleTopic(model, isVisible));
}

function* endings(topic: TreeNode | undefined): Generator<string> {
  yield toType('read what comes next', 'roadmap next');
  if (topic) yield toType('read all about one topic', `roadmap info ${typed(topic)}`);
  yield toType('read the sections only', 'roadmap show -d1');
}
