import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../src/store/journal/load';
import { readStateFile } from '../../src/store/journal/state-file';
import { freshFolder, roadmap } from '../support/program';
import { homeWith, MARKS, marksOn, show } from './homes';

/** A socket stays behind when its server is killed. */
const leaveSocket = (path: string): void => {
  const die = '() => process.kill(process.pid, "SIGKILL")';
  const script = `require("net").createServer().listen(process.argv[1], ${die})`;
  spawnSync(process.execPath, ['-e', script, path]);
};

/** What can stand in the place of a file. */
const IMPOSTORS: readonly (readonly [string, (path: string) => void])[] = [
  ['a directory', (path) => mkdirSync(path)],
  ['a FIFO', (path) => spawnSync('mkfifo', [path])],
  ['a socket', leaveSocket],
  ['a link to a directory', (path) => symlinkSync('.', path)],
  ['a link to /dev/zero', (path) => symlinkSync('/dev/zero', path)],
  ['a link to itself', (path) => symlinkSync(basename(path), path)],
];

/** Names, kinds and bytes of what lies in a folder; links are not followed. */
const picture = (home: string): unknown[] =>
  readdirSync(home).map((name) => {
    const path = join(home, name);
    const { mode } = lstatSync(path);
    return [name, mode, lstatSync(path).isFile() ? readFileSync(path, 'latin1') : ''];
  });

describe.each(['state', 'journal'] as const)('no regular file in the place of the %s', (which) => {
  test.each(IMPOSTORS)('%s: reads and writes refuse, no byte changes', async (_, put) => {
    const files = await homeWith();
    rmSync(files[which]);
    put(files[which]);
    const before = picture(files.home);
    for (const args of [['show'], ['done', 'docker'], ['doctor', '--fix']]) {
      const result = roadmap(args, files);
      const stderr = expect.stringMatching(/^roadmap: .*(regular file|symbolic links).*\n.+\n$/);
      expect([args, result]).toMatchObject([args, { code: 4, stdout: '', stderr }]);
    }
    expect(roadmap(['doctor'], files)).toMatchObject({ code: 0, stderr: '' });
    expect(picture(files.home)).toEqual(before);
    expect(lstatSync(files[which]).isFile()).toBe(false);
  });
});

describe('a link is followed and stays a link', () => {
  /** Moves a file elsewhere and puts a link in its place. */
  const moveAway = (path: string): string => {
    const target = join(freshFolder(), 'elsewhere.json');
    renameSync(path, target);
    symlinkSync(target, path);
    return target;
  };

  test.each(['state', 'journal'] as const)('the %s', async (which) => {
    const files = await homeWith();
    const target = moveAway(files[which]);
    const before = readFileSync(target, 'utf8');
    expect(show(files.home)).toEqual({ marks: MARKS, warnings: [] });
    expect(roadmap(['done', 'docker'], files)).toMatchObject({ code: 0, stderr: '' });
    expect(readlinkSync(files[which])).toBe(target);
    expect(readFileSync(target, 'utf8')).not.toBe(before);
    expect(show(files.home)).toEqual({ marks: { ...MARKS, docker: 'done' }, warnings: [] });
    expect(readStateFile(files.state).kind).toBe('sound');
  });

  test('a relative link to a link', async () => {
    const files = await homeWith();
    const target = moveAway(files.state);
    symlinkSync(target, join(files.home, 'between'));
    rmSync(files.state);
    symlinkSync('between', files.state);
    expect(roadmap(['done', 'docker'], files)).toMatchObject({ code: 0, stderr: '' });
    expect(readlinkSync(files.state)).toBe('between');
    expect(readlinkSync(join(files.home, 'between'))).toBe(target);
    expect(readFileSync(target, 'utf8')).toContain('docker');
  });

  test('the whole folder', async () => {
    const { home } = await homeWith();
    const link = join(freshFolder(), 'link');
    symlinkSync(home, link);
    expect(roadmap(['done', 'docker'], { home: link })).toMatchObject({ code: 0, stderr: '' });
    expect(await marksOn(home)).toEqual({ ...MARKS, docker: 'done' });
  });
});

describe('a link that leads nowhere is written through', () => {
  test.each([
    ['absolute', (target: string) => target],
    ['relative', (target: string) => join('..', basename(join(target, '..')), 'new.json')],
  ])('%s', async (_, linkTo) => {
    const files = filesIn(freshFolder());
    const target = join(freshFolder(), 'new.json');
    symlinkSync(linkTo(target), files.state);
    symlinkSync(linkTo(target).replace('json', 'jsonl'), files.journal);
    expect(show(files.home)).toEqual({ marks: {}, warnings: [] });
    expect(roadmap(['done', 'docker'], files)).toMatchObject({ code: 0, stderr: '' });
    expect(lstatSync(files.state).isSymbolicLink()).toBe(true);
    expect(lstatSync(files.journal).isSymbolicLink()).toBe(true);
    expect(readStateFile(target).kind).toBe('sound');
    expect(readdirSync(join(target, '..'))).toEqual(['new.json', 'new.jsonl']);
    expect(show(files.home)).toEqual({ marks: { docker: 'done' }, warnings: [] });
  });

  test('a folder that leads nowhere is refused', () => {
    const home = join(freshFolder(), 'link');
    symlinkSync(join(freshFolder(), 'none'), home);
    expect(show(home)).toEqual({ marks: {}, warnings: [] });
    const result = roadmap(['done', 'docker'], { home });
    expect(result).toMatchObject({ code: 4, stderr: expect.stringMatching(/Nothing was saved/) });
  });
});
