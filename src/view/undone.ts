import { brief, endless, fitted, folded } from '../page/fit';
import { hintLine } from '../page/hints';
import { count, labelOf, MOST_LISTED, STATUS_NAMES, totalsOf } from '../page/label';
import { pad, spread, widest, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { inWords, momentInWords } from '../progress/record/days';
import { isNodeEvent, stepTextIn, titleIn } from '../progress/record/node-event';
import type { Snapshot } from '../progress/record/snapshot';
import type {
  Change,
  ProgressEvent,
  ReviewEvent,
  ReviewRemovedEvent,
  RoadmapEvent,
  StatusEvent,
  StepEvent,
} from '../progress/record/types';
import type { Tree } from '../roadmap/tree';

/** What an undo or redo has done. */
export interface UndoneModel {
  /** Undefined where the roadmap is no longer here. */
  readonly snapshot: Snapshot | undefined;
  readonly events: readonly ProgressEvent[];
  readonly roadmap: string;
  /** Where the change was made, if not on this one. */
  readonly device: string | undefined;
  readonly direction: 'undo' | 'redo';
}

/** From which status to which; where only the day changed, from which day to which. */
export const markText = ({ from, to, since, on }: StatusEvent, arrow: string): string => {
  if (from !== to) return `${STATUS_NAMES[from]} ${arrow} ${STATUS_NAMES[to]}`;
  return [since, on].map((day) => (day === undefined ? 'a day' : inWords(day))).join(` ${arrow} `);
};

const stepText = ({ ticked }: Pick<StepEvent, 'ticked'>): string =>
  ticked ? 'step ticked' : 'step no longer ticked';

/** What became of a grade. */
const reviewText = ({ type, grade }: ReviewEvent | ReviewRemovedEvent, arrow: string): string =>
  `reviewed ${grade} ${arrow} ${type === 'review' ? 'back' : 'taken back'}`;

const rightOf = (event: ProgressEvent, { theme }: Screen): string => {
  if (event.type === 'status') return markText(event, theme.symbols.to);
  if (event.type === 'step') return stepText(event);
  if (event.type === 'review' || event.type === 'review-removed')
    return reviewText(event, theme.symbols.to);
  return event.type === 'note' ? 'note back' : 'note gone';
};

/** What became of a roadmap that a change had imported, replaced or removed. */
export const swapText = (
  { kept, installed }: RoadmapEvent,
  isHere: boolean,
  direction: 'undo' | 'redo',
): string => {
  if (!installed && !isHere) return 'The roadmap is removed.';
  if (installed && kept === null) return 'The roadmap is back.';
  return `The roadmap is the version from ${direction === 'undo' ? 'before' : 'after'} the import.`;
};

/** Which step it was, by its text. */
function* stepLine(event: StepEvent, screen: Screen): Generator<string> {
  for (const line of folded(endless(clean(stepTextIn(event)), 5, screen), 5, screen))
    yield `     ${line}`;
}

/** What was taken or put back, and the totals now. */
export function* undoneLines(model: UndoneModel, screen: Screen): Generator<string> {
  const { snapshot, events, roadmap, device, direction } = model;
  const { theme, width: columns } = screen;
  const verb = direction === 'undo' ? 'Took back' : 'Put back';
  const title = brief(clean(snapshot?.tree.roadmap.title ?? roadmap), screen);
  const elsewhere = device === undefined ? '' : `, made on another device (${clean(device)})`;
  yield ` ${theme.heading(`${verb} in ${title}`)}${elsewhere}`;
  const swapped = events.find((event) => event.type === 'roadmap');
  if (swapped) yield `   ${swapText(swapped, snapshot !== undefined, direction)}`;
  for (const event of events.filter(isNodeEvent).slice(0, MOST_LISTED)) {
    const right = rightOf(event, screen);
    const name = labelOf(snapshot?.tree, event.node, titleIn(event));
    const shown = fitted(name, width(right) + 4, screen);
    yield spread(`   ${shown}`, theme.dim(right), columns);
    if (event.type === 'step') yield* stepLine(event, screen);
  }
  const more = events.filter(isNodeEvent).length - MOST_LISTED;
  if (more > 0) yield `   and ${more} more`;
  if (snapshot) {
    yield `   ${totalsOf(title, snapshot.standing(snapshot.tree.root).summary)}`;
  }
  yield* hintLine(
    screen,
    direction === 'undo'
      ? [
          { text: 'Further back:', command: 'roadmap undo' },
          { text: 'Put back:', command: 'roadmap redo' },
        ]
      : [{ text: 'Take back:', command: 'roadmap undo' }],
  );
}

export interface ChangesModel {
  readonly changes: readonly Change[];
  /** The tree of a roadmap that is here. */
  readonly treeOf: (roadmap: string) => Tree | undefined;
}

/** So many columns stay for what a note or a step is on. */
const NAME = 16;

/** What was written, in quotes, as much of it as there is room for. */
const quoted = (text: string, screen: Screen): string => `"${fitted(clean(text), NAME, screen)}"`;

/** ", and 2 more topics" after the first of so many. */
const andMore = ({ length }: readonly unknown[], one: string): string =>
  length > 1 ? `, and ${count(length - 1, `more ${one}`)}` : '';

/** What became of steps: the first by its text, and how many more there are. */
const stepsText = (steps: readonly StepEvent[], screen: Screen): string[] =>
  steps
    .slice(0, 1)
    .map(
      (step) => `${stepText(step)}: ${quoted(stepTextIn(step), screen)}${andMore(steps, 'step')}`,
    );

/** What a change did to a roadmap as a whole. */
const SWAPS = { import: 'roadmap imported', removal: 'roadmap removed' } as const;

/** What a change did, by its first event and how many more there are. */
const summaryOf = ({ events, on }: Change, tree: Tree | undefined, screen: Screen): string => {
  const marks = events.filter((event) => event.type === 'status');
  const notes = events.filter((event) => event.type === 'note' || event.type === 'note-removed');
  const steps = events.filter((event) => event.type === 'step');
  const reviews = events.filter((event) => event.type === 'review');
  const swapped = events.find((event) => event.type === 'roadmap');
  const [mark, note, step, review] = [marks[0], notes[0], steps[0], reviews[0]];
  if (mark) {
    const moved = markText({ on, ...mark }, screen.theme.symbols.to);
    const what = [moved + andMore(marks, 'topic'), ...stepsText(steps, screen)].join(', ');
    const noted = notes.length > 0 ? ', with a note' : '';
    const imported = swapped ? `${SWAPS.import}, ` : '';
    return `${imported}${labelOf(tree, mark.node, mark.title)}: ${what}${noted}`;
  }
  if (step) return `${labelOf(tree, step.node)}: ${stepsText(steps, screen).join('')}`;
  if (review)
    return `${labelOf(tree, review.node)}: reviewed ${review.grade}${andMore(reviews, 'topic')}`;
  if (swapped) return SWAPS[swapped.installed ? 'import' : 'removal'];
  if (!note) return 'a change';
  const what = note.type === 'note' ? 'note' : 'note removed';
  return `${labelOf(tree, note.node)}: ${what} ${quoted(note.text, screen)}${andMore(notes, 'note')}`;
};

/** More changes than this are counted, not listed. */
export const MOST_CHANGES = 50;

/** Changes that could be taken or put back, newest first, with when they were made. */
export function* changeLines(model: ChangesModel, screen: Screen): Generator<string> {
  const shown = model.changes.slice(0, MOST_CHANGES);
  if (shown.length === 0) yield ' Nothing to undo.';
  const times = shown.map(({ at }) => clean(momentInWords(at)));
  const column = widest(times);
  const rows = shown.map((change, index) => ({
    before: ` ${pad(times[index] ?? '', column)}  ${clean(change.roadmap)}`,
    text: summaryOf(change, model.treeOf(change.roadmap), screen),
  }));
  const isNarrow = rows.some(({ before, text }) => width(before + text) + 2 > screen.width);
  for (const { before, text } of rows) {
    if (screen.isTerminal && isNarrow) {
      yield before;
      for (const line of folded(endless(text, 3, screen), 3, screen)) yield `   ${line}`;
    } else yield `${before}  ${text}`;
  }
  const more = model.changes.length - MOST_CHANGES;
  if (more > 0) yield ` and ${more} more`;
}
