import { drawRow } from '../../page/draw';
import { counts, fraction, isLeftOut, label } from '../../page/label';
import { width } from '../../page/measure';
import { topicText } from '../../page/node';
import type { Screen } from '../../page/screen';
import { stepsAmount } from '../../page/steps';
import { blanks, dim, heading, sign, type Text, t, textOf, tinted, title } from '../../page/text';
import { ago } from '../../progress/record/days';
import type { Snapshot } from '../../progress/record/snapshot';
import { type TreeNode, topicsOf } from '../../roadmap/tree';
import type { Line } from './shortened';

/** A group that is finished is folded, unless more of it has been started. */
export const isFolded = ({ tree, standing }: Snapshot, node: TreeNode): boolean =>
  ['done', 'skipped'].includes(standing(node).status) &&
  !topicsOf(tree, node).some((topic) => standing(topic).status === 'doing');

/** A title shorter than this says less than the day its topic was started. */
const TITLE = 12;

/** A topic; one in progress with since when and how many steps are ticked, where there is room. */
const topicLine = (snapshot: Snapshot, node: TreeNode, before: Text, screen: Screen): string => {
  const bare = t`${before}${topicText(snapshot, node, '')}`;
  const isStarted = snapshot.standing(node).status === 'doing';
  const mark = isStarted ? snapshot.markOf(node) : undefined;
  const facts = [
    ...(mark ? [`started ${ago(mark.on, snapshot.today)}`] : []),
    ...(isStarted ? [stepsAmount(snapshot, node)] : []),
  ].filter(Boolean);
  const started = facts.length > 0 ? `   ${facts.join(', ')}` : '';
  const room = screen.width - width(textOf(bare, screen)) - width(started);
  const tail = screen.isTerminal && room < TITLE ? '' : started;
  return textOf(t`${before}${topicText(snapshot, node)}${dim(tail)}`, screen);
};

function* insideLines(
  snapshot: Snapshot,
  node: TreeNode,
  indent: number,
  screen: Screen,
): Generator<Line> {
  const before = blanks(indent);
  if (node.kind === 'topic') {
    yield { text: topicLine(snapshot, node, before, screen), node, isInside: true };
    return;
  }
  const { status, summary } = snapshot.standing(node);
  const pick =
    node.data.choose === undefined || isLeftOut(summary) ? '' : `, pick ${node.data.choose}`;
  const name = t`${title(label(node))}  ${fraction(summary)}${pick}`;
  const text = textOf(t`${before}${status === 'done' ? dim(name) : name}`, screen);
  yield { text, node, isInside: true };
  if (isFolded(snapshot, node)) return;
  for (const child of node.children) yield* insideLines(snapshot, child, indent + 2, screen);
}

const sectionLine = (
  snapshot: Snapshot,
  section: TreeNode,
  isOpen: boolean,
  screen: Screen,
): string => {
  const before = t` ${isOpen ? sign('pointer') : ' '} `;
  if (section.kind === 'topic') return topicLine(snapshot, section, before, screen);
  const widest = snapshot.standing(snapshot.tree.root).summary;
  const name = title(label(section));
  const edge = tinted(section.data.color, sign('edge'));
  const left = t`${before}${edge}${isOpen ? heading(name) : name}`;
  return drawRow(left, t`${counts(snapshot.standing(section).summary, widest)}`, screen);
};

/** The sections, one of them unfolded. */
export function* sectionLines(
  snapshot: Snapshot,
  open: TreeNode | undefined,
  screen: Screen,
): Generator<Line> {
  for (const node of snapshot.tree.root.children) {
    const text = sectionLine(snapshot, node, node === open, screen);
    yield { text, node, isInside: false };
    if (node !== open) continue;
    for (const child of node.children) yield* insideLines(snapshot, child, 6, screen);
  }
}
