import { fitted } from '../page/fit';
import { hintLine } from '../page/hints';
import { allDone, counts, percent } from '../page/label';
import { pad, spread, widest, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import type { Summary } from '../roadmap/rollup';

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
  const rows = shelves.map(({ title, summary }) => ({
    title: clean(title),
    amount: allDone(summary) ?? `${percent(summary)}  ${counts(summary, most)}`,
  }));
  const needed = widest(rows.map(({ title, amount }) => `${title}  ${amount}`));
  const least = TITLE + widest(rows.map(({ amount }) => amount));
  const isStacked = screen.isTerminal && screen.width - ids - 5 < Math.min(needed, least);
  const before = isStacked ? 5 : ids + 5;
  const columns = Math.min(screen.width - before, needed);
  for (const [index, { title, amount }] of rows.entries()) {
    const { id = '', chosen = false } = shelves[index] ?? {};
    const taken = screen.width - columns + width(amount) + 2;
    const rest = spread(fitted(title, taken, screen), amount, columns).trimEnd();
    const first = ` ${chosen ? screen.theme.symbols.pointer : ' '} ${id}`;
    if (isStacked) yield* [first, `     ${rest}`];
    else yield `${pad(first, before)}${rest}`;
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
