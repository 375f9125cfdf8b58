import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

const BIN = 'bin/roadmap.js';

/** The program in a Node that says it is another version, and that can load nothing more. */
const startIn = (version: string) => {
  const script = `
    Object.defineProperty(process.versions, 'node', { value: '${version}' });
    const { Module } = module.constructor;
    const load = Module._load;
    Module._load = (name, ...rest) => {
      if (name.endsWith('load.js')) { console.log('loaded'); return {}; }
      return load(name, ...rest);
    };
    require(${JSON.stringify(resolve(BIN))});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

test.each([
  ['18.19.1', '18.19'],
  ['20.16.0', '20.16'],
  ['4.9.1', '4.9'],
])('Node %s ends in one line, and nothing is loaded', (version, told) => {
  expect(startIn(version)).toEqual({
    status: 1,
    stdout: '',
    stderr: `roadmap needs Node 20.17 or newer; this is ${told}\n`,
  });
});

test.each(['20.17.0', '21.0.0', '99.1.0'])('Node %s runs', (version) => {
  expect(startIn(version)).toEqual({ status: 0, stdout: 'loaded\n', stderr: '' });
});

test('the first file is written in syntax that old Nodes read', () => {
  const source = readFileSync(BIN, 'utf8');
  const as = (target: string) => transformSync(source, { target }).code;
  expect(as('es2015')).toBe(as('esnext'));
  expect(transformSync('a?.b', { target: 'es2015' }).code).not.toBe('a?.b;\n');
});
