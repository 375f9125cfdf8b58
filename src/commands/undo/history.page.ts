import { endless, fitted, folded } from '../../page/fit';
import { count, labelOf } from '../../page/label';
import { markSentence, markText, stepText } from '../../page/mark';
import { pad, widest, width } from '../../page/measure';
import { drawing, line, type Page, spoken } from '../../page/parts';
import type { Screen } from '../../page/screen';
import { toType } from '../../page/speech';
import { drawn, type Foreign, join, plain, type Text, t, textOf } from '../../page/text';
import { inFull, momentInWords } from '../../progress/record/days';
import { isNodeEvent, type NodeEvent, stepTextIn } from '../../progress/record/node-event';
import type { Change, StepEvent } from '../../progress/record/types';
import type { Tree } from '../../roadmap/tree';

export interface HistoryModel {
  readonly changes: readonly Change[];
  /** The tree of a roadmap that is here. */
  readonly treeOf: (roadmap: string) => Tree | undefined;
}

/** Columns that stay for the name of the topic. */
const NAME = 16;

/** A note or a step in quotes, as much of it as there is room for. */
const quoted = (text: string): Text => drawn((screen) => `"${fitted(plain(text), NAME, screen)}"`);

/** ", and 2 more topics" after the first of so many. */
const andMore = ({ length }: readonly unknown[], one: string): string =>
  length > 1 ? `, and ${count(length - 1, `more ${one}`)}` : '';

/** The first step by its text, and how many more there are. */
const stepsText = (steps: readonly StepEvent[]): Text[] =>
  steps
    .slice(0, 1)
    .map((step) => t`${stepText(step)}: ${quoted(stepTextIn(step))}${andMore(steps, 'step')}`);

/** A change to a roadmap as a whole. */
const SWAPS = { import: 'roadmap imported', removal: 'roadmap removed' } as const;

/** A change by its first event and how many more there are. */
const summaryOf = ({ events, on }: Change, tree: Tree | undefined): Foreign => {
  const marks = events.filter((event) => event.type === 'status');
  const notes = events.filter((event) => event.type === 'note' || event.type === 'note-removed');
  const steps = events.filter((event) => event.type === 'step');
  const reviews = events.filter((event) => event.type === 'review');
  const swapped = events.find((event) => event.type === 'roadmap');
  const [mark, note, step, review] = [marks[0], notes[0], steps[0], reviews[0]];
  if (mark) {
    const moved = t`${markText({ on, ...mark })}${andMore(marks, 'topic')}`;
    const noted = notes.length > 0 ? ', with a note' : '';
    const imported = swapped ? `${SWAPS.import}, ` : '';
    const name = labelOf(tree, mark.node, mark.title);
    return t`${imported}${name}: ${join([moved, ...stepsText(steps)], t`, `)}${noted}`;
  }
  if (step) return t`${labelOf(tree, step.node)}: ${join(stepsText(steps))}`;
  if (review) {
    return t`${labelOf(tree, review.node)}: reviewed ${review.grade}${andMore(reviews, 'topic')}`;
  }
  if (swapped) return SWAPS[swapped.installed ? 'import' : 'removal'];
  if (!note) return 'a change';
  const what = note.type === 'note' ? 'note' : 'note removed';
  return t`${labelOf(tree, note.node)}: ${what} ${quoted(note.text)}${andMore(notes, 'note')}`;
};

type Other = Exclude<NodeEvent, { type: 'status' }>;

const otherSpoken = (event: Other): string => {
  switch (event.type) {
    case 'note':
      return `the note "${event.text}"`;
    case 'note-removed':
      return `the removal of the note "${event.text}"`;
    case 'review':
      return `a review graded ${event.grade}`;
    case 'review-removed':
      return `the removal of a review graded ${event.grade}`;
    case 'step':
      return `the step "${stepTextIn(event)}", ${event.ticked ? 'ticked' : 'opened again'},`;
  }
};

/** The step that a mark came with, and how many more. */
const stepsSpoken = ([step, ...rest]: readonly StepEvent[]): string => {
  if (!step) return '';
  const more = rest.length > 0 ? `, and ${count(rest.length, 'more step')}` : '';
  return `, and its step "${stepTextIn(step)}" is ${step.ticked ? 'ticked' : 'open again'}${more}`;
};

const summarySpoken = ({ events, on }: Change, tree: Tree | undefined): string => {
  const marks = events.filter((event) => event.type === 'status');
  const others = events.filter(isNodeEvent).filter((event) => event.type !== 'status');
  const swapped = events.find((event) => event.type === 'roadmap');
  const [mark, other] = [marks[0], others[0]];
  if (mark) {
    const stepped = stepsSpoken(events.filter((event) => event.type === 'step'));
    const noted = others.some(({ type }) => type === 'note') ? ', with a note' : '';
    const name = labelOf(tree, mark.node, mark.title);
    return `${name} ${markSentence({ on, ...mark })}${andMore(marks, 'topic')}${stepped}${noted}`;
  }
  if (swapped) return swapped.installed ? 'the roadmap was imported' : 'the roadmap was removed';
  if (!other) return 'many entries were set';
  const more = others.length > 1 ? `, and ${others.length - 1} more` : '';
  return `${otherSpoken(other)} on ${labelOf(tree, other.node)}${more}`;
};

/** More changes than this are counted, not listed. */
const MOST_CHANGES = 50;

/** Changes in columns; where one does not fit, each in lines of its own. */
function* rowLines(
  changes: readonly Change[],
  { treeOf }: HistoryModel,
  screen: Screen,
): Generator<string> {
  const times = changes.map(({ at }) => plain(momentInWords(at)));
  const column = widest(times);
  const rows = changes.map((change, at) => ({
    before: textOf(t` ${pad(times[at] ?? '', column)}  ${change.roadmap}`, screen),
    text: textOf(t`${summaryOf(change, treeOf(change.roadmap))}`, screen),
  }));
  const isNarrow = rows.some(({ before, text }) => width(before + text) + 2 > screen.width);
  for (const { before, text } of rows) {
    if (screen.isTerminal && isNarrow) {
      yield before;
      for (const part of folded(endless(text, 3, screen), 3, screen)) yield `   ${part}`;
    } else yield `${before}  ${text}`;
  }
}

/** Changes that could be taken or put back, newest first, with when they were made. */
export function* historyPage(model: HistoryModel): Page {
  const { changes, treeOf } = model;
  const shown = changes.slice(0, MOST_CHANGES);
  if (shown.length === 0) {
    yield line(t` Nothing to undo.`, 'There is nothing that could be undone.');
    return;
  }
  yield drawing(
    (screen) => rowLines(shown, model, screen),
    function* () {
      yield `${count(changes.length, 'change')} could be undone, the newest first.`;
      for (const [at, change] of shown.entries()) {
        const { roadmap, on } = change;
        const what = summarySpoken(change, treeOf(roadmap));
        yield `Change ${at + 1}: ${what}; in ${roadmap}, ${inFull(on)}.`;
      }
    },
  );
  const more = changes.length - MOST_CHANGES;
  if (more > 0) yield line(t` and ${more} more`, `There are ${more} more.`);
  yield spoken(() => [toType('undo the newest', 'roadmap undo')]);
}
