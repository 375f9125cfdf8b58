import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Duplex } from 'node:stream';
import { bareEnv } from '../support/program';

/** A command that takes longer than this, on however crowded a machine, is stuck: ten minutes. */
const PATIENCE = 600_000;

/** The program, as a copy that a build meanwhile cannot change. */
export interface Program {
  readonly bin: string;
}

/** Where a process stands still between two of its steps in ROADMAP_HOME. */
export interface Halts {
  /** Before the steps of these numbers; a command may take fewer. */
  readonly steps: readonly number[];
  /** The process is stopped until this is over. */
  readonly until: (step: number) => Promise<unknown>;
}

/** Where a command runs. */
export interface Setting {
  /** ROADMAP_HOME. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The name of a script in `tests/torture/preload` that runs in the process first. */
  readonly preload?: string;
  readonly halts?: Halts;
  /** What starts node, such as `prlimit`. */
  readonly under?: readonly string[];
  /** The user, where it is another one. */
  readonly uid?: number | undefined;
}

/** How a command ended. */
export interface Ending {
  /** The command line, for a report. */
  readonly what: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly isStuck: boolean;
}

/** A command on its way. */
export interface Running {
  readonly child: ChildProcess;
  /** Comes true when it waits at the barrier, or has ended already. */
  readonly isHeld: Promise<unknown>;
  readonly ended: Promise<Ending>;
}

/** Copies what is built. */
export const copyProgram = (folder: string, from = '.'): Program => {
  for (const part of ['bin', 'dist']) {
    cpSync(join(from, part), join(folder, part), { recursive: true });
  }
  return { bin: join(folder, 'bin', 'roadmap.js') };
};

/** Exit code or signal, and what was said, in one line. */
export const describeEnding = ({ what, code, signal, stderr }: Ending): string =>
  `${what}: ${signal ?? `exit ${code}`} ${stderr.trim().replaceAll(/\s*\n\s*/g, ' ')}`.trim();

/** Waits for the end of a process, but not for ever. */
const endingOf = (child: ChildProcess, what: string): Promise<Ending> =>
  new Promise((settle, fail) => {
    let [stdout, stderr, isStuck] = ['', '', false];
    const timer = setTimeout(() => {
      isStuck = true;
      child.kill('SIGKILL');
    }, PATIENCE);
    child.stdout?.on('data', (data) => {
      stdout += data;
    });
    child.stderr?.on('data', (data) => {
      stderr += data;
    });
    // A process that is gone already reads no more.
    child.stdin?.on('error', () => {});
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      settle({ what, code, signal, stdout, stderr, isStuck });
    });
  });

/** Stops a process that says it halts, as Ctrl-Z or a crowded machine would, and lets it go on. */
const attend = (child: ChildProcess, until: Halts['until']): void => {
  const line = child.stdio[3];
  if (!(line instanceof Duplex)) return;
  line.on('error', () => {});
  line.on('data', async (data) => {
    const [, step] = /halt (\d+)/.exec(String(data)) ?? [];
    if (step === undefined) return;
    child.kill('SIGSTOP');
    await until(Number(step));
    child.kill('SIGCONT');
    line.write('.');
  });
};

/** Starts a command of the program; its standard input stays open until the caller ends it. */
export const start = (
  { bin }: Program,
  args: readonly string[],
  { home, env = {}, preload, halts, under = [], uid }: Setting,
): Running => {
  const scripts = [...(halts ? ['steps.cjs'] : []), ...(preload ? [preload] : [])];
  const required = scripts.flatMap((name) => ['--require', resolve('tests/torture/preload', name)]);
  const steps = halts ? { TORTURE_STEPS: halts.steps.join() } : {};
  const [command = '', ...rest] = [...under, process.execPath, ...required, bin, ...args];
  const child = spawn(command, rest, {
    env: bareEnv({ home, env: { ...env, ...steps } }),
    // The fourth is for the barrier and for halts.
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = endingOf(child, `roadmap ${args.join(' ')}`.slice(0, 200));
  const barrier = child.stdio[3];
  if (halts) attend(child, halts.until);
  return {
    child,
    ended,
    isHeld: Promise.race([barrier ? once(barrier, 'readable') : ended, ended]),
  };
};

/** Runs a command of the program to its end. */
export const run = (
  program: Program,
  args: readonly string[],
  setting: Setting,
): Promise<Ending> => {
  const { child, ended } = start(program, args, setting);
  child.stdin?.end();
  return ended;
};
