import { fitted } from '../page/fit';
import { allDone, counts, percent } from '../page/label';
import { pad, spread, widest, width } from '../page/measure';
import { drawing, hints, line, type Page, spoken } from '../page/parts';
import type { Screen } from '../page/screen';
import { totalsSentence } from '../page/speech';
import { plain, t } from '../page/text';
import type { Summary } from '../roadmap/rollup';

/** A roadmap of the library, and how far the learner is in it. */
export interface LibraryRow {
  readonly id: string;
  readonly title: string;
  readonly summary: Summary;
  readonly chosen: boolean;
}

/** A title shorter than this says too little: it gets a line of its own. */
const TITLE = 16;

/** The summary with the largest numbers: all counts stand in its columns. */
const largest = ([first, ...rest]: readonly Summary[]): Summary =>
  rest.reduce(
    (most, one) => (one.total > most.total ? one : most),
    first ?? { total: 0, done: 0, doing: 0, skipped: 0, todo: 0, percent: 0 },
  );

/** Ids, titles and counts, each in a column; titles below their ids where there is no room. */
function* tableLines(roadmaps: readonly LibraryRow[], screen: Screen): Generator<string> {
  const ids = widest(roadmaps.map(({ id }) => id));
  const most = largest(roadmaps.map(({ summary }) => summary));
  const rows = roadmaps.map(({ title: name, summary }) => ({
    name: plain(name),
    amount: allDone(summary) ?? `${percent(summary)}  ${counts(summary, most)}`,
  }));
  const needed = widest(rows.map(({ name, amount }) => `${name}  ${amount}`));
  const least = TITLE + widest(rows.map(({ amount }) => amount));
  const isStacked = screen.isTerminal && screen.width - ids - 5 < Math.min(needed, least);
  const before = isStacked ? 5 : ids + 5;
  const columns = Math.min(screen.width - before, needed);
  for (const [at, { name, amount }] of rows.entries()) {
    const { id = '', chosen = false } = roadmaps[at] ?? {};
    const taken = screen.width - columns + width(amount) + 2;
    const rest = spread(fitted(name, taken, screen), amount, columns).trimEnd();
    const first = ` ${chosen ? screen.theme.symbols.pointer : ' '} ${id}`;
    if (isStacked) yield* [first, `     ${rest}`];
    else yield `${pad(first, before)}${rest}`;
  }
}

function* spokenRows(roadmaps: readonly LibraryRow[]): Generator<string> {
  for (const [at, { id, title: name, summary, chosen }] of roadmaps.entries()) {
    const use = chosen ? ', the one in use' : '';
    yield `Roadmap ${at + 1} of ${roadmaps.length}${use}, id ${id}, ${totalsSentence(name, summary)}`;
  }
  yield 'To use another, type roadmap use and its id.';
  yield 'To bring one in, type roadmap import and the name of its file.';
}

/** The roadmaps of the library with how far the learner is in each. */
export function* libraryPage(roadmaps: readonly LibraryRow[]): Page {
  yield drawing(
    (screen) => tableLines(roadmaps, screen),
    () => spokenRows(roadmaps),
  );
  yield hints([
    { text: 'Choose:', command: 'roadmap use <id>' },
    { text: 'Bring one in:', command: 'roadmap import <file>' },
  ]);
}

/** The end of `--remove`. */
export function* removedPage(id: string, isRemoved: boolean): Page {
  if (!isRemoved) {
    yield line(t` Nothing was removed.`);
    return;
  }
  yield line(t` Removed "${id}". Its progress is kept.`, `Removed "${id}"; its progress is kept.`);
  yield hints([{ text: 'Bring it back:', command: 'roadmap undo' }]);
  yield spoken(() => ['To bring it back, type roadmap undo.']);
}
