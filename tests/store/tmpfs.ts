import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/program';

const run = (...[command = '', ...args]: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Mounts a small file system of its own on a fresh folder; undefined where that is not allowed. */
export const mountSmall = (kilobytes: number): string | undefined => {
  const folder = freshFolder();
  const size = `size=${kilobytes}k,mode=0700`;
  return run('mount', '-t', 'tmpfs', '-o', size, 'tmpfs', folder) ? folder : undefined;
};

export const unmount = (folder: string): boolean => run('umount', '-l', folder);

export const makeReadOnly = (folder: string): boolean => run('mount', '-o', 'remount,ro', folder);

export const makeWritable = (folder: string): boolean => run('mount', '-o', 'remount,rw', folder);

/** Whether this machine lets the tests mount anything. */
export const canMount = (): boolean => {
  const folder = mountSmall(64);
  return folder !== undefined && unmount(folder);
};

const freePages = (folder: string): number => statfsSync(folder).bfree;

/** Fills a file system up to so many free pages; the name of the file that does it. */
export const fill = (folder: string, pages: number): string => {
  const path = join(folder, 'ballast');
  rmSync(path, { force: true });
  const { bsize } = statfsSync(folder);
  writeFileSync(path, Buffer.alloc((freePages(folder) - pages) * bsize));
  if (freePages(folder) !== pages) throw new Error(`${freePages(folder)} pages free, not ${pages}`);
  return path;
};
