import fs, { existsSync, readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { START } from '../../../src/store/journal/journal';
import { FORMAT, readStateFile, type Stored } from '../../../src/store/journal/state-file';
import { writeState } from '../../../src/store/journal/write-state';
import { freshFolder } from '../../support/program';
import { CHANGES, stateOf } from '../homes';

const stored = (device: string): Stored => ({
  format: FORMAT,
  device,
  journal: START,
  ...stateOf(CHANGES),
});

/** Whether the disk kept half of what was written to it, as conf does not notice. */
let isFull = false;

beforeEach(() => {
  const { readFileSync } = fs;
  vi.spyOn(fs, 'readFileSync').mockImplementation((...args: Parameters<typeof readFileSync>) => {
    const content = readFileSync(...args);
    const isOurs = isFull && typeof args[0] === 'number';
    return isOurs ? content.slice(0, content.length / 2) : content;
  });
  syncBuiltinESMExports();
});

afterEach(() => {
  isFull = false;
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

describe('on a disk that keeps half of config.json and says nothing', () => {
  test('the file before it stays, and nothing beside it', async () => {
    const folder = freshFolder();
    const path = join(folder, 'config.json');
    await writeState(path, stored('aaaaaaaa'));
    const before = readFileSync(path);
    isFull = true;
    await expect(writeState(path, stored('bbbbbbbb'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['config.json']);
  });

  test('where there was none, there is none: the journal has it all', async () => {
    const path = join(freshFolder(), 'config.json');
    isFull = true;
    await expect(writeState(path, stored('aaaaaaaa'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(existsSync(path)).toBe(false);
  });

  test('once there is room again, it is written', async () => {
    const path = join(freshFolder(), 'config.json');
    isFull = true;
    await expect(writeState(path, stored('aaaaaaaa'))).rejects.toMatchObject({ code: 'ENOSPC' });
    isFull = false;
    await writeState(path, stored('aaaaaaaa'));
    expect(readStateFile(path)).toMatchObject({ kind: 'sound', stored: { device: 'aaaaaaaa' } });
  });
});
