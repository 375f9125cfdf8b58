import { writeFileSync } from 'node:fs';
import { version } from '../package.json';
import { askDeep, grownComparisons, shippedComparisons } from './comparisons';
import { type Comparison, measure, measurePeaks } from './measure';
import { findPeers } from './peers';
import { type Results, reportOf } from './report';
import { type GrownRows, grownTargets, type Row, shippedTargets } from './targets';
import { growRoadmap, openWorkplace, startShipped, type Workplace } from './workplace';

const RESULTS = 'bench/RESULTS.md';
const DEEP_LEVELS = 100_000;
const SHIPPED_ROUNDS = 40;
const PEER_ROUNDS = 11;

/** Peaks hardly differ from run to run: the median of this many, fewer where a run is long. */
const PEAK_RUNS = 3;
const PEER_TREE = 10_000;

/** Sizes of grown roadmaps, and how many pairs each can have in the time there is. */
const SIZES = [
  { nodes: 1_000, rounds: 15 },
  { nodes: 10_000, rounds: 11 },
  { nodes: 100_000, rounds: 5 },
] as const;

/** What can be asked for by name; all of it without. Only the whole is written to a file. */
const PARTS = ['shipped', 'grown', 'peers'] as const;

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const rowsOf = async (comparisons: readonly Comparison[], rounds: number): Promise<Row[]> => {
  const measured = await measure(comparisons, rounds);
  const rows: Row[] = [];
  for (const [index, comparison] of comparisons.entries()) {
    const times = measured[index];
    if (times)
      rows.push({
        ...times,
        ...(await measurePeaks(comparison, Math.min(PEAK_RUNS, Math.ceil(rounds / 6)))),
      });
  }
  return rows;
};

const measureShipped = async (work: Workplace): Promise<Row[]> => {
  tell('The shipped roadmap …');
  return rowsOf(shippedComparisons(work), SHIPPED_ROUNDS);
};

const measureGrown = async (work: Workplace): Promise<GrownRows[]> => {
  const sizes: GrownRows[] = [];
  for (const { nodes, rounds } of SIZES) {
    tell(`A roadmap of ${nodes} nodes …`);
    const grown = await growRoadmap(work, nodes);
    sizes.push({ nodes, rows: await rowsOf(await grownComparisons(work, grown), rounds) });
  }
  return sizes;
};

const measurePeers = async (work: Workplace): Promise<Results['peers']> => {
  tell('Peers …');
  const peers = await findPeers(work, () => growRoadmap(work, PEER_TREE));
  return { ...peers, rows: await measure(peers.comparisons, PEER_ROUNDS) };
};

const measureAll = async (work: Workplace, parts: readonly string[]): Promise<Results> => {
  const start = performance.now();
  const wants = (part: (typeof PARTS)[number]) => parts.length === 0 || parts.includes(part);
  await startShipped(work);
  const shipped = wants('shipped') ? await measureShipped(work) : [];
  const grown = wants('grown') ? await measureGrown(work) : [];
  const deep = wants('grown') ? await askDeep(work, DEEP_LEVELS) : undefined;
  const peers = wants('peers') ? await measurePeers(work) : undefined;
  return {
    version,
    date: new Date().toISOString().slice(0, 10),
    minutes: (performance.now() - start) / 60_000,
    shipped,
    grown,
    deep,
    peers,
    targets: [...shippedTargets(shipped), ...grownTargets(grown)],
  };
};

const main = async (parts: readonly string[]): Promise<void> => {
  const unknown = parts.find((part) => !PARTS.some((one) => one === part));
  if (unknown !== undefined) throw new Error(`No part "${unknown}": ${PARTS.join(', ')}`);
  const report = reportOf(await measureAll(openWorkplace(), parts));
  process.stdout.write(report);
  if (parts.length === 0) writeFileSync(RESULTS, report);
};

void main(process.argv.slice(2));
