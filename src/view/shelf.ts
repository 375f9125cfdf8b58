import type { Summary } from '../roadmap/rollup';
import { clean } from './clean';
import { fitted } from './fitted';
import { hintLine } from './hints';
import { counts, percent } from './label';
import type { Screen } from './screen';
import { pad, widest } from './text';

/** A roadmap at hand and how far the learner is in it. */
export interface Shelf {
  readonly id: string;
  readonly title: string;
  readonly summary: Summary;
  readonly chosen: boolean;
}

/** A title shorter than this says too little: it gets a line of its own. */
const TITLE = 16;

/** The roadmaps at hand: ids, titles and counts, each in a column. */
export function* shelfLines(shelves: readonly Shelf[], screen: Screen): Generator<string> {
  const ids = widest(shelves.map(({ id }) => id));
  const most = largest(shelves.map(({ summary }) => summary));
  const amounts = shelves.map(({ summary }) => `${percent(summary)}  ${counts(summary, most)}`);
  const taken = 3 + ids + 2 + 2 + widest(amounts);
  const isStacked = screen.isTerminal && screen.width - taken < TITLE;
  const before = isStacked ? 7 + widest(amounts) : taken;
  const room = Math.min(screen.width - before, widest(shelves.map(({ title }) => clean(title))));
  for (const [index, { id, title, chosen }] of shelves.entries()) {
    const first = ` ${chosen ? screen.theme.symbols.pointer : ' '} `;
    const name = pad(fitted(clean(title), before, screen), room);
    const rest = `${name}  ${amounts[index]}`.trimEnd();
    if (isStacked) yield* [first + id, `     ${rest}`];
    else yield `${first}${pad(id, ids)}  ${rest}`;
  }
  yield* hintLine(screen, [
    { text: 'Choose:', command: 'roadmap use <id>' },
    { text: 'Bring one in:', command: 'roadmap import <file>' },
  ]);
}

/** The summary with the largest numbers: all counts stand in its columns. */
const largest = ([first, ...rest]: readonly Summary[]): Summary =>
  rest.reduce(
    (most, one) => (one.total > most.total ? one : most),
    first ?? { total: 0, done: 0, doing: 0, skipped: 0, todo: 0, percent: 0 },
  );
