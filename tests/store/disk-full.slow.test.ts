import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupsIn } from '../../src/store/backup/daily';
import { filesIn } from '../../src/store/journal/load';
import { readStateFile } from '../../src/store/journal/state-file';
import { change, set } from '../support/fixtures';
import { needs } from '../support/needs';
import { BIN, bareEnv, contentsOf, freshFolder, type Result, roadmap } from '../support/program';
import { CHANGES, homeWith, MARKS, marksOn, note, padding, show } from './homes';
import { fill, makeReadOnly, mountSmall, unmount } from './tmpfs';

const DONE = { docker: 'done' } as const;
const STACK = /\n\s+at /;

/** What is on the disk can be read, and it is what the exit code said. */
const expectHonest = async (home: string, { code, stderr }: Result): Promise<void> => {
  expect(stderr).not.toMatch(STACK);
  expect(stderr).toMatch(code === 4 ? /^roadmap: Nothing was saved .*\n.+\n$/ : /^$/);
  expect([code, await marksOn(home)]).toEqual([code, code === 0 ? { ...MARKS, ...DONE } : MARKS]);
  expect([0, 4]).toContain(code);
  const torn = [filesIn(home).state, ...backupsIn(home)].filter(
    (path) => readStateFile(path).kind !== 'sound',
  );
  expect(torn).toEqual([]);
};

/** What was refused does not come back later, and what was saved stays. */
const expectToGoOn = (home: string, { code }: Result): void => {
  expect(roadmap(['start', 'shell'], { home }).code).toBe(0);
  const marks = { ...MARKS, ...(code === 0 ? DONE : {}), shell: 'doing' };
  expect(show(home)).toEqual({ marks, warnings: [] });
};

/** The folder, made. */
const made = (folder: string): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
};

describe('a disk with few pages left', () => {
  needs('the right to mount');
  let disk = '';
  beforeEach(() => {
    disk = mountSmall(256) ?? '';
  });
  afterEach(() => unmount(disk));

  const long = change(50, 'backend', [note('nosql', 'y'.repeat(12_000))]);
  const codes: (number | null)[] = [];
  const levels = Array.from({ length: 14 }, (_, free) => free);

  test.each(levels.flatMap((free) => [[free, 100] as const, [free, 4000] as const]))(
    '%i pages free, the journal ends %i bytes into a page',
    async (free, end) => {
      const home = join(disk, 'home');
      const changes = [...CHANGES, long];
      const files = await homeWith([...changes, padding(changes, end)], made(home));
      expect(statSync(files.journal).size % 4096).toBe(end);
      const ballast = fill(disk, free);

      const result = roadmap(['done', 'docker'], { home });
      codes.push(result.code);
      await expectHonest(home, result);

      rmSync(ballast);
      expectToGoOn(home, result);
    },
  );

  test('some of these were saved, some refused', () => {
    expect(new Set(codes)).toEqual(new Set([0, 4]));
  });

  test('the very first mark is refused and leaves nothing that is missed', () => {
    const home = join(disk, 'home');
    const ballast = fill(disk, 0);
    const result = roadmap(['done', 'docker'], { home });
    expect(result).toMatchObject({ code: 4, stderr: expect.stringMatching(/the disk is full/) });
    expect(show(home)).toEqual({ marks: {}, warnings: [] });
    rmSync(ballast);
    expect(roadmap(['done', 'docker'], { home }).code).toBe(0);
    expect(show(home)).toEqual({ marks: DONE, warnings: [] });
  });

  test('a damaged config.json on a full disk: the mark is in the journal', async () => {
    const home = join(disk, 'home');
    const { state } = await homeWith(CHANGES, made(home));
    writeFileSync(state, 'garbage');
    const ballast = fill(disk, 0);
    const result = roadmap(['done', 'docker'], { home });
    expect(result.code).toBe(0);
    expect(await marksOn(home)).toEqual({ ...MARKS, ...DONE });
    rmSync(ballast);
    expectToGoOn(home, result);
  });

  test('an import is refused and leaves no half a roadmap', () => {
    const home = made(join(disk, 'home'));
    fill(disk, 1);
    const result = roadmap(['import', 'roadmap.json', '--id', 'mine'], { home });
    expect(result).toMatchObject({ code: 4, stderr: expect.stringMatching(/was not saved/) });
    expect(roadmap(['roadmaps'], { home })).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(contentsOf(home))).toEqual([]);
  });

  test('a read-only file system: reads 0, writes 4, nothing changes', async () => {
    const home = join(disk, 'home');
    await homeWith(CHANGES, made(home));
    makeReadOnly(disk);
    const before = contentsOf(home);
    expect(show(home)).toEqual({ marks: MARKS, warnings: [] });
    const result = roadmap(['done', 'docker'], { home });
    expect(result).toMatchObject({ code: 4, stderr: expect.stringMatching(/read-only/) });
    expect(roadmap(['doctor', '--fix'], { home }).stderr).not.toMatch(STACK);
    expect(contentsOf(home)).toEqual(before);
  });
});

/** Runs the program with a limit on the size of every file it writes. */
const limited = (bytes: number, args: readonly string[], home: string): Result => {
  const line = [`--fsize=${bytes}`, process.execPath, BIN, ...args];
  const { status, stdout, stderr } = spawnSync('prlimit', line, {
    env: bareEnv({ home }),
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
};

describe('a limit on the size of files (RLIMIT_FSIZE)', () => {
  needs('prlimit');
  // The journal is longer than the state, so that the limit meets it first.
  const toAndFro = Array.from({ length: 16 }, (_, n) =>
    change(10 + n, 'backend', [set('http', n % 2 === 0 ? 'doing' : 'done')]),
  );
  const template = homeWith([...CHANGES, ...toAndFro]);
  const lineLength = template.then(({ home, journal }) => {
    const trial = freshFolder();
    cpSync(home, trial, { recursive: true });
    expect(roadmap(['done', 'docker'], { home: trial }).code).toBe(0);
    return statSync(filesIn(trial).journal).size - statSync(journal).size;
  });

  test.each([
    ['nothing of the line', () => 0, 4],
    ['its first newline', () => 1, 4],
    ['half of it', (length: number) => length >> 1, 4],
    ['all but two bytes', (length: number) => length - 2, 4],
    ['all but the last newline', (length: number) => length - 1, 4],
    ['all of it', (length: number) => length, 0],
  ])('room for %s in the journal', async (_, room, code) => {
    const home = freshFolder();
    cpSync((await template).home, home, { recursive: true });
    const size = statSync(filesIn(home).journal).size;
    const result = limited(size + room(await lineLength), ['done', 'docker'], home);
    expect(result.code).toBe(code);
    await expectHonest(home, result);
    expectToGoOn(home, result);
  });

  test.each([0, 1, 200])('room for the first line ever and %i bytes more', async (more) => {
    const home = freshFolder();
    const result = limited((await lineLength) + more, ['done', 'docker'], home);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(await marksOn(home)).toEqual(DONE);
    expect(readStateFile(filesIn(home).state).kind).toBe('absent');
    expect(show(home)).toEqual({ marks: DONE, warnings: [] });
  });
});
