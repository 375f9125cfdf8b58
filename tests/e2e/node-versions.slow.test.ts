import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { skipWithout } from '../support/needs';
import { freshFolder, roadmap } from '../support/program';
import { NODES } from '../support/programs';

test('ROADMAP_NODES names other versions of Node', (context) => {
  skipWithout(context, 'other versions of Node');
  const versions = NODES.map((node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout);
  expect(versions.filter((version) => !/^v\d+\.\d+\.\d+\n$/.test(version))).toEqual([]);
  expect(new Set(versions).size).toBe(NODES.length);
});

describe.each([process.execPath, ...NODES])('%s', (node) => {
  const home = freshFolder();
  const run = (...args: string[]) => roadmap(args, { home, node });

  test.each([
    ['show', '8.5 Learn Scalability Patterns'],
    ['done 3.2.1 -m proof', 'to do → done'],
    ['show 3.2', '✓ 3.2.1 SQL'],
    ['next', '3.2.2 NoSQL'],
    ['search contanerization', '5.1 Containerization'],
    ['undo', 'done → to do'],
    ['config ascii on', 'ascii'],
    ['validate roadmap.json', 'is a valid roadmap'],
    ['doctor', 'roadmap'],
  ])('%s', (line, expected) => {
    const { code, stdout, stderr } = run(...line.split(' '));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(expected);
  });

  test('a refusal is a refusal', () => {
    expect(run('done', 'cobol')).toMatchObject({ code: 1, stdout: '' });
  });

  test('the library', () => {
    const url = pathToFileURL(resolve('dist/index.mjs')).href;
    const code = `import { addDays, loadRoadmap } from '${url}';
      import { readFileSync } from 'node:fs';
      const { nodes } = loadRoadmap(readFileSync('roadmap.json', 'utf8'));
      console.log(nodes.length, addDays('2026-11-22', 1));`;
    const args = ['--input-type=module', '-e', code];
    const { stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '43 2026-11-23\n', stderr: '' });
  });
});
