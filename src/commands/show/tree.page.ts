import { type Due, NONE_DUE } from '../../page/due';
import { alternativesSentence, firstRunLine } from '../../page/first-run';
import { headlines } from '../../page/headlines';
import type { Hint } from '../../page/hints';
import { label, typed } from '../../page/label';
import { dueSpoken, type Marks, nodeSentence } from '../../page/node-speech';
import { drawing, hints, type Page } from '../../page/parts';
import type { Screen } from '../../page/screen';
import { called, pickOf, placesBelow, stateOf, totalsSentence } from '../../page/speech';
import { groupRow, headRow, type RowsView, sectionRow, topicRow } from '../../page/tree-rows';
import { type Snapshot, startedTopics } from '../../progress/record/snapshot';
import { ancestorsOf, subtreeOf, type TreeNode } from '../../roadmap/tree';

/** What part of the tree is drawn. */
export interface TreeModel {
  readonly snapshot: Snapshot;
  readonly top: TreeNode;
  /** Levels below the top; all where it is left out. */
  readonly depth: number | undefined;
  /** Which nodes are wanted; their ancestors come along. All where it is left out. */
  readonly isWanted: ((node: TreeNode) => boolean) | undefined;
  readonly due?: Due;
}

/**
 * Whether a node is to be drawn: those wanted are, with their ancestors up to the top. Depth only
 * hides: what lies deeper still shows in the ancestors it keeps.
 */
export const visibility = (model: TreeModel): ((node: TreeNode) => boolean) => {
  const { snapshot, top, depth, isWanted } = model;
  const deepest = top.depth + (depth ?? Number.POSITIVE_INFINITY);
  if (!isWanted) return (node) => node.depth <= deepest;
  const visible = new Set<TreeNode>([top]);
  for (const node of subtreeOf(snapshot.tree, top)) {
    if (!isWanted(node)) continue;
    for (let one: TreeNode | undefined = node; one && !visible.has(one); one = one.parent) {
      visible.add(one);
    }
  }
  return (node) => node.depth <= deepest && visible.has(node);
};

interface Drawing extends RowsView {
  readonly isVisible: (node: TreeNode) => boolean;
}

const nodeRow = (view: Drawing, node: TreeNode, before: string): string =>
  node.kind === 'topic' ? topicRow(view, node, before) : groupRow(view, node, before);

/** The lines behind a node's children, one level below the other: what to draw, and which is last. */
interface Level {
  readonly indent: string;
  readonly last: TreeNode | undefined;
}

/** Everything below the top, in order. Sections, and topics beside them, stand without guides. */
function* drawBody(view: Drawing, top: TreeNode): Generator<string> {
  const { screen, snapshot, isVisible } = view;
  const { branch, last, through, blank } = screen.theme.symbols.guides;
  const levelOf = (parent: TreeNode, indent: string): Level => ({
    indent,
    last: parent.children.findLast(isVisible),
  });
  const levels: Level[] = [levelOf(top, '  ')];
  let isAfterTopic = false;
  for (const node of subtreeOf(snapshot.tree, top)) {
    if (node === top || !isVisible(node)) continue;
    const isTopic = node.kind === 'topic';
    if (node.parent?.kind === 'root') {
      if (!isTopic || !isAfterTopic) yield '';
      yield isTopic ? topicRow(view, node, ' ') : sectionRow(view, node);
      isAfterTopic = isTopic;
      levels[0] = levelOf(node, '  ');
      continue;
    }
    const depth = node.depth - top.depth - (top.kind === 'root' ? 2 : 1);
    const { indent, last: lastOne } = levels[depth] ?? levelOf(top, '  ');
    const isLast = node === lastOne;
    yield nodeRow(view, node, screen.theme.dim(indent + (isLast ? last : branch)));
    if (!isTopic) levels[depth + 1] = levelOf(node, indent + (isLast ? blank : through));
  }
}

/** What the signs mean. */
const legend = ({ theme }: Screen, hasDue: boolean): string => {
  const { symbols } = theme;
  const signs = [
    `${theme.done(symbols.done)} done`,
    `${theme.doing(symbols.doing)} doing`,
    `${symbols.todo} to do`,
    theme.dim(`${symbols.skipped} skipped`),
    theme.dim(`${symbols.optional} optional`),
    ...(hasDue ? [theme.review(`${symbols.review} review due`)] : []),
  ];
  return ` ${signs.join('  ')}`;
};

