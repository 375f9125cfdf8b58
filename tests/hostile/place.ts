import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { homeWith } from '../store/homes';
import { giveAway } from '../store/nobody';
import { freshFolder } from '../support/program';
import type { Place, Row } from './row';

const template = homeWith();

/** A learner's home and an empty folder beside it, with the row's input in its place. */
export const prepare = async ({ make, fileName = 'own.json', how }: Row): Promise<Place> => {
  const { home: model } = await template;
  const [home, folder] = [freshFolder(), freshFolder()];
  cpSync(model, home, { recursive: true });
  const place = { home, folder, file: join(folder, fileName) };
  await make?.(place);
  if (how?.asNobody) {
    giveAway(home);
    chmodSync(folder, 0o755);
    for (const name of how.ofRoot ?? []) chownSync(join(home, name), 0, 0);
  }
  return place;
};

const contentOf = (path: string): string => {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return `-> ${readlinkSync(path)}`;
  if (!status.isFile()) return `${status.mode}`;
  return `${status.mode} ${readFileSync(path, 'latin1')}`;
};

/**
 * Everything in a folder, byte for byte, with kinds and permissions; links are not followed. Two of
 * these are equal if nothing changed. Undefined where there is no such folder.
 */
export const pictureOf = (folder: string): string | undefined => {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    return JSON.stringify(names.map((name) => [name, contentOf(join(folder, name))]));
  } catch {
    return undefined;
  }
};
