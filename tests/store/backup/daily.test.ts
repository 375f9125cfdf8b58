import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp, backupsIn, keepAside, newestBackup } from '../../../src/store/backup/daily';
import type { Files } from '../../../src/store/journal/load';
import { readStateFile } from '../../../src/store/journal/state-file';
import { freshFolder, roadmap } from '../../support/program';
import { CHANGES, homeWith, MARKS, marksIn, show } from '../homes';

const dayNamed = (n: number): string => `2026-11-${String(n).padStart(2, '0')}`;
const daysIn = (home: string): string[] => backupsIn(home).map((path) => basename(path, '.json'));

describe('a backup a day', () => {
  test('holds the state as it was before the first change of the day', async () => {
    const { home, state } = await homeWith();
    const before = readFileSync(state, 'utf8');
    expect(roadmap(['done', 'docker'], { home }).code).toBe(0);
    expect(roadmap(['done', 'cloud'], { home }).code).toBe(0);
    const [backup = '', ...more] = backupsIn(home);
    expect(more).toEqual([]);
    expect(basename(backup)).toMatch(/^\d{4}-\d{2}-\d{2}\.json$/);
    expect(readFileSync(backup, 'utf8')).toBe(before);
  });

  test('there is none of a state that never was', () => {
    const home = freshFolder();
    expect(roadmap(['done', 'docker'], { home }).code).toBe(0);
    expect(backupsIn(home)).toEqual([]);
    expect(readdirSync(home)).not.toContain('backups');
  });

  test('reading makes none', async () => {
    const { home } = await homeWith();
    for (const args of [[], ['show'], ['doctor'], ['undo', '--list']]) roadmap(args, { home });
    expect(backupsIn(home)).toEqual([]);
  });

  test('the last seven are kept, and nothing else in the folder is touched', async () => {
    const { home, state } = await homeWith();
    mkdirSync(join(home, 'backups'));
    const others = ['my own copy.json', '2026-11-01.json.bak', 'before-import.json'];
    for (const name of others) writeFileSync(join(home, 'backups', name), 'mine');
    for (let n = 1; n <= 10; n += 1) backUp(home, readFileSync(state), dayNamed(n));
    expect(daysIn(home)).toEqual([4, 5, 6, 7, 8, 9, 10].map(dayNamed));
    expect(readdirSync(join(home, 'backups'))).toEqual(expect.arrayContaining(others));
  });

  test('one of a day is never replaced', async () => {
    const { home, state } = await homeWith();
    backUp(home, readFileSync(state), dayNamed(1));
    backUp(home, Buffer.from('later'), dayNamed(1));
    expect(readFileSync(backupsIn(home)[0] ?? '', 'utf8')).not.toBe('later');
  });
});

describe('the newest backup', () => {
  const withBackups = async (): Promise<Files> => {
    const files = await homeWith();
    for (const n of [1, 2, 3]) backUp(files.home, readFileSync(files.state), dayNamed(n));
    return files;
  };

  test('is the one of the latest day', async () => {
    const { home } = await withBackups();
    const backup = newestBackup(home);
    expect(backup?.name).toBe('2026-11-03.json');
    expect(backup && marksIn(backup.state)).toEqual(MARKS);
  });

  test.each<readonly [string, (path: string) => void]>([
    ['truncated', (path) => writeFileSync(path, readFileSync(path).subarray(0, 50))],
    ['empty', (path) => writeFileSync(path, '')],
    [
      'edited',
      (path) => writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))),
    ],
  ])('that is %s gives way to the one before', async (_, harm) => {
    const { home } = await withBackups();
    harm(join(home, 'backups', '2026-11-03.json'));
    expect(newestBackup(home)?.name).toBe('2026-11-02.json');
  });

  test('that is no file gives way to the one before', async () => {
    const { home } = await withBackups();
    mkdirSync(join(home, 'backups', '2026-11-04.json'));
    expect(newestBackup(home)?.name).toBe('2026-11-03.json');
  });

  test('is none where there is no folder, or no folder of that name', async () => {
    expect(newestBackup(freshFolder())).toBeUndefined();
    const home = freshFolder();
    writeFileSync(join(home, 'backups'), 'a file');
    expect(newestBackup(home)).toBeUndefined();
    expect(show(home)).toEqual({ marks: {}, warnings: [] });
  });
});

test('what is replaced is kept aside, byte by byte, closed to others', async () => {
  const { home } = await homeWith(CHANGES);
  const bytes = Buffer.from([0, 255, 10, 123]);
  const name = keepAside(home, bytes, new Date(1_795_000_000_000));
  expect(name).toBe('config.corrupt-1795000000000.json');
  expect(readFileSync(join(home, name))).toEqual(bytes);
  expect(statSync(join(home, name)).mode & 0o777).toBe(0o600);
  expect(readStateFile(join(home, 'config.json')).kind).toBe('sound');
});
