import { checkRows, isPossible } from './check';
import { detailsOf, HEAD, legend, linesOf } from './print';
import type { Row } from './row';
import { TABLE } from './table';

const tell = (lines: readonly string[], file: NodeJS.WriteStream): void => {
  if (lines.length > 0) file.write(`${lines.join('\n')}\n`);
};

/** Whether a row is asked for: "12" means all of 12a, 12b and so on; no numbers at all mean every row. */
const isWanted = ({ n }: Row, numbers: readonly string[]): boolean =>
  numbers.length === 0 || numbers.includes(n) || numbers.includes(n.replace(/[a-z].*/, ''));

/** Prints the table; exits 1 where anything is not as expected. */
const main = async (numbers: readonly string[]): Promise<void> => {
  const wanted = TABLE.filter((row) => isWanted(row, numbers));
  const rows = wanted.filter(isPossible);
  const checked = await checkRows(rows);
  const all = checked.flatMap(({ row, outcomes }) =>
    outcomes.map((outcome) => ({ n: row.n, outcome })),
  );
  const wrong = all.filter(({ outcome }) => outcome.faults.length > 0);
  const lines = checked.flatMap(({ row, outcomes }) => linesOf(row, outcomes));
  const total = `${rows.length} inputs, ${all.length} commands, ${wrong.length} not as expected`;
  const left = wanted.length - rows.length;
  const note = left > 0 ? `${total}; ${left} inputs left out, for they need root` : total;
  tell([...legend(), '', ...HEAD, ...lines, '', note], process.stdout);
  tell(
    wrong.map(({ n, outcome }) => detailsOf(n, outcome)),
    process.stderr,
  );
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

void main(process.argv.slice(2));
