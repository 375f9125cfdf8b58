import { count, labelOf, MOST_LISTED } from '../../page/label';
import { clean } from '../../page/sanitize';
import { SAID, toType, totalsSentence } from '../../page/speech';
import { inFull } from '../../progress/record/days';
import { isNodeEvent, type NodeEvent, stepTextIn, titleIn } from '../../progress/record/node-event';
import type { StatusEvent } from '../../progress/record/types';
import { swapText, type UndoneModel } from '../undone';

/** What a mark has changed; where only the day, that. */
export const markSaid = ({ from, to, since, on }: StatusEvent): string => {
  if (from !== to) return `is now ${SAID[to]} and was ${SAID[from]} before`;
  const [now, before] = [on, since].map((day) => (day === undefined ? 'another' : inFull(day)));
  return `has a new day, which is now ${now} and was ${before} before`;
};

/** What an event did, as what is said of its node. */
const eventSaid = (event: NodeEvent): string => {
  switch (event.type) {
    case 'status':
      return markSaid(event);
    case 'note':
      return 'has its note back';
    case 'note-removed':
      return 'has one note less';
    case 'review':
      return `has its review back, graded ${event.grade}`;
    case 'review-removed':
      return `has one review less, which was graded ${event.grade}`;
    case 'step':
      return `has a step ${event.ticked ? 'ticked' : 'open'} again, ${clean(stepTextIn(event))}`;
  }
};

/** What was taken or put back, and the totals now. */
export function* undoneSentences(model: UndoneModel): Generator<string> {
  const { snapshot, events, roadmap, device, direction } = model;
  const title = clean(snapshot?.tree.roadmap.title ?? roadmap);
  const elsewhere = device === undefined ? '' : `, made on another device, ${clean(device)}`;
  yield `${direction === 'undo' ? 'Took back' : 'Put back'} in ${title}${elsewhere}.`;
  const swapped = events.find((event) => event.type === 'roadmap');
  if (swapped) yield swapText(swapped, snapshot !== undefined, direction);
  for (const event of events.filter(isNodeEvent).slice(0, MOST_LISTED)) {
    const name = labelOf(snapshot?.tree, event.node, titleIn(event));
    yield `${name} ${eventSaid(event)}.`;
  }
  const more = events.filter(isNodeEvent).length - MOST_LISTED;
  if (more > 0) yield `There are ${count(more, 'more change')}.`;
  if (snapshot) yield totalsSentence(title, snapshot.standing(snapshot.tree.root).summary);
  if (direction === 'undo') {
    yield toType('go further back', 'roadmap undo');
    yield toType('put this back', 'roadmap redo');
  } else yield toType('take this back', 'roadmap undo');
}
