import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A writer is done within this time; what is older was left by one that was killed. */
const STALE_MS = 10_000;

/** Files that killed writers left in our folder. */
export const leftoversIn = (home: string, now: number): string[] => {
  try {
    return readdirSync(home)
      .filter((name) => name.startsWith('config.json.tmp-'))
      .map((name) => join(home, name))
      .filter((path) => now - statSync(path).mtimeMs > STALE_MS);
  } catch {
    // Another process swept first, or the folder cannot be listed: nothing to do here.
    return [];
  }
};

/** Removes them. */
export const sweep = (home: string, now: number): void => {
  for (const path of leftoversIn(home, now)) rmSync(path, { force: true });
};
