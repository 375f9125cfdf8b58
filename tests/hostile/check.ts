import { availableParallelism } from 'node:os';
import { pictureOf, prepare } from './place';
import type { Case, Command, Place, Row } from './row';
import { type Seen, start } from './start';
import { stateFaults } from './state';
import { faultsOf } from './verdict';

/** What became of one command of a row. */
export interface Outcome {
  readonly expected: Case;
  readonly command: Command;
  readonly seen: Seen;
  /** What is not as expected; empty where all is well. */
  readonly faults: readonly string[];
}

/** All that a command could change: the home, and what lies beside the file it was given. */
const allIn = ({ home, folder }: Place): string => `${pictureOf(home)}\n${pictureOf(folder)}`;

const tried = async (
  row: Row,
  expected: Case,
  command: Command,
  place: Place,
): Promise<Outcome> => {
  const before = allIn(place);
  const seen = await start(command, place, row.how);
  const after = allIn(place);
  const faults = [
    ...faultsOf(expected, command, seen),
    ...(await stateFaults(place.home, expected, command, before === after)),
  ];
  return { expected, command, seen, faults };
};

/** Commands that change nothing share a place; each of the others gets one of its own. */
const triedAll = async (row: Row, expected: Case, shared: Place): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const command of expected.commands) {
    const isReading = (expected.state ?? 'unchanged') === 'unchanged';
    const place = isReading ? shared : await prepare(row);
    outcomes.push(await tried(row, expected, command, place));
  }
  return outcomes;
};

/** Runs every command of a row and tells what became of it. */
export const checkRow = async (row: Row): Promise<Outcome[]> => {
  const place = await prepare(row);
  const outcomes: Outcome[] = [];
  for (const expected of row.cases) outcomes.push(...(await triedAll(row, expected, place)));
  return outcomes;
};

/** A row with what became of its commands. */
export interface Checked {
  readonly row: Row;
  readonly outcomes: readonly Outcome[];
}

/** Whether this machine lets one try a row. */
export const isPossible = ({ needs }: Row): boolean => needs !== 'root' || process.getuid?.() === 0;

/** Checks rows, as many at a time as there are processors; the answers stand in the order asked. */
export const checkRows = async (rows: readonly Row[]): Promise<Checked[]> => {
  const checked: Checked[] = [];
  const queue = [...rows.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, row] = next;
      checked[index] = { row, outcomes: await checkRow(row) };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return checked;
};
