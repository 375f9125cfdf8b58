import type { Snapshot } from '../progress/snapshot';
import type { Change, ProgressEvent } from '../progress/types';
import { clean } from './clean';
import { fitted } from './fitted';
import { hintLine } from './hints';
import { count, label, totalsOf } from './label';
import { WORDS } from './marked';
import type { Screen } from './screen';
import { spread, width } from './text';

/** What an undo or redo has done. */
export interface UndoneModel {
  /** Undefined where the roadmap is no longer here. */
  readonly snapshot: Snapshot | undefined;
  readonly events: readonly ProgressEvent[];
  readonly roadmap: string;
  readonly direction: 'undo' | 'redo';
}

const nameOf = (snapshot: Snapshot | undefined, id: string, title: string): string => {
  const node = snapshot?.tree.byId(id);
  return node ? label(node) : clean(title);
};

const rightOf = (event: ProgressEvent, { theme }: Screen): string => {
  switch (event.type) {
    case 'status':
      return event.from === event.to
        ? 'day'
        : `${WORDS[event.from]} ${theme.symbols.to} ${WORDS[event.to]}`;
    case 'note':
      return 'note back';
    case 'note-removed':
      return 'note gone';
    default:
      return '';
  }
};

/** What was taken or put back, and the totals now. */
export function* undoneLines(model: UndoneModel, screen: Screen): Generator<string> {
  const { snapshot, events, roadmap, direction } = model;
  const { theme, width: columns } = screen;
  const verb = direction === 'undo' ? 'Took back' : 'Put back';
  const title = snapshot ? clean(snapshot.tree.roadmap.title) : roadmap;
  yield ` ${theme.heading(`${verb} in ${title}`)}`;
  for (const event of events.slice(0, 12)) {
    if (event.type === 'setting') continue;
    const right = rightOf(event, screen);
    const name = nameOf(snapshot, event.node, event.type === 'status' ? event.title : event.node);
    const shown = fitted(name, width(right) + 4, screen);
    yield spread(`   ${shown}`, theme.dim(right), columns);
  }
  if (events.length > 12) yield `   and ${events.length - 12} more`;
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

const summaryOf = ({ events }: Change): string => {
  const [first] = events;
  if (!first || first.type === 'setting') return 'a change';
  const what =
    first.type === 'status'
      ? `${clean(first.title)}: ${WORDS[first.from]} to ${WORDS[first.to]}`
      : `note: ${clean(first.text)}`;
  return events.length > 1 ? `${what}, and ${count(events.length - 1, 'more', 'more')}` : what;
};

/** Changes that could be taken or put back, newest first. */
export function* changeLines(changes: readonly Change[], screen: Screen): Generator<string> {
  if (changes.length === 0) yield ' Nothing.';
  for (const change of changes.slice(0, 50)) {
    const before = ` ${change.on}  ${change.roadmap}  `;
    const text = summaryOf(change);
    yield before + fitted(text, width(before), screen);
  }
  if (changes.length > 50) yield ` and ${changes.length - 50} more`;
}
