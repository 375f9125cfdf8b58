import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inWords, makeFolder, namesIn, permissionHint, systemCode } from '../files';
import { failure } from './failure';
import { masked } from './mask';
import { type Ended, runGit } from './run-git';

/** Our copy is not as it should be. It holds nothing that is not elsewhere: it is made anew. */
export class BrokenCopy extends Error {}

/**
 * Our copy of a remote. It is bare: without a working tree there is nothing to merge, check out,
 * convert or leave half done.
 */
export interface Copy {
  run(args: readonly string[], input?: Buffer | string): Promise<Ended>;
  /** What git says. Throws BrokenCopy where it fails, for nothing is asked but of the copy itself. */
  ask(args: readonly string[], input?: Buffer | string): Promise<Buffer>;
  /** The same as one line. */
  line(args: readonly string[], input?: Buffer | string): Promise<string>;
  /** Asks the remote itself, without the copy. */
  look(url: string): Promise<Ended>;
  isThere(): boolean;
  renew(): Promise<void>;
}

/** The first thing git had to say that tells why. */
export const reasonOf = ({ stderr }: Ended): string => {
  const lines = stderr.split(/[\r\n]+/).map((line) => line.replace(/^(fatal|error): /, '').trim());
  const first = lines.find((line) => line !== '' && !/^(warning|hint|From|To)\b/.test(line));
  const reason = (first ?? 'git gave no reason').replace(/^unable to access '[^']*': /, '');
  return masked(reason).replace(/[.:]$/, '');
};

/** All there is in a folder, as far as it is open to us. */
const allIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return namesIn(folder);
  }
};

/** What to do about a folder that could not be removed or made; undefined where time may help. */
export const closedHint = (folder: string, error: unknown): string | undefined =>
  ['EACCES', 'EPERM'].includes(systemCode(error))
    ? permissionHint(folder, ...allIn(folder).map((name) => join(folder, name)))
    : undefined;

/**
 * Our copy, whether it is there or not.
 *
 * @param patience how long a run of git may take, in milliseconds
 */
export const copyIn = (folder: string, patience?: number): Copy => {
  const beside = dirname(folder);
  const run: Copy['run'] = (args, input) =>
    runGit(beside, [`--git-dir=${folder}`, ...args], input, patience);
  const ask: Copy['ask'] = async (args, input) => {
    const ended = await run(args, input);
    if (ended.code !== 0) throw new BrokenCopy(reasonOf(ended));
    return ended.stdout;
  };
  return {
    run,
    ask,
    line: async (args, input) => (await ask(args, input)).toString().trim(),
    look: (url) => runGit(beside, ['ls-remote', '--quiet', '--', url, 'HEAD'], '', patience),
    isThere: () => existsSync(join(folder, 'HEAD')),
    renew: async () => {
      try {
        rmSync(folder, { recursive: true, force: true });
        makeFolder(folder, 0o700);
      } catch (error) {
        const what = `${folder} could not be made anew: ${inWords(error)}.`;
        throw failure(what, closedHint(beside, error));
      }
      await ask(['init', '--quiet', '--bare', '--template=']);
    },
  };
};
