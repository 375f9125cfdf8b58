import { availableParallelism } from 'node:os';
import { checkRow, type Outcome } from './check';
import { detailsOf, HEAD, legend, linesOf } from './print';
import type { Row } from './row';
import { TABLE } from './table';

const canRun = ({ needs }: Row): boolean => needs !== 'root' || process.getuid?.() === 0;

interface Checked {
  readonly row: Row;
  readonly outcomes: readonly Outcome[];
}

/** All rows, as many at a time as there are processors, in their order. */
const checkAll = async (rows: readonly Row[]): Promise<Checked[]> => {
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

const tell = (lines: readonly string[], file: NodeJS.WriteStream): void => {
  file.write(`${lines.join('\n')}\n`);
};

/** Prints the table; the numbers of some rows may be given. */
const main = async (numbers: readonly string[]): Promise<void> => {
  const isWanted = ({ n }: Row) =>
    numbers.length === 0 || numbers.includes(n) || numbers.includes(n.replace(/[a-z]/, ''));
  const wanted = TABLE.filter(isWanted);
  const rows = wanted.filter(canRun);
  const checked = await checkAll(rows);
  const outcomes = checked.flatMap((one) => one.outcomes);
  const wrong = outcomes.filter(({ faults }) => faults.length > 0);
  tell(
    [...legend(), '', ...HEAD, ...checked.flatMap(({ row, outcomes: own }) => linesOf(row, own))],
    process.stdout,
  );
  if (wrong.length > 0) tell(wrong.map(detailsOf), process.stderr);
  const left = wanted.length - rows.length;
  const total = `${rows.length} inputs, ${outcomes.length} commands, ${wrong.length} not as expected`;
  tell(['', left > 0 ? `${total}; ${left} inputs need root` : total], process.stdout);
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

void main(process.argv.slice(2));
