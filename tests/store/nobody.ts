import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnv, freshFolder, type Options, type Result } from '../support/program';

/** Whether these tests run as root, who is refused nothing and may become anybody. */
export const IS_ROOT = process.getuid?.() === 0;

/** The user id that owns nothing. */
export const NOBODY = 65_534;

let copy: string | undefined;

/** A copy of the program that every user can read: a checkout may lie in a closed folder. */
export const openCopy = (): string => {
  if (copy !== undefined) return copy;
  const folder = freshFolder();
  chmodSync(folder, 0o755);
  for (const part of ['bin', 'dist', 'roadmap.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  copy = folder;
  return folder;
};

/**
 * Runs the program as a user who is refused what is forbidden: as nobody, where we are root. It
 * starts in a folder where `roadmap.json` lies.
 */
export const asNobody = (args: readonly string[], options: Options, uid = NOBODY): Result => {
  const copied = openCopy();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(copied, 'bin/roadmap.js'), ...args],
    {
      env: bareEnv(options),
      cwd: options.cwd ?? copied,
      encoding: 'utf8',
      ...(IS_ROOT ? { uid, gid: uid } : {}),
    },
  );
  return { code: status, stdout, stderr };
};

/** Gives a folder and all in it to nobody. */
export const giveAway = (folder: string): void => {
  if (!IS_ROOT) return;
  chownSync(folder, NOBODY, NOBODY);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, name), NOBODY, NOBODY);
  }
};
