import type { DeepAnswer } from './comparisons';
import type { Measured, Peaks } from './measure';

/** A comparison with the memory it took. */
export type Row = Measured & Peaks;

/** What grown roadmaps of one size cost. */
export interface GrownRows {
  readonly nodes: number;
  readonly rows: readonly Row[];
}

/** What was promised, and what came out. */
export interface Target {
  readonly what: string;
  readonly most: number;
  readonly value: number;
}

/** The most each command of the package may take on the shipped roadmap, over an empty .mjs. */
const SHIPPED: Readonly<Record<string, number>> = {
  '--version': 1.08,
  '--help': 1.15,
  roadmap: 1.25,
  show: 1.25,
  next: 1.25,
  'info sql': 1.35,
  'done, reset': 1.55,
};

const PEAK_OF_SHOW = 1.12;

/** The most a command may take on a grown roadmap of so many nodes, as a ratio to its floor. */
const OVER_FLOOR: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  1000: { show: 1.7, next: 1.6 },
  10000: { show: 1.8 },
  100000: { show: 1.8 },
};

/** A node more may cost this much more among many than among few: caches and the collector show. */
const GROWTH = 1.5;

/** No answer to a deep file but this one. */
const INVALID_FILE = 3;

export const isMet = ({ value, most }: Target): boolean => value <= most;

export const thousands = (amount: number): string => amount.toLocaleString('en-US');

/** A target, where there is a limit. */
const limited = (most: number | undefined, what: string, value: number): Target[] =>
  most === undefined ? [] : [{ what, most, value }];

export const shippedTargets = (rows: readonly Row[]): Target[] =>
  rows.flatMap(({ name, ratio, peak, basePeak }) => [
    ...limited(SHIPPED[name], `\`${name}\`: time over an empty .mjs`, ratio),
    ...(name === 'show'
      ? [{ what: '`show`: peak memory over it', most: PEAK_OF_SHOW, value: peak / basePeak }]
      : []),
  ]);

const millisecondsOf = (grown: GrownRows | undefined, name: string): number =>
  grown?.rows.find((row) => row.name === name)?.milliseconds ?? 0;

/** Milliseconds for a thousand nodes more, between two sizes. */
export const slope = (small: GrownRows, large: GrownRows, name: string): number =>
  (1000 * (millisecondsOf(large, name) - millisecondsOf(small, name))) /
  (large.nodes - small.nodes);

/** How much more a node costs among many than among few: 1 is a straight line. */
const growthTargets = ([small, middle, large]: readonly GrownRows[]): Target[] => {
  if (!small || !middle || !large) return [];
  return small.rows.map(({ name }) => ({
    what: `\`${name}\`: a node more, among ${thousands(large.nodes)} over among ${thousands(middle.nodes)}`,
    most: GROWTH,
    value: slope(middle, large, name) / slope(small, middle, name),
  }));
};

const floorTargets = ({ nodes, rows }: GrownRows): Target[] =>
  rows.flatMap(({ name, ratio }) => {
    const most = OVER_FLOOR[nodes]?.[name];
    return limited(most, `\`${name}\`, ${thousands(nodes)} nodes: time over its floor`, ratio);
  });

export const grownTargets = (sizes: readonly GrownRows[]): Target[] => [
  ...sizes.flatMap(floorTargets),
  ...growthTargets(sizes),
];

/** Whether a file that nests too deep was refused as it should be: one clean answer, exit 3. */
export const isClean = ({ exitCode, message }: DeepAnswer): boolean =>
  exitCode === INVALID_FILE && !/^\s+at /m.test(message);
