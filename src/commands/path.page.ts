import { count, effort, label } from '../page/label';
import { topicText } from '../page/node';
import { noWay } from '../page/nothing';
import { line, type Page, row } from '../page/parts';
import { called, pickOf, stateOf } from '../page/speech';
import { brief, heading, sign, t, title } from '../page/text';
import type { Snapshot } from '../progress/record/snapshot';
import { type Path, stepEffort } from '../roadmap/path';
import type { TreeNode } from '../roadmap/tree';

/** "2 topics and 1 choice, about 102 hours". */
const sizeOf = ({ steps, hours, unknown }: Path): string => {
  const topics = steps.filter(({ kind }) => kind === 'topic').length;
  const choices = steps.length - topics;
  const amount = [
    ...(topics > 0 ? [count(topics, 'topic')] : []),
    ...(choices > 0 ? [count(choices, 'choice')] : []),
  ].join(' and ');
  if (unknown === steps.length) return `${amount} without an estimate`;
  const rest = unknown > 0 ? `, ${unknown} of them without an estimate` : '';
  return `${amount}, ${effort(hours)}${rest}`;
};

/** Columns of "1,000 h". */
const HOURS = 7;

function* steps(snapshot: Snapshot, path: Path): Page {
  for (const [at, node] of path.steps.entries()) {
    const hours = stepEffort(snapshot.tree, snapshot.standing, node);
    const right = hours === undefined ? '' : `${Math.round(hours * 10) / 10} h`;
    const pick = `${label(node)}: pick ${node.data.choose} of ${node.children.length}`;
    const left =
      node.kind === 'topic' ? topicText(snapshot, node) : t`${sign('todo')} ${title(pick)}`;
    const state = snapshot.standing(node).status === 'doing' ? `, ${stateOf(snapshot, node)}` : '';
    const takes = hours === undefined ? '' : `, ${effort(hours)}`;
    yield row(
      t`   ${left}`,
      t`${right.padStart(HOURS)} `,
      `${at + 1} of ${path.steps.length}: ${label(node)}${pickOf(node)}${state}${takes}.`,
    );
  }
}

/** The way to a goal, with the hours of each topic and choice. */
export function* pathPage(snapshot: Snapshot, goal: TreeNode, path: Path): Page {
  if (path.steps.length === 0) {
    yield noWay(snapshot, goal);
    return;
  }
  const size = sizeOf(path);
  yield line(
    t` ${heading(t`The way to ${brief(label(goal))}`)}`,
    `The way to ${called(snapshot, goal)} has ${size}.`,
  );
  yield* steps(snapshot, path);
  yield line(t` ${size}`, false);
}
