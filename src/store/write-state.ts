import { existsSync, linkSync, readlinkSync, renameSync, unlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemCode } from './files';
import { readStateFile, type Stored, sealed } from './state-file';

/** conf replaces what a path names: follow a link that leads nowhere yet, so that it stays a link. */
const targetOf = (path: string): string => {
  let target = path;
  for (let steps = 0; steps < 40; steps += 1) {
    try {
      target = resolve(dirname(target), readlinkSync(target));
    } catch {
      return target;
    }
  }
  return target;
};

/** A second name for the file as it is, under a name that conf's own leftovers have too. */
const keepBeside = (path: string): string | undefined => {
  const spare = `${path}.tmp-${process.pid}-before`;
  try {
    linkSync(path, spare);
    return spare;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return spare;
    return undefined;
  }
};

/** Gone already is as good; the ways of rmSync take a while to load. */
const remove = (path: string): void => {
  try {
    unlinkSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
};

/**
 * Replaces config.json through conf and reads it back. conf's writer takes a short write on a full
 * disk for a whole one, so a file that does not read back sound gives way to the one before it.
 *
 * @throws system errors; ENOSPC where the file did not read back
 */
export const writeState = async (path: string, stored: Stored): Promise<void> => {
  const { replace } = await import('./conf-file');
  const target = targetOf(path);
  const spare = existsSync(target) ? keepBeside(target) : undefined;
  try {
    replace(target, { ...stored }, sealed);
    if (readStateFile(target).kind !== 'sound') {
      if (spare) renameSync(spare, target);
      else remove(target);
      throw Object.assign(new Error('config.json did not read back'), { code: 'ENOSPC' });
    }
  } finally {
    if (spare) remove(spare);
  }
};
