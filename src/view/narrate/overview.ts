import { count, label, typed } from '../../page/label';
import { called, placeOf, placesBelow, stateOf, toType, totalsSentence } from '../../page/speech';
import type { Advice } from '../../progress/advice/next';
import type { Snapshot } from '../../progress/record/snapshot';
import type { TreeNode } from '../../roadmap/tree';
import { isFolded, openSection, type Reviews } from '../overview';
import { nothingSentences } from './nothing';
import { restartSentences } from './restart';
import { alternativesSentence, type Marks, nodeSentence } from './tree';

/** Bare `roadmap`: after a break a greeting; how far one is, where, what to do next, the sections. */
export function* overviewSentences(
  snapshot: Snapshot,
  advice: Advice,
  reviews: Reviews = { due: [], restart: undefined },
): Generator<string> {
  const { tree, standing } = snapshot;
  const { root } = tree;
  if (reviews.restart) yield* restartSentences(reviews.restart, snapshot, reviews.due);
  yield totalsSentence(called(snapshot, root), standing(root).summary);
  yield* alternativesSentence(snapshot);
  if (!reviews.restart) yield* dueSentence(reviews.due);
  yield* hereSentences(snapshot, advice);
  const open = openSection(advice);
  const here = [advice.started[0]?.node];
  yield* partSentences(snapshot, root, (node) => node === open, { here });
  if (root.children.length === 0) return;
  const isNew = standing(root).summary.done === 0;
  if (isNew) yield toType('mark what you have learned already', 'roadmap done');
  yield toType('read everything', 'roadmap show');
}

function* dueSentence({ length }: Reviews['due']): Generator<string> {
  if (length === 0) return;
  yield `${count(length, 'review is', 'reviews are')} due.`;
  yield toType(length === 1 ? 'review it' : 'review them', 'roadmap review');
}

function* hereSentences(snapshot: Snapshot, advice: Advice): Generator<string> {
  const [now, ...others] = advice.started;
  const [first] = advice.suggestions;
  if (now) {
    const place = placeOf(snapshot, now.node);
    yield `You are at ${label(now.node)}, ${stateOf(snapshot, now.node)}, ${place}.`;
    yield toType('finish it', `roadmap done ${typed(now.node)}`);
    if (others.length > 0) yield `You have started ${count(others.length, 'more topic')}.`;
  } else if (first) {
    const target = first.alternatives[0] ?? first.node;
    yield `Next is ${label(first.node)}, ${first.reasons[0]?.text ?? ''}.`;
    yield toType(`begin ${label(target)}`, `roadmap start ${typed(target)}`);
  } else if (snapshot.standing(snapshot.tree.root).status !== 'done') {
    yield* nothingSentences(snapshot);
  }
}

/** The parts of a node; those that are open with their own parts. */
function* partSentences(
  snapshot: Snapshot,
  parent: TreeNode,
  isOpen: (node: TreeNode) => boolean,
  marks: Marks,
): Generator<string> {
  const places = placesBelow(parent);
  for (const node of parent.children) {
    yield nodeSentence(snapshot, node, places.get(node) ?? '', marks);
    if (isOpen(node))
      yield* partSentences(snapshot, node, (one) => !isFolded(snapshot, one), marks);
  }
}
