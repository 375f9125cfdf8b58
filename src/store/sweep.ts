import { rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesIn, systemCode } from './files';

/** A writer is done within this time, unless it was stopped or its machine slept. */
const STALE_MS = 10_000;

/** The process that a file is written by, from its name: "….tmp-<process>-…" or "….<process>.tmp". */
const writerOf = (path: string): number => {
  const [, before, behind] = /\.tmp-(\d+)-|\.(\d+)\.tmp$/.exec(basename(path)) ?? [];
  return Number(before ?? behind ?? 0);
};

/** Whether a process other than this one is running; one of another user is, too. */
const isRunning = (id: number): boolean => {
  if (id === 0 || id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
};

const isStale = (path: string, now: number): boolean => {
  const status = statSync(path, { throwIfNoEntry: false });
  const isOld = status?.isFile() === true && now - status.mtimeMs > STALE_MS;
  return isOld && !isRunning(writerOf(path));
};

/** Files that killed writers left in our folders. */
export const leftoversIn = (home: string, now: number): string[] => {
  const states = namesIn(home).filter((name) => name.startsWith('config.json.tmp-'));
  const copies = ['roadmaps', 'backups'].flatMap((folder) =>
    namesIn(join(home, folder))
      .filter((name) => /\.(json|checked)\.\d+\.tmp$/.test(name))
      .map((name) => join(home, folder, name)),
  );
  return [...states.map((name) => join(home, name)), ...copies].filter((path) =>
    isStale(path, now),
  );
};

/** Removes them. */
export const sweep = (home: string, now: number): void => {
  for (const path of leftoversIn(home, now)) rmSync(path, { force: true });
};
