import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bareEnv, freshFolder } from '../support/program';

const COMPILED = 'dist/main.js.cache';

/** A copy of the program whose compiled code may be spoilt. */
const copy = (): string => {
  const folder = freshFolder();
  for (const part of ['bin', 'dist']) cpSync(part, join(folder, part), { recursive: true });
  return folder;
};

const show = (folder: string, ...flags: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(folder, 'bin/roadmap.js'), 'show'],
    { env: bareEnv({ home: freshFolder() }), encoding: 'utf8' },
  );
  return { status, stderr, lines: stdout.split('\n').length };
};

const WHOLE = { status: 0, stderr: '', lines: 54 };

test('the build keeps compiled code, and it is used', () => {
  expect(existsSync(COMPILED)).toBe(true);
  const program = `const { load, scripts } = require('./bin/load.js'); load(process.cwd() + '/dist/main.js');
    console.log([...scripts.values()].map((one) => one.cachedDataRejected).join());`;
  const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('false');
});

test.each<[string, (bytes: Buffer) => Buffer | string]>([
  ['as it was built', (bytes) => bytes],
  ['cut short', (bytes) => bytes.subarray(0, 1000)],
  ['empty', () => ''],
  ['of another version', (bytes) => Buffer.concat([Buffer.alloc(16, 7), bytes.subarray(16)])],
])('compiled code %s: the program runs', (_, spoil) => {
  const folder = copy();
  const file = join(folder, COMPILED);
  writeFileSync(file, spoil(readFileSync(file)));
  expect(show(folder)).toEqual(WHOLE);
});

test('and where Node runs with other flags', () => {
  expect(show(copy(), '--no-opt')).toEqual(WHOLE);
});
