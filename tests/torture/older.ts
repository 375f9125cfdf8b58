import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyProgram, type Program } from './program';

/** The last commit whose program writes format 1 of the state file. */
const OLDER = 'da1c0d7';

/** Where it is kept once it was built. */
const CACHE = join('node_modules', '.cache', `roadmap-${OLDER}`);

const BUILD = `
  set -e
  git archive ${OLDER} | tar -x -C "$1"
  cd "$1"
  npm ci --prefer-offline --no-audit --no-fund
  npx tsup --silent
`;

/** The program of that commit, built with what it was built with; undefined where that fails. */
export const olderProgram = (folder: string): Program | undefined => {
  if (existsSync(join(CACHE, 'dist'))) return copyProgram(folder, CACHE);
  const build = spawnSync('bash', ['-c', BUILD, 'bash', folder], { encoding: 'utf8' });
  if (build.status !== 0) return undefined;
  copyProgram(CACHE, folder);
  return { bin: join(folder, 'bin', 'roadmap.js') };
};