/** What the rows are drawn from. */
const viewOf = (model: TreeModel, screen: Screen): Drawing => {
  const { snapshot, top, due = NONE_DUE } = model;
  const [now] = startedTopics(snapshot);
  const { summary } = snapshot.standing(top);
  return { screen, snapshot, isVisible: visibility(model), widest: summary, now, due };
};

function* drawnTree(model: TreeModel, screen: Screen): Generator<string> {
  const { snapshot, top } = model;
  const view = viewOf(model, screen);
  const { isVisible, due } = view;
  yield headRow(snapshot, top, screen);
  const first = top.kind === 'root' ? firstRunLine(snapshot) : undefined;
  if (first) yield ` ${screen.theme.dim(first)}`;
  if (!top.children.some(isVisible)) yield ` ${nothingIn(model)}`;
  yield* drawBody(view, top);
  yield '';
  yield legend(
    screen,
    [...due].some((node) => isVisible(node) && ancestorsOf(node).includes(top)),
  );
}

const nothingIn = ({ isWanted }: TreeModel): string =>
  isWanted ? 'Nothing here fits.' : 'There is nothing here yet.';

/** Everything visible below a node, parents before children. */
function* nodesSpoken(model: TreeModel, isVisible: (node: TreeNode) => boolean): Generator<string> {
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

/** A sentence a node. */
function* spokenTree(model: TreeModel): Generator<string> {
  const { snapshot, top } = model;
  const isVisible = visibility(model);
  yield totalsSentence(called(snapshot, top) + pickOf(top), snapshot.standing(top).summary);
  if (top.kind === 'root') yield* alternativesSentence(snapshot);
  if (!top.children.some(isVisible)) yield nothingIn(model);
  yield* nodesSpoken(model, isVisible);
}

/** A topic by itself is one line. */
function* topicPage(model: TreeModel): Page {
  const { snapshot, top, due = NONE_DUE } = model;
  const sentence = `${label(top)}, ${stateOf(snapshot, top)}${dueSpoken(snapshot, top, due)}.`;
  yield drawing((screen) => [topicRow(viewOf(model, screen), top, ' ')], sentence);
  const command = `roadmap info ${typed(top)}`;
  yield hints([{ text: 'All about it:', command, purpose: 'read all about it' }], {
    headlines: headlines(snapshot, top),
  });
}

/** The indented, coloured tree, or the part of it below a node. */
export function* treePage(model: TreeModel): Page {
  const { snapshot, top } = model;
  if (top.kind === 'topic') {
    yield* topicPage(model);
    return;
  }
  yield drawing(
    (screen) => drawnTree(model, screen),
    () => spokenTree(model),
  );
  const topic = exampleTopic(model, visibility(model));
  yield hints(hintsOf(topic), { headlines: headlines(snapshot, top) });
}

/** A topic of those asked for, to read more about: the one started, else the first that is drawn. */
const exampleTopic = (
  { snapshot, top, isWanted }: TreeModel,
  isVisible: (node: TreeNode) => boolean,
): TreeNode | undefined => {
  const isAsked = (node: TreeNode) => node.kind === 'topic' && (isWanted?.(node) ?? true);
  const isBelow = (node: TreeNode) => node === top || ancestorsOf(node).includes(top);
  const started = startedTopics(snapshot).find((topic) => isBelow(topic) && isAsked(topic));
  if (started) return started;
  const nodes = subtreeOf(snapshot.tree, top);
  return nodes.find((node) => isAsked(node) && isVisible(node)) ?? nodes.find(isAsked);
};

const hintsOf = (topic: TreeNode | undefined): Hint[] => [
  { text: 'Next:', command: 'roadmap next', purpose: 'read what comes next' },
  ...(topic
    ? [
        {
          text: 'One topic:',
          command: `roadmap info ${typed(topic)}`,
          purpose: 'read all about one topic',
        },
      ]
    : []),
  { text: 'Short:', command: 'roadmap show -d1', purpose: 'read the sections only' },
];
