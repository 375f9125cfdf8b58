import { count, labelOf, MOST_LISTED } from '../../page/label';
import { markSentence, markText, stepText } from '../../page/mark';
import { totalsText } from '../../page/marked';
import { hints, item, line, type Page, row } from '../../page/parts';
import { totalsSentence } from '../../page/speech';
import { brief, dim, type Foreign, heading, sign, t, title } from '../../page/text';
import { isNodeEvent, type NodeEvent, stepTextIn, titleIn } from '../../progress/record/node-event';
import type { Snapshot } from '../../progress/record/snapshot';
import type { ProgressEvent, RoadmapEvent } from '../../progress/record/types';

/** An undo or redo that was saved. */
export interface UndoneModel {
  /** Undefined where the roadmap is no longer here. */
  readonly snapshot: Snapshot | undefined;
  readonly events: readonly ProgressEvent[];
  readonly roadmap: string;
  /** The device that made the change, if not this one. */
  readonly device: string | undefined;
  readonly direction: 'undo' | 'redo';
}

const outcome = (event: NodeEvent): Foreign => {
  switch (event.type) {
    case 'status':
      return markText(event);
    case 'step':
      return stepText(event);
    case 'review':
      return t`reviewed ${event.grade} ${sign('to')} back`;
    case 'review-removed':
      return t`reviewed ${event.grade} ${sign('to')} taken back`;
    case 'note':
      return 'note back';
    case 'note-removed':
      return 'note gone';
  }
};

/** The outcome of an event as the rest of a sentence about its node. */
const outcomeSpoken = (event: NodeEvent): string => {
  switch (event.type) {
    case 'status':
      return markSentence(event);
    case 'note':
      return 'has its note back';
    case 'note-removed':
      return 'has one note less';
    case 'review':
      return `has its review back, graded ${event.grade}`;
    case 'review-removed':
      return `has one review less, which was graded ${event.grade}`;
    case 'step':
      return `has a step ${event.ticked ? 'ticked' : 'open'} again, ${stepTextIn(event)}`;
  }
};

/** The state of a roadmap that a change had imported, replaced or removed. */
const swapText = (
  { kept, installed }: RoadmapEvent,
  isHere: boolean,
  direction: UndoneModel['direction'],
): string => {
  if (!installed && !isHere) return 'The roadmap is removed.';
  if (installed && kept === null) return 'The roadmap is back.';
  return `The roadmap is the version from ${direction === 'undo' ? 'before' : 'after'} the import.`;
};

function* eventsPage({ snapshot, events }: UndoneModel): Page {
  const ofNodes = events.filter(isNodeEvent);
  for (const event of ofNodes.slice(0, MOST_LISTED)) {
    const name = labelOf(snapshot?.tree, event.node, titleIn(event));
    yield row(t`   ${title(name)}`, dim(outcome(event)), `${name} ${outcomeSpoken(event)}.`);
    if (event.type === 'step') yield item(brief(stepTextIn(event)), { indent: 5 }, false);
  }
  const more = ofNodes.length - MOST_LISTED;
  if (more > 0) yield line(t`   and ${more} more`, `There are ${count(more, 'more change')}.`);
}

/** Changes that were taken or put back, and the totals now. */
export function* undonePage(model: UndoneModel): Page {
  const { snapshot, events, roadmap, device, direction } = model;
  const isUndo = direction === 'undo';
  const name = snapshot?.tree.roadmap.title ?? roadmap;
  const verb = isUndo ? 'Took back' : 'Put back';
  const made = ', made on another device';
  yield line(
    t` ${heading(t`${verb} in ${brief(name)}`)}${device === undefined ? '' : t`${made} (${device})`}`,
    `${verb} in ${name}${device === undefined ? '' : `${made}, ${device}`}.`,
  );
  const swapped = events.find((event) => event.type === 'roadmap');
  if (swapped) yield line(t`   ${swapText(swapped, snapshot !== undefined, direction)}`);
  yield* eventsPage(model);
  if (snapshot) {
    const { summary } = snapshot.standing(snapshot.tree.root);
    yield line(t`   ${totalsText(name, summary)}`, totalsSentence(name, summary));
  }
  const back = { command: 'roadmap undo' };
  yield hints(
    isUndo
      ? [
          { text: 'Further back:', ...back, purpose: 'go further back' },
          { text: 'Put back:', command: 'roadmap redo', purpose: 'put this back' },
        ]
      : [{ text: 'Take back:', ...back, purpose: 'take this back' }],
  );
}
