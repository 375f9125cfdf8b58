import { type ChildProcess, spawn } from 'node:child_process';
import open from 'open';
import { RoadmapError } from '../roadmap/errors';
import { splitWords } from './command-line';

/** How long a browser has to fail, in milliseconds. One that goes on after that has started. */
const PATIENCE = 1000;

/** Fails where a program ends with an error at once; one that stays is not waited for. */
const started = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const enough = setTimeout(resolve, PATIENCE);
    const end = (error?: Error): void => {
      clearTimeout(enough);
      if (error) reject(error);
      else resolve();
    };
    child.once('error', end);
    child.once('exit', (code) => end(code === 0 ? undefined : new Error(`ended with ${code}`)));
    if (child.exitCode !== null) end(child.exitCode === 0 ? undefined : new Error('ended'));
    child.unref();
  });

/** `BROWSER` is a list of command lines with colons between; the address stands for "%s", or at the end. */
const withBrowser = async (line: string, url: string): Promise<void> => {
  const [program = '', ...args] = splitWords(line);
  const isNamed = args.some((arg) => arg.includes('%s'));
  const all = isNamed ? args.map((arg) => arg.replaceAll('%s', () => url)) : [...args, url];
  await started(spawn(program, all, { stdio: 'ignore', detached: true }));
};

const openWith = async (url: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const lines = (env['BROWSER'] ?? '').split(':').filter((line) => line.trim() !== '');
  for (const line of lines) {
    try {
      return await withBrowser(line, url);
    } catch {
      // The next one may be there.
    }
  }
  if (lines.length > 0) throw new Error('none of BROWSER starts');
  await started(await open(url));
};

/** Opens an address in the browser, without a shell. */
export const openLink = async (url: string, env: NodeJS.ProcessEnv): Promise<void> => {
  try {
    await openWith(url, env);
  } catch {
    throw new RoadmapError(
      'program-missing',
      `No browser could be started for ${url}`,
      'Copy the address yourself.',
    );
  }
};
