import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCopies } from '../../../src/store/library/copies';
import { openLibrary } from '../../../src/store/library/open';
import { roadmapOf } from '../../support/fixtures';
import { freshFolder } from '../../support/program';

const roadmap = roadmapOf({ id: 'a', title: 'A' });

const libraryIn = (home: string) =>
  openLibrary({
    home,
    root: process.cwd(),
    wanted: undefined,
    chosen: async () => undefined,
    warn: () => {},
  });

const copiesIn = (home: string): string[] => readdirSync(join(home, 'backups')).toSorted();

describe('a copy of a roadmap', () => {
  test('is what its file was, closed to others, and kept once', async () => {
    const home = freshFolder();
    const library = libraryIn(home);
    const path = await library.keep(roadmap);
    const name = (await library.keepCopy('test')) ?? '';
    expect(copiesIn(home)).toEqual([name]);
    const copy = join(home, 'backups', name);
    expect(readFileSync(copy)).toEqual(readFileSync(path));
    expect(statSync(copy).mode & 0o077).toBe(0);
    expect(await library.keepCopy('test')).toBe(name);
    library.remove('test');
    expect(await library.copy(name)).toEqual(roadmap);
  });

  test('of one that is not the learner’s is none', async () => {
    const home = freshFolder();
    expect(await libraryIn(home).keepCopy('backend')).toBeNull();
    expect(readdirSync(home)).toEqual([]);
  });

  test('of another text gets another name, also where the checksum is the same', () => {
    const home = freshFolder();
    const copies = openCopies(home);
    const first = copies.keep('test', Buffer.from('one'), Date.now());
    writeFileSync(join(home, 'backups', first), 'other');
    const second = copies.keep('test', Buffer.from('one'), Date.now());
    expect(second).toBe(first.replace('.json', '-2.json'));
    expect(copies.bytes(second)?.toString()).toBe('one');
  });

  test('that is gone or damaged is refused, and so is a name that leads elsewhere', async () => {
    const home = freshFolder();
    const library = libraryIn(home);
    const copies = openCopies(home);
    const damaged = copies.keep('test', Buffer.from('{"format":1'), Date.now());
    writeFileSync(join(home, 'secret.json'), JSON.stringify(roadmap));
    for (const name of [damaged, 'roadmap-test-00000000.json', '../secret.json']) {
      await expect(library.copy(name)).rejects.toMatchObject({ code: 'refused' });
    }
  });

  test('stays for thirty days, and the ten newest for ever', () => {
    const home = freshFolder();
    const now = Date.parse('2026-11-22T12:00:00Z');
    const day = 86_400_000;
    const keepAt = (n: number, age: number): string => {
      const copies = openCopies(home);
      const name = copies.keep('test', Buffer.from(`${n}`), now);
      const seconds = (now - age * day) / 1000;
      utimesSync(join(home, 'backups', name), seconds, seconds);
      return name;
    };
    const old = keepAt(0, 31);
    const young = keepAt(1, 29);
    for (let n = 2; n < 12; n += 1) keepAt(n, 0);
    expect(copiesIn(home)).not.toContain(old);
    expect(copiesIn(home)).toContain(young);
    expect(copiesIn(home)).toHaveLength(11);
  });
});
