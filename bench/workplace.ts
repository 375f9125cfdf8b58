import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { name } from '../package.json';
import type { Roadmap } from '../src/roadmap/types';
import { grownRoadmap, topicIds } from './generate';
import { type Job, succeed } from './measure';

/** Ids in one call of `done`: a command line cannot be as long as one likes. */
const MOST_ARGUMENTS = 20_000;

/** A learner in the middle of the shipped roadmap. */
const SHIPPED_DONE = ['2.1.1', '2.1.2', '2.2.1', '2.2.2', '3.1.1', '5.1'];

/**
 * The packed package as npm installs it, a copy of the clone's build, and room for files. A build
 * that runs meanwhile changes neither. All of it is gone at the end.
 */
export interface Workplace {
  readonly folder: string;
  /** The installed package with some arguments, on the progress in a folder of that name. */
  readonly roadmap: (home: string, ...args: readonly string[]) => Job;
  /** The same from the clone. */
  readonly cloned: Workplace['roadmap'];
  /** A script of this folder, run by node. */
  readonly script: (name: string, ...args: readonly string[]) => Job;
  /** Where the files of a learner of that name lie. */
  readonly homeOf: (home: string) => string;
}

/** The whole environment of every process. NODE_EXTRA_CA_CERTS is not in it: node 20 parses it. */
export const bareEnvironment = (folder: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  LANG: 'C.UTF-8',
});

/** Removes the folder when the benchmark ends, or is ended. */
const clearAtEnd = (folder: string): void => {
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
};

/** Packs the package and installs it into an empty folder, without the network; that folder. */
const installPackage = (folder: string): string => {
  const npm = (...args: readonly string[]): void => {
    const quiet = ['--silent', '--offline', '--cache', join(folder, 'npm')];
    execFileSync('npm', [...args, ...quiet], { env: bareEnvironment(folder), stdio: 'pipe' });
  };
  npm('pack', '--pack-destination', folder);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const project = join(folder, 'project');
  mkdirSync(project);
  npm('install', '--prefix', project, join(folder, tarball));
  return join(project, 'node_modules', name);
};

/** Copies what the program needs of the clone. */
const copyClone = (folder: string): string => {
  const clone = join(folder, 'clone');
  for (const part of ['bin', 'dist']) cpSync(part, join(clone, part), { recursive: true });
  return clone;
};

export const openWorkplace = (): Workplace => {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-bench-'));
  clearAtEnd(folder);
  const env = bareEnvironment(folder);
  const homeOf = (home: string) => join(folder, 'homes', home);
  /** Each copy keeps its compiled code in a place of its own, as each would on its own machine. */
  const program =
    (root: string): Workplace['roadmap'] =>
    (home, ...args) => ({
      argv: [process.execPath, join(root, 'bin', 'roadmap.js'), ...args],
      env: {
        ...env,
        ROADMAP_HOME: homeOf(home),
        XDG_CACHE_HOME: join(folder, `${basename(root)}-cache`),
      },
    });
  return {
    folder,
    homeOf,
    roadmap: program(installPackage(folder)),
    cloned: program(copyClone(folder)),
    script: (name, ...args) => ({
      argv: [process.execPath, resolve('bench', name), ...args],
      env,
    }),
  };
};

/** The shipped roadmap, six topics done and one started. */
export const startShipped = async ({ roadmap }: Workplace): Promise<void> => {
  await succeed(roadmap('shipped', 'done', ...SHIPPED_DONE));
  await succeed(roadmap('shipped', 'start', '3.2.1'));
};

/** A roadmap of many nodes, and where its files lie. */
export interface Grown {
  readonly nodes: number;
  readonly roadmap: Roadmap;
  /** The name of its learner. */
  readonly home: string;
  /** The file it was imported from. */
  readonly source: string;
  /** What the program reads: its own copy, and the progress. */
  readonly files: readonly [string, string];
}

/** Generates a roadmap, imports and chooses it, and marks every third topic, all as a learner would. */
export const growRoadmap = async (work: Workplace, nodes: number): Promise<Grown> => {
  const roadmap = grownRoadmap(nodes);
  const home = roadmap.id;
  const source = join(work.folder, `${roadmap.id}.json`);
  writeFileSync(source, `${JSON.stringify(roadmap, null, 2)}\n`);
  await succeed(work.roadmap(home, 'import', source));
  await succeed(work.roadmap(home, 'use', roadmap.id));
  const third = topicIds(roadmap.root).filter((_, index) => index % 3 === 0);
  for (let start = 0; start < third.length; start += MOST_ARGUMENTS) {
    await succeed(work.roadmap(home, 'done', ...third.slice(start, start + MOST_ARGUMENTS)));
  }
  const own = join(work.homeOf(home), 'roadmaps', `${roadmap.id}.json`);
  return { nodes, roadmap, home, source, files: [own, join(work.homeOf(home), 'config.json')] };
};

/** A folder in the workplace. */
export const freshFolder = ({ folder }: Workplace, name: string): string => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};
