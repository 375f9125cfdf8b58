import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';

/** Where a shot goes off. */
interface Shot {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: NodeJS.Signals;
  /** Milliseconds after the start of the process, or after its first write; never where undefined. */
  readonly delay: number | undefined;
  readonly onWrite: boolean;
}

const ended = (child: ChildProcess): Promise<{ code: number | null; signal: string | null }> =>
  new Promise((done) => child.on('close', (code, signal) => done({ code, signal })));

/** Runs a script and shoots it. */
export const shoot = async (
  argv: readonly string[],
  { home, env, signal, delay, onWrite }: Shot,
): ReturnType<typeof ended> => {
  const child = spawn(process.execPath, argv, { env, stdio: 'ignore' });
  const fire = (): void => {
    if (delay !== undefined) setTimeout(() => child.kill(signal), delay);
  };
  const watcher = onWrite ? watch(home).once('change', fire) : undefined;
  if (!onWrite) fire();
  const end = await ended(child);
  watcher?.close();
  return end;
};
