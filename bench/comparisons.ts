import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deepRoadmap } from './generate';
import { type Comparison, launch, succeed } from './measure';
import type { Grown, Workplace } from './workplace';

/** The words searched for: two that are frequent, and a slip in the first. */
const WORDS = ['chaches', 'load'];

/**
 * What a learner types on the shipped roadmap, each against node doing nothing: from the installed
 * package, and from the clone beside it.
 */
export const shippedComparisons = ({ roadmap, cloned, script }: Workplace): Comparison[] => {
  const against = (name: string, ...commands: readonly (readonly string[])[]): Comparison[] => {
    const bases = commands.map(() => script('empty.mjs'));
    return [
      { name, jobs: commands.map((args) => roadmap('shipped', ...args)), bases },
      { name: `${name} (clone)`, jobs: commands.map((args) => cloned('shipped', ...args)), bases },
    ];
  };
  return [
    against('--version', ['--version']),
    against('--help', ['--help']),
    against('roadmap', []),
    against('show', ['show']),
    against('next', ['next']),
    against('info sql', ['info', 'sql']),
    against('done, reset', ['done', '3.2.2'], ['reset', '3.2.2']),
  ].flat();
};

/** A command on a grown roadmap, against node reading, parsing and writing as many bytes. */
const overFloor = async (
  { roadmap, script }: Workplace,
  { home }: Grown,
  files: readonly [string, string],
  name: string,
  args: readonly string[],
): Promise<Comparison> => {
  const job = roadmap(home, ...args);
  const { bytes } = await succeed(job);
  return { name, jobs: [job], bases: [script('floor.cjs', ...files, `${bytes}`)] };
};

/** What reading commands cost on a grown roadmap; the last one validates its file at every call. */
export const grownComparisons = async (work: Workplace, grown: Grown): Promise<Comparison[]> => {
  const { files, source } = grown;
  return [
    await overFloor(work, grown, files, 'show', ['show']),
    await overFloor(work, grown, files, 'search', ['search', ...WORDS]),
    await overFloor(work, grown, files, 'next', ['next']),
    await overFloor(work, grown, [source, files[1]], 'show --roadmap file', [
      'show',
      '--roadmap',
      source,
    ]),
  ];
};

/** What became of a file that nests far too deep. */
export interface DeepAnswer {
  readonly levels: number;
  readonly exitCode: number | null;
  readonly message: string;
  readonly milliseconds: number;
}

/** Asks for the tree of a file that would overflow whatever recurses. */
export const askDeep = async (work: Workplace, levels: number): Promise<DeepAnswer> => {
  const file = join(work.folder, 'deep.json');
  writeFileSync(file, deepRoadmap(levels));
  const answer = await launch(work.roadmap('deep', 'show', '--roadmap', file));
  const { exitCode, milliseconds } = answer;
  return { levels, exitCode, milliseconds, message: answer.errors.replaceAll(file, 'deep.json') };
};
