import { chownSync, readlinkSync, renameSync, statSync, unlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { MAX_OWN, systemCode, untilInPlace } from '../files';
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

/** Named so that a sweep knows by whom it is written. */
const freshName = (path: string): string => `${path}.tmp-${process.pid}-${Date.now()}`;

/** Gone already is as good; the ways of rmSync take a while to load. */
const remove = (path: string): void => {
  try {
    unlinkSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
};

/** What was written as root, by `sudo`, stays the learner's. */
const keepOwner = (fresh: string, path: string): void => {
  const owner = statSync(path, { throwIfNoEntry: false });
  if (owner && process.geteuid?.() === 0) chownSync(fresh, owner.uid, owner.gid);
};

const failed = (code: string): Error => Object.assign(new Error('it does not read back'), { code });

/** The text of the state; EFBIG where it could not be read again. */
const textOf = (stored: Stored): string => {
  const text = sealed(stored);
  if (Buffer.byteLength(text) > MAX_OWN) throw failed('EFBIG');
  return text;
};

/**
 * Writes config.json anew through conf, reads that back, and puts it in the place of the one before.
 * conf's writer takes a short write on a full disk for a whole one.
 *
 * @throws system errors; ENOSPC where it did not read back
 */
export const writeState = async (path: string, stored: Stored): Promise<void> => {
  const { replace } = await import('./conf');
  const target = targetOf(path);
  const text = textOf(stored);
  untilInPlace(() => {
    const fresh = freshName(target);
    try {
      replace(fresh, { ...stored }, () => text);
      const { kind } = readStateFile(fresh);
      if (kind !== 'sound') throw failed(kind === 'absent' ? 'ENOENT' : 'ENOSPC');
      keepOwner(fresh, target);
      renameSync(fresh, target);
    } catch (error) {
      remove(fresh);
      throw error;
    }
  });
};
