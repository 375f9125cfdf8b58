import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freshFolder } from '../support/program';
import type { LargeInput } from './large-inputs';
import { prepare } from './place';
import type { Command, Place } from './row';
import { start } from './start';
import { faultsOf } from './verdict';

/** The most memory that any of these may take, in megabytes. */
const MOST_MEMORY = 2048;

/** What a large input cost. */
export interface Cost {
  readonly command: Command;
  readonly code: number | null;
  readonly seconds: number;
  /** The most memory that the process held, in megabytes; undefined where it was ended by force. */
  readonly memory: number | undefined;
  readonly faults: readonly string[];
}

const megabytesIn = (path: string): number | undefined => {
  try {
    return Math.round(Number(readFileSync(path, 'latin1')) / 1024);
  } catch {
    return undefined;
  }
};

const measured = async ({ codes }: LargeInput, command: Command, place: Place): Promise<Cost> => {
  const peak = join(freshFolder(), 'peak');
  const env = { NODE_OPTIONS: `--require ${resolve('bench/peak.cjs')}`, BENCH_PEAK: peak };
  const before = performance.now();
  const seen = await start(command, place, { env });
  const seconds = (performance.now() - before) / 1000;
  const memory = megabytesIn(peak);
  const isAnswer = command.includes('validate') ? { isAnswer: true as const } : {};
  const expected = { commands: [command], code: codes, ...isAnswer };
  const isHungry = memory !== undefined && memory > MOST_MEMORY;
  const faults = [...faultsOf(expected, command, seen), ...(isHungry ? [`took ${memory} MB`] : [])];
  return { command, code: seen.code, seconds, memory, faults };
};

/** Tries every command on a large input, one after the other, and measures it. */
export const tryLarge = async (input: LargeInput): Promise<Cost[]> => {
  const { n, input: name, make, fileName } = input;
  const row = { n, input: name, make, cases: [], ...(fileName === undefined ? {} : { fileName }) };
  const place = await prepare(row);
  const costs: Cost[] = [];
  for (const command of input.commands) costs.push(await measured(input, command, place));
  return costs;
};
