import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { set } from '../../support/fixtures';
import { needs } from '../../support/needs';
import { contentsOf, freshFolder } from '../../support/program';
import { bareRepository, type Device, deviceIn } from './devices';

/** A machine that has exchanged with a place once. */
const exchanged = async (to: string): Promise<Device> => {
  const device = deviceIn();
  await device.save([set('http', 'done')]);
  await device.sync(to);
  return device;
};

/** Cuts what a text ends with, within its line. */
const spoil = (path: string): void => {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('"to":"done"', '"to":"doing"'));
};

test('not set up: nothing to tell', async () => {
  expect(await deviceIn().check()).toEqual([]);
});

describe('a folder', () => {
  test('in order: where, and when', async () => {
    const folder = freshFolder();
    const one = await exchanged(folder);
    const [finding, ...more] = await one.check();
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ name: 'sync', ok: true });
    expect(finding?.message).toMatch(/^With .*, last on \d{4}-\d\d-\d\d\.$/);
  });

  test('gone: told, and nothing is made', async () => {
    const folder = freshFolder();
    const one = await exchanged(folder);
    renameSync(folder, `${folder}-elsewhere`);
    expect(await one.check()).toMatchObject([
      { ok: false, message: expect.stringContaining('cannot be reached: no such file') },
    ]);
  });

  test('a damaged line: told, and made good by an exchange of the machine that wrote it', async () => {
    const folder = freshFolder();
    const one = await exchanged(folder);
    const other = deviceIn(freshFolder(), 'phone');
    await other.sync(folder);
    const path = join(folder, `${await one.id()}.jsonl`);
    spoil(path);
    expect(await other.check()).toMatchObject([
      { ok: true },
      { ok: false, message: expect.stringContaining('one damaged line passed over') },
    ]);
    // Another machine knew what stood there and has sent it: there is nothing to add, only to mend.
    await other.sync();
    await one.sync();
    expect(await one.check()).toMatchObject([{ ok: true }]);
    expect(await other.check()).toMatchObject([{ ok: true }]);
  });

  test('looking changes nothing', async () => {
    const folder = freshFolder();
    const one = await exchanged(folder);
    spoil(join(folder, `${await one.id()}.jsonl`));
    const before = [contentsOf(folder), contentsOf(one.home)];
    await one.check();
    expect([contentsOf(folder), contentsOf(one.home)]).toEqual(before);
  });
});

describe('a remote', () => {
  needs('git');

  test('is not asked: it may be gone', async () => {
    const remote = bareRepository();
    const one = await exchanged(remote);
    rmSync(remote, { recursive: true });
    expect(await one.check()).toMatchObject([{ ok: true }]);
  });

  test('our copy is damaged: told, and made anew by an exchange', async () => {
    const one = await exchanged(bareRepository());
    rmSync(join(one.home, 'sync', 'git', 'objects'), { recursive: true });
    expect(await one.check()).toMatchObject([
      { ok: false, message: expect.stringContaining('is damaged'), fix: 'roadmap sync' },
    ]);
    await one.sync();
    expect(await one.check()).toMatchObject([{ ok: true }]);
  });

  test('without our copy there is nothing to look at', async () => {
    const one = await exchanged(bareRepository());
    rmSync(join(one.home, 'sync'), { recursive: true });
    expect(await one.check()).toMatchObject([
      { ok: true, message: expect.stringContaining('not yet, as far as is known here') },
    ]);
  });
});
