import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { needs, skipWithout } from '../support/needs';
import { BIN, bareEnv, freshFolder, roadmap } from '../support/program';

const folder = freshFolder();
const MODULE = join(folder, 'output.cjs');
buildSync({
  entryPoints: ['src/terminal/output.ts'],
  outfile: MODULE,
  bundle: true,
  platform: 'node',
});

/** A program that writes, and tells on stderr what became of it. */
const script = (body: string): string[] => [
  '-e',
  `const { writeLines, isTerminal } = require(${JSON.stringify(MODULE)});
   const tell = (text) => require('node:fs').writeSync(2, text);
   try { ${body} } catch (error) { tell(error.code + ': ' + error.message); }`,
];

const node = (body: string, stdout: number | 'pipe' = 'pipe') =>
  spawnSync(process.execPath, script(body), {
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e9,
  });

/** Lines of a hundred letters: far more than any pipe holds. */
const MANY = 50_000;
const LINES = `(function* () { for (let n = 0; n < ${MANY}; n += 1) yield 'x'.repeat(100); })()`;

describe('writing lines', () => {
  test('each ends with a line feed', () => {
    expect(node(`writeLines(1, ['one', '', 'Größe ✓']);`).stdout).toBe('one\n\nGröße ✓\n');
  });

  test('no line, no byte', () => {
    expect(node('writeLines(1, []);').stdout).toBe('');
  });

  test('more than one chunk arrives whole', () => {
    const { stdout, stderr } = node(`writeLines(1, ${LINES}); tell('end');`);
    expect(stderr).toBe('end');
    expect(stdout).toBe(`${'x'.repeat(100)}\n`.repeat(MANY));
  });

  test('a letter is not broken where two chunks meet', () => {
    const { stdout } = node(`writeLines(1, Array.from({ length: 3000 }, () => '✓'.repeat(33)));`);
    expect(stdout).toBe(`${'✓'.repeat(33)}\n`.repeat(3000));
  });
});

describe('a pipe that is full', () => {
  // A stream that Node has opened does not block: writing to it fails with EAGAIN instead.
  const body = `
    const fs = require('node:fs');
    const write = fs.writeSync;
    let refused = 0;
    fs.writeSync = (...args) => {
      try { return write(...args); } catch (error) { refused += 1; throw error; }
    };
    process.stdout._handle.setBlocking(false);
    writeLines(1, ${LINES});
    fs.writeSync = write;
    tell(String(refused));`;

  test('is tried again until the reader has read', async () => {
    const child = spawn(process.execPath, script(body), { stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    await wait(300);
    child.stdout.on('data', (data: Buffer) => stdout.push(data));
    await new Promise((done) => child.on('close', done));
    expect(Buffer.concat(stdout)).toHaveLength(MANY * 101);
    expect(Number(Buffer.concat(stderr).toString())).toBeGreaterThan(0);
  });
});

describe('a reader that has gone away', () => {
  test('ends it quietly', async () => {
    const child = spawn(process.execPath, script(`writeLines(1, ${LINES}); tell('end');`), {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data;
    });
    child.stdout.destroy();
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'end' });
  });

  test('no further line is asked for', () => {
    const body = `
      let asked = 0;
      const endless = (function* () { for (;;) { asked += 1; yield 'x'.repeat(1000); } })();
      writeLines(1, endless);
      tell(asked < 10000 ? 'soon' : 'late');`;
    const command = `"$0" -e "$1" | head -1 > /dev/null`;
    const [, program = ''] = script(body);
    const { stderr } = spawnSync('sh', ['-c', command, process.execPath, program], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('soon');
  });
});

describe('a full disk', () => {
  needs('/dev/full');

  test('is told, not swallowed', () => {
    const full = openSync('/dev/full', 'w');
    const { stderr } = node(`writeLines(1, ['one']); tell('not reached');`, full);
    closeSync(full);
    expect(stderr).toBe('output-failed: Cannot write the output: ENOSPC.');
  });
});

describe('what is a terminal', () => {
  test('neither a file, a pipe, /dev/null nor nothing at all', () => {
    const command = `"$0" -e "$1" < /dev/null 3> "$2" >&-`;
    const body = `tell(JSON.stringify([0, 1, 2].map(isTerminal)));`;
    const [, program = ''] = script(body);
    const args = ['-c', command, process.execPath, program, join(folder, 'file')];
    const { stderr } = spawnSync('sh', args, { encoding: 'utf8' });
    expect(JSON.parse(stderr)).toEqual([false, false, false]);
  });
});

/** The program under a shell, which can do to its streams what Node cannot. */
const shell = (command: string, home: string) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, BIN], {
    env: bareEnv({ home }),
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
};

describe('the program', () => {
  test('| head -1', () => {
    const { stdout, stderr } = shell(
      `{ "$0" "$1" show; echo "exit $?" >&2; } | head -1`,
      freshFolder(),
    );
    expect(stdout).toMatch(/^ Backend Roadmap.*0%.*\n$/);
    expect(stderr).toBe('exit 0\n');
  });

  test('> /dev/full is 4; the mark stays', (context) => {
    skipWithout(context, '/dev/full');
    const home = freshFolder();
    const { code, stderr } = shell(`"$0" "$1" done 2.1.1 > /dev/full`, home);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^roadmap: Cannot write the output: ENOSPC\.\n.*saved/);
    expect(roadmap(['show', '2.1.1', '--ascii'], { home }).stdout).toContain('[x] 2.1.1');
  });

  // Node opens /dev/null in its place before a line of ours runs: nobody can tell the two apart.
  test('a closed stdout is as /dev/null', () => {
    const { code, stderr } = shell(`"$0" "$1" show >&-`, freshFolder());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('a closed stderr takes nothing from the answer', () => {
    const { code, stdout } = shell(`"$0" "$1" show 2>&-`, freshFolder());
    expect(code).toBe(0);
    expect(stdout).toContain('Backend Roadmap');
  });

  test.each(['next', 'undo', 'note sql', 'search cache'])('%s < /dev/null', (command) => {
    const { code, stdout } = shell(`"$0" "$1" ${command} < /dev/null`, freshFolder());
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
  });

  test('a file gets what a pipe gets', () => {
    const file = join(freshFolder(), 'out.txt');
    shell(`"$0" "$1" show > "${file}"`, freshFolder());
    const piped = roadmap(['show'], { home: freshFolder() });
    expect(readFileSync(file, 'utf8')).toBe(piped.stdout);
  });
});
