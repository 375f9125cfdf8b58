import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { plantFolders } from './generate';
import { type Comparison, type Job, succeed } from './measure';
import { bareEnvironment, freshFolder, type Grown, type Workplace } from './workplace';

/** As many items as the shipped roadmap has nodes. */
const ITEMS = 43;

/** A program that does one of our jobs, where it is installed. */
interface Peer {
  readonly name: string;
  readonly version: string;
}

/** The folders to look in: those of BENCH_PEERS, then PATH. */
const searchFolders = (): string[] =>
  [process.env['BENCH_PEERS'], process.env['PATH']].flatMap((list) => list?.split(delimiter) ?? []);

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where a program lies, or undefined where nobody installed it. */
const locate = (name: string): string | undefined =>
  searchFolders()
    .map((folder) => join(folder, name))
    .find(canRun);

const versionOf = async (job: Job): Promise<string> => {
  const { beginning } = await succeed(job);
  return /\d+\.\d+(\.\d+)?/.exec(beginning)?.[0] ?? 'unknown';
};

/** The peers on this machine and what each is compared in. */
export interface Peers {
  readonly found: readonly Peer[];
  readonly missing: readonly string[];
  readonly comparisons: readonly Comparison[];
}

/** Makes the large tree, where a peer draws one. */
type Grow = () => Promise<Grown>;

interface Contest {
  readonly name: string;
  readonly program: string;
  readonly prepare: (work: Workplace, path: string, grow: Grow) => Promise<Comparison[]>;
}

const titles = (): string[] => Array.from({ length: ITEMS }, (_, index) => `Topic ${index + 1}`);

/** One done, and open again: so that every pair finds the same state. */
const OURS_MARK = [
  ['done', '3.2.2'],
  ['reset', '3.2.2'],
];

const rivals = (
  { roadmap }: Workplace,
  name: string,
  list: Job,
  marks: readonly Job[],
): Comparison[] => [
  { name: `list ${ITEMS}: ${name}`, jobs: [roadmap('shipped', 'show')], bases: [list] },
  {
    name: `mark one, unmark it: ${name}`,
    jobs: OURS_MARK.map((args) => roadmap('shipped', ...args)),
    bases: marks,
  },
];

const prepareTask: Contest['prepare'] = async (work, path) => {
  const home = freshFolder(work, 'taskwarrior');
  writeFileSync(
    join(home, '.taskrc'),
    `data.location=${join(home, '.task')}\nconfirmation=off\nnews.version=99.0.0\n`,
  );
  const task = (...args: readonly string[]): Job => ({
    argv: [path, ...args],
    env: bareEnvironment(home),
  });
  const uuid = (index: number) => `00000000-0000-4000-8000-${`${index}`.padStart(12, '0')}`;
  const items = titles().map((description, index) => ({ description, uuid: uuid(index) }));
  const file = join(home, 'items.json');
  writeFileSync(file, JSON.stringify(items));
  await succeed(task('import', file));
  return rivals(work, 'Taskwarrior', task('list'), [
    task(uuid(7), 'done'),
    task(uuid(7), 'modify', 'status:pending'),
  ]);
};

const prepareTaskbook: Contest['prepare'] = async (work, path) => {
  const env = bareEnvironment(freshFolder(work, 'taskbook'));
  const tb = (...args: readonly string[]): Job => ({ argv: [path, ...args], env });
  for (const title of titles()) await succeed(tb('--task', title));
  return rivals(work, 'taskbook', tb(), [tb('--check', '8'), tb('--check', '8')]);
};

const prepareTree: Contest['prepare'] = async (work, path, grow) => {
  const { home, nodes, roadmap } = await grow();
  const folder = freshFolder(work, 'folders');
  plantFolders(folder, roadmap.root);
  const job = { argv: [path, folder], env: bareEnvironment(work.folder) };
  return [
    {
      name: `tree of ${nodes.toLocaleString('en-US')}: tree`,
      jobs: [work.roadmap(home, 'show')],
      bases: [job],
    },
  ];
};

const CONTESTS: readonly Contest[] = [
  { name: 'Taskwarrior', program: 'task', prepare: prepareTask },
  { name: 'taskbook', program: 'tb', prepare: prepareTaskbook },
  { name: 'tree', program: 'tree', prepare: prepareTree },
];

/** Finds the peers and gives each the same items as we have. */
export const findPeers = async (work: Workplace, grow: Grow): Promise<Peers> => {
  const found: Peer[] = [];
  const missing: string[] = [];
  const comparisons: Comparison[] = [];
  for (const { name, program, prepare } of CONTESTS) {
    const path = locate(program);
    if (!path) {
      missing.push(name);
      continue;
    }
    comparisons.push(...(await prepare(work, path, grow)));
    const env = bareEnvironment(freshFolder(work, `${program}-version`));
    found.push({
      name,
      version: await versionOf({ argv: [path, '--version'], env }),
    });
  }
  return { found, missing, comparisons };
};
