import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from './files';

/** A writer is done within this time; what is older was left by one that was killed. */
const STALE_MS = 10_000;

const isStale = (path: string, now: number): boolean => {
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() === true && now - status.mtimeMs > STALE_MS;
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
