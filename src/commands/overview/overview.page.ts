import { draw } from '../../page/draw';
import { alternativesSentence, firstRunLine } from '../../page/first-run';
import { headlines } from '../../page/headlines';
import type { Hint } from '../../page/hints';
import { allDone, bar, count, counts, label, percent, typed } from '../../page/label';
import { type Marks, nodeSentence } from '../../page/node-speech';
import { nothingHint, nothingPage, whyNothing } from '../../page/nothing';
import { drawing, hints, line, type Page, row } from '../../page/parts';
import { say } from '../../page/say';
import type { Screen } from '../../page/screen';
import { called, placeOf, placesBelow, stateOf, toType, totalsSentence } from '../../page/speech';
import { dim, drawn, heading, review, sign, t, title, wide } from '../../page/text';
import type { Advice } from '../../progress/advice/next';
import type { Restart } from '../../progress/advice/restart';
import type { Snapshot } from '../../progress/record/snapshot';
import type { PlannedReview } from '../../progress/review/due';
import { ancestorsOf, type TreeNode } from '../../roadmap/tree';
import { restartPage } from './restart.page';
import { isFolded, sectionLines } from './rows';
import { shortened } from './shortened';

/** The section to unfold: where the learner is, else where the first suggestion lies. */
export const openSection = ({
  started: [now],
  suggestions: [first],
}: Advice): TreeNode | undefined => {
  const node = now?.node ?? first?.node;
  return node && ([...ancestorsOf(node), node][1] ?? node);
};

/** Reviews that are due, and the greeting where the learner was away. */
export interface Reviews {
  readonly due: readonly PlannedReview[];
  readonly restart: Restart | undefined;
}

interface Overview extends Reviews {
  readonly snapshot: Snapshot;
  readonly advice: Advice;
}

/** A terminal of fewer rows has no room for a greeting. */
const GREETING = 16;

/** All above the sections: after a break a greeting, the headline, and what is due. */
function* above({ snapshot, due, restart }: Overview, { height = GREETING }: Screen): Page {
  const { tree, standing } = snapshot;
  const isGreeted = restart && height >= GREETING;
  if (isGreeted) yield* restartPage(restart, snapshot, due);
  const { summary } = standing(tree.root);
  const cells = (amount: number) => drawn(({ theme }) => bar(theme, summary, amount));
  const amount = allDone(summary) ?? `${percent(summary)}  ${counts(summary, summary)}`;
  const left = t` ${heading(title(tree.roadmap.title))}`;
  yield row(left, t`${wide(cells(20), cells(10))} ${amount}`);
  const first = firstRunLine(snapshot);
  if (first) yield line(t` ${dim(first)}`);
  if (!isGreeted && due.length > 0) {
    const words = count(due.length, 'review is', 'reviews are');
    yield line(t` ${review(t`${sign('review')} ${words} due`)}`);
  }
}

const RULE = line(t` ${dim(drawn(({ theme, width }) => theme.symbols.rule.repeat(width - 2)))}`);

/** The sections in the rows that a terminal has, the one where the learner is unfolded. */
function* body(model: Overview, rows: number, screen: Screen): Generator<string> {
  const { snapshot, advice } = model;
  const open = openSection(advice);
  const lines = [...sectionLines(snapshot, open, screen)];
  const room = screen.height === undefined ? lines.length : Math.max(3, screen.height - rows - 4);
  if (lines.length === 0) yield* draw([whyNothing(snapshot)], screen);
  yield* shortened(lines, room, advice.started[0]?.node, (hidden, isInside) => {
    const command = isInside && open ? `roadmap show ${typed(open)}` : 'roadmap show -d1';
    const indent = isInside ? '      ' : '   ';
    return `${indent}${screen.theme.symbols.ellipsis} ${hidden} more: ${command}`;
  });
}

function* drawnOverview(model: Overview, screen: Screen): Generator<string> {
  const head = [...draw(above(model, screen), screen)];
  yield* head;
  yield* draw([RULE], screen);
  yield* body(model, head.length, screen);
  yield* draw([RULE], screen);
}

function* dueSpoken({ length }: Reviews['due']): Generator<string> {
  if (length === 0) return;
  yield `${count(length, 'review is', 'reviews are')} due.`;
  yield toType(length === 1 ? 'review it' : 'review them', 'roadmap review');
}

function* hereSpoken({ snapshot, advice }: Overview): Generator<string> {
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
    yield* say(nothingPage(snapshot));
  }
}

/** The parts of a node; those that are open with their own parts. */
function* partsSpoken(
  snapshot: Snapshot,
  parent: TreeNode,
  isOpen: (node: TreeNode) => boolean,
  marks: Marks,
): Generator<string> {
  const places = placesBelow(parent);
  for (const node of parent.children) {
    yield nodeSentence(snapshot, node, places.get(node) ?? '', marks);
    if (isOpen(node)) yield* partsSpoken(snapshot, node, (one) => !isFolded(snapshot, one), marks);
  }
}

/** After a break a greeting; how far one is, where, what to do next, the sections. */
function* spokenOverview(model: Overview): Generator<string> {
  const { snapshot, advice, due, restart } = model;
  const { tree, standing } = snapshot;
  const { root } = tree;
  if (restart) yield* say(restartPage(restart, snapshot, due));
  yield totalsSentence(called(snapshot, root), standing(root).summary);
  yield* alternativesSentence(snapshot);
  if (!restart) yield* dueSpoken(due);
  yield* hereSpoken(model);
  const open = openSection(advice);
  const here = [advice.started[0]?.node];
  yield* partsSpoken(snapshot, root, (node) => node === open, { here });
  if (root.children.length === 0) return;
  const isNew = standing(root).summary.done === 0;
  if (isNew) yield toType('mark what you have learned already', 'roadmap done');
  yield toType('read everything', 'roadmap show');
}

const hintsOf = ({ snapshot, advice, due, restart }: Overview): Hint[] => {
  const { root } = snapshot.tree;
  if (root.children.length === 0) return [nothingHint(snapshot)];
  const { started, suggestions } = advice;
  const text = restart ? 'Warm up:' : 'Review:';
  const again = due.length > 0 ? [{ text, command: 'roadmap review' }] : [];
  const everything = { text: 'Everything:', command: 'roadmap show' };
  const [now] = started;
  const finish = now && { text: 'Finish it:', command: `roadmap done ${typed(now.node)}` };
  if (finish) return restart ? [...again, finish, everything] : [finish, ...again, everything];
  const [first] = suggestions;
  if (!first) return [...again, everything];
  const target = first.alternatives[0] ?? first.node;
  const isNew = firstRunLine(snapshot) !== undefined || snapshot.standing(root).summary.done === 0;
  return [
    ...(restart ? again : []),
    { text: 'Begin:', command: `roadmap start ${typed(target)}` },
    ...(restart ? [] : again),
    isNew ? { text: 'Know some already:', command: 'roadmap done' } : everything,
  ];
};

/** Bare `roadmap`: you are here. */
export function* overviewPage(
  snapshot: Snapshot,
  advice: Advice,
  reviews: Reviews = { due: [], restart: undefined },
): Page {
  const model: Overview = { snapshot, advice, ...reviews };
  yield drawing(
    (screen) => drawnOverview(model, screen),
    () => spokenOverview(model),
  );
  const drawnHints = hintsOf(model).map(({ text, command }) => ({ text, command }));
  yield hints(drawnHints, { headlines: headlines(snapshot) });
}
