import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Puts something at a path. */
export type Put = string | Uint8Array | ((path: string) => unknown);

/** Puts a text, bytes, or something stranger at a path. */
export const putAt = (path: string, put: Put): void => {
  if (typeof put === 'function') put(path);
  else writeFileSync(path, put);
};

/** Nothing at all. */
export const nothing = (): void => {};

export const aFolder = (path: string): unknown => mkdirSync(path);

export const aPipe = (path: string): unknown => spawnSync('mkfifo', [path]);

/** A socket stays behind when its server is killed. */
export const aSocket = (path: string): void => {
  const die = '() => process.kill(process.pid, "SIGKILL")';
  const script = `require("net").createServer().listen(process.argv[1], ${die})`;
  spawnSync(process.execPath, ['-e', script, path]);
};

/** A symbolic link to a path, whether or not something is there. */
export const aLinkTo =
  (target: string) =>
  (path: string): void =>
    symlinkSync(target, path);

/** A symbolic link to itself. */
export const aCircle = (path: string): void => symlinkSync(basename(path), path);

/** A row of links, each to the next, and the text behind the last. */
export const aRowOfLinks =
  (count: number, text: string) =>
  (path: string): void => {
    const names = Array.from({ length: count }, (_, n) => join(dirname(path), `link-${n}`));
    for (const [n, name] of names.entries()) symlinkSync(names[n + 1] ?? `${path}.text`, name);
    symlinkSync(names[0] ?? '', path);
    writeFileSync(`${path}.text`, text);
  };

/** A file of so many bytes that takes no room on the disk. */
export const aHole =
  (bytes: number) =>
  (path: string): void => {
    writeFileSync(path, '');
    truncateSync(path, bytes);
  };
