import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One process: the program with its arguments, and all of its environment. */
export interface Job {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What a process did. Its output was read from a pipe, counted, and thrown away. */
export interface Outcome {
  readonly milliseconds: number;
  readonly bytes: number;
  /** The first piece of it, which tells a version. */
  readonly beginning: string;
  readonly exitCode: number | null;
  readonly errors: string;
}

/** Jobs against the jobs they are measured by; of several, the sums are compared. */
export interface Comparison {
  readonly name: string;
  readonly jobs: readonly Job[];
  readonly bases: readonly Job[];
}

/** What came out of a comparison: medians over all pairs. */
export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  readonly baseMilliseconds: number;
  /** The median of the ratios of the pairs, and the quartiles around it. */
  readonly ratio: number;
  readonly quartiles: readonly [number, number];
  readonly pairs: number;
  /** Processor time of all runs over that of all base runs; it hardly minds other work. */
  readonly cpuRatio: number | undefined;
}

/** The most memory held, in MB; of several jobs, the largest. */
export interface Peaks {
  readonly peak: number;
  readonly basePeak: number;
}

/** Starts a process and waits for its end and that of its output. */
export const launch = ({ argv, env }: Job): Promise<Outcome> =>
  new Promise((settle, fail) => {
    const [program = '', ...args] = argv;
    let bytes = 0;
    let errors = '';
    let first: Buffer | undefined;
    const start = performance.now();
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.end();
    child.stdout.on('data', (chunk: Buffer) => {
      first ??= chunk;
      bytes += chunk.length;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk;
    });
    child.on('error', fail);
    child.on('close', (exitCode) => {
      const milliseconds = performance.now() - start;
      settle({ milliseconds, bytes, beginning: `${first ?? ''}`, exitCode, errors });
    });
  });

/** The same, for a process that has to succeed. */
export const succeed = async (job: Job): Promise<Outcome> => {
  const outcome = await launch(job);
  if (outcome.exitCode === 0) return outcome;
  const command = job.argv.slice(0, 6).join(' ');
  throw new Error(`${command}: exit ${outcome.exitCode}\n${outcome.errors.slice(0, 2000)}`);
};

/** The value so far up a sorted list: 0.5 is the median. */
const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
};

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds of a run: by the clock, and of the processor where the system tells. */
interface Spent {
  readonly clock: number;
  readonly cpu: number;
}

interface Pair {
  readonly own: Spent;
  readonly base: Spent;
}

const NOTHING: Spent = { clock: 0, cpu: 0 };

const plus = (a: Spent, b: Spent): Spent => ({ clock: a.clock + b.clock, cpu: a.cpu + b.cpu });

const TICK = 10;

/**
 * Processor time of all processes we have waited for, in milliseconds (proc_pid_stat(5), fields 16
 * and 17). It counts in steps of 10 ms, which is too coarse for one run and fine for the sum of many.
 */
const childrenCpu = (): number => {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return TICK * (Number(fields[13]) + Number(fields[14]));
  } catch {
    return 0;
  }
};

const spendOn = async (job: Job): Promise<Spent> => {
  const before = childrenCpu();
  const { milliseconds } = await succeed(job);
  return { clock: milliseconds, cpu: childrenCpu() - before };
};

/** Each job beside its base, so that whatever else the machine does hits both. */
const runPair = async ({ jobs, bases }: Comparison, isBaseFirst: boolean): Promise<Pair> => {
  let [own, beside] = [NOTHING, NOTHING];
  for (const [index, job] of jobs.entries()) {
    const base = bases[index] ?? job;
    if (isBaseFirst) beside = plus(beside, await spendOn(base));
    own = plus(own, await spendOn(job));
    if (!isBaseFirst) beside = plus(beside, await spendOn(base));
  }
  return { own, base: beside };
};

const summed = (name: string, pairs: readonly Pair[]): Measured => {
  const ratios = pairs.map(({ own, base }) => own.clock / base.clock);
  const cpu = pairs.map(({ own }) => own).reduce(plus, NOTHING).cpu;
  const baseCpu = pairs.map(({ base }) => base).reduce(plus, NOTHING).cpu;
  return {
    name,
    milliseconds: median(pairs.map(({ own }) => own.clock)),
    baseMilliseconds: median(pairs.map(({ base }) => base.clock)),
    ratio: median(ratios),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    pairs: pairs.length,
    cpuRatio: baseCpu > 0 ? cpu / baseCpu : undefined,
  };
};

/** The first three calls of a command keep compiled code; what is measured is a call after them. */
const WARM_UPS = 3;

/** Measures in interleaved pairs, all comparisons in turn; the first rounds only warm up. */
export const measure = async (
  comparisons: readonly Comparison[],
  rounds: number,
): Promise<Measured[]> => {
  const pairs = comparisons.map((): Pair[] => []);
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    for (const [index, comparison] of comparisons.entries()) {
      const pair = await runPair(comparison, round % 2 === 0);
      if (round >= 0) pairs[index]?.push(pair);
    }
  }
  return comparisons.map(({ name }, index) => summed(name, pairs[index] ?? []));
};

/** The most memory, in MB, that a process of node's held; the median of some runs. */
const peakOf = async ({ argv, env }: Job, runs: number): Promise<number> => {
  const file = join(env['HOME'] ?? '', 'peak');
  const NODE_OPTIONS = `--require=${resolve('bench/peak.cjs')}`;
  const peaks: number[] = [];
  // Code compiled without these options is not used with them.
  for (let run = -WARM_UPS; run < runs; run += 1) {
    await succeed({ argv, env: { ...env, NODE_OPTIONS, BENCH_PEAK: file } });
    if (run >= 0) peaks.push(Number(readFileSync(file, 'utf8')) / 1024);
  }
  return median(peaks);
};

/** The peaks of a comparison's jobs and of their bases. */
export const measurePeaks = async ({ jobs, bases }: Comparison, runs: number): Promise<Peaks> => {
  const peaks = { peak: 0, basePeak: 0 };
  for (const job of jobs) peaks.peak = Math.max(peaks.peak, await peakOf(job, runs));
  for (const job of bases) peaks.basePeak = Math.max(peaks.basePeak, await peakOf(job, runs));
  return peaks;
};
