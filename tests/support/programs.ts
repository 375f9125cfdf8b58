import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canMount } from '../store/tmpfs';

interface Program {
  readonly isHere: () => boolean;
  /** How to get it, for the end of a test run. */
  readonly remedy: string;
}

const starts = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

const debian = (name: string): Program => ({
  isHere: () => starts(name),
  remedy: `apt-get install ${name}`,
});

/** Where Debian installs the browser that the exported page is tested in. */
export const CHROMIUM = '/usr/bin/chromium';

/** Where Debian installs the ground that completion in bash may stand on. */
export const BASH_COMPLETION = '/usr/share/bash-completion/bash_completion';

/** Other versions of Node, as paths joined by ":". */
export const NODES = (process.env['ROADMAP_NODES'] ?? '').split(':').filter(Boolean);

/** What some tests need beside Node and npm. */
export const PROGRAMS = {
  git: debian('git'),
  bash: debian('bash'),
  zsh: debian('zsh'),
  fish: debian('fish'),
  'bash-completion': {
    isHere: () => existsSync(BASH_COMPLETION),
    remedy: 'apt-get install bash-completion',
  },
  chromium: { isHere: () => existsSync(CHROMIUM), remedy: 'apt-get install chromium' },
  mkfifo: { isHere: () => starts('mkfifo'), remedy: 'apt-get install coreutils' },
  prlimit: { isHere: () => starts('prlimit'), remedy: 'apt-get install util-linux' },
  '/dev/full': { isHere: () => existsSync('/dev/full'), remedy: 'run the tests on Linux' },
  Linux: { isHere: () => process.platform === 'linux', remedy: 'run the tests on Linux' },
  root: { isHere: () => process.getuid?.() === 0, remedy: 'run the tests as root' },
  'the npm registry': {
    isHere: () => spawnSync('npm', ['ping'], { stdio: 'ignore' }).status === 0,
    remedy: 'run the tests where npm can install packages',
  },
  'the right to mount': { isHere: canMount, remedy: 'run the tests as root' },
  'other versions of Node': {
    isHere: () => NODES.length > 0,
    remedy: 'set ROADMAP_NODES to the paths of other node binaries, joined by ":"',
  },
} as const satisfies Readonly<Record<string, Program>>;

/** A skipped test's note: what it was skipped for want of. */
export const needing = (name: string): string => `needs ${name}`;

export type ProgramName = keyof typeof PROGRAMS;

const known = new Map<ProgramName, boolean>();

/** Whether a program is on this machine; each is looked for once. */
export const isHere = (name: ProgramName): boolean => {
  const found = known.get(name) ?? PROGRAMS[name].isHere();
  known.set(name, found);
  return found;
};
