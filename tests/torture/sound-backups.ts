import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readStateFile } from '../../src/store/journal/state-file';
import type { Tally } from './trial';

/** Every backup there is can be read: a torn one would be believed to be there until it is needed. */
export const expectSoundBackups = (home: string, when: string, tally: Tally): void => {
  const folder = join(home, 'backups');
  const names = readdirSync(home).includes('backups') ? readdirSync(folder) : [];
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const { kind } = readStateFile(join(folder, name));
    if (kind !== 'sound') tally.fault('damaged', `backups/${name} is ${kind} ${when}`);
  }
};
