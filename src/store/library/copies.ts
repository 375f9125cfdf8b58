import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { isCopyName } from '../../progress/record/copy-name';
import { checksum } from '../checksum';
import { makeFolder, namesIn, readRegular, replaceFile, syncFolder } from '../files';

/** Copies are kept at least this long, and so many of the newest for ever. */
const KEEP_MS = 30 * 86_400_000;
const KEEP = 10;

const ageOrder = (folder: string): { path: string; mtimeMs: number }[] =>
  namesIn(folder)
    .filter(isCopyName)
    .map((name) => join(folder, name))
    .flatMap((path) => {
      const status = statSync(path, { throwIfNoEntry: false });
      return status ? [{ path, mtimeMs: status.mtimeMs }] : [];
    })
    .toSorted((a, b) => b.mtimeMs - a.mtimeMs);

/** Copies of roadmaps in `backups/`, from before they were replaced or removed. */
export const openCopies = (home: string) => {
  const folder = join(home, 'backups');
  const prune = (now: number): void => {
    for (const { path, mtimeMs } of ageOrder(folder).slice(KEEP)) {
      if (now - mtimeMs > KEEP_MS) rmSync(path, { force: true });
    }
  };
  const isCopy = (path: string, bytes: Uint8Array): boolean =>
    existsSync(path) && readFileSync(path).equals(bytes);
  const freeName = (stem: string, bytes: Uint8Array, n = 1): string => {
    const name = `${stem}${n === 1 ? '' : `-${n}`}.json`;
    const path = join(folder, name);
    return !existsSync(path) || isCopy(path, bytes) ? name : freeName(stem, bytes, n + 1);
  };
  return {
    /** Keeps a copy of a roadmap's file; its name. The same text is kept once. */
    keep: (id: string, bytes: Buffer, now: number): string => {
      makeFolder(folder, 0o700);
      const name = freeName(`roadmap-${id}-${checksum(bytes)}`, bytes);
      const path = join(folder, name);
      if (existsSync(path)) utimesSync(path, now / 1000, now / 1000);
      else replaceFile(path, bytes, { mode: 0o600 });
      syncFolder(folder);
      prune(now);
      return name;
    },
    /** The bytes of a copy; undefined where there is none of that name. */
    bytes: (name: string): Buffer | undefined => {
      const path = join(folder, name);
      return isCopyName(name) && existsSync(path) ? readRegular(path) : undefined;
    },
  };
};
