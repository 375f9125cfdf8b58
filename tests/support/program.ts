import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The program as users start it. */
export const BIN = resolve('bin/roadmap.js');

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder, gone when the tests end. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-test-'));
  folders.push(folder);
  return folder;
};

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  /** ROADMAP_HOME. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  readonly cwd?: string;
  readonly node?: string;
}

/** A bare environment: nothing of this machine shines through, and nothing but progress is written. */
export const bareEnv = ({ home, env }: Pick<Options, 'home' | 'env'>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  ROADMAP_CACHE: 'off',
  ROADMAP_HOME: home,
  ...env,
});

/** Runs the program once, as a pipe. */
export const roadmap = (args: readonly string[], options: Options): Result => {
  const { input = '', cwd, node = process.execPath } = options;
  const { status, stdout, stderr } = spawnSync(node, [BIN, ...args], {
    env: bareEnv(options),
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { code: status, stdout, stderr };
};

/** Runs the program beside others. */
export const roadmapAsync = (args: readonly string[], options: Options): Promise<Result> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      env: bareEnv(options),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('close', (code) => done({ code, stdout, stderr }));
  });

/** Every file below a folder with its bytes: two of these are equal if nothing changed. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
