import { count, labelOf } from '../../page/label';
import { clean } from '../../page/sanitize';
import { toType } from '../../page/speech';
import { inFull } from '../../progress/record/days';
import { isNodeEvent, type NodeEvent, stepTextIn } from '../../progress/record/node-event';
import type { Change, StepEvent } from '../../progress/record/types';
import type { Tree } from '../../roadmap/tree';
import { type ChangesModel, MOST_CHANGES } from '../undone';
import { markSaid } from './undone';

/** What a change did, by its first event and how many more there are. */
const changeSaid = ({ events, on }: Change, tree: Tree | undefined): string => {
  const marks = events.filter((event) => event.type === 'status');
  const others = events.filter(isNodeEvent).filter((event) => event.type !== 'status');
  const swapped = events.find((event) => event.type === 'roadmap');
  const [mark, other] = [marks[0], others[0]];
  if (mark) {
    const more = marks.length > 1 ? `, and ${count(marks.length - 1, 'more topic')}` : '';
    const stepped = stepsSaid(events.filter((event) => event.type === 'step'));
    const noted = others.some(({ type }) => type === 'note') ? ', with a note' : '';
    return `${labelOf(tree, mark.node, mark.title)} ${markSaid({ on, ...mark })}${more}${stepped}${noted}`;
  }
  if (swapped) return swapped.installed ? 'the roadmap was imported' : 'the roadmap was removed';
  if (!other) return 'many entries were set';
  const more = others.length > 1 ? `, and ${others.length - 1} more` : '';
  return `${otherSaid(other)} on ${labelOf(tree, other.node)}${more}`;
};

/** Which step a mark came with, and how many more. */
const stepsSaid = ([step, ...rest]: readonly StepEvent[]): string => {
  if (!step) return '';
  const more = rest.length > 0 ? `, and ${count(rest.length, 'more step')}` : '';
  return `, and its step "${clean(stepTextIn(step))}" is ${step.ticked ? 'ticked' : 'open again'}${more}`;
};

type Other = Exclude<NodeEvent, { type: 'status' }>;

const otherSaid = (event: Other): string => {
  switch (event.type) {
    case 'note':
      return `the note "${clean(event.text)}"`;
    case 'note-removed':
      return `the removal of the note "${clean(event.text)}"`;
    case 'review':
      return `a review graded ${event.grade}`;
    case 'review-removed':
      return `the removal of a review graded ${event.grade}`;
    case 'step':
      return `the step "${clean(stepTextIn(event))}", ${event.ticked ? 'ticked' : 'opened again'},`;
  }
};

/** Changes that could be taken back, newest first, each with its day at the end. */
export function* changeSentences({ changes, treeOf }: ChangesModel): Generator<string> {
  if (changes.length === 0) {
    yield 'There is nothing that could be undone.';
    return;
  }
  yield `${count(changes.length, 'change')} could be undone, the newest first.`;
  for (const [at, change] of changes.slice(0, MOST_CHANGES).entries()) {
    const { roadmap, on } = change;
    const what = changeSaid(change, treeOf(roadmap));
    yield `Change ${at + 1}: ${what}; in ${clean(roadmap)}, ${inFull(on)}.`;
  }
  const more = changes.length - MOST_CHANGES;
  if (more > 0) yield `There are ${more} more.`;
  yield toType('undo the newest', 'roadmap undo');
}
