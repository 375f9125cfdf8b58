import { inWords, momentInWords } from '../progress/days';
import { isNodeEvent, titleIn } from '../progress/node-event';
import type { Snapshot } from '../progress/snapshot';
import type {
  Change,
  ProgressEvent,
  ReviewEvent,
  ReviewRemovedEvent,
  StatusEvent,
  StepEvent,
} from '../progress/types';
import type { Tree } from '../roadmap/tree';
import { clean } from './clean';
import { brief, endless, fitted, folded } from './fitted';
import { hintLine } from './hints';
import { count, labelOf, MOST_LISTED, totalsOf } from './label';
import { WORDS } from './marked';
import type { Screen } from './screen';
import { pad, spread, widest, width } from './text';

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
const markText = ({ from, to, since, on }: StatusEvent, arrow: string): string => {
  if (from !== to) return `${WORDS[from]} ${arrow} ${WORDS[to]}`;
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

/** What was taken or put back, and the totals now. */
export function* undoneLines(model: UndoneModel, screen: Screen): Generator<string> {
  const { snapshot, events, roadmap, device, direction } = model;
  const { theme, width: columns } = screen;
  const verb = direction === 'undo' ? 'Took back' : 'Put back';
  const title = brief(clean(snapshot?.tree.roadmap.title ?? roadmap), screen);
  const elsewhere = device === undefined ? '' : `, made on another device (${clean(device)})`;
  yield ` ${theme.heading(`${verb} in ${title}`)}${elsewhere}`;
  for (const event of events.slice(0, MOST_LISTED)) {
    if (!isNodeEvent(event)) continue;
    const right = rightOf(event, screen);
    const name = labelOf(snapshot?.tree, event.node, titleIn(event));
    const shown = fitted(name, width(right) + 4, screen);
    yield spread(`   ${shown}`, theme.dim(right), columns);
  }
  if (events.length > MOST_LISTED) yield `   and ${events.length - MOST_LISTED} more`;
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

/** So many columns stay for what a note is on. */
const NAME = 16;

/** What a change did, by its first event and how many more there are. */
const summaryOf = ({ events }: Change, tree: Tree | undefined, screen: Screen): string => {
  const marks = events.filter((event) => event.type === 'status');
  const notes = events.filter((event) => event.type === 'note' || event.type === 'note-removed');
  const [mark, note] = [marks[0], notes[0]];
  if (mark) {
    const more = marks.length > 1 ? `, and ${count(marks.length - 1, 'more topic')}` : '';
    const noted = notes.length > 0 ? ', with a note' : '';
    return `${labelOf(tree, mark.node, mark.title)}: ${markText(mark, screen.theme.symbols.to)}${more}${noted}`;
  }
  const steps = events.filter((event) => event.type === 'step');
  const [step] = steps;
  if (step) {
    const more = steps.length > 1 ? `, and ${count(steps.length - 1, 'more step')}` : '';
    return `${labelOf(tree, step.node)}: ${stepText(step)}${more}`;
  }
  const reviews = events.filter((event) => event.type === 'review');
  const [review] = reviews;
  if (review) {
    const more = reviews.length > 1 ? `, and ${count(reviews.length - 1, 'more topic')}` : '';
    return `${labelOf(tree, review.node)}: reviewed ${review.grade}${more}`;
  }
  if (!note) return 'a change';
  const more = notes.length > 1 ? `, and ${count(notes.length - 1, 'more note')}` : '';
  const what = note.type === 'note' ? 'note' : 'note removed';
  return `${labelOf(tree, note.node)}: ${what} "${fitted(clean(note.text), NAME, screen)}"${more}`;
};

/** More changes than this are counted, not listed. */
export const MOST_CHANGES = 50;

/** Changes that could be taken or put back, newest first, with when they were made. */
export function* changeLines(model: ChangesModel, screen: Screen): Generator<string> {
  const shown = model.changes.slice(0, MOST_CHANGES);
  if (shown.length === 0) yield ' Nothing.';
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
