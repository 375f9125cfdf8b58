import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveFile } from '../../src/store/output-file';
import { freshFolder, roadmap } from '../support/program';

const path = (): string => join(freshFolder(), 'x.md');

describe('a file of the learner', () => {
  test('is written, and no other beside it', async () => {
    const file = path();
    await saveFile(file, 'a\n', { over: false });
    await saveFile(file, 'b\n', { over: true });
    expect(readFileSync(file, 'utf8')).toBe('b\n');
    expect(readdirSync(join(file, '..'))).toEqual(['x.md']);
  });

  test('stays where another is there already', async () => {
    const file = path();
    writeFileSync(file, 'mine');
    await expect(saveFile(file, 'a\n', { over: false })).rejects.toMatchObject({ code: 'refused' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test.each([false, true])('is no folder, and needs one (over: %s)', async (over) => {
    const folder = freshFolder();
    await expect(saveFile(folder, 'a', { over })).rejects.toMatchObject({ code: 'output-failed' });
    const nowhere = join(folder, 'none', 'x.md');
    await expect(saveFile(nowhere, 'a', { over })).rejects.toMatchObject({
      code: 'output-failed',
      message: `${nowhere} was not written: there is no folder ${join(folder, 'none')}.`,
    });
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  test('is replaced through a link, which stays one', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'real'));
    const [target, link] = [join(folder, 'real', 'x.md'), join(folder, 'x.md')];
    writeFileSync(target, 'old');
    symlinkSync(target, link);
    await saveFile(link, 'new\n', { over: true });
    expect(readFileSync(target, 'utf8')).toBe('new\n');
  });
});

test('export writes a file once, says so, and refuses a full disk', () => {
  const home = freshFolder();
  const file = path();
  const write = (...more: string[]) => roadmap(['export', '-o', file, ...more], { home });
  expect(write()).toEqual({ code: 0, stdout: ` Wrote ${file}.\n`, stderr: '' });
  expect(write()).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('--force'),
  });
  expect(write('--force').code).toBe(0);
  const full = roadmap(['export', '-o', '/dev/full'], { home });
  expect(full).toMatchObject({ code: 4, stderr: expect.stringContaining('the disk is full') });
  expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  expect(roadmap(['export'], { home }).stdout).toBe(readFileSync(file, 'utf8'));
});
