import { count, effort, label, typed } from '../../page/label';
import { clean } from '../../page/sanitize';
import { called, pickOf, stateOf, toType } from '../../page/speech';
import type { Snapshot } from '../../progress/record/snapshot';
import type { Note } from '../../progress/record/types';
import { type Path, stepEffort } from '../../roadmap/path';
import type { TreeNode } from '../../roadmap/tree';
import type { Resource } from '../../roadmap/types';
import { noWay, sizeOfWay } from '../lists';
import { noteSentences } from './info';

/** The way to a goal: how long it is, then one topic or choice after the other. */
export function* pathSentences(snapshot: Snapshot, goal: TreeNode, path: Path): Generator<string> {
  const { steps } = path;
  const name = called(snapshot, goal);
  if (steps.length === 0) {
    yield noWay(snapshot, goal, name);
    return;
  }
  yield `The way to ${name} has ${sizeOfWay(path)}.`;
  for (const [at, step] of steps.entries()) {
    const known = stepEffort(snapshot.tree, snapshot.standing, step);
    const takes = known === undefined ? '' : `, ${effort(known)}`;
    const state = snapshot.standing(step).status === 'doing' ? `, ${stateOf(snapshot, step)}` : '';
    yield `${at + 1} of ${steps.length}: ${label(step)}${pickOf(step)}${state}${takes}.`;
  }
}

/** A node's notes, numbered for `--remove`. */
export function* nodeNoteSentences(node: TreeNode, notes: readonly Note[]): Generator<string> {
  const name = label(node);
  yield notes.length === 0
    ? `There are no notes on ${name} yet.`
    : `${count(notes.length, 'note')} on ${name}.`;
  yield* noteSentences(notes);
  yield toType('write one', `roadmap note ${typed(node)} "your note"`);
}

/** A node's links, numbered for `open`, each with its address on a line of its own. */
export function* resourceSentences(
  node: TreeNode,
  resources: readonly Resource[],
): Generator<string> {
  if (resources.length === 0) {
    yield `There are no links on ${label(node)}.`;
    yield toType('add your own', `roadmap note ${typed(node)} "https://..."`);
    return;
  }
  yield `${count(resources.length, 'link')} of ${label(node)}.`;
  for (const [at, { title, url }] of resources.entries()) {
    yield `Link ${at + 1}: ${clean(title)}.`;
    yield clean(url);
  }
  yield toType('open the first', `roadmap open ${typed(node)} 1`);
}
