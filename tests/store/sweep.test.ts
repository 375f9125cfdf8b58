import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leftoversIn, sweep } from '../../src/store/sweep';
import { freshFolder, roadmap } from '../support/program';
import { homeWith, MARKS, show } from './homes';

/** Older and younger than any writer takes. */
const AGES = { old: 60, young: 2 };

const put = (home: string, name: string, age: number): void => {
  const path = join(home, name);
  writeFileSync(path, 'left by a writer that was killed');
  const then = Date.now() / 1000 - age;
  utimesSync(path, then, then);
};

const LITTER = ['config.json.tmp-1795000000abcdef', 'config.json.tmp-4711-before'];
const NO_LITTER = [
  'config.json.bak',
  'config.json.tmp',
  'my-config.json.tmp-1',
  'history.jsonl.tmp-1',
  'config.corrupt-1795000000000.json',
];

describe('what killed writers left', () => {
  test('is found once it is older than any writer takes', () => {
    const home = freshFolder();
    for (const name of LITTER) put(home, name, AGES.old);
    put(home, 'config.json.tmp-1795000001abcdef', AGES.young);
    for (const name of NO_LITTER) put(home, name, AGES.old);
    expect(leftoversIn(home, Date.now()).toSorted()).toEqual(LITTER.map((one) => join(home, one)));
  });

  test('is removed, and nothing else', () => {
    const home = freshFolder();
    for (const name of [...LITTER, ...NO_LITTER]) put(home, name, AGES.old);
    sweep(home, Date.now());
    expect(readdirSync(home).toSorted()).toEqual(NO_LITTER.toSorted());
  });

  test('is not what a living writer is still to put in its place, however long it slept', () => {
    const home = freshFolder();
    mkdirSync(join(home, 'roadmaps'));
    const { pid: gone } = spawnSync('true');
    const living = [
      `config.json.tmp-${process.ppid}-1795000000000`,
      `config.json.tmp-${process.ppid}-1795000000000.tmp-1795000000abcdef`,
      `roadmaps/own.json.${process.ppid}.tmp`,
    ];
    const left = [`config.json.tmp-${gone}-1795000000000`, `roadmaps/own.json.${gone}.tmp`];
    for (const name of [...living, ...left]) put(home, name, AGES.old);
    expect(leftoversIn(home, Date.now())).toEqual(left.map((one) => join(home, one)));
  });

  test('may bear the number of the process that finds it: in a container it is always the same', () => {
    const home = freshFolder();
    const name = `config.json.tmp-${process.pid}-1795000000000`;
    put(home, name, AGES.old);
    expect(leftoversIn(home, Date.now())).toEqual([join(home, name)]);
  });

  test('is nothing in a folder that is not there, or is a file', () => {
    const home = freshFolder();
    writeFileSync(join(home, 'file'), '');
    expect(leftoversIn(join(home, 'none'), Date.now())).toEqual([]);
    expect(leftoversIn(join(home, 'file'), Date.now())).toEqual([]);
  });

  test('is left alone by reads, told by doctor, removed by the next write', async () => {
    const { home } = await homeWith();
    for (const name of LITTER) put(home, name, AGES.old);
    put(home, 'config.json.tmp-1795000001abcdef', AGES.young);
    expect(show(home)).toEqual({ marks: MARKS, warnings: [] });
    expect(roadmap(['doctor'], { home }).stdout).toMatch(/! leftovers +2 unfinished files/);
    expect(readdirSync(home)).toEqual(expect.arrayContaining(LITTER));
    expect(roadmap(['done', 'docker'], { home })).toMatchObject({ code: 0, stderr: '' });
    const left = readdirSync(home).filter((name) => name.includes('.tmp-'));
    expect(left).toEqual(['config.json.tmp-1795000001abcdef']);
  });

  test('is removed by doctor --fix, without a mark', async () => {
    const { home } = await homeWith();
    for (const name of LITTER) put(home, name, AGES.old);
    const { code, stdout } = roadmap(['doctor', '--fix'], { home });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Removed 2 unfinished files/)]);
    expect(readdirSync(home).toSorted()).toEqual(['config.json', 'history.jsonl']);
  });

  test('a folder of such a name does not stop anybody from saving', async () => {
    const { home } = await homeWith();
    const path = join(home, LITTER[0] ?? '');
    mkdirSync(path);
    utimesSync(path, 0, 0);
    expect(roadmap(['done', 'docker'], { home })).toMatchObject({ code: 0, stderr: '' });
    expect(show(home)).toEqual({ marks: { ...MARKS, docker: 'done' }, warnings: [] });
  });
});

test('roadmaps: what a killed import left is removed by the next one', async () => {
  const home = freshFolder();
  expect(roadmap(['import', 'roadmap.json', '--id', 'mine'], { home }).code).toBe(0);
  put(join(home, 'roadmaps'), 'mine.json.4711.tmp', AGES.old);
  put(join(home, 'roadmaps'), 'draft.tmp', AGES.old);
  expect(roadmap(['import', 'roadmap.json', '--id', 'other'], { home }).code).toBe(0);
  const names = ['draft.tmp', 'mine.checked', 'mine.json', 'other.checked', 'other.json'];
  expect(readdirSync(join(home, 'roadmaps')).toSorted()).toEqual(names);
});
