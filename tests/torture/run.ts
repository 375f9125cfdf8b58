import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../store/steps';
import { setup } from '../support/build';
import { copyProgram } from './program';
import { tableOf } from './table';
import { type Options, openTally, type Row, type Trial } from './trial';
import { TRIALS } from './trials';

/** So many faults of a trial are told in full. */
const TOLD = 20;

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const isFaulty = ({ lost, damaged, stuck }: Row): boolean => lost + damaged + stuck > 0;

/** A trial that did not come to its end is none that was passed. */
const brokenRow = (name: string, error: unknown): Row => {
  const tally = openTally(name);
  tally.fault('stuck', error instanceof Error ? `${error.stack}` : String(error));
  return tally.row('broken off');
};

const runOne = async ({ name, run }: Trial, options: Options): Promise<Row> => {
  const start = performance.now();
  tell(`${name} …`);
  const row = await run(options).catch((error: unknown) => brokenRow(name, error));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  tell(`  ${seconds} s: ${row.remark}`);
  for (const fault of row.faults.slice(0, TOLD)) tell(`  ${fault}`);
  if (row.faults.length > TOLD) tell(`  … and ${row.faults.length - TOLD} more`);
  return row;
};

const chosen = (words: readonly string[]): readonly Trial[] => {
  if (words.length === 0) return TRIALS;
  const found = TRIALS.filter(({ name }) => words.some((word) => name.includes(word)));
  if (found.length > 0) return found;
  throw new Error(`No such trial. There are: ${TRIALS.map(({ name }) => name).join(' · ')}`);
};

/** A folder for this run; it stays where something went wrong. */
const openFolder = (): { path: string; keep: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'roadmap-torture-'));
  // Some commands run as nobody.
  chmodSync(path, 0o755);
  let isKept = false;
  process.on('exit', () => {
    if (isKept) tell(`What was found lies in ${path}`);
    else rmSync(path, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      tell(`Stopped by ${signal}.`);
      process.exit(130);
    });
  }
  return {
    path,
    keep: () => {
      isKept = true;
    },
  };
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, seed: { type: 'string' } },
    allowPositionals: true,
  });
  const trials = chosen(positionals);
  setup();
  const { path, keep } = openFolder();
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  tell(`Seed ${seed}. Folder ${path}`);
  const options: Options = {
    isQuick: values.quick,
    random: randomFrom(seed),
    program: copyProgram(join(path, 'program')),
    folder: () => mkdtempSync(join(path, 'home-')),
  };
  const rows: Row[] = [];
  for (const trial of trials) rows.push(await runOne(trial, options));
  process.stdout.write(`${tableOf(rows)}\n`);
  if (rows.some(isFaulty)) keep();
  else process.exitCode = 0;
};

// Until the table stands there, nothing was passed.
process.exitCode = 1;
void main();
