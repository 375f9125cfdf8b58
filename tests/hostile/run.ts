import { checkRows, isPossible } from './check';
import { measureGrowth } from './growth';
import { tryLarge } from './large';
import { LARGE_INPUTS } from './large-inputs';
import { commandOf, detailsOf, HEAD, legend, linesOf } from './print';
import type { Row } from './row';
import { TABLE } from './table';

const tell = (lines: readonly string[], file: NodeJS.WriteStream): void => {
  if (lines.length > 0) file.write(`${lines.join('\n')}\n`);
};

/** Whether a row is asked for: "12" means all of 12a, 12b and so on; no numbers at all mean every row. */
const isWanted = ({ n }: Row, numbers: readonly string[]): boolean =>
  numbers.length === 0 || numbers.includes(n) || numbers.includes(n.replace(/[a-z].*/, ''));

/** Tries what is only large, and prints what each command took. */
const tryAllLarge = async (): Promise<void> => {
  tell(
    ['| # | input | command | exit | seconds | MB | ok |', '|--|--|--|--|--|--|--|'],
    process.stdout,
  );
  for (const input of LARGE_INPUTS) {
    for (const { command, code, seconds, memory, faults } of await tryLarge(input)) {
      const cost = `${seconds.toFixed(1)} | ${memory ?? '?'}`;
      const seen = faults.length > 0 ? faults.join('; ') : 'ok';
      const line = `| ${input.n} | ${input.input} | \`${commandOf(command)}\` | ${code} | ${cost} | ${seen} |`;
      tell([line], process.stdout);
      if (faults.length > 0) process.exitCode = 1;
    }
  }
};

/** Measures how the readers' time grows, and prints what is slow or grows faster than its text. */
const tryGrowth = (): void => {
  tell(['| text | ms | four times | ratio | ok |', '|--|--:|--:|--:|--|'], process.stdout);
  let count = 0;
  for (const { name, short, long, isFine, isSlow } of measureGrowth()) {
    count += 1;
    if (!isFine) process.exitCode = 1;
    if (isFine && !isSlow) continue;
    const times = `${short.toFixed(0)} | ${long.toFixed(0)} | ${(long / short).toFixed(1)}`;
    tell(
      [`| ${name.replaceAll('|', '\\|')} | ${times} | ${isFine ? 'ok' : 'NO'} |`],
      process.stdout,
    );
  }
  tell(
    ['', `${count} texts; those that are slow, or grow faster than their length, above`],
    process.stdout,
  );
};

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

const args = process.argv.slice(2);
if (args.includes('--growth')) tryGrowth();
else void (args.includes('--large') ? tryAllLarge() : main(args));
