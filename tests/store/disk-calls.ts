import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative } from 'node:path';
import { onTestFinished, vi } from 'vitest';
// conf keeps the calls that it finds when it is loaded: not the recorded ones.
import '../../src/store/journal/conf';

/**
 * Records what is done to files below a folder, in order: "write x", "sync x", "copy to x", "rename x
 * to y". It is done as ever. The recording ends with the test.
 */
export const recordDisk = (folder: string): readonly string[] => {
  const calls: string[] = [];
  const opened = new Map<unknown, string>();
  const record = (verb: string, ...files: readonly unknown[]): void => {
    const names = files.map((file) => relative(folder, opened.get(file) ?? String(file)) || '.');
    const call = `${verb} ${names.join(' to ')}`;
    // Node writes a whole file with the calls that are recorded, too.
    if (call !== calls.at(-1)) calls.push(call);
  };
  const { openSync, writeSync, writeFileSync, fsyncSync, copyFileSync, renameSync } = fs;
  vi.spyOn(fs, 'openSync').mockImplementation((...args) => {
    const file = openSync(...args);
    opened.set(file, String(args[0]));
    return file;
  });
  vi.spyOn(fs, 'writeSync').mockImplementation((...args: Parameters<typeof writeSync>) => {
    record('write', args[0]);
    return writeSync(...args);
  });
  vi.spyOn(fs, 'writeFileSync').mockImplementation((...args) => {
    record('write', args[0]);
    writeFileSync(...args);
  });
  vi.spyOn(fs, 'fsyncSync').mockImplementation((file) => {
    record('sync', file);
    fsyncSync(file);
  });
  vi.spyOn(fs, 'copyFileSync').mockImplementation((...args) => {
    record('copy to', args[1]);
    copyFileSync(...args);
  });
  vi.spyOn(fs, 'renameSync').mockImplementation((...args) => {
    record('rename', ...args);
    renameSync(...args);
  });
  // What the store imported by name follows.
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  return calls;
};
