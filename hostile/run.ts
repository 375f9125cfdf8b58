import { checkRows, isPossible } from './check';
import { measureGrowth } from './growth';
import { tryLarge } from './large';
import { LARGE_INPUTS } from './large-inputs';
import {
  costLine,
  detailsOf,
  GROWTH_HEAD,
  growthLine,
  HEAD,
  LARGE_HEAD,
  legend,
  linesOf,
} from './print';
import { TABLE } from './table';

/** What can be asked for by name, beside the numbers of rows; all of it without. */
const PARTS = ['table', 'large', 'growth'] as const;

const print = (lines: readonly string[], file: NodeJS.WriteStream = process.stdout): void => {
  if (lines.length > 0) file.write(`${lines.join('\n')}\n`);
};

type IsWanted = (n: string) => boolean;

/** Tries the table; how many commands did not do as expected. */
const runTable = async (isWanted: IsWanted): Promise<number> => {
  const wanted = TABLE.filter(({ n }) => isWanted(n));
  const rows = wanted.filter(isPossible);
  const checked = await checkRows(rows);
  const all = checked.flatMap(({ row, outcomes }) =>
    outcomes.map((outcome) => ({ n: row.n, outcome })),
  );
  const wrong = all.filter(({ outcome }) => outcome.faults.length > 0);
  const left = wanted.length - rows.length;
  const note = left > 0 ? `; ${left} inputs left out, for they need root` : '';
  print(['## Inputs', '', ...legend(), '', ...HEAD]);
  print(checked.flatMap(({ row, outcomes }) => linesOf(row, outcomes)));
  print([
    '',
    `${rows.length} inputs, ${all.length} commands, ${wrong.length} not as expected${note}`,
    '',
  ]);
  print(
    wrong.map(({ n, outcome }) => detailsOf(n, outcome)),
    process.stderr,
  );
  return wrong.length;
};

/** Tries what is only large, one command after the other. */
const runLarge = async (isWanted: IsWanted): Promise<number> => {
  print(['## Large inputs', '', ...LARGE_HEAD]);
  let wrong = 0;
  for (const input of LARGE_INPUTS.filter(({ n }) => isWanted(n))) {
    const costs = await tryLarge(input);
    wrong += costs.filter(({ faults }) => faults.length > 0).length;
    print(costs.map((cost) => costLine(input, cost)));
  }
  print(['', `${wrong} not as expected`, '']);
  return wrong;
};

/** Measures how the readers' time grows. */
const runGrowth = (): number => {
  let [count, wrong] = [0, 0];
  const noticed: string[] = [];
  for (const growth of measureGrowth()) {
    count += 1;
    if (!growth.isFine) wrong += 1;
    if (!growth.isFine || growth.isSlow) noticed.push(growthLine(growth));
  }
  print(['## Growth: four times the text', '', ...GROWTH_HEAD, ...noticed, '']);
  print([`${count} texts, the slowest of them above; ${wrong} grow faster than their length`]);
  return wrong;
};

/** Prints everything; exits 1 where anything is not as expected. */
const main = async (words: readonly string[]): Promise<void> => {
  const parts = PARTS.filter((part) => words.includes(part));
  const numbers = words.filter((word) => !PARTS.some((part) => part === word));
  const isAll = words.length === 0;
  const isWanted = (n: string): boolean =>
    numbers.length === 0 || numbers.includes(n) || numbers.includes(n.replace(/[a-z].*/, ''));
  const wants = (part: (typeof PARTS)[number]): boolean =>
    isAll || parts.includes(part) || (numbers.length > 0 && part !== 'growth');
  let wrong = 0;
  if (wants('table')) wrong += await runTable(isWanted);
  if (wants('large')) wrong += await runLarge(isWanted);
  if (wants('growth')) wrong += runGrowth();
  process.exitCode = wrong > 0 ? 1 : 0;
};

void main(process.argv.slice(2));
